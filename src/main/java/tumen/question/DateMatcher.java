package tumen.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.PartialDate;
import tumen.fact.PartialDate.Bound;
import tumen.fact.PartialDate.Part;
import tumen.fact.PartialDate.Period;
import tumen.fact.Precision;

/** Compares a typed date with a key, at the precision the stem asks for. */
final class DateMatcher {
    private static final Pattern YEAR =
            Pattern.compile("\\b(?:what|which) years?\\b|\\bthe year\\b.*\\?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("\\b(?:what|which) month\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECADE = Pattern.compile("\\b(?:what|which) decades?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CENTURY = Pattern.compile("\\b(?:what|which) century\\b", Pattern.CASE_INSENSITIVE);

    private final Key.Date key;
    private final PartialDate right;
    private final Locale locale;
    private final Precision asked;

    DateMatcher(String stem, Key.Date key, Locale locale) {
        this.key = key;
        this.right = key.date();
        this.locale = locale;
        this.asked = asked(stem).orElse(right.precision());
    }

    private static Optional<Precision> asked(String stem) {
        if (MONTH.matcher(stem).find()) {
            return Optional.of(Precision.MONTH);
        }
        if (YEAR.matcher(stem).find()) {
            return Optional.of(Precision.YEAR);
        }
        if (DECADE.matcher(stem).find()) {
            return Optional.of(Precision.DECADE);
        }
        return CENTURY.matcher(stem).find() ? Optional.of(Precision.CENTURY) : Optional.empty();
    }

    Grade grade(String typed) {
        if (Normal.of(typed).equals(Normal.of(key.text()))) {
            return TextMatcher.right("this is the date.");
        }
        if (key.accepted().stream().anyMatch(text -> Normal.of(text).equals(Normal.of(typed)))) {
            return TextMatcher.right("another way to write “" + key.text() + "”.");
        }
        var readings = PartialDate.readings(typed, locale);
        if (readings.isEmpty()) {
            return withoutYear(typed);
        }
        var grade = grade(readings.getFirst(), typed);
        if (readings.size() < 2) {
            return grade;
        }
        var day = readings.getFirst().first();
        return new Grade(
                grade.fraction(),
                grade.verdict(),
                grade.why() + " Here “" + typed.strip() + "” means " + day + ", year, month and day.");
    }

    private Grade withoutYear(String typed) {
        if (right.precision().compareTo(Precision.MONTH) <= 0) {
            var whole = PartialDate.parse(typed.strip() + " " + right.first().getYear());
            if (whole.isPresent() && whole.get().sameDays(right)) {
                return partial(0.5, "the year is missing.");
            }
        }
        return wrong("“" + typed.strip() + "” is no date; the answer is “" + key.text() + "”.");
    }

    private Grade grade(PartialDate given, String typed) {
        if (given.bound() != Bound.AT && given.bound() != right.bound()) {
            return wrong("“" + typed.strip() + "” is not “" + key.text() + "”.");
        }
        if (right.sameDays(given)) {
            return TextMatcher.right(note());
        }
        if (right.precision() == Precision.LIST || given.precision() == Precision.LIST) {
            return list(given);
        }
        if (right.precision() == Precision.SPAN || given.precision() == Precision.SPAN) {
            return span(given);
        }
        var wanted = asked.compareTo(right.precision()) > 0 ? widened() : right;
        if (wanted.covers(given)) {
            return TextMatcher.right(finer(given, wanted));
        }
        if (given.precision() == right.precision() && given.covers(right) && given.part() == Part.WHOLE) {
            return TextMatcher.right("the " + unit(right) + " is right; the source says “" + key.text() + "”.");
        }
        if (given.covers(right)) {
            boolean enough = given.precision().compareTo(asked) <= 0;
            return enough
                    ? TextMatcher.right("the question asks for the " + unit(given) + ".")
                    : partial(
                            given.precision().compareTo(Precision.YEAR) > 0 ? 0.25 : 0.5,
                            "the " + unit(given) + " is right, but the answer is “" + key.text() + "”.");
        }
        return wrong("“" + typed.strip() + "” is another " + unit(given) + ".");
    }

    private String note() {
        return right.bound() == Bound.AT && !right.circa()
                ? "this is the date."
                : "this is the date; the source says “" + key.text() + "”.";
    }

    private String finer(PartialDate given, PartialDate wanted) {
        if (!wanted.equals(right)) {
            return right.covers(given) || given.covers(right)
                    ? "the question asks for the " + unit(wanted) + "."
                    : "the " + unit(wanted) + " is right; the whole date is “" + key.text() + "”.";
        }
        return "same " + unit(right) + "; the source gives no " + unit(given) + ".";
    }

    /** The unit of the asked precision around the key. */
    private PartialDate widened() {
        LocalDate day = right.first();
        int year = day.getYear();
        var period = switch (asked) {
            case MONTH -> new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
            case YEAR -> years(year, year);
            case DECADE -> years(Math.floorDiv(year, 10) * 10, Math.floorDiv(year, 10) * 10 + 9);
            case CENTURY -> years(Math.floorDiv(year - 1, 100) * 100 + 1, Math.floorDiv(year - 1, 100) * 100 + 100);
            case DAY, SEASON, MILLENNIUM, SPAN, LIST -> right.periods().getFirst();
        };
        return new PartialDate(asked, List.of(period), Part.WHOLE, right.bound(), right.circa());
    }

    private static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** Several dates are one answer: each counts its share, and a wrong one takes it away again. */
    private Grade list(PartialDate given) {
        long hit = right.periods().stream().filter(given.periods()::contains).count();
        int all = Math.max(right.periods().size(), given.periods().size());
        if (hit == 0 || right.precision() != Precision.LIST) {
            return wrong("the answer is “" + key.text() + "”.");
        }
        return partial(
                (double) hit / all, hit + " of " + right.periods().size() + " dates is right: “" + key.text() + "”.");
    }

    private Grade span(PartialDate given) {
        boolean first = given.first().getYear() == right.first().getYear();
        boolean last = given.last().getYear() == right.last().getYear();
        if (right.precision() != Precision.SPAN) {
            return wrong("a span does not answer this; the answer is “" + key.text() + "”.");
        }
        if (first && last) {
            return TextMatcher.right("the same years.");
        }
        return first || last || right.covers(given)
                ? partial(0.5, "it lasted longer or shorter: “" + key.text() + "”.")
                : wrong("the answer is “" + key.text() + "”.");
    }

    private static String unit(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> "day";
            case MONTH -> "month";
            case SEASON -> "season";
            case YEAR -> "year";
            case DECADE -> "decade";
            case CENTURY -> "century";
            case MILLENNIUM -> "millennium";
            case SPAN -> "span";
            case LIST -> "list";
        };
    }

    private static Grade partial(double fraction, String sentence) {
        return new Grade(fraction, Verdict.PARTIAL, "Partly right: " + sentence);
    }

    private static Grade wrong(String sentence) {
        return new Grade(0, Verdict.WRONG, "Not accepted: " + sentence);
    }
}
