package tumen.live;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Coming, going, coming back. */
final class Doors {
    private Doors() {}

    static Step join(State state, Event.Joined event) {
        var before = state.seats().stream()
                .filter(seat -> seat.key().equals(event.key()))
                .findFirst();
        if (before.isPresent()) {
            var seat = before.get();
            return seat.removed()
                    ? refused(state, event, "The teacher has removed you from this quiz. Ask to be let in again.")
                    : Step.of(state, new Effect.Seated(seat.key(), seat.id(), seat.name()));
        }
        var shut = shut(state);
        if (shut.isPresent()) {
            return refused(state, event, shut.get());
        }
        var name = Names.normalise(event.name());
        if (name.isEmpty()) {
            return refused(state, event, "Type a name that others can read.");
        }
        if (Names.holds(name.get(), state.setup().unwelcome())) {
            return refused(state, event, "This name will not do here. Choose another one.");
        }
        if (event.team() != null && !state.setup().teams().contains(event.team())) {
            return refused(state, event, "There is no such team. Choose one of those shown.");
        }
        var free = Names.free(name.get(), state.seats().stream().map(Seat::name).toList());
        return free.equals(name.get())
                ? seat(state, event, free)
                : Step.of(state, new Effect.Offered(event.key(), free));
    }

    private static Step seat(State state, Event.Joined event, String name) {
        boolean ownPace = state.phase() instanceof Phase.OwnPace
                || (state.phase() instanceof Phase.Paused paused && paused.before() instanceof Phase.OwnPace);
        var seat = new Seat(
                state.seats().size(),
                event.key(),
                name,
                event.team() == null ? smallestTeam(state) : event.team(),
                event.person(),
                event.timeFactor(),
                event.speedScored(),
                firstQuestion(state, state.phase()),
                null,
                Duration.ZERO,
                false,
                ownPace ? new Place(0, event.at()) : null);
        return Step.of(
                state.joined(seat),
                new Effect.Seated(seat.key(), seat.id(), name),
                new Effect.PlayerChanged(Board.Player.of(seat)));
    }

    private static Optional<String> shut(State state) {
        if (state.phase() instanceof Phase.Finished) {
            return Optional.of("This quiz is over.");
        }
        if (state.locked()) {
            return Optional.of("The teacher has locked the door. Ask to be let in.");
        }
        return state.phase() instanceof Phase.Lobby || state.lateJoin()
                ? Optional.empty()
                : Optional.of("The quiz has begun, and nobody can join any more. Ask the teacher.");
    }

    private static @Nullable String smallestTeam(State state) {
        return state.setup().teams().stream()
                .min(Comparator.comparingLong(team ->
                        state.players().filter(seat -> team.equals(seat.team())).count()))
                .orElse(null);
    }

    /** The first question that counts for somebody who comes now: not one whose time is already running. */
    private static int firstQuestion(State state, Phase phase) {
        return switch (phase) {
            case Phase.Reading reading -> reading.question();
            case Phase.Open open -> open.question() + 1;
            case Phase.Closed closed -> closed.question() + 1;
            case Phase.Revealed revealed -> revealed.question() + 1;
            case Phase.Ranked ranked -> ranked.question() + 1;
            case Phase.Paused paused -> firstQuestion(state, paused.before());
            case Phase.Lobby lobby -> 0;
            case Phase.OwnPace ownPace -> 0;
            case Phase.Finished finished -> state.setup().items().size();
        };
    }

    static Step connect(State state, Event.Connected event) {
        Seat seat = state.seat(event.seat()).orElse(null);
        if (seat == null) {
            return Step.refused(state, event.seat(), "", "There is no such seat in this quiz. Join it first.");
        }
        if (seat.removed()) {
            return Step.of(state, new Effect.ToSeat(seat.id(), new Screen.Away()));
        }
        var now = seat.connected(event.connection());
        var after = state.with(now);
        var step = Step.of(after, new Effect.ToSeat(seat.id(), new Screens(after).of(now)));
        String old = seat.connection();
        if (old != null && !old.equals(event.connection())) {
            step = step.and(new Effect.Dropped(seat.id(), old));
        }
        return old == null ? step.and(new Effect.PlayerChanged(Board.Player.of(now))) : step;
    }

    /** The end of a connection that is not the newest says nothing: its seat has come back already. */
    static Step disconnect(State state, Event.Disconnected event) {
        Seat seat = state.seat(event.seat()).orElse(null);
        if (seat == null || !event.connection().equals(seat.connection())) {
            return Step.of(state);
        }
        var away = seat.connected(null);
        return Step.of(state.with(away), new Effect.PlayerChanged(Board.Player.of(away)));
    }

    static Step claim(State state, Event.Claimed event) {
        return Step.of(state.seat(event.seat())
                .map(seat -> state.with(seat.of(event.person())))
                .orElse(state));
    }

    static Step measure(State state, Event.Measured event) {
        return Step.of(state.seat(event.seat())
                .map(seat ->
                        state.with(seat.measured(event.roundTrip().isNegative() ? Duration.ZERO : event.roundTrip())))
                .orElse(state));
    }

    private static Step refused(State state, Event.Joined event, String sentence) {
        return Step.refused(state, null, event.key(), sentence);
    }
}
