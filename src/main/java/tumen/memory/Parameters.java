package tumen.memory;

import java.util.Arrays;

/** The 21 numbers of FSRS-6, w0 to w20, each within its limits. */
public final class Parameters {
    /** How many there are. */
    public static final int COUNT = 21;

    private static final double[] LEAST = {
        .001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0, 0, .1
    };
    private static final double[] MOST = {
        100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8
    };
    private static final double LEAST_SHORT_TERM_EXPONENT = .01;

    /** What fits the average learner; published with FSRS-6. */
    public static final Parameters DEFAULT = of(
            .212, 1.2931, 2.3065, 8.2956, 6.4133, .8334, 3.0194, .001, 1.8722, .1666, .796, 1.4835, .0614, .2629,
            1.6483, .6014, 1.8729, .5425, .0912, .0658, .1542);

    private final double[] w;
    private final double decay;
    private final double factor;

    private Parameters(double[] w) {
        this.w = w;
        this.decay = -w[20];
        this.factor = Math.pow(0.9, 1 / decay) - 1;
    }

    /**
     * Takes the parameters of FSRS-6 (21 numbers), FSRS-5 (19) or FSRS-4.5 (17); the older ones are carried over so that they
     * mean the same. Numbers out of their limits are set to the limit.
     *
     * @throws IllegalArgumentException if there are not 17, 19 or 21 numbers, or one is not finite
     */
    public static Parameters of(double... given) {
        if (!Arrays.stream(given).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Parameters are finite numbers: " + Arrays.toString(given) + ".");
        }
        double[] w = migrated(given);
        for (int i = 0; i < COUNT; i++) {
            w[i] = Math.clamp(w[i], LEAST[i], MOST[i]);
        }
        return new Parameters(w);
    }

    private static double[] migrated(double... given) {
        double[] w = Arrays.copyOf(given, COUNT);
        switch (given.length) {
            case 21 -> {}
            case 19 -> w[20] = 0.5;
            case 17 -> {
                w[4] = given[5] * 2 + given[4];
                w[5] = Math.log(given[5] * 3 + 1) / 3;
                w[6] = given[6] + 0.5;
                w[20] = 0.5;
            }
            default ->
                throw new IllegalArgumentException("FSRS has 17, 19 or 21 parameters, not " + given.length + ".");
        }
        return w;
    }

    /** The same, within the limits that hold for that use: a card must not become more stable by failing on every step. */
    Parameters limitedFor(boolean withinDay, int relearningSteps) {
        double[] limited = w.clone();
        if (relearningSteps > 1) {
            double room = -(Math.log(w[11]) + Math.log(Math.pow(2, w[13]) - 1) + w[14] * 0.3) / relearningSteps;
            double most = Math.clamp(Math.sqrt(Math.max(0, room)), 0.01, 2);
            limited[17] = Math.min(w[17], most);
            limited[18] = Math.min(w[18], most);
        }
        if (withinDay) {
            limited[19] = Math.max(w[19], LEAST_SHORT_TERM_EXPONENT);
        }
        return new Parameters(limited);
    }

    /** The parameter w with that index, 0 to 20. */
    public double w(int index) {
        return w[index];
    }

    /** A copy of all 21. */
    public double[] toArray() {
        return w.clone();
    }

    /** Exponent of the forgetting curve, −w20. */
    double decay() {
        return decay;
    }

    /** Scale of the forgetting curve: with it, retrievability after one stability is 0.9. */
    double factor() {
        return factor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters parameters && Arrays.equals(w, parameters.w);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(w);
    }

    @Override
    public String toString() {
        return "Parameters" + Arrays.toString(w);
    }
}
