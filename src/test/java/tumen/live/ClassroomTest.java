package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What breaks in a real classroom, at the level of the pure machine: lines, clocks and devices. */
class ClassroomTest {
    private static final String RIGHT = "Ulaanbaatar";

    private static Event.Answered picked(Played game, int seat, int question, int option, String key) {
        return new Event.Answered(
                game.setup.game(), seat, question, new Reply.Picked(List.of(option)), 1, key, game.now);
    }

    @Test
    void f1ThirtyFivePhonesJoinWithinFiveSeconds() {
        var game = Played.with(3);
        for (int i = 0; i < 35; i++) {
            game.pass(140);
            game.join("Student " + i);
        }
        assertEquals(35, game.state.players().filter(Seat::present).count());
    }

    @Test
    void f2TwoHundredAnswersWithinFiftyMilliseconds() {
        var game = new Played(Samples.setup("g1", Samples.choices(1)));
        IntStream.range(0, 200).forEach(i -> game.join("Student " + i));
        game.open(0);
        for (int seat = 0; seat < 200; seat++) {
            if (seat % 4 == 0) {
                game.pass(1);
            }
            game.answer(seat, 0, RIGHT, "k" + seat);
            assertTrue(game.acknowledged("k" + seat), "seat " + seat);
        }
        assertEquals(200, game.state.rounds().getFirst().entries().size());
        assertInstanceOf(Phase.Closed.class, game.state.phase());
    }

    @Test
    void f3AnAnswerSurvivesTheDropAndIsShownAndStays() {
        var game = Played.with(2, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, RIGHT, "k1");
        game.drop(0, "c0");
        game.pass(2000);
        game.connect(0, "again");
        assertEquals(RIGHT, assertInstanceOf(Screen.Asked.class, game.screen(0)).answered());
        game.answer(0, 0, "Darkhan", "k2");
        assertNotNull(game.refusal());
        game.reveal();
        assertEquals(
                RIGHT, assertInstanceOf(Screen.Solution.class, game.screen(0)).answered());
        assertTrue(game.points(0) > 1000);
    }

    @Test
    void f4TheNewestConnectionOfASeatWinsAtOnce() {
        var game = Played.with(1, "Bat");
        game.connect(0, "newer");
        assertTrue(game.effects.contains(new Effect.Dropped(0, "c0")), game.effects.toString());
        game.drop(0, "c0");
        assertTrue(game.state.seats().getFirst().present(), "the old connection's end must not take the seat away");
        game.drop(0, "newer");
        assertFalse(game.state.seats().getFirst().present());
    }

    @Test
    void f5ThreeDevicesOfTheTeacherAdvanceOnce() {
        var game = Played.with(3, "Bat");
        int move = game.state.move();
        game.host("laptop-1", move, new Deed.Next());
        var once = game.state;
        var board = Board.of(once);
        game.host("phone-1", move, new Deed.Next());
        assertNotNull(game.refusal());
        assertEquals(once, game.state);
        assertTrue(game.effects.contains(new Effect.ToHost(board)), "the late device is shown where the game is");
        game.host("laptop-1", move, new Deed.Next());
        assertNull(game.refusal(), "the same command again is no mistake");
        assertEquals(once, game.state);
        assertEquals(board, Board.of(game.state), "three reloads show the same");
    }

    @Test
    void f5AClickThatCrossesTheClockDoesNotCloseTheQuestion() {
        var game = Played.with(1, "Bat");
        game.next();
        int reading = game.state.move();
        game.pass(3001);
        game.host("early", reading, new Deed.Next());
        assertNotNull(game.refusal());
        assertInstanceOf(Phase.Open.class, game.state.phase());
    }

    @Test
    void f6TheFoldedLogHasTheRightRemainingTime() {
        var game = Played.with(2, "Bat", "Saraa");
        game.open(0);
        game.pass(5000);
        game.answer(0, 0, RIGHT);
        var folded = game.replayed();
        assertEquals(game.state, folded);
        assertEquals(LiveQuiz.nextChange(game.state), LiveQuiz.nextChange(folded));
        assertEquals(
                Duration.ofMillis(15_001),
                Duration.between(game.now, LiveQuiz.nextChange(folded).orElseThrow()));
    }

