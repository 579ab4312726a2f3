package tumen.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.FigureShape;

/**
 * Other figures for a question that asks for one: those the text gives for other things of the kind, then the key as people
 * misremember it. All have the key's hedge, unit, and number of digits that are not zero at the end, and stand in the same
 * order with the other figures of the question.
 */
final class FigureOptions {
    /** Two swapped digits that change the number by more are no slip that anybody believes in. */
    private static final BigDecimal MOST_SWAPPED = new BigDecimal("1.6");

    private static final Pattern UNIT = Pattern.compile("\\b(second|minute|hour|day|week|month)s?\\b");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RANGE = Pattern.compile("(\\d[\\d,]*)( ?(?:[–-]| and | to )[$€£¥]?)(\\d[\\d,]*)");

    private final Fact.Counted key;
    private final Study study;
    private final NotRight proof;
    private final FigureForm form;
    private final FigureFit fit;
    private final Map<String, Option> options = new LinkedHashMap<>();

    private FigureOptions(Fact.Counted key, Draft draft, Study study, FigureForm form, NotRight proof) {
        this.proof = proof;
        this.key = key;
        this.study = study;
        this.form = form;
        this.fit = new FigureFit(key, form, draft, study);
    }

    /** Options in order of preference. */
    static List<Option> of(Fact.Counted key, Draft draft, Study study, int seed, NotRight proof) {
        Optional<FigureForm> form = FigureForm.of(key.words());
        var belief = new FigureBelief(key, draft, study);
        boolean few = form.filter(FigureForm::ordinal).isPresent() && belief.fewOfThem();
        boolean known = belief.product() || belief.fixedPoint() || few;
        if (belief.bounded() || belief.yearLike() || known || belief.disputed()) {
            return List.of();
        }
        if (form.isEmpty()) {
            return yearRange(key) ? List.of() : ranges(key.words());
        }
        if (belief.derivable(form.get())) {
            return List.of();
        }
        var figures = new FigureOptions(key, draft, study, form.get(), proof);
        figures.fromText();
        figures.misremembered(seed);
        return List.copyOf(figures.options.values());
    }

    private void fromText() {
        for (Fact other : study.others(key)) {
            if (other instanceof Fact.Counted counted
                    && counted.shape() == key.shape()
                    && counted.of().equals(key.of())
                    && (key.shape() != FigureShape.NUMBER || label(counted).equals(label(key)))) {
                FigureForm.of(counted.words())
                        .filter(theirs -> theirs.after().equals(form.after())
                                && theirs.decimals() == form.decimals()
                                && theirs.ordinal() == form.ordinal())
                        .filter(theirs -> form.written(theirs.value())
                                .filter(proof::proven)
                                .isPresent())
                        .ifPresent(theirs -> add(
                                theirs.value(),
                                "The text gives this figure for something else: “" + Distractors.brief(counted) + "”"));
            }
        }
    }

    /** The two words that say what a bare number is: an atomic number is no atomic mass. */
    private static String label(Fact.Counted figure) {
        String before = figure.provenance()
                .quote()
                .substring(0, figure.provenance().key().start())
                .strip()
                .toLowerCase(Locale.ROOT);
        return before.replaceFirst("(?s).*?(\\S+ \\S+)$", "$1");
    }

