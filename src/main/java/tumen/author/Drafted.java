package tumen.author;

import java.util.List;
import tumen.text.Span;

/**
 * What was made of an edition.
 *
 * @param title what the text is about; empty when it does not say so
 * @param text cleaned; the evidence of the drafts points into it
 * @param sentences where its sentences stand, in order
 * @param drafts in ranking order
 */
public record Drafted(String title, String text, List<Span> sentences, List<Draft> drafts) {
    /** Copies the lists. */
    public Drafted {
        sentences = List.copyOf(sentences);
        drafts = List.copyOf(drafts);
    }
}
