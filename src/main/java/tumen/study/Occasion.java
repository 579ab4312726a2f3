package tumen.study;

/** Where an answer was given. All feed the same memory, but for {@link #CRAM}. */
public enum Occasion {
    /** Alone, as the schedule asked. */
    PRACTICE("practice"),
    /** Alone, for the sake of asking: in the log, and no card is folded from it. */
    CRAM("cram"),
    /** In a short game. */
    GAME("game"),
    /** In a live quiz. */
    LIVE("live"),
    /** In a test of one's own. */
    TEST("test"),
    /** On a device without a connection. */
    OFFLINE("offline"),
    /** In homework. */
    HOMEWORK("homework");

    private final String word;

    Occasion(String word) {
        this.word = word;
    }

    /** What stands for it in the log. */
    public String word() {
        return word;
    }

    /**
     * The occasion of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Occasion of(String word) {
        for (var occasion : values()) {
            if (occasion.word.equals(word)) {
                return occasion;
            }
        }
        throw new IllegalArgumentException("There is no occasion called " + word + ".");
    }
}
