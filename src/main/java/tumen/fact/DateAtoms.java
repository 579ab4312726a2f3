package tumen.fact;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tumen.fact.PartialDate.Period;

/** Reads one date without parts, spans or lists: a day, month, season, year, decade, century or millennium. */
final class DateAtoms {
    /** A year as {@link DateReader} writes it: the era, if any, stuck to it. */
    private static final String YEAR = "(\\d{3,4}|\\d{1,4}bc|\\d{1,4}ad)";

    private static final String DAY = "(?:the )?(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String NAME = "(\\p{L}{3,})";
    private static final String ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)";
    private static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9);
    private static final List<String> TENS = List.of(
            "", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    private final List<Map.Entry<Pattern, Function<MatchResult, Optional<Atom>>>> forms;

    /**
     * One date.
     *
     * @param precision how finely it is known
     * @param period the days it may mean
     */
    record Atom(Precision precision, Period period) {}

    /** A reader of dates in which 3/4/1999 has the day first or the month. */
    DateAtoms(boolean dayFirst) {
        int day = dayFirst ? 1 : 2;
        forms = List.of(
                form("(\\d{4})-(\\d{2})-(\\d{2})", m -> day(m.group(1), number(m, 2), m.group(3))),
                form(
                        "(\\d{1,2})[./-] ?(\\d{1,2})[./-] ?(\\d{4})",
                        m -> day(m.group(3), number(m, 3 - day), m.group(day))),
                form(
                        "(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]",
                        m -> day(m.group(1), number(m, 2), m.group(3))),
                form("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월]", m -> month(m.group(1), number(m, 2))),
                form("(\\d{4}) ?[年년]", m -> year(m.group(1))),
                form(
                        DAY + "(?:-?(?:of|de))? " + NAME + "(?: of| de)? " + YEAR,
                        m -> day(m.group(3), named(m, 2), m.group(1))),
                form(
                        DAY + " (?:of|de) " + NAME + "(?: of| de)? " + YEAR,
                        m -> day(m.group(3), named(m, 2), m.group(1))),
                form(NAME + " " + DAY + " " + YEAR, m -> day(m.group(3), named(m, 1), m.group(2))),
                form(YEAR + " " + NAME + " " + DAY, m -> day(m.group(1), named(m, 2), m.group(3))),
                form(NAME + "(?: of| de)? " + YEAR, m -> month(m.group(2), named(m, 1))),
                form(YEAR + " " + NAME, m -> month(m.group(1), named(m, 2))),
                form("(\\d{1,2})[/.](\\d{4})", m -> month(m.group(2), number(m, 1))),
                form("(\\d{4})-(\\d{2})", m -> month(m.group(1), number(m, 2))),
                form("(spring|summer|autumn|fall|winter)(?: of)? " + YEAR, m -> season(m.group(1), m.group(2))),
                form("(?:q|quarter )([1-4])(?: of)? " + YEAR, m -> quarter(number(m, 1), m.group(2))),
                form("([1-4])(?:st|nd|rd|th) quarter (?:of )?" + YEAR, m -> quarter(number(m, 1), m.group(2))),
                form("(\\d{1,2}00)'?s", m -> century(number(m, 1) / 100 + 1, "")),
                form("(\\d{2,3}0)'?s(bc|ad)?", m -> decade(number(m, 1), m.group(2))),
                form("'?([2-9])0'?s", m -> decade(1900 + 10 * number(m, 1), "")),
                form("(?:nineteen[ -])?(\\p{L}+ies)", m -> tens(m.group(1))),
                form(ORDINAL + "[ -]centur(?:y|ies)(bc|ad)?", m -> century(number(m, 1), m.group(2))),
                form(ORDINAL + "[ -]millenni(?:um|a)(bc|ad)?", m -> millennium(number(m, 1), m.group(2))),
                form("year (\\d{1,4})", m -> year(m.group(1))),
                form("([12]\\d{3}|\\d{1,4}bc|\\d{1,4}ad)", m -> year(m.group(1))));
    }

    private static Map.Entry<Pattern, Function<MatchResult, Optional<Atom>>> form(
            String pattern, Function<MatchResult, Optional<Atom>> read) {
        return entry(Pattern.compile(pattern), read);
    }

    /** Reads a text as {@link DateReader} prepared it. */
    Optional<Atom> read(String text) {
        for (var form : forms) {
            var matcher = form.getKey().matcher(text);
            var atom = matcher.matches() ? existing(form.getValue(), matcher) : Optional.<Atom>empty();
            if (atom.isPresent()) {
                return atom;
            }
        }
        return Optional.empty();
    }

    /** Empty for days that do not exist, such as 31 February. */
    private static Optional<Atom> existing(Function<MatchResult, Optional<Atom>> read, MatchResult match) {
        try {
            return read.apply(match);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int named(MatchResult match, int group) {
        return MonthNames.number(match.group(group)).orElse(0);
    }

    /** The ISO year: 1 BC is 0. */
    static int isoYear(String text) {
        int year = Integer.parseInt(text.replaceAll("\\D", ""));
        return text.endsWith("bc") ? 1 - year : year;
    }

    private static Optional<Atom> day(String year, int month, String day) {
        if (month == 0) {
            return Optional.empty();
        }
        var date = LocalDate.of(isoYear(year), month, Integer.parseInt(day));
        return atom(Precision.DAY, date, date);
    }

    private static Optional<Atom> month(String year, int month) {
        if (month == 0) {
            return Optional.empty();
        }
        var whole = YearMonth.of(isoYear(year), month);
        return atom(Precision.MONTH, whole.atDay(1), whole.atEndOfMonth());
    }

    private static Optional<Atom> season(String name, String year) {
        var start = LocalDate.of(isoYear(year), SEASONS.getOrDefault(name, 12), 1);
        return atom(Precision.SEASON, start, start.plusMonths(3).minusDays(1));
    }

    private static Optional<Atom> quarter(int quarter, String year) {
        var start = LocalDate.of(isoYear(year), 3 * quarter - 2, 1);
        return atom(Precision.SEASON, start, start.plusMonths(3).minusDays(1));
    }

    private static Optional<Atom> year(String text) {
        return years(Precision.YEAR, isoYear(text), isoYear(text));
    }

    private static Optional<Atom> decade(int start, String era) {
        return "bc".equals(era)
                ? years(Precision.DECADE, 1 - (start + 9), 1 - start)
                : years(Precision.DECADE, start, start + 9);
    }

    private static Optional<Atom> tens(String word) {
        int tens = TENS.indexOf(word);
        return tens < 2 ? Optional.empty() : decade(1900 + 10 * tens, "");
    }

    private static Optional<Atom> century(int century, String era) {
        return hundreds(Precision.CENTURY, century, 100, era);
    }

    private static Optional<Atom> millennium(int millennium, String era) {
        return hundreds(Precision.MILLENNIUM, millennium, 1000, era);
    }

    private static Optional<Atom> hundreds(Precision precision, int count, int length, String era) {
        if (count == 0) {
            return Optional.empty();
        }
        int first = (count - 1) * length + 1;
        int last = count * length;
        return "bc".equals(era) ? years(precision, 1 - last, 1 - first) : years(precision, first, last);
    }

    private static Optional<Atom> years(Precision precision, int first, int last) {
        return atom(precision, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Optional<Atom> atom(Precision precision, LocalDate first, LocalDate last) {
        return Optional.of(new Atom(precision, new Period(first, last)));
    }
}
