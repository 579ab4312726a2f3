package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** A quiz while it is put together. */
class CompositionTest {
    private static Question question(int number, int version) {
        return new Question(
                new QuestionId("deck", "q" + number),
                version,
                "Question " + number + "?",
                new Key.Text(List.of("answer " + number)),
                List.of(),
                new Origin.Written(null));
    }

    private static Composition of(int count) {
        return Composition.empty("Quiz")
                .add(IntStream.range(0, count)
                        .mapToObj(i -> Composition.slot(question(i, 1), "All", Form.TYPED, Duration.ofSeconds(30)))
                        .toList());
    }

    private static List<String> slugs(Composition composition) {
        return composition.slots().stream().map(slot -> slot.question().slug()).toList();
    }

    @Test
    void questionsAreMovedAndStayAtTheEnds() {
        var three = of(3);
        assertEquals(List.of("q1", "q0", "q2"), slugs(three.move(0, 1)));
        assertEquals(List.of("q0", "q2", "q1"), slugs(three.move(2, -1)));
        assertEquals(List.of("q0", "q1", "q2"), slugs(three.move(0, -1)));
        assertEquals(List.of("q1", "q2", "q0"), slugs(three.move(0, 9)));
        assertSame(three, three.move(3, 1));
        assertEquals(List.of("q0", "q2"), slugs(three.remove(1)));
        assertSame(three, three.remove(-1));
    }

    @Test
    void aQuestionStandsThereOnce() {
        assertEquals(List.of("q0", "q1", "q2"), slugs(of(2).add(of(3).slots())));
        var slot = of(1).slots().getFirst();
        assertThrows(
                IllegalArgumentException.class,
                () -> new Composition("Quiz", List.of(slot, slot), false, false, false, Behaviour.DEFERRED));
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        assertThrows(IllegalArgumentException.class, () -> Composition.empty(" \n "));
        assertThrows(IllegalArgumentException.class, () -> Composition.empty("x".repeat(121)));
        assertThrows(IllegalArgumentException.class, () -> of(Composition.MOST + 1));
    }

    @Test
    void anEmptyOneIsNoQuizYet() {
        assertEquals(java.util.Optional.empty(), of(0).quiz());
        assertEquals(4, of(4).quiz().orElseThrow().points());
    }

    @Test
    void theNewerWordingKeepsPointsTimeAndPlace() {
        var changed = of(3).change(
                        1, slot -> new Slot(slot.question(), 1, "All", slot.kind(), slot.form(), 2.5, slot.time()));
        var taken = changed.take(1, question(1, 4));
        assertEquals(List.of(1, 4, 1), taken.slots().stream().map(Slot::version).toList());
        assertEquals(2.5, taken.slots().get(1).points());
        assertEquals(Duration.ofSeconds(30), taken.slots().get(1).time());
    }
}
