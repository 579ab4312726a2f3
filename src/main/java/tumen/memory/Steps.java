package tumen.memory;

import java.time.Duration;
import java.util.List;

/**
 * The waits before a card goes to intervals of days, shortest first. A step of a day or more makes the card a review card.
 *
 * @param learning of a new card; empty for none
 * @param relearning after a lapse; empty for none
 */
public record Steps(List<Duration> learning, List<Duration> relearning) {
    /** 1 and 10 minutes for a new card, 10 minutes after a lapse. */
    public static final Steps DEFAULT =
            new Steps(List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), List.of(Duration.ofMinutes(10)));

    /** No steps: every interval is in days. */
    public static final Steps NONE = new Steps(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a step is under a minute or shorter than the one before it
     */
    public Steps {
        learning = List.copyOf(learning);
        relearning = List.copyOf(relearning);
        check(learning);
        check(relearning);
    }

    private static void check(List<Duration> steps) {
        Duration least = Duration.ofMinutes(1);
        for (Duration step : steps) {
            if (step.compareTo(least) < 0) {
                throw new IllegalArgumentException("Steps are a minute or more, the shortest first: " + steps + ".");
            }
            least = step;
        }
    }
}
