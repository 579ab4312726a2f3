package tumen.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tumen.question.Deck;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/** Worksheets, answer keys and flashcards, read back from the PDF that the server sends. */
class PaperTest {
    private static final Path SHEETS = Path.of("target/sheets");
    private static final double MILLIMETRE = 72 / 25.4;

    private static Site site;
    private static Client client;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Files.createDirectories(SHEETS);
        site = Site.open(folder, Clock.systemUTC(), List.of(Samples.horses(), letters()));
        client = new Client(site.address());
    }

    @AfterAll
    static void close() {
        client.close();
        site.close();
    }

    /** Nineteen cards: two full sheets and three cards, in three scripts, one very long. */
    private static Deck letters() {
        var questions = IntStream.range(0, 19)
                .mapToObj(i -> {
                    String quote =
                            "The sentence S" + i + "s says that 몽골의 말 A" + i + "a гэрт өсөж байсан үед were many.";
                    String key = "A" + i + "a";
                    int at = quote.indexOf(key);
                    return new Question(
                            new QuestionId("letters", "n" + i),
                            1,
                            "Q" + i + "q " + (i == 9 ? "Хэдэн морь, 몇 마리의 말이 있었습니까? ".repeat(16) : "Хэдэн морь? 몇 마리?")
                                    + " F" + i + "f",
                            new Key.Text(List.of(key)),
                            List.of(),
                            new Origin.Written(new Evidence(
                                    "source.txt",
                                    new Span(0, quote.length()),
                                    quote,
                                    new Span(at, at + key.length()))));
                })
                .toList();
        return new Deck("letters", "Монгол 한국", "mn", "", List.of(new Deck.Section("words.md", "Үгс", questions)));
    }

    /** Where the letters of something lie on a page, in millimetres from its upper left corner. */
    private record Box(double left, double top, double right, double bottom) {
        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        boolean holds(Box other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }

        /** The same place seen from behind, after the sheet was turned over, and the printer was off. */
        Box behind(double width, double height, boolean longEdge, double x, double y) {
            return longEdge
                    ? new Box(width - right + x, top + y, width - left + x, bottom + y)
                    : new Box(left + x, height - bottom + y, right + x, height - top + y);
        }
    }

    private record Word(String text, Box box) {}

    private static List<Word> words(PDDocument document, int page) throws IOException {
        var words = new ArrayList<Word>();
        var reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                String word = "";
                @Nullable Box box = null;
                for (var letter : letters) {
                    if (letter.getUnicode().isBlank()) {
                        add(word, box);
                        word = "";
                        box = null;
                        continue;
                    }
                    var here = new Box(
                            letter.getXDirAdj() / MILLIMETRE,
                            (letter.getYDirAdj() - letter.getHeightDir()) / MILLIMETRE,
                            (letter.getXDirAdj() + letter.getWidthDirAdj()) / MILLIMETRE,
                            letter.getYDirAdj() / MILLIMETRE);
                    word += letter.getUnicode();
                    box = box == null ? here : box.with(here);
                }
                add(word, box);
            }

            private void add(String word, @Nullable Box box) {
                if (box != null) {
                    words.add(new Word(word, box));
                }
            }
        };
        reader.setStartPage(page + 1);
        reader.setEndPage(page + 1);
        reader.setSortByPosition(false);
        reader.getText(document);
        return words;
    }

    private static Box of(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .map(Word::box)
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not on the page: " + words));
    }

    private static byte[] download(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(site.address() + path)).build(), BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf"));
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "long, 0, 0, a4",
        "short, 0, 0, a4",
        "long, 3, 0, a4",
        "long, 3, -3, a4",
        "short, 3, 3, a4",
        "short, -3, 3, letter"
    })
    void f25BacksMatchFronts(String turn, double right, double down, String size) throws IOException {
        byte[] pdf = download(
                "/decks/letters/paper/cards.pdf?turn=" + turn + "&right=" + right + "&down=" + down + "&size=" + size);
        Files.write(SHEETS.resolve("cards-" + turn + "-" + right + "-" + down + "-" + size + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(6, document.getNumberOfPages());
            for (int card = 0; card < 19; card++) {
                int front = card / 8 * 2;
                var page = document.getPage(front);
                double width = page.getMediaBox().getWidth() / MILLIMETRE;
                double height = page.getMediaBox().getHeight() / MILLIMETRE;
                var fronts = words(document, front);
                var backs = words(document, front + 1);
                var cell = cell(card % 8, width, height);
                var seen = of(fronts, "Q" + card + "q").with(of(fronts, "F" + card + "f"));
                assertTrue(cell.holds(seen), card + " lies at " + seen + ", not in " + cell);
                var behind = cell.behind(width, height, turn.equals("long"), right, down);
                // The answer, the same in the sentence below it, and the first word of the sentence.
                var answer = of(backs, "A" + card + "a").with(of(backs, "S" + card + "s"));
                assertTrue(behind.holds(answer), card + " has its back at " + answer + ", not in " + behind);
            }
        }
    }

    /** Two beside each other, four below, within margins of 10 mm. */
    private static Box cell(int card, double width, double height) {
        double wide = (width - 20) / 2;
        double high = (height - 20) / 4;
        double left = 10 + card % 2 * wide;
        int row = card / 2;
        double top = 10 + row * high;
        return new Box(left, top, left + wide, top + high);
    }

    @Test
    void everyLetterOfThreeScriptsComesOut() throws IOException {
        try (var document = Loader.loadPDF(download("/decks/letters/paper/key.pdf"))) {
            String text = new PDFTextStripper().getText(document);
            for (String word : List.of("몽골의", "гэрт", "өсөж", "үед", "마리", "Хэдэн", "Монгол", "한국")) {
                assertTrue(text.contains(word), word + " is not in " + text);
            }
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name + " is not embedded");
                }
            }
        }
    }

    @Test
    void theKeyGivesTheSentenceOfEveryQuestionAndTheWorksheetGivesNoAnswerAway() throws IOException {
        byte[] key = download("/decks/horses/paper/key.pdf?version=B");
        byte[] sheet = download("/decks/horses/paper/worksheet.pdf?version=B&ask=write");
        Files.write(SHEETS.resolve("key.pdf"), key);
        Files.write(SHEETS.resolve("worksheet.pdf"), sheet);
        Files.write(SHEETS.resolve("worksheet-choice.pdf"), download("/decks/horses/paper/worksheet.pdf"));
        try (var keys = Loader.loadPDF(key);
                var tasks = Loader.loadPDF(sheet)) {
            String answers = flat(keys);
            String asked = flat(tasks);
            Samples.horses().questions().forEach(question -> {
                var evidence = question.evidence();
                if (evidence != null) {
                    assertTrue(answers.contains(evidence.quote()), evidence.quote());
                    assertTrue(!asked.contains(evidence.quote()), "given away: " + evidence.quote());
                }
            });
            for (String given : List.of("15 October 1948", "Elbegdorj to students", "10,000 horses", "more than 400")) {
                assertTrue(!asked.contains(given), given);
            }
            // The same version has the same order on both.
            for (int number = 1; number <= 12; number++) {
                assertEquals(
                        after(answers, number + ". ").substring(0, 12),
                        after(asked, number + ". ").substring(0, 12));
            }
        }
    }

    private static String flat(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static String after(String text, String number) {
        int at = text.indexOf(" " + number);
        return text.substring(at + 1 + number.length());
    }

    @Test
    void theSameSheetTwiceHasTheSameQuestions() throws IOException {
        try (var one = Loader.loadPDF(download("/decks/horses/paper/worksheet.pdf?version=C"));
                var other = Loader.loadPDF(download("/decks/horses/paper/worksheet.pdf?version=C"))) {
            assertArrayEquals(flat(one).toCharArray(), flat(other).toCharArray());
        }
    }

    @Test
    void onlyTheTickedSections() throws IOException {
        try (var document = Loader.loadPDF(download("/decks/horses/paper/key.pdf?section=people.md"))) {
            String text = flat(document);
            assertTrue(text.contains("Elbegdorj"), text);
            assertTrue(!text.contains("10,000 horses"), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/decks/horses/paper/cards.pdf?right=40, 400",
        "/decks/horses/paper/cards.pdf?down=NaN, 400",
        "/decks/horses/paper/cards.pdf?turn=round, 400",
        "/decks/horses/paper/key.pdf?version=Z, 400",
        "/decks/horses/paper/key.pdf?ask=sing, 400",
        "/decks/horses/paper/key.pdf?size=a0, 400",
        "/decks/horses/paper/key.pdf?section=none.md, 404",
        "/decks/horses/paper/poster.pdf, 404",
        "/decks/camels/paper/key.pdf, 404",
        "/decks/camels/paper, 404"
    })
    void whatCannotBePrintedIsRefusedWithASentence(String path, int status) {
        var answer = client.get(path);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains("<h1"), answer.body());
    }
}
