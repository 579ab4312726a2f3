package tumen.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one answer does to a card.
 *
 * <p>An interval of days ends on a day of the learner, not at the hour of the answer: ask {@link #dueDay} or {@link
 * #dueFrom}. The raw {@link #due} is what other schedulers print (days of 24 hours).
 *
 * @param state the card after the answer
 * @param days interval in days of the learner; 0 for a step within the day
 * @param delay from the answer to the raw due time
 * @param lapse whether a card that had been learnt was forgotten
 */
public record Scheduled(CardState.Seen state, int days, Duration delay, boolean lapse) {
    /** The answer's time and the delay: days count 24 hours each. */
    public Instant due() {
        return state.last().plus(delay);
    }

    /** The learner's day on which the card is due; the day of the answer for a step within the day. */
    public LocalDate dueDay() {
        return state.last().day().plusDays(days);
    }

    /** The same after another number of days; steps within the day stay as they are. */
    public Scheduled after(int other) {
        return days == 0 || other < 1 || other == days
                ? this
                : new Scheduled(state, other, Duration.ofDays(other), lapse);
    }

    /** From when on the card is to be shown: the start of the due day, or the end of the step. */
    public Instant dueFrom(Days learner) {
        return days == 0 ? due() : learner.startOf(dueDay());
    }
}
