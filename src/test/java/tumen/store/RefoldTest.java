package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.QuestionId;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Preference;
import tumen.study.Studying;

/** Whatever is answered, rated otherwise and taken back: the log folds to the cards that are stored. */
class RefoldTest {
    private static final int DEEDS = 150;
    private static final List<Rating> RATINGS = List.of(Rating.values());

    @TempDir
    private Path folder;

    static List<Long> seeds() {
        int count = Boolean.getBoolean("thorough") ? 200 : 8;
        return new SplittableRandom(20_261_123).longs(count).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySequenceRefolds(long seed) {
        var chance = new SplittableRandom(seed);
        int standing = 0;
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", 6))) {
            var persons = List.of(world.guest(), world.guest());
            var reviews = new ArrayList<Long>();
            var now = Samples.MORNING;
            for (int i = 0; i < DEEDS; i++) {
                now = now.plus(step(chance));
                var person = persons.get(chance.nextInt(persons.size()));
                var rating = RATINGS.get(chance.nextInt(RATINGS.size()));
                switch (chance.nextInt(11)) {
                    case 0, 1 ->
                        standing -= world.practice()
                                        .undo(person, Samples.key(i), now)
                                        .isPresent()
                                ? 1
                                : 0;
                    case 2 -> rerate(world.practice(), person, reviews, rating, i, now);
                    case 3 -> decide(world.practice().deciding(), person, chance, i, now);
                    default -> {
                        var question = world.practice()
                                .library()
                                .question(new QuestionId("mongolia", "horses-" + chance.nextInt(6)))
                                .orElseThrow();
                        reviews.add(world.practice()
                                .answer(person, Samples.rated(Samples.key(i), question, rating), now)
                                .review());
                        standing++;
                    }
                }
            }
        }
        var report = Verification.of(folder.resolve(Database.FILE));
        assertTrue(report.problems().isEmpty(), () -> "seed " + seed + ": " + report.problems());
        assertEquals(standing, report.standing(), "seed " + seed);
    }

    /** Another setting for the deck or for all, or the last one taken back. */
    private static void decide(Deciding deciding, Person person, SplittableRandom chance, int number, Instant now) {
        var decided = deciding.decisions(person);
        if (!decided.isEmpty() && chance.nextInt(3) == 0) {
            deciding.undo(person, decided.getLast().id(), Samples.key(number), now);
            return;
        }
        var chosen = switch (chance.nextInt(6)) {
            case 0 -> Map.of(Preference.RETENTION, Integer.toString(chance.nextInt(70, 98)));
            case 1 -> Map.of(Preference.MAXIMUM, Integer.toString(chance.nextInt(1, 100)));
            case 2 -> Map.of(Preference.LEARNING, chance.nextBoolean() ? "" : "5m 1h 1d");
            case 3 ->
                Map.of(
                        Preference.EXAM,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(9).toString());
            case 4 -> Map.of(Preference.RELEARNING, chance.nextBoolean() ? "1m" : "10m 2h");
            default -> Map.of(Preference.EASY_DAYS, "100 100 50 100 100 0 100", Preference.ZONE, "America/New_York");
        };
        boolean ofDeck = chosen.keySet().stream().allMatch(Preference::ofDecks) && chance.nextBoolean();
        deciding.decide(person, new Decision.Chosen(ofDeck ? "mongolia" : null, chosen), Samples.key(number), now);
    }

    /** Often refused, as the review is another's, taken back or not the latest of its card: then nothing may change. */
    private static void rerate(
            Studying practice, Person person, List<Long> reviews, Rating rating, int number, Instant now) {
        if (reviews.isEmpty()) {
            return;
        }
        try {
            reviews.add(practice.rerate(person, reviews.getLast(), rating, Samples.key(number), now)
                    .review());
        } catch (Studying.UnknownReview e) {
            assertTrue(String.valueOf(e.getMessage()).contains("cannot be changed"));
        }
    }

    /** Seconds, minutes, hours or weeks. */
    private static Duration step(SplittableRandom chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> Duration.ofSeconds(chance.nextInt(1, 60));
            case 1 -> Duration.ofMinutes(chance.nextInt(1, 90));
            case 2 -> Duration.ofHours(chance.nextInt(1, 30));
            default -> Duration.ofDays(chance.nextInt(1, 40));
        };
    }
}
