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
    record Generated(Evidence evidence, String rule, String fingerprint) implements Origin {}

    /**
     * Written by a person.
     *
     * @param evidence the words it rests on, or null when it rests on none
     */
    record Written(@Nullable Evidence evidence) implements Origin {}
}
