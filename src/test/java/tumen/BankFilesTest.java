package tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tumen.bank.BankPrinter;
import tumen.bank.BankReader;
import tumen.question.Deck;

/** Every file under {@code questions/} reads without a problem and prints back byte for byte. */
class BankFilesTest {
    private static final Path QUESTIONS = Path.of("questions");

    @Test
    void everyFileReadsAndPrintsBack() throws Exception {
        var bank = BankReader.read(QUESTIONS);
        var folders = foldersWithSections();
        assertEquals(
                List.of(),
                bank.problems().stream()
                        .filter(problem -> folders.contains(problem.file().replaceFirst("/.*", "")))
                        .toList());
        assertEquals(folders, bank.decks().stream().map(Deck::id).toList());
        for (var deck : bank.decks()) {
            for (var section : deck.sections()) {
                var file = QUESTIONS.resolve(deck.id()).resolve(section.file());
                assertEquals(Files.readString(file), BankPrinter.print(deck, section), file.toString());
            }
        }
    }

    /** A folder that holds a text only waits for its questions. */
    private static List<String> foldersWithSections() throws IOException {
        try (var files = Files.walk(QUESTIONS, 2)) {
            return files.filter(file -> file.toString().endsWith(".md") && file.getNameCount() == 3)
                    .map(file -> file.getName(1).toString())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
