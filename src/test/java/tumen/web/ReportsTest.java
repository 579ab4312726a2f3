package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Assignment;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Composition;
import tumen.assess.Quiz;
import tumen.assess.ReviewOptions;
import tumen.assess.Step;
import tumen.question.QuestionId;
import tumen.question.Response;

/** What came of games and homework, through real HTTP. */
class ReportsTest {
    private static final String RIGHT = "Ulaanbaatar";

    @TempDir
    private Path folder;

    @Test
    void aGameIsReportedWhileItRunsWithoutTheOpenQuestionAndAfterwards() {
        try (var room = LiveRoom.open(folder, 3, Map.of())) {
            var bat = room.join("Bat");
            var formula = room.join("=1+1");
            room.open(0);
            bat.answer(0, RIGHT);
            String open = report(room, "");
            assertFalse(open.contains("case 0"), "the open question is not in it");
            formula.answer(0, "Darkhan");
            room.open(1);
            assertTrue(report(room, "").contains("every 5s"), "it keeps up by itself");
            bat.answer(1, RIGHT);
            room.join("Late");
            room.reveal();
            room.host("end");
            String page = report(room, "");
            for (String words : List.of(
                    "Report: Capitals &lt;b&gt;&amp; others&lt;/b&gt;",
                    "2 of 2",
                    "0 of 2",
                    "Too few answers",
                    "case 0",
                    "Discrimination index",
                    "no answer",
                    "Back to its draft")) {
                assertTrue(page.contains(words), words + " is missing in " + page);
            }
            assertFalse(page.contains("case 2"), "what was never asked is not in it");
            String csv = report(room, "/students.csv");
            assertTrue(csv.startsWith("\ufeffStudent,Progress,Right,Asked"), csv);
            assertTrue(csv.contains("\r\n'=1+1,done,0,2"), csv);
            assertTrue(csv.contains("\r\nBat,done,2,2,2,"), csv);
            assertTrue(report(room, "/questions.csv").contains("Ulaanbaatar"));
            var xlsx = room.teacher.get("/reports/games/" + room.game + "/report.xlsx");
            assertEquals(200, xlsx.statusCode());
            assertTrue(
                    xlsx.headers().firstValue("Content-Disposition").orElse("").contains("capitals"));
            assertEquals(
                    404,
                    room.teacher.get("/reports/games/" + room.game + "/all.txt").statusCode());
        }
    }

    private static String report(LiveRoom room, String table) {
        var got = room.teacher.get("/reports/games/" + room.game + table);
        assertEquals(200, got.statusCode(), got.body());
        return got.body();
    }

