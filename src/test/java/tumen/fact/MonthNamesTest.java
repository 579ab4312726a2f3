package tumen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MonthNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "sv", "da", "tr", "fi"})
    void eachMonthIsKnownByTheNameTheJdkGivesIt(String language) {
        for (var month : Month.values()) {
            for (var style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE}) {
                String name = month.getDisplayName(style, Locale.forLanguageTag(language))
                        .toLowerCase(Locale.ROOT);
                assertEquals(OptionalInt.of(month.getValue()), MonthNames.number(name), name);
            }
        }
    }
}
