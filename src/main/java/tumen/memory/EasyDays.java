package tumen.memory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much a learner wants to do on each day of the week.
 *
 * @param shares of the usual load, 0 (nothing if it can be helped) to 1; days that are not named have 1
 */
public record EasyDays(Map<DayOfWeek, Double> shares) {
    /** Every day is like the others. */
    public static final EasyDays NONE = new EasyDays(Map.of());

    /**
     * Copies the shares.
     *
     * @throws IllegalArgumentException if a share is not 0 to 1
     */
    public EasyDays {
        for (double share : shares.values()) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("An easy day has a share of 0 to 1 of the load, not " + share + ".");
            }
        }
        shares = Map.copyOf(shares);
    }

    /** The share of that weekday; one weekday for each of a map, the others full. */
    public static EasyDays of(DayOfWeek day, double share) {
        var shares = new EnumMap<DayOfWeek, Double>(DayOfWeek.class);
        shares.put(day, share);
        return new EasyDays(shares);
    }

    /** The share of the usual load wanted on that day. */
    public double share(LocalDate day) {
        return shares.getOrDefault(day.getDayOfWeek(), 1.0);
    }
}
