package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void numbersOutOfTheirLimitsAreSetToTheLimit() {
        double[] high = new double[21];
        double[] low = new double[21];
        Arrays.fill(high, 1e9);
        Arrays.fill(low, -1e9);

        assertArrayEquals(
                new double[] {100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8},
                Parameters.of(high).toArray());
        assertArrayEquals(
                new double[] {
                    .001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0, 0, .1
                },
                Parameters.of(low).toArray());
    }

    @Test
    void seventeenAndNineteenNumbersAreCarriedOver() {
        double[] w = Arrays.copyOf(Parameters.DEFAULT.toArray(), 19);
        Parameters five = Parameters.of(w);
        assertEquals(0, five.w(19));
        assertEquals(0.5, five.w(20));

        Parameters four = Parameters.of(Arrays.copyOf(w, 17));
        assertEquals(6.4133 + 2 * 0.8334, four.w(4), 1e-12);
        assertEquals(Math.log(3 * 0.8334 + 1) / 3, four.w(5), 1e-12);
        assertEquals(3.0194 + 0.5, four.w(6), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0, 0.5}, Arrays.copyOfRange(four.toArray(), 17, 21));
    }

    @Test
    void anotherCountAndNumbersThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Parameters.of(1, 2, 3));
        double[] w = Parameters.DEFAULT.toArray();
        w[3] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> Parameters.of(w));
    }

    @Test
    void equalNumbersAreEqualParameters() {
        var again = Parameters.of(Parameters.DEFAULT.toArray());
        assertEquals(Parameters.DEFAULT, again);
        assertEquals(Parameters.DEFAULT.hashCode(), again.hashCode());
    }
}
