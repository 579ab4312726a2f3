package tumen.memory;

/**
 * FSRS-7: a slow and a fast memory trace, time in days with fractions, one set of formulas for seconds and for years. After
 * the description of the model in ts-fsrs; g is the grade 1 to 4, Ss and Sf the stabilities, D difficulty, R recall, t days.
 *
 * @param parameters the 34 numbers
 */
public record Fsrs7(DualParameters parameters) implements MemoryModel {
    private static final double LEAST_STABILITY = 0.0001;
    private static final double MOST_STABILITY = 36_500;
    /** A fast trace starts with, and after a lapse has at most, this share of the slow one. */
    private static final double FAST_SHARE = 0.8;

    private static final double REVERSION = 0.01;
    /** First parameter of the slow trace's change, and of the fast one's. */
    private static final int SLOW = 7;

    private static final int FAST = 15;

    /** {@code Ss = w[g−1]}, {@code Sf = 0.8·Ss}, {@code D0 = clamp(w4 − e^{w5(g−1)} + 1, 1, 10)}. */
    @Override
    public MemoryState first(Rating rating) {
        double slow = bounded(parameters.w(rating.grade() - 1));
        return new MemoryState.Dual(
                slow, bounded(FAST_SHARE * slow), Math.clamp(firstDifficulty(rating.grade()), 1, 10));
    }

    @Override
    public MemoryState next(MemoryState memory, Rating rating, double days) {
        var before = dual(memory);
        var curve = new DualCurve(parameters, before);
        double recall = curve.recall(days);
        double slow = changed(SLOW, before.stability(), before.difficulty(), recall, rating);
        double fast = changed(FAST, before.fast(), before.difficulty(), curve.fastRecall(days), rating);
        return new MemoryState.Dual(
                bounded(slow),
                bounded(rating == Rating.AGAIN ? Math.min(fast, FAST_SHARE * slow) : fast),
                nextDifficulty(before.difficulty(), rating, recall));
    }

    @Override
    public boolean knows(MemoryState memory) {
        return memory instanceof MemoryState.Dual;
    }

    @Override
    public double elapsed(Moment last, Moment now) {
        return now.exactDaysSince(last);
    }

    @Override
    public double retrievability(MemoryState memory, double days) {
        return new DualCurve(parameters, dual(memory)).recall(days);
    }

    /** The root of {@code R(t) = retention}, at most 36,500 days. */
    @Override
    public double interval(MemoryState memory, double retention) {
        return new DualCurve(parameters, dual(memory)).timeUntil(retention);
    }

    @Override
    public boolean withinDay() {
        return true;
    }

    private static MemoryState.Dual dual(MemoryState memory) {
        if (memory instanceof MemoryState.Dual dual) {
            return dual;
        }
        throw new IllegalArgumentException("FSRS-7 needs its own memory states: replay the card's answers.");
    }

    private static double bounded(double stability) {
        return Math.clamp(stability, LEAST_STABILITY, MOST_STABILITY);
    }

    /**
     * The new stability x of a trace whose parameters begin at k, with its recall q: forgotten {@code L = min(x,
     * w[k+3]((x+1)^{w[k+4]}−1)e^{(1−q)w[k+5]})}; remembered {@code max(L, x(1 +
     * e^{w[k]−1.5}(11−D)x^{−w[k+1]}(e^{(1−q)w[k+2]}−1)·[w[k+6] if Hard]·[w[k+7] if Easy]))}.
     */
    private double changed(int k, double x, double difficulty, double q, Rating rating) {
        double forgotten = Math.min(
                x,
                parameters.w(k + 3)
                        * (Math.pow(x + 1, parameters.w(k + 4)) - 1)
                        * Math.exp((1 - q) * parameters.w(k + 5)));
        if (rating == Rating.AGAIN) {
            return forgotten;
        }
        double growth = Math.exp(parameters.w(k) - 1.5)
                * (11 - difficulty)
                * Math.pow(x, -parameters.w(k + 1))
                * (Math.exp((1 - q) * parameters.w(k + 2)) - 1);
        double bonus = switch (rating) {
            case AGAIN, GOOD -> 1;
            case HARD -> parameters.w(k + 6);
            case EASY -> parameters.w(k + 7);
        };
        return Math.max(forgotten, x * (1 + growth * bonus));
    }

    /** {@code D0(g) = w4 − e^{w5(g−1)} + 1}, not clamped. */
    private double firstDifficulty(int grade) {
        return parameters.w(4) - Math.exp(parameters.w(5) * (grade - 1)) + 1;
    }

    /** {@code D' = 0.01·D0(4) + 0.99(D − w6(g−3)(10−D)/9·[R + 0.1 if Again])}, clamped to 1..10. */
    private double nextDifficulty(double difficulty, Rating rating, double recall) {
        double surprise = rating == Rating.AGAIN ? recall + 0.1 : 1;
        double change = -parameters.w(6) * (rating.grade() - 3) * surprise;
        double damped = difficulty + change * (10 - difficulty) / 9;
        return Math.clamp(REVERSION * firstDifficulty(4) + (1 - REVERSION) * damped, 1, 10);
    }
}
