package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Amendment;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Composition;
import tumen.assess.Grant;
import tumen.assess.Homework;
import tumen.assess.Regrading;
import tumen.assess.ReviewOptions;
import tumen.assess.Step;
import tumen.assess.Taking;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.question.Why;
import tumen.store.Samples.World;

/** What happens to homework after it was set, on a real database. */
class HomeworksTest {
    private static final Instant START = Samples.MORNING;
    private static final Instant CLOSES = START.plus(Duration.ofHours(2));
    private static final Grader GRADER =
            (question, form, response) -> question.key().shown().equals(((Response.Typed) response).text())
                    ? new Grade(1, Verdict.RIGHT, Why.told("Accepted."))
                    : new Grade(0, Verdict.WRONG, Why.told("Not accepted."));

    @TempDir
    private Path folder;

    private World world;
    private Person teacher;
    private JdbiHomeworks homeworks;
    private JdbiAttempts attempts;
    private List<Question> questions;
    private Homework homework;
    private Taking taking;
    private final List<Taking.Counted> told = new ArrayList<>();

    @BeforeEach
    void open() {
        world = World.open(folder, Samples.deck("horses", 3));
        teacher = world.guest();
        homeworks = world.cards().homeworks();
        attempts = world.cards().attempts();
        questions = world.practice().library().decks().getFirst().questions().toList();
        var pinned = world.cards().assignments();
        pinned.pin(questions);
        long classroom = new JdbiClasses(world.database(), new SecureRandom())
                .create(teacher, "7b", START)
                .id();
        var slots = questions.stream()
                .map(question -> Composition.slot(question, "Figures", Form.TYPED, null))
                .toList();
        var assignment = new Assignment(
                0,
                Composition.empty("Horses").add(slots).quiz().orElseThrow(),
                null,
                CLOSES,
                Duration.ofMinutes(10),
                Duration.ofSeconds(15),
                AttemptRule.ONCE,
                Behaviour.DEFERRED,
                Assignment.USUAL_PENALTY,
                3,
                ReviewOptions.HOMEWORK);
        homework = homeworks.add(assignment, classroom, teacher.id(), 0, "key-0001", START);
        taking = new Taking(attempts, pinned, GRADER, homeworks, told::add);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Attempt begun(Person student, Instant at) {
        var own = homeworks.granted(homework.assignment(), student.id());
        return taking.begin(student.id(), own, new Step.Started(at, 1, 1));
    }

    private void say(Attempt attempt, int slot, String text, Instant at) {
        var answered = new Step.Answered(at, "key-" + slot + "-" + text, at, 1, slot, new Response.Typed(text), 1);
        assertNull(taking.add(attempt.id(), answered).refusal());
    }

    private Attempt handedIn(Attempt attempt, Instant at) {
        return taking.submit(attempt.id(), new Step.Submitted(at, false));
    }

    private Attempt now(Attempt attempt) {
        return attempts.find(attempt.id()).orElseThrow();
    }

    @Test
    void settingsAreChangedForThoseInsideTooAndAStaleChangeIsNotTaken() {
        var inside = begun(world.guest(), START);
        var was = homework.assignment();
        assertEquals(Optional.of(START.plusSeconds(600)), inside.deadline());
        var earlier = was.with(null, START.plusSeconds(300));
        var changed = homeworks.change(earlier, 1, teacher.id(), START).orElseThrow();
        assertEquals(2, changed.edition());
        assertEquals(earlier, changed.assignment());
        assertEquals(Optional.of(START.plusSeconds(300)), now(inside).deadline());
        assertEquals(Optional.empty(), homeworks.change(was, 1, teacher.id(), START));
        assertEquals(List.of(), attempts.overdue(START.plusSeconds(315)));
        assertEquals(List.of(inside.id()), attempts.overdue(START.plusSeconds(316)));
        assertEquals(
                3, homeworks.change(was, 2, teacher.id(), START).orElseThrow().edition());
        assertEquals(List.of(), attempts.overdue(START.plusSeconds(316)));
    }

    @Test
    void whatOneStudentIsGrantedMovesTheirDeadlineAlone() {
        var granted = world.guest();
        var other = world.guest();
        var grant = new Grant(granted.id(), CLOSES.plusSeconds(3600), Duration.ofMinutes(5), 1);
        homeworks.grant(homework.id(), grant, teacher.id(), START);
        assertEquals(List.of(grant), homeworks.grants(homework.id()));
        var one = begun(granted, START);
        var two = begun(other, START);
        assertEquals(Optional.of(START.plusSeconds(900)), one.deadline());
        assertEquals(Optional.of(START.plusSeconds(600)), two.deadline());
        assertEquals(2, one.assignment().attempts().allowed());
        assertEquals(List.of(two.id()), attempts.overdue(START.plusSeconds(620)));
        assertEquals(List.of(one.id(), two.id()), attempts.overdue(START.plusSeconds(916)));
        assertEquals(Optional.of(CLOSES.plusSeconds(3600)), taking.closedForAll(homework.assignment()));
        assertEquals(
                List.of(one, two),
                attempts.at(homework.id()).stream()
                        .sorted(Comparator.comparingLong(Attempt::id))
                        .toList());
        homeworks.grant(homework.id(), Grant.none(granted.id()), teacher.id(), START);
        assertEquals(List.of(), homeworks.grants(homework.id()));
        assertEquals(Optional.of(START.plusSeconds(600)), now(one).deadline());
    }

    @Test
    void anAttemptIsGivenBackAndHandedInOnceMore() {
        var student = world.guest();
        var attempt = begun(student, START);
        say(attempt, 0, "wrong", START.plusSeconds(1));
        handedIn(attempt, START.plusSeconds(5));
        assertEquals(0, now(attempt).mark());
        var later = CLOSES.plusSeconds(60);
        var back = taking.reopen(attempt.id(), later, later.plusSeconds(120));
        assertNull(back.refusal());
        assertNotNull(taking.reopen(attempt.id(), later, later.plusSeconds(120)).refusal(), "it is open already");
        assertFalse(now(attempt).submitted().isPresent());
        assertEquals(Optional.of(later.plusSeconds(120)), now(attempt).deadline());
        assertEquals(Optional.of(later.plusSeconds(120)), taking.closedForAll(homework.assignment()));
        say(attempt, 0, questions.getFirst().key().shown(), later.plusSeconds(9));
        assertEquals(List.of(), attempts.overdue(later.plusSeconds(130)));
        assertEquals(List.of(attempt.id()), attempts.overdue(later.plusSeconds(136)));
        assertEquals(1, taking.handInOverdue(later.plusSeconds(136)));
        var done = now(attempt);
        assertTrue(done.submitted().orElseThrow().byTime());
        assertEquals(1, done.mark());
        assertEquals(2, done.history(0).size());
    }

    @Test
    void f20AnAcceptedAnswerIsShownInADryRunAppliedToAllAndUndone() {
        var regrading = new Regrading(attempts, homeworks, world.cards().assignments(), GRADER, taking);
        var one = handedInWith("ten  Thousand");
        var two = handedInWith("five");
        var inside = begun(world.guest(), START);
        say(inside, 0, "TEN thousand", START.plusSeconds(2));
        var accept = new Amendment.Accepted("ten thousand");

        var dry = regrading.dryRun(homework.assignment(), 0, accept);
        assertEquals(1, dry.size());
        assertEquals(0, dry.getFirst().before().mark());
        assertEquals(1, dry.getFirst().after().mark());
        assertEquals(0, now(one).mark(), "a dry run changes nothing");

        var amendment = regrading.apply(homework.assignment(), 0, accept, teacher.id(), "key-amend", START);
        assertEquals(amendment, regrading.apply(homework.assignment(), 0, accept, teacher.id(), "key-amend", START));
        assertEquals(1, now(one).mark());
        assertEquals(0, now(two).mark());
        assertEquals(1, handedIn(inside, START.plusSeconds(9)).mark(), "who was inside is graded so too");

        regrading.undo(homework.assignment(), amendment, START.plusSeconds(20));
        assertEquals(0, now(one).mark());
        assertEquals(0, now(inside).mark());
        assertEquals(
                List.of("accepted", "undone"),
                now(one).steps().stream()
                        .filter(Step.Regraded.class::isInstance)
                        .map(step -> ((Step.Regraded) step).reason())
                        .toList());
        assertFalse(homeworks.amendments(homework.id()).getFirst().holds());
        assertEquals(
                List.of(Verdict.WRONG, Verdict.RIGHT, Verdict.WRONG),
                told.stream()
                        .filter(counted -> counted.attempt().id() == one.id())
                        .map(counted -> counted.grade().verdict())
                        .toList(),
                "whoever remembers the answer hears of every grade");
    }

    private Attempt handedInWith(String text) {
        var attempt = begun(world.guest(), START);
        say(attempt, 0, text, START.plusSeconds(1));
        return handedIn(attempt, START.plusSeconds(5));
    }

    @Test
    void f20AQuestionEditedAfterResultsGradesAnewOnlyWhenItIsTaken() {
        var pinned = world.cards().assignments();
        var regrading = new Regrading(attempts, homeworks, pinned, GRADER, taking);
        var one = handedInWith("five");
        var question = questions.getFirst();
        var edited = new Question(
                question.id(),
                1,
                question.stem(),
                new Key.Text(List.of("five")),
                question.distractors(),
                question.origin());
        var library = world.load(Samples.deck("horses", List.of(edited, questions.get(1), questions.get(2))));
        var newer = library.question(question.id()).orElseThrow();
        assertEquals(2, newer.version());
        pinned.pin(List.of(newer));
        assertEquals(
                question, taking.question(now(one).assignment().quiz().slots().getFirst()));
        var change = new Amendment.Reworded(2);
        assertEquals(
                1,
                regrading
                        .dryRun(homework.assignment(), 0, change)
                        .getFirst()
                        .after()
                        .mark());
        var amendment = regrading.apply(homework.assignment(), 0, change, teacher.id(), "key-amend", START);
        assertEquals(1, now(one).mark());
        assertEquals(1, handedInWith("five").mark());
        regrading.undo(homework.assignment(), amendment, START);
        assertEquals(0, now(one).mark());
    }

    @Test
    void homeworkIsPutAwayAndTakenUpAgain() {
        homeworks.archive(homework.id(), true, START.plusSeconds(1));
        assertEquals(
                START.plusSeconds(1),
                homeworks.find(homework.id()).orElseThrow().archived());
        homeworks.archive(homework.id(), false, START.plusSeconds(2));
        assertEquals(homework, homeworks.find(homework.id()).orElseThrow());
    }
}
