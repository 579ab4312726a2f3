package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever clocks do, nothing is due in the past, and answering later never means being asked earlier. */
class ClockCasesTest {
    private final Fsrs fsrs = Fsrs.standard(0.9);

    /** Forty cases: five zones with two rollover hours, around four instants at which some clock changes or overflows. */
    static Stream<Arguments> cases() {
        var zones = List.of(
                "Asia/Ulaanbaatar", "Asia/Seoul", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll");
        var around = List.of(
                Instant.parse("2026-03-08T07:00:00Z"), // New York goes forward; three weeks before Troll does
                Instant.parse("2026-04-04T15:00:00Z"), // Lord Howe goes back half an hour
                Instant.parse("2026-10-25T01:00:00Z"), // Troll goes back two hours; a week before New York goes back
                Instant.parse("2038-01-19T03:14:07Z")); // 32 bits of seconds end
        return zones.stream()
                .flatMap(zone -> Stream.of(0, 4)
                        .flatMap(hour -> around.stream()
                                .map(instant -> Arguments.of(new Days(ZoneId.of(zone), hour), instant))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dueDatesNeverGoBackAndNeverLieInThePast(Days days, Instant around) {
        var review = new CardState.Review(0, MemoryState.of(3, 5), days.moment(around.minus(Duration.ofDays(3))));
        LocalDate lastDue = LocalDate.MIN;
        Instant lastFrom = Instant.MIN;
        for (int quarter = -3 * 96; quarter <= 10 * 96; quarter++) {
            Instant at = around.plus(Duration.ofMinutes(15L * quarter));
            Moment now = days.moment(at);
            assertTrue(now.daysSince(review.last()) >= 0);
            var next = new Scheduled(new CardState.Review(0, review.memory(), now), 3, Duration.ofDays(3), false);
            assertFalse(next.dueDay().isBefore(lastDue), "at " + at);
            assertFalse(next.dueFrom(days).isBefore(lastFrom), "at " + at);
            assertTrue(next.dueFrom(days).isAfter(at.plus(Duration.ofHours(46))), "at " + at);
            lastDue = next.dueDay();
            lastFrom = next.dueFrom(days);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aClockSetBackAnHourOrADayIsAnAnswerOnTheSameDay(Days days, Instant around) {
        Moment last = days.moment(around);
        var learnt = new CardState.Review(0, MemoryState.of(3, 5), last);
        var sameDay = fsrs.next(learnt, Rating.GOOD, last);
        for (Duration back : List.of(Duration.ofHours(1), Duration.ofDays(1))) {
            var next = fsrs.next(learnt, Rating.GOOD, days.moment(around.minus(back)));
            assertEquals(sameDay.state().memory(), next.state().memory());
            assertEquals(sameDay.days(), next.days());
        }
    }

    @Test
    void aJourneyDoesNotChangeThePast() {
        Instant first = Instant.parse("2026-05-01T20:30:00Z");
        Days seoul = Days.in(ZoneId.of("Asia/Seoul"));
        Days newYork = Days.in(ZoneId.of("America/New_York"));
        var learnt = new CardState.Review(0, MemoryState.of(3, 5), seoul.moment(first));

        // Fourteen hours later it is the morning of the same calendar day there.
        Moment landed = newYork.moment(first.plus(Duration.ofHours(14)));
        assertEquals(LocalDate.parse("2026-05-02"), learnt.last().day());
        assertEquals(LocalDate.parse("2026-05-02"), landed.day());
        assertEquals(0, landed.daysSince(learnt.last()));
    }
}
