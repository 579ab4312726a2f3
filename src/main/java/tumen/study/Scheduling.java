package tumen.study;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.memory.CardState;
import tumen.memory.Days;
import tumen.memory.DualParameters;
import tumen.memory.Fsrs;
import tumen.memory.Fuzz;
import tumen.memory.MemoryModel;
import tumen.memory.MemoryState;
import tumen.memory.Moment;
import tumen.memory.Outcomes;
import tumen.memory.Rating;
import tumen.memory.Scheduled;
import tumen.memory.Steps;
import tumen.question.QuestionId;

/**
 * The scheduler with the settings that are in force for a review. Every entry of the log names its own, so that folding
 * the log gives the same cards after the settings have changed.
 *
 * @param id number in the database; 0 before it is stored
 * @param fsrs parameters, desired retention, steps
 * @param fuzz whether days are spread around the interval
 */
public record Scheduling(long id, Fsrs fsrs, boolean fuzz) {
    /** The share of cards a person should remember when they come back, unless they choose another. */
    public static final double DESIRED_RETENTION = 0.9;

    /** What is used unless somebody chooses otherwise. */
    public static Scheduling standard() {
        return new Scheduling(0, Fsrs.standard(DESIRED_RETENTION), true);
    }

    /**
     * What each rating given at that moment would do to the card; null for one never answered.
     *
     * @param fuzz chooses the days
     */
    public Outcomes outcomes(@Nullable Card card, Moment now, Fuzz fuzz) {
        return fsrs.preview(card == null ? new CardState.New() : card.state(), now, fuzz);
    }

    /** What each rating would have done when the entry was answered, on the days that were chosen then. */
    Outcomes outcomes(@Nullable Card before, Entry entry) {
        var chosen = entry.chosen();
        return chosen == null
                ? outcomes(
                        before,
                        entry.moment(),
                        seeded(before, entry.review().person(), entry.review().question()))
                : outcomes(before, entry.moment(), Fuzz.NONE).after(chosen);
    }

    /** The card after a review that led to this outcome. */
    Card after(@Nullable Card before, Review review, Days days, Scheduled outcome) {
        return new Card(
                review.person(),
                review.question(),
                outcome.state(),
                outcome.dueFrom(days),
                before == null ? 1 : before.reviews() + 1,
                (before == null ? 0 : before.lapses()) + (outcome.lapse() ? 1 : 0),
                before == null ? review.day() : before.introduced(),
                review.form(),
                review.id());
    }

    /**
     * Folds the entries of one card that stand, oldest first, each with its own settings, and between them what decisions
     * did to the card: each behind the last entry that was in the log already.
     *
     * @param standing in the order in which they were answered, which is not always that of the log
     * @param moves in the order of the decisions
     * @return empty when there are no entries
     */
    public static Optional<Card> fold(List<Entry> standing, List<Rescheduling> moves) {
        Card card = null;
        for (int i = 0; i <= standing.size(); i++) {
            var earlier = standing.subList(0, i);
            for (var move : moves) {
                if (place(move, standing) == i) {
                    card = moved(card, earlier, move);
                }
            }
            if (i < standing.size()) {
                card = standing.get(i).scheduling().step(card, earlier, standing.get(i));
            }
        }
        return Optional.ofNullable(card);
    }

    /** How many entries stand before that move. */
    private static int place(Rescheduling move, List<Entry> standing) {
        for (int i = standing.size(); i > 0; i--) {
            if (standing.get(i - 1).review().id() <= move.review()) {
                return i;
            }
        }
        return 0;
    }

    /**
     * The card after one more entry.
     *
     * @param stored before it; null for none
     * @param earlier the entries that led to it
     */
    Card step(@Nullable Card stored, List<Entry> earlier, Entry entry) {
        var before = understood(stored, earlier);
        return after(
                before,
                entry.review(),
                entry.days(),
                outcomes(before, entry).of(entry.review().rating()));
    }

    /** The card with a state of this model: replayed when it is another model's, which happens when a rating is changed. */
    @Nullable
    Card understood(@Nullable Card card, List<Entry> earlier) {
        return card == null || fsrs.model().knows(card.state().memory())
                ? card
                : card.with(replayed(earlier, fsrs.model()), card.due());
    }

    private static @Nullable Card moved(@Nullable Card card, List<Entry> earlier, Rescheduling move) {
        return card == null
                ? null
                : card.with(
                        replayed(earlier, move.scheduling().fsrs().model()),
                        card.lastReview() == move.review() ? move.due() : card.due());
    }

    /** What that model makes of the memory after those answers, of which there is at least one. */
    static MemoryState replayed(List<Entry> entries, MemoryModel model) {
        var first = entries.getFirst();
        var memory = model.first(first.review().rating());
        var last = first.moment();
        for (var entry : entries.subList(1, entries.size())) {
            memory = model.next(memory, entry.review().rating(), model.elapsed(last, entry.moment()));
            last = entry.moment();
        }
        return memory;
    }

    /** A scheduler that understands such a state. */
    static Fsrs anyFor(MemoryState memory) {
        return switch (memory) {
            case MemoryState.Single single -> Fsrs.standard(DESIRED_RETENTION);
            case MemoryState.Dual dual ->
                Fsrs.seven(DualParameters.DEFAULT, DESIRED_RETENTION, Fsrs.LONGEST_INTERVAL, Steps.DEFAULT);
        };
    }

    /** The time from that moment until the card comes back, for each rating. */
    static Map<Rating, Duration> intervals(Outcomes outcomes, Moment now, Days days) {
        var intervals = new EnumMap<Rating, Duration>(Rating.class);
        for (var rating : Rating.values()) {
            intervals.put(rating, Duration.between(now.at(), outcomes.of(rating).dueFrom(days)));
        }
        return intervals;
    }

    /** What spreads the days without regard to what else is due. */
    Fuzz seeded(@Nullable Card card, long person, QuestionId question) {
        return fuzz ? Fuzz.seeded(seed(person, question), card == null ? 0 : card.reviews()) : Fuzz.NONE;
    }

    /** A number of the card that never changes. */
    static long seed(long person, QuestionId question) {
        return (person << 32)
                ^ (31L * question.deck().hashCode() + question.slug().hashCode());
    }
}
