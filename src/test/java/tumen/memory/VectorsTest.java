package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FSRS-6 against 200 histories of ts-fsrs 5.4.2, with the one deliberate difference: no interval over the maximum. */
class VectorsTest {
    private static final long MILLISECONDS_A_DAY = 86_400_000;

    static Stream<JsonNode> histories() {
        return Vectors.read("fsrs_vectors.jsonl").stream();
    }

    @Test
    void everyHistoryIsThere() {
        assertEquals(200, histories().count());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void parametersAreMigratedAndLimited(JsonNode history) {
        var model = (Fsrs6) Vectors.scheduler(history.get("params")).model();

        assertArrayEquals(
                Vectors.numbers(history.get("params").get("w_effective")),
                model.parameters().toArray(),
                1e-8);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyReviewLeadsToTheKnownStateAndEveryPreviewToTheKnownDue(JsonNode history) {
        Fsrs fsrs = Vectors.scheduler(history.get("params"));
        CardState state = new CardState.New();
        for (int i = 0; i < history.get("reviews").size(); i++) {
            JsonNode review = history.get("reviews").get(i);
            JsonNode expected = history.get("expect").get(i);
            String place = "history " + history.get("id") + ", review " + i;
            Moment now = Vectors.moment(review);
            if (state instanceof CardState.Seen seen) {
                assertEquals(expected.get(6).asInt(), now.daysSince(seen.last()), place);
                assertEquals(expected.get(9).asDouble(), fsrs.retrievability(seen, now), 1e-6, place);
                double past = Math.floor(now.exactDaysSince(seen.last()));
                assertEquals(expected.get(10).asDouble(), fsrs.retrievability(seen.memory(), past), 1e-6, place);
            }
            Outcomes outcomes = fsrs.preview(state, now);
            for (Rating rating : Rating.values()) {
                long due = expected.get(11).get(rating.grade() - 1).asLong();
                assertEquals(
                        capped(due, fsrs), outcomes.of(rating).delay().toMillis(), place + ", preview of " + rating);
            }
            Scheduled next = fsrs.next(state, Vectors.rating(review), now);
            assertScheduled(expected, next, now, fsrs, place);
            state = anchored(expected, next.state());
        }
    }

    private static void assertScheduled(JsonNode expected, Scheduled next, Moment now, Fsrs fsrs, String place) {
        double stability = expected.get(0).asDouble();
        MemoryState memory = next.state().memory();
        assertAll(
                place,
                () -> assertEquals(stability, memory.stability(), 2e-6 * Math.max(1, stability)),
                () -> assertEquals(expected.get(1).asDouble(), memory.difficulty(), 1e-6),
                () -> assertEquals(expected.get(2).asInt(), number(next.state())),
                () -> assertEquals(expected.get(3).asInt(), next.state().step()),
                () -> assertEquals(
                        capped(expected.get(4).asLong() - now.at().toEpochMilli(), fsrs),
                        next.delay().toMillis()),
                () -> assertEquals(Math.min(expected.get(5).asInt(), fsrs.maximumInterval()), next.days()));
    }

    private static long capped(long delay, Fsrs fsrs) {
        return Math.min(delay, fsrs.maximumInterval() * MILLISECONDS_A_DAY);
    }

    private static int number(CardState.Seen state) {
        return switch (state) {
            case CardState.Learning ignored -> 1;
            case CardState.Review ignored -> 2;
            case CardState.Relearning ignored -> 3;
        };
    }

    /** The same state with the expected memory, so that rounding in the vectors does not add up. */
    private static CardState anchored(JsonNode expected, CardState.Seen state) {
        MemoryState memory =
                MemoryState.of(expected.get(0).asDouble(), expected.get(1).asDouble());
        return switch (state) {
            case CardState.Learning(int step, MemoryState ignored, Moment last) ->
                new CardState.Learning(step, memory, last);
            case CardState.Review(int step, MemoryState ignored, Moment last) ->
                new CardState.Review(step, memory, last);
            case CardState.Relearning(int step, MemoryState ignored, Moment last) ->
                new CardState.Relearning(step, memory, last);
        };
    }
}
