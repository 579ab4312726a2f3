package tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tumen.bank.BankPrinter;
import tumen.bank.BankReader;

/** Every file under {@code questions/} reads without a problem and prints back byte for byte. */
class BankFilesTest {
    private static final Path QUESTIONS = Path.of("questions");

    @Test
    void everyFileReadsAndPrintsBack() throws Exception {
        var bank = BankReader.read(QUESTIONS);
        assertEquals(List.of(), bank.problems());
        try (var entries = Files.list(QUESTIONS)) {
            assertEquals(
                    entries.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList(),
                    bank.decks().stream().map(deck -> deck.id()).toList());
        }
        for (var deck : bank.decks()) {
            for (var section : deck.sections()) {
                var file = QUESTIONS.resolve(deck.id()).resolve(section.file());
                assertEquals(Files.readString(file), BankPrinter.print(deck, section), file.toString());
            }
        }
    }
}
