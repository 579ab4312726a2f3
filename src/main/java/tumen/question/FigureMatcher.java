package tumen.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tumen.fact.Hedge;
import tumen.fact.Quantity;
import tumen.fact.Unit;
import tumen.fact.Unit.Dimension;

/** Compares a typed figure with a key: number, unit, hedge and rate. */
final class FigureMatcher {
    /** How far a converted unit may be off: whoever writes 25 miles for 40 km knows it. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    /** What a figure in part is worth. */
    private static final double HALVED = 0.5;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int ENDLESS = 15; // decimals; a third has more

    private final Question question;
    private final Key.Figure key;
    private final Quantity right;
    private final boolean inSentence;
    private final Locale locale;

    /** @param inSentence whether the unit stands beside the field already, as in a cloze */
    FigureMatcher(Question question, Key.Figure key, boolean inSentence, Locale locale) {
        this.question = question;
        this.key = key;
        this.right = key.quantity();
        this.inSentence = inSentence;
        this.locale = locale;
    }

    Grade grade(String typed) {
        if (Normal.of(typed).equals(Normal.of(key.text()))) {
            return Grade.right(Ground.FIGURE);
        }
        if (key.accepted().stream().anyMatch(text -> Normal.of(text).equals(Normal.of(typed)))) {
            return Grade.right(Ground.ANOTHER_WAY, key.text());
        }
        var readings = Quantity.readings(typed, locale);
        if (readings.isEmpty()) {
            return Grade.wrong(Ground.NO_FIGURE, typed.strip(), key.text());
        }
        // 10.000 is ten or ten thousand: what is meant is what fits.
        return readings.stream()
                .map(given -> grade(given, typed.strip()))
                .max(Comparator.comparingDouble(Grade::fraction))
                .orElseThrow();
    }

    private Grade grade(Quantity given, String typed) {
        if (given.ordinal() && !right.ordinal()) {
            return Grade.wrong(Ground.ORDINAL, typed);
        }
        var unit = unit(given);
        if (unit == UnitFit.OTHER) {
            return given.value().compareTo(right.value()) == 0
                    ? Grade.wrong(Ground.ANOTHER_UNIT, key.text())
                    : Grade.wrong(Ground.ANOTHER_FIGURE, typed);
        }
        boolean converted = unit == UnitFit.CONVERTED;
        if (!near(given, unit)) {
            return right.isRange() && !given.isRange() && between(given, given.low(), right.low(), right.high(), unit)
                    ? Grade.partial(HALVED, Ground.IN_RANGE, typed, key.text())
                    : Grade.wrong(Ground.ANOTHER_FIGURE, typed);
        }
        if (unit == UnitFit.MISSING) {
            return Grade.partial(HALVED, Ground.UNIT_MISSING, key.text());
        }
        if (!given.per().isEmpty() && !given.per().equals(right.per()) && !sameRate(given)) {
            return Grade.wrong(Ground.NOT_FOR_EACH, given.per());
        }
        return hedged(given, converted);
    }

    private boolean sameRate(Quantity given) {
        return right.per().isEmpty() && Normal.words(question.stem()).contains(given.per());
    }

    private enum UnitFit {
        SAME,
        CONVERTED,
        MISSING,
        OTHER
    }

    private UnitFit unit(Quantity given) {
        var mine = right.unit();
        var theirs = given.unit();
        boolean degrees = theirs.dimension() == Dimension.ANGLE && mine.dimension() == Dimension.TEMPERATURE;
        if ((theirs.isCount() && theirs.name().isEmpty()) || degrees) {
            boolean needless = mine.isCount() && mine.name().isEmpty();
            return needless || inSentence || stemNames(mine) ? UnitFit.SAME : UnitFit.MISSING;
        }
        if (mine.isCount() && theirs.isCount()) {
            return mine.name().isEmpty() || sameThing(mine.name(), theirs.name()) ? UnitFit.SAME : UnitFit.OTHER;
        }
        if (mine.isCount() && mine.name().isEmpty() && (inSentence || stemNames(theirs))) {
            return UnitFit.SAME;
        }
        if (!mine.convertsTo(theirs)) {
            return UnitFit.OTHER;
        }
        return mine.factor().compareTo(theirs.factor()) == 0 && mine.offset().compareTo(theirs.offset()) == 0
                ? UnitFit.SAME
                : UnitFit.CONVERTED;
    }

