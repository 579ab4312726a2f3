package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tumen.fact.PartialDate;
import tumen.question.Abbreviation;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Grading;
import tumen.question.Question;
import tumen.question.Response;
import tumen.study.Asked;
import tumen.text.Cleaning;
import tumen.text.SourceText;

/** What holds of all options of all questions, over many texts that nobody has tuned anything to. */
class OptionsTest {
    private static final boolean THOROUGH = Boolean.getBoolean("thorough");
    /** So many persons are asked each question, for the place of the key on the paper. */
    private static final int DRAWS = 20;

    private static final Pattern BOUND =
            Pattern.compile("\\b(?:more than|less than|over|at least|up to|as many as)\\b");
    private static final Path TEXTS = Path.of("../shared/data");
    /** The made-up texts repeat a few keys, so that the balance of their options says nothing. */
    private static final String MADE_UP = "made-";

    /** The texts of the developers, when they are there, and texts made up by changing names and numbers. */
    private static List<SourceText> texts() throws IOException {
        var texts = new ArrayList<SourceText>();
        texts.add(Annotated.text(Annotated.HARBOUR));
        for (int i = 0; i < (THOROUGH ? 40 : 4); i++) {
            texts.add(Cleaning.clean(MADE_UP + i, madeUp(i), ""));
        }
        if (THOROUGH && Files.isDirectory(TEXTS)) {
            try (var files = Files.walk(TEXTS)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .filter(path -> !path.toString().contains("truth"))
                        .sorted()
                        .toList()) {
                    texts.add(Cleaning.clean(String.valueOf(file.getFileName()), Files.readString(file), ""));
                }
            }
            texts.add(
                    Cleaning.clean("deck", Files.readString(Path.of("questions/mongolia-north-korea/source.txt")), ""));
        } else if (THOROUGH) {
            System.err.println("THE TEXTS IN ../shared ARE ABSENT: options were tested on made-up texts only.");
        }
        return texts;
    }

    private static String madeUp(int i) {
        List<String> cities = List.of("Oslo", "Nairobi", "Uppsala", "Kyoto", "Lima", "Riga", "Hanoi", "Athens");
        List<String> people = List.of("Olaf Berg", "Kari Lund", "Inger Holm", "Anna Vik", "Jonas Moe", "Liv Dahl");
        String first = people.get(i % 6);
        String second = people.get((i + 1) % 6);
        int year = 1730 + i * 37 % 280;
        return """
            Bridge %1$d

            The engineer %2$s built the bridge in %3$s on %4$d May %5$d. The bridge cost $%6$d million and is %7$d metres
            long. In %8$d, the mayor %9$s opened a school near the bridge for more than %10$d children. About %11$d%% of
            the boats were sold to Denmark in %12$d. During World War II, the bridge was closed from %13$d to 1945.
            In the %14$ds, the architect %15$s painted the bridge. %16$s visited the bridge with %17$s workers in June %18$d.
            """.formatted(
                        i,
                        first,
                        cities.get(i % 8),
                        i % 27 + 1,
                        year,
                        i % 9 + 2,
                        1_000 + i * 131,
                        year + 4,
                        second,
                        100 * (i % 8 + 1),
                        (i * 7) % 90 + 3,
                        year + 9,
                        1940 + i % 4,
                        year / 10 * 10 + 20,
                        people.get((i + 2) % 6),
                        people.get((i + 3) % 6),
                        List.of("three", "twelve", "forty", "twenty-five").get(i % 4),
                        year + 14);
    }

    /**
     * A question with the text it came from.
     *
     * @param published whether it passed every gate
     */
    private record Made(SourceText text, Proposal proposal, Question question, boolean published) {}

    private static List<Made> made() throws IOException {
        var generator = new Generator(Annotated.ANNOTATOR);
        var made = new ArrayList<Made>();
        for (SourceText text : texts()) {
            for (Proposal proposal : generator.generate(text)) {
                if (proposal.published() || !proposal.distractors().isEmpty()) {
                    made.add(new Made(text, proposal, question(text, proposal), proposal.published()));
                }
            }
        }
        return made;
    }

    /** The question of a proposal, as if it were published. */
    private static Question question(SourceText text, Proposal proposal) {
        var taken = new Proposal(
                proposal.slug(),
                proposal.fact(),
                proposal.stem(),
                proposal.cloze(),
                proposal.answer(),
                proposal.aliases(),
                proposal.distractors(),
                proposal.rule(),
                proposal.score(),
                List.of());
        return DeckAssembly.of("deck", "Deck", "source.txt", text, List.of(taken))
                .questions()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noOptionIsRightLeakedOrTwiceAndNoKeyIsMadeUp() throws IOException {
        List<Made> made = made();
        List<Made> all = made.stream().filter(Made::published).toList();
        List<Made> choices = all.stream()
                .filter(one -> !one.question().distractors().isEmpty())
                .toList();
        assertTrue(choices.size() > (THOROUGH ? 200 : 15), "only " + choices.size() + " choices of " + all.size());
        var asked = new HashSet<String>();
        for (Made one : all) {
            String stem = one.question().stem();
            assertTrue(
                    one.proposal()
                            .answer()
                            .endsWith(one.proposal().fact().provenance().words()),
                    stem);
            assertTrue(one.text().text().contains(one.proposal().answer()), stem);
            assertFalse(within(one.proposal().answer(), stem), stem);
            assertTrue(asked.add(one.text().id() + stem), stem);
            options(one.question());
        }
        balance(made.stream()
                .filter(one -> !one.question().distractors().isEmpty())
                .filter(one -> !one.text().id().startsWith(MADE_UP))
                .toList());
    }

    private static void options(Question question) {
        String all = question.stem() + " = " + question.key().shown() + " / " + question.distractors();
        var shown = new HashSet<String>();
        shown.add(question.key().shown().toLowerCase(Locale.ROOT));
        Optional<PartialDate> key = PartialDate.parse(question.key().shown());
        for (Distractor distractor : question.distractors()) {
            String text = distractor.text();
            assertTrue(shown.add(text.toLowerCase(Locale.ROOT)), all);
            assertTrue(distractor.feedback() != null && distractor.feedback().matches("(?s).{8,}"), all);
            assertFalse(within(text, question.stem()), all);
            assertEquals(
                    0,
                    Grading.grade(question, Form.TYPED, new Response.Typed(text), List.of())
                            .fraction(),
                    all);
            assertEquals(
                    0,
                    Grading.grade(question, Form.CHOICE, new Response.Chosen(List.of(text)), List.of())
                            .fraction(),
                    all);
            if (question.key() instanceof tumen.question.Key.Name name) {
                assertFalse(within(text, name.name()) || within(name.name(), text), all);
                assertFalse(Siblings.known().same(name.name(), text) || Abbreviation.either(name.name(), text), all);
            }
            if (question.key() instanceof tumen.question.Key.Date) {
                PartialDate other = PartialDate.parse(text).orElseThrow(() -> new AssertionError(all));
                assertFalse(key.orElseThrow().overlaps(other), all);
                assertEquals(key.orElseThrow().precision(), other.precision(), all);
            }
            assertTrue(new Hints(question.stem()).articleFits(text), all);
            assertFalse(BOUND.matcher(question.key().shown()).find(), all);
            if (question.key().shown().contains("%")) {
                assertTrue(number(text) <= 100, all);
            }
        }
    }

    private static boolean within(String part, String whole) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                .matcher(whole)
                .find();
    }

    /**
     * Neither the longest option nor one of a certain rank is the key more often than chance allows. The published choices are
     * too few for it, so that those of drafts which one gate or two refused, or which ranked too low, count too.
     */
    private static void balance(List<Made> choices) {
        if (choices.size() < 300) {
            System.err.println("The balance of options is tested with -Dthorough=true and the texts in ../shared.");
            return;
        }
        System.err.println(choices.stream().filter(Made::published).count() + " of the choices are published");
        int[][] ranks = {new int[3], new int[4]};
        int[][] places = {new int[3], new int[4]};
        double longest = 0;
        double expected = 0;
        double variance = 0;
        for (Made one : choices) {
            var texts = new ArrayList<String>();
            texts.add(one.question().key().shown());
            one.question().distractors().forEach(distractor -> texts.add(distractor.text()));
            int most = texts.stream().mapToInt(String::length).max().orElseThrow();
            long ties = texts.stream().filter(text -> text.length() == most).count();
            if (ties < texts.size()) {
                longest += texts.getFirst().length() == most ? 1 : 0;
                double chance = (double) ties / texts.size();
                expected += chance;
                variance += chance * (1 - chance);
            }
            rank(texts, ranks[texts.size() - 3]);
            for (long person = 1; person <= DRAWS; person++) {
                long seed = person * 1_000_003 + one.question().stem().hashCode();
                int place = Asked.onPaper(one.question(), Form.CHOICE, seed)
                        .options()
                        .indexOf(texts.getFirst());
                places[texts.size() - 3][place]++;
            }
        }
        double z = (longest - expected) / Math.sqrt(variance);
        System.err.printf(
                Locale.ROOT,
                "%d choices: rank of the key %s, chi-square %.2f and %.2f; its place on %d papers %s, chi-square %.2f"
                        + " and %.2f; the key is longest %.0f times, %.1f expected, z %.2f%n",
                choices.size(),
                Arrays.deepToString(ranks),
                chiSquare(ranks[0]),
                chiSquare(ranks[1]),
                choices.size() * DRAWS,
                Arrays.deepToString(places),
                chiSquare(places[0]),
                chiSquare(places[1]),
                longest,
                expected,
                z);
        for (int[][] counts : List.of(ranks, places)) {
            assertTrue(Arrays.stream(counts[1]).sum() > 150);
            assertTrue(chiSquare(counts[0]) < 5.991, Arrays.toString(counts[0]));
            assertTrue(chiSquare(counts[1]) < 7.815, Arrays.toString(counts[1]));
        }
        assertTrue(Math.abs(z) < 1.96, "the length of the key is no chance: " + z);
    }

    private static void rank(List<String> texts, int[] ranks) {
        List<Double> numbers = texts.stream().map(OptionsTest::number).toList();
        boolean plain = numbers.stream().distinct().count() == numbers.size() && !numbers.contains(-1.0);
        if (plain) {
            ranks[
                    (int) numbers.stream()
                            .filter(number -> number < numbers.getFirst())
                            .count()]++;
        }
    }

    private static double number(String text) {
        Matcher digits = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?").matcher(text);
        return digits.find() ? Double.parseDouble(digits.group().replace(",", "")) : -1;
    }

    /** Sum of (observed − expected)² / expected over equal expectations. */
    private static double chiSquare(int... observed) {
        double mean = Arrays.stream(observed).average().orElseThrow();
        return Arrays.stream(observed)
                .mapToDouble(count -> (count - mean) * (count - mean) / mean)
                .sum();
    }
}
