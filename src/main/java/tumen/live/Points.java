package tumen.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What answers earn. */
public final class Points {
    /** The most that speed earns in a whole quiz under {@link Scoring#GENTLE_SPEED}: less than half an answer. */
    public static final int MOST_FOR_SPEED = 499;

    private static final Duration INSTANTLY = Duration.ofMillis(500);

    private Points() {}

    /**
     * The points of one answer, T being the player's own time and t what they took:
     *
     * <ul>
     *   <li>accuracy: fraction
     *   <li>gentle speed: 1000·fraction + ⌊499/n·(1 − t/T)·fraction⌋ for n questions in the quiz
     *   <li>Kahoot: round((1 − t/2T)·1000·weight)·fraction; t under 0.5 s counts as none
     *   <li>certainty C: right C·fraction; wrong 0, −2, −6
     * </ul>
     *
     * The weight multiplies all but the speed part of the gentle rule.
     *
     * @param fraction share of the mark, 0 to 1
     * @param took t; more than T counts as T
     * @param limit T, over zero
     * @param certainty 1, 2 or 3
     * @param weight what the question counts, usually 1
     * @param questions n
     */
    public static double of(
            Scoring scoring,
            double fraction,
            Duration took,
            Duration limit,
            int certainty,
            double weight,
            int questions) {
        double used = Math.clamp((double) took.toMillis() / limit.toMillis(), 0.0, 1.0);
        return switch (scoring) {
            case ACCURACY -> fraction * weight;
            case GENTLE_SPEED ->
                Math.rint(1000 * fraction) * weight
                        + Math.floor((double) MOST_FOR_SPEED / questions * (1 - used) * fraction);
            case KAHOOT -> {
                double late = took.compareTo(INSTANTLY) < 0 ? 0 : used / 2;
                yield Math.round(Math.round((1 - late) * 1000.0 * weight) * fraction);
            }
            case CERTAINTY -> (fraction > 0 ? certainty * fraction : wrong(certainty)) * weight;
        };
    }

    private static double wrong(int certainty) {
        return certainty == 3 ? -6 : certainty == 2 ? -2 : 0;
    }

    /** What the nth right answer in a row earns on top: 0, 100, 200, 300, 400, and 500 from the sixth on. */
    public static int streak(int inARow) {
        return 100 * Math.clamp(inARow - 1L, 0, 5);
    }

    /** What one question has earned one player; 0 without an answer or when the question does not count. */
    public static double of(State state, Seat seat, int question) {
        Entry entry = state.rounds().get(question).entries().get(seat.id());
        if (entry == null || !state.rounds().get(question).counts()) {
            return 0;
        }
        var setup = state.setup();
        var limit = state.limit(seat, question);
        var took = seat.speedScored() ? entry.took() : limit.dividedBy(2);
        double points = of(
                setup.scoring(),
                entry.grade().fraction(),
                took,
                limit,
                entry.certainty(),
                state.item(question).weight(),
                setup.items().size());
        return points + (setup.streaks() ? streak(row(state, seat, question)) : 0);
    }

    /** What a player has earned so far. */
    public static double of(State state, Seat seat) {
        double sum = 0;
        for (int question = 0; question < state.rounds().size(); question++) {
            sum += of(state, seat, question);
        }
        return sum;
    }

    /**
     * The share a player has of the marks they could have had: of the questions asked since they joined. A late comer is
     * measured by this, not by the points.
     */
    public static double share(State state, Seat seat) {
        double earned = 0;
        double possible = 0;
        for (int question = seat.from(); question < state.rounds().size(); question++) {
            var round = state.rounds().get(question);
            if (round.counts()) {
                double weight = state.item(question).weight();
                possible += weight;
                Entry entry = round.entries().get(seat.id());
                earned += entry == null ? 0 : weight * entry.grade().fraction();
            }
        }
        return possible == 0 ? 0 : earned / possible;
    }

    private static int row(State state, Seat seat, int question) {
        int inARow = 0;
        for (int q = question; q >= 0; q--) {
            var round = state.rounds().get(q);
            Entry entry = round.entries().get(seat.id());
            if (round.counts() && !right(entry)) {
                break;
            }
            inARow += round.counts() ? 1 : 0;
        }
        return inARow;
    }

    private static boolean right(@Nullable Entry entry) {
        return entry != null && entry.grade().fraction() == 1;
    }
}
