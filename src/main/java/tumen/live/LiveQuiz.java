package tumen.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tumen.question.Grader;

/**
 * The live quiz: (state, event) → (state, effects). No clock, no sockets, no storage; the server writes each event down,
 * takes the step, and does what the effects say. Folding the written events anew gives the same state.
 *
 * @param grader what typed answers and options are graded with
 */
public record LiveQuiz(Grader grader) {
    /**
     * Takes one step. Time that has passed since the last event takes effect first: an answer that comes after the close
     * finds the question closed, whether or not a {@link Event.Ticked} came between.
     *
     * @param state the game so far
     * @param event what happened
     * @return the game afterwards and what is to be done; what cannot be done is refused with a sentence
     */
    public Step step(State state, Event event) {
        if (!event.game().equals(state.setup().game())) {
            return Step.refused(
                    state, null, "", "This belongs to another game. Reload the page to come back to yours.");
        }
        var due = Clockwork.advance(state, event.at());
        var now = due.state();
        return due.then(
                switch (event) {
                    case Event.Joined joined -> Doors.join(now, joined);
                    case Event.Connected connected -> Doors.connect(now, connected);
                    case Event.Disconnected disconnected -> Doors.disconnect(now, disconnected);
                    case Event.Claimed claimed -> Doors.claim(now, claimed);
                    case Event.Measured measured -> Doors.measure(now, measured);
                    case Event.Answered answered -> Answering.answer(now, answered, grader);
                    case Event.Turned turned -> Answering.turn(now, turned);
                    case Event.Commanded commanded -> Hosting.command(now, commanded, grader);
                    case Event.Ticked ticked -> Step.of(now);
                });
    }

    /** All answers of the game so far, for the players' memories. */
    public static List<Effect.Recorded> answers(State state) {
        return Clockwork.recorded(state);
    }

    /** When time alone will next change the game: the server then sends it a {@link Event.Ticked}. */
    public static Optional<Instant> nextChange(State state) {
        return Clockwork.nextChange(state);
    }
}
