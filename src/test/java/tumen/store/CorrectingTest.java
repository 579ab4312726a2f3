package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Ground;
import tumen.question.Hints;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.question.Why;
import tumen.study.Answer;
import tumen.study.Card;
import tumen.study.Correcting.Given;
import tumen.study.Preference;
import tumen.study.Studying;

/** Answers of the day are taken back, overruled and hinted, on a real database. */
class CorrectingTest {
    private static final int DAYS = Boolean.getBoolean("thorough") ? 400 : 25;
    private static final long SEED = Long.getLong("seed", 20_261_125L);

    @TempDir
    private Path folder;

    private Samples.World world;
    private Person person;
    private int keys;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder, Samples.deck("mongolia", 6));
        person = world.guest();
    }

    @AfterEach
    void close() {
        world.close();
        assertEquals(List.of(), Verification.of(folder.resolve(Database.FILE)).problems());
    }

    private Question question(int number) {
        return world.practice()
                .library()
                .question(new QuestionId("mongolia", "horses-" + number))
                .orElseThrow();
    }

    private Answer typed(int number, String text, int hints) {
        return new Answer(
                key(++keys),
                question(number).id(),
                1,
                Form.TYPED,
                new Response.Typed(text),
                null,
                Duration.ofSeconds(9),
                hints);
    }

    private record Deed(int question, Rating rating, Instant at) {}

    @Test
    void whateverAnswerIsTakenBackTheCardIsAsIfItHadNotBeenGiven() {
        System.out.println("CorrectingTest: " + DAYS + " days, -Dseed=" + SEED);
        var random = new SplittableRandom(SEED);
        for (int day = 0; day < DAYS; day++) {
            var deeds = new ArrayList<Deed>();
            var now = MORNING;
            for (int i = 0; i < 10; i++) {
                now = now.plusSeconds(random.nextInt(1, 900));
                var rating = List.of(Rating.values()).get(random.nextInt(4));
                deeds.add(new Deed(random.nextInt(3), rating, now));
            }
            var corrected = world.guest();
            var reviews = new ArrayList<Long>();
            deeds.forEach(deed -> reviews.add(answer(corrected, deed)));
            var left = new ArrayList<>(deeds);
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                int which = random.nextInt(left.size());
                world.practice().correcting().undo(corrected, reviews.remove(which), key(++keys), now.plusSeconds(60));
                left.remove(which);
            }
            var careful = world.guest();
            left.forEach(deed -> answer(careful, deed));
            for (int number = 0; number < 3; number++) {
                assertSame(careful, corrected, question(number).id(), "-Dseed=" + SEED + ", day " + day);
            }
            assertEquals(
                    left.size(),
                    world.practice().correcting().today(corrected, now).size());
        }
    }

    private long answer(Person whose, Deed deed) {
        return world.practice()
                .answer(whose, Samples.rated(key(++keys), question(deed.question()), deed.rating()), deed.at())
                .review();
    }

    /** But for the day, which is chosen by what else was due at the time. */
    private void assertSame(Person careful, Person corrected, QuestionId question, String place) {
        var expected = world.cards().card(careful.id(), question);
        var found = world.cards().card(corrected.id(), question);
        assertEquals(expected.map(Card::state), found.map(Card::state), place);
        assertEquals(expected.map(Card::reviews), found.map(Card::reviews), place);
        assertEquals(expected.map(Card::lapses), found.map(Card::lapses), place);
        assertEquals(expected.map(Card::lastForm), found.map(Card::lastForm), place);
    }

    @Test
    void onlyStandingAnswersOfTodayAreTakenBackAndOnlyByTheirPerson() {
        var correcting = world.practice().correcting();
        long review = answer(person, new Deed(0, Rating.GOOD, MORNING));
        long later = answer(person, new Deed(0, Rating.AGAIN, MORNING.plusSeconds(900)));
        assertThrows(Studying.UnknownReview.class, () -> correcting.undo(world.guest(), review, key(++keys), MORNING));
        assertThrows(
                Studying.UnknownReview.class,
                () -> correcting.undo(person, review, key(++keys), MORNING.plus(Duration.ofDays(1))));
        String undoing = key(++keys);
        assertEquals(
                question(0).id(),
                correcting.undo(person, review, undoing, MORNING).orElseThrow());
        assertEquals(
                question(0).id(),
                correcting.undo(person, review, undoing, MORNING).orElseThrow(),
                "the same key says the same");
        assertThrows(Studying.UnknownReview.class, () -> correcting.undo(person, review, key(++keys), MORNING));
        assertEquals(
                List.of(later),
                correcting.today(person, MORNING).stream().map(Given::review).toList());
    }

    @Test
    void whoWasRightCountsAsRightAtOnceAndTheLogKeepsBoth() {
        var practice = world.practice();
        var missed = practice.answer(person, typed(0, "a tumen of horses", 0), MORNING);
        assertEquals(Verdict.WRONG, missed.grade().verdict());
        assertEquals(Rating.AGAIN, missed.rating());
        String overruling = key(++keys);
        var counted = practice.correcting().overrule(person, missed.review(), overruling, MORNING.plusSeconds(5));
        assertEquals(Verdict.RIGHT, counted.grade().verdict());
        assertEquals(Rating.GOOD, counted.rating());
        assertEquals(
                counted.review(),
                practice.correcting()
                        .overrule(person, missed.review(), overruling, MORNING.plusSeconds(9))
                        .review());
        assertEquals(1, practice.history(person, question(0).id()).size());
        assertThrows(
                Studying.UnknownReview.class,
                () -> practice.correcting().overrule(person, counted.review(), key(++keys), MORNING));
        var right = practice.answer(person, typed(1, "10,000 horses", 0), MORNING);
        assertThrows(
                Studying.UnknownReview.class,
                () -> practice.correcting().overrule(person, right.review(), key(++keys), MORNING));
    }

    @Test
    void hintsCostAndSaySo() {
        var practice = world.practice();
        var hinted = practice.answer(person, typed(0, "10,000 horses", 1), MORNING);
        assertEquals(Verdict.RIGHT, hinted.grade().verdict());
        assertEquals(Rating.HARD, hinted.rating());
        assertEquals(
                Why.of(Ground.FIGURE).and(Why.of(Ground.AFTER_A_HINT)),
                hinted.grade().why());
        var read = practice.answer(person, typed(1, "10,000 horses", Hints.MOST), MORNING);
        assertEquals(Rating.AGAIN, read.rating());
        assertThrows(IllegalArgumentException.class, () -> typed(1, "10,000", Hints.MOST + 1));
        var kinds =
                Hints.of(question(0), Form.TYPED).stream().map(Hints.Hint::kind).toList();
        assertEquals(List.of(Hints.Kind.MAGNITUDE, Hints.Kind.MASKED, Hints.Kind.PASSAGE), kinds);
        assertEquals("••,•••", Hints.of(question(0), Form.TYPED).get(1).key());
        assertEquals(List.of(), Hints.of(question(0), Form.CHOICE));
    }

    @Test
    void aFormThatIsChosenIsKept() {
        var chosen = new tumen.study.Decision.Chosen(null, java.util.Map.of(Preference.FORM, "typed"));
        world.practice().deciding().decide(person, chosen, key(++keys), MORNING);
        for (int i = 0; i < 4; i++) {
            var now = MORNING.plus(Duration.ofDays(30L * i));
            var asked = world.practice().next(person, null, now).orElseThrow();
            assertEquals(Form.TYPED, asked.form());
            world.practice().answer(person, Samples.rated(key(++keys), question(0), Rating.GOOD), now);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> world.practice()
                        .deciding()
                        .decide(
                                person,
                                new tumen.study.Decision.Chosen(null, java.util.Map.of(Preference.FORM, "sung")),
                                key(++keys),
                                MORNING));
    }
}
