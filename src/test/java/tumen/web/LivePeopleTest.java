package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.live.LiveQuiz;
import tumen.live.Phase;
import tumen.live.Points;
import tumen.people.Person;
import tumen.question.QuestionId;
import tumen.question.Verdict;
import tumen.study.Review;

/** What breaks in a real classroom, through real HTTP: people who come, go, stay away, and what becomes of their answers. */
class LivePeopleTest {
    private static final String RIGHT = "Ulaanbaatar";

    @TempDir
    private Path folder;

    @Test
    void f06AGameThatIsFoldedAnewHasTheRightRemainingTimeAndEveryAnswer() {
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            var bat = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            assertEquals(200, bat.answer(0, RIGHT).statusCode());
            var before = room.state();
            try (var again = new LiveGames(
                    room.site.games.stored(),
                    room.site.practice,
                    room.site.people,
                    p -> tumen.people.Allowance.NONE,
                    room.time)) {
                again.resume();
                var folded = again.game(room.game).orElseThrow().now().state();
                assertEquals(before, folded);
                assertEquals(LiveQuiz.nextChange(before), LiveQuiz.nextChange(folded));
                assertEquals(
                        room.live().now().number(),
                        again.game(room.game).orElseThrow().now().number());
            }
        }
    }

    /** What a player is sent until the first reveal, without what is different each time. */
    private String untilReveal(String right, String ownOrder) {
        var fields = ownOrder.isEmpty() ? Map.<String, String>of() : Map.of("ranks", "private");
        try (var room = LiveRoom.open(folder.resolve(right), LiveRoom.deck(2, right), fields)) {
            var bat = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            bat.sees("case 0");
            bat.answer(0, "Darkhan");
            bat.page();
            bat.poll(0);
            room.host("extend");
            room.host("pause");
            bat.sees("stands still");
            room.host("resume");
            room.next();
            bat.sees("Time is up.");
            assertInstanceOf(Phase.Closed.class, room.state().phase());
            bat.page();
            // The options stand in an order that depends on a seed of the game alone.
            return String.join("\n", bat.secretive)
                    .replaceAll("[A-Za-z0-9_-]{20,}|\\d+", "#")
                    .replaceAll(String.join("|", LiveRoom.OPTIONS), "option");
        }
    }

    @Test
    void f09WhatIsSentBeforeTheRevealDoesNotDependOnWhatIsRight() {
        var sent = untilReveal(RIGHT, "");
        assertTrue(sent.contains("option"), sent);
        assertEquals(
                sent.lines().distinct().sorted().toList(),
                untilReveal("Darkhan", "").lines().distinct().sorted().toList());
    }

    @Test
    void f13NamesAreKeptOrAFreeOneIsOfferedAndEscaped() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            for (String name : List.of(
                    "Li",
                    "Амина",
                    "Bat \uD83D\uDC0E",
                    "\u0645\u0631\u064A\u0645",
                    "x".repeat(60),
                    "<script>alert(1)")) {
                var player = new LivePlayer(room);
                assertEquals(303, player.join(name).statusCode(), name);
            }
            var board = room.board();
            assertFalse(board.contains("<script>alert"), "a name was not escaped");
            assertTrue(board.contains("&lt;script&gt;alert(1)"));
            var twin = new LivePlayer(room);
            var offered = twin.join("L\u200Bi");
            assertEquals(409, offered.statusCode());
            assertTrue(offered.body().contains("“Li B.” is free"), offered.body());
            assertEquals(303, twin.join("Li B.", LivePlayer.key(offered)).statusCode());
            var third = new LivePlayer(room);
            assertTrue(third.join("LI").body().contains("“LI C.” is free"));
            var rude = new LivePlayer(room).join("Shit");
            assertEquals(409, rude.statusCode());
            assertTrue(rude.body().contains("Choose another one"));
            int seats = room.state().seats().size();
            assertEquals(409, new LivePlayer(room).join("Li B.", "A".repeat(30)).statusCode(), "taken is taken");
            assertEquals(seats, room.state().seats().size());
            assertEquals(200, room.host("rename", "seat", "0", "name", "Bold").statusCode());
            assertEquals("Bold", room.state().seats().getFirst().name());
        }
    }

    @Test
    void whoJoinsGoesToTheSmallestTeamAndTheTeacherMovesThem() {
        try (var room = LiveRoom.open(folder, 1, Map.of("teams", "Red, Blue"))) {
            var bat = room.join("Bat");
            var saraa = room.join("Saraa");
            assertEquals("Red", room.state().seats().get(bat.seat()).team());
            assertEquals("Blue", room.state().seats().get(saraa.seat()).team());
            assertTrue(room.board().contains("Team of Saraa"));
            assertEquals(
                    200,
                    room.host("team", "seat", "" + saraa.seat(), "team", "Red").statusCode());
            assertEquals("Red", room.state().seats().get(saraa.seat()).team());
            var none = room.host("team", "seat", "" + saraa.seat(), "team", "Green");
            assertEquals(409, none.statusCode());
            assertTrue(none.body().contains("no such seat or team"), none.body());
            room.open(0);
            bat.answer(0, RIGHT);
            saraa.answer(0, "Darkhan");
            room.reveal();
            room.next();
            assertTrue(room.board().contains("ranking"), "the mean of the team is on the wall");
        }
    }

    @Test
    void f14LateAndAwayAndSilentHaveAFairShare() {
        try (var room = LiveRoom.open(folder, 4, Map.of())) {
            var bat = room.join("Bat");
            var silent = room.join("Silent");
            room.open(0);
            bat.answer(0, RIGHT);
            room.open(1);
            bat.answer(1, RIGHT);
            assertEquals(200, room.host("no-late-join").statusCode());
            var shut = new LivePlayer(room).join("Late");
            assertEquals(409, shut.statusCode());
            assertEquals(200, room.host("late-join").statusCode());
            var late = room.join("Late");
            room.open(2);
            bat.answer(2, RIGHT);
            late.hangUp();
            late.listen();
            late.answer(2, RIGHT);
            room.open(3);
            bat.answer(3, RIGHT);
            late.answer(3, RIGHT);
            room.reveal();
            room.host("end");
            late.sees("You had 2 of 2 right.");
            silent.sees("You had 0 of 4 right.");
            var seats = room.state().seats();
            assertEquals(1, Points.share(room.state(), seats.get(late.seat())));
        }
    }

    @Test
    void f15OnlyThosePresentAreWaitedForAndTheTeacherSeesWhoIsMissing() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var bat = room.join("Bat");
            var saraa = room.join("Saraa");
            var tuya = room.join("Tuya");
            String connection = room.state().seats().get(tuya.seat()).connection();
            tuya.hangUp();
            room.live()
                    .enqueue(at ->
                            new tumen.live.Event.Disconnected(room.game, tuya.seat(), String.valueOf(connection), at))
                    .join();
            room.open(0);
            bat.answer(0, RIGHT);
            assertInstanceOf(Phase.Open.class, room.state().phase());
            assertTrue(room.board().contains("No answer yet from"), "the teacher sees who is missing");
            saraa.answer(0, RIGHT);
            assertInstanceOf(Phase.Closed.class, room.state().phase());
            assertTrue(room.board().contains("Tuya"));
        }
    }

    @Test
    void f16RemovingAPlayerCanBeUndone() {
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            var bat = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            bat.answer(0, RIGHT);
            room.host("remove", "seat", "" + bat.seat());
            bat.sees("taken you out");
            assertEquals(409, bat.answer(0, "Darkhan").statusCode());
            assertTrue(bat.page().body().contains("taken you out"));
            bat.listen();
            bat.screens.clear();
            room.host("readmit", "seat", "" + bat.seat());
            bat.sees("Your answer is kept.");
            LiveRoom.await(() -> room.state().seats().get(bat.seat()).present(), "not back");
            assertTrue(bat.page().body().contains("Your answer is kept."));
            assertTrue(Points.of(room.state(), room.state().seats().get(bat.seat())) > 1000, "with all their answers");
        }
    }

    @Test
    void f19ExtraTimeIsGivenAndNobodyElseSeesIt() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var bat = room.join("Bat");
            room.site.timeFactor = 2;
            var saraa = room.join("Saraa");
            room.open(0);
            bat.answer(0, RIGHT);
            room.time.pass(30_000);
            assertEquals(200, saraa.answer(0, RIGHT).statusCode(), "she has forty seconds");
            var took = Duration.ofSeconds(29);
            assertTrue(room.state().rounds().getFirst().entries().values().stream()
                    .anyMatch(entry -> entry.took().compareTo(took) > 0));
        }
    }

    @Test
    void eachAnswerBecomesAReviewInItsPlayersMemoryOnce() {
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            var bat = room.join("Bat");
            room.open(0);
            bat.answer(0, RIGHT);
            room.open(1);
            bat.answer(1, "Darkhan");
            room.host("end");
            bat.sees("What you missed");
            var person = room.site
                    .people
                    .person(java.util.Objects.requireNonNull(
                            room.state().seats().getFirst().person()))
                    .orElseThrow();
            var missed = new QuestionId("capitals", "capital-1");
            LiveRoom.await(
                    () -> room.site.practice.history(person, missed).size() == 1, "the answer is in nobody's memory");
            assertEquals(
                    1,
                    room.site
                            .practice
                            .history(person, new QuestionId("capitals", "capital-0"))
                            .size());
            LiveRoom.await(() -> room.site.games.stored().unremembered().isEmpty(), "not noted as remembered");
            assertTrue(
                    room.site
                            .practice
                            .next(person, null, room.time.instant().plus(Duration.ofHours(6)))
                            .filter(asked -> asked.question().equals(missed))
                            .isPresent(),
                    "what was missed is due this evening");
        }
    }

    @Test
    void aGuestWhoIsFoundOnTheRosterTakesResultsAndReviewsAlong() throws Exception {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var accounts = new Accounts(room.site, folder);
            var host = room.site
                    .people
                    .bySession(String.valueOf(room.teacher.cookies.get(Visitors.SESSION)), room.time.instant())
                    .orElseThrow();
            var classroom = room.site.teaching.classes().create(host, "5b", room.time.instant());
            var students = accounts.students(host, classroom.id(), "Bat Bold", "Saraa");
            var bat = room.join("bat bold");
            var tuya = room.join("Tuya");
            room.open(0);
            bat.answer(0, "Darkhan");
            tuya.answer(0, RIGHT);
            room.reveal();
            room.host("end");
            String path = "/reports/games/" + room.game;
            String report = room.teacher.get(path).body();
            long number = students.getFirst().person().id();
            assertTrue(report.contains("2 players have no account"), report);
            assertTrue(report.contains("value=\"" + number + "\" selected"), "the same name is proposed");
            assertEquals(
                    404,
                    room.teacher
                            .form(path + "/seats", Map.of("seat-1", String.valueOf(host.id())))
                            .statusCode(),
                    "who is in no class of the teacher's cannot be given results");
            var matched = room.teacher.form(path + "/seats", Map.of("seat-0", "" + number, "seat-1", "0"));
            assertEquals(303, matched.statusCode(), matched.body());
            var person = students.getFirst().person();
            var missed = new QuestionId("capitals", "capital-0");
            assertEquals(1, room.site.practice.history(person, missed).size());
            assertTrue(
                    room.site
                            .practice
                            .next(person, null, room.time.instant().plus(Duration.ofHours(6)))
                            .filter(asked -> asked.question().equals(missed))
                            .isPresent(),
                    "what was missed is due this evening");
            assertEquals(number, room.state().seats().getFirst().person());
            assertTrue(room.teacher.get(path).body().contains("One player has no account"));
            students.forEach(student -> student.client().close());
        }
    }

    @Test
    void aGuestWhoSignsInClaimsTheResultsOnceAndNobodyElsesCanBeTaken() throws Exception {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var accounts = new Accounts(room.site, folder);
            var saraa = accounts.teacher("Saraa");
            var other = accounts.teacher("Oyuna");
            var bat = room.join("Bat");
            room.open(0);
            bat.answer(0, RIGHT);
            room.reveal();
            room.host("end");
            bat.client.cookies.put(Visitors.SESSION, saraa.token());
            assertTrue(bat.page().body().contains("/claims"), "an account is offered what the guest did");
            assertEquals(200, bat.client.form(bat.path() + "/claims", Map.of()).statusCode());
            var asked = new QuestionId("capitals", "capital-0");
            assertEquals(1, room.site.practice.history(saraa.person(), asked).size());
            assertEquals(saraa.person().id(), room.state().seats().getFirst().person());
            assertTrue(room.teacher.get("/reports/games/" + room.game).body().contains("Bat (Saraa)"));
            bat.client.cookies.put(Visitors.SESSION, other.token());
            assertEquals(303, bat.client.form(bat.path() + "/claims", Map.of()).statusCode());
            assertEquals(List.of(), room.site.practice.history(other.person(), asked));
            List.of(saraa, other).forEach(account -> account.client().close());
        }
    }

    @Test
    void whatTheTeacherAcceptsIsRightForEveryone() {
        try (var room = LiveRoom.open(folder, 1, Map.of("form", "typed"))) {
            var bat = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            assertEquals(
                    200,
                    bat.post("/answers", Map.of("question", "0", "text", "Urga", "key", "k"))
                            .statusCode());
            room.reveal();
            bat.sees("verdict wrong");
            assertTrue(room.board().contains("Accept this answer for everyone"));
            assertEquals(
                    200, room.host("accept", "question", "0", "said", "Urga").statusCode());
            bat.sees("verdict right");
        }
    }

    @Test
    void whatIsAcceptedAfterTheEndIsRightInItsPlayersMemoryToo() {
        try (var room = LiveRoom.open(folder, 1, Map.of("form", "typed"))) {
            var bat = room.join("Bat");
            room.open(0);
            bat.post("/answers", Map.of("question", "0", "text", "Urga", "key", "k"));
            room.host("end");
            var person = room.site
                    .people
                    .person(java.util.Objects.requireNonNull(
                            room.state().seats().getFirst().person()))
                    .orElseThrow();
            LiveRoom.await(() -> verdicts(room, person).equals(List.of(Verdict.WRONG)), "not remembered");
            String report = "/reports/games/" + room.game;
            assertTrue(room.teacher.get(report).body().contains(report + "/acceptance"));
            var said = Map.of("question", "capitals/capital-0", "said", "Urga");
            assertEquals(303, room.teacher.form(report + "/acceptance", said).statusCode());
            assertEquals(
                    409,
                    room.teacher
                            .form(report + "/acceptance", Map.of("question", "capitals/capital-0", "said", " "))
                            .statusCode());
            assertEquals(
                    404,
                    room.teacher
                            .form(report + "/acceptance", Map.of("question", "capitals/none", "said", "Urga"))
                            .statusCode());
            assertTrue(room.teacher.get(report).body().contains("1 of 1"), "marks follow too");
            LiveRoom.await(() -> verdicts(room, person).equals(List.of(Verdict.RIGHT)), "the memory does not follow");
            LiveRoom.await(() -> room.site.games.stored().unremembered().isEmpty(), "not noted as remembered");
        }
    }

    private static List<Verdict> verdicts(LiveRoom room, Person person) {
        return room.site.practice.history(person, new QuestionId("capitals", "capital-0")).stream()
                .map(Review::verdict)
                .toList();
    }

    @Test
    void aGameAtStudentsPaceRevealsNothingBeforeTheEnd() {
        try (var room = LiveRoom.open(folder, 2, Map.of("pace", "student"))) {
            var bat = room.join("Bat");
            room.next();
            bat.sees("case 0");
            var kept = bat.answer(0, "Darkhan");
            assertTrue(kept.body().contains("Next question"), kept.body());
            assertTrue(bat.post("/turns", Map.of("from", "0")).body().contains("case 1"));
            bat.answer(1, RIGHT);
            assertTrue(bat.post("/turns", Map.of("from", "1")).body().contains("You are through."));
            assertTrue(room.board().contains("1 of 1 are through"));
            room.next();
            bat.sees("You had 1 of 2 right.");
        }
    }

    @Test
    void withoutAScriptTheFormsPostAndThePageShowsWhereItIs() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var bat = new LivePlayer(room);
            assertEquals(
                    303,
                    bat.client
                            .get("/play?code=" + room.code.substring(0, 3) + "%20" + room.code.substring(3))
                            .statusCode());
            assertEquals(404, bat.client.get("/play?code=000000").statusCode());
            bat.join("Bat");
            room.open(0);
            String page = bat.page().body();
            assertTrue(page.contains("case 0") && page.contains("http-equiv=\"refresh\""), page);
            var answered =
                    bat.client.form(bat.path() + "/answers", Map.of("question", "0", "option", "0", "key", "plain-0"));
            assertEquals(303, answered.statusCode());
            assertTrue(bat.page().body().contains("Your answer is kept."));
            var hosted = room.teacher.form(
                    "/host/" + room.game + "/commands",
                    Map.of("deed", "next", "expected", "" + room.state().move()));
            assertEquals(303, hosted.statusCode());
        }
    }

    @Test
    void aGameIsHostedByItsTeacherOnlyAndCodesCannotBeGuessed() {
        try (var room = LiveRoom.open(folder, 1, Map.of());
                var guest = new Client(room.site.address())) {
            guest.json("/api/guest", "{}");
            assertEquals(403, guest.get("/host/" + room.game).statusCode());
            assertEquals(404, room.teacher.get("/host/00000000000000000000").statusCode());
            int status = 0;
            for (int i = 0; i < 12 && status != 429; i++) {
                status = guest.get("/play/00000" + i % 10).statusCode();
            }
            assertEquals(429, status);
            room.time.pass(60_000);
            assertEquals(200, guest.get("/play/" + room.code).statusCode(), "nobody is locked out for good");
        }
    }
}
