package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Assignment;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Composition;
import tumen.assess.Quizzes;
import tumen.assess.ReviewOptions;
import tumen.assess.Slot;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Question;
import tumen.store.Samples.World;

/** Quizzes and homework on a real database. */
class QuizzesTest {
    private static final Instant START = Samples.MORNING;

    @TempDir
    private Path folder;

    private World world;
    private Person teacher;
    private Quizzes quizzes;
    private List<Question> questions;

    @BeforeEach
    void open() {
        world = World.open(folder, Samples.deck("horses", 4));
        teacher = world.guest();
        quizzes = world.cards().quizzes();
        questions = world.practice().library().decks().getFirst().questions().toList();
        world.cards().assignments().pin(questions);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Slot> slots(int from, int to) {
        return questions.subList(from, to).stream()
                .map(question -> Composition.slot(question, "Figures", Form.CHOICE, Duration.ofSeconds(20)))
                .toList();
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        var composition =
                Composition.empty("  Horses \n of 1953 ").add(slots(0, 3)).with(true, false, true, Behaviour.IMMEDIATE);
        var kept = quizzes.create(teacher.id(), composition, "key-0001", START);
        assertEquals("Horses of 1953", kept.composition().title());
        assertEquals(composition, kept.composition());
        assertEquals(kept, quizzes.find(kept.id()).orElseThrow());
        assertEquals(List.of(kept), quizzes.of(teacher.id()));
        assertEquals(List.of(kept), quizzes.of(0));
        assertEquals(List.of(), quizzes.of(teacher.id() + 1));
        assertEquals(Optional.empty(), quizzes.find(kept.id() + 1));
    }

    @Test
    void theSameKeyTwiceIsOneQuizAndOneChange() {
        var one = quizzes.create(teacher.id(), Composition.empty("Horses"), "key-0001", START);
        assertEquals(one, quizzes.create(teacher.id(), Composition.empty("Horses"), "key-0001", START));
        var longer = one.composition().add(slots(0, 2));
        var changed = quizzes.change(one.id(), 1, longer, "key-0002", START).orElseThrow();
        assertEquals(2, changed.edition());
        assertEquals(
                changed, quizzes.change(one.id(), 1, longer, "key-0002", START).orElseThrow());
        assertEquals(1, quizzes.of(teacher.id()).size());
    }

    @Test
    void aChangeThatRestsOnAnOlderEditionIsNotTaken() {
        var one = quizzes.create(teacher.id(), Composition.empty("Horses"), "key-0001", START);
        quizzes.change(one.id(), 1, one.composition().add(slots(0, 2)), "key-0002", START);
        assertEquals(
                Optional.empty(), quizzes.change(one.id(), 1, one.composition().titled("Other"), "key-0003", START));
        assertEquals(
                "Horses", quizzes.find(one.id()).orElseThrow().composition().title());
    }

    @Test
    void everyChangeCanBeUndoneOneAfterTheOther() {
        var quiz = quizzes.create(teacher.id(), Composition.empty("Horses"), "key-0000", START);
        var history = new java.util.ArrayList<>(List.of(quiz.composition()));
        for (int i = 1; i <= 3; i++) {
            var next = quiz.composition().add(slots(i - 1, i));
            quiz = quizzes.change(quiz.id(), quiz.edition(), next, "key-000" + i, START)
                    .orElseThrow();
            history.add(next);
        }
        for (int i = 2; i >= 0; i--) {
            assertTrue(quiz.undoable());
            quiz = quizzes.undo(quiz.id(), quiz.edition(), "undo-000" + i, START)
                    .orElseThrow();
            assertEquals(history.get(i), quiz.composition());
        }
        assertFalse(quiz.undoable());
        assertEquals(Optional.empty(), quizzes.undo(quiz.id(), quiz.edition(), "undo-0009", START));
        // A change after an undo is undone to what was there before it, not to what was undone.
        quiz = quizzes.change(quiz.id(), quiz.edition(), quiz.composition().titled("Other"), "key-0009", START)
                .orElseThrow();
        quiz = quizzes.undo(quiz.id(), quiz.edition(), "undo-0010", START).orElseThrow();
        assertEquals(history.getFirst(), quiz.composition());
    }

    @Test
    void aQuizIsPutAwayAndTakenUpAgain() {
        var quiz = quizzes.create(teacher.id(), Composition.empty("Horses"), "key-0001", START);
        quizzes.archive(quiz.id(), true, START.plusSeconds(5));
        assertEquals(START.plusSeconds(5), quizzes.find(quiz.id()).orElseThrow().archived());
        quizzes.archive(quiz.id(), false, START.plusSeconds(9));
        assertNull(quizzes.find(quiz.id()).orElseThrow().archived());
    }

    @Test
    void aQuestionThatWasNotPinnedIsRefused() {
        var other = questions.getFirst().withVersion(7);
        var composition =
                Composition.empty("Horses").add(List.of(Composition.slot(other, "Figures", Form.CHOICE, null)));
        assertThrows(
                IllegalArgumentException.class, () -> quizzes.create(teacher.id(), composition, "key-0001", START));
        assertEquals(List.of(), quizzes.of(0));
    }

    @Test
    void homeworkIsSetOnceAndCanBeTakenBack() {
        var classroom =
                new JdbiClasses(world.database(), new java.security.SecureRandom()).create(teacher, "7b", START);
        var homeworks = world.cards().homeworks();
        var assignment = new Assignment(
                0,
                Composition.empty("Horses").add(slots(0, 4)).quiz().orElseThrow(),
                null,
                START.plusSeconds(3600),
                Duration.ofMinutes(10),
                Duration.ofSeconds(15),
                AttemptRule.ONCE,
                Behaviour.DEFERRED,
                Assignment.USUAL_PENALTY,
                3,
                ReviewOptions.EXAM);
        var set = homeworks.add(assignment, classroom.id(), teacher.id(), 0, "key-0001", START);
        assertNotEquals(0, set.assignment().id());
        assertEquals(assignment.quiz(), set.assignment().quiz());
        assertEquals(set, homeworks.add(assignment, classroom.id(), teacher.id(), 0, "key-0001", START));
        assertEquals(List.of(set), homeworks.of(List.of(classroom.id(), classroom.id() + 1)));
        homeworks.withdraw(set.assignment().id(), true, START);
        assertNotNull(homeworks.find(set.assignment().id()).orElseThrow().withdrawn());
        homeworks.withdraw(set.assignment().id(), false, START);
        assertEquals(set, homeworks.find(set.assignment().id()).orElseThrow());
    }
}
