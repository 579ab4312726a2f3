package tumen.people;

/**
 * What a student is granted, in every class, test and live quiz; nobody else sees it.
 *
 * @param extraTime factor on every time limit, 1 to 5
 * @param speedScored whether speed counts in live quizzes
 */
public record Allowance(double extraTime, boolean speedScored) {
    /** What holds for everybody to whom nothing is granted. */
    public static final Allowance NONE = new Allowance(1, true);

    private static final double MOST = 5;

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the factor is not 1 to 5
     */
    public Allowance {
        if (!(extraTime >= 1 && extraTime <= MOST)) {
            throw new IllegalArgumentException("Extra time is a factor from 1 to 5, such as 1.25.");
        }
    }
}
