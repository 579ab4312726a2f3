package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals, forecasts and searches in words. */
class WordingTest {
    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource({
        "PT0S, 1 min",
        "PT10M, 10 min",
        "PT59M31S, 1 hour",
        "PT5H20M, 5 hours",
        "PT24H, 1 day",
        "P8D, 8 days",
        "P44D, 44 days",
        "P46D, 1.5 months",
        "P61D, 2 months",
        "P330D, 11 months",
        "P366D, 1 year",
        "P900D, 2.5 years"
    })
    void anIntervalFitsOnAButton(Duration interval, String text) {
        assertEquals(text, Intervals.text(messages, Messages.LOCALES.getFirst(), interval));
    }

    @Test
    void theForecastIsAPictureWithItsNumbersInWords() {
        var forecast = Forecast.of(List.of(8, 4, 0), LocalDate.of(2026, 11, 23), messages, Messages.LOCALES.getFirst());
        assertEquals("Cards due in the next 3 days, from today: 8, 4, 0", forecast.label());
        assertEquals(
                List.of("today", "Tue", "Wed"),
                forecast.bars().stream().map(Forecast.Bar::label).toList());
        assertEquals("Tuesday 24 November 2026", forecast.bars().get(1).date().replace(",", ""));
        assertEquals(forecast.bars().get(0).height(), 2 * forecast.bars().get(1).height());
        for (var bar : forecast.bars()) {
            assertEquals(100, bar.y() + bar.height());
        }
    }

    @Test
    void aForecastOfNothingIsFlat() {
        var forecast = Forecast.of(
                Collections.nCopies(14, 0), LocalDate.of(2026, 11, 23), messages, Messages.LOCALES.getFirst());
        assertEquals(0, forecast.total());
        assertTrue(forecast.bars().stream().allMatch(bar -> bar.height() == 2));
    }

    @ParameterizedTest
    @CsvSource({
        "HORSES, true",
        "'mongolian  sent', true",
        "'ｈｏｒｓｅｓ', true",
        "sént, true",
        "camel, false",
        "'horses camel', false"
    })
    void aSearchFindsAllItsWordsWhateverTheirCaseAndAccents(String text, boolean found) {
        assertEquals(found, Search.of(text).finds(Samples.herd()));
    }

    @Test
    void aSearchForNothingFindsEverything() {
        assertTrue(Search.of("  ").isEmpty());
        assertFalse(Search.of("x").isEmpty());
        assertEquals(1, Search.of(" ").in(List.of(Samples.herd())).size());
    }
}
