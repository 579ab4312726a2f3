package tumen.memory;

import java.time.LocalDate;
import java.util.function.ToIntFunction;

/**
 * Chooses, of the days allowed, the one with the least to do for what the learner wants to do on it: the least {@code (due +
 * 1) / share}. An easy day that is still empty is therefore never better than an empty usual day. Days on which a sibling (a
 * card of the same sentence or fact) is due count as twice as full. Of equals the day nearest to
 * the one that the fallback chooses wins.
 *
 * <p>The same loads give the same day: a preview equals the answer as long as both see the same loads.
 *
 * @param today the learner's day
 * @param due cards due on a day, not counting this one
 * @param easyDays how much is wanted on each day
 * @param siblings siblings of the card due on a day
 * @param fallback what would be chosen without loads
 */
public record LoadBalance(
        LocalDate today,
        ToIntFunction<LocalDate> due,
        EasyDays easyDays,
        ToIntFunction<LocalDate> siblings,
        Fuzz fallback)
        implements Fuzz {
    /** Stands for a share of 0: such a day is taken only when all are like it. */
    private static final double LEAST_SHARE = 1e-6;

    private static final double SIBLING = 2;
    /** Days before and after the range that tell what is usual there. */
    private static final int AROUND = 7;

    @Override
    public int choose(int interval, Range range) {
        int wanted = fallback.choose(interval, range);
        Line usual = usual(range);
        int best = wanted;
        double least = Double.POSITIVE_INFINITY;
        for (int days = range.least(); days <= range.most(); days++) {
            double cost = cost(today.plusDays(days), usual.at(days));
            boolean nearer = Math.abs(days - wanted) < Math.abs(best - wanted);
            if (cost < least || (cost == least && nearer)) {
                best = days;
                least = cost;
            }
        }
        return best;
    }

    private double cost(LocalDate day, double usual) {
        double crowd = (due.applyAsInt(day) + 1) / (Math.max(0, usual) + 1);
        double siblingsThere = Math.pow(SIBLING, siblings.applyAsInt(day));
        return crowd * siblingsThere / Math.max(LEAST_SHARE, easyDays.share(day));
    }

    /** The line through the loads around the range, by least squares. */
    private Line usual(Range range) {
        int from = Math.max(1, range.least() - AROUND);
        int to = range.most() + AROUND;
        double count = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int days = from; days <= to; days++) {
            LocalDate day = today.plusDays(days);
            double share = easyDays.share(day);
            int load = due.applyAsInt(day);
            count += share;
            x += share * days;
            y += load;
            xx += share * days * days;
            xy += (double) load * days;
        }
        double spread = count * xx - x * x;
        double slope = spread > 0 ? (count * xy - x * y) / spread : 0;
        return new Line(count > 0 ? (y - slope * x) / count : 0, slope);
    }

    private record Line(double start, double slope) {
        double at(int days) {
            return start + slope * days;
        }
    }
}
