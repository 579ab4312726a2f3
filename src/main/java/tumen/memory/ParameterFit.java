package tumen.memory;

import java.util.Arrays;

/**
 * Fits FSRS-6 parameters to a learner's log. Deterministic, in one thread.
 *
 * <p>The log is split in time. On the earlier part parameters are fitted with weaker and weaker pull towards the default, each
 * fit from the one before; on the later part they are compared. The best of those that beat the default clearly, counted in
 * standard errors of the difference, wins, and the whole log is fitted with its pull; if there is none, the default stays. A learner like the average thus keeps parameters near the default, and one
 * unlike it gets quite other ones.
 */
public final class ParameterFit {
    /** Pulls towards the default, strongest first; 1 is the reference trainer's. */
    private static final double[] STRENGTHS = {64, 16, 4, 1, 0.25};
    /** Share of the log that the comparison is not made on. */
    private static final double EARLIER = 0.6;
    /** Fewer predictable reviews than this on either side tell nothing. */
    private static final int LEAST_REVIEWS = 64;
    /** Standard errors by which the default has to be beaten. */
    private static final double CLEARLY = 2;
    /** Loss, summed over all reviews, that is not worth another step. */
    private static final double TOLERANCE = 0.3;

    private static final int MOST_EVALUATIONS = 12;

    private ParameterFit() {}

    /** The parameters that suit the log. */
    public static Fitted fit(CardHistories log) {
        int predictable = log.predictable();
        if (predictable < 2 * LEAST_REVIEWS) {
            return new Fitted(Parameters.DEFAULT, false, predictable, 0, 0);
        }
        long cut = log.timeAt(EARLIER);
        double[][] path = path(log.until(cut));
        double[][] losses = new double[path.length][];
        for (int i = 0; i < path.length; i++) {
            losses[i] = HeldOut.losses(log, cut, PenalizedLoss.parameters(path[i]));
        }
        int chosen = losses[0].length < LEAST_REVIEWS ? 0 : chosen(losses);
        double defaultLoss = Arrays.stream(losses[0]).average().orElse(0);
        if (chosen == 0) {
            return new Fitted(Parameters.DEFAULT, false, predictable, defaultLoss, defaultLoss);
        }
        var penalized = new PenalizedLoss(new LossDerivatives(log), STRENGTHS[chosen - 1]);
        double[] fitted = new Descent(penalized, TOLERANCE, MOST_EVALUATIONS).from(path[chosen]);
        double loss = Arrays.stream(losses[chosen]).average().orElse(0);
        return new Fitted(PenalizedLoss.parameters(fitted), true, predictable, defaultLoss, loss);
    }

    /** Coordinates of the default, then of a fit for each strength. */
    private static double[][] path(CardHistories earlier) {
        var derivatives = new LossDerivatives(earlier);
        double[][] path = new double[STRENGTHS.length + 1][];
        path[0] = PenalizedLoss.coordinates(Parameters.DEFAULT);
        for (int i = 0; i < STRENGTHS.length; i++) {
            var penalized = new PenalizedLoss(derivatives, STRENGTHS[i]);
            path[i + 1] = new Descent(penalized, TOLERANCE, MOST_EVALUATIONS).from(path[i]);
        }
        return path;
    }

    /** Index of the losses to choose: 0, the default, unless others are clearly better than it. */
    private static int chosen(double[][] losses) {
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            if (errorsBetween(losses[0], losses[i]) > CLEARLY && errorsBetween(losses[best], losses[i]) > 0) {
                best = i;
            }
        }
        return best;
    }

    /** By how many standard errors of the paired difference the first losses exceed the second. */
    private static double errorsBetween(double[] worse, double[] better) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < worse.length; i++) {
            double difference = worse[i] - better[i];
            sum += difference;
            squares += difference * difference;
        }
        double error = Math.sqrt(Math.max(0, squares - sum * sum / worse.length));
        return error == 0 ? 0 : sum / error;
    }
}
