package tumen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {
    private static final String PROSE = "The harbour was opened in 1911. It was closed in 1954.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Anna (Editor)",
                "Updated on",
                "Updated on 3 May 2020",
                "Edit",
                "Like",
                "Comment",
                "Share on FacebookTweet on TwitterShare on LinkedIn",
                "harbourcomwpcontentuploads201310190955",
                "harbour.jpg",
                "Jump to navigation"
            })
    void linesOfTheSiteGo(String line) {
        assertEquals(
                "Harbour\n\n" + PROSE,
                clean("Harbour\n" + line + "\n\n" + PROSE).text());
    }

    @Test
    void theTitleIsFoundAndKeptOnce() {
        SourceText text = clean("Kalpana (Editor)\n\nOld harbour\n\nOld harbour\n\n" + PROSE);
        assertEquals("Old harbour", text.title());
        assertEquals("Old harbour\n\n" + PROSE, text.text());
        assertEquals("", clean(PROSE).title());
    }

    @Test
    void referencesGoToTheEnd() {
        SourceText text = clean(PROSE + "\n\nReferences\n\nHarbours of the North, 1960\n\nOld harbour Wikipedia");
        assertEquals(PROSE, text.text());
    }

    @Test
    void marksGo() {
        assertEquals(
                PROSE,
                clean("The harbour was opened in 1911.[1][citation needed] It was closed[a] in 1954.")
                        .text());
    }

    @Test
    void namesInOtherScriptsGoButDatesStay() {
        assertEquals(
                "Ulan Bator is a city.",
                clean("Ulan Bator (Mongolian: Улаанбаатар) is a city.").text());
        assertEquals(
                "Anna Petrova (3 May 1901 – 1960) was a pilot.",
                clean("Anna Petrova (Russian: Анна Петрова; 3 May 1901 – 1960) was a pilot.")
                        .text());
        assertEquals(
                "The river (in the north) is long.",
                clean("The river (in the north) is long.").text());
    }

    @Test
    void whatWasCutIsStillInTheOriginalWords() {
        SourceText text = clean("Title\n\nUlan Bator (Mongolian: Улаанбаатар) is a city.[3]");
        Span sentence = text.paragraphs().getFirst().span();
        assertEquals("Ulan Bator is a city.", sentence.of(text.text()));
        assertEquals("Ulan Bator (Mongolian: Улаанбаатар) is a city.", text.verbatim(sentence));
    }

    @Test
    void headingsAreTheContextOfTheirParagraphs() {
        SourceText text = clean("Harbour\n\n" + PROSE + "\n\nHistory\n\n" + PROSE + "\n\n- The old crane (1920)");
        assertEquals(
                List.of("", "History", "History"),
                text.paragraphs().stream().map(Paragraph::heading).toList());
        assertFalse(text.paragraphs().get(1).item());
        assertTrue(text.paragraphs().get(2).item());
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        String wrapped = "The harbour of the town was opened by the mayor in the summer of\n1911, and closed in 1954.";
        SourceText text = clean(wrapped);
        assertEquals(wrapped.replace('\n', ' '), text.text());
        assertEquals(1, text.paragraphs().size());
    }

    @Test
    void cleaningACleanTextChangesNothing() {
        String once = clean("Kalpana (Editor)\nHarbour\n\n" + PROSE + "[4]\n\n\n\nHistory\n\n" + PROSE)
                .text();
        assertEquals(once, clean(once).text());
    }

    private static SourceText clean(String original) {
        return Cleaning.clean("harbour", original, "");
    }
}
