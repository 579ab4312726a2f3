package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.assess.Samples.START;
import static tumen.assess.Samples.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tumen.question.Response;

/** What happens to homework, F18 to F20 among it. */
class AttemptTest {
    private static final Assignment HOUR =
            Samples.assignment(Behaviour.DEFERRED, START.plusSeconds(7200), Duration.ofHours(1));

    private static Attempt of(Attempt attempt, List<? extends Step> steps) {
        var now = attempt;
        for (var step : steps) {
            now = now.add(step).attempt();
        }
        return now;
    }

    private static String said(Attempt attempt, int slot) {
        return attempt.answer(slot)
                .map(a -> ((Response.Typed) a.response()).text())
                .orElse("nothing");
    }

    @Test
    void f18TheLastWriteOfTwoTabsAndDevicesWinsWhateverTheOrder() {
        var steps = new ArrayList<Step.Answered>(List.of(
                answer(0, "first", 10),
                answer(0, "offline in tab two", 20, 300),
                answer(0, "last", 60),
                answer(1, "other", 30),
                answer(1, "older, arrived later", 5, 400)));
        steps.addAll(List.copyOf(steps));
        for (long seed = 0; seed < 100; seed++) {
            Collections.shuffle(steps, new SplittableRandom(seed));
            var attempt = of(Samples.attempt(HOUR, 1), steps);
            assertEquals("last", said(attempt, 0), "seed " + seed);
            assertEquals("other", said(attempt, 1), "seed " + seed);
            assertEquals(3, attempt.history(0).size(), "the history is kept, doubles are not");
            assertEquals(2, attempt.history(1).size());
        }
    }

    @Test
    void f18TheClockIsNotResetByAnotherDevice() {
        var attempt = Samples.attempt(HOUR, 1);
        assertEquals(Optional.of(Duration.ofMinutes(60)), attempt.remaining(START));
        var later = of(attempt, List.of(answer(0, "a", 600), new Step.Started(START.plusSeconds(900), 1, 1)));
        assertEquals(Optional.of(Duration.ofMinutes(45)), later.remaining(START.plusSeconds(900)));
        assertEquals(Optional.of(Duration.ZERO), later.remaining(START.plusSeconds(9000)));
    }

    @Test
    void f18AnswersMayArriveWithinTheGraceAndNotAfterIt() {
        var attempt = Samples.attempt(HOUR, 1);
        assertNull(attempt.add(answer(0, "in flight", 3600, 3630)).refusal());
        var late = attempt.add(answer(0, "too late", 3600, 3631));
        assertNotNull(late.refusal());
        assertEquals(attempt, late.attempt());
    }

    @Test
    void timeUpSubmitsAtTheDeadline() {
        var attempt = of(Samples.attempt(HOUR, 1), List.of(answer(0, "yes", 10)));
        assertEquals(Optional.empty(), attempt.overdue(START.plusSeconds(3630)));
        var overdue = attempt.overdue(START.plusSeconds(3631)).orElseThrow();
        assertEquals(new Step.Submitted(START.plusSeconds(3600), true), overdue);
        var done = Marking.submit(attempt, overdue, Samples.PINNED, Samples.GRADER);
        assertEquals(1, done.mark());
        assertEquals(Optional.empty(), done.overdue(START.plusSeconds(9999)));
    }

    @Test
    void handingInTwiceIsHandingInOnceAndNothingChangesAfterwards() {
        var attempt = of(Samples.attempt(HOUR, 1), List.of(answer(0, "yes", 10)));
        var done = Samples.submitted(attempt, 20);
        assertEquals(done, Samples.submitted(done, 30));
        assertNotNull(done.add(answer(0, "no", 15, 40)).refusal());
        assertNull(done.add(answer(0, "yes", 10)).refusal(), "a retried answer is acknowledged still");
    }

    @Test
    void f19ExtraTimeGoesOnBeyondTheCloseDate() {
        var closes = START.plusSeconds(1800);
        var assignment = Samples.assignment(Behaviour.DEFERRED, closes, Duration.ofHours(1));
        var usual = Samples.attempt(assignment, 1);
        var extended = Samples.attempt(assignment, 1.5);
        assertEquals(Optional.of(closes), usual.deadline());
        assertEquals(Optional.of(START.plusSeconds(2700)), extended.deadline());
        assertNull(extended.add(answer(0, "yes", 2600)).refusal());
        assertNotNull(usual.add(answer(0, "yes", 2600)).refusal());
        assertTrue(assignment.whyNot(List.of(), closes).isPresent(), "nobody starts after the close");
        var untimed = Samples.assignment(Behaviour.DEFERRED, closes, null);
        assertEquals(
                Optional.of(START.plusSeconds(3600)),
                Samples.attempt(untimed, 2).deadline());
    }

    @Test
    void f20TheAttemptPinsTheVersionAndARegradeShowsTheDifferenceFirst() {
        var attempt = of(Samples.attempt(HOUR, 1), List.of(answer(0, "yes", 10), answer(1, "yeah", 20)));
        var done = Samples.submitted(attempt, 30);
        assertEquals(1, done.assignment().quiz().slots().getFirst().version());
        assertEquals(1, done.mark());
        assertEquals(List.of(), Marking.dryRun(done, Samples.PINNED, Samples.GRADER), "nothing has changed yet");
        var differences =
                Marking.dryRun(done, slot -> Samples.question(Samples.number(slot), 2, "yeah"), Samples.GRADER);
        assertEquals(1, done.mark(), "a dry run changes nothing");
        assertEquals(
                List.of(0, 1),
                differences.stream().map(Marking.Difference::slot).toList());
        assertEquals(
                List.of(-1.0, 1.0),
                differences.stream()
                        .map(d -> d.after().fraction() - d.before().fraction())
                        .toList());
        var regraded = Marking.regrade(done, differences.subList(1, 2), "accepted", START.plusSeconds(99));
        assertEquals(2, regraded.mark());
        assertEquals(done.steps(), regraded.steps().subList(0, done.steps().size()), "the old grade is kept");
    }

