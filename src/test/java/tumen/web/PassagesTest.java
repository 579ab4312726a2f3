package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;

/** A text is cut so that nothing of it is lost and every question has its place. */
class PassagesTest {
    private static final Deck DECK = Samples.horses();

    @Test
    void thePiecesTogetherAreTheText() {
        String text = Passages.of(DECK, null).stream()
                .map(paragraph ->
                        paragraph.pieces().stream().map(Passages.Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
        assertEquals(DECK.source().strip(), text.strip());
    }

    @Test
    void everyQuestionWithEvidenceHasOneAnchorAndOneNote() {
        var pieces = Passages.of(DECK, null).stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .toList();
        var expected = DECK.questions()
                .filter(question -> question.evidence() != null)
                .map(question -> question.id().slug())
                .sorted()
                .toList();
        assertEquals(
                expected,
                pieces.stream()
                        .flatMap(piece -> piece.anchors().stream())
                        .sorted()
                        .toList());
        assertEquals(
                expected,
                pieces.stream()
                        .flatMap(piece -> piece.ending().stream())
                        .map(Passages.Note::slug)
                        .sorted()
                        .toList());
    }

    @Test
    void theNotesAreNumberedAsTheyStandInTheText() {
        var numbers = Passages.of(DECK, null).stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .flatMap(piece -> piece.ending().stream())
                .map(Passages.Note::number)
                .toList();
        assertEquals(numbers.stream().sorted().toList(), numbers);
    }

    @Test
    void aShortLineWithoutAFullStopIsAHeading() {
        var deck =
                new Deck("plain", "Plain", "en", "Recognition and war\n\nIt began in 1948.\n\n- a list\n", List.of());
        assertEquals(
                List.of(true, false, false),
                Passages.of(deck, null).stream()
                        .map(Passages.Paragraph::heading)
                        .toList());
    }

    @Test
    void onlyTheKeyThatWasAskedForIsMarked() {
        assertEquals(List.of(), marked(null));
        assertEquals(List.of("10,000"), marked(question("horses-sent")));
        assertEquals(List.of("1953"), marked(question("agreement")));
    }

    @Test
    void aQuestionStandsInItsParagraph() {
        var around = Passages.around(DECK, question("horses-sent"));
        assertTrue(around.getFirst().covered());
        assertTrue(around.getLast().text().endsWith("most of them came by rail."));
        assertEquals(List.of(), Passages.around(DECK, question("steppe")));
    }

    private static List<String> marked(@Nullable Question question) {
        return Passages.of(DECK, question).stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(Passages.Piece::marked)
                .map(Passages.Piece::text)
                .toList();
    }

    private static Question question(String slug) {
        return DECK.questions()
                .filter(question -> question.id().equals(new QuestionId("horses", slug)))
                .findFirst()
                .orElseThrow();
    }
}
