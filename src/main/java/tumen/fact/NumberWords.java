package tumen.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** English numbers in words: ten thousand, twenty-five, two-thirds, half a million, twenty-first. The only list of them. */
public final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);
    private static final Map<String, Long> CARDINAL = cardinals();
    private static final Map<String, Long> ORDINAL = ordinals();

    private static final Map<String, Integer> PARTS = Map.of(
            "half",
            2,
            "halves",
            2,
            "third",
            3,
            "thirds",
            3,
            "quarter",
            4,
            "quarters",
            4,
            "fifth",
            5,
            "fifths",
            5,
            "tenth",
            10,
            "tenths",
            10);
    private static final Pattern FRACTION = Pattern.compile(
            "^(?:(one|two|three|four|nine|a)[ -])?(half|halves|thirds?|quarters?|fifths?|tenths?)(?: of)?(?: an?)?"
                    + "(?: (hundred|thousand|million|billion|trillion|dozen))?(?![\\p{L}-])");
    private static final Pattern WORD = Pattern.compile("^(?: and |-and-|, |[ -])?(\\p{L}+)");
    private static final Pattern AND_A_HALF = Pattern.compile(
            "^(?: and a (half|quarter)|-and-a-(half))(?: (hundred|thousand|million|billion|trillion))?(?!\\p{L})");

    private NumberWords() {}

    /** Zero to nineteen. */
    public static List<String> small() {
        return SMALL;
    }

    /** Twenty to ninety. */
    public static List<String> tens() {
        return TENS;
    }

    /** First to nineteenth. */
    public static List<String> ordinalsBelowTwenty() {
        return ORDINALS;
    }

    /** The number the text starts with. */
    static Optional<Numeral> at(String text) {
        return fraction(text).or(() -> words(text));
    }

    /** Two-thirds, half a million; a bare third is an ordinal, a bare half and quarter are fractions. */
    private static Optional<Numeral> fraction(String text) {
        var matcher = FRACTION.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String count = matcher.group(1);
        int part = PARTS.getOrDefault(matcher.group(2), 1);
        if (count == null && part != 2 && part != 4) {
            return Optional.empty();
        }
        var value = new BigDecimal(count == null || "a".equals(count) ? 1 : CARDINAL.getOrDefault(count, 1L));
        long scale = matcher.group(3) == null ? 1 : scale(matcher.group(3));
        return Optional.of(new Numeral(
                value.multiply(new BigDecimal(scale)).divide(new BigDecimal(part), MathContext.DECIMAL128),
                BigDecimal.ZERO,
                false,
                matcher.end()));
    }

    private static long scale(String word) {
        return "dozen".equals(word) ? 12 : SCALES.getOrDefault(word, 1L);
    }

    private static Optional<Numeral> words(String text) {
        long total = 0; // of the thousands, millions and so on that are done
        long group = 0; // of what stands before the next of them
        int end = 0;
        boolean ordinal = false;
        while (!ordinal) {
            var matcher = WORD.matcher(text.substring(end));
            if (!matcher.find() || (end == 0 && matcher.start(1) > 0)) {
                break;
            }
            String word = matcher.group(1);
            if (end == 0 && (word.equals("a") || word.equals("an"))) {
                var next = WORD.matcher(text.substring(word.length()));
                if (!next.find() || scale(next.group(1)) == 1) {
                    break;
                }
                group = 1;
            } else if (CARDINAL.containsKey(word)) {
                if (!follows(group, CARDINAL.getOrDefault(word, 0L))) {
                    break; // "nineteen fifty" is no number but a year
                }
                group += CARDINAL.getOrDefault(word, 0L);
            } else if (ORDINAL.containsKey(word)) {
                group += ORDINAL.getOrDefault(word, 0L);
                ordinal = true;
            } else if (end > 0 && scale(word) > 1) {
                long scale = scale(word);
                if (scale <= 100) {
                    group *= scale;
                } else {
                    total += group * scale;
                    group = 0;
                }
            } else {
                break;
            }
            end += matcher.end();
        }
        if (end == 0) {
            return Optional.empty();
        }
        return Optional.of(andAHalf(text, new BigDecimal(total + group), ordinal, end));
    }

    /** Whether the word can stand there: after twenty only one to nine, after one to nineteen nothing. */
    private static boolean follows(long group, long word) {
        long below = group % 100;
        return below == 0 || (below >= 20 && below % 10 == 0 && word < 10);
    }

    private static Numeral andAHalf(String text, BigDecimal value, boolean ordinal, int end) {
        var matcher = AND_A_HALF.matcher(text.substring(end));
        if (!matcher.find()) {
            return new Numeral(value, BigDecimal.ZERO, ordinal, end);
        }
        var part = new BigDecimal("quarter".equals(matcher.group(1)) ? "0.25" : "0.5");
        var scale = new BigDecimal(matcher.group(3) == null ? 1 : scale(matcher.group(3)));
        return new Numeral(value.add(part).multiply(scale), BigDecimal.ZERO, false, end + matcher.end());
    }

    private static Map<String, Long> cardinals() {
        var numbers = new HashMap<String, Long>();
        for (int i = 0; i < SMALL.size(); i++) {
            numbers.put(SMALL.get(i), (long) i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            numbers.put(TENS.get(i), 10L * (i + 2));
        }
        return numbers;
    }

    private static Map<String, Long> ordinals() {
        var numbers = new HashMap<String, Long>();
        for (int i = 0; i < ORDINALS.size(); i++) {
            numbers.put(ORDINALS.get(i), i + 1L);
        }
        for (int i = 0; i < TENS.size(); i++) {
            numbers.put(TENS.get(i).replaceAll("y$", "ieth"), 10L * (i + 2));
        }
        numbers.put("hundredth", 100L);
        numbers.put("thousandth", 1000L);
        return numbers;
    }
}
