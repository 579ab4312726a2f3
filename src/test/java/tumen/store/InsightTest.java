package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Fsrs;
import tumen.memory.MemoryState;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.people.Role;
import tumen.question.QuestionId;
import tumen.study.Insight;
import tumen.study.Recall;
import tumen.study.Scheduling;
import tumen.study.Statistics;

/** Looking back at answers on a real database. */
class InsightTest {
    private static final Fsrs FSRS = Scheduling.standard().fsrs();

    @TempDir
    private Path folder;

    private Samples.World world;
    private Person person;
    private int keys;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder, Samples.deck("mongolia", 12), Samples.deck("korea", 3));
        person = world.guest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nobodyAndABeginnerHaveEmptyStatistics() {
        var nobody = new Person(0, Role.GUEST, null, Samples.ULAANBAATAR, 4);
        for (var who : List.of(nobody, person)) {
            var statistics = insight().statistics(who, null, MORNING);
            assertEquals(0, statistics.cards());
            assertEquals(0, statistics.answers());
            assertEquals(Duration.ZERO, statistics.taken());
            assertEquals(List.of(), statistics.days());
            assertEquals(Statistics.FORECAST_DAYS, statistics.forecast().size());
            assertEquals(new Statistics.Streak(0, 0, 0), statistics.streak());
            assertEquals(Recall.NONE, statistics.calibration().all());
            assertEquals(List.of(), statistics.decks());
            assertEquals(Optional.empty(), insight().story(who, new QuestionId("mongolia", "horses-0"), MORNING));
        }
    }

    @Test
    void onlyAnswersOnALaterDayArePredictedAndCounted() {
        answer("mongolia", 0, Rating.GOOD, MORNING);
        answer("mongolia", 0, Rating.GOOD, MORNING.plus(Duration.ofMinutes(10)));
        var later = MORNING.plus(Duration.ofDays(3));
        answer("mongolia", 0, Rating.AGAIN, later);
        answer("korea", 0, Rating.EASY, later);
        var statistics = insight().statistics(person, null, later);
        assertEquals(new Recall(1, 0), statistics.recall(30, false));
        assertEquals(Recall.NONE, statistics.recall(30, true));
        assertEquals(
                List.of(2, 2),
                statistics.days().stream().map(Statistics.Day::answers).toList());
        var first = FSRS.model().first(Rating.GOOD);
        var second = FSRS.model().next(first, Rating.GOOD, 0);
        double expected = FSRS.retrievability(second, 3);
        assertEquals(expected, statistics.calibration().expected(), 1e-6);
        assertEquals(-Math.log(1 - expected), statistics.calibration().logLoss(), 1e-6);
        assertEquals(expected, statistics.calibration().error(), 1e-6);
        assertEquals(Duration.ofSeconds(20), statistics.taken());
    }

    @Test
    void hardPressedForWhatWasForgottenIsNoticed() {
        for (int day = 0; day < 30; day++) {
            answer("korea", day % 3, day % 10 == 9 ? Rating.AGAIN : Rating.HARD, MORNING.plus(Duration.ofDays(day)));
        }
        var honest = insight().statistics(person, null, MORNING.plus(Duration.ofDays(30)));
        assertEquals(new Statistics.Ratings(3, 24, 0), honest.ratings());
        assertFalse(honest.ratings().hardAsForgotten());
        for (int day = 30; day < 36; day++) {
            answer("korea", day % 3, Rating.HARD, MORNING.plus(Duration.ofDays(day)));
        }
        assertTrue(insight()
                .statistics(person, null, MORNING.plus(Duration.ofDays(36)))
                .ratings()
                .hardAsForgotten());
        assertFalse(insight()
                .statistics(person, "mongolia", MORNING.plus(Duration.ofDays(36)))
                .ratings()
                .hardAsForgotten());
    }

    @Test
    void aMemoryOfThreeWeeksIsMature() {
        answer("mongolia", 0, Rating.EASY, MORNING);
        var first = MORNING.plus(Duration.ofDays(8));
        answer("mongolia", 0, Rating.EASY, first);
        double stability = FSRS.model()
                .next(FSRS.model().first(Rating.EASY), Rating.EASY, 8)
                .stability();
        assertTrue(stability > 21, "the sample has a stability of " + stability);
        var second = first.plus(Duration.ofDays(30));
        answer("mongolia", 0, Rating.HARD, second);
        var statistics = insight().statistics(person, null, second);
        assertEquals(new Recall(1, 1), statistics.recall(60, false));
        assertEquals(new Recall(1, 1), statistics.recall(60, true));
        assertEquals(Recall.NONE, statistics.recall(30, false), "the young one came back 31 days ago");
    }

    @Test
    void aDeckIsCountedApart() {
        answer("mongolia", 0, Rating.GOOD, MORNING);
        answer("mongolia", 1, Rating.EASY, MORNING);
        answer("korea", 0, Rating.EASY, MORNING);
        var insight = insight();
        assertEquals(3, insight.statistics(person, null, MORNING).answers());
        var korea = insight.statistics(person, "korea", MORNING);
        assertEquals(1, korea.answers());
        assertEquals(1, korea.cards());
        assertEquals(1, korea.stability().counts().stream().mapToInt(i -> i).sum());
        assertEquals(1, korea.forecast().stream().mapToInt(Integer::intValue).sum());
        assertEquals(
                List.of("mongolia", "korea"),
                korea.decks().stream().map(Statistics.OfDeck::deck).toList());
        assertEquals(
                List.of(2, 1),
                korea.decks().stream().map(Statistics.OfDeck::answers).toList());
        assertEquals(0, insight.statistics(person, "unknown", MORNING).answers());
    }

    @Test
    void aStreakLivesUntilADayIsMissed() {
        for (int day : new int[] {0, 1, 2, 4, 5}) {
            answer("mongolia", day, Rating.EASY, MORNING.plus(Duration.ofDays(day)));
        }
        assertEquals(new Statistics.Streak(2, 3, 5), streak(5));
        assertEquals(new Statistics.Streak(2, 3, 5), streak(6));
        assertEquals(new Statistics.Streak(0, 3, 5), streak(7));
        // Late at night, before the day rolls over at four, it is still the day before.
        answer("mongolia", 6, Rating.EASY, Instant.parse("2026-11-30T19:59:00Z"));
        assertEquals(new Statistics.Streak(1, 3, 6), streak(7));
    }

    private Statistics.Streak streak(int day) {
        return insight()
                .statistics(person, null, MORNING.plus(Duration.ofDays(day)))
                .streak();
    }

    @Test
    void theForecastPutsOverdueCardsOnToday() {
        answer("mongolia", 0, Rating.EASY, MORNING);
        var due = world.cards()
                .card(person.id(), new QuestionId("mongolia", "horses-0"))
                .orElseThrow()
                .due();
        int days = (int) Duration.between(MORNING, due).toDays() + 1;
        assertEquals(1, insight().statistics(person, null, MORNING).forecast().get(days));
        var late = insight().statistics(person, null, due.plus(Duration.ofDays(4)));
        assertEquals(1, late.forecast().getFirst());
        assertEquals(1, late.due());
        var justBefore = insight().statistics(person, null, due.minusMillis(1));
        assertEquals(1, justBefore.forecast().get(1));
        assertEquals(0, justBefore.due());
    }

    @Test
    void whatIsKeptEqualsWhatIsCountedAnew() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var kept = insight();
        var now = MORNING;
        for (int i = 0; i < 120; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(3) == 0 ? 2000 : 7));
            switch (random.nextInt(8)) {
                case 0 -> world.practice().undo(person, key(keys++), now);
                case 1 -> rerate(now, random);
                default ->
                    answer(
                            random.nextBoolean() ? "korea" : "mongolia",
                            random.nextInt(3),
                            Rating.ofGrade(1 + random.nextInt(4)),
                            now);
            }
            if (random.nextInt(4) == 0) {
                for (String deck : new String[] {null, "korea", "mongolia"}) {
                    assertEquals(
                            insight().statistics(person, deck, now),
                            kept.statistics(person, deck, now),
                            "seed " + seed + ", deed " + i);
                }
            }
        }
    }

    private void rerate(Instant now, Random random) {
        world.cards().of(person.id()).stream()
                .findFirst()
                .ifPresent(card -> world.practice()
                        .rerate(person, card.lastReview(), Rating.ofGrade(1 + random.nextInt(4)), key(keys++), now));
    }

    @Test
    void aStoryTellsEveryAnswerThatStandsAndWhyTheDateIsWhatItIs() {
        var question = new QuestionId("mongolia", "horses-0");
        answer("mongolia", 0, Rating.AGAIN, MORNING);
        world.practice().undo(person, key(keys++), MORNING);
        answer("mongolia", 0, Rating.EASY, MORNING);
        var card = world.cards().card(person.id(), question).orElseThrow();
        var later = card.due().plus(Duration.ofHours(5));
        answer("mongolia", 0, Rating.GOOD, later);
        var story = insight().story(person, question, later).orElseThrow();
        assertEquals(
                List.of(Rating.EASY, Rating.GOOD),
                story.steps().stream()
                        .map(step -> step.entry().review().rating())
                        .toList());
        assertTrue(story.steps().getFirst().predicted().isEmpty());
        assertEquals(0.9, story.steps().getLast().predicted().orElseThrow(), 0.05);
        assertEquals(1, story.recall(), 1e-9);
        assertEquals(card, story.steps().getFirst().after());
        assertEquals(world.cards().card(person.id(), question).orElseThrow(), story.card());

        var why = story.why();
        MemoryState memory = story.card().state().memory();
        assertEquals(memory.stability(), why.lasting());
        assertEquals(0.9, why.goal());
        assertEquals(memory.stability(), why.wanted(), 1e-6, "at a goal of 0.9 the interval is the stability");
        assertEquals(Math.round(why.wanted()), why.exact());
        assertTrue(why.earliest() <= why.days() && why.days() <= why.latest(), why.toString());
        assertEquals(LocalDate.ofInstant(later, Samples.ULAANBAATAR).plusDays(why.days()), why.due());
    }

    @Test
    void aStepWithinTheDayIsExplainedAsOne() {
        answer("mongolia", 0, Rating.AGAIN, MORNING);
        var why = insight()
                .story(person, new QuestionId("mongolia", "horses-0"), MORNING)
                .orElseThrow()
                .why();
        assertTrue(why.step());
        assertEquals(Duration.ofMinutes(1), why.delay());
        assertEquals(LocalDate.ofInstant(MORNING, Samples.ULAANBAATAR), why.due());
    }

    private Insight insight() {
        return world.practice().insight(world.cards().records());
    }

    private void answer(String deck, int number, Rating rating, Instant at) {
        var question = world.practice()
                .library()
                .question(new QuestionId(deck, "horses-" + number))
                .orElseThrow();
        world.practice().answer(person, rated(key(keys++), question, rating), at);
    }
}
