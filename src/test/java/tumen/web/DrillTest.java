package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.Question;

/** The short games over real HTTP, as a browser without scripts plays them. */
class DrillTest {
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static List<String> values(String page, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    private static Question question(String id) {
        return site.practice
                .library()
                .question(tumen.question.QuestionId.parse(id))
                .orElseThrow();
    }

    /** Plays the round on the page; the address of the result. */
    private static String play(Client client, String game, String page, boolean right) {
        var fields = new ArrayList<String>();
        String key = values(page, "key").getFirst();
        fields.add("key=" + key);
        fields.add("shown=" + values(page, "shown").getFirst());
        var questions =
                values(page, "question").stream().map(DrillTest::question).toList();
        questions.forEach(question -> fields.add(field("question", question.id().toString())));
        for (var question : questions) {
            if (game.equals("match")) {
                fields.add(field("left", question.stem()));
                fields.add(field(
                        "right",
                        right
                                ? question.key().shown()
                                : questions.getFirst().key().shown()));
            } else {
                fields.add(field("item", question.stem()));
                int place = List.of("recognition", "agreement", "speech")
                        .indexOf(question.id().slug());
                fields.add(field("place", String.valueOf(right ? place + 1 : 3 - place)));
            }
        }
        var response = client.send(
                "POST",
                "/decks/horses/games/" + game + "/rounds",
                String.join("&", fields),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int done(Client client) {
        return Client.read(client.get("/api/overview")).get("doneToday").asInt();
    }

    @Test
    void aRoundOfPairsIsRememberedAnswerByAnswer() {
        try (var client = new Client(site.address())) {
            String page = client.get("/decks/horses/games/match").body();
            assertTrue(client.cookies.isEmpty(), "looking made a guest");
            var answers = Pattern.compile("<option value=\"([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(hit -> hit.group(1))
                    .collect(Collectors.toSet());
            int size = values(page, "question").size();
            assertTrue(size >= 3 && size <= 6 && answers.size() == size, page);
            String round = play(client, "match", page, true);
            String result = client.get(round).body();
            assertTrue(
                    result.contains("All " + size + " right") && result.contains("That is your best so far."), result);
            assertEquals(size, done(client));
            assertEquals(round, play(client, "match", page, true), "the same key once more");
            assertEquals(size, done(client));
            String next = client.get("/decks/horses/games/match").body();
            assertTrue(next.contains("Your best: 0:01"), next);
            assertEquals(
                    404,
                    client.get("/decks/small/games/match/rounds/" + round.substring(round.lastIndexOf('/') + 1))
                            .statusCode());
            try (var other = new Client(site.address())) {
                assertEquals(404, other.get(round).statusCode());
            }
        }
    }

    @Test
    void wrongPairsSayWhatBelongsThere() {
        try (var client = new Client(site.address())) {
            String page = client.get("/decks/horses/games/match").body();
            String result = client.get(play(client, "match", page, false)).body();
            int size = values(page, "question").size();
            assertTrue(result.contains("1 of " + size + " right"), result);
            assertTrue(result.contains("you put"), result);
            assertFalse(client.get("/decks/horses/games/match").body().contains("Your best"));
            var id = values(page, "question").getLast();
            var story = client.get("/decks/" + id.replace("/", "/questions/") + "/card");
            assertEquals(200, story.statusCode(), "the card is there");
        }
    }

    @Test
    void whatHappenedIsPutInOrder() {
        try (var client = new Client(site.address())) {
            String page = client.get("/decks/horses/games/timeline").body();
            assertEquals(3, values(page, "question").size(), page);
            for (String date : List.of("1948", "31 October")) {
                assertFalse(page.contains(date), "the page gives " + date + " away");
            }
            String result = client.get(play(client, "timeline", page, true)).body();
            assertTrue(result.contains("All 3 right"), result);
            String wrong = client.get(play(
                            client,
                            "timeline",
                            client.get("/decks/horses/games/timeline").body(),
                            false))
                    .body();
            assertTrue(wrong.contains("1 of 3 right") || wrong.contains("0 of 3 right"), wrong);
            assertTrue(wrong.indexOf("15 October 1948") < wrong.indexOf("31 October 2013"));
        }
    }

    @Test
    void roundsChange() {
        try (var client = new Client(site.address())) {
            var rounds = new HashSet<List<String>>();
            for (int i = 0; i < 8; i++) {
                rounds.add(values(client.get("/decks/horses/games/match").body(), "question"));
            }
            assertTrue(rounds.size() > 1, rounds.toString());
        }
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        try (var client = new Client(site.address())) {
            assertEquals(404, client.get("/decks/horses/games/chess").statusCode());
            assertEquals(404, client.get("/decks/none/games/match").statusCode());
            assertEquals(
                    404,
                    client.get("/decks/horses/games/match/rounds/0123456789").statusCode());
            assertEquals(404, client.get("/decks/horses/games/match/rounds/x").statusCode());
            String small = client.get("/decks/small/games/timeline").body();
            assertTrue(small.contains("too few questions"), small);
            String key = "key=drill-nonsense&shown=0&";
            for (String body : List.of(
                    "", // nothing at all
                    key + "question=horses%2Fhorses-sent&left=a&right=b", // one question is no game
                    key + "question=small%2Ffelt&left=a&right=b", // another deck's
                    key + "question=horses%2Fnone&question=horses%2Fspeech&question=horses%2Fpresident",
                    key + "question=horses%2Fhorses-sent&left=a")) {
                var refused = client.send(
                        "POST",
                        "/decks/horses/games/match/rounds",
                        body,
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
                assertTrue(
                        refused.statusCode() == 400 || refused.statusCode() == 404, body + ": " + refused.statusCode());
            }
        }
    }
}
