package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.people.Role;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Asked;
import tumen.study.Decision;
import tumen.study.Preference;
import tumen.study.Review;
import tumen.study.Studying;

/** What comes next, for whom, and when, on a real database. */
class QueueTest {
    @TempDir
    private Path folder;

    private Samples.World world;
    private Studying practice;
    private Person person;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder, Samples.deck("mongolia", 30));
        practice = world.practice();
        person = world.guest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDayAllowsTwentyNewCardsAndTheNextDayBeginsAtFour() {
        assertEquals(20, practice.overview(person, MORNING).fresh());
        var seen = new TreeSet<QuestionId>();
        for (int i = 0; i < 20; i++) {
            var asked = next(MORNING);
            assertTrue(asked.fresh());
            seen.add(asked.question());
            practice.answer(person, rated(key(i), question(asked), Rating.EASY), MORNING);
        }
        assertEquals(20, seen.size());
        assertEquals(Optional.empty(), practice.next(person, null, MORNING));
        assertEquals(20, practice.overview(person, MORNING).doneToday());
        var beforeFour = Instant.parse("2026-11-23T19:59:59Z");
        assertEquals(Optional.empty(), practice.next(person, null, beforeFour));
        var atFour = Instant.parse("2026-11-23T20:00:00Z");
        assertTrue(practice.next(person, null, atFour).orElseThrow().fresh());
        assertEquals(10, practice.overview(person, atFour).fresh());
        assertEquals(0, practice.overview(person, atFour).doneToday());
    }

    @Test
    void dueCardsComeWithTheLeastRememberedFirst() {
        var strong = question(new QuestionId("mongolia", "horses-5"));
        var weak = question(new QuestionId("mongolia", "horses-6"));
        practice.answer(person, rated(key(1), strong, Rating.EASY), MORNING);
        practice.answer(person, rated(key(2), weak, Rating.GOOD), MORNING);
        practice.answer(person, rated(key(3), weak, Rating.GOOD), MORNING.plusSeconds(600));
        var muchLater = MORNING.plus(Duration.ofDays(30));
        newADay("0");
        assertEquals(weak.id(), next(muchLater).question());
        assertEquals(2, practice.overview(person, muchLater).due());
        practice.answer(person, rated(key(4), weak, Rating.GOOD), muchLater);
        assertEquals(strong.id(), next(muchLater).question());
    }

    @Test
    void newCardsLieEvenlyAmongTheDueOnes() {
        for (int i = 0; i < 12; i++) {
            var learnt = question(new QuestionId("mongolia", "horses-" + i));
            practice.answer(person, rated(key(i), learnt, Rating.EASY), MORNING);
        }
        var later = MORNING.plus(Duration.ofDays(40));
        newADay("3");
        var waiting = world.practice().merging().queue(person, later).stream()
                .map(each -> each.asked().fresh())
                .toList();
        var asked = new ArrayList<Boolean>();
        for (var next = practice.next(person, null, later);
                next.isPresent();
                next = practice.next(person, null, later)) {
            asked.add(next.get().fresh());
            practice.answer(person, rated(key(60 + asked.size()), question(next.get()), Rating.EASY), later);
        }
        assertEquals("---n---n---n---", order(asked));
        assertEquals(asked, waiting, "a device is given another order");
    }

    private void newADay(String number) {
        var chosen = new Decision.Chosen(null, Map.of(Preference.NEW_A_DAY, number));
        world.practice().deciding().decide(person, chosen, key(50), MORNING);
    }

    private static String order(List<Boolean> asked) {
        return asked.stream().map(fresh -> fresh ? "n" : "-").collect(Collectors.joining());
    }

    @Test
    void whoAnswersIsKeptApartAndNobodyYetHasEverythingNew() {
        var question = question(new QuestionId("mongolia", "horses-0"));
        practice.answer(person, rated(key(1), question, Rating.GOOD), MORNING);
        var other = world.guest();
        assertTrue(practice.ask(other, question.id(), MORNING).orElseThrow().fresh());
        assertEquals(List.of(), practice.history(other, question.id()));
        practice.answer(other, rated(key(1), question, Rating.AGAIN), MORNING);
        assertEquals(
                Rating.GOOD, practice.history(person, question.id()).getFirst().rating());
        var nobody = new Person(0, Role.GUEST, null, Samples.ULAANBAATAR, 4);
        assertTrue(practice.next(nobody, "mongolia", MORNING).orElseThrow().fresh());
        assertEquals(0, practice.overview(nobody, MORNING).learnt());
        assertEquals(
                Duration.ofMinutes(1),
                practice.intervals(nobody, question.id(), MORNING).get(Rating.AGAIN));
    }

    @Test
    void aRetiredQuestionIsNotAskedAndComesBackWithItsReviews() {
        var question = question(new QuestionId("mongolia", "horses-29"));
        practice.answer(person, rated(key(1), question, Rating.GOOD), MORNING);
        world.load(Samples.deck("mongolia", 29));
        assertEquals(Optional.empty(), practice.ask(person, question.id(), MORNING));
        assertThrows(
                Studying.UnknownQuestion.class,
                () -> practice.answer(person, rated(key(2), question, Rating.GOOD), MORNING));
        assertEquals(0, practice.overview(person, MORNING.plusSeconds(600)).learnt());
        assertEquals(1, practice.history(person, question.id()).size());
        var library = world.load(Samples.deck("mongolia", 30));
        assertEquals(1, library.question(question.id()).orElseThrow().version());
        assertFalse(practice.ask(person, question.id(), MORNING).orElseThrow().fresh());
    }

    @Test
    void anAnswerToAnOlderVersionCountsAsThatVersion() {
        var old = question(new QuestionId("mongolia", "horses-0"));
        var edited =
                new Question(old.id(), 1, "How many horses were sent?", old.key(), old.distractors(), old.origin());
        var library = world.load(Samples.deck("mongolia", List.of(edited)));
        assertEquals(2, library.question(old.id()).orElseThrow().version());
        practice.answer(person, rated(key(1), old, Rating.GOOD), MORNING);
        practice.answer(person, rated(key(2), library.question(old.id()).orElseThrow(), Rating.GOOD), MORNING);
        assertEquals(
                List.of(1, 2),
                practice.history(person, old.id()).stream().map(Review::version).toList());
        assertThrows(
                IllegalArgumentException.class,
                () -> practice.answer(person, rated(key(3), old.withVersion(3), Rating.GOOD), MORNING));
    }

    @Test
    void theOverviewForecastsAndRecalls() {
        var question = question(new QuestionId("mongolia", "horses-0"));
        practice.answer(person, rated(key(1), question, Rating.EASY), MORNING);
        var overview = practice.overview(person, MORNING);
        assertEquals(14, overview.forecast().size());
        assertEquals(1, overview.learnt());
        assertEquals(1.0, overview.recall(), 1e-9);
        assertEquals(5.0, overview.secondsPerCard());
        var due = world.cards().card(person.id(), question.id()).orElseThrow();
        assertEquals(
                Instant.parse(
                        LocalDate.ofInstant(due.due(), Samples.ULAANBAATAR).minusDays(1) + "T20:00:00Z"),
                due.due());
        assertEquals(30, overview.decks().getFirst().questions());
    }

    private Asked next(Instant now) {
        return practice.next(person, null, now).orElseThrow();
    }

    private Question question(Asked asked) {
        return question(asked.question());
    }

    private Question question(QuestionId id) {
        return practice.library().question(id).orElseThrow();
    }
}
