package tumen.memory;

import java.util.Arrays;

/**
 * Log loss of FSRS-6 parameters on histories, with its exact gradient and the Gauss-Newton (Fisher) approximation of its
 * second derivatives. The derivatives are carried forward along each card's history; formulas as in {@link Fsrs6}, in the
 * logarithm s of stability.
 *
 * <p>Coordinates: 0 to 3 are the logarithms of w0 to w3, the others are w4 to w20. Along one card only one first stability
 * matters, so a card's derivatives have 18 places: that one, then w4 to w20.
 */
final class LossDerivatives {
    private static final int COUNT = Parameters.COUNT;
    private static final int PLACES = 18;
    /** Place of w[i] is i − 3 from w4 on. */
    private static final int SHIFT = 3;
    /** Difficulty depends on w4 to w7, at places 1 to 4. */
    private static final int DIFFICULTY_PLACES = 4;

    private static final double LEAST_LOG_STABILITY = Math.log(0.001);
    private static final double MOST_LOG_STABILITY = Math.log(36_500);
    /** Rows that are multiplied at once. */
    private static final int BLOCK = 4;

    /** Sum of the losses of all predictable reviews. */
    double loss;
    /** First derivatives of the loss. */
    final double[] gradient = new double[COUNT];
    /** Approximate second derivatives of the loss. */
    final double[][] curvature = new double[COUNT][COUNT];

    private final CardHistories histories;
    private final double[][] gradients = new double[5][PLACES];
    private final double[][] curvatures = new double[5][PLACES * PLACES];
    private final double[] block = new double[BLOCK * PLACES];
    private int waiting;

    private double[] w = new double[COUNT];
    private double rate;
    private double rateChange;
    private double growthScale;
    private double easiest;
    private double easiestChange;

    private double difficulty;
    private final double[] difficultySlope = new double[1 + DIFFICULTY_PLACES];
    private final double[] slope = new double[PLACES];
    private final double[] recallSlope = new double[PLACES];

    LossDerivatives(CardHistories histories) {
        this.histories = histories;
    }

    /** Computes loss, gradient and curvature at the coordinates. */
    void evaluate(double[] coordinates) {
        w = coordinates.clone();
        double unit = -Math.log(0.9) / w[20];
        rate = Math.expm1(unit);
        rateChange = -unit / w[20] * (rate + 1);
        growthScale = Math.exp(w[8]);
        easiest = w[4] - Math.exp(3 * w[5]) + 1;
        easiestChange = -3 * Math.exp(3 * w[5]);
        loss = 0;
        for (int grade = 1; grade <= 4; grade++) {
            Arrays.fill(gradients[grade], 0);
            Arrays.fill(curvatures[grade], 0);
            for (int card = 0; card < histories.cards(); card++) {
                int from = histories.starts[card];
                if (histories.grades[from] == grade) {
                    walk(from, histories.starts[card + 1], grade);
                }
            }
            addBlock(curvatures[grade]);
        }
        gather();
    }

    private void walk(int from, int to, int first) {
        double s = w[first - 1];
        Arrays.fill(slope, 0);
        slope[0] = 1;
        firstDifficulty(first);
        for (int i = from + 1; i < to; i++) {
            int grade = histories.grades[i];
            int days = histories.days[i];
            if (days == 0) {
                s = sameDay(s, grade);
            } else {
                double stability = Math.exp(s);
                double recall = recall(days / stability);
                score(recall, grade > 1, first);
                s = grade == 1 ? forgotten(s, stability, recall) : recalled(s, recall, grade);
            }
            if (s <= LEAST_LOG_STABILITY || s >= MOST_LOG_STABILITY) {
                s = Math.clamp(s, LEAST_LOG_STABILITY, MOST_LOG_STABILITY);
                Arrays.fill(slope, 0);
            }
            nextDifficulty(grade);
        }
    }

    /** Recall after that many stabilities, and its slope. */
    private double recall(double stabilities) {
        double x = rate * stabilities;
        double log = Math.log1p(x);
        double recall = Math.exp(-w[20] * log);
        double perLog = recall * w[20] * x / (1 + x);
        for (int k = 0; k < PLACES; k++) {
            recallSlope[k] = perLog * slope[k];
        }
        recallSlope[20 - SHIFT] -= recall * log + perLog * rateChange / rate;
        return recall;
    }

    private void score(double recall, boolean remembered, int first) {
        double p = Math.clamp(recall, HeldOut.LEAST_PROBABILITY, 1 - HeldOut.LEAST_PROBABILITY);
        loss -= Math.log(remembered ? p : 1 - p);
        double information = 1 / (p * (1 - p));
        double perRecall = information * (remembered ? p - 1 : p);
        double scale = Math.sqrt(information);
        double[] into = gradients[first];
        int at = waiting * PLACES;
        for (int k = 0; k < PLACES; k++) {
            into[k] += perRecall * recallSlope[k];
            block[at + k] = scale * recallSlope[k];
        }
        if (++waiting == BLOCK) {
            addBlock(curvatures[first]);
        }
    }

