package tumen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvFileSource(resources = "dates.csv", delimiter = '|', maxCharsPerColumn = 200, quoteCharacter = '\u0001')
    void readsWhatArticlesContain(String text, String expected) {
        assertEquals(
                expected, PartialDate.parse(text).map(PartialDateTest::shown).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1948           | October 1948    | covers
        October 1948   | 1948            | covered
        1960s          | mid-1960s       | covers
        1986           | 1995            | apart
        1960 to 1979   | 1975 to 1985    | overlaps
        1985 and 1988  | 1988            | covers
        1985 and 1988  | 1986            | apart
        19th century   | 1850s           | covers
        1960-1970s     | 1960s and 1970s | same
        the end of 1953| December 1953   | covers
        the end of 1953| January 1953    | apart
        44 BC          | AD 44           | apart
        """)
    void comparesByDays(String left, String right, String expected) {
        var a = PartialDate.parse(left).orElseThrow();
        var b = PartialDate.parse(right).orElseThrow();
        String found = a.sameDays(b)
                ? "same"
                : a.covers(b) ? "covers" : b.covers(a) ? "covered" : a.overlaps(b) ? "overlaps" : "apart";
        assertEquals(expected, found);
        assertEquals(a.overlaps(b), b.overlaps(a));
        assertEquals(!found.equals("apart") && !found.equals("overlaps"), a.consistentWith(b));
    }

    @Test
    void theLocaleDecidesTheOrderOfDayAndMonth() {
        var march = LocalDate.of(1999, 3, 4);
        var april = LocalDate.of(1999, 4, 3);
        assertEquals(List.of(march, april), days(Locale.US));
        assertEquals(List.of(april, march), days(Locale.UK));
        assertEquals(List.of(april, march), days(Locale.GERMANY));
        assertEquals(1, PartialDate.readings("15/10/1948", Locale.US).size());
    }

    private static List<LocalDate> days(Locale locale) {
        return PartialDate.readings("3/4/1999", locale).stream()
                .map(PartialDate::first)
                .toList();
    }

    @Test
    void refusesNonsense() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PartialDate.Period(LocalDate.of(1999, 1, 2), LocalDate.of(1999, 1, 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PartialDate(Precision.YEAR, List.of(), PartialDate.Part.WHOLE, PartialDate.Bound.AT, false));
        assertTrue(PartialDate.parse("1953").isPresent());
        assertFalse(PartialDate.parse("1953 ".repeat(50)).isPresent());
    }

    private static String shown(PartialDate date) {
        return date.precision()
                + (date.part() == PartialDate.Part.WHOLE ? "" : " " + date.part())
                + (date.bound() == PartialDate.Bound.AT ? "" : " " + date.bound())
                + (date.circa() ? " circa " : " ")
                + date.periods().stream()
                        .map(p -> p.first().equals(p.last()) ? "" + p.first() : p.first() + ".." + p.last())
                        .collect(Collectors.joining(", "));
    }
}
