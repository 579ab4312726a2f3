package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tumen.assess.Blueprint.Candidate;
import tumen.assess.Blueprint.Line;
import tumen.question.QuestionId;

class BlueprintTest {
    private static Candidate candidate(int number, String section, double facility) {
        return new Candidate(Samples.question(number, 1, "yes"), section, facility);
    }

    /** Thirty: ten in each of three sections, their facilities from 0 to 0.9. */
    private static List<Candidate> thirty() {
        var all = new ArrayList<Candidate>();
        for (int n = 0; n < 30; n++) {
            all.add(candidate(n, "S" + n % 3, Math.floor(n / 3.0) / 10));
        }
        return all;
    }

    private static List<QuestionId> ids(Blueprint.Draw draw) {
        return draw.picked().stream().map(c -> c.question().id()).toList();
    }

    @Test
    void drawsWhatEachLineWants() {
        var blueprint =
                new Blueprint(List.of(new Line("S0", null, null, 3), new Line(null, Kind.TEXT, Difficulty.HARD, 4)));
        var draw = blueprint.draw(thirty(), 5);
        assertEquals(List.of(), draw.shortfalls());
        assertEquals(7, new HashSet<>(ids(draw)).size());
        assertTrue(
                draw.picked().subList(0, 3).stream().allMatch(c -> c.section().equals("S0")));
        assertTrue(draw.picked().subList(3, 7).stream().allMatch(c -> c.facility() < .5));
    }

    @Test
    void isTheSameForTheSameSeedWhateverTheOrderOfTheBank() {
        var blueprint = new Blueprint(List.of(new Line(null, null, null, 10)));
        var turned = new ArrayList<>(thirty()).reversed();
        assertEquals(ids(blueprint.draw(thirty(), 5)), ids(blueprint.draw(turned, 5)));
        assertNotEquals(ids(blueprint.draw(thirty(), 5)), ids(blueprint.draw(thirty(), 6)));
    }

    @Test
    void givesAScarceQuestionToTheLineThatNeedsIt() {
        var candidates = List.of(candidate(0, "A", .9), candidate(1, "A", .1), candidate(2, "B", .1));
        var blueprint = new Blueprint(List.of(new Line(null, null, Difficulty.HARD, 1), new Line("A", null, null, 2)));
        for (long seed = 0; seed < 50; seed++) {
            assertEquals(List.of(), blueprint.draw(candidates, seed).shortfalls(), "seed " + seed);
        }
    }

    @Test
    void saysWhatItCannotFill() {
        var line = new Line("S1", Kind.TEXT, Difficulty.EASY, 5);
        var none = new Line(null, Kind.DATE, null, 2);
        var draw = new Blueprint(List.of(line, none)).draw(thirty(), 1);
        assertEquals(List.of(new Blueprint.Shortfall(line, 3), new Blueprint.Shortfall(none, 2)), draw.shortfalls());
        assertEquals(2, draw.picked().size());
    }

    @Test
    void parallelFormsShareNothingWhileThereIsEnough() {
        var blueprint = new Blueprint(List.of(new Line("S0", null, null, 3), new Line(null, null, null, 4)));
        var forms = blueprint.parallel(thirty(), 9, 3);
        var all = forms.stream().flatMap(form -> ids(form).stream()).toList();
        assertEquals(21, all.size());
        assertEquals(21, new HashSet<>(all).size());
        assertEquals(forms, blueprint.parallel(thirty(), 9, 3));
        assertEquals(ids(blueprint.draw(thirty(), 9)), ids(forms.getFirst()));
    }

    @Test
    void aUsedQuestionComesAgainOnlyWhereItMust() {
        var candidates = new ArrayList<>(thirty().subList(0, 9));
        var blueprint = new Blueprint(List.of(new Line("S0", null, null, 2), new Line(null, null, null, 2)));
        for (long seed = 0; seed < 50; seed++) {
            var forms = blueprint.parallel(candidates, seed, 2);
            var first = ids(forms.getFirst());
            long fresh = candidates.stream()
                    .filter(c -> c.section().equals("S0")
                            && !first.contains(c.question().id()))
                    .count();
            long again = ids(forms.get(1)).stream().filter(first::contains).count();
            assertEquals(Math.max(0, 2 - fresh), again, "seed " + seed);
        }
    }

    @Test
    void difficultyFollowsTheFacility() {
        assertEquals(Difficulty.EASY, Difficulty.of(.8));
        assertEquals(Difficulty.MEDIUM, Difficulty.of(.79));
        assertEquals(Difficulty.MEDIUM, Difficulty.of(.5));
        assertEquals(Difficulty.HARD, Difficulty.of(.49));
    }
}
