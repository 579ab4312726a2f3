package tumen.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tumen.text.Passage;

/** Finds all facts of a sentence: dates first, then figures, then names, then what clauses tell. */
public final class Facts {
    private static final List<Extractor> EXTRACTORS =
            List.of(new LifeFacts(), new DateFacts(), new FigureFacts(), new NameFacts(), new ToldFacts());

    private Facts() {}

    /** The facts of a sentence, in its order. */
    public static List<Fact> of(String source, Passage passage) {
        var facts = new ArrayList<Fact>();
        for (Extractor extractor : EXTRACTORS) {
            facts.addAll(extractor.find(source, passage, List.copyOf(facts)));
        }
        facts.sort(Comparator.comparingInt(fact -> fact.provenance().key().start()));
        return List.copyOf(facts);
    }
}
