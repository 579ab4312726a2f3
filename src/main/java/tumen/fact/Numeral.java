package tumen.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number at the start of a text, in digits or in words.
 *
 * @param value the number
 * @param step the place value of its last digit behind the point; 0 for a whole number
 * @param ordinal whether it is an ordinal
 * @param length how many characters it takes
 */
record Numeral(BigDecimal value, BigDecimal step, boolean ordinal, int length) {
    private static final Pattern DIGITS = Pattern.compile("^([-+]|minus )?(\\d[\\d.,' ]*\\d|\\d)");
    private static final Pattern SCALE = Pattern.compile(
            "^[ -]?(thousand|hundred|dozen|million|billion|trillion|mln|mio|bln|k|m|bn|mn|tn)(?:s?)(?![\\p{L}²³\\d/^])");
    /** A bare m is metres, unless money follows or its sign stands before the number. */
    private static final Pattern METRES =
            Pattern.compile("^ ?m(?!\\p{L})(?! (?:usd|eur|gbp|us dollars|dollars|euros|pounds))");

    private static final Pattern ORDINAL = Pattern.compile("^(?:st|nd|rd|th)(?!\\p{L})");
    private static final Pattern FRACTION = Pattern.compile("^(?: (?:and )?(\\d+))?(?<=\\d)[/⁄](\\d+)(?!\\d)");

    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("dozen", new BigDecimal(12)),
            Map.entry("hundred", new BigDecimal(100)),
            Map.entry("thousand", new BigDecimal(1_000)),
            Map.entry("k", new BigDecimal(1_000)),
            Map.entry("million", new BigDecimal(1_000_000)),
            Map.entry("mln", new BigDecimal(1_000_000)),
            Map.entry("mio", new BigDecimal(1_000_000)),
            Map.entry("mn", new BigDecimal(1_000_000)),
            Map.entry("m", new BigDecimal(1_000_000)),
            Map.entry("billion", new BigDecimal(1_000_000_000)),
            Map.entry("bln", new BigDecimal(1_000_000_000)),
            Map.entry("bn", new BigDecimal(1_000_000_000)),
            Map.entry("trillion", new BigDecimal(1_000_000_000_000L)),
            Map.entry("tn", new BigDecimal(1_000_000_000_000L)));

    /**
     * Reads the number the text starts with.
     *
     * @param text in lower case, blanks collapsed
     * @param point the decimal separator to believe in when a text can be read both ways
     * @param money whether a currency sign stands before it, so that m is million
     */
    static Optional<Numeral> at(String text, char point, boolean money) {
        var matcher = DIGITS.matcher(text);
        return matcher.find()
                ? digits(
                        text,
                        matcher.group(2),
                        matcher.group(1) != null && !"+".equals(matcher.group(1)),
                        matcher.end(),
                        point,
                        money)
                : NumberWords.at(text);
    }

    private static Optional<Numeral> digits(
            String text, String digits, boolean negative, int end, char point, boolean money) {
        // A blank divides thousands only: 10 000 is one number, "3 400 m races" is refused.
        String number = digits;
        int length = end;
        if (!number.matches("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?")) {
            int blank = number.indexOf(' ');
            if (blank >= 0) {
                length -= number.length() - blank;
                number = number.substring(0, blank);
            }
        }
        number = number.replace(" ", "").replace("'", "");
        while (number.endsWith(".") || number.endsWith(",")) {
            number = number.substring(0, number.length() - 1);
            length--;
        }
        var plain = Separators.plain(number, point);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        var value = new BigDecimal(plain.get());
        var step = value.scale() > 0 ? BigDecimal.ONE.movePointLeft(value.scale()) : BigDecimal.ZERO;
        if (negative) {
            value = value.negate();
        }
        return Optional.of(scaled(text, value, step, length, money));
    }

    private static Numeral scaled(String text, BigDecimal value, BigDecimal step, int length, boolean money) {
        String rest = text.substring(length);
        if (ORDINAL.matcher(rest).find()) {
            return new Numeral(value, step, true, length + 2);
        }
        var fraction = fraction(text, value, length);
        if (fraction.isPresent()) {
            return fraction.get();
        }
        var matcher = SCALE.matcher(rest);
        boolean metres = !money && METRES.matcher(rest).find();
        if (matcher.find() && !metres) {
            var scale = SCALES.getOrDefault(matcher.group(1), BigDecimal.ONE);
            return scaled(text, value.multiply(scale), step.multiply(scale), length + matcher.end(), money);
        }
        return new Numeral(value, step, false, length);
    }

    /** One half as 1/2, and two and a half as 2 1/2. */
    private static Optional<Numeral> fraction(String text, BigDecimal value, int length) {
        var matcher = FRACTION.matcher(text).region(length, text.length()).useTransparentBounds(true);
        if (!matcher.find()
                || matcher.group(2).matches("0+")
                || matcher.group(2).length() > 3) {
            return Optional.empty();
        }
        var divisor = new BigDecimal(matcher.group(2));
        var result = matcher.group(1) == null
                ? value.divide(divisor, MathContext.DECIMAL128)
                : value.add(new BigDecimal(matcher.group(1)).divide(divisor, MathContext.DECIMAL128));
        return Optional.of(new Numeral(result, BigDecimal.ZERO, false, matcher.end()));
    }

    /** Decimal points, decimal commas, and the marks between thousands. */
    private static final class Separators {
        private static Optional<String> plain(String number, char point) {
            var marks = number.chars()
                    .filter(c -> c == '.' || c == ',')
                    .mapToObj(c -> (char) c)
                    .toList();
            if (marks.isEmpty()) {
                return Optional.of(number);
            }
            char last = marks.getLast();
            boolean both = marks.stream().distinct().count() > 1;
            boolean thousands = grouped(number, last);
            if (both) {
                // 1,234.5: what comes last is the decimal mark, what comes first divides thousands.
                char first = last == '.' ? ',' : '.';
                String whole = number.substring(0, number.indexOf(last));
                return marks.indexOf(last) == marks.size() - 1 && grouped(whole, first)
                        ? Optional.of(whole.replace("" + first, "") + '.' + number.substring(number.indexOf(last) + 1))
                        : Optional.empty();
            }
            if (marks.size() > 1) {
                return thousands ? Optional.of(number.replace("" + last, "")) : Optional.empty();
            }
            return Optional.of(thousands && last != point ? number.replace("" + last, "") : number.replace(last, '.'));
        }

        /** Whether the mark divides the number into threes; a number that starts with 0 has no thousands. */
        private static boolean grouped(String number, char mark) {
            var groups = List.of(number.split(Pattern.quote("" + mark), -1));
            return groups.getFirst().matches("[1-9]\\d{0,2}")
                    && groups.stream().skip(1).allMatch(group -> group.matches("\\d{3}"));
        }
    }
}