    @Test
    void interactiveTriesCostAndEnd() {
        var attempt = Samples.attempt(Samples.assignment(Behaviour.INTERACTIVE, null, null), 1);
        for (int n = 0; n < 2; n++) {
            attempt = of(attempt, List.of(answer(0, "no" + n, 10 + n)));
            attempt = Marking.check(attempt, 0, Samples.PINNED, Samples.GRADER, START.plusSeconds(10));
        }
        assertEquals(0, attempt.mark(0));
        attempt = of(attempt, List.of(answer(0, "yes", 20)));
        attempt = Marking.check(attempt, 0, Samples.PINNED, Samples.GRADER, START.plusSeconds(20));
        attempt = Marking.check(attempt, 0, Samples.PINNED, Samples.GRADER, START.plusSeconds(21));
        assertEquals(1.0 / 3, attempt.mark(0), 1e-9, "checking twice is one try");
        assertNotNull(attempt.add(answer(0, "again", 30)).refusal(), "it is settled");
        assertEquals(1.0 / 3, Samples.submitted(attempt, 40).mark(), 1e-9);
    }

    @Test
    void anAcceptedFirstTryCostsNothing() {
        var attempt = Samples.attempt(Samples.assignment(Behaviour.INTERACTIVE, null, null), 1);
        for (var text : List.of("yeah", "yes")) {
            attempt = of(attempt, List.of(answer(0, text, text.length() == 4 ? 10 : 20)));
            attempt = Marking.check(attempt, 0, Samples.PINNED, Samples.GRADER, START.plusSeconds(20));
        }
        assertEquals(2.0 / 3, attempt.mark(0), 1e-9);
        var differences = Marking.dryRun(
                attempt, slot -> Samples.question(Samples.number(slot), 2, "yes", "yeah"), Samples.GRADER);
        assertEquals(
                1,
                Marking.regrade(attempt, differences, "accepted", START.plusSeconds(99))
                        .mark(0),
                1e-9);
    }

    @Test
    void anImmediateAnswerStays() {
        var attempt = of(
                Samples.attempt(Samples.assignment(Behaviour.IMMEDIATE, null, null), 1), List.of(answer(0, "no", 5)));
        assertNull(attempt.add(answer(0, "yes", 6)).refusal(), "until it is checked it can be changed");
        var checked = Marking.check(attempt, 0, Samples.PINNED, Samples.GRADER, START.plusSeconds(7));
        assertNotNull(checked.add(answer(0, "yes", 8)).refusal());
    }

    @ParameterizedTest
    @EnumSource
    void nothingAnsweredIsWorthNothing(Behaviour behaviour) {
        var done = Samples.submitted(Samples.attempt(Samples.assignment(behaviour, null, null), 1), 5);
        assertEquals(0, done.mark());
    }

    @Test
    void flagsComeAndGo() {
        var at = START.plusSeconds(1);
        var attempt = of(
                Samples.attempt(HOUR, 1),
                List.of(
                        new Step.Flagged(at, 2, true),
                        new Step.Flagged(at, 1, true),
                        new Step.Flagged(at, 2, false),
                        new Step.Flagged(at, 9, true)));
        assertEquals(Set.of(1), attempt.flagged());
    }

    @Test
    void whatDoesNotExistIsRefused() {
        var attempt = Samples.attempt(HOUR, 1);
        assertNotNull(attempt.add(answer(4, "x", 1)).refusal());
        assertNotNull(attempt.add(answer(-1, "x", 1)).refusal());
        assertThrows(IllegalArgumentException.class, () -> new Attempt(1, 1, HOUR, List.of()));
        assertThrows(IllegalArgumentException.class, () -> answer(0, "from the future", 20, 10));
    }

    @Test
    void aTestThatGoesOneWayTakesOnlyTheQuestionOnTheScreen() {
        var quiz = Samples.quiz(3);
        var oneWay = new Quiz("One way", quiz.slots(), false, false, true);
        var attempt = Samples.attempt(Assignment.selfTest(1, oneWay), 1);
        assertEquals(Optional.of(0), attempt.current());
        assertNotNull(attempt.add(answer(1, "yes", 5)).refusal(), "not yet");
        attempt = of(attempt, List.of(answer(0, "no", 5), answer(0, "yes", 6)));
        attempt = of(attempt, List.of(new Step.Passed(START.plusSeconds(7), 0)));
        assertEquals(Optional.of(1), attempt.current());
        assertNotNull(attempt.add(answer(0, "other", 8)).refusal(), "no way back");
        assertNotNull(attempt.add(new Step.Passed(START.plusSeconds(8), 2)).refusal());
        var again = attempt.add(new Step.Passed(START.plusSeconds(9), 0));
        assertNull(again.refusal());
        assertEquals(attempt, again.attempt(), "passing twice is passing once");
        assertEquals(1, Samples.submitted(attempt, 20).mark());
    }

    @Test
    void anAnswerTakenBackIsNoAnswer() {
        var attempt = of(
                Samples.attempt(Samples.assignment(Behaviour.CERTAINTY, null, null), 1),
                List.of(answer(0, "no", 5), answer(0, " ", 6)));
        assertFalse(attempt.answered(0));
        var done = Samples.submitted(attempt, 9);
        assertEquals(
                Optional.empty(), done.grade(0, done.answer(0).orElseThrow().key()));
        assertEquals(0, Score.of(done).whole().answered());
    }
}
