package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no well-meaning page sends: a clear sentence, the right status, and nothing lost. Uploads: {@link MediaPagesTest}. */
class BadInputTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static HomeworkRoom room;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        room = new HomeworkRoom(folder);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private static HttpResponse<String> raw(Client client, String path, byte[] body, String type) {
        return client.bytes(path, body, "Sec-Fetch-Site", "same-origin", "Content-Type", type);
    }

    private static Map<String, String> typed(String key, String text) {
        return Map.of(
                "key", key, "question", "horses/steppe", "version", "1", "form", "typed", "typed", text, "shown", "0");
    }

    private static int doneToday(Client client) {
        return Client.read(client.get("/api/overview")).get("doneToday").asInt();
    }

    @Test
    void anAnswerOfAMegabyteIsRefusedAndAShorterOneIsTakenThen() {
        String vast = "a".repeat(1 << 20);
        try (var client = new Client(room.site.address())) {
            client.form("/practise/answers", typed("key-vast-0", "tundra"));
            var form = client.form("/practise/answers", typed("key-vast-1", vast));
            assertEquals(413, form.statusCode());
            assertTrue(form.body().contains("That is more than 64 KB. Send less at once."), form.body());
            var json = client.json(
                    "/api/answers",
                    "{\"key\":\"key-vast-2\",\"question\":\"horses/steppe\",\"version\":1,\"form\":\"typed\","
                            + "\"response\":{\"typed\":\"" + vast + "\"}}");
            assertEquals(413, json.statusCode());
            assertTrue(json.body().contains("That is more than 64 KB."), json.body());
            var long1001 = client.form("/practise/answers", typed("key-vast-3", "a".repeat(1001)));
            assertEquals(400, long1001.statusCode());
            assertTrue(long1001.body().contains("at most 1000 characters"), long1001.body());
            assertEquals(1, doneToday(client), "nothing of it was stored, and nothing else was lost");
            assertEquals(
                    303,
                    client.form("/practise/answers", typed("key-vast-1", "steppe"))
                            .statusCode());
            assertEquals(2, doneToday(client));
        }
        String attempt = HomeworkRoom.begin(room.saraa, room.set());
        assertEquals(303, room.say(room.saraa, attempt, 0, "Elbegdorj").statusCode());
        assertEquals(413, room.say(room.saraa, attempt, 0, vast).statusCode());
        room.handIn(room.saraa, attempt);
        assertEquals(1, room.attempt(attempt).mark(), "the answer of before counts");
    }

    @Test
    void whatIsNotUtf8IsRefusedWhereverItStands() {
        try (var client = new Client(room.site.address())) {
            String form = "key=key-bytes-1&question=horses/steppe&version=1&form=typed&shown=0&typed=";
            for (byte[] body : new byte[][] {
                (form + "%ff%fe").getBytes(StandardCharsets.US_ASCII),
                (form + "st\u00e9ppe").getBytes(StandardCharsets.ISO_8859_1)
            }) {
                var refused = raw(client, "/practise/answers", body, FORM);
                assertEquals(400, refused.statusCode());
                assertTrue(refused.body().contains("The text sent is not in UTF-8."), refused.body());
            }
            byte[] json =
                    "{\"key\":\"key-bytes-2\",\"question\":\"horses/steppe\",\"version\":1,\"form\":\"typed\",\"response\":{\"typed\":\"st\u00e9ppe\"}}"
                            .getBytes(StandardCharsets.ISO_8859_1);
            var refused = raw(client, "/api/answers", json, "application/json");
            assertEquals(400, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("\"detail\""), refused.body());
            assertEquals(400, client.get("/decks?q=%c3%28").statusCode());
            assertEquals(0, doneToday(client));
        }
    }

    @Test
    void aScriptInANameIsAName() {
        try (var client = new Client(room.site.address())) {
            var made = client.form("/sign-up", Map.of("name", SCRIPT, "password", "a horse on the hill"));
            assertEquals(303, made.statusCode(), made.body());
            for (String path : new String[] {"/", "/profile"}) {
                String page = client.get(path).body();
                assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
                assertFalse(page.contains(SCRIPT), page);
            }
        }
        var teacher = room.teacher.client();
        var made = teacher.form("/classes", Map.of("name", SCRIPT));
        String page =
                teacher.get(made.headers().firstValue("Location").orElseThrow()).body();
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(page.contains(SCRIPT), page);
    }

    @Test
    void anAnswerAfterTheTimeIsRefusedAndThoseBeforeCount() {
        String attempt = HomeworkRoom.begin(room.bat, room.set("limit", "10", "grace", "15"));
        room.say(room.bat, attempt, 0, "Elbegdorj");
        room.pass(Duration.ofMinutes(11));
        var late = room.say(room.bat, attempt, 1, "10,000 horses");
        assertEquals(409, late.statusCode(), late.body());
        assertTrue(late.body().contains("<h1") && !late.body().contains("10,000 horses"), late.body());
        assertTrue(late.body().contains("handed in") || late.body().contains("time was over"), late.body());
        assertEquals(1, room.attempt(attempt).mark(), "what was said in time counts");
        assertTrue(room.attempt(attempt).submitted().orElseThrow().byTime());
    }

    @Test
    void aForgedCookieIsNobodyAndTouchesNothing() {
        try (var forger = new Client(room.site.address())) {
            int before = doneToday(room.saraa.client());
            for (String forged : new String[] {"A".repeat(43), "x", "' or 1=1 --", room.saraa.token() + "A"}) {
                forger.cookies.clear();
                forger.cookies.put(Visitors.SESSION, forged);
                assertEquals(200, forger.get("/").statusCode(), forged);
                var refused = forger.get("/classes");
                assertEquals(403, refused.statusCode(), forged);
                assertTrue(refused.body().contains("You may not see this."), refused.body());
                var answered = forger.form("/practise/answers", typed("key-forged-1", "tundra"));
                assertEquals(303, answered.statusCode(), "whoever it is begins as a guest");
            }
            assertEquals(before, doneToday(room.saraa.client()));
        }
    }
}
