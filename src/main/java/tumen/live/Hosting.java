package tumen.live;

import java.util.ArrayList;
import java.util.List;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Ground;
import tumen.question.Said;

/** The host's commands. */
final class Hosting {
    /** The grade of an answer that the teacher accepted. */
    static final Grade ACCEPTED = Grade.right(Ground.TEACHER_ACCEPTS);

    private Hosting() {}

    static Step command(State state, Event.Commanded event, Grader grader) {
        if (event.seat() != null) {
            return Step.refused(state, event.seat(), event.id(), "Only the teacher can do that.");
        }
        if (state.commands().contains(event.id())) {
            return Step.of(state, new Effect.ToHost(Board.of(state)));
        }
        if (event.deed() instanceof Deed.Moving && event.expected() != state.move()) {
            return refused(state, event, "The quiz has moved on already. This is where it is now.")
                    .and(new Effect.ToHost(Board.of(state)));
        }
        // Only what is done is remembered; a refused command may be sent again under its id.
        var done = act(state, event, grader);
        return done.state().equals(state) ? done : new Step(done.state().commanded(event.id()), done.effects());
    }

    private static Step act(State state, Event.Commanded event, Grader grader) {
        return switch (event.deed()) {
            case Deed.Next next -> Moves.next(state, event);
            case Deed.Pause pause -> Moves.pause(state, event);
            case Deed.Resume resume -> Moves.resume(state, event);
            case Deed.Extend extend -> Moves.extend(state, event, extend.by());
            case Deed.Skip skip -> Moves.skip(state, event);
            case Deed.End end -> Moves.end(state, event);
            case Deed.Lock lock -> told(state.locked(lock.locked()));
            case Deed.LateJoin late -> told(state.lateJoin(late.allowed()));
            case Deed.Rename rename -> rename(state, event, rename);
            case Deed.Team team -> team(state, event, team);
            case Deed.Remove remove -> remove(state, event, remove.seat());
            case Deed.Readmit readmit -> readmit(state, event, readmit.seat());
            case Deed.Accept accept -> accept(state, event, accept);
            case Deed.Retract retract -> retract(state, event, retract, grader);
        };
    }

    private static Step told(State state) {
        return Step.of(state, new Effect.ToHost(Board.of(state)));
    }

    private static Step rename(State state, Event.Commanded event, Deed.Rename deed) {
        Seat seat = state.seat(deed.seat()).orElse(null);
        String name = Names.normalise(deed.name()).orElse(null);
        if (seat == null || name == null) {
            return refused(state, event, "That is no seat, or no name that can be read.");
        }
        var others = state.seats().stream()
                .filter(other -> other.id() != seat.id())
                .map(Seat::name)
                .toList();
        var free = Names.free(name, others);
        return free.equals(name)
                ? changed(state, seat.named(name))
                : refused(state, event, "Somebody has this name. " + free + " is free.");
    }

    private static Step team(State state, Event.Commanded event, Deed.Team deed) {
        Seat seat = state.seat(deed.seat()).orElse(null);
        boolean known = deed.team() == null || state.setup().teams().contains(deed.team());
        return seat == null || !known
                ? refused(state, event, "There is no such seat or team.")
                : changed(state, seat.inTeam(deed.team()));
    }

    private static Step remove(State state, Event.Commanded event, int id) {
        Seat seat = state.seat(id).orElse(null);
        if (seat == null || seat.removed()) {
            return refused(state, event, "There is no such player.");
        }
        var away = seat.removed(true).connected(null);
        var step = Step.of(
                state.with(away),
                new Effect.ToSeat(id, new Screen.Away()),
                new Effect.PlayerChanged(Board.Player.of(away)));
        String connection = seat.connection();
        return connection == null ? step : step.and(new Effect.Dropped(id, connection));
    }

    private static Step readmit(State state, Event.Commanded event, int id) {
        Seat seat = state.seat(id).orElse(null);
        return seat == null || !seat.removed()
                ? refused(state, event, "Nobody was removed from this seat.")
                : changed(state, seat.removed(false));
    }

    private static Step changed(State state, Seat seat) {
        var after = state.with(seat);
        var step = Step.of(after, new Effect.PlayerChanged(Board.Player.of(seat)));
        return after.phase() instanceof Phase.Lobby && seat.present()
                ? step.and(new Effect.ToSeat(seat.id(), new Screens(after).of(seat)))
                : step;
    }

    private static Step accept(State state, Event.Commanded event, Deed.Accept deed) {
        var said = Said.same(deed.said());
        int question = deed.question();
        if (said.isEmpty()
                || question < 0
                || question >= state.rounds().size()
                || !state.rounds().get(question).asked()) {
            return refused(state, event, "There is no such answer to a question that was asked.");
        }
        var after = state.round(
                question,
                round -> round.accepting(
                        said, entry -> Said.same(entry.response()).equals(said) ? entry.graded(ACCEPTED) : entry));
        return told(after).and(corrected(after));
    }

    private static Step retract(State state, Event.Commanded event, Deed.Retract deed, Grader grader) {
        var said = Said.same(deed.said());
        int question = deed.question();
        if (question < 0
                || question >= state.rounds().size()
                || !state.rounds().get(question).accepted().contains(said)) {
            return refused(state, event, "Nobody has accepted that answer.");
        }
        var item = state.item(question);
        var after = state.round(
                question,
                round -> round.retracting(
                        said,
                        entry -> Said.same(entry.response()).equals(said)
                                ? entry.graded(grader.grade(item.question(), item.form(), entry.response()))
                                : entry));
        return told(after).and(corrected(after));
    }

    /** New screens for those who have seen points, and after the end the answers as they are worth now. */
    private static List<Effect> corrected(State state) {
        var effects = new ArrayList<Effect>();
        boolean over = state.phase() instanceof Phase.Finished;
        if (over || state.phase() instanceof Phase.Revealed || state.phase() instanceof Phase.Ranked) {
            effects.addAll(new Screens(state).toAll());
        }
        if (over) {
            effects.addAll(Clockwork.recorded(state));
        }
        return effects;
    }

    static Step refused(State state, Event.Commanded event, String sentence) {
        return Step.refused(state, event.seat(), event.id(), sentence);
    }
}
