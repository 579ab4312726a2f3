package tumen.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number as its source gives it: with hedge, unit, the thing counted and the rate.
 *
 * @param low the number, or the lower end of a range
 * @param high the number again, or the upper end of a range
 * @param step the place value of the last digit written behind the point: 0.1 for 1.3 and 100,000 for 5.2 million; 0 for
 *     whole numbers, which are exact
 * @param unit what it counts or measures
 * @param of the thing measured, such as {@code land} in 1.3 square kilometres of land; empty for none
 * @param per the thing it is counted for, such as {@code month} in 500 each month; empty for none
 * @param hedge how the source limits it
 * @param ordinal whether it is a place in an order, such as third
 */
public record Quantity(
        BigDecimal low,
        BigDecimal high,
        BigDecimal step,
        Unit unit,
        String of,
        String per,
        Hedge hedge,
        boolean ordinal) {
    /**
     * Refuses a range that goes down.
     *
     * @throws IllegalArgumentException if high is less than low
     */
    public Quantity {
        if (high.compareTo(low) < 0) {
            throw new IllegalArgumentException("a range that goes down: " + low + " to " + high);
        }
    }

    /**
     * Reads a quantity as English articles write it: number, hedge, unit or thing counted, rate.
     *
     * @return empty when the text does not start with a quantity
     */
    public static Optional<Quantity> parse(String text) {
        return readings(text, Locale.ENGLISH).stream().findFirst();
    }

    /**
     * Reads a quantity in every way its separators can be meant: 10.000 is ten or ten thousand.
     *
     * @param locale whose decimal separator comes first
     * @return the reading of that locale first; empty when the text does not start with a quantity
     */
    public static List<Quantity> readings(String text, Locale locale) {
        return QuantityReader.read(text, locale);
    }

    /** The number; of a range the lower end. */
    public BigDecimal value() {
        return low;
    }

    /** Whether it is a range such as 5 to 10. */
    public boolean isRange() {
        return low.compareTo(high) != 0;
    }
}
