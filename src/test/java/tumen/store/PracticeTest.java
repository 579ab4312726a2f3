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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.question.Why;
import tumen.study.Answer;
import tumen.study.Asked;
import tumen.study.Heard;
import tumen.study.Occasion;
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
    void whatWasAnsweredInClassIsRememberedOnceAndNeverBeforeWhatCameSince() {
        var question = question(new QuestionId("mongolia", "horses-0"));
        practice.answer(person, rated(key(1), question, Rating.GOOD), MORNING);
        var heard = heard("live-game-1-question-3", question, MORNING.minusSeconds(60));
        var answered = practice.remember(person, heard, MORNING);
        assertEquals(Rating.AGAIN, answered.rating());
        assertFalse(answered.repeated());
        assertTrue(practice.remember(person, heard, MORNING).repeated());
        var reviews = practice.history(person, question.id());
        assertEquals(2, reviews.size());
        assertEquals(MORNING, reviews.getLast().at());
        assertEquals(List.of(), Verification.of(folder.resolve(Database.FILE)).problems());
        assertEquals(Optional.of(question.id()), practice.undo(person, key(2), MORNING));
        assertEquals(1, practice.history(person, question.id()).size());
        assertThrows(
                Studying.KeyUsed.class,
                () -> practice.remember(
                        person, heard(key(1), question(new QuestionId("mongolia", "horses-1")), MORNING), MORNING));
    }

    @Test
    void whatIsGradedAnewElsewhereCorrectsTheReviewAndTheCardIsTheFoldOfTheLog() {
        var question = question(new QuestionId("mongolia", "horses-0"));
        var wrong = new Grade(0, Verdict.WRONG, Why.told("It is 10,000."));
        var right = new Grade(1, Verdict.RIGHT, Why.told("Accepted."));
        var key = "live-game-1-question-0";
        practice.remember(person, heard(key, question, "12", wrong, MORNING), MORNING);
        practice.answer(person, rated(key(1), question, Rating.GOOD), MORNING.plusSeconds(60));
        for (var grade : List.of(right, wrong, right)) {
            var told = heard(key, question, "12", grade, MORNING);
            assertFalse(practice.remember(person, told, MORNING.plusSeconds(90)).repeated());
            assertTrue(
                    practice.remember(person, told, MORNING.plusSeconds(95)).repeated(), "told again it is the same");
            var reviews = practice.history(person, question.id());
            assertEquals(2, reviews.size());
            assertEquals(grade.verdict(), reviews.getFirst().verdict());
            assertEquals(MORNING, reviews.getFirst().at(), "it stays where it was given");
            assertEquals(
                    List.of(), Verification.of(folder.resolve(Database.FILE)).problems());
        }
        practice.remember(person, heard(key, question, "10,000", right, MORNING.plusSeconds(30)), MORNING);
        assertEquals(
                MORNING.plusSeconds(30),
                practice.history(person, question.id()).getFirst().at(),
                "another answer, of an attempt that was given back, has a time of its own");
        var latest = practice.history(person, question.id()).getFirst();
        world.practice().correcting().undo(person, latest.id(), key(2), MORNING.plusSeconds(120));
        assertTrue(
                practice.remember(person, heard(key, question, "12", wrong, MORNING), MORNING)
                        .repeated(),
                "what the person has taken back stays so");
        assertEquals(1, practice.history(person, question.id()).size());
        assertEquals(List.of(), Verification.of(folder.resolve(Database.FILE)).problems());
    }

    private static Heard heard(String key, Question question, Instant at) {
        return heard(key, question, "12", new Grade(0, Verdict.WRONG, Why.told("It is 10,000.")), at);
    }

    private static Heard heard(String key, Question question, String typed, Grade grade, Instant at) {
        return new Heard(
                key,
                Occasion.LIVE,
                question.id(),
                1,
                Form.TYPED,
                new Response.Typed(typed),
                grade,
                Duration.ofSeconds(4),
                at);
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
    void theSuggestionFollowsTheGradeAndThePersonsOwnPace() {
        for (int i = 0; i < 12; i++) {
            assertEquals(Rating.GOOD, suggested(i, "10,000 horses", 6 + i % 3));
        }
        assertEquals(Rating.EASY, suggested(12, "10,000 horses", 2));
        assertEquals(Rating.GOOD, suggested(13, "10,000 horses", 5));
        assertEquals(Rating.AGAIN, suggested(14, "1,000 horses", 2));
    }

    private Rating suggested(int number, String option, int seconds) {
        var answer = new Answer(
                key(number),
                new QuestionId("mongolia", "horses-" + number),
                1,
                Form.CHOICE,
                new Response.Chosen(List.of(option)),
                null,
                Duration.ofSeconds(seconds));
        var answered = practice.answer(person, answer, MORNING);
        assertEquals(answered.suggested(), answered.rating());
        return answered.suggested();
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
