package tumen.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * How a learner counts days: a day begins at the rollover hour of their zone, not at midnight and not in UTC.
 *
 * @param zone where the learner lives
 * @param rolloverHour hour at which the next day begins, 0 to 23; 4 lets a late evening belong to the day before
 */
public record Days(ZoneId zone, int rolloverHour) {
    /** The rollover hour of a learner who did not choose one. */
    public static final int DEFAULT_ROLLOVER_HOUR = 4;

    /**
     * Refuses an hour that no clock shows.
     *
     * @throws IllegalArgumentException if the hour is not 0 to 23
     */
    public Days {
        if (rolloverHour < 0 || rolloverHour > 23) {
            throw new IllegalArgumentException("A rollover hour is 0 to 23, not " + rolloverHour + ".");
        }
    }

    /** Days in that zone with the usual rollover hour. */
    public static Days in(ZoneId zone) {
        return new Days(zone, DEFAULT_ROLLOVER_HOUR);
    }

    /**
     * The day that is going on at that instant: the latest one that has started. It never goes back while time goes on, also
     * where a clock is set back across the rollover hour.
     */
    public LocalDate dayOf(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.getHour() < rolloverHour ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        LocalDate next = day.plusDays(1);
        return zone.getRules().isFixedOffset() || instant.isBefore(startOf(next)) ? day : next;
    }

    /** The instant at which that day starts. Where the rollover hour is left out by a clock change, the end of the gap. */
    public Instant startOf(LocalDate day) {
        LocalDateTime start = day.atTime(rolloverHour, 0);
        ZoneOffsetTransition change = zone.getRules().getTransition(start);
        return change != null && change.isGap()
                ? change.getInstant()
                : start.atZone(zone).toInstant();
    }

    /** The instant with its day. */
    public Moment moment(Instant instant) {
        return new Moment(instant, dayOf(instant));
    }
}
