package tumen.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are no HTTP, or too long: no route ever sees them. */
class UnreadableTest {
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/9.9, 505, could not be read",
        "BLAH, 400, could not be read",
        "GET /%zz HTTP/1.1|Host: localhost, 400, could not be read",
        "GET / HTTP/1.1, 400, could not be read",
        "GET /../../etc HTTP/1.1|Host: localhost, 400, could not be read",
        "POST /api/answers HTTP/1.1|Host: localhost|Content-Length: abc, 400, could not be read",
        "GET /{long} HTTP/1.1|Host: localhost, 414, too long",
        "GET / HTTP/1.1|Host: localhost|Cookie: {long}, 431, too long"
    })
    void isAnsweredWithASentenceAndTheHeadersThatProtect(String request, int status, String sentence)
            throws IOException {
        var answer = send(request.replace("{long}", "a".repeat(20_000)).replace("|", "\r\n") + "\r\n\r\n");
        var lower = answer.toLowerCase(Locale.ROOT);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains(sentence), answer);
        assertTrue(lower.contains("content-security-policy: default-src 'none'"), answer);
        assertTrue(lower.contains("x-content-type-options: nosniff"), answer);
        assertTrue(lower.contains("charset=utf-8") && !lower.contains("<html") && !lower.contains("jetty"), answer);
    }

    private static String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new StringBuilder();
            byte[] bytes = new byte[4096];
            while (!answer.toString().endsWith(".\n")) {
                int read = socket.getInputStream().read(bytes);
                if (read < 0) {
                    break;
                }
                answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }
}
