package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeechTest {
    @Test
    void theChanceIsTheTailOfTheSum() {
        assertEquals(1, Leech.chance(new double[] {0.9, 0.8}, 0), 1e-12);
        assertEquals(1 - 0.72, Leech.chance(new double[] {0.9, 0.8}, 1), 1e-12);
        assertEquals(0.02, Leech.chance(new double[] {0.9, 0.8}, 2), 1e-12);
        // at least 3 of 10 at one in ten: 1 − 0.9^10 − 10·0.1·0.9^9 − 45·0.01·0.9^8
        assertEquals(0.0701908264, Leech.chance(even(10), 3), 1e-9);
    }

    @Test
    void manyLapsesOfAnEasyCardAreSuspiciousAndOfAHardOneNot() {
        assertTrue(Leech.chance(even(10), 5) < Leech.SUSPICIOUS);
        assertTrue(Leech.chance(even(40), 5) > Leech.SUSPICIOUS);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Leech.chance(even(3), 4));
        assertThrows(IllegalArgumentException.class, () -> Leech.chance(even(3), -1));
        assertThrows(IllegalArgumentException.class, () -> Leech.chance(new double[] {1.2}, 1));
    }

    private static double[] even(int reviews) {
        double[] recalls = new double[reviews];
        Arrays.fill(recalls, 0.9);
        return recalls;
    }
}
