package tumen.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.Deck;
import tumen.question.Question;

class RegenerationTest {
    private static final String QUOTE = "signed a treaty in 1986 and nullified it in 1995";

    @TempDir
    Path folder;

    private static Question signed(String source, String stem) {
        return Samples.generated(source, "treaty-signed", stem, QUOTE, "1986");
    }

    private static Question ended(String source) {
        return Samples.generated(source, "treaty-ended", "When did it end?", QUOTE, "1995");
    }

    private Path deck() {
        return folder.resolve("horses");
    }

    private Deck read() {
        var bank = BankReader.readDeck(deck());
        assertEquals(List.of(), bank.problems());
        return bank.decks().getFirst();
    }

    private Question question(String slug) {
        return read().questions()
                .filter(q -> q.id().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private void edit(String from, String to) throws IOException {
        var file = deck().resolve("dates.md");
        String text = Files.readString(file);
        assertTrue(text.contains(from));
        Files.writeString(file, text.replace(from, to));
    }

    private Regeneration.Merged generate(String source, Question... questions) throws IOException {
        return Regeneration.into(deck(), Samples.deck(source, questions));
    }

    @Test
    void whatNobodyTouchedIsReplacedAndTheSameBytesAreWrittenTwice() throws IOException {
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"), ended(Samples.SOURCE));
        String first = Files.readString(deck().resolve("dates.md"));
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"), ended(Samples.SOURCE));
        assertEquals(first, Files.readString(deck().resolve("dates.md")));
        generate(Samples.SOURCE, signed(Samples.SOURCE, "In what year?"));
        assertEquals("In what year?", question("treaty-signed").stem());
        assertEquals(1, read().questions().count());
        // What went because it was not generated may come back.
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"), ended(Samples.SOURCE));
        assertEquals(2, read().questions().count());
    }

    @Test
    void whatAPersonEditedStaysAndItsQuoteIsFoundAgain() throws IOException {
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"));
        edit("When?", "In what year was the treaty signed?");
        assertTrue(Fingerprint.isEdited(question("treaty-signed")));
        String longer = "A new first line.\n\n" + Samples.SOURCE;
        generate(longer, signed(longer, "When, anew?"));
        var question = question("treaty-signed");
        assertEquals("In what year was the treaty signed?", question.stem());
        assertTrue(question.evidence() != null && question.evidence().span().start() == longer.indexOf(QUOTE));
    }

    @Test
    void whatAPersonWroteStaysEvenWhenItsQuoteIsGone() throws IOException {
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"));
        Files.writeString(
                deck().resolve("dates.md"),
                Files.readString(deck().resolve("dates.md"))
                        + "\n## by-hand · text\n\nWhat was signed?\n\n- [x] a treaty\n\n> signed a **treaty**\n");
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"));
        assertTrue(question("by-hand").evidence() != null);
        String other = "On the basis of an agreement in 1986.";
        generate(other, Samples.generated(other, "agreement", "When?", "in 1986", "1986"));
        assertTrue(question("by-hand").evidence() == null);
        assertEquals(2, read().questions().count());
    }

    @Test
    void whatAPersonDeletedStaysAway() throws IOException {
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"), ended(Samples.SOURCE));
        var file = deck().resolve("dates.md");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf("\n## treaty-ended")));
        for (int i = 0; i < 2; i++) {
            var merged = generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"), ended(Samples.SOURCE));
            assertEquals(List.of("treaty-ended was deleted by a person and stays away."), merged.notes());
            assertEquals(1, read().questions().count());
        }
        var ledger = deck().resolve(Ledger.FILE);
        Files.writeString(ledger, Files.readString(ledger).replace("- treaty-ended\n", ""));
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"), ended(Samples.SOURCE));
        assertEquals(2, read().questions().count());
    }

    @Test
    void aReasonForDeletingIsKept() {
        var ledger = Ledger.read("- one — true of two treaties\n- two\nnothing\n");
        assertEquals("true of two treaties", ledger.reasons().get("one"));
        assertEquals(ledger, Ledger.read(ledger.print()));
    }

    @Test
    void theIdStaysWhenTheGeneratorNamesItOtherwise() throws IOException {
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"));
        generate(Samples.SOURCE, Samples.generated(Samples.SOURCE, "treaty-of-1986", "In what year?", QUOTE, "1986"));
        assertEquals("In what year?", question("treaty-signed").stem());
        assertEquals(1, read().questions().count());
    }

    @Test
    void aBrokenDeckIsLeftAlone() throws IOException {
        generate(Samples.SOURCE, signed(Samples.SOURCE, "When?"));
        edit("· date", "· dat");
        String broken = Files.readString(deck().resolve("dates.md"));
        var error = assertThrows(IOException.class, () -> generate(Samples.SOURCE, ended(Samples.SOURCE)));
        assertTrue(error.toString().contains("horses/dates.md:8:"), error.toString());
        assertEquals(broken, Files.readString(deck().resolve("dates.md")));
    }

    @Test
    void theFingerprintIsOverStemKeyAndDistractorsOnly() {
        var question = signed(Samples.SOURCE, "When?");
        assertFalse(Fingerprint.isEdited(question));
        assertTrue(Fingerprint.of(question).matches("[0-9a-f]{6}"));
        var shifted = Samples.shifted(question, 5);
        assertEquals(Fingerprint.of(question), Fingerprint.of(shifted));
    }
}
