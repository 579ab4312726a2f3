package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F6: the server is killed while a class answers; the game goes on, and what was acknowledged counts. */
class LiveKillTest {
    private static final int PLAYERS = 100;
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern CLOSES = Pattern.compile("data-closes=\"(\\d+)\"");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private String address = "";
    private String teacher = "";

    @Test
    void f06AKilledGameGoesOnWithEveryAnswer() throws Exception {
        int rounds = Boolean.getBoolean("thorough") ? 20 : 1;
        var questions = folder.resolve("questions");
        ServerProcess.writeBank(questions, 3);
        var chance = new SplittableRandom();
        long slowest = 0;
        for (int round = 0; round < rounds; round++) {
            slowest = Math.max(slowest, round(questions, round, chance));
        }
        System.out.println(
                "live kill test: " + rounds + " rounds of " + PLAYERS + " players, 0 acknowledged answers lost,"
                        + " the game went on " + slowest + " ms after the server was there at the latest");
    }

    private long round(Path questions, int round, SplittableRandom chance) throws Exception {
        var data = folder.resolve("db");
        acknowledged.clear();
        String code;
        String game;
        var seats = new ArrayList<String>();
        String closes;
        try (var server = ServerProcess.start(data, questions)) {
            address = server.address();
            if (teacher.isEmpty()) {
                teacher = setUp(server.line("Make the first administrator"));
            }
            var made = post(
                    "host",
                    teacher,
                    "deck=numbers&key=key-" + round + "&scoring=accuracy&time=120&reading=0"
                            + "&question=number-0&question=number-1");
            game = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
            code = get("host/" + game, teacher).body().replaceAll("(?s).*class=\"code\">(\\d{3}) (\\d{3})<.*", "$1$2");
            for (int i = 0; i < PLAYERS; i++) {
                seats.add(join(code, "Player " + round + " " + i));
            }
            command(game, 0, "next");
            closes = find(CLOSES, get("play/" + code, seats.getFirst()).body());
            var threads = answer(code, seats);
            int enough = chance.nextInt(1, PLAYERS);
            var patience = Instant.now().plusSeconds(30);
            while (acknowledged.size() < enough) {
                assertTrue(Instant.now().isBefore(patience), "the server answers too slowly or not at all");
                Thread.onSpinWait();
            }
            server.kill();
            for (var thread : threads) {
                thread.join();
            }
        }
        var before = Set.copyOf(acknowledged);
        try (var server = ServerProcess.start(data, questions)) {
            address = server.address();
            long began = System.nanoTime();
            var page = get("play/" + code, seats.getFirst()).body();
            long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertTrue(took <= 2000, "the game went on after " + took + " ms");
            assertEquals(closes, find(CLOSES, page), "the time has changed");
            for (int player : before) {
                assertTrue(
                        get("play/" + code, seats.get(player)).body().contains("Your answer is kept."),
                        "lost: " + player);
            }
            for (var thread : answer(code, seats)) {
                thread.join();
            }
            assertEquals(PLAYERS, acknowledged.size(), "sent again, all answers are there");
            assertScores(code, game, seats);
            return took;
        }
    }

    private void assertScores(String code, String game, List<String> seats) throws Exception {
        int move = Integer.parseInt(
                get("host/" + game, teacher).body().replaceAll("(?s).*name=\"expected\" value=\"(\\d+)\".*", "$1"));
        command(game, move, "next");
        command(game, move + 1, "end");
        var wrong = new HashMap<Integer, String>();
        for (int player = 0; player < PLAYERS; player++) {
            String body = get("play/" + code, seats.get(player)).body();
            boolean right = option(player).equals(rightOption);
            if (!body.contains("You had " + (right ? 1 : 0) + " of 1 right.")) {
                wrong.put(player, body);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private String rightOption = "";

    private static String option(int player) {
        return String.valueOf(player % 3);
    }

    private List<Thread> answer(String code, List<String> seats) throws Exception {
        // The right one is 101; its number is the same on all screens of this game.
        String page = get("play/" + code, seats.getLast()).body();
        if (page.contains("<span>101</span>")) {
            rightOption = page.replaceAll("(?s).*value=\"(\\d)\"[^>]*><kbd[^>]*>\\d</kbd> <span>101</span>.*", "$1");
        }
        var threads = new ArrayList<Thread>();
        for (int player = 0; player < PLAYERS; player++) {
            int number = player;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    var answered = post(
                            "play/" + code + "/answers",
                            seats.get(number),
                            "question=0&option=" + option(number) + "&key=key-" + number);
                    if (answered.statusCode() == 303) {
                        acknowledged.add(number);
                    }
                } catch (IOException | InterruptedException e) {
                    // Not acknowledged: it is sent again.
                }
            }));
        }
        return threads;
    }

    private String setUp(String line) throws Exception {
        String token = line.replaceAll(".*token=", "").strip();
        var made = post("setup", "", "token=" + token + "&name=Sarangerel&password=a+horse+on+the+hill");
        return cookie(made);
    }

    private String join(String code, String name) throws Exception {
        String key = find(KEY, get("play/" + code, "").body());
        var joined = post("play/" + code + "/seats", "", "key=" + key + "&name=" + name.replace(' ', '+'));
        assertEquals(303, joined.statusCode(), joined.body());
        return "tumen-seat=" + key;
    }

    private void command(String game, int move, String deed) throws Exception {
        var done = post("host/" + game + "/commands", teacher, "deed=" + deed + "&expected=" + move);
        assertEquals(303, done.statusCode(), done.body());
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static String find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return http.send(request(path, cookie).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String cookie, String form)
            throws IOException, InterruptedException {
        return http.send(
                request(path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
