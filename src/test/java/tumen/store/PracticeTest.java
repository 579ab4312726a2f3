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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.people.Role;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Asked;
import tumen.study.Review;
import tumen.study.Studying;

/** Practising on a real database. */
class PracticeTest {
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
    void aNewCardIsAskedAnsweredAndComesBackAfterItsSteps() {
        var asked = practice.next(person, null, MORNING).orElseThrow();
        assertTrue(asked.fresh());
        assertEquals(Form.CHOICE, asked.form());
        var answered = practice.answer(person, rated(key(1), question(asked), Rating.GOOD), MORNING);
        assertEquals(Duration.ofMinutes(10), answered.intervals().get(Rating.GOOD));
        assertFalse(answered.repeated());
        assertNotEquals(asked.question(), next(MORNING).question());
        var later = practice.next(person, null, MORNING.plus(Duration.ofMinutes(10)))
                .orElseThrow();
        assertEquals(asked.question(), later.question());
        assertFalse(later.fresh());
        assertEquals(1, practice.history(person, asked.question()).size());
    }

    @Test
    void theFormClimbsWithTheMemoryAndIsNeverTheSameTwiceRunning() {
        var question = world.practice()
                .library()
                .question(new QuestionId("mongolia", "horses-0"))
                .orElseThrow();
        var forms = new ArrayList<Form>();
        var now = MORNING;
        for (int i = 0; i < 8; i++) {
            var asked = practice.ask(person, question.id(), now).orElseThrow();
            forms.add(asked.form());
            var answered = practice.answer(
                    person,
                    new Answer(
                            key(i),
                            question.id(),
                            1,
                            asked.form(),
                            response(asked),
                            Rating.GOOD,
                            Duration.ofSeconds(9)),
                    now);
            now = now.plus(answered.intervals().get(Rating.GOOD));
        }
        assertEquals(List.of(Form.CHOICE, Form.CLOZE), forms.subList(0, 2));
        assertTrue(forms.subList(3, 8).contains(Form.TYPED), forms.toString());
        for (int i = 1; i < forms.size(); i++) {
            assertNotEquals(forms.get(i - 1), forms.get(i), forms.toString());
        }
    }

    @Test
    void nothingThatIsAskedHoldsTheKeyAndTheKeyHasNoFavouritePlace() {
        int[] places = new int[4];
        for (int i = 0; i < 30; i++) {
            var asked = practice.ask(person, new QuestionId("mongolia", "horses-" + i), MORNING)
                    .orElseThrow();
            assertEquals(4, new HashSet<>(asked.options()).size());
            assertFalse((asked.prompt() + asked.context()).contains("10,000"));
            places[asked.options().indexOf("10,000 horses")]++;
        }
        for (int place : places) {
            assertTrue(place > 0 && place < 20, "the key stands too often or never in one place");
        }
    }

    @Test
    void aClozeHidesTheKeyEveryWhereInTheQuote() {
        var question = new QuestionId("mongolia", "horses-0");
        practice.answer(person, rated(key(1), question(question), Rating.GOOD), MORNING);
        var asked = practice.ask(person, question, MORNING).orElseThrow();
        assertEquals(Form.CLOZE, asked.form());
        assertEquals("The government sent _____ horses to North Korea; the _____ went by rail.", asked.prompt());
        assertEquals("How many horses did the government send?", asked.context());
    }

