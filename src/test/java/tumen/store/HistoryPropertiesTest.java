package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.DualParameters;
import tumen.memory.Fsrs7;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Decision;
import tumen.study.Preference;

/**
 * What holds for every history of a card among others, with whatever settings, on a real database. The count is 10,000 with
 * {@code -Dthorough=true}; the seed is in every message.
 */
class HistoryPropertiesTest {
    private static final int HISTORIES = Boolean.getBoolean("thorough") ? 10_000 : 150;
    private static final long SEED = Long.getLong("seed", 20_261_124L);
    private static final int OF_A_PERSON = 30;
    private static final List<Rating> RATINGS = List.of(Rating.values());

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private int keys;

    @Test
    void ratingsKeepTheirOrderPreviewsHoldUndoIsExactAndTheLogGivesTheCards() {
        System.out.println("HistoryPropertiesTest: " + HISTORIES + " histories, -Dseed=" + SEED);
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", OF_A_PERSON))) {
            Person person = world.guest();
            for (int history = 0; history < HISTORIES; history++) {
                if (history % OF_A_PERSON == 0) {
                    person = world.guest();
                    choose(world, person);
                }
                var id = new QuestionId("mongolia", "horses-" + history % OF_A_PERSON);
                follow(world, person, world.practice().library().question(id).orElseThrow(), place(history));
            }
        }
        assertEquals(
                List.of(),
                Verification.of(folder.resolve(Database.FILE)).problems(),
                () -> "-Dseed=" + SEED + ": the log does not give the cards that are stored");
    }

    /** Any settings, and now and then the other model. */
    private void choose(Samples.World world, Person person) {
        var values = new EnumMap<Preference, String>(Preference.class);
        values.put(Preference.RETENTION, Integer.toString(random.nextInt(70, 98)));
        if (random.nextInt(3) == 0) {
            values.put(Preference.MAXIMUM, Integer.toString(random.nextInt(1, 400)));
        }
        if (random.nextInt(3) == 0) {
            values.put(
                    Preference.LEARNING, List.of("none", "1m 1h", "10m 1d 3d").get(random.nextInt(3)));
            values.put(Preference.RELEARNING, List.of("none", "2h", "1d").get(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            values.put(Preference.EASY_DAYS, "100 50 100 100 0 100 100");
            values.put(
                    Preference.ZONE,
                    List.of("Australia/Lord_Howe", "America/New_York", "UTC").get(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            values.put(
                    Preference.EXAM,
                    LocalDate.ofInstant(Samples.MORNING, ZoneOffset.UTC)
                            .plusDays(random.nextInt(1, 300))
                            .toString());
        }
        var practice = world.practice();
        practice.deciding().decide(person, new Decision.Chosen(null, values), key(), Samples.MORNING);
        if (random.nextInt(4) == 0) {
            var seven = new Decision.Remodelled(new Fsrs7(DualParameters.DEFAULT), false);
            practice.planning().remodel(person, seven, key(), Samples.MORNING);
        }
    }

    private void follow(Samples.World world, Person person, Question question, String place) {
        var practice = world.practice();
        var now = Samples.MORNING.plusSeconds(random.nextInt(86_400));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            var before = world.cards().card(person.id(), question.id());
            var shown = practice.intervals(person, question.id(), now);
            assertOrder(world, person, shown, now, place);
            var rating = RATINGS.get(random.nextInt(4));
            var answered = practice.answer(person, Samples.rated(key(), question, rating), now);
            assertEquals(shown, answered.intervals(), place + ": the answer did something else than was shown");
            var after = world.cards().card(person.id(), question.id()).orElseThrow();
            assertEquals(now.plus(shown.getOrDefault(rating, Duration.ZERO)), after.due(), place);
            if (random.nextInt(3) == 0) {
                practice.undo(person, key(), now);
                assertEquals(before, world.cards().card(person.id(), question.id()), place + ": undo is not exact");
                practice.answer(person, Samples.rated(key(), question, rating), now);
                var again = world.cards().card(person.id(), question.id()).orElseThrow();
                assertEquals(after.state(), again.state(), place);
                assertEquals(after.due(), again.due(), place + ": the same answer fell on another day");
            }
            now = now.plusSeconds((long) Math.exp(random.nextDouble() * Math.log(2e7)));
        }
    }

    /** By the days: a step before the day's beginning may be longer than a day that begins soon. */
    private static void assertOrder(
            Samples.World world, Person person, Map<Rating, Duration> shown, Instant now, String place) {
        var deciding = world.practice().deciding();
        var days = deciding.days(person);
        var last = days.dayOf(now);
        int maximum = deciding.settings(person, "mongolia").maximum();
        for (var rating : RATINGS) {
            var day = days.dayOf(now.plus(shown.getOrDefault(rating, Duration.ZERO)));
            assertTrue(!day.isBefore(last), place + ": " + shown);
            last = day;
        }
        assertTrue(!last.isAfter(days.dayOf(now).plusDays(Math.max(1, maximum))), place + ": " + shown);
    }

    private String key() {
        return Samples.key(++keys);
    }

    private static String place(int history) {
        return "-Dseed=" + SEED + ", history " + history;
    }
}
