package tumen.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers questions.
 *
 * @param id number in the database
 * @param role what they may do
 * @param name what they are called; null for a guest
 * @param zone where their days begin
 * @param rolloverHour hour of the day, 0 to 23, at which their day begins
 */
public record Person(long id, Role role, @Nullable String name, ZoneId zone, int rolloverHour) {
    /** Four in the morning: an evening that runs past midnight is still the same day. */
    public static final int DEFAULT_ROLLOVER_HOUR = 4;

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if the hour is none, or somebody with an account has no name
     */
    public Person {
        if (rolloverHour < 0 || rolloverHour > 23) {
            throw new IllegalArgumentException("no hour of the day: " + rolloverHour);
        }
        if (role != Role.GUEST && (name == null || name.isBlank())) {
            throw new IllegalArgumentException("an account without a name");
        }
    }
}
