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
            return Grade.right(Ground.DATE);
        }
        if (key.accepted().stream().anyMatch(text -> Normal.of(text).equals(Normal.of(typed)))) {
            return Grade.right(Ground.ANOTHER_WAY, key.text());
        }
        var readings = PartialDate.readings(typed, locale);
        if (readings.isEmpty()) {
            return withoutYear(typed);
        }
        var grade = grade(readings.getFirst(), typed);
        if (readings.size() < 2) {
            return grade;
        }
        var read = Why.of(
                Ground.READ_AS, typed.strip(), readings.getFirst().first().toString());
        return new Grade(grade.fraction(), grade.verdict(), grade.why().and(read));
    }

    private Grade withoutYear(String typed) {
        if (right.precision().compareTo(Precision.MONTH) <= 0) {
            var whole = PartialDate.parse(typed.strip() + " " + right.first().getYear());
            if (whole.isPresent() && whole.get().sameDays(right)) {
                return Grade.partial(0.5, Ground.YEAR_MISSING);
            }
        }
        return Grade.wrong(Ground.NO_DATE, typed.strip(), key.text());
    }

    private Grade grade(PartialDate given, String typed) {
        if (given.bound() != Bound.AT && given.bound() != right.bound()) {
            return Grade.wrong(Ground.NOT_THE_DATE, typed.strip(), key.text());
        }
        if (right.sameDays(given)) {
            return note();
        }
        if (right.precision() == Precision.LIST || given.precision() == Precision.LIST) {
            return list(given);
        }
        if (right.precision() == Precision.SPAN || given.precision() == Precision.SPAN) {
            return span(given);
        }
        var wanted = asked.compareTo(right.precision()) > 0 ? widened() : right;
        if (wanted.covers(given)) {
            return finer(given, wanted);
        }
        if (given.precision() == right.precision() && given.covers(right) && given.part() == Part.WHOLE) {
            return Grade.right(Ground.PRECISION_IN_SOURCE, unit(right), key.text());
        }
        if (given.covers(right)) {
            boolean enough = given.precision().compareTo(asked) <= 0;
            return enough
                    ? Grade.right(Ground.ASKED_PRECISION, unit(given))
                    : Grade.partial(
                            given.precision().compareTo(Precision.YEAR) > 0 ? 0.25 : 0.5,
                            Ground.COARSER,
                            unit(given),
                            key.text());
        }
        return Grade.wrong(Ground.ANOTHER_DATE, typed.strip(), unit(given));
    }

    private Grade note() {
        return right.bound() == Bound.AT && !right.circa()
                ? Grade.right(Ground.DATE)
                : Grade.right(Ground.DATE_IN_SOURCE, key.text());
    }

    private Grade finer(PartialDate given, PartialDate wanted) {
        if (!wanted.equals(right)) {
            return right.covers(given) || given.covers(right)
                    ? Grade.right(Ground.ASKED_PRECISION, unit(wanted))
                    : Grade.right(Ground.PRECISION_AND_WHOLE, unit(wanted), key.text());
        }
        return Grade.right(Ground.FINER_THAN_SOURCE, unit(right), unit(given));
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
            return Grade.wrong(Ground.ANSWER_IS, key.text());
        }
        return Grade.partial(
                (double) hit / all,
                Ground.DATES,
                Long.toString(hit),
                Integer.toString(right.periods().size()),
                key.text());
    }

    private Grade span(PartialDate given) {
        boolean first = given.first().getYear() == right.first().getYear();
        boolean last = given.last().getYear() == right.last().getYear();
        if (right.precision() != Precision.SPAN) {
            return Grade.wrong(Ground.NO_SPAN, key.text());
        }
        if (first && last) {
            return Grade.right(Ground.SAME_YEARS);
        }
        return first || last || right.covers(given)
                ? Grade.partial(0.5, Ground.ANOTHER_SPAN, key.text())
                : Grade.wrong(Ground.ANSWER_IS, key.text());
    }

    private static String unit(PartialDate date) {
        return date.precision().name();
    }
}