    @Test
    void theWorkbookOfAGameOpensAndHoldsFourSheets() throws Exception {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var bat = room.join("Бат");
            room.open(0);
            bat.answer(0, RIGHT);
            room.reveal();
            var bytes = room.http
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            room.site.address() + "/reports/games/" + room.game + "/report.xlsx"))
                                    .header(
                                            "Cookie",
                                            Visitors.SESSION + "=" + room.teacher.cookies.get(Visitors.SESSION))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            var parts = DataTableTest.parts(bytes);
            assertTrue(
                    parts.containsKey("xl/worksheets/sheet4.xml"),
                    parts.keySet().toString());
            assertTrue(parts.toString().contains("Бат"), parts.toString());
        }
    }

    @Test
    void onlyItsTeacherSeesAReportOfAGameOrHomeworkAndAClassesMemory() throws Exception {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var accounts = new Accounts(room.site, folder);
            var other = accounts.teacher("Oyuna");
            assertEquals(404, other.client().get("/reports/games/" + room.game).statusCode());
            var mine = accounts.teacher("Tuya");
            var classroom = room.site.teaching.classes().create(mine.person(), "5b", Instant.now());
            long homework = homework(room, mine, classroom.id());
            assertEquals(200, mine.client().get("/reports/homework/" + homework).statusCode());
            assertEquals(
                    404, other.client().get("/reports/homework/" + homework).statusCode());
            assertEquals(
                    404,
                    other.client()
                            .get("/reports/homework/" + homework + "/students.csv")
                            .statusCode());
            assertEquals(404, mine.client().get("/reports/homework/999").statusCode());
            assertEquals(
                    200,
                    mine.client().get("/classes/" + classroom.id() + "/memory").statusCode());
            assertEquals(
                    404,
                    other.client().get("/classes/" + classroom.id() + "/memory").statusCode());
            List.of(other, mine).forEach(account -> account.client().close());
        }
    }

    private static long homework(LiveRoom room, Accounts.Account teacher, long classroom) {
        var question = room.site
                .practice
                .library()
                .question(new QuestionId("capitals", "capital-0"))
                .orElseThrow();
        room.site.teaching.pinned().pin(List.of(question));
        var quiz = new Quiz(
                "Capitals at home",
                List.of(Composition.slot(question, "Places", Composition.usualForm(question), Duration.ofSeconds(20))),
                false,
                false);
        var assignment = new Assignment(
                1,
                quiz,
                null,
                null,
                null,
                Duration.ZERO,
                new AttemptRule(0, AttemptRule.Counts.LAST, Duration.ZERO),
                Behaviour.DEFERRED,
                Assignment.USUAL_PENALTY,
                3,
                ReviewOptions.PRACTICE);
        return room.site
                .teaching
                .homeworks()
                .add(assignment, classroom, teacher.person().id(), 0, "homework-key", Instant.now())
                .assignment()
                .id();
    }

    @Test
    void homeworkIsReportedWithThoseWhoHaveNotBegun() throws Exception {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var accounts = new Accounts(room.site, folder);
            var teacher = accounts.teacher("Tuya");
            var classroom = room.site.teaching.classes().create(teacher.person(), "5b", Instant.now());
            var students = accounts.students(teacher.person(), classroom.id(), "Bat", "Saraa");
            long homework = homework(room, teacher, classroom.id());
            var now = Instant.now();
            var taking = room.site.tests.taking();
            var attempt = taking.begin(
                    students.getFirst().person().id(),
                    room.site.teaching.homeworks().find(homework).orElseThrow().assignment(),
                    new Step.Started(now, 1, 1));
            taking.add(
                    attempt.id(),
                    new Step.Answered(now, "answer-key", now, 1, 0, new Response.Chosen(List.of("Darkhan")), 1));
            String running =
                    teacher.client().get("/reports/homework/" + homework).body();
            assertTrue(running.contains("under way") && running.contains("not begun"), running);
            assertTrue(running.contains("answered, not graded yet"), running);
            taking.submit(attempt.id(), new Step.Submitted(now.plusSeconds(5), false));
            String csv = teacher.client()
                    .get("/reports/homework/" + homework + "/students.csv")
                    .body();
            assertTrue(csv.contains("Bat,done,0,1,0,0,"), csv);
            assertTrue(csv.contains("Saraa,not begun,0,0,0,0,0,"), csv);
            students.forEach(student -> student.client().close());
            teacher.client().close();
        }
    }

    @Test
    void aClassesMemoryFadesUntilTheDayAndOneClickMakesAQuizOfIt() throws Exception {
        try (var room = LiveRoom.open(folder, 3, Map.of())) {
            var accounts = new Accounts(room.site, folder);
            var teacher = accounts.teacher("Tuya");
            var classroom = room.site.teaching.classes().create(teacher.person(), "5b", Instant.now());
            var student =
                    accounts.students(teacher.person(), classroom.id(), "Bat").getFirst();
            String memory = "/classes/" + classroom.id() + "/memory";
            assertTrue(teacher.client().get(memory).body().contains("Nobody in this class has learnt anything yet."));
            for (int question = 0; question < 2; question++) {
                var answered = student.client()
                        .json(
                                "/api/answers",
                                Samples.answer("answer-key-" + question, RIGHT)
                                        .replace("horses/horses-sent", "capitals/capital-" + question));
                assertEquals(200, answered.statusCode(), answered.body());
            }
            var exam = LocalDate.now(Site.ZONE).plusDays(300);
            String page = teacher.client().get(memory + "?day=" + exam).body();
            assertTrue(page.contains("What 5b remembers") && page.contains("2 of 3") && page.contains("1 of 1"), page);
            var tomorrow = teacher.client()
                    .get(memory + "?day=" + LocalDate.now(Site.ZONE).plusDays(1))
                    .body();
            assertTrue(recall(tomorrow) > recall(page), recall(tomorrow) + " should be over " + recall(page));
            assertEquals(400, teacher.client().get(memory + "?day=1999-01-01").statusCode());
            var made = teacher.client()
                    .form(memory + "/quiz", Map.of("key", "quiz-key-1", "day", exam.toString(), "count", "10"));
            assertEquals(303, made.statusCode(), made.body());
            String quiz = teacher.client()
                    .get(made.headers().firstValue("Location").orElseThrow())
                    .body();
            assertTrue(quiz.contains("To repeat: 5b") && quiz.contains("case 0") && quiz.contains("case 1"), quiz);
            assertEquals(
                    422,
                    teacher.client()
                            .form(
                                    "/classes/"
                                            + room.site
                                                    .teaching
                                                    .classes()
                                                    .create(teacher.person(), "5c", Instant.now())
                                                    .id()
                                            + "/memory/quiz",
                                    Map.of("key", "quiz-key-2", "day", exam.toString(), "count", "10"))
                            .statusCode());
            student.client().close();
            teacher.client().close();
        }
    }

    /** The recall on the chosen day, the fourth figure of the summary before the last. */
    private static int recall(String page) {
        return Integer.parseInt(page.replaceAll("(?s).*?Recall on .*?<dd>(\\d+) %.*", "$1"));
    }

    @Test
    void aBadQuestionGoesBackToItsDraftOrIsFlagged() {
        try (var site = Site.open(folder);
                var teacher = new Client(site.address())) {
            String token = site.people.issueSetupToken(Instant.now()).orElseThrow();
            teacher.form("/setup", Map.of("token", token, "name", "Sara", "password", "a horse on the hill"));
            long admin = site.people
                    .bySession(String.valueOf(teacher.cookies.get(Visitors.SESSION)), Instant.now())
                    .orElseThrow()
                    .id();
            var edition = new tumen.author.Manuscripts.Incoming(admin, "text-key-1", "The steppe", "", Bench.TEXT, 30);
            long text = site.manuscripts.add(edition, deck -> false, Instant.now());
            site.bench.begin(text);
            String deck = site.manuscripts.find(text).orElseThrow().deck();
            var approved = teacher.form("/texts/" + text + "/drafts/president/approval", Map.of("key", "approve-key"));
            assertEquals(303, approved.statusCode(), approved.body());
            var back = teacher.form("/decks/" + deck + "/questions/president/return", Map.of("key", "return-key-1"));
            assertEquals(303, back.statusCode(), back.body());
            String there = back.headers().firstValue("Location").orElseThrow();
            assertEquals("/texts/" + text + "?draft=president&done=returned", there);
            String draft = teacher.get(there).body();
            assertTrue(draft.contains("a draft again") && draft.contains("Who spoke in Pyongyang?"), draft);

            var flagged = teacher.form("/decks/horses/questions/president/return", Map.of("key", "return-key-2"));
            assertEquals(
                    "/problems?done=flagged#flagged",
                    flagged.headers().firstValue("Location").orElseThrow());
            String problems = teacher.get("/problems?done=flagged").body();
            assertTrue(problems.contains("Questions you flagged") && problems.contains("horses/president"), problems);
            assertEquals(
                    404,
                    teacher.form("/decks/horses/questions/no-such/return", Map.of("key", "return-key-3"))
                            .statusCode());
        }
    }
}
