package tumen.people;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of an account.
 *
 * @param shown as it is shown
 * @param key for comparing: two names with the same key are the same name
 */
public record PersonName(String shown, String key) {
    private static final int LONGEST = 60;

    /**
     * Reads a name: compatible forms of letters are made one (NFKC), blanks at the ends go, blanks inside become single
     * spaces.
     *
     * @throws IllegalArgumentException with a sentence for the person, if it is empty, too long or has control characters
     */
    public static PersonName of(String text) {
        String shown = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (shown.isEmpty() || shown.length() > LONGEST) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST + " characters.");
        }
        if (shown.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            throw new IllegalArgumentException("A name cannot hold invisible characters.");
        }
        return new PersonName(shown, shown.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }
}
