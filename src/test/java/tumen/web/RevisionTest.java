package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.QuestionId;

/** A learner says “I was right”; a teacher accepts it for everyone, or mends the question itself. */
class RevisionTest {
    private static final String WORDING = "/decks/horses/questions/horses-sent/wording";
    private static final String SAID = "a tumen";

    private Site site;
    private Client teacher;
    private Client guest;
    private Client other;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        site = Site.open(folder);
        teacher = new Accounts(site, folder).teacher("Oyuna").client();
        guest = new Client(site.address());
        other = new Client(site.address());
    }

    @AfterEach
    void close() {
        teacher.close();
        guest.close();
        other.close();
        site.close();
    }

    private static JsonNode typed(Client client, String key, String text) {
        return Client.read(client.json(
                "/api/answers",
                "{\"key\":\"" + key + "\",\"question\":\"horses/horses-sent\",\"version\":1,\"form\":\"cloze\","
                        + "\"response\":{\"typed\":\"" + text + "\"}}"));
    }

    private static String latest(Client client) {
        var answers = Client.read(client.get("/api/questions/horses/horses-sent/card"))
                .get("answers");
        return answers.get(answers.size() - 1).get("verdict").asText();
    }

    private HttpResponse<String> accept(String text, String key) {
        return teacher.form(
                "/proposals/acceptance", Map.of("question", "horses/horses-sent", "text", text, "key", key));
    }

    private void saysItIsRight(Client client, String key) {
        long review = typed(client, key, SAID).get("review").asLong();
        assertEquals(
                303,
                client.form("/practise/answers/" + review + "/overrule", Map.of("key", key + "-right"))
                        .statusCode());
    }

    @Test
    void whatOneWasRightAboutIsAcceptedOnceForEveryoneAndThePastIsRegraded() {
        saysItIsRight(guest, "revision-1");
        assertEquals("wrong", typed(other, "revision-2", SAID).get("verdict").asText());
        assertEquals("right", latest(guest), "for oneself at once");
        assertEquals("wrong", latest(other));
        String page = teacher.get("/proposals").body();
        assertTrue(page.contains(SAID) && page.contains("One learner, last on"), page);
        assertTrue(page.contains("One past answer would count as right that does not now."), page);
        assertEquals("wrong", latest(other), "a dry run changes nothing");

        var accepted = accept(SAID, "ruling-key-1");
        assertEquals(303, accepted.statusCode(), accepted.body());
        assertEquals(
                "/proposals?answers=1&persons=1&tests=0&games=0",
                accepted.headers().firstValue("Location").orElse(""));
        assertEquals("right", latest(other));
        assertEquals("right", latest(guest));
        assertEquals("right", typed(other, "revision-3", SAID).get("verdict").asText());
        assertTrue(teacher.get("/proposals").body().contains("Nothing waits."));
        String question = guest.get("/decks/horses/questions/horses-sent").body();
        assertTrue(question.contains("Also right:") && question.contains(SAID), question);
        var again = accept(SAID, "ruling-key-1");
        assertEquals(
                "/proposals?answers=0&persons=0&tests=0&games=0",
                again.headers().firstValue("Location").orElse(""));
    }

    @Test
    void anAcceptanceIsTakenBackInTheBankTheLogAndTheTests(@TempDir Path folder) throws SQLException {
        try (var room = new HomeworkRoom(folder)) {
            String attempt = HomeworkRoom.begin(room.bat, room.set());
            room.say(room.bat, attempt, 1, SAID);
            room.handIn(room.bat, attempt);
            assertEquals(0, room.attempt(attempt).mark());
            saysItIsRight(room.saraa.client(), "undone-1");
            var oyuna = room.teacher.client();
            String page = oyuna.get("/proposals").body();
            assertTrue(page.contains("One test or homework that was handed in would be graded anew."), page);
            assertEquals(0, room.attempt(attempt).mark(), "a dry run changes nothing");

            var accepted = oyuna.form(
                    "/proposals/acceptance",
                    Map.of("question", "horses/horses-sent", "text", SAID, "key", "ruling-key-9"));
            assertEquals(
                    "/proposals?answers=1&persons=1&tests=1&games=0",
                    accepted.headers().firstValue("Location").orElse(""));
            assertEquals(1, room.attempt(attempt).mark());
            assertEquals("right", latest(room.bat.client()));
            String listed = oyuna.get("/proposals").body();
            assertTrue(listed.contains("Accepted lately") && listed.contains(", by Oyuna"), listed);
            assertTrue(oyuna.get(WORDING).body().contains(", by Oyuna"), "the wording has its author");

            var matcher = java.util.regex.Pattern.compile("/proposals/acceptances/\\d+/undo")
                    .matcher(listed);
            assertTrue(matcher.find());
            for (int twice = 0; twice < 2; twice++) {
                var undone = oyuna.form(matcher.group(), Map.of("key", "undo-key-1"));
                assertEquals(twice == 0 ? 303 : 404, undone.statusCode(), undone.body());
            }
            assertEquals(0, room.attempt(attempt).mark());
            assertEquals("wrong", latest(room.bat.client()));
            assertEquals("right", latest(room.saraa.client()), "one's own word stands");
            assertEquals(
                    "wrong",
                    typed(room.bat.client(), "undone-3", SAID).get("verdict").asText());
            assertTrue(oyuna.get("/proposals").body().contains("Accept for everyone"), "it waits again");
        }
    }

    @Test
    void aTypingErrorOfWhatIsAcceptedIsRightTooInTestsAndInLiveQuizzesThatAreOver(@TempDir Path folder)
            throws SQLException {
        try (var room = new HomeworkRoom(folder)) {
            String attempt = HomeworkRoom.begin(room.bat, room.set());
            room.say(room.bat, attempt, 0, "Gurragcha");
            room.handIn(room.bat, attempt);
            assertEquals(0, room.attempt(attempt).mark());
            var game = played(room, "Gurragchaa", "Guragchaa");
            assertEquals(List.of(0.0, 0.0), marks(game));
            var oyuna = room.teacher.client();

            var accepted = oyuna.form(
                    "/proposals/acceptance",
                    Map.of("question", "horses/president", "text", "Gurragchaa", "key", "ruling-key-7"));
            assertTrue(
                    accepted.headers().firstValue("Location").orElse("").endsWith("&tests=1&games=1"),
                    accepted.headers().toString());
            assertEquals(1, room.attempt(attempt).mark());
            assertEquals(List.of(1.0, 1.0), marks(game));

            var undo = java.util.regex.Pattern.compile("/proposals/acceptances/\\d+/undo")
                    .matcher(oyuna.get("/proposals").body());
            assertTrue(undo.find());
            assertEquals(
                    303, oyuna.form(undo.group(), Map.of("key", "undo-key-7")).statusCode());
            assertEquals(0, room.attempt(attempt).mark());
            assertEquals(List.of(0.0, 0.0), marks(game));
        }
    }

    /** A live quiz in which two guests have typed that to one question, and that is over. */
    private static LiveGame played(HomeworkRoom room, String... answers) {
        var fields = new java.util.LinkedHashMap<>(Map.of("deck", "horses", "key", "key-game-1", "form", "typed"));
        fields.putAll(Map.of("scoring", "gentle-speed", "ranks", "public", "pace", "teacher", "time", "20"));
        fields.putAll(Map.of("reading", "0", "question", "president"));
        var oyuna = room.teacher.client();
        String host = HomeworkRoom.path(oyuna.form("/host", fields));
        var game = room.site.games.game(host.replaceAll(".*/", "")).orElseThrow();
        String path = "/play/" + game.hosted().code();
        var players = new java.util.ArrayList<Client>();
        for (String answer : answers) {
            var player = new Client(room.site.address());
            players.add(player);
            String key = LivePlayer.key(player.get(path));
            assertEquals(
                    303,
                    player.form(path + "/seats", Map.of("name", answer, "key", key))
                            .statusCode());
        }
        oyuna.form(host + "/commands", Map.of("deed", "next", "expected", "0", "id", "command-1"));
        for (int i = 0; i < answers.length; i++) {
            var said = Map.of("question", "0", "text", answers[i], "key", "said-" + i);
            assertTrue(players.get(i).form(path + "/answers", said).statusCode() < 400);
        }
        oyuna.form(
                host + "/commands",
                Map.of("deed", "end", "expected", "" + game.now().state().move(), "id", "end-1"));
        assertTrue(game.over(), "the quiz goes on");
        players.forEach(Client::close);
        return game;
    }

    private static List<Double> marks(LiveGame game) {
        return game.answers().stream().map(answer -> answer.grade().fraction()).toList();
    }

    @Test
    void whatIsRefusedStaysWrongForOthersAndCanBeAcceptedLater() {
        saysItIsRight(guest, "refused-1");
        teacher.form(
                "/proposals/refusal", Map.of("question", "horses/horses-sent", "text", SAID, "key", "refusal-key-1"));
        String page = teacher.get("/proposals").body();
        assertTrue(page.contains("It was refused before."), page);
        assertEquals("wrong", typed(other, "refused-2", SAID).get("verdict").asText());
        assertEquals("right", latest(guest));
        accept(SAID, "ruling-key-2");
        assertEquals("right", latest(other));
    }

    @Test
    void aWrongOptionIsNotAcceptedAndTheSentenceSaysWhy() {
        var refused = accept("1,000 horses", "ruling-key-3");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("one of its wrong options"), refused.body());
    }

    @Test
    void aTeacherRewordsAQuestionAndEveryWordingIsKept() {
        String page = teacher.get(WORDING).body();
        assertTrue(page.contains("## horses-sent · figure"), page);
        String text = tumen.bank.BankPrinter.print(site.practice
                .library()
                .question(new QuestionId("horses", "horses-sent"))
                .orElseThrow());
        String better = text.replace("How many horses", "How many head of horses");
        String practise = teacher.get("/practise?question=horses/horses-sent").body();
        assertTrue(practise.contains("data-keys=\"e\""), practise);
        assertFalse(guest.get("/practise?question=horses/horses-sent").body().contains("data-keys=\"e\""));
        assertTrue(teacher.get(WORDING + "?back=/practise").body().contains("name=\"back\" value=\"/practise\""));
        assertFalse(better.equals(text), text);
        var saved = teacher.form(WORDING, Map.of("version", "1", "wording", better, "back", "/practise"));
        assertEquals(303, saved.statusCode(), saved.body());
        assertEquals("/practise", saved.headers().firstValue("Location").orElse(""));
        assertTrue(guest.get("/decks/horses/questions/horses-sent").body().contains("How many head of horses"));
        String history = teacher.get(WORDING).body();
        assertTrue(history.contains("Version 2, since") && history.contains("Version 1, since"), history);
        assertTrue(history.contains(", by Oyuna"), history);

        var late = teacher.form(WORDING, Map.of("version", "1", "wording", text));
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Somebody else has changed this question meanwhile."), late.body());
        var broken = teacher.form(WORDING, Map.of("version", "2", "wording", better.replace("- [x]", "- [z]")));
        assertEquals(422, broken.statusCode());
        assertTrue(broken.body().contains("How many head of horses"), "what was written is kept");
        assertTrue(broken.body().contains("Line "), broken.body());
        var another = teacher.form(WORDING, Map.of("version", "2", "wording", better.replace("horses-sent", "others")));
        assertEquals(422, another.statusCode());
        assertTrue(another.body().contains("This is not the question horses-sent alone."), another.body());
    }
}
