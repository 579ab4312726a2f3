package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tumen.question.Form;
import tumen.question.Ground;
import tumen.question.Verdict;
import tumen.question.Why;

/** F9: nothing sent to a player before the reveal says what is right. */
class SecretTest {
    /** What a screen may hold of questions. A reason is plain words; when it may be sent is what the games of this test watch. */
    private static final Set<Class<?>> SPEAKABLE = Set.of(
            Form.class,
            Verdict.class,
            Ground.class,
            Why.class,
            Why.Reason.class,
            Why.Reason.Told.class,
            Why.Reason.Known.class);

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Integer.class,
            Long.class,
            int.class,
            long.class,
            double.class,
            boolean.class,
            Instant.class,
            Duration.class);

    private static void reach(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            assertEquals(List.class, generic.getRawType());
            reach(generic.getActualTypeArguments()[0], seen);
        } else if (type instanceof Class<?> plain && !PLAIN.contains(plain) && seen.add(plain)) {
            assertTrue(plain.isRecord() || plain.isSealed() || plain.isEnum(), "not plain data: " + plain);
            if (plain.isSealed()) {
                Set.of(plain.getPermittedSubclasses()).forEach(permitted -> reach(permitted, seen));
            }
            if (plain.isRecord()) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    reach(component.getGenericType(), seen);
                }
            }
        }
    }

    private static Set<Class<?>> reachable(Class<?> from) {
        var seen = new HashSet<Class<?>>();
        reach(from, seen);
        return seen;
    }

    @Test
    void f9NoScreenHasAPlaceForAKey() {
        for (var type : reachable(Screen.class)) {
            boolean ofQuestion = type.getPackageName().equals("tumen.question");
            assertTrue(!ofQuestion || SPEAKABLE.contains(type), "a screen can hold " + type);
        }
    }

    @Test
    void eventsArePlainDataThatCanBeWrittenDown() {
        assertTrue(reachable(Event.class).contains(Deed.Accept.class));
        assertFalse(reachable(Event.class).contains(Item.class));
    }

    /** Everything players are sent until the first reveal, when this option is the right one. */
    private static String untilReveal(String right, boolean ownOrder) {
        var setup = Samples.with(
                Samples.setup("g1", List.of(Samples.choice(0, right), Samples.choice(1, right))),
                Scoring.GENTLE_SPEED,
                Pace.TEACHER,
                ownOrder);
        var game = new Played(setup);
        game.join("Bat");
        game.join("Saraa");
        game.join("Tuya", 2);
        game.open(0);
        game.answer(0, 0, "Darkhan");
        game.drop(0, "c0");
        game.connect(0, "again");
        game.host("a", -1, new Deed.Next());
        game.answer(0, 0, "Erdenet");
        game.host(new Deed.Pause());
        game.pass(5000);
        game.host(new Deed.Resume());
        game.host(new Deed.Extend(Deed.Extend.USUAL));
        game.answer(1, 0, "Ulaanbaatar");
        game.next();
        assertTrue(game.state.phase() instanceof Phase.Closed);
        return game.all.toString() + Board.of(game.state);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void f9WhatIsSentDoesNotDependOnWhatIsRight(boolean ownOrder) {
        var sent = untilReveal("Ulaanbaatar", ownOrder);
        assertTrue(sent.contains("Darkhan"), "nothing was sent at all");
        assertEquals(sent, untilReveal("Darkhan", ownOrder));
        assertEquals(sent, untilReveal("Choibalsan", ownOrder));
    }

    @Test
    void f9TypedAndGappedQuestionsDoNotHoldTheirKey() {
        var typed = Item.of(Samples.capital(0, "Ulaanbaatar"), Form.TYPED, Samples.TIME, 1, 1);
        var gapped = Item.of(Samples.capital(1, "Ulaanbaatar"), Form.CLOZE, Samples.TIME, 1, 1);
        var written = Item.of(Samples.cloze(), Form.CLOZE, Samples.TIME, 1, 1);
        var game = new Played(Samples.setup("g1", List.of(typed, gapped, written)));
        game.join("Bat");
        for (int q = 0; q < 3; q++) {
            game.all.clear();
            game.open(q);
            game.next();
            var sent = game.all.toString();
            assertTrue(sent.contains("Asked"), sent);
            for (var secret : List.of("Ulaanbaatar", "1948", "10,000")) {
                boolean shownBefore = q > 0 && secret.equals("Ulaanbaatar");
                assertTrue(shownBefore || !sent.contains(secret), secret + " in " + sent);
            }
            assertFalse(game.screen(0).toString().contains("Ulaanbaatar"));
            game.reveal();
            assertTrue(game.screen(0).toString().contains(q < 2 ? "Ulaanbaatar" : "1948"));
        }
    }

    @Test
    void f9AtStudentsPaceNothingIsRevealedBeforeTheEnd() {
        var setup = Samples.with(Samples.setup("g1", Samples.choices(2)), Scoring.ACCURACY, Pace.STUDENT, true);
        var game = new Played(setup);
        game.join("Bat");
        game.next();
        game.answer(0, 0, "Darkhan");
        game.send(new Event.Turned("g1", 0, 0, game.now));
        game.send(new Event.Turned("g1", 0, 0, game.now));
        game.answer(0, 1, "Ulaanbaatar");
        game.send(new Event.Turned("g1", 0, 1, game.now));
        assertEquals(new Screen.Through(), game.screen(0));
        assertTrue(game.all.stream()
                .noneMatch(e -> e instanceof Effect.ToSeat to && to.screen() instanceof Screen.Solution));
        game.next();
        var over = assertInstanceOf(Screen.Over.class, game.screen(0));
        assertEquals(1, over.total());
        assertEquals(.5, over.share());
        assertEquals(2, over.asked());
        assertEquals(
                List.of(new Screen.Missed(0, "What was the capital in case 0?", "Ulaanbaatar", "Darkhan")),
                over.missed());
    }

    @Test
    void everyPlayerMayHaveAnOrderOfTheirOwn() {
        var setup = Samples.with(Samples.setup("g1", Samples.choices(1)), Scoring.ACCURACY, Pace.TEACHER, true);
        var orders = new HashSet<List<Integer>>();
        var state = State.of(setup);
        for (int seat = 0; seat < 40; seat++) {
            orders.add(state.order(0, seat));
        }
        assertTrue(orders.size() > 10, orders.toString());
    }
}
