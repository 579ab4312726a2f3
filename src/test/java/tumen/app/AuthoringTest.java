package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.annotate.Worker;
import tumen.text.Unreadable;

/** From a text to a deck that can be practised, with the real server and the real workers; and a kill in the middle. */
class AuthoringTest {
    private static final String TEXT =
            "Old harbour\n\nThe government of Norway opened the harbour of Alesund on 3 May 1911."
                    + " The harbour of Bergen was opened by Queen Maud of Wales in 1924.\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private String cookie = "";

    @Test
    void aTextBecomesADeckAlsoWhenTheServerIsKilledInTheMiddle(@TempDir Path folder) throws Exception {
        Path questions = folder.resolve("questions");
        ServerProcess.writeBank(questions, 2);
        String text;
        try (var server = ServerProcess.start(folder.resolve("db"), questions)) {
            signUp(server);
            text = bring(server);
            assertTrue(!get(server, text).contains("Another text is at work"), "nothing else is");
            server.kill();
        }
        try (var server = ServerProcess.start(folder.resolve("db"), questions)) {
            String page = get(server, text);
            for (int i = 0; i < 600 && !page.contains("id=\"review\""); i++) {
                Thread.sleep(200);
                page = get(server, text);
            }
            assertTrue(page.contains("3 May 1911"), page);
            form(server, text + "/approvals", "line=0&key=approve-all-1");
            assertEquals(
                    303, form(server, text + "/publication", "key=publish-it-1").statusCode());
            assertTrue(Files.readString(questions.resolve("old-harbour/source.txt"))
                    .contains("Alesund"));
            assertTrue(get(server, "practise?deck=old-harbour").contains("practise/answers"));
            server.stop();
        }
        assertTrue(ServerProcess.run(0, "check", "--questions", questions.toString())
                .contains("question"));
    }

    @Test
    void aDocumentThatNeedsTooMuchEndsItsWorkerOnly(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        var reading = new WorkerReading(new Worker.Limits(64, Duration.ofMillis(50)));
        try {
            reading.read("a.txt", file);
            throw new AssertionError("50 ms are too few for a JVM");
        } catch (Unreadable e) {
            assertTrue(e.sentence().contains("within the limits"), e.sentence());
        }
    }

    @Test
    void theWorkerSaysWhatIsWrongWithAText(@TempDir Path folder) throws Exception {
        var reading = new WorkerReading();
        for (var each : List.of(
                List.of("word and ".repeat(20_000), "1,000 words"),
                List.of(
                        "Der Hafen der Stadt wurde im Jahre 1911 eröffnet und wieder geschlossen. ".repeat(20),
                        "English"),
                List.of("🐎🐎🐎", "not a single sentence"))) {
            Path file = Files.writeString(folder.resolve("a.txt"), each.getFirst());
            try {
                reading.read("", file);
                throw new AssertionError("read: " + each.getLast());
            } catch (Unreadable e) {
                assertTrue(e.sentence().contains(each.getLast()), e.sentence());
            }
        }
    }

    /** Paragraphs are read on all cores, the short ones sooner than the long ones before them. */
    @Test
    void everySentenceLiesWhereItStands(@TempDir Path folder) throws Exception {
        var text = new StringBuilder("Old harbour\n");
        for (int paragraph = 0; paragraph < 24; paragraph++) {
            text.append("\n");
            for (int sentence = 0; sentence < (paragraph % 4 == 0 ? 6 : 1); sentence++) {
                text.append(
                        "The king of Norway sold %d boats of Bergen in 19%d. ".formatted(sentence + 2, paragraph + 20));
            }
            text.append("\n");
        }
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        String line = ServerProcess.run(0, "draft", file.toString())
                .lines()
                .filter(said -> said.contains("\"drafts\""))
                .findFirst()
                .orElseThrow();
        var drafted = Objects.requireNonNull(
                WorkerLine.read(line, WorkerLine.Drafting.class).drafted());
        assertEquals(54, drafted.sentences().size());
        for (var sentence : drafted.sentences()) {
            String words = sentence.of(drafted.text());
            assertTrue(words.matches("The king of Norway sold \\d boats of Bergen in 19\\d\\d\\."), words);
        }
    }

    private void signUp(ServerProcess server) throws Exception {
        String token = server.line("setup?token=").replaceAll(".*token=", "");
        var made = form(server, "setup", "name=Sara&password=a+horse+on+the+hill&token=" + token);
        cookie = made.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        assertTrue(cookie.startsWith("tumen-session="), cookie);
    }

    private String bring(ServerProcess server) throws Exception {
        String body = part("key", "bring-it-1") + part("text", TEXT) + "--x--\r\n";
        var response = post(server, "texts", body, "multipart/form-data; boundary=x");
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow().substring(1);
    }

    private String get(ServerProcess server, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> form(ServerProcess server, String path, String body) throws Exception {
        return post(server, path, body, "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> post(ServerProcess server, String path, String body, String type) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
