package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.web.HomeworkRoom.begin;
import static tumen.web.HomeworkRoom.id;
import static tumen.web.HomeworkRoom.path;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Behaviour;
import tumen.people.Allowance;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Verdict;
import tumen.study.Review;
import tumen.web.Accounts.Account;

/** Homework over real HTTP: set by a teacher, done by students, and what happens to it afterwards. */
class HomeworkTest {
    private HomeworkRoom room;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        room = new HomeworkRoom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String teacherSees(String path) {
        var page = room.teacher.client().get(path);
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    private String post(String path, String... fields) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return path(room.teacher.client().form(path, form));
    }

    @Test
    void homeworkIsSetForTwoClassesOnceDoneAndRemembered() {
        var other = room.site.teaching.classes().create(room.teacher.person(), "8a", Instant.now());
        var fields = room.fields();
        for (int i = 0; i < 2; i++) {
            var answer = room.teacher
                    .client()
                    .send(
                            "POST",
                            "/homework",
                            Client.encode(fields) + "&class=" + other.id(),
                            "Sec-Fetch-Site",
                            "same-origin",
                            "Content-Type",
                            "application/x-www-form-urlencoded");
            assertEquals("/homework", path(answer));
        }
        var all = room.site.teaching.homeworks().of(List.of(room.classroom.id(), other.id()));
        assertEquals(2, all.size(), "the same form twice is one homework for each class");
        String homework = "/homework/" + all.getFirst().id();

        var student = room.bat.client();
        assertTrue(student.get("/").body().contains("The horses of 1953"), "it stands on the home page");
        assertTrue(student.get("/").body().contains("due soon"));
        String list = student.get("/homework").body();
        assertTrue(list.contains("one attempt left") && list.contains("7b"), list);
        assertTrue(student.get(homework).body().contains("No time limit"));
        String attempt = begin(room.bat, homework);
        assertEquals(attempt, begin(room.bat, homework), "beginning twice is beginning once");
        assertTrue(student.get("/").body().contains("begun, not handed in"));
        room.say(room.bat, attempt, 0, "Elbegdorj");
        room.say(room.bat, attempt, 1, "five");
        room.handIn(room.bat, attempt);
        assertFalse(student.get("/").body().contains("The horses of 1953"), "it is done");
        assertTrue(student.get("/homework").body().contains("Mark: 1 of 3"));
        String result = student.get(attempt + "/result").body();
        assertFalse(result.contains("10,000"), "the right answers are shown after the close");
        room.pass(Duration.ofHours(3));
        assertTrue(student.get(attempt + "/result").body().contains("10,000"));
        assertEquals(
                2,
                room.site.practice.overview(room.bat.person(), room.now()).learnt(),
                "every answer is a review in the same memory");

        String grid = teacherSees(homework);
        assertTrue(grid.contains("Bat") && grid.contains("handed in"), grid);
        assertTrue(grid.contains("not begun"), "Saraa has not");
        assertTrue(teacherSees(homework + "/students/" + room.bat.person().id()).contains("five"));
        assertTrue(teacherSees("/homework").contains("1 of 2 have handed in"));
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStands() {
        for (var wrong : Map.of(
                        "closes", room.local(Duration.ofDays(-1)),
                        "opens", room.local(Duration.ofHours(5)),
                        "limit", "soon",
                        "grace", "-1",
                        "attempts", "1000",
                        "cooldown", "x",
                        "behaviour", "magic",
                        "tries", "0",
                        "penalty", "101")
                .entrySet()) {
            var answer = room.teacher.client().form("/homework", room.fields(wrong.getKey(), wrong.getValue()));
            assertEquals(422, answer.statusCode(), wrong + answer.body());
            assertTrue(answer.body().contains("Nothing was saved"), answer.body());
            assertTrue(
                    wrong.getKey().equals("behaviour") || answer.body().contains("value=\"" + wrong.getValue() + "\""),
                    wrong.toString());
        }
        assertEquals(List.of(), room.site.teaching.homeworks().of(List.of(room.classroom.id())));
        assertEquals(
                404,
                room.teacher
                        .client()
                        .form("/homework", room.fields("class", "99"))
                        .statusCode());
        assertEquals(
                404,
                room.teacher
                        .client()
                        .form("/homework", room.fields("quiz", "99"))
                        .statusCode());
        assertEquals(
                400,
                room.teacher
                        .client()
                        .form("/homework", room.fields("quiz", "x"))
                        .statusCode());
        assertEquals(400, room.teacher.client().get("/homework/none").statusCode());
        assertEquals(404, room.teacher.client().get("/homework/99").statusCode());
        String homework = room.set();
        assertEquals(404, room.teacher.client().get(homework + "/questions/4").statusCode());
        assertEquals(404, room.teacher.client().get(homework + "/students/99").statusCode());
        var grant = Map.of("closes", "", "longer", "0", "attempts", "21");
        assertEquals(
                422,
                room.teacher
                        .client()
                        .form(homework + "/students/" + room.bat.person().id(), grant)
                        .statusCode());
    }

    @Test
    void f18TheBatteryDiesAndAnotherDeviceGoesOnWithTheSameClock() {
        String homework = room.set("limit", "30");
        String attempt = begin(room.bat, homework);
        room.say(room.bat, attempt, 0, "on the phone");
        room.pass(Duration.ofMinutes(10));
        try (var laptop = new Client(room.site.address())) {
            laptop.cookies.putAll(room.bat.client().cookies);
            assertEquals(attempt, path(laptop.form(homework + "/attempts", Map.of())), "the same attempt");
            assertTrue(laptop.get(attempt).body().contains("on the phone"), "what was said is there");
            long left = Client.read(laptop.get(attempt, "Accept", "application/json"))
                    .get("left")
                    .asLong();
            assertTrue(left <= 20 * 60_000 && left > 19 * 60_000, "the clock is not reset: " + left);
            room.say(new Account(room.bat.person(), "", laptop), attempt, 0, "on the laptop");
            room.say(room.bat, attempt, 0, "on the phone again");
            room.say(room.bat, attempt, 1, "10,000");
            var now = room.attempt(attempt);
            assertEquals(3, now.history(0).size(), "the history is kept");
            assertTrue(laptop.get(attempt).body().contains("on the phone again"), "the last write wins");
            assertTrue(now.answered(1));
        }
    }

    @Test
    void f19TheCloseDatePassesWhileAStudentWithExtraTimeIsInside() {
        room.site.teaching.classes().allow(room.bat.person().id(), new Allowance(1.5, true));
        String homework = room.set("closes", room.local(Duration.ofMinutes(61)));
        String extended = begin(room.bat, homework);
        String usual = begin(room.saraa, homework);
        room.say(room.saraa, usual, 0, "Elbegdorj");
        room.pass(Duration.ofMinutes(62));
        assertEquals(303, room.say(room.bat, extended, 0, "Elbegdorj").statusCode(), "the student continues");
        assertEquals(200, room.bat.client().get(extended).statusCode());
        assertEquals(409, room.say(room.saraa, usual, 1, "10,000").statusCode());
        assertEquals(usual + "/result", path(room.saraa.client().get(usual)), "the time has handed in");
        assertEquals(1, room.attempt(usual).mark(), "nothing that was in time is lost");
        assertTrue(teacherSees(homework).contains("inside"));
        assertTrue(room.bat.client().get("/").body().contains("begun, not handed in"));
        room.pass(Duration.ofMinutes(40));
        assertEquals(extended + "/result", path(room.bat.client().get(extended)));
        var late = room.saraa.client().form(homework + "/attempts", Map.of());
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("This is closed."), late.body());
    }

