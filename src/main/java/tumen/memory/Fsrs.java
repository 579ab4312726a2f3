package tumen.memory;

import java.time.Duration;
import java.util.List;

/**
 * The scheduler: from a card's state, an answer and its moment to the next state and the next date. Pure; the model of memory
 * is exchangeable.
 *
 * <p>Whatever the state, {@code Again ≤ Hard ≤ Good ≤ Easy ≤ maximum} holds for the intervals in days, unless the first
 * stabilities among the parameters descend: then a new card's do too, as they ask. For a card in review Good is at least a day after Hard and Easy at least a day after Good, as far as the maximum allows.
 *
 * @param model the model of memory
 * @param desiredRetention the chance to remember at which a card comes back, 0.70 to 0.97
 * @param maximumInterval in days, at least 1, never exceeded
 * @param steps waits before intervals of days; not used by a model without answers within the day
 */
public record Fsrs(MemoryModel model, double desiredRetention, int maximumInterval, Steps steps) {
    /** The usual bound of intervals: a hundred years. */
    public static final int LONGEST_INTERVAL = 36_500;

    private static final long MINUTES_A_DAY = 1440;

    /**
     * Refuses goals that cannot be met.
     *
     * @throws IllegalArgumentException if the retention is not 0.70 to 0.97, or the maximum not 1 to 36,500
     */
    public Fsrs {
        if (!(desiredRetention >= 0.70 && desiredRetention <= 0.97)) {
            throw new IllegalArgumentException("A desired retention is 0.70 to 0.97, not " + desiredRetention + ".");
        }
        if (maximumInterval < 1 || maximumInterval > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("A maximum interval is 1 to 36,500 days, not " + maximumInterval + ".");
        }
    }

    /**
     * With FSRS-6, whose parameters are limited to what is sound for those steps.
     *
     * @param shortTerm whether there are steps and a formula for answers on the same day
     * @throws IllegalArgumentException see the constructor
     */
    public static Fsrs six(
            Parameters parameters, double desiredRetention, int maximumInterval, boolean shortTerm, Steps steps) {
        Parameters limited = parameters.limitedFor(shortTerm, steps.relearning().size());
        return new Fsrs(new Fsrs6(limited, shortTerm), desiredRetention, maximumInterval, steps);
    }

    /**
     * With FSRS-7, which has a formula for every time between answers.
     *
     * @throws IllegalArgumentException see the constructor
     */
    public static Fsrs seven(DualParameters parameters, double desiredRetention, int maximumInterval, Steps steps) {
        return new Fsrs(new Fsrs7(parameters), desiredRetention, maximumInterval, steps);
    }

    /** FSRS-6 with its default parameters and steps and that desired retention. */
    public static Fsrs standard(double desiredRetention) {
        return six(Parameters.DEFAULT, desiredRetention, LONGEST_INTERVAL, true, Steps.DEFAULT);
    }

    /** What the answer does to the card: the very outcome that {@link #preview} shows for it. */
    public Scheduled next(CardState state, Rating rating, Moment now, Fuzz fuzz) {
        return preview(state, now, fuzz).of(rating);
    }

    /** The same without fuzz. */
    public Scheduled next(CardState state, Rating rating, Moment now) {
        return next(state, rating, now, Fuzz.NONE);
    }

    /**
     * What each of the four answers would do.
     *
     * @param now of the answer; one that lies before the last answer counts as no time passed
     * @param fuzz chooses the day within the range allowed
     */
    public Outcomes preview(CardState state, Moment now, Fuzz fuzz) {
        Plan again = plan(state, Rating.AGAIN, now);
        Plan hard = plan(state, Rating.HARD, now);
        Plan good = plan(state, Rating.GOOD, now);
        Plan easy = plan(state, Rating.EASY, now);
        boolean review = state instanceof CardState.Review;
        if (!model.withinDay()) {
            again = again.atMost(hard.days());
        } else if (review) {
            hard = hard.atMost(good.days());
        }
        int apart = review || !model.withinDay() ? 1 : 0;
        var days = new Spread(fuzz, maximumInterval);
        var first = days.of(again);
        var second = days.after(first, hard, model.withinDay() ? 0 : 1);
        var third = days.after(second, good, apart);
        var fourth = days.after(third, easy, apart);
        boolean lapse = model.withinDay() ? review : !(state instanceof CardState.New);
        return new Outcomes(
                first.chosen().scheduled(now, maximumInterval, lapse),
                second.chosen().scheduled(now, maximumInterval, false),
                third.chosen().scheduled(now, maximumInterval, false),
                fourth.chosen().scheduled(now, maximumInterval, false));
    }

