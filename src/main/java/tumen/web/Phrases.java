package tumen.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * The sentences of one language, with its dates and lengths of time.
 *
 * @param messages all sentences
 * @param locale the language
 */
record Phrases(Messages messages, Locale locale) {
    /** The sentence of that key. */
    String text(String key, Object... values) {
        return messages.text(locale, key, values);
    }

    /** The day in full, with its weekday. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    /** The day, short. */
    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** Day and month, such as 24 Nov. */
    String dayOfMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.day-month"), locale).format(day);
    }

    /** The month, such as Nov 2026. */
    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.month-year"), locale).format(day);
    }

    /** The month's name, short. */
    String shortMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.month"), locale).format(day);
    }

    /** Time that was worked: seconds, minutes, or hours with one decimal. */
    String work(Duration taken) {
        double seconds = taken.toMillis() / 1000.0;
        if (seconds < 60) {
            return text("time.seconds", seconds);
        }
        return seconds < 100 * 60 ? text("time.minutes", Math.round(seconds / 60)) : text("time.hours", seconds / 3600);
    }

    /** Time until something comes back. */
    String interval(Duration duration) {
        return Intervals.text(messages, locale, duration);
    }

    /** Days, with fractions, in the largest fitting unit. */
    String days(double days) {
        return interval(Duration.ofSeconds(Math.round(days * 86_400)));
    }
}
