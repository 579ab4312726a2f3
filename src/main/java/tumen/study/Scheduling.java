package tumen.study;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.memory.CardState;
import tumen.memory.Days;
import tumen.memory.Fsrs;
import tumen.memory.Fuzz;
import tumen.memory.Moment;
import tumen.memory.Outcomes;
import tumen.memory.Rating;
import tumen.memory.Scheduled;
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

    /** What each rating given at that moment would do to the card; null for one never answered. */
    public Outcomes outcomes(@Nullable Card card, long person, QuestionId question, Moment now) {
        var state = card == null ? new CardState.New() : card.state();
        return fsrs.preview(state, now, spread(person, question, card == null ? 0 : card.reviews()));
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
     * Folds the entries of one card that stand, oldest first, each with its own settings.
     *
     * @return empty when there are none
     */
    public static Optional<Card> fold(List<Entry> standing) {
        Card card = null;
        for (var entry : standing) {
            card = entry.scheduling().step(card, entry);
        }
        return Optional.ofNullable(card);
    }

    Card step(@Nullable Card before, Entry entry) {
        var review = entry.review();
        var outcome = outcomes(before, review.person(), review.question(), entry.moment())
                .of(review.rating());
        return after(before, review, entry.days(), outcome);
    }

    /** The time from that moment until the card comes back, for each rating. */
    static Map<Rating, Duration> intervals(Outcomes outcomes, Moment now, Days days) {
        var intervals = new EnumMap<Rating, Duration>(Rating.class);
        for (var rating : Rating.values()) {
            intervals.put(rating, Duration.between(now.at(), outcomes.of(rating).dueFrom(days)));
        }
        return intervals;
    }

    private Fuzz spread(long person, QuestionId question, int repetition) {
        return fuzz ? Fuzz.seeded(seed(person, question), repetition) : Fuzz.NONE;
    }

    /** A number of the card that never changes. */
    static long seed(long person, QuestionId question) {
        return (person << 32)
                ^ (31L * question.deck().hashCode() + question.slug().hashCode());
    }
}
