package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Expectation;
import tumen.assess.Interval;
import tumen.assess.Kind;
import tumen.assess.Marking;
import tumen.assess.Quiz;
import tumen.assess.ReviewOptions;
import tumen.assess.SelfTest;
import tumen.assess.Slot;
import tumen.assess.Step;
import tumen.people.Person;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.question.Why;
import tumen.store.Samples.World;

/** Assignments and attempts on a real database. */
class AttemptsTest {
    private static final Instant START = Samples.MORNING;
    private static final Grader GRADER =
            (question, form, response) -> question.key().shown().equals(((Response.Typed) response).text())
                    ? new Grade(1, Verdict.RIGHT, Why.told("Accepted."))
                    : new Grade(0, Verdict.WRONG, Why.told("Not accepted."));

    @TempDir
    private Path folder;

    private World world;
    private Person person;
    private JdbiAssignments assignments;
    private JdbiAttempts attempts;

    @BeforeEach
    void open() {
        world = World.open(folder, Samples.deck("horses", 3));
        person = world.guest();
        assignments = world.cards().assignments();
        attempts = world.cards().attempts();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Slot slot(Question question) {
        return new Slot(
                question.id(),
                question.version(),
                "Figures",
                Kind.of(question.key()),
                Form.TYPED,
                2.5,
                Duration.ofSeconds(30));
    }

    private Assignment assignment(@Nullable Instant closes, @Nullable Duration limit, Behaviour behaviour) {
        var questions =
                world.practice().library().decks().getFirst().questions().toList();
        assignments.pin(questions);
        var quiz = new Quiz("Horses", questions.stream().map(AttemptsTest::slot).toList(), true, false, true);
        return assignments.add(new Assignment(
                0,
                quiz,
                START.minusSeconds(60),
                closes,
                limit,
                Duration.ofSeconds(15),
                new AttemptRule(2, AttemptRule.Counts.BEST, Duration.ofHours(1)),
                behaviour,
                0.25,
                3,
                ReviewOptions.HOMEWORK));
    }

    private Attempt begun(Assignment assignment) {
        return attempts.begin(person.id(), assignment, new Step.Started(START, 42, 1.25));
    }

    private static Step.Answered answer(String key, int slot, String text, long made, long arrived) {
        return new Step.Answered(
                START.plusSeconds(arrived), key, START.plusSeconds(made), made, slot, new Response.Typed(text), 1);
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        var assignment = assignment(START.plusSeconds(9000), Duration.ofHours(1), Behaviour.CERTAINTY);
        assertEquals(assignment, assignments.find(assignment.id()).orElseThrow());
        var attempt = begun(assignment);
        int first = attempt.order().getFirst();
        var steps = List.<Step>of(
                answer("key-one", first, "10,000 horses", 5, 9),
                new Step.Flagged(START.plusSeconds(11), 2, true),
                new Step.Passed(START.plusSeconds(12), first),
                new Step.Submitted(START.plusSeconds(13), true),
                new Step.Graded(
                        START.plusSeconds(13), first, "key-one", new Grade(0.5, Verdict.PARTIAL, Why.told("Half."))),
                new Step.Regraded(
                        START.plusSeconds(99),
                        first,
                        "key-one",
                        new Grade(1, Verdict.RIGHT, Why.told("Whole.")),
                        2,
                        "accepted"));
        attempts.append(attempt.id(), steps);
        var read = attempts.find(attempt.id()).orElseThrow();
        assertEquals(attempt.with(steps), read);
        assertEquals(List.of(read), attempts.of(person.id(), assignment.id()));
        assertEquals(List.of(read), attempts.at(assignment.id()));
        assertEquals(List.of(), attempts.of(person.id() + 1, assignment.id()));
        assertEquals(List.of(attempt.id()), attempts.settledSince(START));
        assertTrue(attempts.find(999).isEmpty());
        assertTrue(assignments.find(999).isEmpty());
    }

    @Test
    void everyKindOfQuestionAndResponseIsKeptWhole() {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("Mongolia", "Ulaanbaatar");
        pairs.put("Korea", "Pyongyang");
        var keys = List.<Key>of(
                new Key.Figure("10,000 horses", List.of("10,000"), "5 horses"),
                new Key.Date("15 October 1948", List.of("1948")),
                new Key.Name("Elbegdorj", NameKind.PERSON, List.of("Tsakhia")),
                new Key.Text(List.of("steppe", "тал хээр")),
                new Key.Choice(List.of(new Key.Option("Russia", 1, "yes"), new Key.Option("Laos", -0.5, ""))),
                new Key.Truth(false),
                new Key.Ordering(List.of("one", "two")),
                new Key.Matching(pairs),
                new Key.Cloze(List.of(new Key.Gap("rail", List.of("train")))));
        var questions = new ArrayList<Question>();
        for (var key : keys) {
            questions.add(new Question(
                    new QuestionId("kinds", "q" + questions.size()),
                    1,
                    key instanceof Key.Cloze ? "By _____." : "What?",
                    key,
                    key instanceof Key.Name ? List.of(new Distractor("Battulga", "No.")) : List.of(),
                    new Origin.Written(null)));
        }
        questions.add(Samples.horses(new QuestionId("kinds", "horses")));
        world.load(Samples.deck("kinds", questions));
        assignments.pin(questions);
        var fresh = world.cards().assignments();
        for (var question : questions) {
            assertEquals(question, fresh.pinned(question.id(), 1));
        }
        var responses = List.<Response>of(
                new Response.Chosen(List.of("Russia", "Laos")),
                new Response.Typed("тал\nхээр"),
                new Response.Filled(List.of("rail", "")),
                new Response.Judged(true, "1948"),
                new Response.Ordered(List.of("two", "one")),
                new Response.Matched(Map.of("Mongolia", "Pyongyang")),
                new Response.SelfRated(true));
        for (var response : responses) {
            assertEquals(response, AssessJson.read(AssessJson.print(response, Response.class), Response.class));
        }
    }

    @Test
    void f20ThePinnedVersionStaysWhenTheQuestionIsEdited() {
        var assignment = assignment(null, null, Behaviour.DEFERRED);
        var slot = assignment.quiz().slots().getFirst();
        var before = assignments.of(slot);
        var edited = new Question(
                before.id(), 1, "Changed?", new Key.Text(List.of("other")), List.of(), new Origin.Written(null));
        var library = world.load(Samples.deck("horses", List.of(edited)));
        assertEquals(2, library.question(before.id()).orElseThrow().version());
        assertEquals(before, world.cards().assignments().of(slot));
        assertThrows(IllegalArgumentException.class, () -> assignments.pinned(before.id(), 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> assignments.add(Assignment.selfTest(
                        0,
                        new Quiz(
                                "Unpinned",
                                List.of(slot(library.question(before.id()).orElseThrow())),
                                false,
                                false))));
    }

    @Test
    void f18AnAnswerSentAgainIsOneAnswerAndStartingTwiceIsStartingOnce() {
        var assignment = assignment(null, null, Behaviour.DEFERRED);
        var attempt = begun(assignment);
        assertEquals(attempt, begun(assignment), "another device, or a double click");
        int slot = attempt.order().getFirst();
        var answer = answer("key-one", slot, "1,000", 20, 21);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    List.of(answer),
                    attempts.change(attempt.id(), now -> now.add(answer))
                            .attempt()
                            .history(slot));
        }
        attempts.change(attempt.id(), now -> now.add(answer("key-two", slot, "older", 10, 30)));
        var refused = attempts.change(attempt.id(), now -> now.add(answer("key-three", slot + 90, "no", 10, 30)));
        assertNotNull(refused.refusal());
        var read = attempts.find(attempt.id()).orElseThrow();
        assertEquals(answer, read.answer(slot).orElseThrow(), "the last one made wins");
        assertEquals(2, read.history(slot).size(), "the history is kept");
    }

