package tumen.fact;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a number counts or measures.
 *
 * @param name as it is shown: a symbol such as {@code km²}, a currency code, or the thing counted such as {@code horses};
 *     empty for a bare number
 * @param dimension what kind of unit it is; only units of one dimension convert
 * @param factor how many base units one of it is: metres, square metres, cubic metres, kilograms, seconds, kelvins, …
 * @param offset what is added after multiplying; not 0 for degrees only
 */
public record Unit(String name, Dimension dimension, BigDecimal factor, BigDecimal offset) {
    /** A bare number. */
    public static final Unit NONE = new Unit("", Dimension.COUNT, BigDecimal.ONE, BigDecimal.ZERO);

    /** Percent. */
    public static final Unit PERCENT = new Unit("%", Dimension.SHARE, new BigDecimal("0.01"), BigDecimal.ZERO);

    /** Things counted, by their words. */
    public static Unit counted(String things) {
        return new Unit(things, Dimension.COUNT, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** The number in base units. */
    public BigDecimal toBase(BigDecimal number) {
        return number.multiply(factor, MathContext.DECIMAL128).add(offset, MathContext.DECIMAL128);
    }

    /** Whether numbers in the two can be compared: the same dimension, and for money the same currency. */
    public boolean convertsTo(Unit other) {
        return dimension == other.dimension && (dimension != Dimension.MONEY || name.equals(other.name));
    }

    /** Whether it is a bare number or a count of things. */
    public boolean isCount() {
        return dimension == Dimension.COUNT;
    }

    /** Kinds of units. */
    public enum Dimension {
        /** Things, or nothing. */
        COUNT,
        /** Percent and per mille. */
        SHARE,
        MONEY,
        LENGTH,
        AREA,
        VOLUME,
        MASS,
        TIME,
        TEMPERATURE,
        SPEED,
        POWER,
        ENERGY,
        FREQUENCY,
        PRESSURE,
        VOLTAGE,
        CURRENT,
        ANGLE,
        DATA
    }
}
