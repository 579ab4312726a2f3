package tumen.memory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** A simulated year, side by side: no fuzz, fuzz, Anki's weighting of days, and ours. Run {@code main}. */
public final class LoadBalanceYear {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int FIRST_DAYS = 90;
    private static final int SEEDS = 10;
    private static final double REDUCED = 0.5;
    private static final double MINIMUM = 0.0001;

    private LoadBalanceYear() {}

    /** Prints unevenness (relative difference of a usual day from the fortnight around it), recall, load of easy days. */
    public static void main(String[] arguments) {
        for (EasyDays easy :
                List.of(EasyDays.NONE, EasyDays.of(DayOfWeek.SUNDAY, 0.5), EasyDays.of(DayOfWeek.SUNDAY, 0))) {
            System.out.println(easy);
            print("exact", easy, (card, repetition, day, due) -> Fuzz.NONE);
            print("fuzz", easy, (card, repetition, day, due) -> Fuzz.seeded(card, repetition));
            print("Anki", easy, (card, repetition, day, due) -> anki(card, repetition, day, due, easy));
            print(
                    "ours",
                    easy,
                    (card, repetition, day, due) ->
                            new LoadBalance(day, due, easy, other -> 0, Fuzz.seeded(card, repetition)));
        }
    }

    private static void print(String name, EasyDays easy, Workload.Spreading spreading) {
        var learner = new Workload.Learner(20, FIRST_DAYS + 365, 0.1, 0.1);
        double uneven = 0;
        double recall = 0;
        double load = 0;
        double easyLoad = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var year = Workload.simulate(Fsrs.standard(0.9), learner, spreading, START, new SplittableRandom(seed));
            uneven += unevenness(year, easy) / SEEDS;
            recall += year.recall() / SEEDS;
            load += mean(year, FIRST_DAYS, learner.days(), easy, false) / SEEDS;
            easyLoad += mean(year, FIRST_DAYS, learner.days(), easy, true) / SEEDS;
        }
        System.out.printf(
                Locale.ROOT,
                "  %-6s uneven %.4f  recall %.4f  usual day %.1f  easy day %.1f%n",
                name,
                uneven,
                recall,
                load,
                easyLoad);
    }

    private static double unevenness(Workload year, EasyDays easy) {
        double squares = 0;
        int count = 0;
        for (int day = FIRST_DAYS + 7; day < year.reviews().size() - 7; day++) {
            if (easy.share(START.plusDays(day)) == 1) {
                double difference = year.reviews().get(day) / mean(year, day - 7, day + 8, easy, false) - 1;
                squares += difference * difference;
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }

    private static double mean(Workload year, int from, int to, EasyDays easy, boolean easyOnes) {
        double sum = 0;
        int count = 0;
        for (int day = from; day < to; day++) {
            if (easy.share(START.plusDays(day)) < 1 == easyOnes) {
                sum += year.reviews().get(day);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * Anki's choice, as its source has it: a day is drawn with the weight {@code load^−2.15 · interval^−3 · easy}, an empty
     * one with 1 whatever it is. A reduced day (any share between) counts as full until its load over a half exceeds what
     * the other days of the range have for their shares, then as one of minimum (0.0001).
     */
    private static Fuzz anki(long card, int repetition, LocalDate today, ToIntFunction<LocalDate> due, EasyDays easy) {
        double chance = new SplittableRandom(card * 1_000_003 + repetition).nextDouble();
        return (interval, range) -> {
            double[] weights = weights(range, today, due, easy);
            double left = chance * Arrays.stream(weights).sum();
            for (int i = 0; i < weights.length; i++) {
                left -= weights[i];
                if (left <= 0) {
                    return range.least() + i;
                }
            }
            return range.most();
        };
    }

    private static double[] weights(Fuzz.Range range, LocalDate today, ToIntFunction<LocalDate> due, EasyDays easy) {
        double[] weights = new double[range.most() - range.least() + 1];
        double loads = 0;
        double shares = 0;
        for (int days = range.least(); days <= range.most(); days++) {
            loads += due.applyAsInt(today.plusDays(days));
            shares += share(easy.share(today.plusDays(days)));
        }
        for (int i = 0; i < weights.length; i++) {
            int days = range.least() + i;
            int load = due.applyAsInt(today.plusDays(days));
            double share = share(easy.share(today.plusDays(days)));
            if (share == REDUCED) {
                share = load / REDUCED > (loads - load) / (shares - REDUCED) ? MINIMUM : 1;
            }
            weights[i] = load == 0 ? 1 : Math.pow(load, -2.15) * Math.pow(days, -3) * share;
        }
        return weights;
    }

    private static double share(double wanted) {
        return wanted == 1 ? 1 : wanted == 0 ? MINIMUM : REDUCED;
    }
}
