package tumen.memory;

/** Damped Gauss-Newton steps (Levenberg, Marquardt) downhill within the limits of the parameters. Deterministic. */
final class Descent {
    private static final int COUNT = Parameters.COUNT;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-7;
    private static final double MOST_DAMPING = 1e6;
    private static final double TINY = 1e-9;

    private final PenalizedLoss loss;
    private final double tolerance;
    private final int mostEvaluations;

    /** @param tolerance ends when a step gains less than this, in the unit of the loss */
    Descent(PenalizedLoss loss, double tolerance, int mostEvaluations) {
        this.loss = loss;
        this.tolerance = tolerance;
        this.mostEvaluations = mostEvaluations;
    }

    /** The best coordinates found from the start. */
    double[] from(double[] start) {
        double[] at = start.clone();
        loss.evaluate(at);
        double value = loss.value;
        double[] gradient = loss.gradient.clone();
        double[][] curvature = loss.curvature.clone();
        double damping = FIRST_DAMPING;
        for (int evaluation = 1; evaluation < mostEvaluations && damping < MOST_DAMPING; evaluation++) {
            double[] next = step(at, gradient, curvature, damping);
            loss.evaluate(next);
            double gain = value - loss.value;
            if (gain > 0) {
                at = next;
                value = loss.value;
                gradient = loss.gradient.clone();
                curvature = loss.curvature.clone();
                damping = Math.max(LEAST_DAMPING, damping / 10);
            } else {
                damping *= 10;
            }
            if (Math.abs(gain) < tolerance) {
                break;
            }
        }
        return at;
    }

    private static double[] step(double[] at, double[] gradient, double[][] curvature, double damping) {
        boolean[] held = new boolean[COUNT];
        for (int i = 0; i < COUNT; i++) {
            held[i] = (at[i] <= PenalizedLoss.LEAST[i] + TINY && gradient[i] > 0)
                    || (at[i] >= PenalizedLoss.MOST[i] - TINY && gradient[i] < 0);
        }
        double[] step = solved(curvature, gradient, damping, held);
        double[] next = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            next[i] = Math.clamp(at[i] - step[i], PenalizedLoss.LEAST[i], PenalizedLoss.MOST[i]);
        }
        return next;
    }

    /** Solves {@code (C + damping·diag C)·x = g} by Cholesky's decomposition, with x = 0 where held. */
    private static double[] solved(double[][] curvature, double[] gradient, double damping, boolean[] held) {
        double[][] lower = new double[COUNT][COUNT];
        double[] x = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = held[i] || held[j] ? 0 : curvature[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = sum / lower[j][j];
                } else {
                    double damped = held[i] ? 1 : sum + damping * curvature[i][i] + TINY;
                    lower[i][i] = Math.sqrt(Math.max(damped, TINY));
                }
            }
        }
        for (int i = 0; i < COUNT; i++) {
            double sum = held[i] ? 0 : gradient[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        for (int i = COUNT - 1; i >= 0; i--) {
            for (int k = i + 1; k < COUNT; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