    private void misremembered(int seed) {
        BigDecimal own = form.value();
        int round = round(own);
        if (round > 1) {
            // A day is given as 24 hours, never as 22.
            near(BigDecimal.valueOf(round), seed);
            return;
        }
        if (own.scale() <= 0 && own.compareTo(BigDecimal.valueOf(13)) < 0) {
            if (own.signum() == 0) {
                near(BigDecimal.TEN, seed);
            } else {
                near(BigDecimal.ONE, seed);
            }
            return;
        }
        if (fit.powerOfTwo(own)) {
            // 256 colours, 64 kilobytes: what is counted in twos is no other number.
            for (int times : seed % 2 == 0 ? new int[] {2, 4} : new int[] {4, 2}) {
                add(own.multiply(BigDecimal.valueOf(times)), "Another power of two than the text gives.");
                add(own.divide(BigDecimal.valueOf(times)), "Another power of two than the text gives.");
            }
            return;
        }
        if (form.ordinal() && own.compareTo(HUNDRED) < 0) {
            near(BigDecimal.ONE, seed);
            return;
        }
        BigDecimal step = FigureFit.step(own);
        BigDecimal ratio = own.divide(step, 0, RoundingMode.DOWN);
        if (ratio.compareTo(BigDecimal.ONE) == 0 && own.scale() <= 0) {
            round(step, seed);
            return;
        }
        int length = ratio.precision();
        if (fit.about() && length > 1) {
            BigDecimal large = step.scaleByPowerOfTen(length - 1);
            long first = Math.max(1, own.divide(large, 0, RoundingMode.DOWN).longValueExact() / 4);
            near(
                    length == 2
                            ? step.multiply(BigDecimal.valueOf(ratio.longValueExact() / 5))
                            : large.multiply(BigDecimal.valueOf(first)),
                    seed);
            return;
        }
        if (length < 3) {
            swapped(own);
            long by = Math.max(1, ratio.longValueExact() / 12);
            near(step.multiply(BigDecimal.valueOf(by)), seed);
        } else if (options.size() < 2) {
            square(step.scaleByPowerOfTen(length - 1), ratio.toString().charAt(0) < '4', seed);
        }
    }

    /** In how many hours, minutes, months or days a duration is counted that is a whole number of the next longer unit; otherwise 1. */
    private int round(BigDecimal own) {
        if (key.shape() != FigureShape.DURATION || own.scale() > 0 || own.precision() > 6) {
            return 1;
        }
        Matcher unit = UNIT.matcher(form.after());
        int whole = !unit.find()
                ? 0
                : switch (unit.group(1)) {
                    case "second", "minute" -> 15;
                    case "hour" -> 12;
                    case "day" -> 30;
                    case "week" -> 26;
                    default -> 6;
                };
        boolean counted = own.intValueExact() > 6;
        return whole > 1 && counted && own.intValueExact() % whole == 0 ? whole : 1;
    }

    /** A hundred, a thousand and so on beside figures of one digit and zeros. */
    private void round(BigDecimal power, int seed) {
        BigDecimal tenth = power.scaleByPowerOfTen(-1);
        List<BigDecimal> below = List.of(tenth.multiply(BigDecimal.valueOf(5)), tenth.multiply(BigDecimal.valueOf(8)));
        List<BigDecimal> above = List.of(power.multiply(BigDecimal.TWO), power.multiply(new BigDecimal("2.5")));
        for (int i = 0; i < 2; i++) {
            int at = (i + seed) % 2;
            add(below.get(at), "Near, but the text gives another figure.");
            add(above.get(i), "Near, but the text gives another figure.");
        }
        add(power.multiply(new BigDecimal("1.5")), "Near, but the text gives another figure.");
        add(tenth.multiply(BigDecimal.valueOf(6)), "Near, but the text gives another figure.");
    }

    /**
     * Two digits changed, once each and once together: each option shares as many digits with the others as the key does, so
     * that what most options have in common does not give the key away. By less than a thirtieth none differs: who knows the
     * figure roughly knows enough.
     *
     * @param place value of the first digit
     * @param low whether the first digit is so low that the second is changed instead
     */
    private void square(BigDecimal place, boolean low, int seed) {
        BigDecimal large = low ? place.scaleByPowerOfTen(-1).multiply(BigDecimal.valueOf(3)) : place;
        BigDecimal small = place.scaleByPowerOfTen(-1).multiply(BigDecimal.valueOf(low ? 1 : 3));
        for (int i = 0; i < 8 && options.size() < 3; i++) {
            options.clear();
            int turn = seed + i;
            BigDecimal first = (turn & 1) == 0 ? large : large.negate();
            BigDecimal second = (turn & 2) == 0 ? small : small.negate();
            add(form.value().add(first), "Near, but one digit differs from the text.");
            add(form.value().add(second), "Near, but one digit differs from the text.");
            add(form.value().add(first).add(second), "Near, but the text gives another figure.");
        }
    }