    @Test
    void answersOfManyDevicesAtOnceAreAllKept() throws Exception {
        var attempt = begun(assignment(null, null, Behaviour.DEFERRED));
        int slot = attempt.order().getFirst();
        var go = new CountDownLatch(1);
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 100)
                    .mapToObj(i -> devices.submit(() -> {
                        go.await();
                        return attempts.change(attempt.id(), now -> now.add(answer("key-" + i, slot, "x" + i, i, 200)))
                                .refusal();
                    }))
                    .toList();
            go.countDown();
            for (var each : sent) {
                assertEquals(null, each.get());
            }
        }
        var read = attempts.find(attempt.id()).orElseThrow();
        assertEquals(100, read.history(slot).size());
        assertEquals("key-99", read.answer(slot).orElseThrow().key());
    }

    @Test
    void anAnswerAndTheSubmissionCannotPassEachOther() {
        var attempt = begun(assignment(null, null, Behaviour.DEFERRED));
        int slot = attempt.order().getFirst();
        attempts.change(attempt.id(), now -> now.add(answer("key-one", slot, "10,000 horses", 1, 1)));
        var done = attempts.change(
                attempt.id(),
                now -> new Attempt.Outcome(
                        Marking.submit(now, new Step.Submitted(START.plusSeconds(9), false), assignments::of, GRADER),
                        null));
        assertEquals(2.5, done.attempt().mark());
        assertNotNull(attempts.change(attempt.id(), now -> now.add(answer("key-two", slot, "no", 2, 10)))
                .refusal());
        assertEquals(done.attempt(), attempts.find(attempt.id()).orElseThrow());
        assertNotEquals(attempt.id(), begun(done.attempt().assignment()).id(), "the next attempt is another");
    }

    @Test
    void overdueAttemptsAreThoseWhoseTimeAndGraceAreOver() {
        var limited = begun(assignment(null, Duration.ofSeconds(1000), Behaviour.DEFERRED));
        var closing = begun(assignment(START.plusSeconds(400), Duration.ofSeconds(1000), Behaviour.DEFERRED));
        begun(assignment(null, null, Behaviour.DEFERRED));
        for (var attempt : List.of(limited, closing)) {
            var end = attempt.deadline().orElseThrow().plusSeconds(15);
            assertTrue(attempt.overdue(end).isEmpty());
            assertFalse(attempts.overdue(end).contains(attempt.id()));
            assertTrue(attempt.overdue(end.plusMillis(1)).isPresent());
            assertTrue(attempts.overdue(end.plusMillis(1)).contains(attempt.id()));
        }
        assertEquals(START.plusSeconds(500), closing.deadline().orElseThrow(), "extra time runs on beyond the close");
        attempts.append(limited.id(), List.of(new Step.Submitted(START.plusSeconds(9), false)));
        assertEquals(List.of(closing.id()), attempts.overdue(START.plusSeconds(90_000)));
    }

    @Test
    void theLogOfAnAttemptOnlyGrows() {
        var attempt = begun(assignment(null, null, Behaviour.DEFERRED));
        for (String change : List.of(
                "DELETE FROM attempt_step",
                "UPDATE attempt_step SET at_ms = 1",
                "UPDATE pinned_question SET body = ''")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> world.database().writer().write(sql -> sql.update(change)),
                    change);
        }
        assertThrows(
                IllegalStateException.class,
                () -> attempts.change(
                        attempt.id(),
                        now -> new Attempt.Outcome(
                                new Attempt(
                                        now.id(),
                                        now.person(),
                                        now.assignment(),
                                        List.of(new Step.Started(START.plusSeconds(1), 1, 1))),
                                null)));
        assertEquals(attempt, attempts.find(attempt.id()).orElseThrow());
    }

    @Test
    void aSelfTestKeepsHowItWasSetUpAndWhatWasExpected() {
        var tests = new JdbiSelfTests(world.database());
        var ids = List.of(
                assignment(null, null, Behaviour.DEFERRED).id(),
                assignment(null, null, Behaviour.DEFERRED).id());
        var expected = new Expectation(0.7, new Interval(0.4, 0.9));
        var first = new SelfTest(ids.getFirst(), person.id(), "count=3\nseed=7", expected, START);
        var second = new SelfTest(ids.getLast(), person.id(), "", null, START.plusSeconds(1));
        tests.add(first);
        tests.add(second);
        assertEquals(List.of(second, first), tests.of(person.id(), 9));
        assertEquals(List.of(second), tests.of(person.id(), 1));
        assertEquals(first, tests.find(ids.getFirst()).orElseThrow());
        assertTrue(tests.find(999).isEmpty());
    }

    @Test
    void erasingAPersonKeepsTheNumbersAndNotTheWords() {
        var attempt = begun(assignment(null, null, Behaviour.DEFERRED));
        int slot = attempt.order().getFirst();
        attempts.append(
                attempt.id(),
                List.of(
                        answer("key-one", slot, "my own words", 1, 1),
                        new Step.Submitted(START.plusSeconds(2), false),
                        new Step.Graded(
                                START.plusSeconds(2),
                                slot,
                                "key-one",
                                new Grade(1, Verdict.RIGHT, Why.told("Words.")))));
        long id = person.id();
        var file = world.database().file();
        assertTrue(PersonData.export(file, id).toString().contains("my own words"));
        world.close();
        PersonData.erase(folder, id, Clock.fixed(START, ZoneOffset.UTC));
        assertFalse(PersonData.export(file, id).toString().contains("ords"));
        open();
        var read = attempts.find(attempt.id()).orElseThrow();
        assertEquals(2.5, read.mark());
    }
}
