package tumen.question;

import org.jspecify.annotations.Nullable;

/** Where a question comes from. */
public sealed interface Origin {
    /**
     * Made from a text by a rule.
     *
     * @param evidence the words it came from
     * @param rule name of the rule, such as {@code figure/count}
     * @param fingerprint six hexadecimal digits over what the generator wrote; when the question no longer matches it, a
     *     person has edited it
     */
    record Generated(Evidence evidence, String rule, String fingerprint) implements Origin {
        /**
         * Refuses what could not be read back.
         *
         * @throws IllegalArgumentException if the rule is not made of words, hyphens and slashes, or the fingerprint not
         *     of six hexadecimal digits
         */
        public Generated {
            if (!rule.matches("[\\w/+.-]+") || !fingerprint.matches("[0-9a-f]{6}")) {
                throw new IllegalArgumentException("not a rule and a fingerprint: " + rule + ", " + fingerprint);
            }
        }
    }

    /**
     * Written by a person.
     *
     * @param evidence the words it rests on, or null when it rests on none
     */
    record Written(@Nullable Evidence evidence) implements Origin {}
}
