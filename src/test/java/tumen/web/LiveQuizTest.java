package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Composition;
import tumen.assess.Kind;
import tumen.assess.Slot;
import tumen.assess.StoredQuiz;
import tumen.live.Points;
import tumen.people.Allowance;
import tumen.people.Classroom;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Live quizzes that are played from a quiz a teacher has put together, and in a class, through real HTTP. */
class LiveQuizTest {
    private static final String RIGHT = "Ulaanbaatar";

    @TempDir
    private Path folder;

    private static Person host(LiveRoom room) {
        return room.site
                .people
                .bySession(String.valueOf(room.teacher.cookies.get(Visitors.SESSION)), room.time.instant())
                .orElseThrow();
    }

    private static Question question(LiveRoom room, int number) {
        return room.site
                .practice
                .library()
                .question(new QuestionId("capitals", "capital-" + number))
                .orElseThrow();
    }

    /** The third, typed, for three points in 45 seconds; then the first, chosen. */
    private static StoredQuiz quiz(LiveRoom room, String title) {
        var third = question(room, 2);
        var first = question(room, 0);
        room.site.teaching.pinned().pin(List.of(first, third));
        var slots = new ArrayList<Slot>();
        slots.add(new Slot(third.id(), 1, "Places", Kind.of(third.key()), Form.TYPED, 3, Duration.ofSeconds(45)));
        slots.add(Composition.slot(first, "Places", Form.CHOICE, null));
        return room.site
                .teaching
                .quizzes()
                .create(host(room).id(), Composition.empty(title).add(slots), "quiz-key-" + title, Instant.now());
    }

    @Test
    void aQuizIsPlayedWithItsOrderFormsPointsTimesAndPinnedWordings() {
        try (var room = LiveRoom.open(folder, 3, Map.of())) {
            var quiz = quiz(room, "Two capitals");
            String choices = room.teacher.get("/host/new?quiz=" + quiz.id()).body();
            for (String words : List.of("Two capitals", "3 points", "45 seconds", "typed answer", "one point")) {
                assertTrue(choices.contains(words), words + " is missing in " + choices);
            }
            assertTrue(choices.contains("name=\"own-order\" checked"), "the quiz shuffles its options");
            assertTrue(room.teacher.get("/host").body().contains("/host/new?quiz=" + quiz.id()));
            assertTrue(room.teacher.get("/quizzes/" + quiz.id()).body().contains("/host/new?quiz=" + quiz.id()));
            room.newGame(Map.of("quiz", "" + quiz.id(), "time", "0", "scoring", "accuracy"));
            room.site.load(List.of(LiveRoom.deck(3, "Darkhan")));
            assertEquals("Two capitals", room.live().hosted().title());
            assertEquals(
                    Duration.ofSeconds(45),
                    room.state().setup().items().getFirst().time());
            var bat = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            bat.sees("case 2");
            bat.post("/answers", Map.of("question", "0", "text", RIGHT, "key", "typed-key"));
            room.open(1);
            bat.sees("case 0");
            bat.answer(1, RIGHT);
            room.reveal();
            room.host("end");
            var seat = room.state().seats().get(bat.seat());
            assertEquals(4, Points.of(room.state(), seat), "three points and one, by the wording that was pinned");
            String csv = room.teacher
                    .get("/reports/games/" + room.game + "/students.csv")
                    .body();
            assertTrue(csv.contains("\r\nBat,done,2,2,2,4,"), csv);
        }
    }

    @Test
    void aQuizIsPlayedAtStudentsPaceToo() {
        try (var room = LiveRoom.open(folder, 3, Map.of())) {
            var quiz = quiz(room, "At my pace");
            room.newGame(Map.of("quiz", "" + quiz.id(), "time", "0", "pace", "student"));
            var bat = room.join("Bat");
            room.next();
            bat.sees("case 2");
            var kept = bat.post("/answers", Map.of("question", "0", "text", RIGHT, "key", "typed-key"));
            assertTrue(kept.body().contains("Next question"), kept.body());
            assertTrue(bat.post("/turns", Map.of("from", "0")).body().contains("case 0"));
            bat.answer(1, "Darkhan");
            bat.post("/turns", Map.of("from", "1"));
            room.next();
            bat.sees("You had 1 of 2 right.");
        }
    }

