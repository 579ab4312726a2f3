package tumen.text;

import java.util.List;

/** Finds the sentences of a text, and the words, names and dependencies of each. */
public interface Annotator {
    /**
     * Annotates running text.
     *
     * @param text one paragraph
     * @return its sentences, with places counted from the beginning of the text
     */
    List<Sentence> annotate(String text);

    /**
     * Parses words that are known to be one sentence; finds no names. Several threads may ask at once.
     *
     * @param sentence the words
     * @return the sentence, at place 0
     */
    Sentence parse(String sentence);
}
