package tumen.study;

import java.time.LocalDate;

/**
 * A day on which a person practised, as it was written on that day.
 *
 * @param day the person's day
 * @param days in a row up to this one, planned breaks passed over
 */
public record Streak(LocalDate day, int days) {
    /** Whether nothing but planned breaks lies between this day and that one, so that the streak goes on. */
    boolean reaches(LocalDate today, Preferences preferences) {
        var next = day.plusDays(1);
        while (next.isBefore(today) && preferences.isPaused(next)) {
            next = next.plusDays(1);
        }
        return !next.isBefore(today);
    }

    /** The streak of that day, on which somebody practises who practised last on this one. */
    Streak on(LocalDate today, Preferences preferences) {
        if (!day.isBefore(today)) {
            return new Streak(today, days);
        }
        return new Streak(today, reaches(today, preferences) ? days + 1 : 1);
    }
}
