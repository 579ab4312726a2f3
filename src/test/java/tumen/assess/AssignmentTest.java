package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.assess.Samples.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.assess.ReviewOptions.Aspect;
import tumen.assess.ReviewOptions.Moment;

class AssignmentTest {
    private static Assignment with(AttemptRule rule) {
        return new Assignment(
                1,
                Samples.quiz(2),
                START,
                START.plusSeconds(10_000),
                null,
                Duration.ZERO,
                rule,
                Behaviour.DEFERRED,
                0,
                1,
                ReviewOptions.EXAM);
    }

    private static Attempt scored(Assignment assignment, String first, String second) {
        var attempt = Samples.attempt(assignment, 1)
                .add(Samples.answer(0, first, 1))
                .attempt()
                .add(Samples.answer(1, second, 2))
                .attempt();
        return Samples.submitted(attempt, 100);
    }

    private static boolean open(Assignment assignment, List<Attempt> earlier, Instant at) {
        return assignment.whyNot(earlier, at).isEmpty();
    }

    @Test
    void startsBetweenOpeningAndClosing() {
        var assignment = with(AttemptRule.ONCE);
        assertFalse(open(assignment, List.of(), START.minusMillis(1)));
        assertTrue(open(assignment, List.of(), START));
        assertFalse(open(assignment, List.of(), START.plusSeconds(10_000)));
    }

    @Test
    void allowsSoManyAttemptsAfterTheCooldown() {
        var assignment = with(new AttemptRule(2, AttemptRule.Counts.BEST, Duration.ofMinutes(10)));
        var inside = Samples.attempt(assignment, 1);
        var done = scored(assignment, "yes", "no");
        assertFalse(open(assignment, List.of(inside), START.plusSeconds(5000)), "one is not handed in");
        assertFalse(open(assignment, List.of(done), START.plusSeconds(699)));
        assertTrue(open(assignment, List.of(done), START.plusSeconds(700)));
        assertFalse(open(assignment, List.of(done, done), START.plusSeconds(5000)));
        var any = with(new AttemptRule(0, AttemptRule.Counts.BEST, Duration.ZERO));
        assertTrue(open(any, List.of(done, done, done), START.plusSeconds(5000)));
    }

    @ParameterizedTest
    @CsvSource({"BEST, 2", "LAST, 1", "FIRST, 0"})
    void countsTheAttemptTheRuleSays(AttemptRule.Counts counts, double mark) {
        var assignment = with(new AttemptRule(0, counts, Duration.ZERO));
        var all = List.of(
                scored(assignment, "no", "no"),
                scored(assignment, "yes", "yes"),
                scored(assignment, "yes", "no"),
                Samples.attempt(assignment, 1));
        assertEquals(mark, assignment.counting(all).orElseThrow().mark());
    }

    @Test
    void theReviewMatrixHasThreePresets() {
        var closes = START.plusSeconds(1000);
        assertEquals(Moment.RIGHT_AFTER, ReviewOptions.moment(START, closes, START.plusSeconds(120)));
        assertEquals(Moment.LATER_WHILE_OPEN, ReviewOptions.moment(START, closes, START.plusSeconds(121)));
        assertEquals(Moment.AFTER_CLOSE, ReviewOptions.moment(START, closes, START.plusSeconds(1001)));
        assertEquals(Moment.LATER_WHILE_OPEN, ReviewOptions.moment(START, null, START.plusSeconds(99_999)));
        for (var aspect : Aspect.values()) {
            for (var moment : Moment.values()) {
                boolean after = moment == Moment.AFTER_CLOSE;
                assertTrue(ReviewOptions.PRACTICE.shows(moment, aspect));
                assertEquals(after, ReviewOptions.EXAM.shows(moment, aspect));
                assertEquals(after || aspect != Aspect.RIGHT_ANSWER, ReviewOptions.HOMEWORK.shows(moment, aspect));
            }
        }
    }

    @Test
    void eachAttemptHasItsOwnOrderAndKeepsIt() {
        var quiz = Samples.quiz(20);
        assertEquals(quiz.order(1), quiz.order(1));
        assertNotEquals(quiz.order(1), quiz.order(2));
        assertEquals(
                IntStream.range(0, 20).boxed().toList(),
                quiz.order(3).stream().sorted().toList());
        assertEquals(quiz.optionOrder(1, 4, 5), quiz.optionOrder(1, 4, 5));
        var plain = new Quiz("Plain", quiz.slots(), false, false);
        assertEquals(IntStream.range(0, 20).boxed().toList(), plain.order(1));
        assertEquals(List.of(0, 1, 2), plain.optionOrder(1, 0, 3));
    }
}
