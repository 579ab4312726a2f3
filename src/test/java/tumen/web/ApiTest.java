package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program practises: the API as it is documented. */
class ApiTest {
    private static Site site;
    private static JsonNode document;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
        try (var client = new Client(site.address())) {
            document = Client.read(client.get("/api/openapi.json"));
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aProgramPractises() {
        try (var client = new Client(site.address())) {
            var next = fits(client.get("/api/next?deck=horses"), "Next");
            assertFalse(next.toString().contains("\"answer\""));
            assertEquals("horses/recognition", next.get("question").asText());
            assertEquals("choice", next.get("form").asText());
            assertTrue(next.get("fresh").asBoolean());
            String body = """
                {"key":"%s","question":"%s","version":%d,"form":"choice","response":{"chosen":["15 October 1948"]}}\
                """.formatted(
                            next.get("key").asText(),
                            next.get("question").asText(),
                            next.get("version").asInt());
            var answered = fits(client.json("/api/answers", body), "Graded");
            assertEquals("right", answered.get("verdict").asText());
            assertEquals("good", answered.get("rating").asText());
            assertEquals("15 October 1948", answered.get("answer").asText());
            assertEquals(4, answered.get("intervals").size());
            var overview = fits(client.get("/api/overview"), "Overview");
            assertEquals(1, overview.get("doneToday").asInt());

            var easy = fits(
                    client.json(
                            "/api/answers/" + answered.get("review").asText() + "/rating",
                            "{\"rating\":\"easy\",\"key\":\"walk-easy-1\"}"),
                    "Graded");
            assertEquals("easy", easy.get("rating").asText());
            assertNotEquals(answered.get("review").asLong(), easy.get("review").asLong());

            var undone = fits(client.json("/api/undo", "{\"key\":\"walk-undo-1\"}"), "Undone");
            assertEquals("horses/recognition", undone.get("question").asText());
            assertEquals(
                    0,
                    fits(client.get("/api/overview"), "Overview")
                            .get("doneToday")
                            .asInt());
            var nothing = fits(client.json("/api/undo", "{\"key\":\"walk-undo-2\"}"), "Undone");
            assertFalse(nothing.get("undone").asBoolean());
        }
    }

    @Test
    void theSameKeyTwiceIsOneReview() {
        try (var client = new Client(site.address())) {
            var first = fits(client.json("/api/answers", Samples.answer("twice-0001", "10,000 horses")), "Graded");
            var second = fits(client.json("/api/answers", Samples.answer("twice-0001", "10,000 horses")), "Graded");
            assertFalse(first.get("repeated").asBoolean());
            assertTrue(second.get("repeated").asBoolean());
            assertEquals(first.get("review"), second.get("review"));
            assertEquals(
                    1, Client.read(client.get("/api/overview")).get("doneToday").asInt());
            var other = client.json(
                    "/api/answers",
                    Samples.answer("twice-0001", "1953").replace("horses/horses-sent", "horses/agreement"));
            assertEquals(409, other.statusCode(), other.body());
        }
    }

    @Test
    void theKeyMayComeInTheHeader() {
        try (var client = new Client(site.address())) {
            String body = Samples.answer("unused", "10,000 horses").replace("\"key\":\"unused\",", "");
            var without = client.json("/api/answers", body);
            assertEquals(400, without.statusCode());
            var with = client.send(
                    "POST",
                    "/api/answers",
                    body,
                    "Sec-Fetch-Site",
                    "none",
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    "in-the-header");
            assertEquals(200, with.statusCode(), with.body());
        }
    }

    @Test
    void everyFormCanBeAnswered() {
        try (var client = new Client(site.address())) {
            var answers = List.of(
                    "horses/neighbours|choice|{\"chosen\":[\"Russia\",\"China\"]}",
                    "horses/by-rail|truth|{\"judged\":true}",
                    "horses/in-order|ordering|{\"ordered\":[\"ambassadors exchanged\",\"aid agreement signed\","
                            + "\"speech in Pyongyang\"]}",
                    "horses/capitals|matching|{\"matched\":{\"Mongolia\":\"Ulaanbaatar\",\"North Korea\":\"Pyongyang\","
                            + "\"Russia\":\"Moscow\"}}",
                    "horses/gaps|cloze|{\"filled\":[\"two\",\"rail\"]}",
                    "horses/children|cloze|{\"typed\":\"400\"}",
                    "horses/president|typed|{\"typed\":\"Elbegdorj\"}");
            for (String each : answers) {
                var parts = each.split("\\|", 3);
                var graded = fits(
                        client.json(
                                "/api/answers",
                                "{\"key\":\"form-%s\",\"question\":\"%s\",\"version\":1,\"form\":\"%s\",\"response\":%s}"
                                        .formatted(parts[0].replace('/', '-'), parts[0], parts[1], parts[2])),
                        "Graded");
                assertEquals("right", graded.get("verdict").asText(), each);
            }
            var flashcard = client.json(
                    "/api/answers",
                    "{\"key\":\"form-flashcard\",\"question\":\"horses/steppe\",\"version\":1,\"form\":\"flashcard\","
                            + "\"response\":{\"recalled\":true},\"rating\":\"hard\"}");
            assertEquals("hard", fits(flashcard, "Graded").get("rating").asText());
        }
    }

    @Test
    void theBankCanBeRead() {
        try (var client = new Client(site.address())) {
            var decks = Client.read(client.get("/api/decks"));
            assertEquals(2, decks.size());
            conforms(decks.get(0), "Deck");
            var deck = fits(client.get("/api/decks/horses"), "DeckWithText");
            assertEquals(Samples.TEXT, deck.get("source").asText());
            conforms(deck.get("sections").get(0), "Section");
            assertEquals(15, Client.read(client.get("/api/questions")).size());
            var found = Client.read(client.get("/api/questions?q=ELBEGDORJ%20speech&deck=horses"));
            assertEquals(2, found.size());
            var question = fits(client.get("/api/questions/horses/horses-sent"), "Question");
            var evidence = question.get("evidence");
            conforms(evidence, "Evidence");
            assertEquals(
                    "10,000",
                    evidence.get("quote")
                            .asText()
                            .substring(
                                    evidence.get("keyStart").asInt(),
                                    evidence.get("keyEnd").asInt()));
            assertEquals(404, client.get("/api/questions/horses/no-such").statusCode());
            assertEquals(404, client.get("/api/decks/no-such").statusCode());
        }
    }

    @Test
    void nothingLeftIsNoContent() {
        try (var client = new Client(site.address())) {
            for (String word : List.of("felt", "airag", "morin-khuur")) {
                client.json(
                        "/api/answers",
                        "{\"key\":\"empty-%s\",\"question\":\"small/%s\",\"version\":1,\"form\":\"flashcard\","
                                        .formatted(word, word)
                                + "\"response\":{\"recalled\":true},\"rating\":\"easy\"}");
            }
            var none = client.get("/api/next?deck=small");
            assertEquals(204, none.statusCode());
            assertEquals("", none.body());
        }
    }

    @Test
    void aProgramLooksBack() {
        try (var client = new Client(site.address())) {
            conforms(Client.read(client.get("/api/statistics")), "Statistics");
            assertEquals(
                    204, client.get("/api/questions/horses/horses-sent/card").statusCode());
            client.json("/api/answers", Samples.answer("look-back-1", "10,000 horses"));
            var statistics = fits(client.get("/api/statistics?deck=horses"), "Statistics");
            assertEquals(1, statistics.get("cards").asInt());
            assertEquals(30, statistics.get("forecast").size());
            conforms(statistics.get("streak"), "Streak");
            assertEquals(1, statistics.get("streak").get("current").asInt());
            conforms(statistics.get("days").get(0), "StudiedDay");
            conforms(statistics.get("days").get(0).get("young"), "Recall");
            conforms(statistics.get("calibration"), "Calibration");
            conforms(statistics.get("stability"), "Distribution");
            conforms(statistics.get("decks").get(0), "DeckStatistics");
            var card = fits(client.get("/api/questions/horses/horses-sent/card"), "Card");
            conforms(card.get("why"), "Explanation");
            conforms(card.get("answers").get(0), "CardAnswer");
            assertEquals(0, card.get("why").get("chosenDays").asInt(), "still on a step within the day");
            var goals = Client.read(client.get("/api/statistics/retention?deck=horses"));
            conforms(goals.get(0), "Prospect");
            assertTrue(goals.get(0).get("reviewsADay").asDouble()
                    < goals.get(goals.size() - 1).get("reviewsADay").asDouble());
            assertEquals(404, client.get("/api/statistics?deck=none").statusCode());
            assertEquals(404, client.get("/api/questions/horses/none/card").statusCode());
        }
    }

    @Test
    void theDocumentAndTheRoutesAreTheSame() {
        var documented = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        var registered = new TreeSet<String>();
        for (var route : site.routes) {
            if (route.getHttpMethod().isHttpMethod() && route.getPath().startsWith("/api/")) {
                registered.add(route.getHttpMethod().name() + " " + route.getPath());
            }
        }
        assertEquals(registered, documented);
        assertEquals("3.1.0", document.get("openapi").asText());
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() {
        for (var reference : document.findValuesAsText("$ref")) {
            assertTrue(document.at(reference.substring(1)).isObject(), reference + " is not in the document");
        }
    }

    /** The response is a success, has every field that the schema requires, and none that it does not know. */
    private static JsonNode fits(HttpResponse<String> response, String schema) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElseThrow());
        var value = Client.read(response);
        conforms(value, schema);
        return value;
    }

    private static void conforms(JsonNode value, String schema) {
        OpenApi.conforms(value, schema, document);
    }
}
