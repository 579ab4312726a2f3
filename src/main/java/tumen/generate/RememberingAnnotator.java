package tumen.generate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tumen.text.Annotator;
import tumen.text.Sentence;

/** Parses no statement twice: all facts of a sentence share its statement. Several threads may ask. */
final class RememberingAnnotator implements Annotator {
    private final Annotator annotator;
    private final Map<String, Sentence> parsed = new ConcurrentHashMap<>();

    RememberingAnnotator(Annotator annotator) {
        this.annotator = annotator;
    }

    @Override
    public List<Sentence> annotate(String text) {
        return annotator.annotate(text);
    }

    @Override
    public Sentence parse(String sentence) {
        return parsed.computeIfAbsent(sentence, words -> MendedTree.of(annotator.parse(words)));
    }
}