    @Test
    void whatCannotBePlayedIsSaidAndTheChoicesStand() throws SQLException {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var other = new Accounts(room.site, folder).teacher("Oyuna");
            var empty = room.site
                    .teaching
                    .quizzes()
                    .create(other.person().id(), Composition.empty("Empty"), "quiz-key-empty", Instant.now());
            var refused = other.client().get("/host/new?quiz=" + empty.id());
            assertEquals(409, refused.statusCode());
            assertTrue(refused.body().contains("This quiz has no question yet."), refused.body());
            var theirs = room.site.teaching.classes().create(host(room), "5b", Instant.now());
            var form = Map.of("deck", "capitals", "question", "capital-0", "key", "a-new-game-key");
            assertEquals(
                    404,
                    other.client()
                            .form("/host", with(form, "class", "" + theirs.id()))
                            .statusCode());
            var one = other.client().form("/host", with(form, "teams", "Red", "reading", "8", "streaks", "on"));
            assertEquals(400, one.statusCode());
            for (String kept : List.of("Name 2 to 12 teams", "value=\"Red\"", "value=\"8\" selected")) {
                assertTrue(one.body().contains(kept), kept + " is missing in " + one.body());
            }
            assertFalse(one.body().contains("name=\"late-join\" checked"), "what was not ticked stays so");
            other.client().close();
        }
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        var all = new LinkedHashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static LiveRoom inClass(LiveRoom room, Classroom classroom) {
        room.newGame(Map.of("class", "" + classroom.id(), "roster", "on"));
        return room;
    }

    @Test
    void studentsFindTheirNamesOnTheRosterWithWhatTheyAreGranted() throws SQLException {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var accounts = new Accounts(room.site, folder);
            var classroom = room.site.teaching.classes().create(host(room), "5b", Instant.now());
            var students = accounts.students(host(room), classroom.id(), "Bat Bold", "Saraa");
            var saraa = students.get(1);
            room.site.teaching.classes().allow(students.getFirst().person().id(), new Allowance(2, true));
            inClass(room, classroom);
            var bat = new LivePlayer(room);
            String form = bat.page().body();
            assertTrue(form.contains(">Bat Bold</option>") && form.contains(">Saraa</option>"), form);
            assertEquals(
                    303,
                    bat.client
                            .form(bat.path() + "/seats", Map.of("key", "k".repeat(24), "pick", "Bat Bold", "name", ""))
                            .statusCode());
            var seat = room.state().seats().getFirst();
            assertEquals("Bat Bold", seat.name());
            assertEquals(2, seat.timeFactor(), "the student's extra time");
            assertFalse(
                    Objects.equals(seat.person(), students.getFirst().person().id()), "nobody has proved it");
            String next = new LivePlayer(room).page().body();
            assertFalse(next.contains(">Bat Bold</option>"), "a name that is taken is not offered");
            String signedIn = saraa.client().get("/play/" + room.code).body();
            assertTrue(signedIn.contains("value=\"Saraa\"") && !signedIn.contains("<option"), signedIn);
            assertEquals(
                    409,
                    new LivePlayer(room)
                            .client
                            .form("/play/" + room.code + "/seats", Map.of("key", "x".repeat(24), "pick", ""))
                            .statusCode(),
                    "neither picked nor typed");
            students.forEach(student -> student.client().close());
        }
    }

    @Test
    void allTeachersOfTheClassSeeTheReportAndNobodyElse() throws SQLException {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var accounts = new Accounts(room.site, folder);
            var together = accounts.teacher("Oyuna");
            var stranger = accounts.teacher("Tuya");
            var classroom = room.site.teaching.classes().create(host(room), "5b", Instant.now());
            room.site.teaching.classes().addTeacher(classroom.id(), "Oyuna", Instant.now());
            var students = accounts.students(together.person(), classroom.id(), "Bat", "Saraa");
            inClass(room, classroom);
            var bat = room.join("Bat");
            room.open(0);
            bat.answer(0, RIGHT);
            room.reveal();
            String report = "/reports/games/" + room.game;
            String theirs = together.client().get("/classes/" + classroom.id()).body();
            assertTrue(theirs.contains(report + "?from=class"), theirs);
            String page = together.client().get(report + "?from=class").body();
            assertTrue(page.contains("href=\"/classes/" + classroom.id() + "\">The class"), page);
            assertTrue(
                    together.client().get(report).body().contains("href=\"/classes/"),
                    "the game is another teacher's, so the way back is the class");
            assertEquals(200, together.client().get(report + "/students.csv").statusCode());
            assertEquals(404, together.client().get("/host/" + room.game).statusCode(), "they do not command it");
            assertEquals(404, stranger.client().get(report).statusCode());
            assertEquals(404, stranger.client().get(report + "/report.xlsx").statusCode());
            assertTrue(room.teacher.get(report + "?from=games").body().contains("href=\"/host\">Live quizzes"));
            assertTrue(room.teacher.get(report).body().contains("href=\"/host/" + room.game + "\">The game"));
            room.host("end");
            long number = students.getFirst().person().id();
            assertEquals(
                    303,
                    together.client()
                            .form(report + "/seats", Map.of("seat-0", "" + number))
                            .statusCode());
            assertEquals(number, room.state().seats().getFirst().person(), "claimed later, it shows up for all");
            assertFalse(room.teacher.get(report).body().contains("has no account"));
            List.of(together, stranger).forEach(account -> account.client().close());
            students.forEach(student -> student.client().close());
        }
    }
}