    @Test
    void f20AQuestionEditedAfterResultsIsGradedAnewOnlyAfterALook() {
        String homework = room.set();
        String inside = begin(room.saraa, homework);
        String done = begin(room.bat, homework);
        room.say(room.bat, done, 0, "nobody");
        room.handIn(room.bat, done);
        room.site.load(List.of(
                Samples.horses()
                        .with(question -> question.id().slug().equals("president")
                                ? new Question(
                                        question.id(),
                                        1,
                                        "Who spoke instead?",
                                        new Key.Text(List.of("nobody")),
                                        List.of(),
                                        new Origin.Written(null))
                                : question),
                Samples.small()));
        assertFalse(room.saraa.client().get(inside).body().contains("Who spoke instead?"), "the attempt pins it");
        String page = teacherSees(homework + "/questions/1");
        assertTrue(page.contains("was edited since"), page);
        String dry = teacherSees(homework + "/questions/1/regrading?newer=1");
        assertTrue(dry.contains("One attempt would change") && dry.contains("0 → 1"), dry);
        assertEquals(0, room.attempt(done).mark(), "a look changes nothing");
        post(homework + "/questions/1/regrading", "newer", "1", "key", "key-regrade-1");
        assertEquals(1, room.attempt(done).mark());
        assertTrue(room.bat.client().get(done + "/result").body().contains("the question was corrected"));
        room.say(room.saraa, inside, 0, "nobody");
        room.handIn(room.saraa, inside);
        assertEquals(1, room.attempt(inside).mark(), "who answers later is graded so too");
        assertFalse(teacherSees(homework + "/questions/1").contains("was edited since"));
        long amendment = room.site
                .teaching
                .homeworks()
                .amendments(id(homework))
                .getFirst()
                .id();
        post(homework + "/amendments/" + amendment + "/undo");
        assertEquals(0, room.attempt(done).mark());
        assertEquals(0, room.attempt(inside).mark());
    }

