package tumen.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of many plays a live quiz on a server in a process of its own: everybody joins, listens to a stream, and answers
 * ten questions. Prints what it took; exit code 1 when an answer is lost.
 *
 * <p>Run: {@code java -cp … tumen.load.LiveLoad PLAYERS [GAMES [SPREAD]]}, with {@code -Dlauncher=./tumen} to start the server
 * as schools do. Several games are played on the same server, one after the other: in the first it has just been started. A
 * small game on another server comes before, for the devices share the processors with the server and are slow at first too.
 * Everybody answers within SPREAD milliseconds of the question being shown, each at a time by chance; 0, unless given, for
 * all at the same moment.
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
    private final String address;
    private final Path data;
    private final int spread;
    private String teacher = "";

    private LiveLoad(String address, Path data, int spread) {
        this.address = address;
        this.data = data;
        this.spread = spread;
    }

    /** Plays. */
    public static void main(String[] arguments) throws Exception {
        int players = Integer.parseInt(arguments[0]);
        int games = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int spread = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        System.out.println("on a server that is thrown away, so that the devices are warm:");
        boolean sound = measure(100, 1, spread);
        System.out.println("on a server just started:");
        sound &= measure(players, games, spread);
        System.exit(sound ? 0 : 1);
    }

    private static boolean measure(int players, int games, int spread) throws Exception {
        var folder = Files.createTempDirectory("live-load");
        bank(folder.resolve("questions").resolve("numbers"));
        var process =
                new ProcessBuilder(server(folder)).redirectErrorStream(true).start();
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
            var load = new LiveLoad(at, folder.resolve("db"), spread);
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
        return sound;
    }

    /** The command that starts the server: the launcher, as schools do, when it is named; else on the same class path. */
    private static List<String> server(Path folder) {
        var command = new ArrayList<String>();
        String launcher = System.getProperty("launcher");
        if (launcher == null) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-XX:+UseSerialGC"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "tumen.app.Tumen"));
        } else {
            command.add(launcher);
        }
        command.addAll(
                List.of("serve", "--port", "0", "--data", folder.resolve("db").toString()));
        command.addAll(List.of("--questions", folder.resolve("questions").toString()));
        return command;
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
        var refused = new AtomicInteger();
        var answered = new Semaphore(0);
        var random = new Random(2026);
        var devices = new Devices(URI.create(address).getPort(), "/play/" + code, seats, new Devices.Listener() {
            @Override
            public void message() {
                messages.incrementAndGet();
            }

            @Override
            public void shown(int question, long nanos) {
                shown.get(question).add(nanos);
                everybody.get(question).countDown();
            }

            @Override
            public void answered(int status, long nanos) {
                if (status == 200) {
                    acknowledgements.add(nanos);
                } else {
                    refused.incrementAndGet();
                }
                answered.release();
            }
        });
        Thread.sleep(2000);
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
            var now = shown.get(question).stream().mapToLong(at -> at - from).toArray();
            Arrays.stream(now).forEach(toShow::add);
            print("question " + (question + 1) + " shown", now);
            devices.answer(question, spread, random);
            if (!answered.tryAcquire(players, spread + 60_000, TimeUnit.MILLISECONDS)) {
                System.out.println("not answered: " + (players - answered.availablePermits()));
            }
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
        devices.close();
        int lost = players * QUESTIONS - stored(game);
        System.out.printf("answers refused: %d, lost: %d%n", refused.get(), lost);
        return refused.get() == 0 && lost == 0;
    }

    /** How many answers of the game are in the database. */
    private int stored(String game) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tumen.db"));
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM game_event WHERE game = ? AND body LIKE '%\"is\":\"Answered\"%'")) {
            query.setString(1, game);
            return query.executeQuery().getInt(1);
        }
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
        return Arrays.asList(seats);
    }

    private String join(String code, int number) throws Exception {
        Matcher key = KEY.matcher(get("play/" + code, "").body());
        if (!key.find()) {
            throw new IOException("no form to join");
        }
        post("play/" + code + "/seats", "", "name=Player+" + number + "&key=" + key.group(1));
        return "tumen-seat=" + key.group(1);
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
