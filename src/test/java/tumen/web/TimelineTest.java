package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Where dates of every precision stand along a line of time. */
class TimelineTest {
    private static Timeline of(String... dates) {
        return Timeline.of(IntStream.range(0, dates.length)
                .mapToObj(i -> new Question(
                        new QuestionId("times", "date-" + i),
                        1,
                        "When was it?",
                        new Key.Date(dates[i], List.of()),
                        List.of(),
                        new Origin.Written(null)))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "15 October 1948, day, 1",
        "July 2007, period, 1",
        "1953, period, 1",
        "the 1960s, period, 1",
        "from 1960 to the mid-1980s, period, 1",
        "1985 and 1988, period, 2",
        "about 1950, period circa, 1",
        "the 19th century, period, 1",
        "44 BC, period, 1"
    })
    void everyPrecisionIsDrawn(String date, String kind, int bars) {
        var row = of(date, "1900", "2020").rows().stream()
                .filter(each -> each.when().equals(date))
                .findFirst()
                .orElseThrow();
        assertEquals(kind, row.kind());
        assertEquals(bars, row.bars().size());
        row.bars().forEach(bar -> assertTrue(bar.x() >= 0 && bar.width() > 0 && bar.x() + bar.width() <= 100, date));
    }

    @Test
    void theEarliestStandsFirstAndLongerTimesAreWider() {
        var timeline = of("2013", "the 1960s", "15 October 1948");
        assertEquals(
                List.of("15 October 1948", "the 1960s", "2013"),
                timeline.rows().stream().map(Timeline.Row::when).toList());
        var decade = timeline.rows().get(1).bars().getFirst();
        var year = timeline.rows().get(2).bars().getFirst();
        assertTrue(decade.width() > 5 * year.width());
        assertTrue(timeline.rows().get(2).before(), "at the right edge the words stand before the mark");
    }

    @ParameterizedTest
    @CsvSource({"1948, 2013, 10", "1206, 2013, 200", "1990, 1992, 1", "1995, 1995, 1"})
    void roundYearsStandAbove(String from, String until, int step) {
        var years = of(from, until).ticks().stream()
                .map(tick -> Integer.valueOf(tick.text()))
                .toList();
        assertTrue(!years.isEmpty() && years.size() <= 7, years.toString());
        years.forEach(year -> assertEquals(0, year % step, years.toString()));
    }

    @Test
    void withoutDatesThereIsNothing() {
        assertTrue(of().rows().isEmpty());
    }
}
