package tumen.question;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What every text of a question must be. */
final class Words {
    private Words() {}

    /**
     * Refuses what cannot be shown or stored.
     *
     * @throws IllegalArgumentException if the text is blank, or has control characters or half a surrogate pair
     */
    static void check(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty text");
        }
        checkCharacters(text);
    }

    /**
     * The same for feedback, which may be empty but not blank.
     *
     * @throws IllegalArgumentException as {@link #check}
     */
    static void checkFeedback(String text) {
        if (!text.isEmpty()) {
            check(text);
        }
    }

    private static void checkCharacters(String text) {
        if (text.codePoints().anyMatch(Words::unprintable)) {
            throw new IllegalArgumentException("control characters in \"" + text.strip() + "\"");
        }
    }

    private static boolean unprintable(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /**
     * Checks texts of which none may stand twice.
     *
     * @return a copy
     * @throws IllegalArgumentException if one is blank or stands twice
     */
    static List<String> distinct(List<String> texts) {
        var seen = new HashSet<String>();
        for (var text : texts) {
            check(text);
            if (!seen.add(text)) {
                throw new IllegalArgumentException("\"" + text + "\" stands twice");
            }
        }
        return List.copyOf(texts);
    }

    /**
     * The same for one text and further ones.
     *
     * @return a copy of the further ones
     */
    static List<String> distinct(String text, List<String> further) {
        distinct(Stream.concat(Stream.of(text), further.stream()).toList());
        return List.copyOf(further);
    }
}
