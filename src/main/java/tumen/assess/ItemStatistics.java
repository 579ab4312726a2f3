package tumen.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a test and its items behaved, computed as Moodle's quiz statistics report does. Variances and covariances have
 * n − 1 denominators; a figure that cannot be said (no variance, a single student, a single item) is empty, never 0.
 *
 * @param students how many took the test
 * @param mean mean total mark
 * @param standardDeviation of the total marks; empty for a single student
 * @param consistency coefficient of internal consistency (Cronbach's α) in per cent: 100·p/(p − 1)·(1 − Σs²ₓ/s²total)
 * @param errorRatio 100·√(1 − consistency/100), in per cent
 * @param standardError errorRatio·standardDeviation/100, in marks
 * @param items in the order of the columns
 */
public record ItemStatistics(
        int students,
        double mean,
        OptionalDouble standardDeviation,
        OptionalDouble consistency,
        OptionalDouble errorRatio,
        OptionalDouble standardError,
        List<Item> items) {
    /** Under so many students, figures are shown with a warning. */
    public static final int ENOUGH = 10;

    /** Copies the list. */
    public ItemStatistics {
        items = List.copyOf(items);
    }

    /**
     * One item of the test.
     *
     * @param answered how many gave an answer
     * @param facility mean mark ÷ highest mark
     * @param interval Wilson interval of the facility
     * @param standardDeviation of the mark ÷ highest mark; empty for a single student
     * @param discriminationIndex 100·cov(x, r)/(sₓ·s_r), r being the rest of the student's total
     * @param discriminativeEfficiency 100·cov(x, r) over the covariance of both sorted
     */
    public record Item(
            int answered,
            double facility,
            Interval interval,
            OptionalDouble standardDeviation,
            OptionalDouble discriminationIndex,
            OptionalDouble discriminativeEfficiency) {}

    /** Whether there are too few answers to conclude anything. */
    public boolean tooFewAnswers() {
        return students < ENOUGH;
    }

    /**
     * Computes the report.
     *
     * @param marks one row a student, one column an item; null where no answer was given, which counts as 0 marks
     * @param highest highest mark of each item, over 0
     * @throws IllegalArgumentException if there is no row or no column, a row has another length, or a mark is not between
     *     its highest and minus that
     */
    public static ItemStatistics of(List<? extends List<@Nullable Double>> marks, List<Double> highest) {
        double[][] columns = columns(marks, highest);
        double[] totals = new double[marks.size()];
        for (double[] column : columns) {
            Arrays.setAll(totals, s -> totals[s] + column[s]);
        }
        var items = new ArrayList<Item>();
        for (int i = 0; i < columns.length; i++) {
            int item = i;
            int answered =
                    (int) marks.stream().filter(row -> row.get(item) != null).count();
            items.add(item(columns[i], totals, highest.get(i), answered));
        }
        var deviation = deviation(totals);
        var consistency = consistency(columns, totals);
        var ratio = map(consistency, c -> 100 * Math.sqrt(1 - c / 100));
        var error = ratio.isPresent() && deviation.isPresent()
                ? OptionalDouble.of(ratio.getAsDouble() * deviation.getAsDouble() / 100)
                : OptionalDouble.empty();
        return new ItemStatistics(totals.length, mean(totals), deviation, consistency, ratio, error, items);
    }

    private static Item item(double[] x, double[] totals, double highest, int answered) {
        double[] rest =
                IntStream.range(0, x.length).mapToDouble(s -> totals[s] - x[s]).toArray();
        double facility = mean(x) / highest;
        var interval = Interval.wilson(Math.clamp(facility, 0.0, 1.0), x.length);
        var deviation = deviation(x);
        if (x.length < 2) {
            return new Item(answered, facility, interval, deviation, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double covariance = covariance(x, rest);
        double spread = Math.sqrt(covariance(x, x) * covariance(rest, rest));
        double best = covariance(sorted(x), sorted(rest));
        return new Item(
                answered,
                facility,
                interval,
                map(deviation, d -> d / highest),
                ratio(covariance, spread),
                ratio(covariance, best));
    }

    private static OptionalDouble consistency(double[][] columns, double[] totals) {
        int p = columns.length;
        if (p < 2 || totals.length < 2 || flat(covariance(totals, totals))) {
            return OptionalDouble.empty();
        }
        double sum = Arrays.stream(columns).mapToDouble(x -> covariance(x, x)).sum();
        return OptionalDouble.of(100.0 * p / (p - 1) * (1 - sum / covariance(totals, totals)));
    }

    private static double[][] columns(List<? extends List<@Nullable Double>> marks, List<Double> highest) {
        if (marks.isEmpty() || highest.isEmpty()) {
            throw new IllegalArgumentException("no marks");
        }
        double[][] columns = new double[highest.size()][marks.size()];
        for (int s = 0; s < marks.size(); s++) {
            if (marks.get(s).size() != highest.size()) {
                throw new IllegalArgumentException(
                        "row " + s + " has " + marks.get(s).size() + " marks");
            }
            for (int i = 0; i < highest.size(); i++) {
                Double mark = marks.get(s).get(i);
                double value = mark == null ? 0 : mark;
                if (!(highest.get(i) > 0) || !(Math.abs(value) <= highest.get(i))) {
                    throw new IllegalArgumentException("mark " + value + " out of " + highest.get(i));
                }
                columns[i][s] = value;
            }
        }
        return columns;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        return IntStream.range(0, a.length)
                        .mapToDouble(i -> (a[i] - meanA) * (b[i] - meanB))
                        .sum()
                / (a.length - 1);
    }

    private static OptionalDouble deviation(double[] values) {
        return values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(covariance(values, values)));
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).sorted().toArray();
    }

    private static OptionalDouble ratio(double part, double whole) {
        return flat(whole) ? OptionalDouble.empty() : OptionalDouble.of(100 * part / whole);
    }

    /** Rounding leaves about 1e-16 where the variance is none. */
    private static boolean flat(double variance) {
        return Math.abs(variance) < 1e-12;
    }

    private static OptionalDouble map(OptionalDouble value, DoubleUnaryOperator function) {
        return value.isPresent()
                ? OptionalDouble.of(function.applyAsDouble(value.getAsDouble()))
                : OptionalDouble.empty();
    }
}
