package tumen.assess;

/**
 * A 95 % interval around a share or a score.
 *
 * @param low lower end
 * @param high upper end, not under the lower
 */
public record Interval(double low, double high) {
    /** The standard normal's 97.5 % quantile. */
    static final double Z = 1.959964;

    /**
     * Refuses what is no interval.
     *
     * @throws IllegalArgumentException if the ends are not numbers in their order
     */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high);
        }
    }

    /**
     * Wilson's score interval (Wilson 1927) of a share: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). For marks
     * with partial credit it is on the wide side, because their variance is at most p(1 − p).
     *
     * @param share what was seen, 0 to 1
     * @param n out of how many; 0 gives the whole of 0 to 1
     * @throws IllegalArgumentException if the share is none, or n is negative
     */
    public static Interval wilson(double share, int n) {
        if (!(share >= 0 && share <= 1) || n < 0) {
            throw new IllegalArgumentException("no share: " + share + " of " + n);
        }
        if (n == 0) {
            return new Interval(0, 1);
        }
        double z2 = Z * Z;
        double middle = share + z2 / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
    }

    /**
     * The normal interval of a sum of independent parts: value ± z·standard error.
     *
     * @param value what was seen
     * @param standardError in the same unit, 0 or more
     */
    public static Interval normal(double value, double standardError) {
        return new Interval(value - Z * standardError, value + Z * standardError);
    }
}
