package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the database as an administrator meets them: processes, exit codes, sentences. */
class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aServerIsStartedBackedUpStoppedAndRestored() throws Exception {
        var questions = folder.resolve("questions");
        ServerProcess.writeBank(questions, 3);
        String data = folder.resolve("db").toString();
        String copy = folder.resolve("copy.db").toString();
        try (var server = ServerProcess.start(folder.resolve("db"), questions);
                var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(server.address())).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, page.statusCode());
            assertTrue(ServerProcess.run(0, "backup", copy, "--data", data, "--questions", questions.toString())
                    .contains("Saved to"));
            assertTrue(ServerProcess.run(1, "restore", copy, "--data", data).contains("Another Tumen is running"));
            assertTrue(ServerProcess.run(0, "verify", "--data", data).contains("All is well."));
            server.stop();
        }
        assertFalse(Files.exists(folder.resolve("db").resolve("tumen.db-wal")), "the log was folded in at the end");
        Path lost;
        try (var sections = Files.walk(questions)) {
            lost = sections.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(lost);
        assertTrue(ServerProcess.run(0, "restore", copy, "--data", data, "--questions", questions.toString())
                .contains("Restored. Files of the bank that were missing or others: 1."));
        assertTrue(Files.exists(lost), "the bank is in the backup too");
        assertTrue(ServerProcess.run(0, "verify", "--data", data).contains("3 questions"));
        assertTrue(ServerProcess.run(1, "person", "export", "1", "--data", data).contains("There is no person 1."));
        assertTrue(ServerProcess.run(1, "verify", "--data", folder.toString()).contains("There is no database"));
    }
}
