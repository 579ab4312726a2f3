package tumen.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.StringJoiner;
import tumen.question.Verdict;
import tumen.question.Why;

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

    /** Day and time, short. */
    public String moment(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at);
    }

    /** Day and month, such as 24 Nov. */
    public String dayOfMonth(LocalDate day) {
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

    /** Why an answer is worth what it is, as sentences after the verdict; empty when nothing is said. */
    public String why(Why why) {
        String told = reasons(why);
        return told.isEmpty() ? "" : told.substring(0, 1).toUpperCase(locale) + told.substring(1);
    }

    /** A grade as a sentence of its own, the verdict before its reasons. */
    String graded(Verdict verdict, Why why) {
        String key = switch (verdict) {
            case RIGHT -> "grade.accepted";
            case PARTIAL -> "grade.partly";
            case WRONG -> "grade.not-accepted";
        };
        String told = reasons(why);
        return told.isEmpty() ? "" : text(key, told);
    }

    private String reasons(Why why) {
        var told = new StringJoiner(" ");
        for (var reason : why.reasons()) {
            told.add(
                    switch (reason) {
                        case Why.Reason.Known known -> sentence(known);
                        case Why.Reason.Told words -> words.text();
                    });
        }
        return told.toString();
    }

    private String sentence(Why.Reason.Known known) {
        var values = new Object[known.values().size()];
        for (int i = 0; i < values.length; i++) {
            String value = known.values().get(i);
            values[i] = known.ground().isPrecision(i) ? text("precision." + word(value)) : value;
        }
        return text("grade." + word(known.ground().name()), values);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An answer as it is shown: the key of a statement in this language, anything else as it is. */
    public String answer(String shown) {
        return switch (shown) {
            case "True" -> text("truth.true");
            case "False" -> text("truth.false");
            default -> shown;
        };
    }

    /** Days, with fractions, in the largest fitting unit. */
    String days(double days) {
        return interval(Duration.ofSeconds(Math.round(days * 86_400)));
    }
}
