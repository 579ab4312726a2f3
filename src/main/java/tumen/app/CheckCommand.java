package tumen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tumen.bank.BankPrinter;
import tumen.bank.BankReader;
import tumen.bank.Problem;
import tumen.question.Deck;

/** The command {@code tumen check}: lists every problem of the files under {@code questions/}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Lists every problem of the question files as file:line: what is wrong and what to do. Exit code 1 when"
                        + " there is one.")
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--questions", paramLabel = "DIR", description = "Folder of the question bank (TUMEN_QUESTIONS).")
    private @Nullable String questions;

    @Override
    public Integer call() throws IOException {
        var folder = Home.config(questions == null ? Map.of() : Map.of(Setting.QUESTIONS, questions))
                .questions();
        var bank = BankReader.read(folder);
        var problems = new ArrayList<>(bank.problems());
        for (var deck : bank.decks()) {
            for (var section : deck.sections()) {
                String file = deck.id() + "/" + section.file();
                // What could not be read cannot be printed back either.
                if (problems.stream().noneMatch(problem -> problem.file().equals(file))) {
                    problems.addAll(differences(folder, deck, section));
                }
            }
        }
        problems.forEach(System.out::println);
        long count = bank.decks().stream().flatMap(Deck::questions).count();
        System.out.println(counted(count, "question") + " in "
                + counted(bank.decks().size(), "deck") + ", " + counted(problems.size(), "problem") + ".");
        return problems.isEmpty() ? 0 : 1;
    }

    /** The first line that is not as it would be printed: such a line is lost when the deck is written anew. */
    private static List<Problem> differences(Path folder, Deck deck, Deck.Section section) throws IOException {
        String file = deck.id() + "/" + section.file();
        var mine = Files.readString(folder.resolve(file)).split("\n", -1);
        var printed = BankPrinter.print(deck, section).split("\n", -1);
        for (int i = 0; i < Math.max(mine.length, printed.length); i++) {
            String expected = i < printed.length ? printed[i] : "";
            if (i >= mine.length || i >= printed.length || !mine[i].equals(expected)) {
                String hint = i >= printed.length
                        ? "Take the line away."
                        : expected.isEmpty() ? "Leave an empty line here." : "Write: " + expected;
                return List.of(new Problem(file, i + 1, "This line would be written otherwise.", hint));
            }
        }
        return List.of();
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
