package tumen.assess;

/** How hard a question is, by the share of people who get it right. */
public enum Difficulty {
    /** At least 80 % do. */
    EASY,
    /** At least half do. */
    MEDIUM,
    /** Fewer do. */
    HARD;

    /**
     * The difficulty of a facility.
     *
     * @param facility share who get it right, 0 to 1; from item statistics, or expected
     */
    public static Difficulty of(double facility) {
        return facility >= 0.8 ? EASY : facility >= 0.5 ? MEDIUM : HARD;
    }
}
