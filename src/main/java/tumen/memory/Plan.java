package tumen.memory;

import java.time.Duration;

/**
 * An outcome of an answer before the four are put in order.
 *
 * @param interval whether the days are an interval of the model, and not those of a step
 * @param days 0 for a step within the day
 */
record Plan(MemoryState memory, Stage stage, int step, boolean interval, int days, Duration delay) {
    /** Where the card goes. */
    enum Stage {
        LEARNING,
        REVIEW,
        RELEARNING
    }

    Plan atMost(int most) {
        return days <= most ? this : in(most);
    }

    Plan atLeast(int least) {
        return days >= least ? this : in(least);
    }

    Plan in(int other) {
        return new Plan(memory, Stage.REVIEW, step, interval, other, Duration.ofDays(other));
    }

    Scheduled scheduled(Moment now, int maximum, boolean lapse) {
        Plan capped = atMost(maximum);
        CardState.Seen state = switch (capped.stage) {
            case LEARNING -> new CardState.Learning(step, memory, now);
            case REVIEW -> new CardState.Review(step, memory, now);
            case RELEARNING -> new CardState.Relearning(step, memory, now);
        };
        return new Scheduled(state, capped.days, capped.delay, lapse);
    }
}
