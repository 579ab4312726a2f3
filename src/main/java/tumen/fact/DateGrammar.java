package tumen.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Span;

/** Finds the date expressions in the words of a sentence: the whole of each, with hedge and span, without preposition. */
public final class DateGrammar {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
    private static final String ERA = "(?: ?(?:BCE|BC|CE|AD|A\\.D\\.|B\\.C\\.))";
    private static final String YEAR = "(?:AD \\d{1,4}|\\d{1,4}" + ERA + "|(?:1\\d{3}|20\\d{2})" + ERA + "?)";
    private static final String DECADE = "(?:(?:1\\d|20)\\d0s)";
    private static final String CENTURY =
            "(?:(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
                + "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[-"
                + " ](?:century|millennium|centuries)" + ERA + "?)";
    private static final String FULL =
            "(?:" + DAY + "(?: of)? " + MONTH + ",? " + YEAR + "|" + MONTH + " " + DAY + ",? " + YEAR + ")";
    private static final String MONTH_YEAR = "(?:" + MONTH + ",? (?:of )?(?:\\d{3,4}\\b" + ERA + "?))";
    private static final String DAY_MONTH =
            "(?:" + DAY + "(?: of)? " + MONTH + "|" + MONTH + " " + DAY + "(?![\\d,.]\\d))";
    private static final String PART =
            "(?:(?:the )?(?:very )?(?:end|beginning|start|middle|turn|close|summer|spring|autumn|fall|winter|first"
                    + " half|second half|late|early) of (?:the )?(?:year )?|(?:the"
                    + " )?(?:spring|summer|autumn|fall|winter)(?: of)? (?:the )?|(?:the )?(?:very"
                    + " )?(?:early|mid|late)(?:[- ]to[- ](?:mid|late))?(?: to (?:mid|late))?[- ](?:the )?|the )";
    private static final String HEDGE = "(?i:(?:about|around|circa|c\\.|ca\\.|roughly|approximately|some time in) ?)";
    private static final String POINT = "(?:" + HEDGE + "?" + PART + "?(?:" + FULL + "|" + MONTH_YEAR + "|" + DAY_MONTH
            + "|" + CENTURY + "|" + DECADE + "|" + YEAR + "))";
    private static final Pattern SPAN =
            Pattern.compile("\\b(?:(?:[Ff]rom " + POINT + " (?:to|until|till|through|up to) (?:at least )?"
                    + POINT + "|[Bb]etween (?:" + POINT + "|" + DAY + ") and " + POINT + ")|" + POINT
                    + "(?: to | until |[–—-]| [–—-] )(?:"
                    + POINT + "|\\d\\d(?!\\d))|" + DAY + "(?:[–—-]| to )" + DAY + " " + MONTH + "(?:,? " + YEAR + ")?|"
                    + MONTH + "(?:[–—-]| to | and )"
                    + MONTH_YEAR + ")(?![\\w])");
    private static final Pattern PAIR = Pattern.compile("\\b" + YEAR + "(?:, " + YEAR + ")*,? and (?:again in )?" + YEAR
            + "(?![\\w-])|\\b" + DECADE + " and (?:the )?" + DECADE);
    private static final Pattern SINGLE =
            Pattern.compile("(?<![\\w$€£,.-])" + POINT + "(?![\\w])(?!,\\d{3})(?!\\.\\d)");
    /** A year before 1000 without an era looks like a count: it stands alone behind a word of time, and beside no year BC. */
    private static final Pattern EARLY_YEAR =
            Pattern.compile("(?:(?<!\\b(?:\\d|[Oo]ne|two|three|four) )\\b[Ii]n |(?:^|, )[Bb]y |\\b[Ss]ince"
                + " |\\b[Uu]ntil |\\b(?:king|queen|emperor|pope|bishop|duke|count|ruler|reigned|ruled)\\b[^,.;]{0,40}"
                + " from )(?<year>[1-9]\\d{2})(?=[,.;:)](?!\\d)|$| (?![A-Z]\\w+ [a-z]+s\\b)(?:[A-Z]|the |he |she |it"
                + " |they |his |her |and (?:was|had) |when |at |was |under |after ))");

