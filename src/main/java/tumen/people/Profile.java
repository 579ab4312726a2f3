package tumen.people;

/**
 * How the pages are shown to somebody.
 *
 * @param language {@code en}, {@code mn} or {@code ko}; empty for what the browser asks for
 * @param largerText whether everything is written larger
 * @param noTimers whether clocks that count down are left out where the rules allow it
 */
public record Profile(String language, boolean largerText, boolean noTimers) {
    /** What holds until somebody chooses otherwise. */
    public static final Profile USUAL = new Profile("", false, false);

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if the language is none that a page could be in
     */
    public Profile {
        if (!language.matches("([a-z]{2})?")) {
            throw new IllegalArgumentException("no language: " + language);
        }
    }
}