    @Test
    void theSameKeyTwiceIsOneReview() {
        var question = question(new QuestionId("mongolia", "horses-0"));
        var first = practice.answer(person, rated(key(1), question, Rating.GOOD), MORNING);
        var again = practice.answer(person, rated(key(1), question, Rating.AGAIN), MORNING.plusSeconds(99));
        assertTrue(again.repeated());
        assertEquals(first.review(), again.review());
        assertEquals(first.rating(), again.rating());
        assertEquals(first.intervals(), again.intervals());
        assertEquals(first.grade(), again.grade());
        assertEquals(1, practice.history(person, question.id()).size());
        var other = question(new QuestionId("mongolia", "horses-1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> practice.answer(person, rated(key(1), other, Rating.GOOD), MORNING));
    }

    @Test
    void undoRestoresTheCardExactlyAndTheRowsStay() {
        var question = question(new QuestionId("mongolia", "horses-0"));
        practice.answer(person, rated(key(1), question, Rating.GOOD), MORNING);
        practice.answer(person, rated(key(2), question, Rating.GOOD), MORNING.plusSeconds(600));
        var before = world.cards().card(person.id(), question.id());
        practice.answer(person, rated(key(3), question, Rating.AGAIN), MORNING.plusSeconds(700));
        assertNotEquals(before, world.cards().card(person.id(), question.id()));

        assertEquals(Optional.of(question.id()), practice.undo(person, key(4), MORNING.plusSeconds(701)));
        assertEquals(before, world.cards().card(person.id(), question.id()));
        assertEquals(
                Optional.of(question.id()), practice.undo(person, key(4), MORNING.plusSeconds(702)), "a repeated undo");
        assertEquals(before, world.cards().card(person.id(), question.id()));
        assertEquals(2, practice.history(person, question.id()).size());
        assertEquals(4, count("review"));

        practice.undo(person, key(5), MORNING.plusSeconds(703));
        practice.undo(person, key(6), MORNING.plusSeconds(704));
        assertEquals(Optional.empty(), world.cards().card(person.id(), question.id()));
        assertEquals(Optional.empty(), practice.undo(person, key(7), MORNING.plusSeconds(705)));
        assertEquals(0, practice.overview(person, MORNING).doneToday());
    }

    @Test
    void undoTakesNothingBackFromAnotherDay() {
        practice.answer(person, rated(key(1), question(new QuestionId("mongolia", "horses-0")), Rating.GOOD), MORNING);
        assertEquals(Optional.empty(), practice.undo(person, key(2), MORNING.plus(Duration.ofDays(1))));
    }

    @Test
    void anotherRatingIsAsIfItHadBeenGivenAtOnce() {
        var question = question(new QuestionId("mongolia", "horses-0"));
        var easily = question(new QuestionId("mongolia", "horses-1"));
        var first = practice.answer(person, rated(key(1), question, Rating.GOOD), MORNING);
        var changed = practice.rerate(person, first.review(), Rating.EASY, key(2), MORNING.plusSeconds(30));
        var direct = practice.answer(person, rated(key(3), easily, Rating.EASY), MORNING);
        assertEquals(Rating.EASY, changed.rating());
        assertEquals(direct.intervals().keySet(), changed.intervals().keySet());
        var card = world.cards().card(person.id(), question.id()).orElseThrow();
        var expected = world.cards().card(person.id(), easily.id()).orElseThrow();
        assertEquals(expected.state(), card.state());
        assertEquals(1, practice.history(person, question.id()).size());
        var repeated = practice.rerate(person, first.review(), Rating.EASY, key(2), MORNING.plusSeconds(31));
        assertTrue(repeated.repeated());
        assertEquals(changed.review(), repeated.review());
        assertThrows(
                Studying.UnknownReview.class,
                () -> practice.rerate(person, first.review(), Rating.HARD, key(4), MORNING));
        var stranger = world.guest();
        assertThrows(
                Studying.UnknownReview.class,
                () -> practice.rerate(stranger, changed.review(), Rating.HARD, key(5), MORNING));
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
    void dueCardsComeBeforeNewOnesWithTheLeastRememberedFirst() {
        var strong = question(new QuestionId("mongolia", "horses-5"));
        var weak = question(new QuestionId("mongolia", "horses-6"));
        practice.answer(person, rated(key(1), strong, Rating.EASY), MORNING);
        practice.answer(person, rated(key(2), weak, Rating.GOOD), MORNING);
        practice.answer(person, rated(key(3), weak, Rating.GOOD), MORNING.plusSeconds(600));
        var muchLater = MORNING.plus(Duration.ofDays(30));
        assertEquals(weak.id(), next(muchLater).question());
        assertEquals(2, practice.overview(person, muchLater).due());
        practice.answer(person, rated(key(4), weak, Rating.GOOD), muchLater);
        assertEquals(strong.id(), next(muchLater).question());
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
    void whatDoesNotFitIsRefusedWithASentence() {
        var id = new QuestionId("mongolia", "horses-0");
        var unrated =
                new Answer(key(1), id, 1, Form.FLASHCARD, new Response.SelfRated(true), null, Duration.ofSeconds(1));
        var misfit = new Answer(key(1), id, 1, Form.CHOICE, new Response.Typed("x"), null, Duration.ofSeconds(1));
        var impossible = new Answer(key(1), id, 1, Form.TRUTH, new Response.Judged(true), null, Duration.ofSeconds(1));
        for (var answer : List.of(unrated, misfit, impossible)) {
            assertThrows(IllegalArgumentException.class, () -> practice.answer(person, answer, MORNING));
        }
        assertEquals(0, count("review"));
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

    private static Response response(Asked asked) {
        return switch (asked.form()) {
            case CHOICE -> new Response.Chosen(List.of("10,000 horses"));
            case FLASHCARD -> new Response.SelfRated(true);
            case CLOZE, TYPED -> new Response.Typed("10,000");
            case TRUTH, ORDERING, MATCHING -> throw new AssertionError("not a form of a figure");
        };
    }

    private int count(String table) {
        return world.database()
                .readers()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
