package tumen.assess;

import java.util.List;

/**
 * A share of right answers that is expected before a test.
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

    /**
     * What is expected of independent answers: mean Σp/n, and the 2.5 % and 97.5 % quantiles of the number of right ones,
     * which is Poisson binomial: P(k) is folded in one answer after the other. How wrong the p themselves may be is not in
     * the interval.
     *
     * @param chances of each answer to be right, 0 to 1; at least one
     * @throws IllegalArgumentException if there is none, or one is no probability
     */
    public static Expectation of(List<Double> chances) {
        double[] count = {1};
        double sum = 0;
        for (double p : chances) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("no probability: " + p);
            }
            double[] next = new double[count.length + 1];
            for (int k = 0; k < count.length; k++) {
                next[k] += count[k] * (1 - p);
                next[k + 1] += count[k] * p;
            }
            count = next;
            sum += p;
        }
        int n = chances.size();
        if (n == 0) {
            throw new IllegalArgumentException("nothing is asked");
        }
        // Rounding may lift a sum of ones a little over their number.
        return new Expectation(
                Math.clamp(sum / n, 0.0, 1.0),
                new Interval(quantile(count, 0.025) / (double) n, quantile(count, 0.975) / (double) n));
    }

    /** The least number of right answers that at most so many is reached with that probability. */
    private static int quantile(double[] count, double probability) {
        double below = 0;
        for (int k = 0; k < count.length - 1; k++) {
            below += count[k];
            if (below >= probability) {
                return k;
            }
        }
        return count.length - 1;
    }

    /** How far off it was: what was reached less what was expected, −1 to 1. */
    public double error(double reached) {
        return reached - share;
    }

    /** Whether what was reached lies within the interval. */
    public boolean held(double reached) {
        return reached >= interval.low() - 1e-9 && reached <= interval.high() + 1e-9;
    }
}
