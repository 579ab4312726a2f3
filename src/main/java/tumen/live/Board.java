package tumen.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tumen.question.Said;
import tumen.question.Verdict;

/**
 * What the host's devices show: laptop, projector and phone alike. It is projected, so it keeps the key to itself until
 * the reveal as the players' screens do.
 *
 * @param move what the next command has to expect
 * @param phase where the game is
 * @param count how many questions there are
 * @param prompt the question in play, or null
 * @param closesAt when the class's time is over, while a question is open; else null
 * @param players all seats
 * @param missing names of those who have not answered the question in play, present or not
 * @param bars how often each answer was given, once the question is closed
 * @param right the key once it is revealed, or null
 * @param quote the sentence it rests on once it is revealed, or null
 * @param best the first, at most five, when the ranking is public and shown
 * @param teams the teams, when the ranking is public and shown
 */
public record Board(
        int move,
        Phase phase,
        int count,
        @Nullable Prompt prompt,
        @Nullable Instant closesAt,
        List<Player> players,
        List<String> missing,
        List<Bar> bars,
        @Nullable String right,
        @Nullable Quote quote,
        List<Standing> best,
        List<Standing> teams) {
    /** The most that are named on the wall. */
    public static final int BEST = 5;

    /** Copies the lists. */
    public Board {
        players = List.copyOf(players);
        missing = List.copyOf(missing);
        bars = List.copyOf(bars);
        best = List.copyOf(best);
        teams = List.copyOf(teams);
    }

    /**
     * One player's line.
     *
     * @param seat number of the seat
     * @param name of the player
     * @param team or null
     * @param present whether they are connected
     * @param removed whether they have been sent away
     * @param through how many questions they have left behind at students' pace, or null
     */
    public record Player(
            int seat,
            String name,
            @Nullable String team,
            boolean present,
            boolean removed,
            @Nullable Integer through) {
        static Player of(Seat seat) {
            Place place = seat.place();
            return new Player(
                    seat.id(),
                    seat.name(),
                    seat.team(),
                    seat.present(),
                    seat.removed(),
                    place == null ? null : (Integer) place.question());
        }
    }

    /**
     * One answer of the distribution.
     *
     * @param said the answer in words
     * @param count how many gave it
     * @param verdict whether it is right, once the key is revealed; else null
     */
    public record Bar(String said, int count, @Nullable Verdict verdict) {}

    /** What the host sees now. */
    public static Board of(State state) {
        Integer question = state.question().orElse(null);
        var phase = state.phase();
        boolean revealed = phase instanceof Phase.Revealed || phase instanceof Phase.Ranked;
        boolean ranked = state.setup().ranks() == Ranks.PUBLIC
                && (phase instanceof Phase.Ranked || phase instanceof Phase.Finished);
        Item item = question == null ? null : state.item(question);
        return new Board(
                state.move(),
                phase,
                state.setup().items().size(),
                item == null ? null : item.prompt(Screens.plainOrder(item)),
                phase instanceof Phase.Open open ? open.openedAt().plus(wall(state, open.question())) : null,
                state.seats().stream().map(Player::of).toList(),
                question == null ? List.of() : missing(state, question),
                question == null || !(revealed || phase instanceof Phase.Closed)
                        ? List.of()
                        : bars(state, question, revealed),
                item == null || !revealed ? null : item.question().key().shown(),
                item == null || !revealed ? null : item.quote(),
                ranked ? best(state) : List.of(),
                ranked ? Standing.teams(state) : List.of());
    }

    /** Of the better half those with points, so that nobody is shown to be the last. */
    private static List<Standing> best(State state) {
        var all = Standing.players(state);
        return all.stream()
                .limit(Math.min(BEST, (all.size() + 1) / 2))
                .filter(line -> line.points() > 0)
                .toList();
    }

    private static Duration wall(State state, int question) {
        return state.item(question).time().plus(state.rounds().get(question).extra());
    }

    private static List<String> missing(State state, int question) {
        var entries = state.rounds().get(question).entries();
        return state.players()
                .filter(seat -> !entries.containsKey(seat.id()))
                .map(Seat::name)
                .toList();
    }

    private static List<Bar> bars(State state, int question, boolean revealed) {
        var counts = new TreeMap<String, Integer>();
        var verdicts = new HashMap<String, Verdict>();
        var item = state.item(question);
        item.options().forEach(option -> counts.put(option, 0));
        state.players().forEach(seat -> {
            Entry entry = state.rounds().get(question).entries().get(seat.id());
            if (entry != null) {
                var said = Said.words(entry.response());
                counts.merge(said, 1, Integer::sum);
                verdicts.put(said, entry.grade().verdict());
            }
        });
        // An option that nobody chose has no grade; the key is known all the same.
        verdicts.putIfAbsent(item.question().key().shown(), Verdict.RIGHT);
        return counts.entrySet().stream()
                .map(e -> new Bar(
                        e.getKey(), e.getValue(), revealed ? verdicts.getOrDefault(e.getKey(), Verdict.WRONG) : null))
                .sorted(Comparator.comparingInt(Bar::count).reversed())
                .toList();
    }
}
