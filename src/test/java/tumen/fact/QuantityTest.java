package tumen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuantityTest {
    @ParameterizedTest
    @CsvFileSource(resources = "quantities.csv", delimiter = '|', quoteCharacter = '\u0001')
    void readsWhatArticlesContain(String text, String expected) {
        assertEquals(expected, Quantity.parse(text).map(QuantityTest::shown).orElse("-"));
    }

    @Test
    void aPointDividesThousandsOrDecimals() {
        assertEquals(List.of("10.000", "10000"), values("10.000", Locale.ENGLISH));
        assertEquals(List.of("10000", "10.000"), values("10.000", Locale.GERMAN));
        assertEquals(List.of("10000", "10.000"), values("10,000", Locale.ENGLISH));
        assertEquals(List.of("1.3"), values("1,3", Locale.ENGLISH));
        assertEquals(List.of("1234567.8"), values("1.234.567,8", Locale.ENGLISH));
    }

    private static List<String> values(String text, Locale locale) {
        return Quantity.readings(text, locale).stream()
                .map(q -> q.value().toPlainString())
                .toList();
    }

    @Test
    void refusesARangeThatGoesDown() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Quantity(
                        BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO, Unit.NONE, "", "", Hedge.NONE, false));
    }

    private static String shown(Quantity q) {
        return (q.hedge() == Hedge.NONE ? "" : q.hedge() + " ")
                + q.low().toPlainString()
                + (q.isRange() ? ".." + q.high().toPlainString() : "")
                + (q.unit().name().isEmpty() ? "" : " " + q.unit().name())
                + (q.of().isEmpty() ? "" : " of " + q.of())
                + (q.per().isEmpty() ? "" : " per " + q.per())
                + (q.ordinal() ? " ordinal" : "")
                + (q.step().signum() == 0 ? "" : " ±" + q.step().toPlainString());
    }
}