    @Test
    void f20AnAnswerIsAcceptedForEveryoneAfterALookAndThatIsUndone() {
        String homework = room.set();
        String one = begin(room.bat, homework);
        room.say(room.bat, one, 1, "Ten  thousand & <more>");
        room.handIn(room.bat, one);
        String two = begin(room.saraa, homework);
        room.say(room.saraa, two, 1, "five");
        room.handIn(room.saraa, two);
        String page = teacherSees(homework + "/questions/2");
        assertTrue(page.contains("Ten  thousand &amp; &lt;more&gt;") && page.contains("accept for everyone"), page);
        String link = page.replaceAll("(?s).*?href=\"([^\"]*said=[Tt]en[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String dry = teacherSees(link);
        assertTrue(dry.contains("Bat") && !dry.contains("Saraa") && dry.contains("0 → 1"), dry);
        assertEquals(0, room.attempt(one).mark());
        post(homework + "/questions/2/regrading", "said", "ten thousand & <more>", "key", "key-regrade-2");
        assertEquals(1, room.attempt(one).mark());
        assertEquals(0, room.attempt(two).mark());
        assertEquals(List.of(Verdict.RIGHT), remembered("horses-sent"), "the memory follows");
        assertTrue(room.bat.client().get(one + "/result").body().contains("accepts this answer for everyone"));
        assertTrue(teacherSees(homework + "/questions/2").contains("is accepted for everyone"));
        long amendment = room.site
                .teaching
                .homeworks()
                .amendments(id(homework))
                .getFirst()
                .id();
        post(homework + "/amendments/" + amendment + "/undo");
        assertEquals(0, room.attempt(one).mark());
        assertEquals(List.of(Verdict.WRONG), remembered("horses-sent"), "and follows back");
        assertEquals(
                400,
                room.teacher
                        .client()
                        .form(homework + "/questions/2/regrading", Map.of("said", " ", "key", "key-regrade-3"))
                        .statusCode());
        String other = room.set();
        assertEquals(
                404,
                room.teacher
                        .client()
                        .form(other + "/amendments/" + amendment + "/undo", Map.of())
                        .statusCode());
    }

    private List<Verdict> remembered(String slug) {
        return room.site.practice.history(room.bat.person(), new QuestionId("horses", slug)).stream()
                .map(Review::verdict)
                .toList();
    }

    @Test
    void itIsClosedEarlyAndOpenedAgainWithThoseTheTimeHandedIn() {
        String homework = room.set();
        String attempt = begin(room.bat, homework);
        room.say(room.bat, attempt, 0, "Elbegdorj");
        room.pass(Duration.ofMinutes(1));
        post(homework + "/closing");
        assertEquals(
                409, room.teacher.client().form(homework + "/closing", Map.of()).statusCode());
        room.pass(Duration.ofSeconds(20));
        assertEquals(1, room.site.tests.taking().handInOverdue(room.now()));
        assertEquals(409, room.say(room.bat, attempt, 1, "10,000").statusCode());
        assertEquals(
                400,
                room.teacher
                        .client()
                        .form(homework + "/reopening", Map.of("until", room.local(Duration.ofHours(-1))))
                        .statusCode());
        post(homework + "/reopening", "until", room.local(Duration.ofHours(1)), "resume", "1");
        assertEquals(303, room.say(room.bat, attempt, 1, "10,000").statusCode(), "they go on where they were");
        room.handIn(room.bat, attempt);
        assertEquals(2, room.attempt(attempt).mark());
    }

    @Test
    void oneStudentIsGrantedAnotherAttemptALaterCloseAndTheirAttemptBack() {
        String homework = room.set("limit", "20");
        String attempt = begin(room.bat, homework);
        room.handIn(room.bat, attempt);
        assertEquals(
                409, room.bat.client().form(homework + "/attempts", Map.of()).statusCode());
        String student = homework + "/students/" + room.bat.person().id();
        post(student, "closes", room.local(Duration.ofHours(5)), "longer", "10", "attempts", "1");
        assertTrue(room.bat.client().get(homework).body().contains("30 minutes from when you begin"));
        room.pass(Duration.ofHours(3));
        assertEquals(
                409, room.saraa.client().form(homework + "/attempts", Map.of()).statusCode());
        String second = begin(room.bat, homework);
        room.say(room.bat, second, 0, "Elbegdorj");
        room.handIn(room.bat, second);
        assertTrue(teacherSees(homework).contains("late"));
        post(student + "/reopening", "attempt", "" + id(second), "until", room.local(Duration.ofHours(30)));
        room.pass(Duration.ofHours(20));
        assertEquals(303, room.say(room.bat, second, 1, "10,000").statusCode());
        room.handIn(room.bat, second);
        assertEquals(2, room.attempt(second).mark());
        var foreign = Map.of("attempt", "999", "until", room.local(Duration.ofHours(1)));
        assertEquals(
                404, room.teacher.client().form(student + "/reopening", foreign).statusCode());
    }

    @Test
    void settingsAreChangedWithAWarningAndNotOverThoseOfAnother() {
        String homework = room.set();
        begin(room.bat, homework);
        room.pass(Duration.ofMinutes(10));
        var fields = room.fields("limit", "5", "behaviour", "immediate", "edition", "1");
        var warned = room.teacher.client().form(homework + "/settings", fields);
        assertEquals(200, warned.statusCode());
        assertTrue(warned.body().contains("One student who is inside would be handed in"), warned.body());
        assertEquals(
                1,
                room.site.teaching.homeworks().find(id(homework)).orElseThrow().edition());
        fields.put("limit", "30");
        post(
                homework + "/settings",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
        var changed = room.site.teaching.homeworks().find(id(homework)).orElseThrow();
        assertEquals(Duration.ofMinutes(30), changed.assignment().limit());
        assertEquals(Behaviour.DEFERRED, changed.assignment().behaviour(), "somebody has begun");
        var stale = room.teacher.client().form(homework + "/settings", fields);
        assertEquals(409, stale.statusCode());
        assertTrue(stale.body().contains("meanwhile"));
        fields.put("edition", "2");
        fields.put("closes", "2026-13-99");
        assertEquals(
                422, room.teacher.client().form(homework + "/settings", fields).statusCode());
    }

    @Test
    void itIsDeletedBroughtBackAndPutAway() {
        String homework = room.set();
        assertEquals(
                409,
                room.teacher
                        .client()
                        .form(homework + "/archive", Map.of("archived", "1"))
                        .statusCode(),
                "what is open is not put away");
        post(homework + "/withdrawal", "withdrawn", "1");
        assertEquals(404, room.bat.client().get(homework).statusCode());
        assertEquals(
                404, room.bat.client().form(homework + "/attempts", Map.of()).statusCode());
        assertFalse(room.bat.client().get("/homework").body().contains("The horses of 1953"));
        assertTrue(teacherSees("/homework").contains("bring it back"));
        post(homework + "/withdrawal", "withdrawn", "0");
        assertEquals(200, room.bat.client().get(homework).statusCode());
        room.pass(Duration.ofHours(3));
        post(homework + "/archive", "archived", "1");
        assertTrue(teacherSees("/homework").contains("Put away"));
        post(homework + "/archive", "archived", "0");
    }

    @Test
    void theTeacherTriesItWithoutBeingCounted() {
        String homework = room.set();
        String trial = path(room.teacher.client().form(homework + "/trial", Map.of()));
        assertTrue(teacherSees(trial).contains("The horses of 1953"));
        room.handIn(room.teacher, trial);
        assertEquals(List.of(), room.site.tests.attempts().at(id(homework)));
    }

    @Test
    void nobodySeesTheHomeworkOfAnotherClass() throws SQLException {
        String homework = room.set();
        String attempt = begin(room.bat, homework);
        var other = room.accounts.teacher("Dorj");
        var elsewhere = room.site.teaching.classes().create(other.person(), "9c", Instant.now());
        var stranger =
                room.accounts.students(other.person(), elsewhere.id(), "Tuya").getFirst();
        for (String path : List.of("", "/settings", "/students/1", "/questions/1", "/questions/1/regrading?said=x")) {
            assertEquals(404, other.client().get(homework + path).statusCode(), path);
        }
        for (String path : List.of(
                "/settings",
                "/closing",
                "/reopening",
                "/archive",
                "/withdrawal",
                "/trial",
                "/students/1",
                "/students/1/reopening",
                "/questions/1/regrading",
                "/amendments/1/undo")) {
            assertEquals(
                    404, other.client().form(homework + path, room.fields()).statusCode(), path);
            assertEquals(
                    403, room.bat.client().form(homework + path, room.fields()).statusCode(), path);
        }
        assertEquals(404, stranger.client().get(homework).statusCode());
        assertEquals(
                404, stranger.client().form(homework + "/attempts", Map.of()).statusCode());
        assertEquals(404, room.saraa.client().get(attempt).statusCode(), "an attempt is its student’s own");
        assertFalse(stranger.client().get("/homework").body().contains("The horses of 1953"));
        List.of(other, stranger).forEach(account -> account.client().close());
    }
}
