package tumen.fact;

import java.util.List;
import tumen.text.Passage;
import tumen.text.Span;

/** Finds the facts of one sort in a sentence. */
@FunctionalInterface
public interface Extractor {
    /**
     * Finds facts.
     *
     * @param source name of the source text
     * @param passage the sentence
     * @param found what earlier extractors found in the sentence, not to be found again
     * @return the facts, in the order of the sentence
     */
    List<Fact> find(String source, Passage passage, List<Fact> found);

    /** The provenance of a fact of this sentence. */
    static Provenance provenance(String source, Passage passage, Span key, String rule) {
        var sentence = passage.sentence();
        return new Provenance(source, passage.number(), sentence.span(), sentence.text(), key, rule);
    }
}
