package tumen.assess;

/**
 * A score that was expected before a test.
 *
 * @param share of the points, 0 to 1
 * @param interval 95 % interval of the share
 */
public record Expectation(double share, Interval interval) {
    /**
     * Refuses what is no share.
     *
     * @throws IllegalArgumentException if the share or an end of the interval is not between 0 and 1
     */
    public Expectation {
        if (!(share >= 0 && share <= 1) || !(interval.low() >= 0 && interval.high() <= 1)) {
            throw new IllegalArgumentException("not a share: " + share + " in " + interval);
        }
    }
}
