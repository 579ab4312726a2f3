package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParameterFitTest {
    @Test
    void aLearnerUnlikeTheAverageIsPredictedMuchBetter() {
        var log = CardHistories.of(Simulated.learner(new SplittableRandom(3), 0.4, 300));
        long cut = log.timeAt(0.8);

        Fitted fitted = ParameterFit.fit(log.until(cut));

        assertTrue(fitted.adopted());
        double loss = HeldOut.score(log, cut, fitted.parameters()).logLoss();
        double standard = HeldOut.score(log, cut, Parameters.DEFAULT).logLoss();
        assertTrue(loss < standard - 0.02, loss + " against " + standard);
    }

    @Test
    void aBetterFirstAnswerNeverMeansAWeakerMemory() {
        for (int seed = 0; seed < 5; seed++) {
            var random = new SplittableRandom(seed);
            var log = CardHistories.of(Simulated.learner(random, Math.exp(random.nextGaussian()), 200));
            Parameters fitted = ParameterFit.fit(log).parameters();
            for (int i = 0; i < 3; i++) {
                assertTrue(fitted.w(i) <= fitted.w(i + 1) + 1e-12, fitted.toString());
            }
        }
    }

    @Test
    void theSameLogGivesTheSameParameters() {
        var log = Simulated.learner(new SplittableRandom(9), 1, 200);
        assertEquals(ParameterFit.fit(CardHistories.of(log)), ParameterFit.fit(CardHistories.of(log)));
    }

    @Test
    void aShortLogKeepsTheDefault() {
        for (var log : List.of(List.<LoggedReview>of(), Simulated.learner(new SplittableRandom(1), 1, 5))) {
            Fitted fitted = ParameterFit.fit(CardHistories.of(log));
            assertFalse(fitted.adopted());
            assertEquals(Parameters.DEFAULT, fitted.parameters());
        }
    }
}
