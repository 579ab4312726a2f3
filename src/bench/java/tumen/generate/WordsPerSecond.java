package tumen.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tumen.annotate.CoreNlp;
import tumen.text.Cleaning;
import tumen.text.SourceText;

/** How fast questions are written: time to load the models, and words a second over the articles, round by round. */
public final class WordsPerSecond {
    private static final int ROUNDS = 4;

    private WordsPerSecond() {}

    /** Reads the articles under {@code ../shared/data}; the first round is cold, the later ones are warm. */
    public static void main(String[] arguments) throws IOException {
        long began = System.nanoTime();
        var generator = new Generator(new CoreNlp());
        System.out.printf(Locale.ROOT, "models loaded in %.1f s%n", seconds(began));
        List<SourceText> texts = texts();
        int words = texts.stream().mapToInt(SourceText::words).sum();
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long published = texts.stream()
                    .flatMap(text -> generator.generate(text).stream())
                    .filter(Proposal::published)
                    .count();
            double took = seconds(start);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d words in %.1f s, %.0f words a second, %d published%n",
                    round,
                    words,
                    took,
                    words / took,
                    published);
        }
    }

    private static List<SourceText> texts() throws IOException {
        var texts = new ArrayList<SourceText>();
        for (String folder : List.of("seed", "texts")) {
            try (var files = Files.list(Path.of("../shared/data", folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    texts.add(Cleaning.clean(String.valueOf(file.getFileName()), Files.readString(file), ""));
                }
            }
        }
        return texts;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
