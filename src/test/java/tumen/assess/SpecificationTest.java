package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tumen.assess.Specification.Part;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** What a test is made of. */
class SpecificationTest {
    private static final Deck ONE = deck("one");
    private static final Deck TWO = deck("two");

    private static Deck deck(String id) {
        return new Deck(
                id,
                "Deck " + id,
                "en",
                "",
                List.of(
                        new Deck.Section("dates.md", "Dates", questions(id, "date", new Key.Date("1948", List.of()))),
                        new Deck.Section("words.md", "Words", questions(id, "word", new Key.Text(List.of("felt"))))));
    }

    private static List<Question> questions(String deck, String name, Key key) {
        var wrong = List.of(new Distractor("1950", null), new Distractor("1960", null));
        return IntStream.range(0, 8)
                .mapToObj(i -> new Question(
                        new QuestionId(deck, name + "-" + i),
                        1,
                        "What?",
                        key,
                        key instanceof Key.Date ? wrong : List.of(),
                        new Origin.Written(null)))
                .toList();
    }

    private static Specification.Drawn drawn(
            Set<Part> parts, Set<Kind> kinds, Set<Form> forms, Blueprint blueprint, long seed, int parallel) {
        return new Specification(parts, kinds, forms, blueprint, seed, parallel)
                .draw(List.of(ONE, TWO), question -> question.id().slug().endsWith("1") ? 0.3 : 0.9);
    }

    private static Blueprint any(int count) {
        return new Blueprint(List.of(new Blueprint.Line(null, null, null, count)));
    }

    @Test
    void partsKindsAndFormsLimitWhatIsDrawn() {
        var drawn = drawn(Set.of(new Part("one", "dates.md")), Set.of(), Set.of(Form.TYPED), any(20), 1, 0);
        assertEquals(8, drawn.slots().size());
        assertTrue(drawn.slots().stream()
                .allMatch(slot -> slot.question().deck().equals("one")
                        && slot.kind() == Kind.DATE
                        && slot.form() == Form.TYPED
                        && slot.section().equals("Dates")));
        assertEquals(12, drawn.shortfalls().getFirst().missing());
        assertEquals(
                16,
                drawn(Set.of(), Set.of(Kind.TEXT), Set.of(), any(99), 1, 0)
                        .slots()
                        .size());
        assertEquals(
                0,
                drawn(Set.of(), Set.of(Kind.TEXT), Set.of(Form.CHOICE), any(9), 1, 0)
                        .slots()
                        .size());
    }

    @Test
    void noQuestionIsRatedByTheOneWhoTakesTheTest() {
        var drawn = drawn(Set.of(), Set.of(), Set.of(), any(32), 1, 0);
        assertEquals(32, drawn.slots().size());
        assertTrue(drawn.slots().stream().noneMatch(slot -> slot.form() == Form.FLASHCARD));
        assertEquals(
                Set.of(Form.CHOICE, Form.TRUTH, Form.TYPED),
                drawn.slots().stream()
                        .filter(slot -> slot.kind() == Kind.DATE)
                        .map(Slot::form)
                        .collect(Collectors.toSet()));
        assertTrue(drawn.slots().stream().allMatch(slot -> slot.section().startsWith("Deck ")), "two decks are named");
    }

    @Test
    void theBlueprintSaysHowManyOfEachSort() {
        var blueprint = new Blueprint(List.of(
                new Blueprint.Line("Dates", null, Difficulty.HARD, 2),
                new Blueprint.Line(null, Kind.TEXT, Difficulty.EASY, 3),
                new Blueprint.Line("Poems", null, null, 1)));
        var drawn = drawn(Set.of(), Set.of(), Set.of(), blueprint, 7, 0);
        assertEquals(
                List.of("date-1", "date-1"),
                drawn.slots().subList(0, 2).stream()
                        .map(slot -> slot.question().slug())
                        .toList());
        assertEquals(5, drawn.slots().size());
        assertEquals(
                List.of(1),
                drawn.shortfalls().stream().map(Blueprint.Shortfall::missing).toList());
    }

    @Test
    void theSeedRepeatsATestAndParallelOnesDiffer() {
        var first = drawn(Set.of(), Set.of(), Set.of(), any(8), 4711, 0);
        assertEquals(first, drawn(Set.of(), Set.of(), Set.of(), any(8), 4711, 0));
        for (int parallel = 1; parallel < Specification.MOST_PARALLEL; parallel++) {
            var other = drawn(Set.of(), Set.of(), Set.of(), any(8), 4711, parallel);
            assertFalse(other.slots().stream()
                    .anyMatch(slot -> first.slots().stream()
                            .anyMatch(own -> own.question().equals(slot.question()))));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> drawn(Set.of(), Set.of(), Set.of(), any(8), 1, Specification.MOST_PARALLEL));
    }

    @Test
    void whoKnowsNothingGuessesOneOfTheOptions() {
        var date = ONE.sections().getFirst().questions().getFirst();
        assertEquals(1.0 / 3, Specification.guess(date, Form.CHOICE));
        assertEquals(0.5, Specification.guess(date, Form.TRUTH));
        assertEquals(0, Specification.guess(date, Form.TYPED));
    }
}
