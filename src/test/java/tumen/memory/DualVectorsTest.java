package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FSRS-7 against 60 histories of the published formulas. */
class DualVectorsTest {
    private static final double[] RETENTIONS = {0.70, 0.80, 0.90, 0.95, 0.99};

    static Stream<JsonNode> histories() {
        return Vectors.read("fsrs7_vectors.jsonl").stream();
    }

    @Test
    void everyHistoryIsThere() {
        assertEquals(60, histories().count());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyReviewLeadsToTheKnownStateRecallAndIntervals(JsonNode history) {
        double[] w = Vectors.numbers(history.get("w"));
        var model = new Fsrs7(DualParameters.of(w));
        assertArrayEquals(w, model.parameters().toArray(), "the vectors' parameters are within the limits");
        MemoryState memory = model.first(Vectors.rating(history.get("reviews").get(0)));
        for (int i = 0; i < history.get("reviews").size(); i++) {
            JsonNode review = history.get("reviews").get(i);
            JsonNode expected = history.get("expect").get(i);
            String place = "history " + history.get("id") + ", review " + i;
            if (i > 0) {
                double days = review.get(0).asDouble();
                assertClose(expected.get(3).asDouble(), model.retrievability(memory, days), place + ", recall");
                memory = model.next(memory, Vectors.rating(review), days);
            }
            var dual = (MemoryState.Dual) memory;
            assertClose(expected.get(0).asDouble(), dual.stability(), place + ", slow");
            assertClose(expected.get(1).asDouble(), dual.fast(), place + ", fast");
            assertClose(expected.get(2).asDouble(), dual.difficulty(), place + ", difficulty");
            for (int goal = 0; goal < RETENTIONS.length; goal++) {
                double interval = expected.get(4).get(goal).asDouble();
                assertClose(interval, model.interval(memory, RETENTIONS[goal]), place + ", interval " + goal);
            }
        }
    }

    @Test
    void aStateOfAnotherModelIsRefused() {
        var model = new Fsrs7(DualParameters.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> model.next(MemoryState.of(5, 5), Rating.GOOD, 1));
        var six = new Fsrs6(Parameters.DEFAULT, true);
        assertThrows(IllegalArgumentException.class, () -> six.next(model.first(Rating.GOOD), Rating.GOOD, 1));
    }

    private static void assertClose(double expected, double actual, String place) {
        assertEquals(expected, actual, 1e-6 * Math.abs(expected), place);
    }
}
