package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Mark;
import tumen.study.Preference;
import tumen.study.Studying;
import tumen.text.Span;

/** What persons decide about their practice, on a real database. */
class DecidingTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private Samples.World world;
    private Studying practice;
    private Deciding deciding;
    private Person person;
    private int keys;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder, Samples.deck("mongolia", 60), Samples.deck("korea", 40));
        practice = world.practice();
        deciding = world.practice().deciding();
        person = world.guest();
    }

    @AfterEach
    void close() {
        world.close();
        var report = Verification.of(folder.resolve(Database.FILE));
        assertEquals(List.of(), report.problems());
    }

    @Test
    void aDeckHasItsOwnRetentionAndTheOthersKeepTheirs() {
        var usual = good(question("korea", 0), MORNING);
        choose("mongolia", Map.of(Preference.RETENTION, "97", Preference.LEARNING, "10m"), MORNING);
        var often = good(question("mongolia", 0), MORNING);
        assertEquals(Duration.ofMinutes(10), usual.get(Rating.GOOD));
        assertNotEquals(Duration.ofMinutes(10), often.get(Rating.GOOD));
        assertTrue(
                often.getOrDefault(Rating.EASY, DAY).compareTo(usual.getOrDefault(Rating.EASY, DAY)) < 0,
                often + " " + usual);
        assertEquals(0.97, deciding.settings(person, "mongolia").retention());
        assertEquals(0.90, deciding.settings(person, "korea").retention());
    }

    @Test
    void aSettingTakenBackIsAsIfItHadNotBeenChosenAndTheLogKeepsBoth() {
        choose(null, Map.of(Preference.NEW_A_DAY, "3"), MORNING);
        var second = choose(null, Map.of(Preference.NEW_A_DAY, "7", Preference.MAXIMUM, "30"), MORNING);
        assertEquals(7, deciding.settings(person, null).newADay());
        assertTrue(deciding.undo(person, second, key(++keys), MORNING).isPresent());
        assertEquals(Optional.empty(), deciding.undo(person, second, key(++keys), MORNING));
        assertEquals(3, deciding.settings(person, null).newADay());
        assertEquals(36_500, deciding.settings(person, null).maximum());
        assertEquals(2, deciding.decisions(person).size());
        var other = world.guest();
        assertEquals(
                Optional.empty(),
                deciding.undo(other, deciding.decisions(person).getFirst().id(), key(1), MORNING));
    }

    @Test
    void theSameKeyTwiceIsOneDecision() {
        var chosen = new Decision.Chosen(null, Map.of(Preference.NEW_A_DAY, "3"));
        assertEquals(
                deciding.decide(person, chosen, key(1), MORNING), deciding.decide(person, chosen, key(1), MORNING));
        assertEquals(1, deciding.decisions(person).size());
    }

    @ParameterizedTest
    @CsvSource({
        "RETENTION, 69",
        "RETENTION, 98",
        "RETENTION, ninety",
        "MAXIMUM, 0",
        "MAXIMUM, 36501",
        "LEARNING, 10m 5m",
        "LEARNING, 0m",
        "LEARNING, 10 minutes",
        "RELEARNING, 1m 2m 3m 4m 5m 6m 7m 8m 9m",
        "NEW_A_DAY, -1",
        "NEW_A_DAY, 10000",
        "REVIEWS_A_DAY, many",
        "EXAM, tomorrow",
        "EASY_DAYS, 100 100",
        "EASY_DAYS, 0 0 0 0 0 0 0",
        "EASY_DAYS, 100 100 100 100 100 100 101",
        "SIBLINGS_APART, maybe",
        "ZONE, Atlantis",
        "ROLLOVER, 24"
    })
    void whatCannotBeIsRefusedWithASentenceAndNothingIsStored(Preference preference, String text) {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> choose(null, Map.of(preference, text), MORNING));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("."), refused.getMessage());
        assertEquals(List.of(), deciding.decisions(person));
    }

    @Test
    void aDecksLimitAndTheGeneralOneBothHold() {
        choose(null, Map.of(Preference.NEW_A_DAY, "5"), MORNING);
        choose("korea", Map.of(Preference.NEW_A_DAY, "2"), MORNING);
        assertEquals(5, practice.overview(person, MORNING).fresh());
        int korean = 0;
        int asked = 0;
        for (var next = practice.next(person, null, MORNING);
                next.filter(each -> each.fresh()).isPresent();
                next = practice.next(person, null, MORNING)) {
            var id = next.get().question();
            korean += id.deck().equals("korea") ? 1 : 0;
            asked++;
            practice.answer(person, rated(key(++keys), question(id), Rating.EASY), MORNING);
        }
        assertEquals(5, asked);
        assertEquals(2, korean);
    }

    @Test
    void aLimitOfReviewsLeavesTheMostUrgentOnes() {
        for (int i = 0; i < 10; i++) {
            practice.answer(person, rated(key(++keys), question("mongolia", i), Rating.EASY), MORNING);
        }
        var later = MORNING.plus(Duration.ofDays(40));
        choose(null, Map.of(Preference.REVIEWS_A_DAY, "4", Preference.NEW_A_DAY, "0"), later);
        assertEquals(4, practice.overview(person, later).due());
        for (int i = 0; i < 4; i++) {
            var asked = practice.next(person, null, later).orElseThrow();
            practice.answer(person, rated(key(++keys), question(asked.question()), Rating.EASY), later);
        }
        assertEquals(Optional.empty(), practice.next(person, null, later));
        assertEquals(0, practice.overview(person, later).due());
        assertTrue(practice.next(person, null, later.plus(DAY)).isPresent());
    }

    @Test
    void cardsLearntTogetherAreSpreadAndNoneFallsOnADayOff() {
        choose(null, Map.of(Preference.EASY_DAYS, "100 100 100 100 100 100 0", Preference.NEW_A_DAY, "99"), MORNING);
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < 60; i++) {
            var question = question("mongolia", i);
            var shown = practice.intervals(person, question.id(), MORNING);
            var answered = practice.answer(person, rated(key(++keys), question, Rating.EASY), MORNING);
            assertEquals(shown, answered.intervals(), "the preview is not what the answer did");
            var due =
                    world.cards().card(person.id(), question.id()).orElseThrow().due();
            var day = deciding.days(person).dayOf(due);
            days.add(day);
            assertNotEquals(DayOfWeek.SUNDAY, day.getDayOfWeek());
        }
        assertTrue(days.size() >= 2, days.toString());
    }

    @Test
    void anAnswerTakenBackAndGivenAgainFallsOnTheSameDay() {
        for (int i = 0; i < 20; i++) {
            practice.answer(person, rated(key(++keys), question("mongolia", i), Rating.EASY), MORNING);
        }
        var question = question("mongolia", 7);
        var now = MORNING.plus(Duration.ofDays(9));
        var before = world.cards().card(person.id(), question.id());
        practice.answer(person, rated(key(++keys), question, Rating.GOOD), now);
        var first = world.cards().card(person.id(), question.id()).orElseThrow();
        practice.undo(person, key(++keys), now);
        assertEquals(before, world.cards().card(person.id(), question.id()));
        practice.answer(person, rated(key(++keys), question, Rating.GOOD), now);
        var second = world.cards().card(person.id(), question.id()).orElseThrow();
        assertEquals(first.due(), second.due());
        assertEquals(first.state(), second.state());
    }

    @Test
    void anotherRatingGivesTheIntervalThatStoodOnItsButton() {
        var question = question("mongolia", 0);
        var answered = practice.answer(person, rated(key(++keys), question, Rating.GOOD), MORNING);
        for (int i = 1; i < 30; i++) {
            practice.answer(person, rated(key(++keys), question("mongolia", i), Rating.EASY), MORNING);
        }
        practice.rerate(person, answered.review(), Rating.EASY, key(++keys), MORNING.plusSeconds(60));
        var due = world.cards().card(person.id(), question.id()).orElseThrow().due();
        assertEquals(MORNING.plus(answered.intervals().getOrDefault(Rating.EASY, Duration.ZERO)), due);
    }

    @Test
    void questionsFromOneSentenceComeOnDifferentDays() {
        world.load(new Deck("twins", "Twins", "en", "", List.of(new Deck.Section("figures.md", "Figures", twins()))));
        var first = practice.next(person, "twins", MORNING).orElseThrow().question();
        practice.answer(person, rated(key(++keys), question(first), Rating.EASY), MORNING);
        assertEquals(Optional.empty(), practice.next(person, "twins", MORNING));
        assertEquals(0, practice.overview(person, MORNING).fresh());
        var second =
                practice.next(person, "twins", MORNING.plus(DAY)).orElseThrow().question();
        assertNotEquals(first, second);
        choose(null, Map.of(Preference.SIBLINGS_APART, "off"), MORNING);
        assertEquals(
                second, practice.next(person, "twins", MORNING).orElseThrow().question());
    }

    private static List<Question> twins() {
        String quote = "The government sent 10,000 horses in 1953.";
        return List.of("horses", "year").stream()
                .map(slug -> new Question(
                        new QuestionId("twins", slug),
                        1,
                        "How many " + slug + "?",
                        new Key.Figure("10,000 horses", List.of(), ""),
                        List.of(new Distractor("5 horses", null)),
                        new Origin.Generated(
                                new Evidence("source.txt", new Span(0, quote.length()), quote, new Span(20, 26)),
                                "figure/count",
                                "000000")))
                .toList();
    }

    @Test
    void aSuspendedCardRestsUntilItIsResumedAndABuriedOneUntilTomorrow() {
        var first = practice.next(person, "korea", MORNING).orElseThrow().question();
        mark(first, Mark.SUSPENDED, MORNING);
        var second = practice.next(person, "korea", MORNING).orElseThrow().question();
        assertNotEquals(first, second);
        long buried = mark(second, Mark.BURIED, MORNING);
        assertNotEquals(
                second, practice.next(person, "korea", MORNING).orElseThrow().question());
        assertEquals(
                second,
                practice.next(person, "korea", MORNING.plus(DAY)).orElseThrow().question());
        deciding.undo(person, buried, key(++keys), MORNING);
        assertEquals(
                second, practice.next(person, "korea", MORNING).orElseThrow().question());
        mark(first, Mark.RESUMED, MORNING);
        assertEquals(
                first, practice.next(person, "korea", MORNING).orElseThrow().question());
        mark(first, Mark.FLAGGED, MORNING);
        assertTrue(deciding.preferences(person).isFlagged(first));
        mark(first, Mark.UNFLAGGED, MORNING);
        assertFalse(deciding.preferences(person).isFlagged(first));
    }

    @Test
    void theDayIsThatOfThePlaceChosen() {
        var evening = Instant.parse("2026-11-23T18:00:00Z");
        assertEquals(LocalDate.of(2026, 11, 23), deciding.days(person).dayOf(evening));
        choose(null, Map.of(Preference.ZONE, "Asia/Seoul", Preference.ROLLOVER, "0"), MORNING);
        assertEquals(LocalDate.of(2026, 11, 24), deciding.days(person).dayOf(evening));
        practice.answer(person, rated(key(++keys), question("korea", 0), Rating.GOOD), evening);
        assertEquals(
                LocalDate.of(2026, 11, 24),
                practice.history(person, new QuestionId("korea", "horses-0"))
                        .getFirst()
                        .day());
    }

    @Test
    void aStreakIsCountedOnTheDayAndAPlannedBreakDoesNotEndIt() {
        for (int day = 0; day < 3; day++) {
            practice.answer(
                    person,
                    rated(key(++keys), question("korea", day), Rating.GOOD),
                    MORNING.plus(Duration.ofDays(day)));
        }
        assertEquals(3, deciding.streak(person, MORNING.plus(Duration.ofDays(2))));
        assertEquals(3, deciding.streak(person, MORNING.plus(Duration.ofDays(3))));
        assertEquals(0, deciding.streak(person, MORNING.plus(Duration.ofDays(4))));
        var from = deciding.days(person).dayOf(MORNING).plusDays(3);
        deciding.decide(person, new Decision.Paused(from, from.plusDays(9)), key(++keys), MORNING);
        var back = MORNING.plus(Duration.ofDays(13));
        assertEquals(3, deciding.streak(person, back));
        practice.answer(person, rated(key(++keys), question("korea", 9), Rating.GOOD), back);
        assertEquals(4, deciding.streak(person, back));
        choose(null, Map.of(Preference.ZONE, "America/New_York"), back);
        assertEquals(4, deciding.streak(person, back), "a journey west changed the streak");
    }

    private Map<Rating, Duration> good(Question question, Instant now) {
        return practice.answer(person, rated(key(++keys), question, Rating.GOOD), now)
                .intervals();
    }

    private long choose(@Nullable String deck, Map<Preference, String> values, Instant now) {
        return deciding.decide(person, new Decision.Chosen(deck, values), key(++keys), now)
                .id();
    }

    private long mark(QuestionId question, Mark mark, Instant now) {
        return deciding.decide(person, new Decision.Marked(question, mark), key(++keys), now)
                .id();
    }

    private Question question(String deck, int number) {
        return question(new QuestionId(deck, "horses-" + number));
    }

    private Question question(QuestionId id) {
        return practice.library().question(id).orElseThrow();
    }
}
