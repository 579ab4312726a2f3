package tumen.generate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tumen.fact.DateShape;
import tumen.fact.Fact;
import tumen.fact.NumberWords;

/** Changes a key the way people misremember it: a neighbour, swapped digits, another magnitude. */
final class Perturbation {
    private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d{2})(?=s?\\b)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final List<String> WORDS = Stream.concat(
                    NumberWords.small().stream().skip(1), Stream.of("twenty"))
            .toList();
    private static final List<String> TENS =
            Stream.concat(Stream.of("ten"), NumberWords.tens().stream()).toList();
    private static final List<String> ORDINALS =
            NumberWords.ordinalsBelowTwenty().subList(1, 12);

    private Perturbation() {}

    /** Other dates of the same form, best first. */
    static List<String> dates(Fact.Dated dated) {
        String words = dated.words();
        var dates = new ArrayList<String>();
        if (dated.shape() == DateShape.SPAN || dated.shape() == DateShape.PAIR || dated.shape() == DateShape.CENTURY) {
            return dates;
        }
        Matcher year = YEAR.matcher(words);
        if (!year.find()) {
            return dates;
        }
        int value = Integer.parseInt(year.group(1));
        int seed = value + words.length();
        int[] steps = dated.shape() == DateShape.DECADE
                ? new int[] {-10, 10, -20}
                : seed % 3 == 0 ? new int[] {-2, 3, -5} : seed % 3 == 1 ? new int[] {2, -3, 5} : new int[] {-4, -1, 4};
        for (int step : steps) {
            if (value + step <= 2025 || value > 2025) {
                dates.add(words.substring(0, year.start()) + (value + step) + words.substring(year.end()));
            }
        }
        return dates;
    }

    /** Other figures of the same form, best first, each with the hedge and unit of the key. */
    static List<String> figures(Fact.Counted counted) {
        var figures = new LinkedHashSet<String>();
        String words = counted.words();
        Matcher digits = DIGITS.matcher(counted.number());
        if (digits.find() && digits.replaceFirst("").chars().noneMatch(Character::isDigit)) {
            for (String other : numbers(digits.group(), counted)) {
                figures.add(words.replace(counted.number(), ordinal(digits.replaceFirst(other))));
            }
        } else {
            for (String other : spelled(counted.number())) {
                figures.add(words.replace(counted.number(), other));
            }
        }
        figures.remove(words);
        return new ArrayList<>(figures);
    }

    private static String ordinal(String number) {
        Matcher matcher = Pattern.compile("(\\d+)(?:st|nd|rd|th)").matcher(number);
        if (!matcher.matches()) {
            return number;
        }
        int value = Integer.parseInt(matcher.group(1));
        String ending = value % 100 / 10 == 1
                ? "th"
                : switch (value % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return value + ending;
    }

    private static List<String> numbers(String digits, Fact.Counted counted) {
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        boolean commas = digits.contains(",");
        var others = new ArrayList<String>();
        boolean small = value.compareTo(BigDecimal.valueOf(20)) < 0 && value.scale() <= 0;
        boolean percent = counted.shape() == tumen.fact.FigureShape.PERCENTAGE;
        int seed = digits.hashCode() & 1;
        List<String> factors = seed == 0 ? List.of("0.8", "1.5", "1.2") : List.of("1.25", "0.6", "1.6");
        if (small) {
            for (int step : seed == 0 ? new int[] {2, -1, 4} : new int[] {-2, 3, 1}) {
                BigDecimal other = value.add(BigDecimal.valueOf(step));
                if (other.signum() > 0) {
                    others.add(other.toPlainString());
                }
            }
            return others;
        }
        int precision = Math.max(1, value.stripTrailingZeros().precision());
        for (String factor : factors) {
            BigDecimal other = value.multiply(new BigDecimal(factor)).round(new MathContext(Math.max(precision, 2)));
            other = other.setScale(Math.max(0, value.scale()), java.math.RoundingMode.HALF_UP);
            boolean absurd = percent && other.compareTo(BigDecimal.valueOf(100)) > 0;
            if (!absurd && other.compareTo(value) != 0) {
                others.add(
                        commas || other.compareTo(BigDecimal.valueOf(9999)) > 0
                                ? String.format(Locale.ROOT, "%,." + Math.max(0, other.scale()) + "f", other)
                                : other.toPlainString());
            }
        }
        return others;
    }

    private static List<String> spelled(String number) {
        String first = number.toLowerCase(Locale.ROOT);
        for (List<String> scale : List.of(WORDS, TENS, ORDINALS)) {
            String head = first.contains(" ") ? first.substring(0, first.indexOf(' ')) : first;
            int at = scale.indexOf(head);
            if (at >= 0) {
                String tail = first.substring(head.length());
                var others = new ArrayList<String>();
                for (int step : at % 2 == 0 ? new int[] {1, 2, -1, 3} : new int[] {-1, 2, 1, 3}) {
                    if (at + step >= (scale.equals(WORDS) ? 1 : 0) && at + step < scale.size()) {
                        others.add(scale.get(at + step) + tail);
                    }
                }
                return others;
            }
        }
        return List.of();
    }
}
