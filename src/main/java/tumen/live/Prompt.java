package tumen.live;

import java.util.List;
import tumen.question.Form;

/**
 * A question as players see it. It has no place for a key, so none can leak.
 *
 * @param stem the question in words; gaps are {@value tumen.question.Key.Cloze#GAP}
 * @param form how it is asked
 * @param left what is to be matched, for {@link Form#MATCHING}; else empty
 * @param options what is picked from by number, in this player's order; empty when the answer is typed
 * @param several whether more than one option may be picked
 * @param gaps how many texts are to be typed; 0 when the answer is picked
 */
public record Prompt(String stem, Form form, List<String> left, List<String> options, boolean several, int gaps) {
    /** Copies the lists. */
    public Prompt {
        left = List.copyOf(left);
        options = List.copyOf(options);
    }
}
