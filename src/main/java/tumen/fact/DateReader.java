package tumen.fact;

import static tumen.fact.PartialDate.Part.EARLY;
import static tumen.fact.PartialDate.Part.FIRST_HALF;
import static tumen.fact.PartialDate.Part.LATE;
import static tumen.fact.PartialDate.Part.MIDDLE;
import static tumen.fact.PartialDate.Part.SECOND_HALF;
import static tumen.fact.PartialDate.Part.WHOLE;

import java.text.Normalizer;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.PartialDate.Bound;
import tumen.fact.PartialDate.Part;
import tumen.fact.PartialDate.Period;

/** Reads dates with their parts (the end of 1953), spans (1960 to 1965), lists (1985 and 1988), bounds and circa. */
final class DateReader {
    private static final Pattern CIRCA =
            Pattern.compile("^(?:(?:circa|around|about|approximately|roughly|probably|possibly|perhaps) |(?:ca|c|~)"
                    + " ?(?=\\d)|(?:ca|c) )");
    private static final Pattern LEAD =
            Pattern.compile("^(?:in|on|at|by the year|during|as of|as early as|as late as|the|year|years|the years) ");
    private static final Pattern BEFORE = Pattern.compile("^(?:(?:before|until|till|prior to|by|up to) |pre-)");
    private static final Pattern AFTER = Pattern.compile("^(?:(?:after|since|following|starting in|from) |post-)");
    private static final Pattern FROM = Pattern.compile("^(?:from|between) ");
    private static final Pattern PART = Pattern.compile(
            "^(early|mid|middle|late|end|beginning|start|(?:first|1st|second|2nd|latter) half|first part|latter part)"
                    + "(?:[ -]of(?: the)?|[ -]in(?: the)?|[ -]the)?[ -](.+)$");
    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("early", EARLY),
            Map.entry("beginning", EARLY),
            Map.entry("start", EARLY),
            Map.entry("first part", EARLY),
            Map.entry("mid", MIDDLE),
            Map.entry("middle", MIDDLE),
            Map.entry("late", LATE),
            Map.entry("end", LATE),
            Map.entry("latter part", LATE),
            Map.entry("first half", FIRST_HALF),
            Map.entry("1st half", FIRST_HALF),
            Map.entry("second half", SECOND_HALF),
            Map.entry("2nd half", SECOND_HALF),
            Map.entry("latter half", SECOND_HALF));
    private static final Pattern SPAN =
            Pattern.compile(" to (?:the )?| until (?:the )?| through (?:the )?| ?- ?(?:the )?");
    private static final Pattern BETWEEN = Pattern.compile(" and (?:the )?");
    private static final Pattern LIST = Pattern.compile(" and (?:in |on )?(?:the )?| & | or ");
    private static final Pattern UNIT_OF_ORDINAL = Pattern.compile("centur|millenn|quarter");
    /** A comma before a year that belongs to the same date. */
    private static final Pattern COMMA =
            Pattern.compile("(?<=\\p{L}),? (?=\\d{3,4}\\b)|(?<=\\p{L} \\d{1,2}(?:st|nd|rd|th)?),? (?=\\d{3,4}\\b)");

    /** First to twenty-first: the centuries that are written out. */
    private static final List<String> ORDINALS = Stream.concat(
                    NumberWords.ordinalsBelowTwenty().stream(), Stream.of("twentieth", "twenty-first"))
            .toList();

    private final DateAtoms atoms;

    private DateReader(boolean dayFirst) {
        this.atoms = new DateAtoms(dayFirst);
    }

    private static final DateReader DAY_FIRST = new DateReader(true);
    private static final DateReader MONTH_FIRST = new DateReader(false);

    /** All readings, the locale's first. */
    static List<PartialDate> read(String text, Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        boolean dayFirst = pattern.indexOf('d') < pattern.indexOf('M');
        var readings = new LinkedHashSet<PartialDate>();
        (dayFirst ? DAY_FIRST : MONTH_FIRST).whole(text).ifPresent(readings::add);
        (dayFirst ? MONTH_FIRST : DAY_FIRST).whole(text).ifPresent(readings::add);
        return List.copyOf(readings);
    }

    private Optional<PartialDate> whole(String text) {
        if (text.length() > 100) {
            return Optional.empty();
        }
        String rest = prepared(text);
        String bare = stripped(rest, CIRCA);
        boolean circa = !bare.equals(rest);
        rest = stripped(bare, LEAD);
        var read = expression(rest);
        if (read.isEmpty() && circa && rest.matches("\\d{3}")) {
            read = expression(rest + "ad");
        }
        return read.or(() -> bounded(bare))
                .map(date -> new PartialDate(
                        date.precision(), date.periods(), date.part(), date.bound(), circa || date.circa()));
    }

    /** Lower case, one kind of dash, no full stops behind letters, no commas inside a date, the era stuck to its year. */
    private static String prepared(String text) {
        String result = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}|−", "-")
                .replaceAll("[’ʼ‘`]", "'")
                .replaceAll("(?<=\\p{L})\\.", "")
                .replaceAll("(?<=\\d)\\. (?=\\p{L})", " ")
                .strip()
                .replaceAll("[\\s.,;:!?]+$", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?", "")
                .replaceAll("\\b(?:ad|a d) (\\d{1,4})\\b", "$1ad")
                .replaceAll("(?<=\\d|\\ds|y|m|es|a) ?(?:bce|bc|b c)\\b", "bc")
                .replaceAll("(?<=\\d|\\ds|y|m|es|a) ?(?:ce|ad|a d)\\b", "ad");
        if (UNIT_OF_ORDINAL.matcher(result).find()) {
            result = numbered(result);
        }
        return COMMA.matcher(result).replaceAll(" ");
    }

    /** Ordinals in digits where they count centuries, millennia or quarters. */
    private static String numbered(String text) {
        String result = text;
        for (int i = ORDINALS.size() - 1; i >= 0; i--) {
            result = result.replaceAll(
                    "\\b" + ORDINALS.get(i).replace("-", "[ -]")
                            + "(?=(?:(?: and|,| to|-) ?[\\w-]+)?[ -](?:centur|millenn|quarter))",
                    (i + 1) + "th");
        }
        return result;
    }

    private static String stripped(String text, Pattern lead) {
        String result = text;
        for (var matcher = lead.matcher(result); matcher.find(); matcher = lead.matcher(result)) {
            result = result.substring(matcher.end()).strip();
        }
        return result;
    }

    private Optional<PartialDate> bounded(String text) {
        for (var bound : List.of(Map.entry(Bound.BEFORE, BEFORE), Map.entry(Bound.AFTER, AFTER))) {
            var matcher = bound.getValue().matcher(text);
            if (matcher.find()) {
                var date = expression(stripped(text.substring(matcher.end()), LEAD));
                return date.map(d -> new PartialDate(d.precision(), d.periods(), d.part(), bound.getKey(), d.circa()));
            }
        }
        return Optional.empty();
    }

    private Optional<PartialDate> expression(String text) {
        return single(text).or(() -> span(text)).or(() -> list(text));
    }

    private Optional<PartialDate> single(String text) {
        if (consecutiveYears(text)) {
            return Optional.empty();
        }
        var whole = atoms.read(text).map(a -> date(a.precision(), List.of(a.period()), WHOLE));
        if (whole.isPresent()) {
            return whole;
        }
        var circa = CIRCA.matcher(text);
        if (circa.find()) {
            return single(text.substring(circa.end()))
                    .map(d -> new PartialDate(d.precision(), d.periods(), d.part(), d.bound(), true));
        }
        var matcher = PART.matcher(text);
        if (!matcher.matches() || !PARTS.containsKey(matcher.group(1))) {
            return Optional.empty();
        }
        var part = PARTS.getOrDefault(matcher.group(1), WHOLE);
        return atoms.read(stripped(matcher.group(2), LEAD))
                .map(a -> date(a.precision(), List.of(narrowed(a.period(), part)), part));
    }

    /** 2002-03 is a span of two years, 1948-10 a month. */
    private static boolean consecutiveYears(String text) {
        return text.matches("\\d{4}-\\d{2}")
                && Integer.parseInt(text.substring(5)) > Integer.parseInt(text.substring(2, 4));
    }

    private static PartialDate date(Precision precision, List<Period> periods, Part part) {
        return new PartialDate(precision, periods, part, Bound.AT, false);
    }

    /** Thirds and halves of a period: in months where it lasts a year or longer, so that a third of a decade is years. */
    private static Period narrowed(Period period, Part part) {
        var first = period.first();
        var end = period.last().plusDays(1);
        long years = ChronoUnit.YEARS.between(first, end);
        var unit = years >= 10 ? ChronoUnit.YEARS : years >= 1 ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long length = unit.between(first, end);
        // A decade has an early part of four years (0 to 3), a middle of three (4 to 6), a late one of three.
        long third = Math.ceilDiv(length, 3);
        long twoThirds = Math.ceilDiv(2 * length, 3);
        var cut = switch (part) {
            case WHOLE -> List.of(0L, length);
            case EARLY -> List.of(0L, third);
            case MIDDLE -> List.of(third, twoThirds);
            case LATE -> List.of(twoThirds, length);
            case FIRST_HALF -> List.of(0L, length / 2);
            case SECOND_HALF -> List.of(length / 2, length);
        };
        return new Period(
                first.plus(cut.getFirst(), unit),
                first.plus(cut.getLast(), unit).minusDays(1));
    }

    private Optional<PartialDate> span(String text) {
        String bare = stripped(text, FROM);
        var connectors = text.startsWith("between ") ? List.of(BETWEEN, SPAN) : List.of(SPAN);
        for (var connector : connectors) {
            var matcher = connector.matcher(bare);
            while (matcher.find()) {
                String left = bare.substring(0, matcher.start());
                String right = bare.substring(matcher.end());
                for (var pair : DateEllipsis.completed(left, right)) {
                    var from = end(pair.left());
                    var to = end(pair.right());
                    if (from.isPresent() && to.isPresent()) {
                        var start = from.get().first();
                        var last = to.get().last();
                        if (start.isBefore(last)) {
                            boolean circa = from.get().circa() || to.get().circa();
                            return Optional.of(new PartialDate(
                                    Precision.SPAN, List.of(new Period(start, last)), WHOLE, Bound.AT, circa));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** One end of a span: a date, or a short span such as 2002-03. */
    private Optional<PartialDate> end(String text) {
        String bare = stripped(text, LEAD);
        var date = single(bare);
        return date.isPresent() || !consecutiveYears(bare) ? date : span(bare);
    }

    private Optional<PartialDate> list(String text) {
        var items = new ArrayList<String>();
        for (var item : LIST.split(text, -1)) {
            // A comma divides items, unless the whole item is a date with a comma in it.
            if (expressionOfList(item).isPresent()) {
                items.add(item);
            } else {
                items.addAll(List.of(item.split(",? (?:in |on )?(?<=, )|, ?", -1)));
            }
        }
        if (items.size() < 2) {
            return Optional.empty();
        }
        for (var completed : DateEllipsis.completed(items)) {
            var periods = new ArrayList<Period>();
            for (var item : completed) {
                expressionOfList(item).ifPresent(date -> periods.addAll(date.periods()));
            }
            if (periods.size() == items.size()) {
                var merged = PartialDate.merged(periods);
                return Optional.of(
                        merged.size() == 1 ? date(Precision.SPAN, merged, WHOLE) : date(Precision.LIST, merged, WHOLE));
            }
        }
        return Optional.empty();
    }

    private Optional<PartialDate> expressionOfList(String item) {
        String bare = stripped(item.strip(), LEAD);
        return single(bare).or(() -> span(bare));
    }
}
