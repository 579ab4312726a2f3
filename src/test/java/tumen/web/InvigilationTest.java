package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.web.Accounts.Account;

/** Nothing that shows a key is open to whoever is asked it: every address there is, tried with a test running and without. */
class InvigilationTest {
    /** Words that stand in the keys of the deck and nowhere in its questions. */
    private static final List<String> KEYS =
            List.of("Elbegdorj", "10,000", "15 October 1948", "more than 400", ">steppe<", "\"steppe\"");

    /** What a student may look at, beyond the routes as they stand. */
    private static final List<String> FURTHER = List.of(
            "/decks?q=mongolian",
            "/decks?q=grassland",
            "/practise?deck=horses",
            "/practise?question=horses/president",
            "/practise/cram?deck=horses",
            "/practise/reveal?question=horses/president&key=abcdefgh-1&shown=0",
            "/practise/hint?question=horses/president&key=abcdefgh-2&shown=0&hints=3",
            "/decks/horses/source?question=president",
            "/decks/horses?q=president",
            "/api/questions?q=president",
            "/api/questions?deck=horses",
            "/api/next?deck=horses");

    private HomeworkRoom room;
    private Account bat;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        room = new HomeworkRoom(folder);
        bat = room.bat;
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Every page and answer there is for a student, by its address. */
    private List<String> addresses() {
        var addresses = new ArrayList<String>();
        for (var route : room.site.routes) {
            boolean forStudents = route.getRoles().stream()
                    .anyMatch(role -> role == Access.Allowed.ANYONE || role == Access.Allowed.STUDENT);
            if (route.getHttpMethod().name().equals("GET") && forStudents) {
                addresses.add(route.getPath()
                        .replace("{deck}", "horses")
                        .replace("{slug}", "president")
                        .replace("{game}", "match")
                        .replace("{sheet}", "key.pdf")
                        .replaceAll("\\{\\w+}", "1"));
            }
        }
        assertTrue(addresses.size() > 50, "routes: " + addresses.size());
        addresses.addAll(FURTHER);
        addresses.remove("/practise/answers/1"); // the one of this person is looked at below
        return addresses;
    }