    /** Whether a word of the stem names the unit or the thing counted. */
    private boolean stemNames(Unit unit) {
        if (unit.isCount()) {
            return Normal.words(question.stem()).stream().anyMatch(word -> sameThing(unit.name(), word));
        }
        var words = Normal.of(question.stem()).replaceAll("[?,.]", " ").split(" +", -1);
        for (int from = 0; from < words.length; from++) {
            for (int length = 1; length <= 3 && from + length <= words.length; length++) {
                String phrase = String.join(" ", List.of(words).subList(from, from + length));
                var named = Quantity.parse("1 " + phrase).map(Quantity::unit);
                if (named.isPresent() && !named.get().isCount() && named.get().equals(unit)) {
                    return true;
                }
            }
        }
        return unit.dimension() == Dimension.SHARE
                && Normal.words(question.stem()).contains("percentage");
    }

    /** Whether two phrases count the same thing: one of them ends with a word of the other, in the singular or plural. */
    private static boolean sameThing(String mine, String theirs) {
        String last = singular(Normal.words(theirs).getLast());
        return Normal.words(mine).stream()
                .map(FigureMatcher::singular)
                .anyMatch(word -> word.length() > 2 && (word.equals(last) || Typo.forgiven(last, word)));
    }

    private static String singular(String word) {
        return word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private boolean near(Quantity given, UnitFit fit) {
        return between(given, given.low(), right.low(), right.low(), fit)
                && between(given, given.high(), right.high(), right.high(), fit);
    }

    /** Whether the typed number lies between two of the key, as exactly as the key is meant; compared in base units. */
    private boolean between(Quantity given, BigDecimal typed, BigDecimal low, BigDecimal high, UnitFit fit) {
        var unit = right.unit();
        var number = fit == UnitFit.CONVERTED ? given.unit().toBase(typed) : unit.toBase(typed);
        var slack = slack(fit == UnitFit.CONVERTED);
        return number.compareTo(unit.toBase(low).subtract(slack)) >= 0
                && number.compareTo(unit.toBase(high).add(slack)) <= 0;
    }

    /** How far off is still right, in base units: what the question says, else half of the key's last decimal. */
    private BigDecimal slack(boolean converted) {
        var margin = key.margin();
        if (margin.isPresent()) {
            var unit =
                    margin.get().unit().convertsTo(right.unit()) ? margin.get().unit() : right.unit();
            return margin.get().value().multiply(unit.factor());
        }
        var exact = right.step().multiply(HALF).multiply(right.unit().factor());
        boolean rounded = converted || right.low().scale() > ENDLESS;
        var relative = right.unit().factor().multiply(right.high().abs()).multiply(ROUNDING, MathContext.DECIMAL128);
        return rounded ? exact.max(relative) : exact;
    }

    private Grade hedged(Quantity given, boolean converted) {
        var mine = right.hedge();
        var theirs = given.hedge();
        if (mine == theirs) {
            return exactness(given, converted);
        }
        int difference = Math.abs(side(mine) - side(theirs));
        if (theirs == Hedge.NONE) {
            return testsHedge()
                    ? Grade.partial(HALVED, Ground.HEDGE_ASKED, key.text())
                    : Grade.right(Ground.HEDGE_IN_SOURCE, key.text());
        }
        if (difference == 2) {
            return Grade.wrong(Ground.HEDGE_ASKED, key.text());
        }
        return difference == 1 && mine == Hedge.NONE && side(theirs) != 0
                ? Grade.partial(HALVED, Ground.HEDGE_NOT_IN_SOURCE, key.text())
                : Grade.right(Ground.HEDGE_IN_SOURCE, key.text());
    }

    private Grade exactness(Quantity given, boolean converted) {
        if (converted) {
            return Grade.right(Ground.CONVERTED, key.text());
        }
        return given.value().compareTo(right.value()) == 0
                ? Grade.right(Ground.FIGURE)
                : Grade.right(Ground.NEAR_ENOUGH, key.text());
    }

    /** On which side of its number a hedge lies: below, at it, or above. */
    private static int side(Hedge hedge) {
        return switch (hedge) {
            case MORE_THAN, AT_LEAST -> 1;
            case NONE, ABOUT -> 0;
            case LESS_THAN, AT_MOST, NEARLY -> -1;
        };
    }

    /** Whether a wrong option differs from the key in its hedge alone. */
    private boolean testsHedge() {
        return question.distractors().stream()
                .flatMap(d -> Quantity.parse(d.text()).stream())
                .anyMatch(q -> q.value().compareTo(right.value()) == 0 && q.hedge() != right.hedge());
    }
}
