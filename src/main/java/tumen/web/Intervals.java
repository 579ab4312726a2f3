package tumen.web;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time in words: short enough for a button. */
final class Intervals {
    private Intervals() {}

    /** The duration in its largest fitting unit: minutes, hours, days, months or years. */
    static String text(Messages messages, Locale locale, Duration duration) {
        long minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
        if (minutes < 60) {
            return messages.text(locale, "interval.minutes", minutes);
        }
        double hours = duration.toMinutes() / 60.0;
        if (hours < 23.5) {
            return messages.text(locale, "interval.hours", Math.round(hours));
        }
        double days = hours / 24;
        if (days < 44.5) {
            return messages.text(locale, "interval.days", Math.round(days));
        }
        if (days < 350) {
            return messages.text(locale, "interval.months", Math.round(days / 30.4375 * 2) / 2.0);
        }
        return messages.text(locale, "interval.years", Math.round(days / 365.25 * 10) / 10.0);
    }
}
