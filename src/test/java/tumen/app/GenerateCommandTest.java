package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generate says to input it cannot use: one sentence, a code, and nothing written. */
class GenerateCommandTest {
    private static final String SENTENCE = "The harbour of the town was opened by the mayor in the summer of 1911. ";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void refusesAnEmptyFile() throws Exception {
        refused("empty.txt", new byte[0], "it is empty.");
    }

    @Test
    void refusesBinaryData() throws Exception {
        refused("image.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}, "binary data");
    }

    @Test
    void refusesTwentyMegabytes() throws Exception {
        refused(
                "large.txt",
                SENTENCE.repeat(20_000_000 / SENTENCE.length()).getBytes(StandardCharsets.UTF_8),
                "split it into chapters.");
    }

    @Test
    void refusesTooManyWords() throws Exception {
        refused("many.txt", "He is at it. ".repeat(30_000).getBytes(StandardCharsets.UTF_8), "more than 100,000 words");
    }

    @Test
    void refusesATextWithoutASentence() throws Exception {
        refused("list.txt", "Harbours\n\nNorth\n\nSouth".getBytes(StandardCharsets.UTF_8), "not a single sentence");
    }

    @Test
    void refusesALineOfAMegabyte() throws Exception {
        refused("line.txt", "word and ".repeat(111_000).getBytes(StandardCharsets.UTF_8), "split it into chapters.");
        refused("line.txt", "word and ".repeat(20_000).getBytes(StandardCharsets.UTF_8), "more than 1,000 words");
    }

    @Test
    void refusesAnotherLanguage() throws Exception {
        String german = "Der Hafen der Stadt wurde im Jahre 1911 eröffnet und 1954 wieder geschlossen. ".repeat(20);
        refused("german.txt", german.getBytes(StandardCharsets.UTF_8), "does not seem to be in English");
    }

    @Test
    void refusesLatin1OnlyForItsContent() throws Exception {
        String german = "Der Hafen der Stadt wurde im Jahre 1911 eröffnet und 1954 wieder geschlossen. ".repeat(20);
        Path file = Files.write(folder.resolve("latin.txt"), german.getBytes(StandardCharsets.ISO_8859_1));
        Said said = run("generate", "--format", "jsonl", file.toString());
        assertTrue(said.errors.contains("read as Windows-1252"), said.errors);
    }

    @Test
    void refusesAFolderAndAMissingFile() {
        assertTrue(
                run("generate", "--format", "jsonl", folder.toString()).errors.contains("is a folder"));
        assertTrue(run("generate", "--format", "jsonl", folder.resolve("no.txt").toString())
                .errors
                .contains("does not exist"));
    }

    @Test
    void refusesArgumentsThatDoNotFit() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), SENTENCE);
        for (List<String> arguments : List.of(
                List.of("generate", file.toString()),
                List.of("generate", file.toString(), file.toString(), "--out", "deck"),
                List.of(
                        "generate",
                        file.toString(),
                        "--out",
                        folder.resolve("No Slug").toString()),
                List.of("generate", file.toString(), "--out", "deck", "--format", "jsonl"),
                List.of("generate", file.toString(), "--format", "xml"))) {
            Said said = run(arguments.toArray(String[]::new));
            assertNotEquals(0, said.code, arguments.toString());
            assertEquals(1, said.errors.lines().count(), said.errors);
        }
    }

    private void refused(String name, byte[] content, String expected) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        Path deck = folder.resolve("deck");
        Said said = run("generate", file.toString(), "--out", deck.toString());
        assertEquals(1, said.code);
        assertEquals(1, said.errors.lines().count(), said.errors);
        assertTrue(said.errors.contains(expected), said.errors);
        assertTrue(said.errors.contains(name), said.errors);
        assertEquals("", said.output);
        assertFalse(Files.exists(deck));
    }

    /** What a command printed, and its exit code. */
    private record Said(int code, String output, String errors) {}

    private static Said run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int code = Tumen.run(arguments);
            return new Said(code, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