    /** Adds the products of the waiting rows with themselves, the lower triangle only. */
    private void addBlock(double[] into) {
        for (int row = 0; row < PLACES; row++) {
            double a = block[row];
            double b = block[PLACES + row];
            double c = block[2 * PLACES + row];
            double d = block[3 * PLACES + row];
            int at = row * PLACES;
            for (int k = 0; k <= row; k++) {
                into[at + k] +=
                        a * block[k] + b * block[PLACES + k] + c * block[2 * PLACES + k] + d * block[3 * PLACES + k];
            }
        }
        Arrays.fill(block, 0);
        waiting = 0;
    }

    private double sameDay(double s, int grade) {
        double growth = -w[19] * s + w[17] * (grade - 3 + w[18]);
        if (grade >= 2 && growth <= 0) {
            return s;
        }
        for (int k = 0; k < PLACES; k++) {
            slope[k] *= 1 - w[19];
        }
        slope[17 - SHIFT] += grade - 3 + w[18];
        slope[18 - SHIFT] += w[17];
        slope[19 - SHIFT] -= s;
        return s + growth;
    }

    private double recalled(double s, double recall, int grade) {
        double bonus = grade == 2 ? w[15] : grade == 4 ? w[16] : 1;
        double surprise = Math.exp(w[10] * (1 - recall));
        double base = growthScale * (11 - difficulty) * Math.exp(-w[9] * s);
        double plain = base * (surprise - 1);
        double growth = plain * bonus;
        double share = 1 / (1 + growth);
        carry(1 - growth * w[9] * share, -base * bonus * surprise * w[10] * share, -growth / (11 - difficulty) * share);
        slope[8 - SHIFT] += growth * share;
        slope[9 - SHIFT] -= growth * s * share;
        slope[10 - SHIFT] += base * bonus * surprise * (1 - recall) * share;
        if (grade == 2) {
            slope[15 - SHIFT] += plain * share;
        } else if (grade == 4) {
            slope[16 - SHIFT] += plain * share;
        }
        return s + Math.log1p(growth);
    }

    private double forgotten(double s, double stability, double recall) {
        double longer = Math.log1p(stability);
        double power = Math.exp(w[13] * longer);
        double logDifficulty = Math.log(difficulty);
        double left = Math.log(w[11]) - w[12] * logDifficulty + Math.log(power - 1) + w[14] * (1 - recall);
        double most = s - w[17] * w[18];
        if (left >= most) {
            slope[17 - SHIFT] -= w[18];
            slope[18 - SHIFT] -= w[17];
            return most;
        }
        double perPower = power / (power - 1);
        carry(perPower * w[13] * stability / (1 + stability), -w[14], -w[12] / difficulty);
        slope[11 - SHIFT] += 1 / w[11];
        slope[12 - SHIFT] -= logDifficulty;
        slope[13 - SHIFT] += perPower * longer;
        slope[14 - SHIFT] += 1 - recall;
        return left;
    }

    /** The chain rule: how the new s depends on the old one, on recall and on difficulty. */
    private void carry(double perLog, double perRecall, double perDifficulty) {
        for (int k = 0; k < PLACES; k++) {
            slope[k] = perLog * slope[k] + perRecall * recallSlope[k];
        }
        for (int k = 1; k <= DIFFICULTY_PLACES; k++) {
            slope[k] += perDifficulty * difficultySlope[k];
        }
    }

    private void firstDifficulty(int grade) {
        double raised = Math.exp(w[5] * (grade - 1));
        double first = w[4] - raised + 1;
        Arrays.fill(difficultySlope, 0);
        if (first > 1 && first < 10) {
            difficultySlope[4 - SHIFT] = 1;
            difficultySlope[5 - SHIFT] = -(grade - 1) * raised;
        }
        difficulty = Math.clamp(first, 1, 10);
    }

    private void nextDifficulty(int grade) {
        double step = (grade - 3) / 9.0;
        double damped = difficulty - w[6] * step * (10 - difficulty);
        double next = w[7] * easiest + (1 - w[7]) * damped;
        if (next <= 1 || next >= 10) {
            Arrays.fill(difficultySlope, 0);
        } else {
            double keep = (1 - w[7]) * (1 + w[6] * step);
            for (int k = 1; k <= DIFFICULTY_PLACES; k++) {
                difficultySlope[k] *= keep;
            }
            difficultySlope[4 - SHIFT] += w[7];
            difficultySlope[5 - SHIFT] += w[7] * easiestChange;
            difficultySlope[6 - SHIFT] -= (1 - w[7]) * step * (10 - difficulty);
            difficultySlope[7 - SHIFT] += easiest - damped;
        }
        difficulty = Math.clamp(next, 1, 10);
    }

    /** From the places of the cards, sorted by first answer, to the coordinates. */
    private void gather() {
        Arrays.fill(gradient, 0);
        for (double[] row : curvature) {
            Arrays.fill(row, 0);
        }
        for (int grade = 1; grade <= 4; grade++) {
            for (int row = 0; row < PLACES; row++) {
                int i = row == 0 ? grade - 1 : row + SHIFT;
                gradient[i] += gradients[grade][row];
                for (int column = 0; column <= row; column++) {
                    int j = column == 0 ? grade - 1 : column + SHIFT;
                    curvature[i][j] += curvatures[grade][row * PLACES + column];
                    curvature[j][i] = curvature[i][j];
                }
            }
        }
    }
}
