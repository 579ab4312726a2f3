package tumen.fact;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Unit.Dimension;

/** Reads hedge, currency, number or range, unit, thing counted and rate, in this order. */
final class QuantityReader {
    /** Longest first where one starts with another. */
    private static final List<Map.Entry<String, Hedge>> HEDGES = List.of(
            Map.entry(
                    "no (?:more|greater|higher|larger) than|at most|not more than|at the most|up to|as many as|as much"
                            + " as|as high as|a maximum of|maximum|≤",
                    Hedge.AT_MOST),
            Map.entry(
                    "no (?:fewer|less) than|at (?:the very )?least|not less than|a minimum of|minimum|≥",
                    Hedge.AT_LEAST),
            Map.entry(
                    "(?:well |slightly |just |a little )?(?:more than|over|above)|upwards of|in excess"
                            + " of|exceeding|greater than|>",
                    Hedge.MORE_THAN),
            Map.entry("(?:well |slightly )?(?:less than|fewer than|under|below)|lower than|<", Hedge.LESS_THAN),
            Map.entry("nearly|almost|just (?:under|below|short of)|close to|not quite", Hedge.NEARLY),
            Map.entry(
                    "(?:an"
                        + " )?(?:estimated|approximate)|about|around|approximately|approx|roughly|circa|ca|c|some|~|≈|in"
                        + " the region of|an average of|on average|average|or so",
                    Hedge.ABOUT),
            Map.entry(
                    "a total of|a record|exactly|precisely|only|just|a further|another|a mere|the|an additional|all",
                    Hedge.NONE));

    private static final List<Map.Entry<Pattern, Hedge>> LEADS = HEDGES.stream()
            .map(e ->
                    Map.entry(Pattern.compile("^(?:" + e.getKey() + ")(?: |(?<=[<>~≤≥≈])|(?=\\p{Sc}))"), e.getValue()))
            .toList();
    private static final List<Map.Entry<Pattern, Hedge>> TAILS = List.of(
            Map.entry(
                    Pattern.compile("^(?: or more| or (?:higher|above|over)|\\+| plus| and (?:more|above))(?!\\p{L})"),
                    Hedge.AT_LEAST),
            Map.entry(Pattern.compile("^ or (?:less|fewer|under)(?!\\p{L})"), Hedge.AT_MOST),
            Map.entry(Pattern.compile("^ or so(?!\\p{L})"), Hedge.ABOUT));
    private static final Pattern CURRENCY =
            Pattern.compile("^(?:us\\$|hk\\$|a\\$|c\\$|\\p{Sc}|usd|eur|gbp|jpy|cny|chf|rmb) ?");
    private static final Pattern RANGE = Pattern.compile("^(?: ?- ?| to | or | until )(?=[\\p{Sc}\\d\\p{L}])");
    private static final Pattern BETWEEN = Pattern.compile("^(?:between|from) ");
    private static final Pattern RATE = Pattern.compile("(?: ?/ ?| (?:each|per|every|an|a)"
        + " )(second|minute|hour|day|week|month|year|decade|century|person|capita|head|inhabitant|household|game|match|season|(?:square"
        + " )?(?:kilometre|kilometer|mile|metre|meter)|km²|km2|hectare|litre|liter|kilogram|ton|tonne|\\p{L}+)$");
    private static final Pattern ADVERB_RATE = Pattern.compile("(?:^| )(annually|yearly|monthly|weekly|daily|hourly)$");
    private static final Map<String, String> ADVERBS = Map.of(
            "annually",
            "year",
            "yearly",
            "year",
            "monthly",
            "month",
            "weekly",
            "week",
            "daily",
            "day",
            "hourly",
            "hour");
    /** What cannot follow a number inside one quantity. */
    private static final Pattern NO_THING = Pattern.compile(".*[\\d;:!?“”\"].*");

    private static final int LONGEST_THING = 9; // words

    private final char point;

    private QuantityReader(char point) {
        this.point = point;
    }

    static List<Quantity> read(String text, Locale locale) {
        if (text.length() > 200) {
            return List.of();
        }
        char mine = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
        String prepared = prepared(text);
        var readings = new LinkedHashSet<Quantity>();
        new QuantityReader(mine).whole(prepared).ifPresent(readings::add);
        new QuantityReader(mine == '.' ? ',' : '.').whole(prepared).ifPresent(readings::add);
        return List.copyOf(readings);
    }

