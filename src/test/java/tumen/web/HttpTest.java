package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every response carries, where requests may come from, and what is said when something is wrong. */
class HttpTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Site site;
    private static Client client;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
        client = new Client(site.address());
    }

    @AfterAll
    static void close() {
        client.close();
        site.close();
    }

    @Test
    void everyResponseCarriesTheHeadersThatProtect() {
        var without = new ArrayList<String>();
        for (var path : List.of(
                "/",
                "/practise",
                "/practise/answers/7",
                "/decks/horses",
                "/decks/horses/source",
                "/setup?token=none",
                "/health/ready",
                "/metrics",
                "/no/such/page",
                "/api/decks",
                "/api/none",
                "/static/none.css",
                site.asset("tumen.css"))) {
            var headers = client.get(path).headers();
            boolean safe = headers.firstValue("Content-Security-Policy")
                            .filter(policy -> policy.startsWith("default-src 'none'") && !policy.contains("unsafe"))
                            .isPresent()
                    && headers.firstValue("X-Content-Type-Options").equals(Optional.of("nosniff"))
                    && headers.firstValue("Referrer-Policy").isPresent()
                    && headers.firstValue("Cache-Control").isPresent();
            if (!safe) {
                without.add(path + " " + headers.map());
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void pagesSayTheirCharsetAndHoldNoScriptOrStyleOfTheirOwn() {
        for (var path : List.of("/", "/practise", "/decks/horses", "/decks/horses/source", "/nothing")) {
            var page = client.get(path);
            assertEquals(
                    Optional.of("text/html;charset=utf-8"),
                    page.headers().firstValue("Content-Type").map(type -> type.replace(" ", "")),
                    path);
            assertTrue(page.body().startsWith("<!doctype html>"), path + " is in quirks mode");
            assertFalse(
                    Pattern.compile(
                                    "<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=|javascript:|https?://(?!www.thymeleaf)")
                            .matcher(page.body())
                            .find(),
                    page.body());
            assertFalse(page.body().contains("th:"), page.body());
        }
    }

    @Test
    void whatTheBankSaysIsTextAndNotMarkup() {
        for (var path : List.of(
                "/", "/decks", "/decks/small", "/decks/small/questions/felt", "/practise?question=small/felt")) {
            String body = client.get(path).body();
            assertFalse(body.contains("<b>&"), path);
            assertFalse(body.contains("<i>meant"), path);
        }
        assertTrue(client.get("/decks?q=%3Cscript%3E").body().contains("&lt;script&gt;"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 303",
        "Sec-Fetch-Site, none, 303",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, HERE, 303",
        "Origin, https://elsewhere.example, 403",
        "Origin, null, 403",
        "X-Other, nothing, 403"
    })
    void whatChangesSomethingMustComeFromHere(String header, String value, int status) {
        var response = client.send(
                "POST", "/theme", "theme=dark", "Content-Type", FORM, header, value.replace("HERE", site.address()));
        assertEquals(status, response.statusCode());
    }

    @Test
    void aPageThatIsReadChangesNothing() {
        try (var reader = new Client(site.address())) {
            reader.json("/api/guest", "{}");
            for (var route : site.routes) {
                if (route.getHttpMethod().name().equals("GET")) {
                    reader.get(route.getPath()
                            .replace("{deck}", "horses")
                            .replace("{slug}", "horses-sent")
                            .replace("{review}", "1")
                            .replace("{file}", "none")
                            .replaceAll("[{][^}]*[}]", "1"));
                }
            }
            reader.get("/practise/reveal?question=horses/steppe&key=abcdefgh&shown=1");
            var overview = Client.read(reader.get("/api/overview"));
            assertEquals(0, overview.get("doneToday").asInt());
            assertEquals(0, overview.get("learnt").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /nothing | | 404",
                "GET | /decks/none | | 404",
                "GET | /decks/horses/questions/none | | 404",
                "GET | /decks/horses/questions/N%20one | | 404",
                "GET | /decks/small/source | | 404",
                "GET | /practise?question=none | | 400",
                "GET | /practise?question=horses/none | | 404",
                "GET | /practise?deck=none | | 404",
                "GET | /practise/answers/none | | 400",
                "GET | /practise/reveal | | 400",
                "GET | /decks?q=%ff | | 400",
                "DELETE | /decks | | 405",
                "PUT | / | | 405",
                "POST | /decks | | 405",
                "POST | /practise/answers | | 400",
                "POST | /practise/answers | question=horses/horses-sent&form=none | 400",
                "POST | /practise/answers | question=horses/horses-sent&form=choice&key=short&version=1&shown=1 | 400",
                "POST | /practise/answers |"
                        + " question=horses/horses-sent&form=truth&truth=true&key=abcdefgh&version=1&shown=1 | 400",
                "POST | /practise/answers |"
                        + " question=horses/horses-sent&form=typed&typed=1&key=abcdefgh&version=9&shown=1 | 400",
                "POST | /practise/answers | a=%zz | 400",
                "POST | /theme | theme=pink | 400",
                "POST | /setup | token=none&name=Bat&password=horsehorse | 404"
            })
    void whatIsWrongIsSaidCalmly(String method, String path, String body, int status) {
        var response = client.send(
                method, path, body == null ? "" : body, "Sec-Fetch-Site", "same-origin", "Content-Type", FORM);
        assertEquals(status, response.statusCode(), response.body());
        calm(response);
        assertTrue(response.body().contains("<h1"), response.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /api/answers | {not json | application/json | 400",
                "POST | /api/answers | `` | application/json | 400",
                "POST | /api/answers | null | application/json | 400",
                "POST | /api/answers | [] | application/json | 400",
                "POST | /api/answers | {\"unknown\":1} | application/json | 400",
                "POST | /api/answers | {\"question\":\"horses/none\"} | application/json | 404",
                "POST | /api/answers | {\"question\":\"horses/horses-sent\",\"response\":{}} | application/json | 400",
                "POST | /api/answers |"
                    + " {\"key\":\"null-value\",\"question\":\"horses/capitals\",\"version\":1,\"form\":\"matching\",\"response\":{\"matched\":{\"Mongolia\":null}}}"
                    + " | application/json | 400",
                "POST | /api/answers | {} | text/plain | 415",
                "GET | /api/none | `` | application/json | 404",
                "GET | /api/questions?deck=none | `` | application/json | 404",
                "DELETE | /api/decks | `` | application/json | 405"
            })
    void aProgramGetsProblemDetails(String method, String path, String body, String type, int status) {
        var response = client.send(method, path, body, "Sec-Fetch-Site", "none", "Content-Type", type);
        assertEquals(status, response.statusCode(), response.body());
        calm(response);
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("application/problem+json"));
        var problem = Client.read(response);
        OpenApi.conforms(problem, "Problem", Client.read(client.get("/api/openapi.json")));
        assertEquals(status, problem.get("status").asInt());
    }

    @Test
    void reasonsAndRefusalsAreInTheLanguageThatIsAskedFor() {
        try (var korean = new Client(site.address())) {
            var graded = Client.read(korean.send(
                    "POST",
                    "/api/answers",
                    Samples.answer("in-korean-1", "1,000 horses"),
                    "Sec-Fetch-Site",
                    "none",
                    "Content-Type",
                    "application/json",
                    "Accept-Language",
                    "ko"));
            assertEquals("틀림: 맞는 선택지는 “10,000 horses”입니다.", graded.get("why").asText());
            var story = Client.read(korean.get("/api/questions/horses/horses-sent/card", "Accept-Language", "mn"));
            assertEquals(
                    "Буруу: зөв сонголт нь “10,000 horses”.",
                    story.get("answers").get(0).get("why").asText());
            assertTrue(korean.get("/decks/none", "Accept-Language", "ko").body().contains("그런 묶음이 없습니다."));
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhateverItsHeadersSay() {
        String large = "a=" + "x".repeat(70_000);
        var known =
                client.send("POST", "/practise/answers", large, "Sec-Fetch-Site", "same-origin", "Content-Type", FORM);
        assertEquals(413, known.statusCode());
        calm(known);
        assertEquals(413, site.chunked("/practise/answers", large));
        String long1 = Samples.answer("too-long-1", "x".repeat(1001));
        assertEquals(400, client.json("/api/answers", long1).statusCode());
    }

    @Test
    void whoeverSendsTooMuchMayFinishAndHearsWhy() throws IOException {
        byte[] large = new byte[20_000_000];
        String head =
                "POST /practise/answers HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
                        + FORM + "\r\nContent-Length: " + large.length + "\r\n\r\n";
        var server = URI.create(site.address());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(large);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertTrue(answer.readLine().startsWith("HTTP/1.1 413 "));
        }
    }

    @Test
    void readinessSaysWhatIsWrong() {
        assertEquals(200, client.get("/health/live").statusCode());
        assertEquals(200, client.get("/health/ready").statusCode());
        site.fault = Optional.of("The disk is full.");
        try {
            var response = client.get("/health/ready");
            assertEquals(503, response.statusCode());
            assertEquals("The disk is full.", Client.read(response).get("fault").asText());
            assertEquals(200, client.get("/health/live").statusCode());
        } finally {
            site.fault = Optional.empty();
        }
    }

    @Test
    void whatCannotBeStoredIsRefusedAndReadingGoesOn(@TempDir Path folder) {
        try (var broken = Site.open(folder);
                var person = new Client(broken.address())) {
            assertEquals(
                    200,
                    person.json("/api/answers", Samples.answer("broken-001", "1,000 horses"))
                            .statusCode());
            broken.stopWriting();
            var answer = person.json("/api/answers", Samples.answer("broken-002", "1,000 horses"));
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            var undo = person.form("/practise/undo", Map.of("key", "broken-003"));
            assertEquals(503, undo.statusCode());
            calm(undo);
            assertEquals(200, person.get("/practise").statusCode());
            assertEquals(
                    1, Client.read(person.get("/api/overview")).get("doneToday").asInt());
        }
    }

    @Test
    void requestsAreCountedByRoute() {
        client.get("/decks/horses");
        client.get("/some/thing/else");
        String metrics = client.get("/metrics").body();
        assertTrue(
                Pattern.compile(
                                "tumen_http_requests_seconds_count\\{method=\"GET\",route=\"/decks/\\{deck}\",status=\"200\"}"
                                    + " [1-9]")
                        .matcher(metrics)
                        .find(),
                metrics);
        assertFalse(metrics.contains("/some/thing"), metrics);
    }

    @Test
    void nobodyIsSentElsewhere() {
        for (String back :
                List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere", "decks", "/a\nb")) {
            var response = client.form("/theme", Map.of("theme", "dark", "back", back));
            assertEquals(Optional.of("/"), path(response), back);
        }
        var response = client.form("/theme", Map.of("theme", "dark", "back", "/decks?q=horse"));
        assertEquals(Optional.of("/decks?q=horse"), path(response));
        assertTrue(client.get("/").body().contains("data-theme=\"dark\""));
        client.form("/theme", Map.of("theme", "device"));
        assertFalse(client.get("/").body().contains("data-theme"));
    }

    @Test
    void assetsMayBeKeptForEver() {
        var css = client.get(site.asset("tumen.css"), "Accept-Encoding", "gzip");
        assertEquals(Optional.of("gzip"), css.headers().firstValue("Content-Encoding"));
        assertTrue(css.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertTrue(client.get("/").body().contains(site.asset("tumen.css")));
        assertTrue(client.get("/practise").body().contains(site.asset("htmx.js")));
    }

    @Test
    void itWorksUnderASubPath(@TempDir Path folder) {
        try (var below = Site.openUnder(folder, "/tumen");
                var visitor = new Client(below.address())) {
            String home = visitor.get("/tumen/").body();
            var links = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"")
                    .matcher(home)
                    .results();
            assertEquals(
                    List.of(),
                    links.map(link -> link.group(1))
                            .filter(link -> !link.startsWith("/tumen/"))
                            .toList());
            var answered = visitor.json("/tumen/api/answers", Samples.answer("sub-path-1", "1,000 horses"));
            assertTrue(answered.headers().firstValue("Set-Cookie").orElseThrow().contains("Path=/tumen;"));
            var undone = visitor.form("/tumen/practise/undo", Map.of("key", "sub-path-2"));
            assertTrue(undone.headers().firstValue("Location").orElseThrow().contains("/tumen/practise?question="));
            assertEquals(200, visitor.get(below.asset("tumen.css")).statusCode());
            assertTrue(visitor.get("/tumen/api/openapi.json").body().contains("\"url\": \"/tumen\""));
        }
    }

    private static Optional<String> path(HttpResponse<String> response) {
        assertEquals(303, response.statusCode());
        return response.headers().firstValue("Location").map(location -> location.replace(site.address(), ""));
    }

    private static void calm(HttpResponse<String> response) {
        assertFalse(response.body().contains("Exception"), response.body());
        assertFalse(response.body().contains("\tat "), response.body());
    }
}
