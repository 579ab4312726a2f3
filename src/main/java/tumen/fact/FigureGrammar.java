package tumen.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Span;

/** Finds the figures in the words of a sentence: number with hedge before it and unit behind it. */
public final class FigureGrammar {
    private static final String SMALL =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
                + "|nineteen";
    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final String WORD = "(?i:(?:" + TENS + ")(?:-(?:" + SMALL + "))?|" + SMALL
            + "|a hundred|a thousand|a dozen" + "|half a million|hundreds|thousands|millions|dozens)";
    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String MAGNITUDE = "(?: (?:hundred|thousand|million|billion|trillion|dozen))";
    private static final String NUMBER = "(?:" + DIGITS + "|" + WORD + ")(?:" + MAGNITUDE + ")*";
    private static final String RANGE = NUMBER + "(?:(?: to | and | or |[–-]| [–-] )" + NUMBER + ")?";
    private static final String HEDGE =
            "(?i:(?:slightly |just |well |far )?(?:more|less|fewer|greater|higher|lower) than|(?:just |well"
                    + " )?(?:over|under)|about|around|nearly|almost|at least|at most|up to|as many as|as much as|as few"
                    + " as|some|roughly|approximately|an estimated|estimated|close to|approaching|below|above|between"
                    + "|a maximum of|a minimum of|an average of)";
    private static final String UNIT = "(?:(?:square|cubic)"
        + " )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|foot|yards?|inch(?:es)?|km²|m²|km2|sq"
        + " mi|km|cm|mm|mi|ft|hectares?|ha|acres?|tonnes?|tons?|kilograms?|kg|grams?|pounds|lbs?|ounces?|lit(?:er|re)s?|gallons?|degrees(?:"
        + " (?:Celsius|Fahrenheit))?|°[CF]?|knots|mph|km/h|horsepower|hp|MW|GW|kW|megawatts|gigawatts|kilowatts|volts?|watts?|hertz|kHz|MHz|GHz|Hz|bits?|bytes?|[KMG]B|percentage"
        + " points|mag|light-years|fathoms|nautical miles|cubits|stone|m|t|in(?= \\())(?![\\w-])";
    private static final String TIME =
            "(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century|nights?|seasons?)(?![\\w-])";
    private static final String CURRENCY = "(?:US|A|C|HK|NZ|R)?[$€£¥₤₹]";
    private static final String COINS = "(?:(?:US |United States |Canadian |Australian )?(?:dollars|euros?|pounds(?:"
        + " sterling)?|yen|francs|marks|rubles|roubles|rupees|USD|EUR|GBP|guilders|florins|livres|yuan|won|pesos))(?![\\w-])";
    private static final Pattern MONEY =
            Pattern.compile("(?:(?<hedge>" + HEDGE + ") )?(?:(?<number>" + CURRENCY + " ?" + DIGITS + "(?:"
                    + MAGNITUDE + ")?(?:[–-]" + CURRENCY + "?" + DIGITS + MAGNITUDE
                    + "?)?)(?<unit> USD| US dollars)?|(?<number2>" + NUMBER + ") (?<unit2>"
                    + COINS + "))");
    private static final Pattern PERCENT = Pattern.compile(
            "(?:(?<hedge>" + HEDGE + ") )?(?<number>" + RANGE + ")(?<unit> ?%| percent\\b| per cent\\b)");
    private static final Pattern MEASURE =
            Pattern.compile("(?:(?<hedge>" + HEDGE + ") )?(?<number>" + RANGE + ")(?<unit>(?:-| ?)" + UNIT + ")");
    private static final Pattern DURATION = Pattern.compile(
            "(?:(?<hedge>" + HEDGE + ") )?(?<number>" + RANGE + ")(?<unit> " + TIME + "(?: old| of age)?)(?!-old)");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\b(?:the|'s|’s|his|her|its|their|was|is)"
        + " )(?<number>\\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?=[-"
        + " ](?!century|centuries|millennium|of|and|day)[a-z])");
    private static final Pattern PLAIN = Pattern.compile("(?:(?<hedge>" + HEDGE
            + ") )?(?<![\\w.,$€£#/–×^=~±-])(?<number>" + RANGE + ")(?![\\w/%°×^=]|[.,:]\\d|-[a-z]|[–-][A-Z0-9])");

    private FigureGrammar() {}

    /**
     * A figure.
     *
     * @param span hedge, number and unit in the sentence
     * @param shape what kind of figure
     * @param hedge words before the number, or empty
     * @param number the number
     * @param unit the unit, or empty
     */
    public record Found(Span span, FigureShape shape, String hedge, String number, String unit) {}

    /**
     * All figures, in order.
     *
     * @param sentence the words
     * @param taken stretches that are something else, such as dates
     */
    public static List<Found> find(String sentence, List<Span> taken) {
        var found = new ArrayList<Found>();
        collect(MONEY, FigureShape.MONEY, sentence, taken, found);
        collect(PERCENT, FigureShape.PERCENTAGE, sentence, taken, found);
        collect(MEASURE, FigureShape.MEASURE, sentence, taken, found);
        collect(DURATION, FigureShape.DURATION, sentence, taken, found);
        collect(ORDINAL, FigureShape.ORDINAL, sentence, taken, found);
        collect(PLAIN, FigureShape.NUMBER, sentence, taken, found);
        found.sort(Comparator.comparingInt(one -> one.span.start()));
        return found;
    }

    private static void collect(
            Pattern pattern, FigureShape shape, String sentence, List<Span> taken, List<Found> found) {
        Matcher matcher = pattern.matcher(sentence);
        int from = 0;
        while (matcher.find(from)) {
            var span = new Span(matcher.start(), matcher.end());
            from = Math.max(matcher.end(), from + 1);
            if (taken.stream().anyMatch(span::overlaps)) {
                from = matcher.start() + 1;
                continue;
            }
            boolean inWord = span.start() > 0
                    && (Character.isLetterOrDigit(sentence.charAt(span.start() - 1))
                            || ".,-–".indexOf(sentence.charAt(span.start() - 1)) >= 0);
            if (inWord || found.stream().anyMatch(other -> other.span.overlaps(span))) {
                continue;
            }
            found.add(new Found(span, shape, group(matcher, "hedge"), number(matcher), unit(matcher)));
            if (from > sentence.length()) {
                return;
            }
        }
    }

    private static String number(Matcher matcher) {
        String first = group(matcher, "number");
        return first.isEmpty() ? group(matcher, "number2") : first;
    }

    private static String unit(Matcher matcher) {
        String first = group(matcher, "unit");
        return (first.isEmpty() ? group(matcher, "unit2") : first).strip();
    }

    private static String group(Matcher matcher, String name) {
        if (!matcher.namedGroups().containsKey(name)) {
            return "";
        }
        String group = matcher.group(name);
        return group == null ? "" : group;
    }

    /** Whether the words say one, two or so many that nothing is learnt by it. */
    public static boolean trivial(String number) {
        return switch (number.toLowerCase(Locale.ROOT)) {
            case "one", "two", "1", "2", "first", "second" -> true;
            default -> false;
        };
    }
}
