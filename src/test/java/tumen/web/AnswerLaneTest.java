package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way for answers and the route say the same, whatever is sent. */
class AnswerLaneTest {
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Client guest() {
        var client = new Client(site.address());
        assertEquals(200, client.json("/api/guest", "").statusCode());
        return client;
    }

    /** In chunks, without saying how long it is: so only the route takes it. */
    private static HttpResponse<String> byRoute(Client client, String body, String... more) {
        var headers = new ArrayList<>(List.of("Sec-Fetch-Site", "none", "Content-Type", "application/json"));
        headers.addAll(List.of(more));
        return client.chunked("/api/answers", body.getBytes(StandardCharsets.UTF_8), headers.toArray(String[]::new));
    }

    private static HttpResponse<String> byLane(Client client, String body, String... more) {
        var headers = new ArrayList<>(List.of("Sec-Fetch-Site", "none", "Content-Type", "application/json"));
        headers.addAll(List.of(more));
        return client.send("POST", "/api/answers", body, headers.toArray(String[]::new));
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("content-length"));
        return headers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"10,000 horses\"]},\"takenMillis\":4000}",
                "{\"takenMillis\":4000,\"response\":{\"chosen\":[\"1,000 horses\"]},\"form\":\"choice\",\"version\":1,"
                        + "\"question\":\"horses/horses-sent\",\"key\":\"KEY\"}",
                "{\"key\":\"KEY\",\"question\":\"horses/agreement\",\"version\":1,\"form\":\"typed\","
                        + "\"response\":{\"typed\":\"in \\u0031953\"}}",
                "{\"key\":\"KEY\",\"question\":\"horses/steppe\",\"version\":1,\"form\":\"flashcard\",\"rating\":\"hard\","
                    + "\"response\":{\"recalled\":true}}",
                "{\"key\":\"KEY\",\"question\":\"horses/neighbours\",\"version\":1,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"Russia\",\"Орос\"]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/by-rail\",\"version\":1,\"form\":\"truth\","
                        + "\"response\":{\"judged\":true}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":\"1\",\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"10,000 horses\"]}}"
            })
    void aGoodAnswerIsAnsweredAlike(String body) {
        try (var client = guest()) {
            for (String language : List.of("en", "mn", "ko")) {
                String first = body.replace("KEY", "lane-" + language + "-0001");
                alike(
                        byLane(client, first, "Accept-Language", language),
                        byRoute(client, first, "Accept-Language", language));
                String second = body.replace("KEY", "lane-" + language + "-0002");
                alike(
                        byRoute(client, second, "Accept-Language", language),
                        byLane(client, second, "Accept-Language", language));
            }
            assertEquals(6, overview(client).get("doneToday").asInt());
        }
    }

    /** An answer that was stored, and the same sent again in another way. */
    private static void alike(HttpResponse<String> stored, HttpResponse<String> again) {
        assertEquals(200, stored.statusCode(), stored.body());
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(stored.body().replace("\"repeated\":false", "\"repeated\":true"), again.body());
        assertEquals(headers(stored), headers(again));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"key\":\"KEY\"",
                "{\"key\":\"KEY\",\"question\":\"horses/none\",\"version\":1,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"x\"]}}",
                "{\"key\":\"KEY\",\"question\":\"Horses\",\"version\":1,\"form\":\"choice\",\"response\":{\"chosen\":[\"x\"]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":2,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"x\"]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"dance\","
                        + "\"response\":{\"chosen\":[\"x\"]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"x\"]},\"takenMillis\":-5}",
                "{\"key\":\"k\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"x\"]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"x\",null]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"choice\","
                        + "\"response\":{\"dance\":[\"x\"]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":99999999999,\"form\":\"choice\","
                        + "\"response\":{\"chosen\":[\"x\"]}}",
                "{\"key\":\"KEY\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"flashcard\","
                        + "\"response\":{\"recalled\":true}}"
            })
    void aBadOneIsRefusedAlike(String body) {
        try (var client = guest()) {
            String sent = body.replace("KEY", "lane-bad-0001");
            var lane = byLane(client, sent);
            var route = byRoute(client, sent);
            assertEquals(route.statusCode(), lane.statusCode());
            assertEquals(route.body(), lane.body());
            assertEquals(headers(route), headers(lane));
            assertTrue(lane.statusCode() >= 400 && lane.statusCode() < 500, lane.body());
        }
    }

    @Test
    void anotherSiteAndAnotherTypeAreRefusedAlike() {
        try (var client = guest()) {
            String body = Samples.answer("lane-other-0001", "10,000 horses");
            assertEquals(
                    403,
                    client.send(
                                    "POST",
                                    "/api/answers",
                                    body,
                                    "Sec-Fetch-Site",
                                    "cross-site",
                                    "Content-Type",
                                    "application/json")
                            .statusCode());
            assertEquals(
                    403,
                    client.send("POST", "/api/answers", body, "Content-Type", "application/json")
                            .statusCode());
            assertEquals(
                    415,
                    client.send("POST", "/api/answers", body, "Sec-Fetch-Site", "none", "Content-Type", "text/plain")
                            .statusCode());
            assertEquals(
                    413,
                    byLane(client, body.replace("10,000", "1".repeat(70_000))).statusCode());
            assertEquals(0, overview(client).get("doneToday").asInt());
        }
    }

    private static JsonNode overview(Client client) {
        return Client.read(client.get("/api/overview"));
    }

    @Test
    void aKeyOfAnotherQuestionIsAConflictAndNothingIsStoredTwice() {
        try (var client = guest()) {
            assertEquals(
                    200,
                    byLane(client, Samples.answer("lane-twice-0001", "10,000 horses"))
                            .statusCode());
            var other = byLane(
                    client,
                    Samples.answer("lane-twice-0001", "1953").replace("horses/horses-sent", "horses/agreement"));
            assertEquals(409, other.statusCode(), other.body());
            assertEquals(1, overview(client).get("doneToday").asInt());
        }
    }

    @Test
    void somebodyWithoutASessionBecomesAGuest() {
        try (var client = new Client(site.address())) {
            var first = byLane(client, Samples.answer("lane-new-00001", "10,000 horses"));
            assertEquals(200, first.statusCode(), first.body());
            assertFalse(client.cookies.isEmpty());
            assertEquals(1, overview(client).get("doneToday").asInt());
        }
    }

    @Test
    void itIsCounted() {
        try (var client = guest()) {
            assertEquals(
                    200,
                    byLane(client, Samples.answer("lane-count-001", "10,000 horses"))
                            .statusCode());
            String metrics = client.get("/metrics").body();
            assertTrue(
                    metrics.lines()
                            .anyMatch(line -> line.startsWith("tumen_http_requests_seconds_count")
                                    && line.contains("route=\"/api/answers\"")
                                    && line.contains("status=\"200\"")),
                    metrics);
        }
    }

    @Test
    void whenNothingCanBeStoredItIsSaidAndNothingIsLost(@TempDir Path folder) {
        try (var full = Site.open(folder);
                var client = new Client(full.address())) {
            assertEquals(200, client.json("/api/guest", "").statusCode());
            full.stopWriting();
            var refused = byLane(client, Samples.answer("lane-full-0001", "10,000 horses"));
            assertEquals(503, refused.statusCode(), refused.body());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        }
    }
}
