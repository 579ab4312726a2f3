package tumen.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Starts a server on a passing database and opens its first pages, so that the JVM can cache what a start needs. */
@Command(
        name = "warm",
        description = "Starts, opens the first pages and stops: the training run of the start-up cache.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class WarmCommand implements Runnable {
    private static final List<String> PAGES =
            List.of("", "practise", "decks", "statistics", "problems", "health/ready", "api/next");

    private static final int ANSWERS = 500;

    @Override
    public void run() {
        try {
            var folder = Files.createTempDirectory("tumen-warm");
            try {
                visit(folder);
                // Again, now that there is a database: this is what a usual start does.
                visit(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The training run failed: " + e.getMessage(), e);
        }
    }

    private static void visit(Path folder) throws IOException {
        var config = Home.config(Map.of(Setting.HOST, "localhost", Setting.PORT, "0", Setting.DATA, folder.toString()));
        try (var application = Application.create(config, Clock.system(ZoneId.systemDefault()), new SecureRandom());
                var client = HttpClient.newHttpClient()) {
            application.start();
            for (var page : PAGES) {
                send(client, request(application.address() + page));
            }
            answer(client, application.address());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Answers a question again and again, so that a class that comes right after a start finds the way trodden. */
    private static void answer(HttpClient client, String address) throws IOException, InterruptedException {
        var guest = send(client, request(address + "api/guest").POST(HttpRequest.BodyPublishers.noBody()));
        String cookie = guest.headers().firstValue("Set-Cookie").orElse("");
        String asked = send(client, request(address + "api/next").header("Cookie", cookie))
                .body();
        String question = asked.replaceFirst("(?s).*\"question\":\"([^\"]+)\".*", "$1");
        for (int i = 0; i < ANSWERS && asked.contains("\"question\""); i++) {
            send(
                    client,
                    request(address + "api/answers")
                            .header("Cookie", cookie)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                {"key":"warming-up-%06d","question":"%s","version":1,"form":"choice",\
                                "response":{"chosen":["none of them"]}}\
                                """.formatted(i, question))));
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Sec-Fetch-Site", "none");
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
