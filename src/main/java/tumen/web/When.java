package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/**
 * Moments in the words and in the time of the visitor: today at 18:00, tomorrow at 18:00, Mon 30 Nov at 18:00.
 *
 * @param messages the sentences
 * @param visitor in whose language, and where
 * @param now what today is
 */
record When(Messages messages, Visitor visitor, Instant now) {
    private static final long SHOWN_IN_HOURS = 48;

    /** The moment in words. */
    String text(Instant time) {
        var local = time.atZone(visitor.zone());
        var today = now.atZone(visitor.zone()).toLocalDate();
        String clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .format(local);
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        if (Math.abs(days) <= 1) {
            return say(days == 0 ? "when.today" : days == 1 ? "when.tomorrow" : "when.yesterday", clock);
        }
        boolean thisYear = local.getYear() == today.getYear();
        String day = DateTimeFormatter.ofLocalizedPattern(thisYear ? "MMMEd" : "yMMMEd")
                .withLocale(visitor.locale())
                .format(local);
        return say("when.day", day, clock);
    }

    /** How long it is until then, in the largest unit that fits; empty when it is over. */
    String left(Instant time) {
        var left = Duration.between(now, time);
        if (left.isNegative() || left.isZero()) {
            return "";
        }
        if (left.toHours() >= SHOWN_IN_HOURS) {
            return say("when.left-days", left.toDays());
        }
        return left.toMinutes() >= 120
                ? say("when.left-hours", left.toHours())
                : say("when.left-minutes", Math.max(1, left.toMinutes()));
    }

    private String say(String key, Object... values) {
        return messages.text(visitor.locale(), key, values);
    }
}
