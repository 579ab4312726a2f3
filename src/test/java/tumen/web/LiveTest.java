package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.live.Phase;
import tumen.live.Points;

/** What breaks in a real classroom, through real HTTP: lines, clocks and many at once. */
class LiveTest {
    private static final String RIGHT = "Ulaanbaatar";

    @TempDir
    private Path folder;

    /** Runs all of them at the same time. */
    static <T> List<T> together(List<Callable<T>> deeds) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(deeds)) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void f01ThirtyFivePhonesBehindOneAddressJoinAtOnce() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            together(IntStream.range(0, 35)
                            .mapToObj(n -> (Callable<Integer>) () ->
                                    new LivePlayer(room).join("Student " + n).statusCode())
                            .toList())
                    .forEach(status -> assertEquals(303, status));
            assertEquals(35, room.state().seats().size());
            assertTrue(room.board().contains("35 are here"));
        }
    }

    @Test
    void f02TwoHundredAnswersAtOnceAreAllStoredAndAcknowledged() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var players = together(IntStream.range(0, 200)
                    .mapToObj(n -> (Callable<LivePlayer>) () -> {
                        var player = new LivePlayer(room);
                        assertEquals(303, player.join("Student " + n).statusCode());
                        return player;
                    })
                    .toList());
            room.open(0);
            together(players.stream()
                    .map(player -> (Callable<Boolean>) () -> {
                        var answered = player.answer(0, RIGHT);
                        assertEquals(200, answered.statusCode(), answered.body());
                        assertTrue(answered.body().contains("Your answer is kept."), answered.body());
                        return true;
                    })
                    .toList());
            assertEquals(200, room.state().rounds().getFirst().entries().size());
            assertTrue(room.board().contains("200 of"));
            players.forEach(LivePlayer::heardNoSecret);
        }
    }

    @Test
    void f03AnAnswerSurvivesTheDropIsShownAndStays() {
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            var bat = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            bat.sees("case 0");
            assertEquals(200, bat.answer(0, RIGHT).statusCode());
            bat.hangUp();
            bat.screens.clear();
            bat.listen();
            bat.sees("Your answer is kept.");
            assertTrue(bat.page().body().contains("Your answer is kept."));
            var changed = bat.answer(0, "Darkhan");
            assertEquals(409, changed.statusCode());
            assertTrue(changed.body().contains("Your first answer has been taken"), changed.body());
            room.reveal();
            bat.sees("verdict right");
            assertTrue(Points.of(room.state(), room.state().seats().get(bat.seat())) > 1000);
        }
    }

    @Test
    void f03WhoWasAwayWhenTheQuestionCameSeesItOnComingBack() {
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            var bat = room.join("Bat");
            room.join("Saraa");
            String connection =
                    String.valueOf(room.state().seats().get(bat.seat()).connection());
            bat.hangUp();
            room.live()
                    .enqueue(at -> new tumen.live.Event.Disconnected(room.game, bat.seat(), connection, at))
                    .join();
            room.open(0);
            bat.screens.clear();
            bat.listen();
            bat.sees("case 0");
        }
    }

    @Test
    void f04TheNewestConnectionOfASeatWinsAtOnce() {
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            var bat = room.join("Bat");
            String first = bat.connection;
            bat.listen();
            LiveRoom.await(() -> !bat.connection.equals(first), "no second stream");
            LiveRoom.await(() -> bat.ended.contains("replaced"), "the first stream was not ended");
            assertTrue(room.state().seats().getFirst().present());
            room.open(0);
            bat.sees("case 0");
            assertEquals(
                    1, bat.screens.stream().filter(s -> s.contains("case 0")).count(), "told once, not twice");
        }
    }

    @Test
    void f05ThreeDevicesOfTheTeacherAdvanceOnceAndShowTheSame() {
        try (var room = LiveRoom.open(folder, 3, Map.of("reading", "5"))) {
            room.join("Bat");
            int move = room.state().move();
            assertEquals(200, room.hostAt(move, "laptop-1", "next").statusCode());
            var once = room.state();
            var late = room.hostAt(move, "phone-1", "next");
            assertEquals(409, late.statusCode());
            assertTrue(late.body().contains("moved on already"), late.body());
            assertTrue(late.body().contains("case 0"), "the late device is shown where the game is");
            assertEquals(200, room.hostAt(move, "laptop-1", "next").statusCode(), "the same again is no mistake");
            assertEquals(once.phase(), room.state().phase());
            var pages = new ArrayList<String>();
            for (int reload = 0; reload < 3; reload++) {
                pages.add(room.board().replaceAll("data-now=\"\\d+\"", ""));
            }
            assertEquals(1, pages.stream().distinct().count());
            assertTrue(room.teacher.get("/host/" + room.game + "/remote").body().contains("case 0"));
            assertTrue(room.teacher.get("/host/" + room.game + "/wall").body().contains("case 0"));
        }
    }

    @Test
    void f07WhatMustNotCountIsRefusedWithASentence() {
        try (var room = LiveRoom.open(folder, 3, Map.of("reading", "5"))) {
            var bat = room.join("Bat");
            room.join("Saraa");
            refused(room, bat, 0, "0", "has not begun");
            room.next();
            refused(room, bat, 0, "0", "Read first");
            room.open(0);
            refused(room, bat, 1, "0", "not been asked yet");
            refused(room, bat, 0, "99", "That is not one");
            refused(room, bat, 99, "0", "no such question");
            var foreign = bat.post(
                    "/answers", Map.of("question", "0", "option", "0", "key", "k", "game", "0123456789abcdef"));
            assertEquals(409, foreign.statusCode());
            assertTrue(foreign.body().contains("another game"), foreign.body());
            var command = bat.client.form("/host/" + room.game + "/commands", Map.of("deed", "end", "expected", "2"));
            assertEquals(403, command.statusCode());
            assertEquals(200, bat.send(0, "0", "good").statusCode());
            assertEquals(200, bat.send(0, "0", "good").statusCode(), "the same again is acknowledged again");
            refused(room, bat, 0, "1", "first answer");
            room.time.pass(20_500);
            LiveRoom.await(() -> room.state().phase() instanceof Phase.Closed, "time did not close it");
            refused(room, room.players.get(1), 0, "0", "closed");
            room.reveal();
            refused(room, room.players.get(1), 0, "0", "closed");
            room.host("end");
            refused(room, room.players.get(1), 0, "0", "over");
        }
    }

    private static void refused(LiveRoom room, LivePlayer player, int question, String option, String words) {
        var rounds = room.state().rounds();
        var answered = player.send(question, option, "refused-" + question + "-" + option + words.hashCode());
        assertEquals(409, answered.statusCode(), answered.body());
        assertTrue(answered.body().contains(words), answered.body());
        assertEquals(rounds, room.state().rounds());
    }

    @Test
    void f08TwoGamesAtOnceDoNotTouch() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var bat = room.join("Bat");
            var one = room.live();
            room.newGame(Map.of());
            var saraa = room.join("Saraa");
            room.open(0);
            saraa.sees("case 0");
            assertInstanceOf(Phase.Lobby.class, one.now().state().phase());
            assertEquals(1, room.state().seats().size());
            assertTrue(bat.screens.stream().noneMatch(screen -> screen.contains("case 0")));
            var foreign = new LivePlayer(room);
            foreign.client.cookies.put("tumen-seat", bat.client.cookies.get("tumen-seat"));
            assertEquals(404, foreign.send(0, "0", "k").statusCode(), "a seat is a seat of one game");
        }
    }

    @Test
    void f10WhereNoStreamGetsThroughAskingShowsTheSame() {
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            var bat = new LivePlayer(room);
            bat.join("Bat");
            room.join("Saraa");
            var lobby = bat.poll(0);
            assertEquals(200, bat.page().statusCode());
            assertEquals(204, bat.poll(room.live().now().number()).statusCode(), lobby.body());
            assertTrue(room.state().seats().get(bat.seat()).present(), "who asks is there");
            room.open(0);
            var asked = bat.poll(0);
            assertTrue(asked.body().contains("case 0"), asked.body());
            assertEquals(204, bat.poll(LivePlayer.id(asked)).statusCode());
            assertEquals(200, bat.answer(0, RIGHT).statusCode());
            room.reveal();
            assertTrue(bat.poll(LivePlayer.id(asked)).body().contains("verdict right"));
            room.time.pass(9000);
            LiveRoom.await(() -> !room.state().seats().get(bat.seat()).present(), "who does not ask any more is away");
        }
    }

    @Test
    void f10WhoHadNotAskedBeforeTheQuestionCameIsShownItToo() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var bat = new LivePlayer(room);
            bat.join("Bat");
            long seen = room.live().now().number();
            room.join("Saraa");
            room.open(0);
            assertTrue(bat.poll(seen).body().contains("case 0"));
        }
    }

    @Test
    void f11OnlyTheServersTimeCounts() {
        try (var room = LiveRoom.open(folder, 1, Map.of("scoring", "kahoot"))) {
            var bat = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            room.time.pass(10_000);
            var answered = bat.post(
                    "/answers",
                    Map.of("question", "0", "option", "" + bat.numberOf(0, RIGHT), "key", "k", "at", "0", "took", "0"));
            assertEquals(200, answered.statusCode());
            var entry = Objects.requireNonNull(
                    room.state().rounds().getFirst().entries().get(bat.seat()));
            assertTrue(entry.took().toMillis() >= 10_000 && entry.took().toMillis() < 15_000, entry.toString());
            room.time.pass(15_000);
            LiveRoom.await(() -> room.state().phase() instanceof Phase.Closed, "the sleep did not end the question");
        }
    }

    @Test
    void f12AnAnswerThatIsSentAgainAndAgainCountsOnce() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var slow = room.join("Bat");
            room.join("Saraa");
            room.open(0);
            slow.post("/pongs", Map.of("connection", slow.connection));
            String option = "" + slow.numberOf(0, RIGHT);
            for (int i = 0; i < 5; i++) {
                assertEquals(200, slow.send(0, option, "one-key").statusCode());
            }
            assertEquals(1, room.state().rounds().getFirst().entries().size());
            assertFalse(room.state().seats().get(slow.seat()).roundTrip().isZero(), "the round trip was measured");
        }
    }

    /** A line of 800 ms there and back that loses one in twenty: the request on its way, or what came back. */
    private static int overABadLine(LivePlayer player, SplittableRandom chance, String option) {
        int sent = 0;
        while (true) {
            sent++;
            try {
                Thread.sleep(400);
                if (chance.nextInt(20) != 0) {
                    var answered = player.send(0, option, "key-" + player.seat());
                    Thread.sleep(400);
                    if (chance.nextInt(20) != 0) {
                        assertEquals(200, answered.statusCode(), answered.body());
                        return sent;
                    }
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void f12TenOfThirtyOnASlowLineThatLosesOneInTwentyLoseNoAnswer() {
        try (var room = LiveRoom.open(folder, 1, Map.of())) {
            var players = together(IntStream.range(0, 30)
                    .mapToObj(n -> (Callable<LivePlayer>) () -> {
                        var player = new LivePlayer(room);
                        assertEquals(303, player.join("Student " + n).statusCode());
                        return player;
                    })
                    .toList());
            room.open(0);
            var chance = new SplittableRandom(12);
            var deeds = new ArrayList<Callable<Integer>>();
            for (int n = 0; n < players.size(); n++) {
                var player = players.get(n);
                var own = chance.split();
                String option = "" + player.numberOf(0, RIGHT);
                deeds.add(
                        n < 10
                                ? () -> overABadLine(player, own, option)
                                : () -> player.send(0, option, "key-" + player.seat())
                                        .statusCode());
            }
            together(deeds);
            var entries = room.state().rounds().getFirst().entries();
            assertEquals(30, entries.size());
            assertTrue(entries.values().stream().allMatch(entry -> entry.grade().fraction() == 1));
        }
    }

    @Test
    void f17NoMoreThanThreeMessagesAPlayerAndQuestion() {
        int count = 40;
        try (var room = LiveRoom.open(folder, 2, Map.of())) {
            for (int n = 0; n < count; n++) {
                room.join("Student " + n);
            }
            room.players.forEach(player -> player.screens.clear());
            room.open(0);
            room.players.forEach(player -> player.sees("case 0"));
            together(room.players.stream()
                    .map(player ->
                            (Callable<Integer>) () -> player.answer(0, RIGHT).statusCode())
                    .toList());
            room.reveal();
            room.players.forEach(player -> player.sees("verdict right"));
            room.next();
            int told = room.players.stream()
                    .mapToInt(player -> player.screens.size())
                    .sum();
            assertTrue(told <= 3 * count, told + " messages for " + count + " players");
        }
    }
}