    /** Lower case, one kind of dash; square and cubic signs survive where NFKC would make them digits. */
    private static String prepared(String text) {
        return Normalizer.normalize(text.replace("²", "\uE002").replace("³", "\uE003"), Normalizer.Form.NFKC)
                .replace("\uE002", "²")
                .replace("\uE003", "³")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}|−", "-")
                .replaceAll("[’ʼ‘`]", "'")
                .replaceAll("\\s*\\([^)]*\\)", "")
                .replaceAll("\\b(approx|ca|c|sq|no)\\.", "$1")
                .replaceAll("\\bu\\.s\\.", "us")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[.,;:!? ]+$", "");
    }

    private Optional<Quantity> whole(String text) {
        var hedge = Hedge.NONE;
        String rest = text;
        for (var lead = lead(rest); lead.isPresent(); lead = lead(rest)) {
            hedge = hedge == Hedge.NONE ? lead.get().getValue() : hedge;
            rest = rest.substring(lead.get().getKey()).strip();
        }
        var between = BETWEEN.matcher(rest);
        boolean spanned = between.find();
        if (spanned) {
            rest = rest.substring(between.end());
        }
        return amount(rest, hedge, spanned);
    }

    /** How long the hedge at the start is, and which. */
    private static Optional<Map.Entry<Integer, Hedge>> lead(String text) {
        for (var lead : LEADS) {
            var matcher = lead.getKey().matcher(text);
            if (matcher.find()) {
                return Optional.of(Map.entry(matcher.end(), lead.getValue()));
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> amount(String text, Hedge hedge, boolean spanned) {
        var sign = CURRENCY.matcher(text);
        Optional<Unit> currency = sign.find() ? Units.named(sign.group().strip()) : Optional.empty();
        String number = currency.isPresent() ? text.substring(sign.end()) : text;
        var first = Numeral.at(number, point, currency.isPresent());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var low = first.get();
        String rest = number.substring(low.length());
        var range = second(rest, currency.isPresent(), spanned);
        if (range.isPresent()) {
            var high = range.get();
            // In 40,000-60,000 both are written out, in 3-4 million the scale stands once.
            var lowValue = shared(low.value(), high.value());
            if (lowValue.compareTo(high.value()) <= 0) {
                return tail(rest.substring(high.length()), lowValue, high, hedge, currency);
            }
        }
        return tail(rest, low.value(), low, hedge, currency);
    }

    private Optional<Numeral> second(String rest, boolean money, boolean spanned) {
        var pattern = spanned ? Pattern.compile("^(?: and | to | ?- ?)") : RANGE;
        var matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String after = rest.substring(matcher.end());
        var sign = CURRENCY.matcher(after);
        int skipped = sign.find() ? sign.end() : 0;
        return Numeral.at(after.substring(skipped), point, money)
                .filter(n -> !n.ordinal())
                .map(n -> new Numeral(n.value(), n.step(), false, matcher.end() + skipped + n.length()));
    }

    private static BigDecimal shared(BigDecimal low, BigDecimal high) {
        for (var scale : List.of(new BigDecimal(1_000_000_000), new BigDecimal(1_000_000), new BigDecimal(1000))) {
            if (high.compareTo(scale) >= 0
                    && low.compareTo(new BigDecimal(1000)) < 0
                    && low.multiply(scale).compareTo(high) < 0) {
                return low.multiply(scale);
            }
        }
        return low;
    }

    /** What follows the number: hedge, unit, thing, rate. */
    private static Optional<Quantity> tail(
            String text, BigDecimal low, Numeral high, Hedge hedge, Optional<Unit> currency) {
        String rest = text;
        var limit = hedge;
        for (var tail : TAILS) {
            var matcher = tail.getKey().matcher(rest);
            if (matcher.find()) {
                limit = tail.getValue();
                rest = rest.substring(matcher.end());
            }
        }
        if (!rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
            return Optional.empty();
        }
        rest = rest.replaceFirst("^-(?=\\p{L})", " ")
                .replaceFirst("-(?=(?:long|high|wide|deep|tall|old|strong)\\b)", " ");
        String per = "";
        var rate = RATE.matcher(rest);
        var adverb = ADVERB_RATE.matcher(rest);
        if (!UnitPhrase.isUnit(rest.strip()) && rate.find()) {
            per = rate.group(1);
            rest = rest.substring(0, rate.start());
        } else if (adverb.find()) {
            per = ADVERBS.getOrDefault(adverb.group(1), "");
            rest = rest.substring(0, adverb.start());
        }
        var phrase = UnitPhrase.read(rest.strip());
        var unit = currency.orElse(phrase.unit());
        String thing = currency.isPresent() && phrase.unit().dimension() == Dimension.COUNT
                ? phrase.unit().name()
                : phrase.of();
        if (NO_THING.matcher(thing).matches()
                || thing.split(" ", -1).length > LONGEST_THING
                || (unit.isCount() && NO_THING.matcher(unit.name()).matches())
                || unit.name().split(" ", -1).length > LONGEST_THING) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(low, high.value(), high.step(), unit, thing, per, limit, high.ordinal()));
    }

    /**
     * A unit and what is measured in it.
     *
     * @param unit a known unit, or the thing counted
     * @param of the thing measured; empty for none
     */
    private record UnitPhrase(Unit unit, String of) {
        private static boolean isUnit(String text) {
            return Units.named(text).isPresent();
        }

        /** The longest known unit the text starts with; without one, the whole text is the thing counted. */
        private static UnitPhrase read(String text) {
            var words = List.of(text.split(" ", -1));
            for (int n = Math.min(3, words.size()); n > 0; n--) {
                var unit = Units.named(String.join(" ", words.subList(0, n)));
                if (unit.isPresent()) {
                    return new UnitPhrase(
                            unit.get(),
                            String.join(" ", words.subList(n, words.size())).replaceFirst("^of ", ""));
                }
            }
            return new UnitPhrase(text.isEmpty() ? Unit.NONE : Unit.counted(text.replaceFirst("^of ", "")), "");
        }
    }
}
