package tumen.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A point in time as the learner lived it. The day is kept beside the instant, so that a learner who moves to another zone
 * does not change the past: replaying a log gives the same states wherever it is done.
 *
 * @param at when
 * @param day the learner's own day then; see {@link Days}
 */
public record Moment(Instant at, LocalDate day) {
    private static final double MILLISECONDS_A_DAY = 86_400_000;

    /** Whole days of the learner from {@code earlier} to this; 0 when a clock was set back or the learner travelled west. */
    public int daysSince(Moment earlier) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(earlier.day, day));
    }

    /** Days of 24 hours from {@code earlier} to this, with fractions, never negative. */
    public double exactDaysSince(Moment earlier) {
        return Math.max(0, (at.toEpochMilli() - earlier.at.toEpochMilli()) / MILLISECONDS_A_DAY);
    }

    /** This moment's instant, later by that much. */
    Instant plus(Duration delay) {
        return at.plus(delay);
    }
}
