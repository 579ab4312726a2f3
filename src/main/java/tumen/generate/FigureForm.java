package tumen.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.NumberWords;

/**
 * How a figure is written: in digits or words, with or without marks between thousands, with so many decimals; and what
 * stands before and after the number.
 *
 * @param before hedge and currency
 * @param value the number without its scale word
 * @param after scale word and unit
 * @param spelled whether it is in words
 * @param ordinal whether it is a place in an order
 * @param grouped whether thousands are divided by commas
 */
record FigureForm(String before, BigDecimal value, String after, boolean spelled, boolean ordinal, boolean grouped) {
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\d.,-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(st|nd|rd|th)?(?![\\d-])");
    private static final List<String> SMALL = NumberWords.small();
    private static final List<String> TENS = NumberWords.tens();
    private static final List<String> ORDINALS = NumberWords.ordinalsBelowTwenty();
    private static final Pattern WORD = Pattern.compile("\\b(?:(?:" + String.join("|", TENS) + ")(?:-(?:"
            + String.join("|", SMALL) + "))?|" + String.join("|", SMALL) + "|" + String.join("|", ORDINALS) + ")\\b");

    /** Two thirds and three quarters have no neighbours that anybody believes in. */
    private static final Pattern FRACTION =
            Pattern.compile("(?i)[- ](?:half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b");

    /** Reads the form off a figure with a single number; empty for ranges and for what is no plain number. */
    static Optional<FigureForm> of(String words) {
        Matcher digits = DIGITS.matcher(words);
        if (digits.find()) {
            String after = words.substring(digits.end());
            boolean single = after.chars().noneMatch(Character::isDigit)
                    && words.substring(0, digits.start()).chars().noneMatch(Character::isDigit)
                    && !WORD.matcher(after).find()
                    && !WORD.matcher(words.substring(0, digits.start()).toLowerCase(Locale.ROOT))
                            .find();
            return single
                    ? Optional.of(new FigureForm(
                            words.substring(0, digits.start()),
                            new BigDecimal(digits.group(1).replace(",", "")),
                            after,
                            false,
                            digits.group(2) != null,
                            digits.group(1).contains(",") || digits.group(1).matches("\\d{1,3}(?:\\.\\d+)?")))
                    : Optional.empty();
        }
        Matcher word = WORD.matcher(words.toLowerCase(Locale.ROOT));
        if (!word.find()
                || words.substring(word.end()).matches("(?s).*\\b(?:to|or|and)\\b.*")
                || FRACTION.matcher(words.substring(word.end())).lookingAt()) {
            return Optional.empty();
        }
        int place = ORDINALS.indexOf(word.group());
        return Optional.of(new FigureForm(
                words.substring(0, word.start()),
                BigDecimal.valueOf(place >= 0 ? place + 1 : number(word.group())),
                words.substring(word.end()),
                true,
                place >= 0,
                false));
    }

    private static int number(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            return number(word.substring(0, hyphen)) + number(word.substring(hyphen + 1));
        }
        int small = SMALL.indexOf(word);
        return small >= 0 ? small : 20 + 10 * TENS.indexOf(word);
    }

    /** Another number in this form; empty when it cannot be written so. */
    Optional<String> written(BigDecimal other) {
        if (spelled) {
            return spelled(other.intValueExact()).map(word -> before + word + after);
        }
        String digits = grouped ? String.format(Locale.ROOT, "%,." + decimals() + "f", other) : other.toPlainString();
        return Optional.of(before + digits + (ordinal ? ending(other.intValueExact()) : "") + after);
    }

    private Optional<String> spelled(int number) {
        if (ordinal) {
            return number < 1 || number > ORDINALS.size() ? Optional.empty() : Optional.of(ORDINALS.get(number - 1));
        }
        if (number < 0 || number > 99) {
            return Optional.empty();
        }
        return Optional.of(
                number < 20
                        ? SMALL.get(number)
                        : TENS.get(number / 10 - 2) + (number % 10 == 0 ? "" : "-" + SMALL.get(number % 10)));
    }

    /** Digits behind the point. */
    int decimals() {
        return Math.max(0, value.scale());
    }

    /** The st of 1st. */
    static String ending(int number) {
        if (number % 100 / 10 == 1) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
