package tumen.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well parameters predict reviews they were not fitted to: those after a time, except a card's first and those on the day
 * of the one before. What a card went through before each review is known to the prediction.
 *
 * @param reviews how many were predicted
 * @param logLoss mean of −ln of the probability given to what happened, each held within [10⁻⁴, 1 − 10⁻⁴]; 0 without reviews
 * @param rmseBins error of the mean prediction in bins of similar reviews, root of the mean square; see {@link #bin}
 */
public record HeldOut(int reviews, double logLoss, double rmseBins) {
    /** No prediction counts as surer than this. */
    static final double LEAST_PROBABILITY = 1e-4;

    /** Scores parameters on the reviews after that time. */
    public static HeldOut score(CardHistories histories, long after, Parameters parameters) {
        double[] recalls = recalls(histories, after, parameters);
        Map<List<Long>, double[]> bins = new HashMap<>();
        double loss = 0;
        int reviews = 0;
        for (int card = 0; card < histories.cards(); card++) {
            int repetitions = 0;
            int lapses = 0;
            for (int i = histories.starts[card] + 1; i < histories.starts[card + 1]; i++) {
                if (histories.days[i] == 0) {
                    continue;
                }
                repetitions++;
                boolean remembered = histories.grades[i] > 1;
                if (recalls[i] > 0) {
                    loss += loss(recalls[i], remembered);
                    reviews++;
                    double[] sums =
                            bins.computeIfAbsent(bin(histories.days[i], repetitions, lapses), key -> new double[3]);
                    sums[0]++;
                    sums[1] += recalls[i];
                    sums[2] += remembered ? 1 : 0;
                }
                lapses += remembered ? 0 : 1;
            }
        }
        double squares = 0;
        for (double[] sums : bins.values()) {
            double error = (sums[1] - sums[2]) / sums[0];
            squares += sums[0] * error * error;
        }
        int count = Math.max(1, reviews);
        return new HeldOut(reviews, loss / count, Math.sqrt(squares / count));
    }

    /**
     * Predictions beside what happened, in groups of equal size.
     *
     * @param predicted mean prediction of the group
     * @param reviews how many
     * @param remembered how many of them were remembered
     */
    public record Group(double predicted, int reviews, int remembered) {}

    /**
     * What parameters predict after that time, from the least to the most likely, beside what happened.
     *
     * @param groups how many groups; fewer when there are fewer reviews
     */
    public static List<Group> calibration(CardHistories histories, long after, Parameters parameters, int groups) {
        double[] recalls = recalls(histories, after, parameters);
        Integer[] order = new Integer[recalls.length];
        int count = 0;
        for (int i = 0; i < recalls.length; i++) {
            if (recalls[i] > 0) {
                order[count++] = i;
            }
        }
        Arrays.sort(order, 0, count, Comparator.comparingDouble(i -> recalls[i]));
        List<Group> found = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) count * group / groups);
            int to = (int) ((long) count * (group + 1) / groups);
            double sum = 0;
            int remembered = 0;
            for (int i = from; i < to; i++) {
                sum += recalls[order[i]];
                remembered += histories.grades[order[i]] > 1 ? 1 : 0;
            }
            if (to > from) {
                found.add(new Group(sum / (to - from), to - from, remembered));
            }
        }
        return found;
    }

    /** The loss of each predicted review after that time, card after card. */
    static double[] losses(CardHistories histories, long after, Parameters parameters) {
        double[] recalls = recalls(histories, after, parameters);
        double[] losses = new double[recalls.length];
        int count = 0;
        for (int i = 0; i < recalls.length; i++) {
            if (recalls[i] > 0) {
                losses[count++] = loss(recalls[i], histories.grades[i] > 1);
            }
        }
        return Arrays.copyOf(losses, count);
    }

    private static double loss(double recall, boolean remembered) {
        double p = Math.clamp(recall, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY);
        return -Math.log(remembered ? p : 1 - p);
    }

    /** Predicted recall at each review to be predicted, 0 at the others. */
    private static double[] recalls(CardHistories histories, long after, Parameters parameters) {
        var model = new Fsrs6(parameters, true);
        double[] recalls = new double[histories.size()];
        for (int card = 0; card < histories.cards(); card++) {
            int from = histories.starts[card];
            int last = histories.starts[card + 1] - 1;
            if (histories.times[last] <= after) {
                continue;
            }
            MemoryState memory = model.first(Rating.ofGrade(histories.grades[from]));
            for (int i = from + 1; i <= last; i++) {
                int days = histories.days[i];
                if (days > 0 && histories.times[i] > after) {
                    recalls[i] = model.retrievability(memory, days);
                }
                if (i < last) {
                    memory = model.next(memory, Rating.ofGrade(histories.grades[i]), days);
                }
            }
        }
        return recalls;
    }

    /** The bin of a review as the SRS benchmark has it: by days since the last one, long-term reviews, and lapses before. */
    private static List<Long> bin(int days, int repetitions, int lapses) {
        return List.of(
                Math.round(step(2.48, 3.62, days) * 100),
                Math.round(step(1.99, 1.89, repetitions + 1)),
                lapses == 0 ? 0 : Math.round(step(1.65, 1.73, lapses)));
    }

    private static double step(double scale, double base, int count) {
        return scale * Math.pow(base, Math.floor(Math.log(count) / Math.log(base)));
    }
}
