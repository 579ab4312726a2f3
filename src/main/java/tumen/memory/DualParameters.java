package tumen.memory;

import java.util.Arrays;

/** The 34 numbers of FSRS-7, w0 to w33, each within its limits. Parameters of other versions cannot be carried over. */
public final class DualParameters {
    /** How many there are. */
    public static final int COUNT = 34;

    private static final double[] LEAST = {
        .0001,
        .0001,
        .0001,
        .0001,
        1,
        .001,
        .1, // first stabilities, difficulty
        0,
        0,
        .3,
        .01,
        .1,
        0,
        0,
        1, // slow trace
        0,
        0,
        .5,
        .001,
        .001,
        0,
        0,
        1, // fast trace
        .01,
        .01,
        .2,
        .2,
        .01,
        .1,
        0,
        .1,
        0,
        0,
        0 // forgetting curves and their mixture
    };
    private static final double[] MOST = {
        50, 100, 100, 100, 10, 4, 4, //
        4, 1.2, 3, 1.5, 1, 3.5, 1, 7, //
        4, 2, 6, 1.5, 1, 5, 1, 7, //
        .25, .95, .85, .99, 1, 1, .9, 1.1, 1, .6, .6
    };
    private static final int FAST_BASE = 25;
    private static final int SLOW_BASE = 26;

    /** What fits the average learner; published with FSRS-7. */
    public static final DualParameters DEFAULT = of(
            .1104, 2.2395, 3.9221, 11.7841, 6.1686, .6457, 3.6807, 1.9795, 0, 1.3826, .7024, .5999, .8146, .6398, 1,
            1.3207, .6707, 3.8668, .4416, .0934, 1.8631, .6162, 1.0869, .1567, .0801, .2421, .9464, .1433, .7145, 0,
            .5667, .3734, .5333, .3048);

    private final double[] w;

    private DualParameters(double[] w) {
        this.w = w;
    }

    /**
     * Takes 34 numbers. Numbers out of their limits are set to the limit; first stabilities ascend, and the slow curve's base
     * is not under the fast one's.
     *
     * @throws IllegalArgumentException if there are not 34 numbers, or one is not finite
     */
    public static DualParameters of(double... given) {
        if (given.length != COUNT) {
            throw new IllegalArgumentException("FSRS-7 has 34 parameters, not " + given.length + ".");
        }
        double[] w = given.clone();
        for (int i = 0; i < COUNT; i++) {
            if (!Double.isFinite(w[i])) {
                throw new IllegalArgumentException("Parameters are finite numbers: " + Arrays.toString(given) + ".");
            }
            w[i] = Math.clamp(w[i], LEAST[i], MOST[i]);
            if (i >= 1 && i <= 3) {
                w[i] = Math.max(w[i], w[i - 1]);
            }
        }
        w[SLOW_BASE] = Math.max(w[SLOW_BASE], w[FAST_BASE]);
        return new DualParameters(w);
    }

    /** The parameter w with that index, 0 to 33. */
    public double w(int index) {
        return w[index];
    }

    /** A copy of all 34. */
    public double[] toArray() {
        return w.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DualParameters parameters && Arrays.equals(w, parameters.w);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(w);
    }

    @Override
    public String toString() {
        return "DualParameters" + Arrays.toString(w);
    }
}
