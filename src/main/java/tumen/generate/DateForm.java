package tumen.generate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a date is written: which words are its day, month and year, so that another date can be written in the same way.
 *
 * @param words the date as the text has it
 * @param day where the day's digits stand; null when it has none
 * @param month where the month's name stands; null when it has none
 * @param year where the year's digits stand; null when it has none
 */
record DateForm(
        String words,
        @Nullable Place day,
        @Nullable Place month,
        @Nullable Place year) {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    /** A pattern for the English name of a month, without brackets around it. */
    static final String ANY_MONTH = String.join("|", MONTHS);

    private static final Pattern MONTH = Pattern.compile("\\b(?:" + ANY_MONTH + ")\\b");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?=(?:st|nd|rd|th)?\\b)(?![\\d–-])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d–-])\\d{3,4}(?!\\d|[–-]\\d)");

    /** A stretch of the words. */
    record Place(int start, int end) {
        private static @Nullable Place first(Pattern pattern, String words) {
            Matcher matcher = pattern.matcher(words);
            return matcher.find() ? new Place(matcher.start(), matcher.end()) : null;
        }
    }

    /** Reads the form off a date. */
    static DateForm of(String words) {
        Place month = Place.first(MONTH, words);
        return new DateForm(words, month == null ? null : Place.first(DAY, words), month, Place.first(YEAR, words));
    }

    /** The year; empty when the date has none. */
    Optional<Integer> yearNumber() {
        return year == null ? Optional.empty() : Optional.of(Integer.parseInt(words.substring(year.start, year.end)));
    }

    /** The day that the words name, in a leap year when they name no year; empty when they name no month. */
    Optional<LocalDate> date() {
        if (month == null) {
            return Optional.empty();
        }
        int number = MONTHS.indexOf(words.substring(month.start, month.end)) + 1;
        int of = day == null ? 1 : Integer.parseInt(words.substring(day.start, day.end));
        try {
            return Optional.of(LocalDate.of(yearNumber().orElse(2000), number, of));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name of the date's month. */
    static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    /** The other date in this form. */
    String written(LocalDate other) {
        var text = new StringBuilder(words);
        // From the right to the left, so that the places stay where they are.
        for (int at = words.length(); at >= 0; at--) {
            replace(text, at, year, String.valueOf(other.getYear()));
            replace(text, at, month, MONTHS.get(other.getMonthValue() - 1));
            replace(text, at, day, String.valueOf(other.getDayOfMonth()));
        }
        return day == null ? text.toString() : ordinal(text.toString(), other.getDayOfMonth());
    }

    private static void replace(StringBuilder text, int at, @Nullable Place place, String by) {
        if (place != null && place.start == at) {
            text.replace(place.start, place.end, by);
        }
    }

    private static String ordinal(String text, int day) {
        return text.replaceFirst("\\b" + day + "(?:st|nd|rd|th)\\b", day + FigureForm.ending(day));
    }

    /** Whether both name day, month and year, or leave the same of them away. */
    boolean alike(DateForm other) {
        return (day == null) == (other.day == null)
                && (month == null) == (other.month == null)
                && (year == null) == (other.year == null);
    }

    /** The words with every number of a year moved by as many years: spans, decades, several years. */
    String shifted(int years) {
        Matcher matcher = Pattern.compile(
                        "(?<!\\d)(?<whole>\\d{3,4})(?<s>s?)\\b|(?<=\\d{4}[–-])(?<short>\\d{2})(?!\\d)")
                .matcher(words);
        var text = new StringBuilder();
        while (matcher.find()) {
            String whole = matcher.group("whole");
            String moved = whole != null
                    ? Integer.parseInt(whole) + years + matcher.group("s")
                    : String.format(
                            Locale.ROOT, "%02d", Math.floorMod(Integer.parseInt(matcher.group("short")) + years, 100));
            matcher.appendReplacement(text, moved);
        }
        return matcher.appendTail(text).toString();
    }
}
