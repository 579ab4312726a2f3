package tumen.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tumen.load.HttpLoad;

/**
 * The durable answer against a bare hello route, in one run: {@code POST /api/answers} through the whole stack (session,
 * cross-site check, grading, scheduling, {@code synchronous=FULL}) beside a Javalin server with one route. The two take
 * turns, so that a machine whose speed drifts treats them alike.
 */
public final class AnswerLoad {
    private static final int CONNECTIONS = 128;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    /** The compiler needs so long for a whole server. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(Integer.getInteger("first", 10));

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration TIME = Duration.ofSeconds(5);

    private AnswerLoad() {}

    /** Prints each round and the medians; ends with the two ratios. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("tumen-load");
        var hello = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    config.routes.get("/hello", ctx -> ctx.result("hello"));
                })
                .start("localhost", 0);
        var config = Home.config(Map.of(Setting.HOST, "localhost", Setting.PORT, "0", Setting.DATA, folder.toString()));
        try (var application = Application.create(config, Clock.system(ZoneId.systemDefault()), new SecureRandom())) {
            application.start();
            var answers = new Answers(URI.create(application.address()));
            int port = URI.create(application.address()).getPort();
            byte[] get = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
            var bare = new ArrayList<HttpLoad.Result>();
            var durable = new ArrayList<HttpLoad.Result>();
            for (int round = 0; round <= ROUNDS; round++) {
                var warmUp = round == 0 ? FIRST_WARM_UP : WARM_UP;
                var one = HttpLoad.run(hello.port(), CONNECTIONS, warmUp, TIME, (connection, count) -> get);
                var other = HttpLoad.run(port, CONNECTIONS, warmUp, TIME, answers);
                if (round == 0) {
                    continue;
                }
                System.out.println("hello   " + one);
                System.out.println("answer  " + other);
                bare.add(one);
                durable.add(other);
            }
            print(bare, durable);
        } finally {
            hello.stop();
        }
    }

    private static void print(List<HttpLoad.Result> bare, List<HttpLoad.Result> durable) {
        double helloRate =
                median(bare.stream().mapToDouble(HttpLoad.Result::perSecond).toArray());
        double answerRate =
                median(durable.stream().mapToDouble(HttpLoad.Result::perSecond).toArray());
        double helloTail =
                median(bare.stream().mapToDouble(HttpLoad.Result::p99).toArray());
        double answerTail =
                median(durable.stream().mapToDouble(HttpLoad.Result::p99).toArray());
        System.out.printf(
                "medians: hello %,.0f/s p99 %.2f ms, answer %,.0f/s p99 %.2f ms%n",
                helloRate, helloTail, answerRate, answerTail);
        double helloTime =
                median(bare.stream().mapToDouble(HttpLoad.Result::processor).toArray());
        double answerTime =
                median(durable.stream().mapToDouble(HttpLoad.Result::processor).toArray());
        System.out.printf(
                "answer / hello: throughput %.1f %% (bar 35 %%), p99 x %.2f (bar 4), processor %.1f / %.1f µs%n",
                100 * answerRate / helloRate, answerTail / helloTail, answerTime, helloTime);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** A guest for every connection, each answering one question after the other, right or wrong by chance. */
    private static final class Answers implements HttpLoad.Requests {
        private final String[] cookies = new String[CONNECTIONS];
        private final List<String[]> questions = new ArrayList<>();
        private final Random random = new Random(2026);
        private final String host;

        Answers(URI address) throws IOException, InterruptedException {
            host = address.getAuthority();
            var client = HttpClient.newHttpClient();
            for (int i = 0; i < CONNECTIONS; i++) {
                var made = client.send(
                        HttpRequest.newBuilder(address.resolve("api/guest"))
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                cookies[i] =
                        made.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            }
            var listed = client.send(
                    HttpRequest.newBuilder(address.resolve("api/questions")).build(),
                    HttpResponse.BodyHandlers.ofString());
            for (var question : new ObjectMapper().readTree(listed.body())) {
                var wrong = question.get("distractors");
                if (question.get("forms").toString().contains("\"choice\"") && wrong.size() > 1) {
                    questions.add(new String[] {
                        question.get("id").asText(),
                        question.get("answer").asText(),
                        wrong.get(0).asText()
                    });
                }
            }
            System.out.println(questions.size() + " questions, " + CONNECTIONS + " guests");
        }

        @Override
        public byte[] next(int connection, long count) {
            var question = questions.get(random.nextInt(questions.size()));
            String said = question[random.nextInt(3) == 0 ? 2 : 1];
            String body = "{\"key\":\"" + HexFormat.of().toHexDigits(System.currentTimeMillis(), 12)
                    + HexFormat.of().toHexDigits(random.nextLong())
                    + "\",\"question\":\"" + question[0]
                    + "\",\"version\":1,\"form\":\"choice\",\"response\":{\"chosen\":[\""
                    + said + "\"]},\"takenMillis\":2500}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return ("POST /api/answers HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookies[connection]
                            + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: "
                            + bytes.length + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