    private void near(BigDecimal step, int seed) {
        int[] steps = seed % 2 == 0
                ? new int[] {1, -1, 2, -2, 3, -3, 4, -4, 5, -5}
                : new int[] {-1, 1, -2, 2, -3, 3, -4, 4, -5, 5};
        for (int by : steps) {
            add(form.value().add(step.multiply(BigDecimal.valueOf(by))), "Near, but the text gives another figure.");
        }
    }

    private void swapped(BigDecimal own) {
        String digits = own.toPlainString();
        for (int i = digits.length() - 2; i >= 0; i--) {
            char left = digits.charAt(i);
            char right = digits.charAt(i + 1);
            boolean both = Character.isDigit(left) && Character.isDigit(right) && left != right;
            if (both && right != '0' && left != '0') {
                var other = new BigDecimal(digits.substring(0, i) + right + left + digits.substring(i + 2));
                if (other.max(own).compareTo(other.min(own).multiply(MOST_SWAPPED)) < 0) {
                    add(other, "Two digits are swapped.");
                }
            }
        }
    }

    private void add(BigDecimal other, String reason) {
        int side = other.compareTo(form.value());
        if (side == 0 || !fit.believable(other)) {
            return;
        }
        form.written(other)
                .map(text -> text.substring(0, 1).equals(text.substring(0, 1).toUpperCase(Locale.ROOT))
                                || !Character.isUpperCase(key.words().charAt(0))
                        ? text
                        : Character.toUpperCase(text.charAt(0)) + text.substring(1))
                .ifPresent(text -> options.putIfAbsent(text, new Option(text, reason, side)));
    }

    /** Existing between 600–1534; between 1,000 and 10,000, beside which no range is likely. */
    private static boolean yearRange(Fact.Counted key) {
        Matcher range = RANGE.matcher(key.words());
        if (!range.find()) {
            return false;
        }
        BigDecimal low = new BigDecimal(range.group(1).replace(",", ""));
        BigDecimal high = new BigDecimal(range.group(3).replace(",", ""));
        boolean years = key.shape() == FigureShape.NUMBER && range.group(3).matches("1\\d{3}|20\\d{2}");
        return years || high.compareTo(low.multiply(BigDecimal.valueOf(5))) > 0;
    }

    /** Ranges earlier and later by more than their length; hundreds for thousands. */
    private static List<Option> ranges(String words) {
        var options = new ArrayList<Option>();
        Matcher range = RANGE.matcher(words);
        if (range.find() && !words.equals(range.group())) {
            BigDecimal low = new BigDecimal(range.group(1).replace(",", ""));
            BigDecimal high = new BigDecimal(range.group(3).replace(",", ""));
            BigDecimal length = high.subtract(low);
            BigDecimal step = length.add(FigureFit.step(high).min(length));
            for (int times : new int[] {-1, 1, 2}) {
                BigDecimal by = step.multiply(BigDecimal.valueOf(times));
                boolean share = words.contains("%") && high.add(by).compareTo(HUNDRED) > 0;
                if (!share
                        && low.add(by).signum() > 0
                        && length.signum() > 0
                        && words.matches("\\D*" + Pattern.quote(range.group()) + "\\D*")) {
                    options.add(new Option(
                            words.substring(0, range.start())
                                    + grouped(low.add(by), range.group(1))
                                    + range.group(2)
                                    + grouped(high.add(by), range.group(3))
                                    + words.substring(range.end()),
                            "The text gives another range.",
                            times));
                }
            }
        }
        List<String> scale = List.of("dozens", "hundreds", "thousands", "tens of thousands", "millions");
        int at = scale.indexOf(words.toLowerCase(Locale.ROOT));
        if (at >= 0 && Character.isLowerCase(words.charAt(0))) {
            for (int other = 0; other < scale.size(); other++) {
                if (other != at && Math.abs(other - at) <= 2) {
                    options.add(new Option(scale.get(other), "Another magnitude than the text gives.", other - at));
                }
            }
        }
        return options;
    }

    private static String grouped(BigDecimal number, String like) {
        return like.contains(",") ? String.format(Locale.ROOT, "%,.0f", number) : number.toPlainString();
    }
}
