package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.store.Database;
import tumen.store.JdbiCards;
import tumen.store.Verification;

/** The server is killed while sixteen clients answer: what was acknowledged is there, once, and the cards fit the log. */
class KillTest {
    private static final int CLIENTS = 16;
    private static final int QUESTIONS = 30;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Answers of the server other than 200. */
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();

    /** Sent, and no answer came: may be stored or not, but never twice, however often it is sent again. */
    private final ConcurrentLinkedQueue<Sent> open = new ConcurrentLinkedQueue<>();

    /**
     * A request.
     *
     * @param cookie of the client
     * @param key idempotency key
     * @param body what was sent
     */
    private record Sent(String cookie, String key, String body) {}

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        int rounds = Boolean.getBoolean("thorough") ? 20 : 3;
        var questions = folder.resolve("questions");
        ServerProcess.writeBank(questions, QUESTIONS);
        var data = folder.resolve("db");
        var chance = new SplittableRandom();
        for (int round = 0; round < rounds; round++) {
            int before = acknowledged.size();
            try (var server = ServerProcess.start(data, questions);
                    var client = HttpClient.newHttpClient()) {
                sendAgain(client, server.address());
                var clients = clients(client, server.address(), round);
                awaitAnswers(before + chance.nextInt(CLIENTS, 400));
                server.kill();
                for (var each : clients) {
                    each.join();
                }
            }
            assertEquals(List.of(), List.copyOf(unexpected), "round " + round);
            assertStoredOnce(data, "round " + round);
        }
        System.out.println(
                "kill test: " + rounds + " rounds, " + acknowledged.size() + " acknowledged, 0 lost, 0 doubled");
    }

    private List<Thread> clients(HttpClient client, String address, int round) throws Exception {
        var cookies = new HashMap<Integer, String>();
        for (int i = 0; i < CLIENTS; i++) {
            var made = post(client, address + "api/guest", "", "{}");
            cookies.put(i, made.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""));
        }
        return cookies.entrySet().stream()
                .map(each -> Thread.startVirtualThread(
                        () -> answer(client, address, each.getValue(), round * CLIENTS + each.getKey())))
                .toList();
    }

    private void answer(HttpClient client, String address, String cookie, int number) {
        for (int turn = 0; ; turn++) {
            int question = turn % QUESTIONS;
            String key = "client-" + number + "-turn-" + turn;
            String body = """
                {"key":"%s","question":"numbers/number-%d","version":1,"form":"choice",
                 "response":{"chosen":["%d"]},"takenMillis":%d}\
                """.formatted(key, question, turn % 3 == 0 ? question + 202 : question + 101, 2000 + turn);
            var sent = new Sent(cookie, key, body);
            try {
                var response = post(client, address + "api/answers", cookie, body);
                if (response.statusCode() == 200) {
                    acknowledged.add(key);
                } else {
                    unexpected.add(response.statusCode() + " " + response.body());
                }
            } catch (IOException | InterruptedException e) {
                open.add(sent);
                return;
            }
        }
    }

    private void awaitAnswers(int count) throws InterruptedException {
        var patience = Instant.now().plusSeconds(60);
        while (acknowledged.size() < count) {
            assertTrue(Instant.now().isBefore(patience), "the server answers too slowly or not at all: " + unexpected);
            Thread.sleep(1);
        }
    }

    private void sendAgain(HttpClient client, String address) throws Exception {
        for (var sent = open.poll(); sent != null; sent = open.poll()) {
            for (int time = 0; time < 2; time++) {
                var response = post(client, address + "api/answers", sent.cookie(), sent.body());
                assertEquals(200, response.statusCode(), response.body());
                acknowledged.add(sent.key());
            }
        }
    }

    private void assertStoredOnce(Path data, String round) throws Exception {
        var file = data.resolve(Database.FILE);
        var stored = new HashMap<String, Integer>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("SELECT idempotency_key FROM review")) {
            while (rows.next()) {
                stored.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        assertEquals(
                List.of(),
                stored.entrySet().stream()
                        .filter(each -> each.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList(),
                round + ": doubled");
        assertEquals(
                List.of(),
                acknowledged.stream().filter(key -> !stored.containsKey(key)).toList(),
                round + ": lost");
        var left = Verification.of(file);
        assertEquals(List.of(), left.problems(), round);
        assertEquals(stored.size(), left.reviews(), round);
        try (var database = Database.open(data, Clock.systemUTC())) {
            JdbiCards.open(database);
        }
        var started = Verification.of(file);
        assertEquals(List.of(), started.problems(), round + ", started again");
        assertEquals(0, started.ahead(), round + ": not folded");
        assertEquals(stored.size(), started.reviews(), round);
    }

    private static HttpResponse<String> post(HttpClient client, String address, String cookie, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
