package tumen.study;

/** What a person can set about their practice. */
public enum Preference {
    /** Share of cards to be remembered when they come back, in percent, 70 to 97. */
    RETENTION(true),
    /** Longest interval in days, 1 to 36,500. */
    MAXIMUM(true),
    /** Waits of a new card within the first days, such as {@code 1m 10m 1d}. */
    LEARNING(true),
    /** Waits after a lapse. */
    RELEARNING(true),
    /** New cards a day, 0 to 9,999. */
    NEW_A_DAY(true),
    /** Reviews a day, new cards not counted, 0 to 9,999. */
    REVIEWS_A_DAY(true),
    /** Day of an exam, as {@code 2027-06-15}. */
    EXAM(true),
    /** How questions are asked where they can be: {@code climbing}, or always {@code choice}, {@code cloze}, {@code typed}, {@code flashcard}. */
    FORM(true),
    /** Percent of the usual load wanted on Monday to Sunday, as seven numbers with spaces between. */
    EASY_DAYS(false),
    /** Whether questions from the same sentence are kept to different days: {@code on} or {@code off}. */
    SIBLINGS_APART(false),
    /** Where the days are counted, such as {@code Asia/Seoul}. */
    ZONE(false),
    /** Hour at which a day begins, 0 to 23. */
    ROLLOVER(false);

    private final boolean ofDecks;

    Preference(boolean ofDecks) {
        this.ofDecks = ofDecks;
    }

    /** Whether a deck can have its own. */
    public boolean ofDecks() {
        return ofDecks;
    }
}
