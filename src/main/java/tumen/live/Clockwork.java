package tumen.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What time does to the game: opens, closes; and how one phase follows another. */
final class Clockwork {
    private Clockwork() {}

    static Step advance(State state, Instant at) {
        if (state.phase() instanceof Phase.Reading reading && !at.isBefore(reading.opensAt())) {
            // The players' devices know when it opens; only the host is told.
            var open = state.moved(new Phase.Open(reading.question(), reading.opensAt()));
            return Step.of(open, new Effect.ToHost(Board.of(open))).then(advance(open, at));
        }
        // Nearly every answer comes within the class's time; then nobody's own needs to be looked at.
        if (state.phase() instanceof Phase.Open open
                && at.isAfter(wall(state, open))
                && at.isAfter(closing(state, open))) {
            return close(state, open.question());
        }
        return Step.of(state);
    }

    static Optional<Instant> nextChange(State state) {
        return switch (state.phase()) {
            case Phase.Reading reading -> Optional.of(reading.opensAt());
            case Phase.Open open -> Optional.of(closing(state, open).plusMillis(1));
            case Phase.Lobby lobby -> Optional.empty();
            case Phase.Closed closed -> Optional.empty();
            case Phase.Revealed revealed -> Optional.empty();
            case Phase.Ranked ranked -> Optional.empty();
            case Phase.OwnPace ownPace -> Optional.empty();
            case Phase.Paused paused -> Optional.empty();
            case Phase.Finished finished -> Optional.empty();
        };
    }

    /** The last moment an answer is taken: the class's time, or later for those present who have more of it. */
    private static Instant closing(State state, Phase.Open open) {
        var round = state.rounds().get(open.question());
        return state.players()
                .filter(Seat::present)
                .filter(seat -> !round.entries().containsKey(seat.id()))
                .map(seat ->
                        state.deadline(seat, open.question(), open.openedAt()).plus(seat.credit()))
                .reduce(wall(state, open), (a, b) -> a.isAfter(b) ? a : b);
    }

    /** The end of the class's time. */
    private static Instant wall(State state, Phase.Open open) {
        return open.openedAt()
                .plus(state.item(open.question()).time())
                .plus(state.rounds().get(open.question()).extra());
    }

    static Step close(State state, int question) {
        return Step.everywhere(state.moved(new Phase.Closed(question)));
    }

    /** Puts a question on all screens. */
    static Step show(State state, int question, Instant at) {
        var opensAt = at.plus(state.setup().reading());
        var asked = state.round(question, Round::opened);
        var shown = state.setup().reading().isZero()
                ? asked.moved(new Phase.Open(question, at))
                : asked.moved(new Phase.Reading(question, opensAt));
        return Step.everywhere(shown);
    }

    /** The question after this one, or the end. */
    static Step after(State state, int question, Instant at) {
        return question + 1 < state.setup().items().size() ? show(state, question + 1, at) : finish(state);
    }

    static Step finish(State state) {
        var over = state.moved(new Phase.Finished());
        return Step.everywhere(over).and(recorded(over));
    }

    /** All answers of the game; the same keys each time. */
    static List<Effect.Recorded> recorded(State state) {
        var recorded = new ArrayList<Effect.Recorded>();
        for (int q = 0; q < state.rounds().size(); q++) {
            var item = state.item(q);
            for (var answer : state.rounds().get(q).entries().entrySet()) {
                var seat = state.seats().get(answer.getKey());
                var entry = answer.getValue();
                recorded.add(new Effect.Recorded(
                        seat.id(),
                        seat.person(),
                        q,
                        item.question().id(),
                        item.question().version(),
                        item.form(),
                        entry.response(),
                        entry.grade(),
                        entry.took(),
                        entry.at(),
                        seat.id() + "/" + q + "/" + entry.key()));
            }
        }
        return recorded;
    }
}
