package tumen.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A game played by made-up players from its lobby over some questions to its end, in memory and for nobody. The machine and
 * all that shows its screens have then been at work once: the first time is slow, and a whole class would wait for it.
 */
public final class Rehearsal {
    private static final int PLAYERS = 40;

    /** About ten questions: reading, open, closed, revealed, ranked. By then everything has been at work often enough. */
    private static final int TURNS = 50;

    private final LiveQuiz quiz;
    private final Consumer<Screen> shown;
    private State state;
    private Instant at = Instant.EPOCH;

    private Rehearsal(Setup setup, LiveQuiz quiz, Consumer<Screen> shown) {
        this.quiz = quiz;
        this.shown = shown;
        this.state = State.of(setup);
    }

    /**
     * Plays it.
     *
     * @param setup what the teacher chose
     * @param quiz the machine of the real game
     * @param shown is told what each player sees after each turn of the page and after their own answer
     */
    public static void play(Setup setup, LiveQuiz quiz, Consumer<Screen> shown) {
        new Rehearsal(setup, quiz, shown).play();
    }

    private void play() {
        String game = state.setup().game();
        for (int player = 0; player < PLAYERS; player++) {
            String device = "device " + player;
            happen(new Event.Joined(game, device, "Player " + player, null, null, 1, true, at));
            happen(new Event.Connected(game, player, device, at));
        }
        for (int turn = 0; turn <= TURNS && !(state.phase() instanceof Phase.Finished); turn++) {
            var deed = turn < TURNS ? new Deed.Next() : new Deed.End();
            happen(new Event.Commanded(game, null, "turn " + turn, state.move(), deed, at));
            showAll();
            if (state.phase() instanceof Phase.Open open) {
                state.players().forEach(player -> answer(player, open.question()));
            }
        }
    }

    private void answer(Seat player, int question) {
        var item = state.item(question);
        Reply reply = item.options().isEmpty()
                ? new Reply.Wrote(List.of(item.question().key().shown()))
                : new Reply.Picked(List.of(player.id() % item.options().size()));
        happen(new Event.Answered(state.setup().game(), player.id(), question, reply, 1, "key " + question, at));
        shown.accept(new Screens(state).of(state.seats().get(player.id())));
    }

    private void showAll() {
        var screens = new Screens(state);
        state.players().forEach(player -> shown.accept(screens.of(player)));
    }

    private void happen(Event event) {
        state = quiz.step(state, event).state();
        at = at.plus(Duration.ofMillis(1));
    }
}
