package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.Provenance;
import tumen.text.Span;

/** What of the questions that passed the gates is published. */
class SelectionTest {
    private static Proposal proposal(int number, double score) {
        return proposal(number, "Stem " + number, score);
    }

    private static Proposal proposal(int number, String stem, double score) {
        String quote = "Norway left in 1911.";
        var provenance =
                new Provenance("test", number, new Span(0, quote.length()), quote, new Span(15, 19), "date/year");
        var fact = new Fact.Dated(DateShape.YEAR, provenance);
        return new Proposal(
                "q" + number, fact, stem, "", "1911", List.of(), List.of(), "date/year/when", score, List.of());
    }

    @Test
    void whatRanksTooLowIsKeptAsADraftWithItsReason() {
        List<Proposal> chosen = Selection.of(List.of(proposal(1, 0.9), proposal(2, Selection.THRESHOLD - 0.01)), 100);
        assertEquals(
                List.of(true, false), chosen.stream().map(Proposal::published).toList());
        assertTrue(chosen.getLast().reasons().getFirst().endsWith("."), chosen.toString());
    }

    @ParameterizedTest
    @CsvSource({"PLACE, 0.55, false", "PLACE, 0.57, true", "ORGANISATION, 0.55, false", "PERSON, 0.55, true"})
    void placesAndBodiesOfALongTextHaveALineOfTheirOwn(Fact.Sort kind, double score, boolean published) {
        Proposal dated = proposal(1, "In 1911, _____ left.", score);
        var named = new Fact.Named(kind, "", "Norway", List.of(), dated.fact().provenance());
        Proposal asked = new Proposal(
                "q1", named, dated.stem(), "", "Norway", List.of(), List.of(), "name/cloze", score, List.of());
        assertEquals(published, Selection.placed(asked, 800).published());
    }

    @Test
    void noMoreThanSixQuestionsOnAHundredWords() {
        List<Proposal> many = IntStream.range(0, 20)
                .mapToObj(i -> proposal(i, 0.6 + i / 100.0))
                .toList();
        List<Proposal> chosen = Selection.of(many, 200);
        assertEquals(12, chosen.stream().filter(Proposal::published).count());
        assertTrue(chosen.getLast().published(), "the best of them");
        assertEquals(20, chosen.size());
    }

    @ParameterizedTest
    @CsvSource({
        "In what year did Norway leave?, 0.46, true",
        "In what year did Norway leave?, 0.44, false",
        "Norway left in _____., 0.53, true",
        "Norway left in _____., 0.51, false"
    })
    void ofALongTextOnlyTheSurerQuestionsArePublished(String stem, double score, boolean published) {
        Proposal asked = proposal(1, stem, score);
        assertEquals(published, Selection.placed(asked, 800).published());
        assertTrue(Selection.placed(asked, 200).published());
        assertEquals(published ? 0 : 1, Selection.placed(asked, 800).reasons().size());
    }

    @Test
    void aNameOfNoKnownSortIsADraftUnlessTheSentenceSaysWhatItIs() {
        List<Proposal> chosen = Selection.of(
                List.of(
                        unsure("Norway sold _____ to Denmark in 1911."),
                        unsure("Norway sold _____, an old ship, to Denmark in 1911.")),
                100);
        assertEquals(
                List.of(false, true), chosen.stream().map(Proposal::published).toList());
        assertTrue(chosen.getFirst().reasons().getFirst().endsWith("."), chosen.toString());
    }

    private static Proposal unsure(String stem) {
        String quote = stem.replace("_____", "Norvik");
        var provenance = new Provenance("test", 0, new Span(0, quote.length()), quote, new Span(12, 18), "name/other");
        var fact = new Fact.Named(Fact.Sort.OTHER, "", "Norvik", List.of(), provenance);
        return new Proposal(
                "q-" + stem.length(),
                fact,
                stem,
                stem,
                "Norvik",
                List.of(),
                List.of(),
                "name/other/cloze",
                0.9,
                List.of());
    }
}
