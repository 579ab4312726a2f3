package tumen.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A game at one moment: the fold of its events.
 *
 * @param setup what the teacher chose
 * @param phase where it is
 * @param move how often it has moved on; commands name the move they expect
 * @param locked whether nobody may join
 * @param lateJoin whether one may join after the start
 * @param seats all that were ever taken, by number
 * @param rounds one per question
 * @param commands ids of the commands that took effect
 */
public record State(
        Setup setup,
        Phase phase,
        int move,
        boolean locked,
        boolean lateJoin,
        List<Seat> seats,
        List<Round> rounds,
        Set<String> commands) {
    /** Copies the collections. */
    public State {
        seats = List.copyOf(seats);
        rounds = List.copyOf(rounds);
        commands = Collections.unmodifiableSet(new TreeSet<>(commands));
    }

    /** A game whose lobby has just opened. */
    public static State of(Setup setup) {
        return new State(
                setup,
                new Phase.Lobby(),
                0,
                false,
                setup.lateJoin(),
                List.of(),
                Collections.nCopies(setup.items().size(), Round.EMPTY),
                Set.of());
    }

    /** The seat of that number, if there is one. */
    public Optional<Seat> seat(int id) {
        return id >= 0 && id < seats.size() ? Optional.of(seats.get(id)) : Optional.empty();
    }

    /** The players who have not been sent away. */
    public Stream<Seat> players() {
        return seats.stream().filter(seat -> !seat.removed());
    }

    /** The item of that index. */
    public Item item(int question) {
        return setup.items().get(question);
    }

    /**
     * The numbers of a question's options in the order of one player's screen.
     *
     * @param question its index
     * @param seat number of the seat
     */
    public List<Integer> order(int question, int seat) {
        var order = new ArrayList<>(
                IntStream.range(0, item(question).options().size()).boxed().toList());
        if (setup.ownOrder()) {
            Collections.shuffle(order, new SplittableRandom(setup.seed() + 1_000_003L * question + seat));
        }
        return order;
    }

    /**
     * Until when this player's answer to this question is taken, not counting the credited round trip.
     *
     * @param openedAt when the question was opened for them
     */
    Instant deadline(Seat seat, int question, Instant openedAt) {
        return openedAt.plus(limit(seat, question));
    }

    /** The time this player has for this question, with their factor and what the teacher added. */
    Duration limit(Seat seat, int question) {
        return seat.time(item(question)).plus(rounds.get(question).extra());
    }

    /** Index of the question in play, if there is one. */
    public Optional<Integer> question() {
        return switch (phase) {
            case Phase.Reading reading -> Optional.of(reading.question());
            case Phase.Open open -> Optional.of(open.question());
            case Phase.Closed closed -> Optional.of(closed.question());
            case Phase.Revealed revealed -> Optional.of(revealed.question());
            case Phase.Ranked ranked -> Optional.of(ranked.question());
            case Phase.Paused paused -> in(paused.before()).question();
            case Phase.Lobby lobby -> Optional.empty();
            case Phase.OwnPace ownPace -> Optional.empty();
            case Phase.Finished finished -> Optional.empty();
        };
    }

    /** The same game in another phase, without counting a move. */
    State in(Phase phase) {
        return new State(setup, phase, move, locked, lateJoin, seats, rounds, commands);
    }

    State moved(Phase phase) {
        return new State(setup, phase, move + 1, locked, lateJoin, seats, rounds, commands);
    }

    State locked(boolean locked) {
        return new State(setup, phase, move, locked, lateJoin, seats, rounds, commands);
    }

    State lateJoin(boolean allowed) {
        return new State(setup, phase, move, locked, allowed, seats, rounds, commands);
    }

    State joined(Seat seat) {
        var more = new ArrayList<>(seats);
        more.add(seat);
        return new State(setup, phase, move, locked, lateJoin, more, rounds, commands);
    }

    State with(Seat seat) {
        var changed = new ArrayList<>(seats);
        changed.set(seat.id(), seat);
        return new State(setup, phase, move, locked, lateJoin, changed, rounds, commands);
    }

    State round(int question, UnaryOperator<Round> change) {
        var changed = new ArrayList<>(rounds);
        changed.set(question, change.apply(rounds.get(question)));
        return new State(setup, phase, move, locked, lateJoin, seats, changed, commands);
    }

    State commanded(String id) {
        var more = new TreeSet<>(commands);
        more.add(id);
        return new State(setup, phase, move, locked, lateJoin, seats, rounds, more);
    }
}
