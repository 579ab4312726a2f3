package tumen.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.fact.NumberWords;

/**
 * Whether another figure could be taken for the one that is asked for: as large, as round, on the same side of the other
 * figures of the question.
 *
 * @param key the right figure
 * @param form how it is written
 * @param draft the question
 * @param study its text
 * @param about whether the key is only about right
 * @param age whether it is somebody's age
 */
record FigureFit(Fact.Counted key, FigureForm form, Draft draft, Study study, boolean about, boolean age) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d[\\d,]*(?:\\.\\d+)?");
    private static final BigDecimal MOST_TIMES = new BigDecimal("2.6");
    /** In percent of the key: who remembers “about 4.1” is not wrong with “about 3.9”. */
    private static final int APART = 25;

    /** What is counted in powers of two. */
    private static final Pattern COMPUTED = Pattern.compile(
            "\\b(?:bits?|bytes?|colou?rs?|pixels?|kilobytes?|megabytes?|gigabytes?|[kKMG]B|RAM|memory|registers?)\\b");

    /** Three of the blank, three of somebody's blank. */
    private static final Pattern PART_OF = Pattern.compile("(?i)\\b(?<part>\\p{L}+th|first|second|third|"
            + String.join("|", NumberWords.small()) + ") of [^,;.]{0,40}" + Clause.BLANK);

    /** The blank of five, of Norway's five. */
    private static final Pattern OF_WHOLE =
            Pattern.compile(Clause.KEY + " (?:out )?of (?:[\\p{L}’']+ ){0,3}?(?<whole>\\d{1,3}|"
                    + String.join("|", NumberWords.small()) + ")\\b(?! (?:million|billion|thousand|hundred))");

    /** 225 out of how many. */
    private static final Pattern OUT_OF = Pattern.compile("\\b(?<part>\\d+) out of (?:the )?" + Clause.KEY);

    private static final Pattern SHARE = Pattern.compile("(?<![\\d,.])(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per ?cent)");

    /** A time of many years is not taken for one so many times as long. */
    private static final BigDecimal LONGEST = new BigDecimal("1.5");

    /** Nobody takes about 800 million for 1,400 million. */
    private static final BigDecimal WILD = new BigDecimal("1.6");

    private static final Pattern STATES =
            Pattern.compile(Clause.KEY + "(?: \\p{Ll}+)? (?:countries|nations|states)\\b");

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    FigureFit(Fact.Counted key, FigureForm form, Draft draft, Study study) {
        this(
                key,
                form,
                draft,
                study,
                new FigureBelief(key, draft, study).about(),
                new FigureBelief(key, draft, study).age());
    }

    /** Whether it is counted in bits, colours or the like and a power of two. */
    boolean powerOfTwo(BigDecimal own) {
        return COMPUTED.matcher(draft.text()).find()
                && own.scale() <= 0
                && own.compareTo(BigDecimal.valueOf(32)) >= 0
                && own.precision() < 10
                && Long.bitCount(own.longValueExact()) == 1;
    }

    /** The place value of the last digit that is not zero at the end of a whole number, or of the last decimal. */
    static BigDecimal step(BigDecimal number) {
        int zeros = number.scale() > 0
                ? 0
                : number.precision() - number.stripTrailingZeros().precision();
        return number.scale() > 0
                ? number.ulp()
                : BigDecimal.ONE.scaleByPowerOfTen(zeros).setScale(0);
    }

    /** Whether a reader who has not learnt the figure could believe the other one. */
    boolean believable(BigDecimal other) {
        BigDecimal own = form.value();
        if (longTime() && other.compareTo(own.multiply(LONGEST)) > 0) {
            return false;
        }
        boolean wild = about && own.compareTo(BigDecimal.valueOf(20)) >= 0 && other.compareTo(own.multiply(WILD)) > 0;
        if (wild) {
            return false;
        }
        // There are not many more than two hundred states.
        boolean states = STATES.matcher(draft.clause().frame()).find()
                && own.compareTo(HUNDRED) > 0
                && other.compareTo(HUNDRED.multiply(BigDecimal.TWO)) > 0;
        if (states) {
            return false;
        }
        Matcher whole = OF_WHOLE.matcher(draft.clause().frame());
        if (whole.find()
                && FigureForm.of(whole.group("whole"))
                        .filter(all -> other.compareTo(all.value()) >= 0)
                        .isPresent()) {
            return false;
        }
        Matcher part = OUT_OF.matcher(draft.clause().frame());
        if (part.find() && other.compareTo(new BigDecimal(part.group("part"))) < 0) {
            return false;
        }
        if (beyondWhole(own, other)) {
            return false;
        }
        boolean plural = !form.ordinal() && own.compareTo(BigDecimal.ONE) > 0;
        boolean positive = other.signum() > 0 && !(plural && other.compareTo(BigDecimal.ONE) == 0);
        boolean percent =
                key.shape() == FigureShape.PERCENTAGE && own.compareTo(HUNDRED) <= 0 && other.compareTo(HUNDRED) >= 0;
        boolean ratio = own.signum() == 0
                || small(other)
                || (powerOfTwo(own) && powerOfTwo(other))
                || (other.compareTo(own.multiply(MOST_TIMES)) < 0 && own.compareTo(other.multiply(MOST_TIMES)) < 0);
        boolean ofAge = !age
                || other.subtract(own)
                                .abs()
                                .compareTo(own.divide(BigDecimal.valueOf(8), 0, RoundingMode.DOWN)
                                        .max(BigDecimal.valueOf(3)))
                        <= 0;
        return positive
                && !percent
                && ratio
                && ofAge
                && apart(other)
                && alike(other)
                && roughly(other)
                && whole(other)
                && grammatical(other)
                && sameOrder(other);
    }

    /** 51 % beside 48 %: another share, too, makes no more than a hundred with the one that the question names. */
    private boolean beyondWhole(BigDecimal own, BigDecimal other) {
        return key.shape() == FigureShape.PERCENTAGE
                && SHARE.matcher(draft.clause().rest())
                        .results()
                        .map(found -> new BigDecimal(found.group(1)))
                        .anyMatch(named -> named.add(own).compareTo(HUNDRED) <= 0
                                && named.add(other).compareTo(HUNDRED) > 0);
    }

    /** Nobody holds a chair for seventy years. */
    private boolean longTime() {
        return key.shape() == FigureShape.DURATION
                && form.after().strip().startsWith("year")
                && form.value().compareTo(BigDecimal.valueOf(20)) >= 0;
    }

    /** Far enough from a key that is only about right. */
    private boolean apart(BigDecimal other) {
        BigDecimal own = form.value();
        boolean fine = key.shape() == FigureShape.MEASURE
                && own.compareTo(HUNDRED.multiply(BigDecimal.TEN)) >= 0
                && other.subtract(own).abs().multiply(HUNDRED).compareTo(own.multiply(BigDecimal.TWO)) < 0;
        if (fine) {
            return false; // 1289 °C beside 1297 °C
        }
        return !about
                || other.subtract(own).abs().multiply(HUNDRED).compareTo(own.multiply(BigDecimal.valueOf(APART))) >= 0;
    }

    /** Below a dozen half as much and twice as much are near, and up to three more or less. */
    private boolean small(BigDecimal other) {
        BigDecimal own = form.value();
        BigDecimal most = own.max(BigDecimal.valueOf(4));
        return own.scale() <= 0
                && own.compareTo(BigDecimal.valueOf(13)) < 0
                && other.subtract(own).abs().compareTo(most) <= 0;
    }

    /** As round as the key: neither 500 beside 1,278 nor the other way about. */
    private boolean alike(BigDecimal other) {
        BigDecimal own = form.value();
        boolean small = form.ordinal() || (own.scale() <= 0 && own.compareTo(BigDecimal.valueOf(20)) < 0);
        boolean one = own.divide(step(own), 0, RoundingMode.DOWN).compareTo(BigDecimal.ONE) == 0;
        boolean zero =
                own.remainder(BigDecimal.TEN.scaleByPowerOfTen(-own.scale())).signum() == 0;
        boolean otherZero =
                other.remainder(BigDecimal.TEN.scaleByPowerOfTen(-own.scale())).signum() == 0;
        return small || one || (own.scale() > 0 ? zero == otherZero : step(own).compareTo(step(other)) == 0);
    }

    /** Who says about ten does not say about thirteen. */
    private boolean roughly(BigDecimal other) {
        boolean whole = form.value().scale() <= 0 && form.value().compareTo(BigDecimal.TEN) >= 0;
        return !about
                || !whole
                || form.value().remainder(FIVE).signum() != 0
                || other.remainder(FIVE).signum() == 0;
    }

    /** Three of somebody's six children are fewer than all. */
    private boolean whole(BigDecimal other) {
        Matcher part = PART_OF.matcher(draft.text());
        return !part.find()
                || FigureForm.of(part.group("part"))
                        .filter(some -> other.compareTo(some.value()) <= 0)
                        .isEmpty();
    }

    /** One inch, two inches: no option changes the number of the noun, and no first stands before largest. */
    private boolean grammatical(BigDecimal other) {
        boolean one = form.value().compareTo(BigDecimal.ONE) == 0;
        if (one && !form.ordinal() && !form.after().isBlank()) {
            return false;
        }
        boolean superlative = draft.text().matches("(?s).*" + Clause.BLANK + " (?:\\w+est|most|least)\\b.*");
        return !(form.ordinal() && superlative && other.compareTo(BigDecimal.ONE) == 0);
    }

    private static String unit(String after) {
        return after.replace("meter", "metre");
    }

    /** Whether the option stands on the key's side of each figure of its kind that the question names. */
    private boolean sameOrder(BigDecimal other) {
        Matcher numbers = NUMBER.matcher(draft.text());
        while (numbers.find()) {
            BigDecimal named =
                    new BigDecimal(numbers.group().replaceAll(",+$", "").replace(",", ""));
            if (named.compareTo(other) == 0) {
                return false;
            }
        }
        for (Fact fact : study.facts().get(key.provenance().sentence())) {
            if (fact instanceof Fact.Counted named
                    && !named.equals(key)
                    && named.shape() == key.shape()
                    && draft.text().contains(named.words())) {
                Optional<FigureForm> theirs = FigureForm.of(named.words())
                        .filter(written -> unit(written.after()).equals(unit(form.after())));
                if (theirs.isPresent()) {
                    BigDecimal value = theirs.get().value();
                    int mine = form.value().compareTo(value);
                    if (mine != 0 && Integer.signum(mine) != Integer.signum(other.compareTo(value))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
