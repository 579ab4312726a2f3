package tumen.assess;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one student is granted for one homework, beside what holds for everybody. Extra time by a factor is not here: it is
 * kept once on the student.
 *
 * @param person number of the student
 * @param closes until when they may work, when that is later than for the others; null for as the others
 * @param longer added to the time limit
 * @param attempts added to the number of attempts
 */
public record Grant(long person, @Nullable Instant closes, Duration longer, int attempts) {
    /** Most attempts that can be added. */
    public static final int MOST_ATTEMPTS = 20;

    /** Most time that can be added. */
    public static final Duration LONGEST = Duration.ofHours(10);

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException with a sentence for the person, if time or attempts would be taken away, or too much
     *     is added
     */
    public Grant {
        if (longer.isNegative() || longer.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The time added to the limit is 0 to 600 minutes.");
        }
        if (attempts < 0 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("The attempts added are 0 to " + MOST_ATTEMPTS + ".");
        }
    }

    /** Nothing. */
    public static Grant none(long person) {
        return new Grant(person, null, Duration.ZERO, 0);
    }

    /** Whether nothing is granted. */
    public boolean isNone() {
        return closes == null && longer.isZero() && attempts == 0;
    }
}
