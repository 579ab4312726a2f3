package tumen.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.question.Said;

/** The screens of all players at one moment, from the state alone: a reload, a poll and a broadcast show the same. */
public final class Screens {
    private final State state;
    private final Map<Integer, Standing> standings;

    /** Ranks the players once for all screens, where the phase shows a ranking. */
    public Screens(State state) {
        this.state = state;
        boolean points = state.phase() instanceof Phase.Revealed
                || state.phase() instanceof Phase.Ranked
                || state.phase() instanceof Phase.Finished;
        this.standings = points
                ? Standing.players(state).stream().collect(Collectors.toMap(Standing::seat, Function.identity()))
                : Map.of();
    }

    /** What this player sees now. */
    public Screen of(Seat seat) {
        if (seat.removed()) {
            return new Screen.Away();
        }
        return switch (state.phase()) {
            case Phase.Lobby lobby -> new Screen.Lobby(seat.name(), seat.team());
            case Phase.Reading reading -> asked(seat, reading.question(), reading.opensAt());
            case Phase.Open open -> asked(seat, open.question(), open.openedAt());
            case Phase.Closed closed -> new Screen.Closed(closed.question(), answered(seat, closed.question()));
            case Phase.Revealed revealed -> solution(seat, revealed.question());
            case Phase.Ranked ranked -> solution(seat, ranked.question());
            case Phase.OwnPace ownPace -> ownPace(seat);
            case Phase.Paused paused -> new Screen.Paused();
            case Phase.Finished finished -> over(seat);
        };
    }

    /** One message to every player who is connected. */
    List<Effect> toAll() {
        return state.players()
                .filter(Seat::present)
                .map(seat -> (Effect) new Effect.ToSeat(seat.id(), of(seat)))
                .toList();
    }

    private Screen asked(Seat seat, int question, Instant opensAt) {
        return new Screen.Asked(
                question,
                state.setup().items().size(),
                state.item(question).prompt(state.order(question, seat.id())),
                opensAt,
                state.deadline(seat, question, opensAt),
                answered(seat, question));
    }

    private Screen ownPace(Seat seat) {
        Place place = seat.place();
        return place == null || place.question() >= state.setup().items().size()
                ? new Screen.Through()
                : asked(seat, place.question(), place.openedAt());
    }

    private Screen solution(Seat seat, int question) {
        Entry entry = state.rounds().get(question).entries().get(seat.id());
        var item = state.item(question);
        return new Screen.Solution(
                question,
                item.stem(),
                item.question().key().shown(),
                item.quote(),
                answered(seat, question),
                entry == null ? null : entry.grade().verdict(),
                entry == null ? null : entry.grade().why(),
                Points.of(state, seat, question),
                Points.of(state, seat),
                place(seat));
    }

    private Screen over(Seat seat) {
        var missed = new ArrayList<Screen.Missed>();
        int asked = 0;
        for (int question = seat.from(); question < state.rounds().size(); question++) {
            var round = state.rounds().get(question);
            Entry entry = round.entries().get(seat.id());
            asked += round.counts() ? 1 : 0;
            if (round.counts() && (entry == null || entry.grade().fraction() < 1)) {
                var item = state.item(question);
                missed.add(new Screen.Missed(
                        question,
                        item.stem(),
                        item.question().key().shown(),
                        entry == null ? null : Said.words(entry.response())));
            }
        }
        return new Screen.Over(Points.of(state, seat), Points.share(state, seat), place(seat), asked, missed);
    }

    private @Nullable Integer place(Seat seat) {
        Standing standing = standings.get(seat.id());
        return standing == null || state.setup().ranks() == Ranks.OFF ? null : (Integer) standing.place();
    }

    private @Nullable String answered(Seat seat, int question) {
        Entry entry = state.rounds().get(question).entries().get(seat.id());
        return entry == null ? null : Said.words(entry.response());
    }

    /** The host's order of a question's options. */
    static List<Integer> plainOrder(Item item) {
        return IntStream.range(0, item.options().size()).boxed().toList();
    }
}
