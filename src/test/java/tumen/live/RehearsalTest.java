package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tumen.question.Form;

/** A game played for nobody shows all that a real one will. */
final class RehearsalTest {
    @Test
    void everyScreenOfAGameIsShownBeforehand() {
        var items = new ArrayList<>(Samples.choices(3));
        items.add(Item.of(Samples.pairs(), Form.MATCHING, Samples.TIME, 1, 7));
        items.add(Item.of(Samples.cloze(), Form.CLOZE, Samples.TIME, 1, 7));
        var shown = new ArrayList<Screen>();
        Rehearsal.play(Samples.setup("g1", items), new LiveQuiz(Played::grade), shown::add);
        var kinds = new HashSet<Class<? extends Screen>>();
        var solved = new HashSet<Integer>();
        boolean kept = false;
        for (var screen : shown) {
            kinds.add(screen.getClass());
            if (screen instanceof Screen.Solution solution) {
                solved.add(solution.question());
            }
            kept |= screen instanceof Screen.Asked asked && asked.answered() != null;
        }
        assertEquals(Set.of(Screen.Asked.class, Screen.Closed.class, Screen.Solution.class, Screen.Over.class), kinds);
        assertEquals(Set.of(0, 1, 2, 3, 4), solved);
        assertTrue(kept, "nobody answered");
    }

    @Test
    void aLongGameIsCutShort() {
        var shown = new ArrayList<Screen>();
        Rehearsal.play(Samples.setup("g1", Samples.choices(40)), new LiveQuiz(Played::grade), shown::add);
        assertTrue(shown.getLast() instanceof Screen.Over, () -> String.valueOf(shown.getLast()));
        assertTrue(shown.stream().noneMatch(screen -> screen instanceof Screen.Asked asked && asked.question() > 15));
    }

    @Test
    void aGameAtStudentsPaceEndsToo() {
        var setup = Samples.setup("g1", Samples.choices(2));
        var shown = new ArrayList<Screen>();
        var own = new Setup(
                setup.game(),
                setup.items(),
                setup.scoring(),
                false,
                setup.ranks(),
                Pace.STUDENT,
                setup.reading(),
                true,
                7,
                List.of("Red", "Blue"),
                true,
                setup.unwelcome());
        Rehearsal.play(own, new LiveQuiz(Played::grade), shown::add);
        assertTrue(shown.getLast() instanceof Screen.Over, () -> String.valueOf(shown.getLast()));
    }
}
