package tumen.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.Response;
import tumen.question.Said;
import tumen.question.Verdict;
import tumen.question.Why;

/** A game being played in a test: keeps the log, the state and all effects, and a clock the test turns. */
final class Played {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    final LiveQuiz quiz = new LiveQuiz(Played::grade);
    final Setup setup;
    final List<Event> log = new ArrayList<>();
    final List<Effect> all = new ArrayList<>();
    List<Effect> effects = List.of();
    State state;
    Instant now = START;
    private int ids;

    Played(Setup setup) {
        this.setup = setup;
        this.state = State.of(setup);
    }

    /** A quiz of so many choices in which these players sit, connected. */
    static Played with(int questions, String... names) {
        var played = new Played(Samples.setup("g1", Samples.choices(questions)));
        for (var name : names) {
            played.join(name);
        }
        return played;
    }

    /** The shown key is right; several gaps are worth their mean. */
    static Grade grade(Question question, Form form, Response response) {
        var shown = question.key() instanceof Key.Matching key
                ? Said.words(new Response.Matched(key.pairs()))
                : question.key().shown();
        boolean right = Said.words(response).equals(shown);
        return new Grade(
                right ? 1 : 0,
                right ? Verdict.RIGHT : Verdict.WRONG,
                Why.told("It is " + question.key().shown()));
    }

    List<Effect> send(Event event) {
        log.add(event);
        var step = quiz.step(state, event);
        state = step.state();
        effects = step.effects();
        all.addAll(effects);
        return effects;
    }

    /** Sends what must be refused: nothing but the passing of time may change the game. */
    void refuses(Event event) {
        var before =
                quiz.step(state, new Event.Ticked(setup.game(), event.at())).state();
        send(event);
        assertNotNull(refusal(), "taken: " + event);
        assertEquals(before, state, "changed by " + event);
    }

    void pass(long milliseconds) {
        now = now.plusMillis(milliseconds);
    }

    void tick() {
        send(new Event.Ticked(setup.game(), now));
    }

    int join(String name) {
        return join(name, 1);
    }

    int join(String name, double factor) {
        send(new Event.Joined(setup.game(), "join-" + ids++, name, null, null, factor, true, now));
        int seat = effects.stream()
                .filter(Effect.Seated.class::isInstance)
                .map(effect -> ((Effect.Seated) effect).seat())
                .findFirst()
                .orElseThrow();
        connect(seat, "c" + seat);
        return seat;
    }

    void connect(int seat, String connection) {
        send(new Event.Connected(setup.game(), seat, connection, now));
    }

    void drop(int seat, String connection) {
        send(new Event.Disconnected(setup.game(), seat, connection, now));
    }

    void host(Deed deed) {
        host("command-" + ids++, state.move(), deed);
    }

    void host(String id, int expected, Deed deed) {
        send(new Event.Commanded(setup.game(), null, id, expected, deed, now));
    }

    void next() {
        host(new Deed.Next());
    }

    /** Turns pages and lets time pass until this question takes answers. */
    void open(int question) {
        while (!(state.phase() instanceof Phase.Open open && open.question() == question)) {
            if (state.phase() instanceof Phase.Reading reading) {
                now = reading.opensAt();
                tick();
            } else {
                next();
            }
        }
    }

    void reveal() {
        while (!(state.phase() instanceof Phase.Revealed)) {
            next();
        }
    }

    void answer(int seat, int question, String option) {
        answer(seat, question, option, "answer-" + ids++);
    }

    void answer(int seat, int question, String option, String key) {
        var item = state.item(question);
        int number = state.order(question, seat).indexOf(item.options().indexOf(option));
        reply(seat, question, new Reply.Picked(List.of(number)), key);
    }

    void reply(int seat, int question, Reply reply, String key) {
        send(new Event.Answered(setup.game(), seat, question, reply, 1, key, now));
    }

    /** The sentence with which the last event was refused, or null. */
    @Nullable
    String refusal() {
        return effects.stream()
                .filter(Effect.Refused.class::isInstance)
                .map(effect -> ((Effect.Refused) effect).sentence())
                .findFirst()
                .orElse(null);
    }

    boolean acknowledged(String key) {
        return effects.stream()
                .anyMatch(e -> e instanceof Effect.Acknowledged a && a.key().equals(key));
    }

    Screen screen(int seat) {
        return new Screens(state).of(state.seats().get(seat));
    }

    double points(int seat) {
        return Points.of(state, state.seats().get(seat));
    }

    /** The game folded anew from its log. */
    State replayed() {
        var folded = State.of(setup);
        for (var event : log) {
            folded = quiz.step(folded, event).state();
        }
        return folded;
    }

    Duration took(int seat, int question) {
        Entry entry = state.rounds().get(question).entries().get(seat);
        return entry == null ? Duration.ofDays(1) : entry.took();
    }
}
