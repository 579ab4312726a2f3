package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tumen.fact.Fact;

/** Why, what for, named after what, what was signed; and how many years lie between two deeds. */
class ToldTest {
    private static List<Proposal> proposals(String text) {
        return new Generator(Annotated.ANNOTATOR).generate(Annotated.text("Alesund harbour\n\n" + text));
    }

    private static List<Proposal> told(String text) {
        return proposals(text).stream()
                .filter(proposal -> proposal.fact() instanceof Fact.Told)
                .filter(proposal -> !proposal.stem().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Norway closed the school of Bergen in 1911 because the old roof had fallen in.      | because the old roof had fallen in | Why did Norway close the school of Bergen in 1911?
        The school of Bergen was closed in 1911 due to a lack of teachers.                  | due to a lack of teachers | Why was the school of Bergen closed in 1911?
        Because of the heavy snow, Norway closed the road to Bergen in 1911.                | Because of the heavy snow | Why did Norway close the road to Bergen in 1911?
        In 1911, the king of Norway built a wall in order to protect the harbour.           | in order to protect the harbour | For what purpose did the king of Norway build a wall in 1911?
        In 1911, Norway and Denmark signed a treaty of friendship and trade.                | a treaty of friendship and trade | What did Norway and Denmark sign in 1911?
        The ship of Olaf Berg was named after the goddess of the moon.                      | the goddess of the moon | After what was the ship of Olaf Berg named?
        """)
    void wording(String sentence, String answer, String stem) {
        assertEquals(
                List.of(stem),
                told(sentence).stream()
                        .filter(proposal -> proposal.answer().equals(answer))
                        .map(proposal -> proposal.stem().replaceFirst("^Alesund harbour: ", ""))
                        .toList(),
                () -> proposals(sentence).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway closed the school of Bergen in 1911 because it had no roof.",
                "Norway closed the school of Bergen in 1911, since the roof had fallen in.",
                "In 1911, Norway agreed to build a harbour in Denmark.",
                "In 1911, Olaf Berg returned to Bergen to find the harbour closed.",
                "The teacher Olaf Berg, who left because of the heavy snow, opened the school of Bergen in 1911.",
                "Olaf Berg said in 1911 that the school was closed because the roof had fallen in."
            })
    void whatLeavesADoubtIsNotAsked(String sentence) {
        assertEquals(List.of(), told(sentence));
    }

    @Test
    void aPersonIsAskedForAsWhom() {
        List<Proposal> asked = proposals("In 1911, the new harbour of Bergen was named after the engineer Olaf Berg.");
        assertTrue(
                asked.stream()
                        .anyMatch(proposal -> proposal.stem()
                                .equals("Alesund harbour: After which engineer was the new harbour of Bergen"
                                        + " named in 1911?")),
                asked.toString());
    }

    @Test
    void yearsBetweenTwoDeedsAreADraftWithAReason() {
        List<Proposal> drafts = proposals(
                        "The engineer Olaf Berg built the pier of Bergen in 1908. The king of Norway opened the pier of"
                                + " Bergen in 1911.")
                .stream()
                .filter(proposal -> proposal.fact() instanceof Fact.Elapsed)
                .toList();
        assertEquals(
                List.of("How many years after the engineer Olaf Berg built the pier of Bergen did the king of Norway"
                        + " open the pier of Bergen?"),
                drafts.stream().map(Proposal::stem).toList());
        Proposal draft = drafts.getFirst();
        assertEquals("3", draft.answer());
        assertEquals("figure", draft.kind());
        assertFalse(draft.published());
        assertEquals(
                "1911",
                draft.fact().provenance().key().of(draft.fact().provenance().quote()));
    }

    @Test
    void yearsAreNotReckonedWhereOneDateIsVague() {
        assertTrue(proposals("The engineer Olaf Berg built the pier of Bergen about 1908. The king of Norway opened the"
                        + " pier of Bergen in the 1920s.")
                .stream()
                .noneMatch(proposal -> proposal.fact() instanceof Fact.Elapsed));
    }
}
