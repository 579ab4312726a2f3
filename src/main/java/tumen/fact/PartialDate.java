package tumen.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as precise as its source: a day, a month, a year, a decade, a span, several years.
 *
 * <p>Years before Christ are counted as in ISO 8601: 1 BC is the year 0, 44 BC the year -43.
 *
 * @param precision how finely it is known
 * @param periods the days it may mean: one period, or several for a {@link Precision#LIST}; never empty
 * @param part which part of the unit is meant, as in <em>the end of</em> 1953; the period is narrowed to it
 * @param bound whether the date itself is meant, or the time before or after it
 * @param circa whether the source says about
 */
public record PartialDate(Precision precision, List<Period> periods, Part part, Bound bound, boolean circa) {
    /**
     * Copies the list and refuses a date of no days.
     *
     * @throws IllegalArgumentException if there is no period, or several without a {@link Precision#LIST}
     */
    public PartialDate {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || (precision == Precision.LIST) != (periods.size() > 1)) {
            throw new IllegalArgumentException("a date of " + periods.size() + " periods cannot be a " + precision);
        }
    }

    /**
     * Reads a date as English articles write it. 3/4/1999 is read month first.
     *
     * @return empty when the text is no date, or says more than a date
     */
    public static Optional<PartialDate> parse(String text) {
        return readings(text, Locale.ENGLISH).stream().findFirst();
    }

    /**
     * Reads a date in every way it can be meant: 3/4/1999 is a day in March or in April.
     *
     * @param locale whose order of day and month comes first
     * @return the reading of that locale first; empty when the text is no date
     */
    public static List<PartialDate> readings(String text, Locale locale) {
        return DateReader.read(text, locale);
    }

    /** The first day it may mean. */
    public LocalDate first() {
        return periods.stream()
                .map(Period::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last day it may mean. */
    public LocalDate last() {
        return periods.stream().map(Period::last).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether some day may be meant by both. Overlapping dates are no distractors of each other. */
    public boolean overlaps(PartialDate other) {
        return periods.stream().anyMatch(mine -> other.periods.stream().anyMatch(theirs -> mine.overlaps(theirs)));
    }

    /** Whether every day of the other date lies in this one. */
    public boolean covers(PartialDate other) {
        return merged(other.periods).stream()
                .allMatch(theirs -> merged(periods).stream().anyMatch(mine -> mine.covers(theirs)));
    }

    /** Whether the two mean the same days, whatever they are called: the 1960s and 1970s are 1960 to 1979. */
    public boolean sameDays(PartialDate other) {
        return merged(periods).equals(merged(other.periods));
    }

    /** Whether the two can both be true of one event: one covers the other. */
    public boolean consistentWith(PartialDate other) {
        return covers(other) || other.covers(this);
    }

    /** The period with its neighbours joined, in order. */
    static List<Period> merged(List<Period> periods) {
        var sorted =
                periods.stream().sorted(Comparator.comparing(Period::first)).toList();
        var result = new ArrayList<Period>();
        for (var period : sorted) {
            if (!result.isEmpty()
                    && !period.first().isAfter(result.getLast().last().plusDays(1))) {
                result.add(result.removeLast().joined(period));
            } else {
                result.add(period);
            }
        }
        return result;
    }

    /** Which part of a unit of time is meant. */
    public enum Part {
        /** All of it. */
        WHOLE,
        /** Its first third. */
        EARLY,
        /** Its second third. */
        MIDDLE,
        /** Its last third. */
        LATE,
        FIRST_HALF,
        SECOND_HALF
    }

    /** On which side of the date the event lies. */
    public enum Bound {
        /** In it. */
        AT,
        /** Before it, or until it. */
        BEFORE,
        /** After it, or since it. */
        AFTER
    }

    /**
     * Consecutive days.
     *
     * @param first first day
     * @param last last day, not before the first
     */
    public record Period(LocalDate first, LocalDate last) {
        /**
         * Refuses a period that ends before it starts.
         *
         * @throws IllegalArgumentException if last lies before first
         */
        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a period that ends before it starts: " + first + " to " + last);
            }
        }

        /** Whether some day is in both. */
        public boolean overlaps(Period other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }

        /** Whether every day of the other is in this one. */
        public boolean covers(Period other) {
            return !other.first.isBefore(first) && !other.last.isAfter(last);
        }

        Period joined(Period other) {
            return new Period(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }
}