    /** The same without fuzz. */
    public Outcomes preview(CardState state, Moment now) {
        return preview(state, now, Fuzz.NONE);
    }

    /**
     * Probability to remember now.
     *
     * @param days since the last answer; fractions are used by models that know them
     */
    public double retrievability(MemoryState memory, double days) {
        return model.retrievability(memory, days);
    }

    /** Probability that the card is remembered at that moment, over 0 and at most 1. */
    public double retrievability(CardState.Seen state, Moment now) {
        return model.retrievability(state.memory(), model.elapsed(state.last(), now));
    }

    private Plan plan(CardState state, Rating rating, Moment now) {
        return switch (state) {
            case CardState.New ignored -> {
                MemoryState memory = model.first(rating);
                yield plan(memory, rating, 0, steps.learning(), Plan.Stage.LEARNING);
            }
            case CardState.Learning learning ->
                plan(remembered(learning, rating, now), rating, learning.step(), steps.learning(), Plan.Stage.LEARNING);
            case CardState.Relearning relearning ->
                plan(
                        remembered(relearning, rating, now),
                        rating,
                        relearning.step(),
                        steps.relearning(),
                        Plan.Stage.RELEARNING);
            case CardState.Review review -> {
                MemoryState memory = remembered(review, rating, now);
                yield rating == Rating.AGAIN && model.withinDay() ? lapsed(memory, review.step()) : graduated(memory);
            }
        };
    }

    private MemoryState remembered(CardState.Seen state, Rating rating, Moment now) {
        return model.next(state.memory(), rating, model.elapsed(state.last(), now));
    }

    private Plan plan(MemoryState memory, Rating rating, int step, List<Duration> waits, Plan.Stage stage) {
        if (!model.withinDay() || step >= waits.size()) {
            return graduated(memory);
        }
        return switch (rating) {
            case AGAIN -> step(memory, 0, waits.getFirst(), stage);
            case HARD -> step(memory, step, hardWait(waits), stage);
            case GOOD ->
                step + 1 < waits.size() ? step(memory, step + 1, waits.get(step + 1), stage) : graduated(memory);
            case EASY -> graduated(memory);
        };
    }

    private Plan lapsed(MemoryState memory, int step) {
        List<Duration> waits = steps.relearning();
        return step < waits.size() ? step(memory, step, waits.get(step), Plan.Stage.RELEARNING) : graduated(memory);
    }

    private static Duration hardWait(List<Duration> waits) {
        double minutes = waits.size() == 1
                ? waits.getFirst().toMinutes() * 1.5
                : (waits.get(0).toMinutes() + waits.get(1).toMinutes()) / 2.0;
        return Duration.ofMinutes(Math.round(minutes));
    }

    private static Plan step(MemoryState memory, int step, Duration delay, Plan.Stage stage) {
        long days = delay.toMinutes() / MINUTES_A_DAY;
        return days == 0
                ? new Plan(memory, stage, step, false, 0, delay)
                : new Plan(memory, Plan.Stage.REVIEW, step, false, (int) Math.min(days, LONGEST_INTERVAL), delay);
    }

    private Plan graduated(MemoryState memory) {
        long rounded = Math.round(model.interval(memory, desiredRetention));
        int interval = (int) Math.clamp(rounded, 1L, (long) maximumInterval);
        return new Plan(memory, Plan.Stage.REVIEW, 0, true, interval, Duration.ofDays(interval));
    }
}
