package tumen.live;

import org.jspecify.annotations.Nullable;
import tumen.question.Evidence;

/**
 * The sentence a key rests on, with the key marked in it. Shown from the reveal on.
 *
 * @param before the words up to the key
 * @param marked the words of the key; empty when the sentence does not hold it
 * @param after the words after it
 */
public record Quote(String before, String marked, String after) {
    /** Of the evidence, or null when there is none. */
    static @Nullable Quote of(@Nullable Evidence evidence) {
        return evidence == null ? null : new Quote(evidence.before(), evidence.marked(), evidence.after());
    }
}
