package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a card, told as a learner meets it. */
class FsrsTest {
    private static final Days SEOUL = Days.in(ZoneId.of("Asia/Seoul"));

    private final Fsrs fsrs = Fsrs.standard(0.9);
    private final Instant evening = Instant.parse("2026-05-01T13:00:00Z"); // 22:00 in Seoul

    @Test
    void aNewCardGoesThroughItsStepsAndComesBackOnAMorning() {
        var first = fsrs.next(new CardState.New(), Rating.GOOD, SEOUL.moment(evening));
        assertEquals(Duration.ofMinutes(10), first.delay());
        assertEquals(evening.plusSeconds(600), first.dueFrom(SEOUL));
        assertInstanceOf(CardState.Learning.class, first.state());

        var second = fsrs.next(first.state(), Rating.GOOD, SEOUL.moment(first.due()));
        assertInstanceOf(CardState.Review.class, second.state());
        assertEquals(2, second.days());
        assertEquals(LocalDate.parse("2026-05-03"), second.dueDay());
        assertEquals(Instant.parse("2026-05-02T19:00:00Z"), second.dueFrom(SEOUL)); // 4:00 on the 3rd
        assertEquals(first.due().plus(Duration.ofDays(2)), second.due());
    }

    @Test
    void aForgottenCardIsALapseAndGoesToTheRelearningStep() {
        var review = new CardState.Review(0, MemoryState.of(20, 5), SEOUL.moment(evening));
        var later = SEOUL.moment(evening.plus(Duration.ofDays(20)));

        var forgotten = fsrs.next(review, Rating.AGAIN, later);
        assertTrue(forgotten.lapse());
        assertInstanceOf(CardState.Relearning.class, forgotten.state());
        assertEquals(Duration.ofMinutes(10), forgotten.delay());
        assertTrue(forgotten.state().memory().stability() < 5);
        assertTrue(forgotten.state().memory().difficulty() > 5);

        var relearnt = fsrs.next(forgotten.state(), Rating.GOOD, later);
        assertInstanceOf(CardState.Review.class, relearnt.state());
        assertTrue(relearnt.days() >= 1);
    }

    @Test
    void aStepOfADayKeepsItsPlaceInReview() {
        var steps = new Steps(List.of(Duration.ofMinutes(10), Duration.ofDays(1)), List.of(Duration.ofDays(1)));
        var scheduler = Fsrs.six(Parameters.DEFAULT, 0.9, 365, true, steps);

        var next = scheduler.next(new CardState.New(), Rating.GOOD, SEOUL.moment(evening));
        assertEquals(1, next.days());
        assertEquals(1, assertInstanceOf(CardState.Review.class, next.state()).step());
    }

    @ParameterizedTest
    @CsvSource({"0.70, 93", "0.80, 33", "0.90, 10", "0.95, 4", "0.97, 2"})
    void aHigherGoalMeansAShorterInterval(double retention, int days) {
        var review = new CardState.Review(0, MemoryState.of(10, 5), SEOUL.moment(evening));
        var scheduler = Fsrs.standard(retention);
        double interval = scheduler.model().interval(review.memory(), retention);
        assertEquals(days, Math.round(interval));
        assertEquals(retention, scheduler.retrievability(review.memory(), interval), 1e-9);
    }

    @Test
    void aCardOfAnotherSchedulerKeepsItsIntervalAndItsEase() {
        var six = new Fsrs6(Parameters.DEFAULT, true);
        MemoryState easy = six.fromEase(30, 2.5, 0.9);
        MemoryState hard = six.fromEase(30, 1.3, 0.9);

        assertEquals(30, six.interval(easy, 0.9), 1e-9);
        assertEquals(30 * 2.5, six.next(easy, Rating.GOOD, 30).stability(), 1e-9);
        assertTrue(hard.difficulty() > easy.difficulty());
        assertEquals(0.8, six.retrievability(six.fromEase(30, 2.5, 0.8), 30), 1e-9);
    }

    @Test
    void goalsThatCannotBeMetAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Fsrs.standard(0.69));
        assertThrows(IllegalArgumentException.class, () -> Fsrs.standard(0.98));
        assertThrows(IllegalArgumentException.class, () -> Fsrs.standard(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Fsrs.six(Parameters.DEFAULT, 0.9, 0, true, Steps.DEFAULT));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Steps(List.of(Duration.ofMinutes(10), Duration.ofMinutes(1)), List.of()));
        assertThrows(IllegalArgumentException.class, () -> MemoryState.of(0, 5));
        assertThrows(IllegalArgumentException.class, () -> MemoryState.of(5, 11));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CardState.Learning(-1, MemoryState.of(5, 5), SEOUL.moment(evening)));
        assertThrows(IllegalArgumentException.class, () -> Rating.ofGrade(0));
    }
}
