package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tumen.question.Form;

/** The host's commands, one by one. */
class HostTest {
    private static final String RIGHT = "Ulaanbaatar";

    @Test
    void aPauseStopsTheClockAndTheTimeGoesOnWhereItWas() {
        var game = Played.with(1, "Bat");
        game.open(0);
        game.pass(5000);
        game.host(new Deed.Pause());
        game.pass(600_000);
        game.answer(0, 0, RIGHT);
        assertEquals("The teacher has paused the quiz. Answer when it goes on.", game.refusal());
        game.next();
        assertNotNull(game.refusal(), "a page cannot be turned while paused");
        game.host(new Deed.Resume());
        game.pass(5000);
        game.answer(0, 0, RIGHT);
        assertEquals(Duration.ofSeconds(10), game.took(0, 0));
    }

    @Test
    void fifteenSecondsMoreAreTakenAndScored() {
        var game = Played.with(1, "Bat", "Saraa");
        game.open(0);
        game.host(new Deed.Extend(Deed.Extend.USUAL));
        game.pass(30_000);
        game.answer(0, 0, RIGHT, "k1");
        assertTrue(game.acknowledged("k1"));
        game.pass(5001);
        game.tick();
        assertInstanceOf(Phase.Closed.class, game.state.phase());
        game.host(new Deed.Extend(Deed.Extend.USUAL));
        assertNotNull(game.refusal());
    }

    @Test
    void twoDevicesExtendOnceUnlessBothHaveSeenIt() {
        var game = Played.with(1, "Bat");
        game.open(0);
        int move = game.state.move();
        game.host("a", move, new Deed.Extend(Deed.Extend.USUAL));
        game.host("b", move, new Deed.Extend(Deed.Extend.USUAL));
        assertEquals(Duration.ofSeconds(15), game.state.rounds().getFirst().extra());
    }

    @Test
    void aSkippedQuestionCountsForNobody() {
        var game = Played.with(2, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, RIGHT);
        game.host(new Deed.Skip());
        assertEquals(1, game.state.question().orElseThrow());
        assertEquals(0, game.points(0));
        game.open(1);
        game.answer(0, 1, RIGHT);
        assertEquals(1, Points.share(game.state, game.state.seats().getFirst()));
        game.reveal();
        game.host(new Deed.Skip());
        assertNotNull(game.refusal(), "what was revealed cannot be called off");
    }

    @Test
    void endingEarlyCallsOffOnlyWhatIsStillOpen() {
        var game = Played.with(3, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, RIGHT);
        game.open(1);
        game.answer(1, 1, RIGHT);
        game.host(new Deed.End());
        assertInstanceOf(Phase.Finished.class, game.state.phase());
        assertTrue(game.points(0) > 1000);
        assertEquals(0, game.points(1));
        game.host(new Deed.End());
        assertNotNull(game.refusal());
    }

    @Test
    void anAcceptedAnswerIsRightForEveryoneWhoGaveItAndStaysSo() {
        var item = Item.of(Samples.capital(0, RIGHT), Form.TYPED, Samples.TIME, 1, 1);
        var game = new Played(Samples.setup("g1", List.of(item)));
        for (var name : List.of("Bat", "Saraa", "Tuya")) {
            game.join(name);
        }
        game.open(0);
        game.reply(0, 0, new Reply.Wrote(List.of("Urga")), "a");
        game.reply(1, 0, new Reply.Wrote(List.of("  urga ")), "b");
        game.host(new Deed.Accept(0, "Urga"));
        assertFalse(game.effects.stream().anyMatch(Effect.ToSeat.class::isInstance), "before the reveal nobody hears");
        game.reply(2, 0, new Reply.Wrote(List.of("URGA")), "c");
        for (int seat = 0; seat < 3; seat++) {
            assertTrue(game.points(seat) > 1000, "seat " + seat);
        }
        game.host(new Deed.Accept(0, "  "));
        assertNotNull(game.refusal());
    }

    @Test
    void acceptingAfterTheRevealCorrectsTheScreens() {
        var game = Played.with(2, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, "Darkhan");
        game.reveal();
        assertEquals(0, assertInstanceOf(Screen.Solution.class, game.screen(0)).earned());
        game.host(new Deed.Accept(0, "Darkhan"));
        assertTrue(assertInstanceOf(Screen.Solution.class, game.screen(0)).earned() >= 1000);
        assertTrue(game.effects.contains(new Effect.ToSeat(0, game.screen(0))));
    }

