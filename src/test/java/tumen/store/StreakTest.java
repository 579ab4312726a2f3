package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.QuestionId;
import tumen.study.Decision;
import tumen.study.Preference;

/** Days in a row, whatever clocks do: the forty cases of {@code ClockCasesTest}, on a real database. */
class StreakTest {
    private static final int DAYS = 9;
    private static final List<String> ZONES =
            List.of("Asia/Ulaanbaatar", "Asia/Seoul", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll");
    private static final List<Instant> CHANGES = List.of(
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2026-04-04T15:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2038-01-19T03:14:07Z"));

    @TempDir
    private Path folder;

    private int keys;

    @Test
    void whoeverPractisesEveryDayKeepsTheStreakThroughEveryChangeOfTheClock() {
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", 3))) {
            for (var zone : ZONES) {
                for (int hour : List.of(0, 4)) {
                    for (var change : CHANGES) {
                        follow(world, zone, hour, change);
                    }
                }
            }
        }
    }

    /** Practises in the first minute of each day, then in the last one of the day after, and so on. */
    private void follow(Samples.World world, String zone, int hour, Instant change) {
        var person = world.guest();
        var first = change.minus(Duration.ofDays(DAYS / 2));
        live(world, person, zone, hour, first);
        var days = world.practice().deciding().days(person);
        var day = days.dayOf(first);
        for (int i = 0; i < DAYS; i++) {
            var at = i % 2 == 0
                    ? days.startOf(day.plusDays(i))
                    : days.startOf(day.plusDays(i + 1)).minusSeconds(1);
            practise(world, person, at);
            assertEquals(i + 1, world.practice().deciding().streak(person, at), zone + " " + hour + " at " + at);
        }
        var last = days.startOf(day.plusDays(DAYS - 1));
        String place = zone + " " + hour + " around " + change;
        // The clock is set back an hour, then a day: an answer in the past takes nothing away.
        practise(world, person, last.minus(Duration.ofHours(1)));
        practise(world, person, last.minus(Duration.ofDays(1)));
        assertEquals(DAYS, world.practice().deciding().streak(person, last), place);
        // A journey round half the world, there and back, on the next day.
        live(world, person, zone.startsWith("America") ? "Asia/Tokyo" : "America/New_York", hour, last);
        var landed = last.plus(Duration.ofHours(20));
        practise(world, person, landed);
        int there = world.practice().deciding().streak(person, landed);
        assertEquals(DAYS, Math.min(there, DAYS), place + ": the journey took " + (DAYS - there) + " days away");
    }

    private void live(Samples.World world, Person person, String zone, int hour, Instant now) {
        assertEquals(zone, ZoneId.of(zone).getId());
        world.practice()
                .deciding()
                .decide(
                        person,
                        new Decision.Chosen(
                                null, Map.of(Preference.ZONE, zone, Preference.ROLLOVER, Integer.toString(hour))),
                        key(++keys),
                        now);
    }

    private void practise(Samples.World world, Person person, Instant at) {
        var question = world.practice()
                .library()
                .question(new QuestionId("mongolia", "horses-" + ++keys % 3))
                .orElseThrow();
        world.practice().answer(person, rated(key(keys), question, Rating.GOOD), at);
    }
}