    /** The addresses at which that person is shown a key. */
    private Set<String> showing(Account person) {
        var showing = new TreeSet<String>();
        for (String address : addresses()) {
            var answer = person.client().get(address);
            assertTrue(answer.statusCode() < 500, address + " " + answer.statusCode());
            if (KEYS.stream().anyMatch(answer.body()::contains)) {
                showing.add(address);
            }
        }
        return showing;
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> typed(String key, String text) {
        return Map.of(
                "key", key, "question", "horses/steppe", "version", "1", "form", "typed", "typed", text, "shown", "0");
    }

    private static String startOwn(Account person, String behaviour) {
        return location(person.client()
                .form(
                        "/tests",
                        Map.of("part", "horses", "count", "3", "behaviour", behaviour, "seed", "4", "anyway", "1")));
    }

    @Test
    void homeworkShutsItsDeckForWhoeverTakesItUntilItIsHandedIn() {
        String feedback = location(bat.client().form("/practise/answers", typed("key-early-1", "tundra")));
        long review = Client.read(bat.client().json("/api/answers", Samples.answer("key-early-2", "1,000 horses")))
                .get("review")
                .asLong();
        String own = startOwn(bat, "deferred");
        room.handIn(bat, own);
        assertEquals(200, bat.client().get(own + "/result").statusCode());
        assertTrue(bat.client().get(feedback).body().contains("steppe"));
        var open = showing(bat);
        assertTrue(open.size() > 15, "addresses that show keys: " + open);

        var others = showing(room.saraa);
        String attempt = HomeworkRoom.begin(bat, room.set());
        assertEquals(Set.of(), showing(bat));
        assertEquals(others, showing(room.saraa), "nobody else is concerned");
        assertEquals(200, bat.client().get(attempt).statusCode());
        assertTrue(bat.client().get("/").body().contains("Shut as long as"));
        for (String shut : List.of(feedback, own + "/result", "/decks/horses", "/api/questions/horses/president")) {
            var answer = bat.client().get(shut);
            assertEquals(423, answer.statusCode(), shut);
            assertTrue(answer.body().contains("is running for you"), answer.body());
        }
        var posts = new LinkedHashMap<String, HttpResponse<String>>();
        posts.put("answer", bat.client().form("/practise/answers", typed("key-shut-1", "tundra")));
        posts.put("reading", bat.client().form("/decks/horses/read/answers", typed("key-shut-2", "tundra")));
        posts.put("api", bat.client().json("/api/answers", Samples.answer("key-shut-3", "1,000 horses")));
        posts.put("game", bat.client().form("/decks/horses/games/match/rounds", Map.of("key", "key-shut-4")));
        posts.put(
                "rating",
                bat.client()
                        .json("/api/answers/" + review + "/rating", "{\"rating\":\"hard\",\"key\":\"key-shut-5\"}"));
        posts.put(
                "test",
                bat.client()
                        .form(
                                "/tests",
                                Map.of("part", "horses", "count", "3", "behaviour", "immediate", "anyway", "1")));
        posts.forEach((name, answer) -> {
            assertEquals(423, answer.statusCode(), name);
            assertTrue(KEYS.stream().noneMatch(answer.body()::contains), name);
        });
        assertEquals(200, bat.client().get("/decks/small").statusCode(), "a deck that is not asked is open");

        room.handIn(bat, attempt);
        assertEquals(open, showing(bat));
    }

    @Test
    void whatWasAnsweredWithoutAConnectionIsTakenAllTheSame() {
        HomeworkRoom.begin(bat, room.set());
        long now = room.now().toEpochMilli();
        var sent = bat.client().json("/api/events", """
            {"device":"device-1","learner":"0","sent":%d,"answers":[{"key":"key-offline-1","sequence":1,"at":%d,\
            "question":"horses/horses-sent","version":1,"form":"choice","response":{"chosen":["1,000 horses"]},\
            "rating":"again","takenMillis":4000}]}\
            """.formatted(now, now));
        assertEquals(200, sent.statusCode(), sent.body());
        assertTrue(sent.body().contains("stored"), sent.body());
    }

    @Test
    void aLiveQuizShutsItsDeckWhileItIsPlayed() {
        var fields = new LinkedHashMap<>(Map.of("deck", "horses", "key", "key-game-1", "scoring", "gentle-speed"));
        fields.putAll(Map.of("ranks", "public", "pace", "teacher", "time", "20", "reading", "0"));
        fields.put("question", "president");
        String game = location(room.teacher.client().form("/host", fields)).replaceAll(".*/", "");
        var live = room.site.games.game(game).orElseThrow();
        String path = "/play/" + live.hosted().code();
        var joined = bat.client()
                .form(
                        path + "/seats",
                        Map.of("name", "Bat", "key", LivePlayer.key(bat.client().get(path))));
        assertEquals(303, joined.statusCode(), joined.body());
        assertFalse(showing(bat).isEmpty(), "the lobby shuts nothing");
        room.teacher
                .client()
                .form("/host/" + game + "/commands", Map.of("deed", "next", "expected", "0", "id", "command-1"));
        assertEquals(Set.of(), showing(bat));
        assertEquals(200, bat.client().get(path).statusCode());
        for (String deed : List.of("next", "next", "end")) {
            var command = Map.of(
                    "deed",
                    deed,
                    "expected",
                    "" + live.now().state().move(),
                    "id",
                    deed + live.now().number());
            room.teacher.client().form("/host/" + game + "/commands", command);
        }
        assertTrue(live.over());
        assertFalse(showing(bat).isEmpty());
        assertTrue(KEYS.stream().anyMatch(bat.client().get(path).body()::contains), "the end shows what was right");

        String attempt = HomeworkRoom.begin(bat, room.set());
        for (String screen : List.of(path, path + "/screen", path + "/stream")) {
            assertEquals(423, bat.client().get(screen).statusCode(), screen);
        }
        assertEquals(
                423,
                bat.client().form(path + "/turns", Map.of("from", "0")).statusCode(),
                "what is sent late is answered with the last screen");
        room.handIn(bat, attempt);
        assertEquals(200, bat.client().get(path).statusCode());
    }

    @Test
    void aTestOfOnesOwnThatIsMarkedAtTheEndShutsItsDecksForADay() {
        String practice = startOwn(bat, "immediate");
        assertFalse(showing(bat).isEmpty(), "with the answers after each question nothing is given away");
        String exam = startOwn(bat, "deferred");
        assertEquals(Set.of(), showing(bat));
        assertEquals(200, bat.client().get(practice).statusCode());
        room.pass(Duration.ofHours(25));
        assertFalse(showing(bat).isEmpty(), "whoever went away finds everything open");
        room.handIn(bat, exam);
    }
}