    @Test
    void theDistributionComesWithTheCloseAndTheKeyWithTheReveal() {
        var game = Played.with(1, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, "Darkhan");
        assertEquals(List.of(), Board.of(game.state).bars());
        game.answer(1, 0, RIGHT);
        var closed = Board.of(game.state);
        assertEquals(4, closed.bars().size());
        assertEquals(2, closed.bars().stream().mapToInt(Board.Bar::count).sum());
        assertNull(closed.right());
        game.reveal();
        assertEquals(RIGHT, Board.of(game.state).right());
        assertEquals(
                new Quote("The capital was ", "Ulaanbaatar", " then."),
                Board.of(game.state).quote());
    }

    @Test
    void theWallNamesTheBestOnlyAndOnlyWhenPublic() {
        var game = Played.with(1, "A", "B", "C", "D", "E", "F", "G");
        game.open(0);
        game.answer(6, 0, RIGHT);
        for (int seat = 0; seat < 5; seat++) {
            game.pass(1000);
            game.answer(seat, 0, RIGHT);
        }
        game.reveal();
        assertEquals(List.of(), Board.of(game.state).best());
        game.next();
        var best = Board.of(game.state).best();
        assertEquals(
                List.of("G", "A", "B", "C"), best.stream().map(Standing::name).toList(), "the better half of seven");
        assertEquals(2, assertInstanceOf(Screen.Solution.class, game.screen(0)).place());
    }

    @Test
    void nobodyIsNamedWhoHasNoPointsAndNoMoreThanFive() {
        var few = Played.with(1, "A", "B", "C", "D");
        few.open(0);
        few.answer(3, 0, RIGHT);
        few.reveal();
        few.next();
        assertEquals(
                List.of("D"),
                Board.of(few.state).best().stream().map(Standing::name).toList());
        var many = Played.with(1, "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");
        many.open(0);
        for (int seat = 0; seat < 12; seat++) {
            many.answer(seat, 0, RIGHT);
        }
        many.reveal();
        many.next();
        assertEquals(Board.BEST, Board.of(many.state).best().size());
    }

    @Test
    void f17ThreeMessagesAPlayerAndQuestion() {
        int players = 400;
        var game = new Played(Samples.setup("g1", Samples.choices(2)));
        for (int i = 0; i < players; i++) {
            game.join("Student " + i);
        }
        game.all.clear();
        for (int q = 0; q < 2; q++) {
            game.open(q);
            for (int seat = 0; seat < players; seat++) {
                game.answer(seat, q, RIGHT);
            }
            game.reveal();
        }
        long sent = game.all.stream().filter(Effect.ToSeat.class::isInstance).count();
        assertEquals(2L * 3 * players, sent);
        long boards = game.all.stream().filter(Effect.ToHost.class::isInstance).count();
        assertTrue(boards <= 2 * 6, boards + " boards");
    }

    @Test
    void matchingAndGapsAreAnsweredByNumberAndText() {
        var game = new Played(Samples.setup(
                "g1",
                List.of(
                        Item.of(Samples.pairs(), Form.MATCHING, Samples.TIME, 1, 3),
                        Item.of(Samples.cloze(), Form.CLOZE, Samples.TIME, 1, 3))));
        game.join("Bat");
        game.open(0);
        var options = game.state.item(0).options();
        var right = List.of(options.indexOf("Ulaanbaatar"), options.indexOf("Seoul"));
        game.reply(0, 0, new Reply.Picked(right.subList(0, 1)), "half");
        assertNotNull(game.refusal());
        game.reply(0, 0, new Reply.Picked(right), "whole");
        assertTrue(game.points(0) >= 1000);
        game.open(1);
        game.reply(0, 1, new Reply.Wrote(List.of("1948")), "half");
        assertNotNull(game.refusal());
        game.reply(0, 1, new Reply.Wrote(List.of("1948", "10,000 horses")), "whole");
        assertTrue(game.points(0) >= 2000);
    }
}