    @Test
    void f7WhatMustNotCountIsRefusedWithASentence() {
        var game = Played.with(3, "Bat", "Saraa");
        game.refuses(picked(game, 0, 0, 0, "in the lobby"));
        game.next();
        game.refuses(picked(game, 0, 0, 0, "while reading"));
        game.open(0);
        game.refuses(picked(game, 0, 1, 0, "a later question"));
        game.refuses(picked(game, 0, 0, 99, "index 99"));
        game.refuses(picked(game, 0, 0, -1, "index -1"));
        game.refuses(picked(game, 0, 99, 0, "question 99"));
        game.refuses(picked(game, 99, 0, 0, "seat 99"));
        game.refuses(new Event.Answered("g1", 0, 0, new Reply.Picked(List.of()), 1, "nothing", game.now));
        game.refuses(new Event.Answered("g1", 0, 0, new Reply.Picked(List.of(1, 1)), 1, "twice the same", game.now));
        game.refuses(new Event.Answered("g1", 0, 0, new Reply.Wrote(List.of(RIGHT)), 1, "typed", game.now));
        game.refuses(new Event.Answered("g1", 0, 0, new Reply.Picked(List.of(0)), 4, "certainty", game.now));
        game.refuses(new Event.Answered("another", 0, 0, new Reply.Picked(List.of(0)), 1, "foreign", game.now));
        game.refuses(new Event.Commanded("g1", 0, "x", game.state.move(), new Deed.End(), game.now));
        game.refuses(new Event.Commanded("g1", 0, "y", game.state.move(), new Deed.Remove(1), game.now));
        game.answer(0, 0, RIGHT, "good");
        game.refuses(picked(game, 0, 0, 1, "second thoughts"));
        game.pass(20_001);
        game.refuses(picked(game, 1, 0, 0, "after the close"));
        game.reveal();
        game.refuses(picked(game, 1, 0, 0, "after the solution"));
        game.host(new Deed.End());
        game.refuses(picked(game, 1, 0, 0, "after the end"));
    }

    @Test
    void f7TheSameAnswerSentAgainIsAcknowledgedAgainEvenAfterTheClose() {
        var game = Played.with(1, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, RIGHT, "k1");
        game.reveal();
        var before = game.state;
        game.answer(0, 0, RIGHT, "k1");
        assertTrue(game.acknowledged("k1"));
        assertEquals(before, game.state);
    }

    @Test
    void f8TwoGamesAtOnceDoNotTouch() {
        var one = Played.with(1, "Bat");
        var two = new Played(Samples.setup("g2", Samples.choices(1)));
        two.join("Saraa");
        one.open(0);
        two.open(0);
        one.answer(0, 0, RIGHT, "k1");
        assertTrue(two.state.rounds().getFirst().entries().isEmpty());
        for (var event : one.log) {
            two.refuses(event);
        }
    }

    @Test
    void f11OnlyTheServersTimeCounts() {
        var game = Played.with(1, "Bat", "Saraa", "Tuya");
        game.open(0);
        game.send(new Event.Measured("g1", 1, Duration.ofMillis(800), game.now));
        game.send(new Event.Measured("g1", 2, Duration.ofHours(1), game.now));
        game.pass(3000);
        for (int seat = 0; seat < 3; seat++) {
            game.answer(seat, 0, RIGHT);
        }
        assertEquals(Duration.ofSeconds(3), game.took(0, 0));
        assertEquals(Duration.ofMillis(2200), game.took(1, 0), "800 ms of round trip are credited");
        assertEquals(Duration.ofSeconds(2), game.took(2, 0), "never more than a second is");
    }

    @Test
    void f12ASlowLineIsNotTooLateByItsOwnRoundTrip() {
        var game = Played.with(1, "Bat", "Saraa");
        game.send(new Event.Measured("g1", 0, Duration.ofMillis(800), game.now));
        game.open(0);
        game.pass(20_700);
        game.answer(0, 0, RIGHT, "k1");
        assertTrue(game.acknowledged("k1"), String.valueOf(game.refusal()));
        game.refuses(picked(game, 1, 0, 0, "no credit"));
    }

    @Test
    void f19ExtraTimeIsWaitedForAndNobodyElseSeesIt() {
        var game = Played.with(1, "Bat");
        int slow = game.join("Saraa", 1.5);
        game.open(0);
        game.answer(0, 0, RIGHT);
        game.pass(29_000);
        game.tick();
        assertInstanceOf(Phase.Open.class, game.state.phase());
        assertEquals(
                Played.START.plusSeconds(3).plusSeconds(20),
                Board.of(game.state).closesAt(),
                "the wall shows 20 s");
        game.answer(slow, 0, RIGHT, "k1");
        assertTrue(game.acknowledged("k1"));
    }

    @Test
    void f20TheVersionIsPinned() {
        var game = Played.with(1, "Bat");
        game.open(0);
        game.answer(0, 0, RIGHT);
        game.host(new Deed.End());
        var recorded = game.effects.stream()
                .filter(Effect.Recorded.class::isInstance)
                .map(Effect.Recorded.class::cast)
                .toList();
        assertEquals(1, recorded.size());
        assertEquals(1, recorded.getFirst().version());
        assertNotEquals(0, recorded.getFirst().grade().fraction());
    }
}