    private static final Pattern BARE_YEAR = Pattern.compile("(?:1\\d{3}|20\\d{2})");
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "by", "during", "of", "until", "till", "from", "to", "after", "before", "around", "about",
            "year", "circa", "(", ",", "and", "between", "through", "–", "-", "for", "season", "and/or", "or", "on",
            "at", "than", "years", "early", "mid", "late", "only", "in,", "again");

    private DateGrammar() {}

    /**
     * A date expression.
     *
     * @param span where it stands in the sentence
     * @param shape its form
     * @param modifier whether it only modifies a noun, as in {@code the 1979 revolution}
     */
    public record Found(Span span, DateShape shape, boolean modifier) {}

    /** All date expressions, in order, none inside of another. */
    public static List<Found> find(String sentence) {
        var found = new ArrayList<Found>();
        collect(SPAN, sentence, found, DateShape.SPAN);
        collect(PAIR, sentence, found, DateShape.PAIR);
        collect(SINGLE, sentence, found, null);
        if (!sentence.contains(" BC")) {
            EARLY_YEAR
                    .matcher(sentence)
                    .results()
                    .map(early -> new Span(early.start("year"), early.end("year")))
                    .filter(span -> found.stream().noneMatch(other -> other.span.overlaps(span)))
                    .forEach(span -> found.add(new Found(span, DateShape.YEAR, false)));
        }
        found.sort(Comparator.comparingInt(one -> one.span.start()));
        return found;
    }

    private static void collect(
            Pattern pattern, String sentence, List<Found> found, @org.jspecify.annotations.Nullable DateShape shape) {
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            var span = new Span(matcher.start(), matcher.end());
            if (found.stream().anyMatch(other -> other.span.overlaps(span))) {
                continue;
            }
            DateShape form = shape == null ? shape(matcher.group()) : shape;
            boolean plain = BARE_YEAR.matcher(matcher.group()).matches();
            if (plain && !temporal(sentence, span)) {
                if (attributive(sentence, span)) {
                    found.add(new Found(span, form, true));
                }
                continue;
            }
            found.add(new Found(span, form, attributive(sentence, span)));
        }
    }

    /** What form a single date has. */
    static DateShape shape(String words) {
        if (words.matches(".*" + CENTURY + ".*")) {
            return DateShape.CENTURY;
        }
        if (words.matches(".*" + DECADE + ".*")) {
            return DateShape.DECADE;
        }
        if (words.matches(".*" + FULL + ".*")) {
            return DateShape.DAY;
        }
        if (words.matches(".*" + MONTH_YEAR)) {
            return DateShape.MONTH;
        }
        if (words.matches(".*" + DAY_MONTH + ".*")) {
            return DateShape.DAY_OF_YEAR;
        }
        return words.matches("(?:" + HEDGE + ")?(?:the )?(?:year )?" + YEAR) ? DateShape.YEAR : DateShape.PART_OF_YEAR;
    }

    private static boolean temporal(String sentence, Span span) {
        String before = sentence.substring(0, span.start()).stripTrailing();
        if (before.isEmpty()) {
            return false;
        }
        String last = before.endsWith("(") || before.endsWith(",")
                ? before.substring(before.length() - 1)
                : before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String after = sentence.substring(span.end());
        return BEFORE_YEAR.contains(last.replace("(", last.length() > 1 ? "" : "("))
                && !after.matches(
                        "^ (?:[a-z]+(?:s|ren|men|ple))\\b(?<! (?:was|is|has|as|this|its|thus|whereas|his)).*");
    }

    private static boolean attributive(String sentence, Span span) {
        String before = sentence.substring(0, span.start()).stripTrailing();
        String words = span.of(sentence);
        boolean day = words.matches("(?:the )?" + FULL) && (words.startsWith("the ") || before.endsWith(" the"));
        boolean nounFollows = sentence.substring(span.end()).matches(day ? "(?s)^,? [A-Za-z].*" : "(?s)^ [A-Za-z].*");
        boolean articleBefore = before.matches("(?s).*(?i)\\b(?:the|a|an|this|its|their|his|her|post|pre|'s|’s)[- ]?");
        boolean articleInside = words.matches("the (?:.* )?" + YEAR) && !words.contains(" of ");
        boolean hyphen = sentence.substring(span.end()).matches("(?s)^-[a-z].*") || before.endsWith("-");
        return hyphen || ((articleBefore || articleInside) && nounFollows);
    }
}
