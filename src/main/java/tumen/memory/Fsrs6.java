package tumen.memory;

/**
 * FSRS-6: one memory trace, time in whole days of the learner. The formulas are those of the project
 * open-spaced-repetition; g is the grade 1 to 4, S stability, D difficulty, R retrievability, t days.
 *
 * @param parameters the 21 numbers
 * @param withinDay whether a second answer on the same day has its own formula
 */
public record Fsrs6(Parameters parameters, boolean withinDay) implements MemoryModel {
    private static final double LEAST_STABILITY = 0.001;
    private static final double MOST_STABILITY = 36_500;
    private static final double LEAST_FIRST_STABILITY = 0.1;

    /** {@code S0 = max(w[g−1], 0.1)}, {@code D0 = clamp(w4 − e^{w5(g−1)} + 1, 1, 10)}. */
    @Override
    public MemoryState first(Rating rating) {
        double stability = Math.max(parameters.w(rating.grade() - 1), LEAST_FIRST_STABILITY);
        return new MemoryState.Single(stability, Math.clamp(firstDifficulty(rating.grade()), 1, 10));
    }

    @Override
    public MemoryState next(MemoryState memory, Rating rating, double days) {
        var before = single(memory);
        double stability = before.stability();
        double difficulty = before.difficulty();
        int grade = rating.grade();
        double next;
        if (days <= 0 && withinDay) {
            next = sameDayStability(stability, grade);
        } else if (rating == Rating.AGAIN) {
            next = forgottenStability(stability, difficulty, retrievability(memory, days));
        } else {
            next = recalledStability(stability, difficulty, retrievability(memory, days), rating);
        }
        return new MemoryState.Single(
                Math.clamp(next, LEAST_STABILITY, MOST_STABILITY), nextDifficulty(difficulty, grade));
    }

    @Override
    public boolean knows(MemoryState memory) {
        return memory instanceof MemoryState.Single;
    }

    @Override
    public double elapsed(Moment last, Moment now) {
        return now.daysSince(last);
    }

    /** {@code R = (1 + F·t/S)^(−w20)}, {@code F = 0.9^(−1/w20) − 1}. */
    @Override
    public double retrievability(MemoryState memory, double days) {
        return Math.pow(1 + parameters.factor() * days / single(memory).stability(), parameters.decay());
    }

    /** {@code I = S/F·(r^(−1/w20) − 1)}. */
    @Override
    public double interval(MemoryState memory, double retention) {
        return single(memory).stability() * (Math.pow(retention, 1 / parameters.decay()) - 1) / parameters.factor();
    }

    /**
     * The state of a card that another scheduler, one with eases, had given an interval: {@code S = I·F/(r^{−1/w20} − 1)},
     * {@code D = 11 − (ease − 1)/(e^{w8}S^{−w9}(e^{(1−r)w10} − 1))}.
     *
     * @param interval in days, over 0
     * @param ease by which a Good answer multiplied the interval, over 1 (2.5 in SM-2 at first)
     * @param retention the chance to remember at which cards came back, over 0 and under 1
     */
    public MemoryState fromEase(double interval, double ease, double retention) {
        double modifier = (Math.pow(retention, 1 / parameters.decay()) - 1) / parameters.factor();
        double stability = Math.clamp(interval / modifier, LEAST_STABILITY, MOST_STABILITY);
        double growth = Math.exp(parameters.w(8))
                * Math.pow(stability, -parameters.w(9))
                * (Math.exp((1 - retention) * parameters.w(10)) - 1);
        return new MemoryState.Single(stability, Math.clamp(11 - (ease - 1) / growth, 1, 10));
    }

    private static MemoryState.Single single(MemoryState memory) {
        if (memory instanceof MemoryState.Single single) {
            return single;
        }
        throw new IllegalArgumentException("FSRS-6 needs its own memory states: replay the card's answers.");
    }

    /** {@code D0(g) = w4 − e^{w5(g−1)} + 1}, not clamped. */
    private double firstDifficulty(int grade) {
        return parameters.w(4) - Math.exp(parameters.w(5) * (grade - 1)) + 1;
    }

    /** Linear damping, then reversion: {@code D' = w7·D0(4) + (1−w7)·(D − w6(g−3)(10−D)/9)}, clamped to 1..10. */
    private double nextDifficulty(double difficulty, int grade) {
        double damped = difficulty - parameters.w(6) * (grade - 3) * (10 - difficulty) / 9;
        double reversion = parameters.w(7);
        return Math.clamp(reversion * firstDifficulty(4) + (1 - reversion) * damped, 1, 10);
    }

    /** {@code S' = S·k}, {@code k = S^{−w19}·e^{w17(g−3+w18)}}, k at least 1 unless forgotten. */
    private double sameDayStability(double stability, int grade) {
        double growth =
                Math.pow(stability, -parameters.w(19)) * Math.exp(parameters.w(17) * (grade - 3 + parameters.w(18)));
        return stability * (grade >= 2 ? Math.max(growth, 1) : growth);
    }

    /** {@code S' = S·(1 + e^{w8}(11−D)S^{−w9}(e^{w10(1−R)}−1)·[w15 if Hard]·[w16 if Easy])}. */
    private double recalledStability(double stability, double difficulty, double recall, Rating rating) {
        double growth = Math.exp(parameters.w(8))
                * (11 - difficulty)
                * Math.pow(stability, -parameters.w(9))
                * (Math.exp((1 - recall) * parameters.w(10)) - 1);
        return stability * (1 + growth * bonus(rating));
    }

    private double bonus(Rating rating) {
        return switch (rating) {
            case AGAIN, GOOD -> 1;
            case HARD -> parameters.w(15);
            case EASY -> parameters.w(16);
        };
    }

    /** {@code S' = min(w11·D^{−w12}((S+1)^{w13}−1)e^{w14(1−R)}, S/e^{w17·w18})}. */
    private double forgottenStability(double stability, double difficulty, double recall) {
        double most = withinDay ? stability / Math.exp(parameters.w(17) * parameters.w(18)) : stability;
        double left = parameters.w(11)
                * Math.pow(difficulty, -parameters.w(12))
                * (Math.pow(stability + 1, parameters.w(13)) - 1)
                * Math.exp((1 - recall) * parameters.w(14));
        return Math.min(Math.max(most, LEAST_STABILITY), left);
    }
}
