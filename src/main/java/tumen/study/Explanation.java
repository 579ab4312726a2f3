package tumen.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tumen.memory.CardState;
import tumen.memory.Days;
import tumen.memory.Fuzz;
import tumen.memory.Rating;

/**
 * Why a card comes back when it does: the way from the answer to the date.
 *
 * @param rating the answer it follows from
 * @param lasting days after which the card would be recalled with 90 %
 * @param goal the chance to remember at which it is to come back
 * @param wanted days after which recall falls to the goal, with fractions
 * @param exact whole days without spreading; 0 for a step within the day
 * @param earliest first day to which it may be moved, so that cards do not come in heaps
 * @param latest last such day
 * @param maximum no interval is longer, in days
 * @param days that were chosen; 0 for a step within the day
 * @param delay from the answer to the time from which it is asked
 * @param due the person's day on which it is asked again
 */
public record Explanation(
        Rating rating,
        double lasting,
        double goal,
        double wanted,
        int exact,
        int earliest,
        int latest,
        int maximum,
        int days,
        Duration delay,
        LocalDate due) {
    /** Explains the date of a card by its last answer. */
    static Explanation of(@Nullable Card before, Entry entry, Card after) {
        var fsrs = entry.scheduling().fsrs();
        var state = before == null ? new CardState.New() : before.state();
        var exact = fsrs.next(state, entry.review().rating(), entry.moment());
        var memory = after.state().memory();
        var due = dueDay(after, entry.days());
        int days = after.onSteps()
                ? 0
                : (int) ChronoUnit.DAYS.between(entry.review().day(), due);
        var range = exact.days() == 0
                ? new Fuzz.Range(0, 0)
                : entry.scheduling().fuzz()
                        ? Fuzz.Range.around(exact.days(), fsrs.maximumInterval())
                        : new Fuzz.Range(exact.days(), exact.days());
        return new Explanation(
                entry.review().rating(),
                Counting.lasting(memory, fsrs.model()),
                fsrs.desiredRetention(),
                fsrs.model().interval(memory, fsrs.desiredRetention()),
                exact.days(),
                range.least(),
                range.most(),
                fsrs.maximumInterval(),
                days,
                Duration.between(entry.review().at(), after.due()),
                due);
    }

    private static LocalDate dueDay(Card card, Days days) {
        return days.dayOf(card.due());
    }

    /** Whether the card is on a step within the day. */
    public boolean step() {
        return days == 0;
    }

    /** Whether it was moved away from the exact interval. */
    public boolean moved() {
        return days != exact;
    }

    /** Whether it was bound by the longest interval allowed. */
    public boolean capped() {
        return !step() && wanted > maximum + 0.5;
    }
}
