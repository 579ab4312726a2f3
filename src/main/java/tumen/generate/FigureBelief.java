package tumen.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tumen.fact.Fact;
import tumen.fact.FigureShape;
import tumen.fact.NumberWords;

/**
 * Whether other figures beside a question would be surely wrong, and not known to be wrong from the question itself.
 *
 * @param key the right figure
 * @param draft the question
 * @param study its text
 */
record FigureBelief(Fact.Counted key, Draft draft, Study study) {
    private static final Pattern BOUND =
            Pattern.compile("(?i)\\b(?:(?:more|less|fewer|greater|higher|lower|larger|smaller|longer|older|younger)"
                    + " than|over|under|at least|at most|up to|as (?:many|much|few|little|high|low) as|below|above"
                    + "|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|beyond|minimum|maximum|top)\\b");
    private static final Pattern BOUND_BEFORE = Pattern.compile(
            BOUND.pattern() + "(?: of)?(?: the)? ?[$€£¥]?$|(?i)\\b(?:the (?:first|last|top|past)|among) ?$");
    /** Who played by the age of eight played by the age of nine, too. */
    private static final Pattern BY_AGE = Pattern.compile("(?i)\\b(?:by|before) the age of $");

    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\b(?:about|around|nearly|almost|some|roughly|approximately|estimated|close"
                    + " to|approaching|circa|average|possibly|perhaps|probably|(?:in|of|on) the order of)\\b");
    private static final Pattern AFTER_NAMES =
            Pattern.compile(Clause.BLANK + " .*\\b(?:after|behind|following|next to|besides) (?:the )?\\p{Lu}");
    private static final Pattern PREVIOUS =
            Pattern.compile("(?i)\\b(?:previous(?:ly)?|earlier|before|already|last|final)\\b");
    private static final String CAPITALS =
            "(?:[Tt]he )?\\p{Lu}[\\p{L}\\d.'’-]*(?: (?:of |the )*\\p{Lu}[\\p{L}\\d.'’-]*)*";
    private static final Pattern SEPARATOR = Pattern.compile(",? and |, ");
    private static final Pattern ROW = Pattern.compile(CAPITALS + "(?:, " + CAPITALS + ")*(?:,? and )" + CAPITALS);
    private static final Pattern OTHERS =
            Pattern.compile("\\b(?:along with|alongside|together with|besides|the others?|one of)\\b");
    private static final Pattern YEAR_LIKE = Pattern.compile("[1-9]\\d{2,3}");

    /** 640 x 400, eight to five: sizes of screens and papers of which few are made. */
    private static final Pattern PRODUCT =
            Pattern.compile(Clause.BLANK + "[ -]?(?:x|×|by) ?\\d|\\d ?(?:x|×) ?" + Clause.BLANK);

    private static final Pattern TIMES = Pattern.compile("(?<!\\d)(\\d{1,4}) ?(?:x|×) ?(\\d{1,4})(?!\\d)");

    private static final Pattern FIGURE =
            Pattern.compile("(?i)\\b(?:\\d+|" + String.join("|", NumberWords.small()) + ")\\b(?![.,-]\\w)");

    /** Letters between figures of one statement. */
    private static final int NEAR = 60;

    /** Estimates of the same thing that differ. */
    private static final Pattern ESTIMATES = Pattern.compile("(?i)\\bestimate[sd]?\\b");

    /** Whether the key is one side of a size of which few are made. */
    boolean product() {
        return PRODUCT.matcher(draft.text()).find();
    }

    private static final Pattern FIXED_POINT = Pattern.compile("(?i)\\b(?:freez\\w+|boil\\w+|melt\\w+)\\b");
    private static final Pattern AGED =
            Pattern.compile("(?i)\\b(?:aged|at the age of|by the age of|until the age of|age|turned) $");

    /** Whether a degree is asked for at which everybody knows what happens: water boils. */
    boolean fixedPoint() {
        return key.words().contains("°") && FIXED_POINT.matcher(draft.text()).find();
    }

    /** Whether the age of somebody is asked for. */
    boolean age() {
        return AGED.matcher(new Hints(draft.text()).before()).find()
                || key.words().matches(".*\\byears (?:of age|old)");
    }

    /** Whether it is a marriage, a term or the like, of which few people have a third. */
    boolean fewOfThem() {
        return draft.text()
                .matches(
                        "(?s).*" + Clause.BLANK
                                + " (?:marriage|wife|husband|cousin|term|administration|inauguration|presidency|premiership|floor|half|son|daughter|voyage|expedition|journey|visit)\\b.*");
    }

    /** Whether the text gives other estimates beside this one, so that no other figure is surely wrong. */
    boolean disputed() {
        return ESTIMATES.matcher(draft.text()).find()
                && ESTIMATES.matcher(key.provenance().quote()).results().count() > 1;
    }

