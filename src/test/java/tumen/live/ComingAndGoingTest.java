package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What breaks in a real classroom, at the level of the pure machine: people who come, go and stay away. */
class ComingAndGoingTest {
    private static final String RIGHT = "Ulaanbaatar";

    @Test
    void f13NamesAreKeptOrAFreeOneIsOffered() {
        var game = Played.with(1, "Amina");
        var setup = game.setup.game();
        for (var offered : List.of("Amina B.", "Amina C.")) {
            game.send(new Event.Joined(setup, "k" + offered, "Ami\u200Bna", null, null, 1, true, game.now));
            assertEquals(List.of(new Effect.Offered("k" + offered, offered)), game.effects);
            game.send(new Event.Joined(setup, "k" + offered, offered, null, null, 1, true, game.now));
            assertInstanceOf(Effect.Seated.class, game.effects.getFirst());
        }
        game.refuses(new Event.Joined(setup, "rude", "Shit", null, null, 1, true, game.now));
        game.refuses(new Event.Joined(setup, "none", "\u200B", null, null, 1, true, game.now));
        assertEquals(3, game.state.seats().size());
        game.send(new Event.Joined(setup, "kAmina B.", "Amina B.", null, null, 1, true, game.now));
        assertEquals(3, game.state.seats().size(), "joining twice is joining once");
        game.host(new Deed.Rename(1, "Bold"));
        assertEquals("Bold", game.state.seats().get(1).name());
        game.host(new Deed.Rename(1, "AMINA"));
        assertNotNull(game.refusal());
    }

    @Test
    void f14LateAndAwayAndSilentHaveAFairShare() {
        var game = Played.with(10, "Bat", "Silent");
        for (int q = 0; q < 10; q++) {
            game.open(q);
            game.answer(0, q, RIGHT);
            if (q == 4) {
                game.join("Late");
            }
            if (q > 4) {
                game.answer(2, q, RIGHT);
            }
            if (q == 6) {
                game.drop(2, "c2");
                game.connect(2, "back");
            }
        }
        game.host(new Deed.End());
        game.host(new Deed.End());
        var late = game.state.seats().get(2);
        assertEquals(5, late.from());
        assertEquals(1, Points.share(game.state, game.state.seats().getFirst()));
        assertEquals(1, Points.share(game.state, late), "the questions before they came do not count against them");
        assertEquals(0, Points.share(game.state, game.state.seats().get(1)));
        assertTrue(game.points(0) > game.points(2));
    }

    @Test
    void f14LateJoinCanBeTurnedOffAndTheDoorLocked() {
        var game = Played.with(2, "Bat");
        game.host(new Deed.Lock(true));
        game.refuses(new Event.Joined("g1", "a", "Saraa", null, null, 1, true, game.now));
        game.host(new Deed.Lock(false));
        game.open(0);
        game.host(new Deed.LateJoin(false));
        game.refuses(new Event.Joined("g1", "b", "Saraa", null, null, 1, true, game.now));
        game.host(new Deed.LateJoin(true));
        assertEquals(1, game.join("Saraa"));
    }

    @Test
    void f15ClosesEarlyOnlyForThosePresent() {
        var game = Played.with(1, "Bat", "Saraa", "Tuya");
        game.drop(2, "c2");
        game.open(0);
        game.answer(0, 0, RIGHT);
        assertInstanceOf(Phase.Open.class, game.state.phase());
        assertEquals(List.of("Saraa", "Tuya"), Board.of(game.state).missing());
        game.answer(1, 0, RIGHT);
        assertInstanceOf(Phase.Closed.class, game.state.phase());
        assertEquals(List.of("Tuya"), Board.of(game.state).missing(), "the teacher sees who is missing");
    }

    @Test
    void f15TheOneWhoDropsIsWaitedForWhenAllOthersHaveAnswered() {
        var game = Played.with(1, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, RIGHT);
        game.drop(1, "c1");
        assertInstanceOf(Phase.Open.class, game.state.phase(), "a drop closes nothing");
        game.pass(5000);
        game.connect(1, "back");
        game.answer(1, 0, RIGHT, "k1");
        assertTrue(game.acknowledged("k1"));
    }

    @Test
    void f16RemovingCanBeUndone() {
        var game = Played.with(2, "Bat", "Saraa");
        game.open(0);
        game.answer(0, 0, RIGHT);
        double points = game.points(0);
        game.host(new Deed.Remove(0));
        assertEquals(new Screen.Away(), game.screen(0));
        assertEquals(1, Standing.players(game.state).size());
        game.refuses(new Event.Answered("g1", 0, 0, new Reply.Picked(List.of(0)), 1, "while away", game.now));
        game.connect(0, "tries");
        assertFalse(game.state.seats().getFirst().present());
        game.host(new Deed.Readmit(0));
        game.connect(0, "back");
        assertTrue(game.state.seats().getFirst().present());
        assertEquals(points, game.points(0), "with all their answers");
    }
}
