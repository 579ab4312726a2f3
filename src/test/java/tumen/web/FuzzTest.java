package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Composition;
import tumen.question.Form;
import tumen.question.QuestionId;

/** Thousands of broken requests over all routes: whatever is sent, the server keeps its countenance. */
class FuzzTest {
    private static final long SEED = 20_261_123;
    private static final int REQUESTS = Boolean.getBoolean("thorough") ? 5000 : 1000;

    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "QUERY", "get", "P0ST");
    private static final List<String> WORDS = List.of(
            "horses",
            "horses-sent",
            "small",
            "..",
            "%2e%2e",
            "%00",
            "%zz",
            "%ff",
            "a".repeat(300),
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "9223372036854775807",
            "Ө",
            "<script>",
            "'",
            "\\",
            ";",
            "{deck}",
            "1e9",
            "true",
            "[]");
    private static final List<String> HEADERS = List.of(
            "Cookie: tumen-guest=" + "x".repeat(43),
            "Cookie: tumen-guest=\"; tumen-session=;;;=",
            "Cookie: tumen-zone=%zz; tumen-theme=<b>",
            "Cookie: tumen-zone=Mars/Olympus",
            "Accept-Language: ",
            "Accept-Language: ,;q=x,,,en-\u0000",
            "Accept-Language: " + "a,".repeat(400),
            "Accept-Encoding: gzip;q=banana",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: application/json; charset=klingon",
            "Content-Type: text/plain",
            "Content-Length: -5",
            "Content-Length: 99999",
            "Transfer-Encoding: chunked",
            "Range: bytes=0-1,5-",
            "If-Modified-Since: yesterday",
            "If-None-Match: *",
            "Expect: 100-continue",
            "X-Forwarded-For: unknown",
            "Idempotency-Key: \t",
            "Host: ",
            "Origin: ://",
            "Upgrade: websocket",
            "HX-Request: true");
    private static final List<String> BODIES = List.of(
            "",
            "a=b",
            "%",
            "a=%zz&=&==&&&",
            "question=horses/horses-sent&form=choice&version=1&key=fuzzfuzz&shown=1&option=x",
            "question=horses/in-order&form=ordering&version=1&key=fuzzfuzy&shown=1&item=a&item=b&place=1",
            "question=horses/capitals&form=matching&version=1&key=fuzzfuzx&shown=-1&left=a&left=b&right=",
            "question=horses/gaps&form=cloze&version=1&key=fuzzfuzw&shown=1&gap=" + "x".repeat(900),
            "rating=3&key=fuzzfuzv",
            "rating=three&key=",
            "theme=dark&back=//x",
            "name=a&password=b&token=c",
            "{\"key\":\"fuzzfuzu\"}",
            "{\"rating\":\"good\",\"key\":\"fuzzfuzt\"}",
            "{\"key\":\"fuzzfuzs\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"choice\",\"response\":"
                    + "{\"chosen\":[null]}}",
            "{\"key\":\"fuzzfuzr\",\"question\":\"horses/capitals\",\"version\":1,\"form\":\"matching\",\"response\":"
                    + "{\"matched\":{\"Mongolia\":null}}}",
            "{\"key\":\"fuzzfuzq\",\"question\":\"horses/steppe\",\"version\":2147483648,\"form\":\"typed\",\"response\":"
                + "{\"typed\":\"x\"},\"takenMillis\":-9223372036854775808}",
            "{\"key\":\"fuzzfuzp\",\"question\":\"horses/steppe\",\"version\":1,\"form\":\"typed\",\"response\":"
                    + "{\"typed\":\"\\ud800\"},\"takenMillis\":1}",
            "deed=next&expected=0&id=fuzz",
            "deed=rename&seat=0&name=%00&id=fuzz-2",
            "deed=accept&question=0&said=x&id=fuzz-3",
            "quiz=1&key=fuzzkey1&class=1&time=x",
            "deck=horses&question=horses-sent&key=fuzzkey2&teams=a,b&class=1&roster=on&reading=9",
            "said=x&key=fuzzkey3",
            "question=horses/horses-sent&said=x",
            "title=x&key=fuzzkey4",
            "name=Bat&text=Bat%0ASaraa",
            "edition=1&key=fuzzkey5&points=-1&seconds=x&form=typed&do=up:99999999999",
            "until=2026-13-40T99:99&resume=1",
            "closes=x&longer=-1&attempts=99999999999",
            "seat-0=1",
            "archived=2",
            "day=2026-02-30&count=-1&key=fuzzkey6",
            "[".repeat(2000),
            "{\"a\":".repeat(1500),
            "\"",
            "nul");

    private record Answered(int status, String text) {}

    /** What a teacher has, by the name in the path. */
    private static Map<String, String> own(Site site, Accounts.Account teacher) throws SQLException {
        var classroom = site.teaching.classes().create(teacher.person(), "7b", Instant.now());
        var question = site.practice
                .library()
                .question(new QuestionId("horses", "horses-sent"))
                .orElseThrow();
        site.teaching.pinned().pin(List.of(question));
        var slot = Composition.slot(question, "Figures", Form.TYPED, null);
        var quiz = site.teaching
                .quizzes()
                .create(
                        teacher.person().id(),
                        Composition.empty("Horses").add(List.of(slot)),
                        "fuzz-quiz-key",
                        Instant.now());
        var client = teacher.client();
        var game = client.form("/host", Map.of("quiz", "" + quiz.id(), "key", "fuzz-game-key"));
        var set = Map.of("quiz", "" + quiz.id(), "class", "" + classroom.id(), "key", "fuzz-homework-key");
        var homework = client.form("/homework", set);
        return Map.of(
                "{class}",
                "" + classroom.id(),
                "{quiz}",
                "" + quiz.id(),
                "{game}",
                game.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""),
                "{homework}",
                homework.headers().firstValue("Location").orElse("/1").replaceAll("\\?.*|\\D", ""));
    }

    @Test
    void nothingThatIsSentIsAFaultOfOurs(@TempDir Path folder) throws IOException, SQLException {
        var chance = new SplittableRandom(SEED);
        var wrong = new ArrayList<String>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (var site = Site.open(folder)) {
            var teacher = new Accounts(site, folder).teacher("Oyuna");
            var own = own(site, teacher);
            teacher.client().close();
            var routes = site.routes.stream()
                    .filter(route -> route.getHttpMethod().isHttpMethod())
                    .toList();
            for (int i = 0; i < REQUESTS; i++) {
                var route = routes.get(i % routes.size());
                // Half of them come from a teacher, who stays one.
                boolean signedIn = (i / routes.size() + i) % 2 == 0
                        && !route.getPath().matches("/sign-out|/profile.*|/sign-up|/class|/setup|.*/stream");
                String session = signedIn ? "Cookie: " + Visitors.SESSION + "=" + teacher.token() + "\r\n" : "";
                String path = route.getPath().replace("{file}", "tumen.css");
                for (var each : own.entrySet()) {
                    path = chance.nextInt(4) == 0 ? path : path.replace(each.getKey(), each.getValue());
                }
                String request = request(route.getHttpMethod().name(), path, session, chance);
                var answered = send(site.port, request);
                statuses.merge(answered.status, 1, Integer::sum);
                if (answered.status == 500
                        || answered.status < 0
                        || answered.text.contains("Exception")
                        || answered.text.contains("\tat ")) {
                    wrong.add(i + ": " + answered.status + " to " + shortened(request));
                }
            }
            try (var client = new Client(site.address())) {
                assertEquals(200, client.get("/practise").statusCode(), "the server does not answer any more");
            }
        }
        System.out.println("fuzz: " + REQUESTS + " requests, statuses " + statuses);
        assertEquals(List.of(), wrong);
        assertTrue(statuses.size() > 6, "the requests were all alike: " + statuses);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length())).replace("\r\n", " | ");
    }

    private static String request(String method, String path, String session, SplittableRandom chance) {
        String mutatedMethod = chance.nextInt(5) == 0 ? pick(METHODS, chance) : method;
        var target = new StringBuilder(path);
        for (int at = target.indexOf("{"); at >= 0; at = target.indexOf("{")) {
            target.replace(
                    at,
                    target.indexOf("}", at) + 1,
                    chance.nextInt(2) == 0
                            ? "horses"
                            : pick(WORDS, chance).replace("{", "").replace("}", ""));
        }
        if (chance.nextInt(6) == 0) {
            target.insert(chance.nextInt(target.length() + 1), pick(WORDS, chance));
        }
        if (chance.nextInt(2) == 0) {
            target.append("?")
                    .append(pick(List.of("deck", "q", "question", "key", "shown", "token", "notice"), chance));
            target.append("=")
                    .append(pick(WORDS, chance))
                    .append("&question=horses/")
                    .append(pick(WORDS, chance));
        }
        String body = method.equals("POST") || chance.nextInt(8) == 0 ? scratch(pick(BODIES, chance), chance) : "";
        var request = new StringBuilder(mutatedMethod + " " + target + " HTTP/1.1\r\n");
        request.append("Host: 127.0.0.1\r\nConnection: close\r\n").append(session);
        request.append(chance.nextInt(12) == 0 ? "" : "Sec-Fetch-Site: none\r\n");
        if (chance.nextInt(4) != 0) {
            boolean json = path.startsWith("/api");
            request.append("Content-Type: ")
                    .append(json ? "application/json" : "application/x-www-form-urlencoded")
                    .append("\r\n");
        }
        for (int i = chance.nextInt(3); i > 0; i--) {
            request.append(pick(HEADERS, chance)).append("\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        request.append(length == 0 ? "" : "Content-Length: " + length + "\r\n");
        return request.append("\r\n").append(body).toString();
    }

    /** The text as it is, or with a few characters lost, doubled or replaced. */
    private static String scratch(String text, SplittableRandom chance) {
        var scratched = new StringBuilder(text);
        for (int i = chance.nextInt(4); i > 0 && !scratched.isEmpty(); i--) {
            int at = chance.nextInt(scratched.length());
            switch (chance.nextInt(3)) {
                case 0 -> scratched.deleteCharAt(at);
                case 1 -> scratched.insert(at, scratched.charAt(at));
                default -> scratched.setCharAt(at, (char) (32 + chance.nextInt(96)));
            }
        }
        return scratched.toString();
    }

    private static String pick(List<String> list, SplittableRandom chance) {
        return list.get(chance.nextInt(list.size()));
    }

    /** Sends the bytes as they are; -1 when nothing comes back. */
    private static Answered send(int port, String request) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String text = read(socket);
            if (text.startsWith("HTTP/1.1 100 ")) {
                text = text.substring(text.indexOf("\r\n\r\n") + 4);
            }
            int space = text.indexOf(' ');
            return new Answered(space < 0 ? -1 : Integer.parseInt(text.substring(space + 1, space + 4)), text);
        }
    }

    private static String read(Socket socket) throws IOException {
        var all = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException e) {
            // The server may close as soon as it has answered a request it does not read to its end.
            return all.toString();
        }
        return all.toString();
    }
}
