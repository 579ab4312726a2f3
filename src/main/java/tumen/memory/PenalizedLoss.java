package tumen.memory;

import java.util.Arrays;

/**
 * What a fit makes small: the log loss and a penalty for leaving the default parameters, of a strength to choose.
 *
 * <p>Coordinates: 0 is ln w0; 1 to 3 are the steps ln w1 − ln w0 and so on, which may not be negative, so that a better first
 * answer never means a weaker memory; the others are w4 to w20.
 */
final class PenalizedLoss {
    private static final int COUNT = Parameters.COUNT;
    private static final int FIRST_STABILITIES = 4;
    /** The scheduler's own floor of a first stability: see {@link Fsrs6#first}. */
    private static final double LEAST_FIRST_STABILITY = 0.1;

    /**
     * How far parameters of learners usually are from the default: standard deviations published with the reference trainer;
     * for the logarithms of w0 to w3 one.
     */
    private static final double[] SPREAD = {
        1, 1, 1, 1, .57, .28, .6, .12, .39, .18, .33, .3, .09, .16, .57, .25, 1.03, .31, .32, .14, .27
    };

    static final double[] LEAST = {
        Math.log(LEAST_FIRST_STABILITY),
        0,
        0,
        0,
        1,
        .001,
        .001,
        .001,
        0,
        0,
        .001,
        .001,
        .001,
        .001,
        0,
        0,
        1,
        0,
        0,
        .01,
        .1
    };
    static final double[] MOST = {Math.log(100), 7, 7, 7, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8
    };

    double value;
    final double[] gradient = new double[COUNT];
    final double[][] curvature = new double[COUNT][COUNT];
    int evaluations;

    private final LossDerivatives loss;
    private final double[] center = summed(coordinates(Parameters.DEFAULT));
    private final double strength;

    /** @param strength 1 is the penalty of the reference trainer; more keeps closer to the default */
    PenalizedLoss(LossDerivatives loss, double strength) {
        this.loss = loss;
        this.strength = strength;
    }

    /** The coordinates of parameters. */
    static double[] coordinates(Parameters parameters) {
        double[] coordinates = parameters.toArray();
        for (int i = FIRST_STABILITIES - 1; i >= 0; i--) {
            double log = Math.log(Math.max(LEAST_FIRST_STABILITY, coordinates[i]));
            coordinates[i] = i == 0 ? log : log - Math.log(Math.max(LEAST_FIRST_STABILITY, coordinates[i - 1]));
        }
        return coordinates;
    }

    /** The parameters at coordinates. */
    static Parameters parameters(double[] coordinates) {
        double[] w = summed(coordinates);
        for (int i = 0; i < FIRST_STABILITIES; i++) {
            w[i] = Math.exp(w[i]);
        }
        return Parameters.of(w);
    }

    private static double[] summed(double[] coordinates) {
        double[] summed = coordinates.clone();
        for (int i = 1; i < FIRST_STABILITIES; i++) {
            summed[i] += summed[i - 1];
        }
        return summed;
    }

    /** Computes value, gradient and curvature. */
    void evaluate(double[] coordinates) {
        evaluations++;
        double[] at = summed(coordinates);
        loss.evaluate(at);
        value = loss.loss;
        for (int i = 0; i < COUNT; i++) {
            double precision = 2 * strength / (SPREAD[i] * SPREAD[i]);
            double away = at[i] - center[i];
            value += 0.5 * precision * away * away;
            gradient[i] = loss.gradient[i] + precision * away;
            curvature[i] = Arrays.copyOf(loss.curvature[i], COUNT);
            curvature[i][i] += precision;
        }
        chain();
    }

    /** From derivatives by logarithms to derivatives by steps: a step moves all stabilities from its own on. */
    private void chain() {
        for (int i = FIRST_STABILITIES - 2; i >= 0; i--) {
            gradient[i] += gradient[i + 1];
            for (int j = 0; j < COUNT; j++) {
                curvature[i][j] += curvature[i + 1][j];
            }
        }
        for (double[] row : curvature) {
            for (int i = FIRST_STABILITIES - 2; i >= 0; i--) {
                row[i] += row[i + 1];
            }
        }
    }
}
