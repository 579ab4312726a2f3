package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.assess.Samples.START;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.question.Grade;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.question.Why;

class MarkingTest {
    @ParameterizedTest
    @CsvSource({
        "DEFERRED, 1, 1, 1",
        "DEFERRED, 0.5, 3, 0.5",
        "IMMEDIATE, 0.5, 1, 0.5",
        "INTERACTIVE, 1, 1, 1",
        "INTERACTIVE, 0;1, 1, 0.6666667",
        "INTERACTIVE, 0;0;1, 1, 0.3333333",
        "INTERACTIVE, 0;0;0, 1, 0",
        "INTERACTIVE, 0;0.5, 1, 0.1666667",
        "INTERACTIVE, 0;0;0.5, 1, 0",
        "CERTAINTY, 1, 1, 1",
        "CERTAINTY, 1, 2, 2",
        "CERTAINTY, 1, 3, 3",
        "CERTAINTY, 0.5, 2, 1",
        "CERTAINTY, 0, 1, 0",
        "CERTAINTY, 0, 2, -2",
        "CERTAINTY, 0, 3, -6",
    })
    void marksByTheBehaviour(Behaviour behaviour, String fractions, int certainty, double mark) {
        var grades = Arrays.stream(fractions.split(";", -1))
                .map(fraction -> new Grade(Double.parseDouble(fraction), Verdict.PARTIAL, Why.NONE))
                .toList();
        assertEquals(mark, Marking.mark(Samples.assignment(behaviour, null, null), grades, certainty), 1e-6);
    }

    @Test
    void theScoreHasAnIntervalAndItsPartsAddUp() {
        var attempt = Samples.attempt(Samples.assignment(Behaviour.DEFERRED, null, null), 1)
                .add(Samples.answer(0, "yes", 1))
                .attempt()
                .add(Samples.answer(1, "no", 2))
                .attempt()
                .add(Samples.answer(2, "half", 3))
                .attempt();
        var score = Score.of(Samples.submitted(attempt, 10));
        assertEquals(1.5, score.whole().mark());
        assertEquals(3, score.whole().answered());
        assertEquals(Interval.wilson(.375, 4), score.whole().interval());
        var shares = new TreeMap<String, Double>();
        score.bySection().forEach((section, part) -> shares.put(section, part.share()));
        assertEquals(Map.of("Even", .75, "Odd", 0.0), shares);
        assertEquals(Map.of(Kind.TEXT, score.whole()), score.byKind());
    }

    @Test
    void certaintyCanEndBelowNothing() {
        var attempt = Samples.attempt(Samples.assignment(Behaviour.CERTAINTY, null, null), 1)
                .add(new Step.Answered(START, "k", START, 1, 0, new Response.Typed("no"), 3))
                .attempt();
        var score = Score.of(Samples.submitted(attempt, 10)).whole();
        assertEquals(-6, score.mark());
        assertEquals(12, score.highest());
        assertTrue(score.interval().low() < -.5 && score.interval().high() > -.5, score.toString());
    }

    @Test
    void whatIsNotGradedYetIsWorthNothingYet() {
        var attempt = Samples.attempt(Samples.assignment(Behaviour.DEFERRED, null, null), 1)
                .add(Samples.answer(0, "yes", 1))
                .attempt();
        assertEquals(0, attempt.mark());
        assertEquals(List.of(), attempt.grades(0));
    }
}
