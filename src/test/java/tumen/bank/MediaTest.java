package tumen.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tumen.question.Prose;

/** Formulas, pictures and sound in the files of the bank. */
class MediaTest {
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aTextIsReadIntoWordsFormulasPicturesAndSound() {
        var prose = Prose.of("How long is $`\\sqrt{2}`$ in ![a square](media/square.png)? ![“Hello”](media/hello.mp3)");
        assertEquals(
                List.of(
                        new Prose.Words("How long is "),
                        new Prose.Formula("\\sqrt{2}"),
                        new Prose.Words(" in "),
                        new Prose.Picture("a square", "square.png"),
                        new Prose.Words("? "),
                        new Prose.Sound("“Hello”", "hello.mp3")),
                prose.pieces());
        assertEquals("How long is \\sqrt{2} in [a square]? [“Hello”]", prose.plain());
        for (String plain : List.of("It cost $5 and $6.", "![no](elsewhere/x.png)", "`code`", "", "$``$")) {
            assertEquals(List.of(new Prose.Words(plain)), Prose.of(plain).pieces());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x^2                 | <msup><mi>x</mi><mn>2</mn></msup>                              | x<sup>2</sup>
        \\frac{a+b}{2}      | <mfrac>                                                        | (a + b) / 2
        \\sqrt{x_1}         | <msqrt><msub>                                                  | √(x<sub>1</sub>)
        a < b               | <mo>&lt;</mo>                                                  | a &lt; b
        f(x)                | <mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>                    | f(x)
        """)
    void aFormulaIsDrawnInBrowsersAndWrittenOnPaper(String tex, String mathml, String inline) {
        String plain = tex.replace("\\\\", "\\");
        String drawn = Formulas.mathml(plain).orElseThrow();
        assertTrue(drawn.startsWith("<math ") && drawn.contains(mathml), drawn);
        String written = Formulas.inline(plain).orElseThrow();
        assertTrue(written.replaceAll("\\s+", " ").contains(inline), written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\nosuchthing x",
                "\\frac{a",
                "\\href{javascript:alert(1)}{x}",
                "a $ b",
                "{{{{",
                "\\input{/etc/passwd}"
            })
    void whatIsNoFormulaIsNotDrawn(String tex) {
        assertEquals(Optional.empty(), Formulas.mathml(tex));
    }

    @Test
    void aFileIsWhatItsContentSays() {
        assertEquals("image/png", Medium.of(bytes("\u0089PNG\r\n\u001a\n....")).type());
        assertEquals("audio/mpeg", Medium.of(bytes("ID3....")).type());
        assertEquals("audio/ogg", Medium.of("hello.ogg", bytes("OggS....")).type());
        assertEquals(
                "image/svg+xml",
                Medium.of("drawing.svg", bytes("<?xml version=\"1.0\"?>\n" + DRAWING))
                        .type());
        var lying = assertThrows(
                IllegalArgumentException.class, () -> Medium.of("photo.png", bytes("\u00ff\u00d8\u00ff....")));
        assertEquals("This is image/jpeg, whatever its name says.", lying.getMessage());
        for (String none : List.of("", "<html><svg></svg></html>", "GIF8", "%PDF-1.4", "MZ", "RIFF....AVI ")) {
            assertThrows(IllegalArgumentException.class, () -> Medium.of(bytes(none)), none);
        }
        assertThrows(
                IllegalArgumentException.class, () -> Medium.of(bytes("GIF89a" + ".".repeat(Medium.LARGEST_PICTURE))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<path onload=\"alert(1)\"/>",
                "<path ONCLICK = 'x'/>",
                "<a href=\"https://example.org\"><path/></a>",
                "<image href=\"https://example.org/x.png\"/>",
                "<foreignObject><b>x</b></foreignObject>",
                "<style>@import url(https://example.org)</style>",
                "<path fill=\"url(https://example.org#x)\"/>",
                "<!ENTITY x SYSTEM \"file:///etc/passwd\">"
            })
    void aDrawingThatIsMoreThanADrawingIsRefused(String inside) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Medium.of(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>")));
    }

    @Test
    void theSameFileTwiceIsKeptOnce(@TempDir Path questions) throws IOException {
        var media = new Media(questions);
        String name = media.add("horses", bytes(DRAWING));
        assertEquals(name, media.add("horses", bytes(DRAWING)));
        assertEquals(List.of(name), media.of("horses"));
        assertEquals("image/svg+xml", media.find("horses", name).orElseThrow().type());
        for (String none : List.of("../" + name, "..%2f" + name, ".hidden.png", name + ".part", "missing.png")) {
            assertEquals(Optional.empty(), media.find("horses", none), none);
        }
        assertEquals(Optional.empty(), media.find("..", name));
    }

    @Test
    void theCheckFindsWhatIsMissing(@TempDir Path questions) throws IOException {
        var deck = questions.resolve("maps");
        Files.createDirectories(deck.resolve("media"));
        Files.write(deck.resolve("media/square.svg"), bytes(DRAWING));
        Files.write(deck.resolve("media/lying.png"), bytes(DRAWING));
        String file = """
            ---
            deck: Maps
            section: Maps
            language: en
            ---

            ## good · text

            What is the diagonal $`\\sqrt{2}`$ of ![a square](media/square.svg)?

            - [x] longer

            ## missing · text

            What is ![a map](media/map.png)?

            - [x] a map

            ## lying · text

            What is ![](media/lying.png)?

            - [x] a lie

            ## broken · text

            What is $`\\frac{1`$?

            - [x] half
            """;
        Files.writeString(deck.resolve("maps.md"), file);
        var bank = BankReader.read(questions);
        assertEquals(
                List.of("maps/maps.md:13", "maps/maps.md:19", "maps/maps.md:19", "maps/maps.md:25"),
                bank.problems().stream()
                        .map(problem -> problem.file() + ":" + problem.line())
                        .toList());
        assertTrue(bank.problems().getFirst().toString().contains("There is no file media/map.png."));
        var read = bank.decks().getFirst();
        assertEquals(4, read.questions().count(), "the questions are good without it");
        assertEquals(
                "What is the diagonal $`\\sqrt{2}`$ of ![a square](media/square.svg)?",
                read.questions().findFirst().orElseThrow().stem());
        assertEquals(file, BankPrinter.print(read, read.sections().getFirst()));
    }
}
