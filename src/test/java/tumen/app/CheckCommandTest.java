package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String GOOD =
            "---\ndeck: Deck\nsection: Dates\nlanguage: en\n---\n\n## one · truth\n\nIs it?\n\n- [x] True\n";

    @TempDir
    Path questions;

    @Test
    void listsProblemsAndSaysHowMany() throws Exception {
        var file = Files.createDirectory(questions.resolve("deck")).resolve("dates.md");
        Files.writeString(file, GOOD);
        assertEquals(List.of("0", "1 question in 1 deck, 0 problems."), check());
        Files.writeString(file, GOOD.replace("- [x]", "* [x]"));
        assertEquals(
                List.of(
                        "1",
                        "deck/dates.md:11: This line would be written otherwise. Write: - [x] True",
                        "1 question in 1 deck, 1 problem."),
                check());
        Files.writeString(file, GOOD.replace("True", "Perhaps"));
        assertEquals(
                List.of(
                        "1",
                        "deck/dates.md:7: The key of a truth is one line. Write \"- [x] True\" or \"- [x] False\".",
                        "0 questions in 1 deck, 1 problem."),
                check());
    }

    private List<String> check() {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int code = Tumen.run("check", "--questions", questions.toString());
            return (code + "\n" + bytes.toString(StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } finally {
            System.setOut(before);
        }
    }
}
