package tumen.assess;

import java.time.Duration;

/**
 * How often one may try, and which attempt counts.
 *
 * @param allowed how many attempts; 0 for any number
 * @param counts which of them counts
 * @param cooldown from handing one in to starting the next; zero for none
 */
public record AttemptRule(int allowed, Counts counts, Duration cooldown) {
    /** Once. */
    public static final AttemptRule ONCE = new AttemptRule(1, Counts.LAST, Duration.ZERO);

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public AttemptRule {
        if (allowed < 0 || cooldown.isNegative()) {
            throw new IllegalArgumentException(allowed + " attempts, " + cooldown);
        }
    }

    /** The same with so many attempts more; any number stays any number. */
    AttemptRule plus(int more) {
        return allowed == 0 || more == 0 ? this : new AttemptRule(allowed + more, counts, cooldown);
    }

    /** Which attempt counts. */
    public enum Counts {
        BEST,
        LAST,
        FIRST
    }
}
