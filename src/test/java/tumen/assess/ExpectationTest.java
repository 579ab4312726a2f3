package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is expected of a test before it is taken. */
class ExpectationTest {
    @Test
    void ofEqualChancesItIsTheBinomialDistribution() {
        // Binomial(20, 0.5): P(X ≤ 5) = 0.0207, P(X ≤ 6) = 0.0577, P(X ≤ 13) = 0.9423, P(X ≤ 14) = 0.9793.
        var expected = Expectation.of(Collections.nCopies(20, 0.5));
        assertEquals(0.5, expected.share(), 1e-12);
        assertEquals(6 / 20.0, expected.interval().low(), 1e-12);
        assertEquals(14 / 20.0, expected.interval().high(), 1e-12);
    }

    @Test
    void whatIsCertainHasNoWidth() {
        assertEquals(new Expectation(1, new Interval(1, 1)), Expectation.of(List.of(1.0, 1.0, 1.0)));
        assertEquals(new Expectation(0, new Interval(0, 0)), Expectation.of(List.of(0.0)));
        assertEquals(0.5, Expectation.of(List.of(0.0, 1.0)).interval().low());
    }

    @Test
    void theIntervalHoldsNineteenTimesOfTwentyWhenTheChancesAreRight() {
        var random = new SplittableRandom(5);
        int held = 0;
        int tests = 2000;
        for (int test = 0; test < tests; test++) {
            var chances = new ArrayList<Double>();
            int right = 0;
            for (int i = 0; i < 20; i++) {
                double p = 0.3 + 0.65 * random.nextDouble();
                chances.add(p);
                right += random.nextDouble() < p ? 1 : 0;
            }
            held += Expectation.of(chances).held(right / 20.0) ? 1 : 0;
        }
        // Counts are whole, so the interval is a little on the wide side.
        assertTrue(held >= 0.95 * tests && held <= 0.995 * tests, held + " of " + tests);
    }

    @Test
    void itKnowsHowFarOffItWas() {
        var expected = new Expectation(0.6, new Interval(0.4, 0.8));
        assertEquals(-0.3, expected.error(0.3), 1e-12);
        assertFalse(expected.held(0.3));
        assertTrue(expected.held(0.8));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Expectation.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Expectation.of(List.of(1.5)));
        assertThrows(IllegalArgumentException.class, () -> Expectation.of(List.of(Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> new Expectation(0.5, new Interval(-0.1, 0.9)));
    }
}
