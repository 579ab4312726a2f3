package tumen.question;

/**
 * What a response is worth.
 *
 * @param fraction share of the mark, 0 to 1
 * @param verdict in one word
 * @param why the reasons, shown to the learner
 */
public record Grade(double fraction, Verdict verdict, Why why) {
    /**
     * Refuses what is no share.
     *
     * @throws IllegalArgumentException if the fraction is not between 0 and 1
     */
    public Grade {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("not a share: " + fraction);
        }
    }

    /** The whole mark. */
    public static Grade right(Ground ground, String... values) {
        return new Grade(1, Verdict.RIGHT, Why.of(ground, values));
    }

    /** A part of the mark. */
    static Grade partial(double fraction, Ground ground, String... values) {
        return new Grade(fraction, Verdict.PARTIAL, Why.of(ground, values));
    }

    /** Nothing. */
    public static Grade wrong(Ground ground, String... values) {
        return new Grade(0, Verdict.WRONG, Why.of(ground, values));
    }
}
