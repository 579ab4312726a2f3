package tumen.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.question.Key;

class BankReaderTest {
    @TempDir
    Path questions;

    private Path deck = Path.of("");

    @BeforeEach
    void aGoodDeck() throws IOException {
        deck = Files.createDirectory(questions.resolve("horses"));
        Files.writeString(deck.resolve("source.txt"), Samples.SOURCE);
        int start = Samples.SOURCE.indexOf("the government");
        Files.writeString(
                deck.resolve("figures.md"),
                Samples.FIGURES.replace("60–107", start + "–" + (Samples.SOURCE.indexOf("north.") + 6)));
        Files.writeString(questions.resolve("README.md"), "# About");
    }

    private String figures() throws IOException {
        return Files.readString(deck.resolve("figures.md"));
    }

    @Test
    void aGoodDeckHasNoProblems() throws IOException {
        var bank = BankReader.read(questions);
        assertEquals(List.of(), bank.problems());
        var question = bank.decks().getFirst().questions().findFirst().orElseThrow();
        assertEquals(new Key.Figure("10,000 horses", List.of("10 thousand horses"), ""), question.key());
        assertEquals(
                "A thousand would not have been enough.",
                question.distractors().getFirst().feedback());
        assertEquals(
                figures(),
                BankPrinter.print(
                        bank.decks().getFirst(),
                        bank.decks().getFirst().sections().getFirst()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        · figure                    | · figur                  | 8  | The type "figur" is unknown. Write one of figure, date
        ## horses-sent              | ## Horses_Sent           | 8  | is no slug. Write
        ## horses-sent · figure     | ## horses-sent           | 8  | This heading is no question.
        - [x] 10,000 horses         | - [ ] 10,000 horses      | 8  | key
        10,000 horses               | many horses              | 12 | does not start with a number
        - [ ] 5,000 horses          | - 5,000 horses           | 15 | This option has no box.
        - [ ] 5,000 horses          | - [ ] 10,000 horses      | 8  | is also right
        - [ ] 5,000 horses          | - [ ] 1,000 horses       | 8  | stands twice
        the government sent         | the government send      | 19 | The quote does not stand in source.txt.
        107                         | 108                      | 19 | does not stand
        source.txt 60               | notes.txt 60             | 19 | Quotes come from source.txt
        figure/count                | by hand                  | 19 | does not say where
        How many horses did the government send to the north? | - a list | 8 | no stem
        language: en                | lang: en                 | 5  | is no line of the front matter
        deck: Horses and treaties   | deck:                    | 1  | names no deck
        source: source.txt          | source: other.txt        | 1  | The source is not called
        """)
    void everyProblemHasItsPlaceAndAHint(String good, String bad, int line, String sentence) throws IOException {
        String before = figures();
        String mended = before.contains(good) ? before.replaceFirst(Pattern.quote(good), bad) : before;
        if (good.equals("107") || good.equals("source.txt 60")) {
            mended = before.replaceFirst(
                    "— source.txt (\\d+)–(\\d+)", good.equals("107") ? "— source.txt $1–9$2" : "— notes.txt $1–$2");
        }
        if (sentence.equals("key")) {
            mended = mended.replace("- [x] 10 thousand horses\n", "");
        }
        Files.writeString(deck.resolve("figures.md"), mended);
        var problems = BankReader.read(questions).problems();
        assertTrue(
                problems.stream()
                        .anyMatch(p -> p.file().equals("horses/figures.md")
                                && p.line() == line
                                && (p.sentence() + " " + p.hint()).contains(sentence)),
                problems.toString());
    }

    @Test
    void whatIsGoodLoadsBesideWhatIsNot() throws IOException {
        Files.writeString(
                deck.resolve("figures.md"),
                figures() + "\n## other · nonsense\n\nWhat?\n\n## third · truth\n\nIs it?\n\n- [x] True\n");
        var bank = BankReader.read(questions);
        assertEquals(List.of(21), bank.problems().stream().map(Problem::line).toList());
        assertEquals(
                List.of("horses/horses-sent", "horses/third"),
                bank.decks().getFirst().questions().map(q -> q.id().toString()).toList());
    }

    @Test
    void aSlugOfTwoSectionsIsAProblem() throws IOException {
        Files.writeString(deck.resolve("more.md"), figures());
        var bank = BankReader.read(questions);
        assertEquals(
                "horses/more.md:8: The slug \"horses-sent\" stands at figures.md:8 too. Give one of them another slug.",
                bank.problems().getFirst().toString());
        assertEquals(1, bank.decks().getFirst().questions().count());
    }

    @Test
    void brokenFilesAreProblemsAndNothingIsThrown() throws IOException {
        Files.write(deck.resolve("binary.md"), new byte[] {'-', 0, 1, 2});
        Files.write(deck.resolve("latin.md"), "café".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(deck.resolve("empty.md"), "");
        Files.createDirectory(deck.resolve("folder.md"));
        Files.createDirectory(questions.resolve("empty-deck"));
        Files.createDirectory(questions.resolve("No Slug"));
        var bank = BankReader.read(questions);
        assertEquals(1, bank.decks().size());
        assertEquals(
                List.of(
                        "No Slug:1: The folder name is no slug.",
                        "empty-deck:1: The folder has no section.",
                        "horses/binary.md:1: The file is no text.",
                        "horses/empty.md:1: The file does not start with a front matter.",
                        "horses/folder.md:1: The file cannot be read.",
                        "horses/latin.md:1: The file is not in UTF-8."),
                bank.problems().stream()
                        .map(p -> p.file() + ":" + p.line() + ": " + p.sentence())
                        .toList());
    }

    @Test
    void aMissingSourceOrFolderIsAProblem() throws IOException {
        Files.delete(deck.resolve("source.txt"));
        assertEquals(
                List.of(
                        "The source is missing or cannot be read.",
                        "The quote comes from source.txt, which is not there."),
                BankReader.read(questions).problems().stream()
                        .map(Problem::sentence)
                        .toList());
        var missing = BankReader.read(questions.resolve("nowhere"));
        assertEquals(List.of(), missing.decks());
        assertEquals("The folder cannot be read.", missing.problems().getFirst().sentence());
    }

    @Test
    void aQuoteWithoutItsPlaceIsFound() throws IOException {
        Files.writeString(deck.resolve("figures.md"), figures().replaceFirst(">\n> — source.txt.*\n", ""));
        var bank = BankReader.read(questions);
        assertEquals(List.of(), bank.problems());
        var evidence =
                bank.decks().getFirst().questions().findFirst().orElseThrow().evidence();
        assertTrue(evidence != null && evidence.span().of(Samples.SOURCE).equals(evidence.quote()));
    }
}