    /** What is more than 400 is also more than 300, and may be more than 500: no option would be surely wrong. */
    boolean bounded() {
        boolean most = key.words().matches("(?i)a (?:maximum|minimum) of .*");
        return (!most && BOUND.matcher(key.words()).find())
                || BY_AGE.matcher(new Hints(draft.text()).before()).find()
                || BOUND_BEFORE
                        .matcher(new Hints(draft.text()).before().strip())
                        .find();
    }

    /** In 188, after 190 BC: a year that was not recognised as one. */
    boolean yearLike() {
        boolean era = key.shape() == FigureShape.NUMBER
                && key.words().matches("(?i)(?:about|around|circa|c\\.) [1-9]\\d{2,3}")
                && new Hints(draft.text()).before().matches("(?s).*, $");
        return era
                || (YEAR_LIKE.matcher(key.words()).matches()
                        && new Hints(draft.text()).before().matches("(?s).*\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|to) $"));
    }

    /** Whether the question can be answered by counting or adding what it says itself. */
    boolean derivable(FigureForm form) {
        if (form.ordinal()) {
            return AFTER_NAMES.matcher(draft.text()).find()
                    || PREVIOUS.matcher(draft.text()).find();
        }
        if (key.shape() == FigureShape.COUNT && enumerated(draft.text(), form.value())) {
            return true;
        }
        List<BigDecimal> others = study.facts().get(key.provenance().sentence()).stream()
                .filter(fact -> fact instanceof Fact.Counted counted
                        && !counted.equals(key)
                        && (counted.shape() == key.shape() || (number(counted.shape()) && number(key.shape())))
                        && draft.text().contains(counted.words()))
                .flatMap(fact -> FigureForm.of(fact.words()).stream())
                .map(FigureForm::value)
                .sorted()
                .toList();
        if (product(form.value()) || added(form.value()) || wholeShare(form.value(), others)) {
            return true;
        }
        if (others.size() < 2) {
            return false;
        }
        BigDecimal sum = others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = others.getLast().multiply(BigDecimal.TWO).subtract(sum);
        return form.value().compareTo(sum) == 0 || form.value().compareTo(rest) == 0;
    }

    /** A table of 16 × 16 has 256 fields. */
    private boolean product(BigDecimal value) {
        return TIMES.matcher(draft.text())
                .results()
                .anyMatch(table -> new BigDecimal(table.group(1))
                                .multiply(new BigDecimal(table.group(2)))
                                .compareTo(value)
                        == 0);
    }

    /** Nine gold and three silver in twelve races: two figures that stand together beside their sum. */
    private boolean added(BigDecimal value) {
        String statement = draft.clause().statement();
        List<MatchResult> figures = FIGURE.matcher(statement).results().toList();
        return IntStream.range(0, figures.size() - 2).anyMatch(first -> {
            MatchResult one = figures.get(first);
            MatchResult two = figures.get(first + 1);
            MatchResult three = figures.get(first + 2);
            boolean whole = joined(statement, one, two)
                    && near(statement, two, three)
                    && number(one).add(number(two)).compareTo(number(three)) == 0;
            boolean parts = joined(statement, two, three)
                    && near(statement, one, two)
                    && number(two).add(number(three)).compareTo(number(one)) == 0;
            return (whole || parts)
                    && (number(one).compareTo(value) == 0
                            || number(two).compareTo(value) == 0
                            || number(three).compareTo(value) == 0);
        });
    }

    private static BigDecimal number(MatchResult figure) {
        return FigureForm.of(figure.group()).map(FigureForm::value).orElse(BigDecimal.ZERO);
    }

    private static boolean joined(String statement, MatchResult one, MatchResult two) {
        return statement.substring(one.end(), two.start()).matches("(?: \\p{L}+){0,3},? and ");
    }

    private static boolean near(String statement, MatchResult one, MatchResult two) {
        return two.start() - one.end() <= NEAR
                && statement.substring(one.end(), two.start()).matches("[^.;]*");
    }

    /** 54 %, 30 % and 16 %: all of it. */
    private boolean wholeShare(BigDecimal value, List<BigDecimal> others) {
        return key.shape() == FigureShape.PERCENTAGE
                && !others.isEmpty()
                && others.stream().reduce(value, BigDecimal::add).compareTo(BigDecimal.valueOf(100)) == 0;
    }

    private static boolean number(FigureShape shape) {
        return shape == FigureShape.COUNT || shape == FigureShape.NUMBER;
    }

    /** Whether as many names, or all but the one spoken of, stand in a row: one of five, along with four others. */
    private static boolean enumerated(String text, BigDecimal value) {
        return ROW.matcher(text)
                .results()
                .map(row -> BigDecimal.valueOf(SEPARATOR.split(row.group(), -1).length))
                .anyMatch(names -> value.compareTo(names) == 0
                        || (OTHERS.matcher(text).find()
                                && value.subtract(BigDecimal.ONE).compareTo(names) == 0));
    }

    /** Whether the figure is only about right. */
    boolean about() {
        return ABOUT.matcher(key.words()).find()
                || new Hints(draft.text())
                        .before()
                        .matches("(?is).*" + ABOUT.pattern() + " (?:at |of |to )?(?:the )?(?:ages? of )?$");
    }
}
