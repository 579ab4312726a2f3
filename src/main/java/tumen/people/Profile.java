package tumen.people;

/**
 * How the pages are shown to somebody.
 *
 * @param language {@code en}, {@code mn} or {@code ko}; empty for what the browser asks for
 * @param largerText whether everything is written larger
 * @param noTimers whether clocks that count down are left out where the rules allow it
 * @param theme {@code light}, {@code dark}, or empty for what the device has
 */
public record Profile(String language, boolean largerText, boolean noTimers, String theme) {
    /** What holds until somebody chooses otherwise. */
    public static final Profile USUAL = new Profile("", false, false, "");

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if the language is none that a page could be in
     */
    public Profile {
        if (!language.matches("([a-z]{2})?")) {
            throw new IllegalArgumentException("no language: " + language);
        }
        if (!theme.matches("(light|dark)?")) {
            throw new IllegalArgumentException("no theme: " + theme);
        }
    }

    /** The same in another language. */
    public Profile in(String other) {
        return new Profile(other, largerText, noTimers, theme);
    }

    /** The same with another theme. */
    public Profile themed(String other) {
        return new Profile(language, largerText, noTimers, other);
    }
}
