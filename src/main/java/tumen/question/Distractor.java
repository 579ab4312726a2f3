package tumen.question;

import org.jspecify.annotations.Nullable;

/**
 * A wrong option.
 *
 * @param text what the option says
 * @param feedback what to tell somebody who chose it, or null
 */
public record Distractor(String text, @Nullable String feedback) {
    /**
     * Refuses an empty option.
     *
     * @throws IllegalArgumentException if the text or the feedback is blank or has control characters
     */
    public Distractor {
        Words.check(text);
        if (feedback != null) {
            Words.check(feedback);
        }
    }
}
