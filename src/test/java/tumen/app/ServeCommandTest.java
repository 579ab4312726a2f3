package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void namesAndValuesAreRead() {
        assertEquals(Optional.of(Map.of()), ServeCommand.plain("serve"));
        assertEquals(
                Optional.of(
                        Map.of(Setting.PORT, "0", Setting.DATA, "a b", Setting.QUESTIONS, "q", Setting.HOST, "::1")),
                ServeCommand.plain("serve", "--data", "a b", "--port", "0", "--questions", "q", "--host", "::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --help",
                "serve -h",
                "serve --port",
                "serve --port=1",
                "serve --debug --port 1",
                "serve x y",
                "serve --port --data",
                "serve --port 1 --port 2",
                "serve --new.cards 5",
                "check --data x",
                "check"
            })
    void whateverElseIsLeftToTheParser(String line) {
        assertTrue(ServeCommand.plain(line.split(" ", -1)).isEmpty(), line);
    }

    @Test
    void bothWaysGiveTheSameSentenceForABadPort() {
        String data = folder.resolve("db").toString();
        String plain = failure("serve", "--port", "many", "--data", data);
        assertTrue(plain.startsWith("tumen: ") && plain.contains("many"), plain);
        assertEquals(plain, failure("serve", "--port=many", "--data=" + data));
    }

    private static String failure(String... arguments) {
        var before = System.err;
        var captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            assertEquals(1, Tumen.run(arguments));
        } finally {
            System.setErr(before);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
