package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tumen.fact.Fact;
import tumen.fact.Provenance;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.text.SourceText;

class GeneratorTest {
    private static final SourceText TEXT = Annotated.text(Annotated.HARBOUR);
    private static final List<Proposal> PROPOSALS = new Generator(Annotated.ANNOTATOR).generate(TEXT);

    @Test
    void asksForDatesPeopleAndFigures() {
        assertAsked("3 May 1911", "On what date did the government of Norway open Alesund harbour?");
        assertAsked("1908", "In what year did the Norwegian engineer Olaf Berg design the first pier of Alesund?");
        assertAsked("more than 400", "How many boats did the mayor Kari Lund buy from Denmark in 1920?");
    }

    private static void assertAsked(String answer, String stem) {
        assertEquals(
                List.of(stem),
                published().stream()
                        .filter(proposal -> proposal.answer().equals(answer))
                        .map(proposal -> proposal.stem().replaceFirst("^Alesund harbour: ", ""))
                        .toList());
    }

    @Test
    void theSameTextGivesTheSameQuestions() {
        assertEquals(
                shown(PROPOSALS),
                shown(new Generator(Annotated.ANNOTATOR).generate(Annotated.text(Annotated.HARBOUR))));
    }

    @Test
    void anAmountBehindAnAbbreviationBeginsNoSentence() {
        var text = Annotated.text(
                "Mining in Norway\n\nThe mines of Norway were sold to Denmark for Nok.$500 million in 1911, and in"
                        + " 1920, 73 mines were held by Danish firms in Norway.");
        for (Proposal proposal : new Generator(Annotated.ANNOTATOR).generate(text)) {
            assertFalse(proposal.stem().startsWith("$500"), proposal.stem());
            assertFalse(proposal.stem().startsWith("_____ in 1911"), proposal.stem());
        }
    }

    private static String shown(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void everyAnswerIsASpanOfTheTextOrReckonedFromTwo() {
        for (Proposal proposal : PROPOSALS) {
            Provenance provenance = proposal.fact().provenance();
            assertEquals(provenance.quote(), provenance.span().of(TEXT.text()));
            if (proposal.fact() instanceof Fact.Elapsed elapsed) {
                assertFalse(proposal.published());
                assertEquals(elapsed.to().words(), provenance.words());
                assertTrue(TEXT.text().contains(elapsed.from().words()));
            } else {
                assertTrue(proposal.answer().endsWith(provenance.words()), proposal.answer());
                assertTrue(TEXT.text().contains(proposal.answer()), proposal.answer());
            }
        }
    }

    @Test
    void noQuestionHoldsItsAnswerOrIsAskedTwice() {
        var stems = new HashSet<String>();
        for (Proposal proposal : published()) {
            assertFalse(words(proposal.stem()).contains(words(proposal.answer())), proposal.toString());
            assertTrue(stems.add(proposal.stem()), proposal.stem());
        }
    }

    @Test
    void noDistractorIsRight() {
        for (Proposal proposal : published()) {
            var options = new HashSet<String>();
            options.add(words(proposal.answer()));
            proposal.aliases().forEach(alias -> options.add(words(alias)));
            for (Distractor distractor : proposal.distractors()) {
                assertTrue(options.add(words(distractor.text())), proposal.toString());
                assertFalse(words(proposal.stem()).contains(words(distractor.text())), proposal.toString());
            }
        }
    }

    @Test
    void whatIsRefusedHasAReason() {
        assertTrue(PROPOSALS.stream().anyMatch(proposal -> !proposal.published()));
        for (Proposal proposal : PROPOSALS) {
            for (String reason : proposal.reasons()) {
                assertTrue(reason.matches("(?s)\\S.* .*[.]"), reason);
            }
        }
    }

    @Test
    void nothingIsPublishedThatPointsBack() {
        for (Proposal proposal : published()) {
            assertFalse(
                    proposal.stem().matches("(?i)(?:he|she|it|they|this|these|the two countries)\\b.*"),
                    proposal.stem());
        }
    }

    @Test
    void theDeckHasOneSectionForEachSort() {
        Deck deck = DeckAssembly.of("harbour", "Harbour", "source.txt", TEXT, PROPOSALS);
        assertEquals(
                List.of("dates.md", "people.md", "figures.md"),
                deck.sections().stream().map(Deck.Section::file).limit(3).toList());
        assertEquals(published().size(), deck.questions().count());
        assertEquals(
                deck.questions().count(),
                deck.questions().map(question -> question.id()).distinct().count());
    }

    @Test
    void aTextWithoutSentenceIsRefused() {
        var generator = new Generator(Annotated.ANNOTATOR);
        assertThrows(IllegalArgumentException.class, () -> generator.generate(Annotated.text("Harbour\n\nHi there.")));
    }

    @Test
    void oddTextIsWorkedOnAllTheSame() {
        String odd = "Tēnā koe 😀 – ‏שלום‎ “quoted, never closed. In 1999 (or so [sic), 3 × 10^5 men … came; and"
                + " 12-year-old X. Y. said: \"No!\" On 31 February 1999 Ms. O’Neil-d'Arc paid €3–4m to A.B.C. &"
                + " Co., Inc.?! _____ The the. \uE000 (";
        for (Proposal proposal : new Generator(Annotated.ANNOTATOR).generate(Annotated.text(odd))) {
            assertFalse(proposal.answer().isBlank());
        }
    }

    private static List<Proposal> published() {
        return PROPOSALS.stream().filter(Proposal::published).toList();
    }

    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
