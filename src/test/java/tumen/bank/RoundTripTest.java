package tumen.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.Deck;
import tumen.question.Question;

/** What is printed reads back as what it was, and prints the same again. */
class RoundTripTest {
    private static final int QUESTIONS = Integer.getInteger("tumen.rounds", 1500);

    @TempDir
    Path folder;

    @Test
    void everyQuestionReadsBackAsItself() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(20261123);
        var samples = new RandomQuestions(random);
        var types = EnumSet.noneOf(Type.class);
        for (int i = 0; i < QUESTIONS; i++) {
            var sample = samples.next(i);
            types.add(Type.of(sample.question().key()));
            String printed = BankPrinter.print(sample.question());
            var complaints = new Complaints("deck/all.md");
            String file = "---\ndeck: Deck\nsection: All\nsource: source.txt\nlanguage: en\n---\n\n" + printed;
            var read = new SectionReader("deck", "all.md", sample.source(), new java.util.HashMap<>(), complaints)
                    .read(file)
                    .orElseThrow();
            assertEquals(List.of(), complaints.all(), printed);
            assertEquals(List.of(sample.question()), read.section().questions(), printed);
            assertEquals(printed, BankPrinter.print(read.section().questions().getFirst()));
        }
        assertEquals(EnumSet.allOf(Type.class), types);
    }

    @Test
    void aWrittenDeckReadsBackAsItself() throws Exception {
        var samples = new RandomQuestions(
                RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(7));
        var source = new StringBuilder();
        var questions = new java.util.ArrayList<Question>();
        for (int i = 0; i < 200; i++) {
            var sample = samples.next(i);
            int shift = source.length();
            source.append(sample.source()).append("\n\n");
            questions.add(Samples.shifted(sample.question(), shift));
        }
        var deck = new Deck(
                "deck",
                "Deck: a title",
                "en",
                source.toString(),
                List.of(
                        new Deck.Section("dates.md", "Dates", questions.subList(0, 90)),
                        new Deck.Section("figures.md", "Figures", questions.subList(90, 150)),
                        new Deck.Section("all.md", "All # of them", questions.subList(150, 200))));
        BankWriter.write(folder.resolve("deck"), deck);
        var bank = BankReader.read(folder);
        assertEquals(List.of(), bank.problems());
        var read = bank.decks().getFirst();
        assertEquals(deck.source(), read.source());
        for (int i = 0; i < questions.size(); i++) {
            assertEquals(questions.get(i), read.questions().toList().get(i));
        }
        assertEquals(List.of(deck), bank.decks());
        try (var files = Files.list(folder.resolve("deck"))) {
            assertEquals(
                    List.of("all.md", "dates.md", "figures.md", "source.txt"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }
}
