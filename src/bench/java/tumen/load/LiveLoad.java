package tumen.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of many plays a live quiz on a server in a process of its own: everybody joins, listens to a stream, and answers
 * ten questions at once. Prints what it took; exit code 1 when an answer is lost.
 *
 * <p>Run: {@code java -cp … tumen.load.LiveLoad PLAYERS [GAMES [SPREAD]]}. Several games are played on the same server, one
 * after the other: in the first it has just been started. Everybody answers within SPREAD milliseconds of seeing the
 * question; 0, unless given, for all at the same moment.
 */
public final class LiveLoad {
    private static final int QUESTIONS = 10;
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern QUESTION =
            Pattern.compile("data-question=\\\\\"(\\d+)\\\\\"[^>]*data-kept=\\\\\"false");
    private static final Pattern MOVE = Pattern.compile("name=\"expected\" value=\"(\\d+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, ConcurrentLinkedQueue<Long>> shown = new ConcurrentHashMap<>();
    private final Map<Integer, CountDownLatch> everybody = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger();
    private final List<Thread> listening = new ArrayList<>();
    private final String address;
    private final int spread;
    private String teacher = "";

    private LiveLoad(String address, int spread) {
        this.address = address;
        this.spread = spread;
    }

    /** Plays. */
    public static void main(String[] arguments) throws Exception {
        int players = Integer.parseInt(arguments[0]);
        int games = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int spread = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        String path = System.getProperty("java.class.path");
        var folder = Files.createTempDirectory("live-load");
        bank(folder.resolve("questions").resolve("numbers"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        path,
                        "tumen.app.Tumen",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("db").toString(),
                        "--questions",
                        folder.resolve("questions").toString())
                .redirectErrorStream(true)
                .start();
        boolean sound = false;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String at = "";
            String token = "";
            while (token.isEmpty()) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the server did not start");
                }
                at = line.startsWith("Tumen is at ") ? line.substring(12) : at;
                token = line.contains("token=")
                        ? line.replaceAll(".*token=", "").strip()
                        : token;
            }
            Thread.startVirtualThread(() -> lines.lines().forEach(line -> {
                if (line.contains("ERROR")) {
                    System.out.println(line);
                }
            }));
            var load = new LiveLoad(at, spread);
            load.setUp(token);
            sound = true;
            for (int game = 1; game <= games; game++) {
                System.out.printf("game %d of %d, answers within %d ms%n", game, games, spread);
                sound &= load.play(players, game, process.toHandle());
            }
            // The reader above holds the lines until they end.
            process.destroyForcibly().waitFor();
        } finally {
            process.destroyForcibly();
        }
        System.exit(sound ? 0 : 1);
    }

    private static void bank(Path folder) throws IOException {
        var text = new StringBuilder("---\ndeck: Numbers\nsection: Figures\nlanguage: en\n---\n");
        for (int i = 0; i < QUESTIONS; i++) {
            text.append("\n## number-%d · figure\n\nWhich number comes after %d?\n\n".formatted(i, i + 100));
            text.append("- [x] %d\n- [ ] %d\n- [ ] %d\n".formatted(i + 101, i + 202, i + 303));
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("figures.md"), text);
    }

    private void setUp(String token) throws Exception {
        var made = post("setup", "", "token=" + token + "&name=Sarangerel&password=a+horse+on+the+hill");
        teacher = made.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private boolean play(int players, int number, ProcessHandle server) throws Exception {
        var form = new StringBuilder(
                "deck=numbers&key=key-" + number + "&time=60&reading=0&scoring=gentle-speed&ranks=public");
        for (int i = 0; i < QUESTIONS; i++) {
            form.append("&question=number-").append(i);
        }
        String game = post("host", teacher, form.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/", "");
        String code =
                get("host/" + game, teacher).body().replaceAll("(?s).*class=\"code\">(\\d{3}) (\\d{3})<.*", "$1$2");
        for (int i = 0; i < QUESTIONS; i++) {
            shown.put(i, new ConcurrentLinkedQueue<>());
            everybody.put(i, new CountDownLatch(players));
        }
        long joining = System.nanoTime();
        var seats = join(players, code);
        System.out.printf("joined: %d in %d ms%n", players, millis(System.nanoTime() - joining));
        var acknowledgements = new ConcurrentLinkedQueue<Long>();
        var toShow = new ArrayList<Long>();
        var lost = new AtomicInteger();
        var cpu = server.info().totalCpuDuration().orElse(Duration.ZERO);
        int before = messages.get();
        for (int question = 0; question < QUESTIONS; question++) {
            long turned = System.nanoTime();
            while (everybody.get(question).getCount() == players) {
                next(game);
                if (everybody.get(question).await(300, TimeUnit.MILLISECONDS)) {
                    break;
                }
                turned = everybody.get(question).getCount() == players ? System.nanoTime() : turned;
            }
            if (!everybody.get(question).await(20, TimeUnit.SECONDS)) {
                System.out.println("not shown to " + everybody.get(question).getCount());
            }
            long from = lastTurn;
            shown.get(question).forEach(at -> toShow.add(at - from));
            answer(code, seats, question, acknowledgements, lost);
        }
        next(game);
        next(game);
        next(game);
        Thread.sleep(1000);
        var spent = server.info().totalCpuDuration().orElse(Duration.ZERO).minus(cpu);
        String board = get("host/" + game, teacher).body();
        System.out.printf("%d players, %d questions, over: %s%n", players, QUESTIONS, board.contains("quiz is over"));
        print(
                "acknowledged",
                acknowledgements.stream().mapToLong(Long::longValue).toArray());
        print("question shown", toShow.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                "messages per player and question: %.2f%n", (messages.get() - before) / (double) players / QUESTIONS);
        System.out.printf("server CPU per question: %d ms%n", spent.toMillis() / QUESTIONS);
        System.out.printf("answers lost: %d%n", lost.get());
        return lost.get() == 0 && acknowledgements.size() == players * QUESTIONS;
    }

    private volatile long lastTurn;

    private void next(String game) throws Exception {
        var matcher = MOVE.matcher(get("host/" + game, teacher).body());
        if (matcher.find()) {
            lastTurn = System.nanoTime();
            post("host/" + game + "/commands", teacher, "deed=next&expected=" + matcher.group(1));
        }
    }

    private List<String> join(int players, String code) throws Exception {
        var seats = new String[players];
        var at = new Semaphore(64);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < players; i++) {
                int number = i;
                threads.submit(() -> {
                    at.acquire();
                    try {
                        seats[number] = join(code, number);
                    } finally {
                        at.release();
                    }
                    return true;
                });
            }
        }
        Thread.sleep(1000);
        return Arrays.asList(seats);
    }

    private String join(String code, int number) throws Exception {
        Matcher key = KEY.matcher(get("play/" + code, "").body());
        if (!key.find()) {
            throw new IOException("no form to join");
        }
        post("play/" + code + "/seats", "", "name=Player+" + number + "&key=" + key.group(1));
        String cookie = "tumen-seat=" + key.group(1);
        var response = http.send(
                request("play/" + code + "/stream", cookie)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        synchronized (listening) {
            listening.add(Thread.startVirtualThread(() -> listen(response.body())));
        }
        return cookie;
    }

    private void listen(InputStream stream) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                messages.addAndGet(line.startsWith("id: ") ? 1 : 0);
                var question = QUESTION.matcher(line);
                if (line.startsWith("data: ") && question.find()) {
                    int number = Integer.parseInt(question.group(1));
                    shown.get(number).add(System.nanoTime());
                    everybody.get(number).countDown();
                }
            }
        } catch (IOException e) {
            System.out.println("a stream broke: " + e.getMessage());
        }
    }

    private void answer(
            String code, List<String> seats, int question, ConcurrentLinkedQueue<Long> times, AtomicInteger lost) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seats.size(); i++) {
                int player = i;
                threads.submit(() -> {
                    Thread.sleep(spread == 0 ? 0 : ThreadLocalRandom.current().nextInt(spread));
                    long began = System.nanoTime();
                    var answered = http.send(
                            request("play/" + code + "/answers", seats.get(player))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Accept", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "question=" + question + "&option=" + player % 3 + "&key=k" + question))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (answered.statusCode() == 200) {
                        times.add(System.nanoTime() - began);
                    } else {
                        lost.incrementAndGet();
                        System.out.println(answered.statusCode() + " " + answered.body());
                    }
                    return true;
                });
            }
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        if (nanos.length > 0) {
            System.out.printf(
                    "%s: %d, p50 %d ms, p99 %d ms, most %d ms%n",
                    what,
                    nanos.length,
                    millis(nanos[nanos.length / 2]),
                    millis(nanos[nanos.length * 99 / 100]),
                    millis(nanos[nanos.length - 1]));
        }
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return http.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
        return http.send(
                request(path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(5))
                .header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
