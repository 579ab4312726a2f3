package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LossDerivativesTest {
    private static final double STEP = 1e-5;

    private final CardHistories histories = CardHistories.of(Simulated.learner(new SplittableRandom(5), 0.6, 150));

    @Test
    void theGradientIsTheSlopeOfTheLossInEveryCoordinate() {
        var random = new SplittableRandom(11);
        for (int trial = 0; trial < 5; trial++) {
            double[] at = PenalizedLoss.coordinates(Histories.parameters(random));
            at[4] = Math.min(at[4], 8); // away from the limits of difficulty, where the loss has a kink
            at[7] = 0.05;
            var loss = new PenalizedLoss(new LossDerivatives(histories), 0.5);
            loss.evaluate(at);
            double[] gradient = loss.gradient.clone();
            for (int i = 0; i < at.length; i++) {
                double numeric = (value(loss, at, i, STEP) - value(loss, at, i, -STEP)) / (2 * STEP);
                assertEquals(numeric, gradient[i], 0.02 + 1e-3 * Math.abs(numeric), "w" + i + ", trial " + trial);
            }
        }
    }

    @Test
    void theLossIsThatOfTheSchedulersOwnPredictions() {
        var loss = new LossDerivatives(histories);
        double[] logs = Parameters.DEFAULT.toArray();
        for (int i = 0; i < 4; i++) {
            logs[i] = Math.log(logs[i]);
        }
        loss.evaluate(logs);

        double[] losses = HeldOut.losses(histories, Long.MIN_VALUE, Parameters.DEFAULT);
        assertEquals(histories.predictable(), losses.length);
        assertEquals(Arrays.stream(losses).sum(), loss.loss, 1e-6);
    }

    @Test
    void coordinatesLeadBackToTheirParameters() {
        double[] w = Parameters.DEFAULT.toArray();
        double[] back = PenalizedLoss.parameters(PenalizedLoss.coordinates(Parameters.DEFAULT))
                .toArray();
        for (int i = 0; i < w.length; i++) {
            assertEquals(w[i], back[i], 1e-12, "w" + i);
        }
    }

    private static double value(PenalizedLoss loss, double[] at, int coordinate, double by) {
        double[] moved = at.clone();
        moved[coordinate] += by;
        loss.evaluate(moved);
        return loss.value;
    }
}
