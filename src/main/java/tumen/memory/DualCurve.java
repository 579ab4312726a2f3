package tumen.memory;

/**
 * How a memory of two traces is forgotten: {@code R(t) = (af·Rf + as·Rs)/(af + as)·(1 − 2ε) + ε}, ε = 10⁻⁵, with power curves
 * {@code Rx(t) = (1 + Fx·t/Sx)^{dx}}. The symbols are those of {@link Fsrs7}.
 */
final class DualCurve {
    private static final double MARGIN = 1e-5;
    private static final double LONGEST = 36_500;
    private static final double SHORTEST = 1e-12;
    private static final int MOST_STEPS = 100;
    private static final double PRECISION = 1e-11;

    private final double fastDecay;
    private final double fastRate;
    private final double slowDecay;
    private final double slowRate;
    private final double fastShare;

    /**
     * {@code df = −clamp(w23·Sf^{w33−0.3}, .01, .95)}, {@code Ff = e^{min(ln w25/df, 60)} − 1}; {@code ds = −clamp(w24, .01,
     * .95)}, {@code Fs = (w26^{1/ds} − 1)e^{(D−5)(w32−0.3)}}; {@code af = w27·Sf^{−w29}}, {@code as =
     * w28·Ss^{w30}e^{(D−5)(w31−0.5)}}.
     */
    DualCurve(DualParameters parameters, MemoryState.Dual memory) {
        double fast = memory.fast();
        double slow = memory.stability();
        double tilt = memory.difficulty() - 5;
        fastDecay = -Math.clamp(parameters.w(23) * Math.pow(fast, parameters.w(33) - 0.3), 0.01, 0.95);
        fastRate = Math.expm1(Math.min(Math.log(parameters.w(25)) / fastDecay, 60)) / fast;
        slowDecay = -Math.clamp(parameters.w(24), 0.01, 0.95);
        slowRate = (Math.pow(parameters.w(26), 1 / slowDecay) - 1) * Math.exp(tilt * (parameters.w(32) - 0.3)) / slow;
        double fastWeight = parameters.w(27) * Math.pow(fast, -parameters.w(29));
        double slowWeight =
                parameters.w(28) * Math.pow(slow, parameters.w(30)) * Math.exp(tilt * (parameters.w(31) - 0.5));
        fastShare = fastWeight / (fastWeight + slowWeight);
    }

    /** Recall of both traces together after that many days. */
    double recall(double days) {
        double slow = Math.pow(1 + slowRate * Math.max(0, days), slowDecay);
        return (fastShare * fastRecall(days) + (1 - fastShare) * slow) * (1 - 2 * MARGIN) + MARGIN;
    }

    /** Recall of the fast trace alone. */
    double fastRecall(double days) {
        return Math.pow(1 + fastRate * Math.max(0, days), fastDecay);
    }

    /** Days until recall has fallen to that value, at most 36,500: bisection in the logarithm of time, hastened by Newton. */
    double timeUntil(double retention) {
        if (recall(LONGEST) >= retention) {
            return LONGEST;
        }
        double low = Math.log(SHORTEST);
        double high = Math.log(LONGEST);
        double guess = 0;
        for (int step = 0; step < MOST_STEPS && high - low > PRECISION; step++) {
            double days = Math.exp(guess);
            double excess = recall(days) - retention;
            if (excess > 0) {
                low = guess;
            } else {
                high = guess;
            }
            double newton = guess - excess / (slope(days) * days);
            if (Math.abs(newton - guess) < PRECISION) {
                return Math.exp(newton);
            }
            guess = newton > low && newton < high ? newton : (low + high) / 2;
        }
        return Math.exp(guess);
    }

    /** Change of recall a day. */
    private double slope(double days) {
        double fast = fastDecay * fastRate * Math.pow(1 + fastRate * days, fastDecay - 1);
        double slow = slowDecay * slowRate * Math.pow(1 + slowRate * days, slowDecay - 1);
        return (fastShare * fast + (1 - fastShare) * slow) * (1 - 2 * MARGIN);
    }
}
