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
     * @throws IllegalArgumentException if the text is blank
     */
    public Distractor {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty distractor");
        }
    }
}
