package tumen.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tumen.question.Deck;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/** What the library knows of its questions. */
class LibraryTest {
    @Test
    void siblingsAreThoseWhoseWordsOverlapInTheSameText() {
        var chance = new SplittableRandom(7);
        var questions = IntStream.range(0, 200)
                .mapToObj(number -> question(number, chance.nextInt(3), chance.nextInt(1000), 5 + chance.nextInt(60)))
                .toList();
        var library = new Library(List.of(
                new Deck("deck", "Deck", "en", "", List.of(new Deck.Section("figures.md", "Figures", questions)))));
        for (var one : questions) {
            var expected = new HashSet<QuestionId>();
            for (var other : questions) {
                if (!one.equals(other) && evidence(one).overlaps(evidence(other))) {
                    expected.add(other.id());
                }
            }
            assertEquals(expected, Set.copyOf(library.siblings(one.id())), one.toString());
            assertEquals(expected.size(), library.siblings(one.id()).size());
        }
    }

    private static Evidence evidence(Question question) {
        return ((Origin.Generated) question.origin()).evidence();
    }

    private static Question question(int number, int text, int start, int length) {
        var evidence =
                new Evidence("text-" + text, new Span(start, start + length), "x".repeat(length), new Span(0, 1));
        return new Question(
                new QuestionId("deck", "question-" + number),
                1,
                "How many?",
                new Key.Figure("10", List.of(), ""),
                List.of(),
                new Origin.Generated(evidence, "figure/count", "000000"));
    }
}
