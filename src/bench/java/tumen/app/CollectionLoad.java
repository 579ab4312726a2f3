package tumen.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tumen.bank.Bank;
import tumen.store.Database;

/**
 * The server of a learner with a hundred thousand cards: how long the queue of the day, the pages and the statistics take,
 * asked over HTTP, each time after an answer, so that nothing can be kept from the time before.
 */
public final class CollectionLoad {
    private static final int ROUNDS = Integer.getInteger("rounds", 200);
    private static final List<String> PATHS =
            List.of("api/next", "practise", "", "statistics", "statistics?deck=deck-007");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String cookie;
    private int answers;

    private CollectionLoad(URI address, String token) {
        this.address = address;
        this.cookie = "tumen-guest=" + token;
    }

    /** Makes the collection in the folder of the first argument, or uses the one that is there; prints a line for each path. */
    public static void main(String[] arguments) throws Exception {
        // Everything lies under target/, which Maven cleans; JMH's own options, which Maven hands over, are not
        // folders.
        var folder = Path.of(System.getProperty("collection", "target/collection"));
        String token = Collection.make(folder, Instant.now());
        long opened = System.nanoTime();
        var config = Config.of(
                Map.of(
                        Setting.DATA, folder.toString(),
                        Setting.QUESTIONS, folder.resolve("questions").toString(),
                        Setting.PORT, "0"),
                Map.of(),
                folder);
        var database = Database.open(folder, Clock.systemUTC());
        var bank = new Bank(Collection.decks(), List.of());
        try (var server = new Application(
                config,
                database,
                CompletableFuture.completedFuture(bank),
                Clock.system(Collection.ZONE),
                new SecureRandom())) {
            server.start();
            System.out.printf("started in %.1f s%n", (System.nanoTime() - opened) / 1e9);
            new CollectionLoad(URI.create(server.address()), token).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        for (String path : PATHS) {
            System.out.printf("%-26s first %8.1f ms%n", "/" + path, get(path));
        }
        for (int round = 0; round < ROUNDS / 4; round++) {
            answer();
            for (String path : PATHS) {
                get(path);
            }
        }
        double[][] times = new double[PATHS.size()][ROUNDS];
        double[] answering = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < PATHS.size(); i++) {
                double taken = answer();
                answering[round] = Math.max(answering[round], taken);
                times[i][round] = get(PATHS.get(i));
            }
        }
        for (int i = 0; i < PATHS.size(); i++) {
            print("GET /" + PATHS.get(i), times[i]);
        }
        print("POST /api/answers, slowest", answering);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "%,d answers given; heap in use %d MB of at most %d MB%n",
                answers, (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    private static void print(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        System.out.printf(
                "%-30s p50 %7.1f ms   p99 %7.1f ms   most %7.1f ms   (%d)%n",
                what,
                milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length * 99 / 100],
                milliseconds[milliseconds.length - 1],
                milliseconds.length);
    }

    private double get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve("/" + path)).GET());
    }

    /** Answers a question, another one each time. */
    private double answer() throws IOException, InterruptedException {
        int number = answers++;
        String question =
                "deck-%03d/question-%04d".formatted(number % Collection.DECKS, number * 7 % Collection.QUESTIONS);
        String body =
                "{\"key\":\"load-%x-%d\",\"question\":\"%s\",\"version\":1,\"form\":\"flashcard\",\"response\":{\"recalled\":true},\"rating\":\"good\",\"takenMillis\":4000}"
                        .formatted(System.nanoTime(), number, question);
        return send(HttpRequest.newBuilder(address.resolve("/api/answers"))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "none")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private double send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long started = System.nanoTime();
        var response = http.send(request.header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - started) / 1e6;
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    response + ": " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return milliseconds;
    }
}
