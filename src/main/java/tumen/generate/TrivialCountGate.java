package tumen.generate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.FigureGrammar;
import tumen.fact.FigureShape;

/**
 * Refuses counts of one and two, which anybody guesses (readers refused 22 of 42 questions for a two), and counts that somebody
 * chose: the five largest banks.
 */
final class TrivialCountGate implements Gate {
    private static final Pattern CHOSEN = Pattern.compile(
            Clause.KEY + " (?:of the )?(?!(?:for|gu|r|t|w|inter|prot|cont|harv|requ|pri|ch|n|p|qu|hon|mod)est\\b)"
                    + "(?:\\p{Ll}+est|most|least|main|major|leading|top) \\p{L}");

    private static final Pattern ALL = Pattern.compile("\\b[Aa]ll (?:of )?(?:the )?" + Clause.KEY);

    /** One estimate, a study: nobody can know which. */
    private static final Pattern SOME_ESTIMATE = Pattern.compile(
            "^(?:One|An?|Some|Another|Other|Several|Many|Most|Recent) (?:\\p{Ll}+"
                + " )?(?:estimates?|studies|study|surveys?|reports?|sources?|polls?|counts?|account|version|calculation)\\b");

    /** A total that grows as long as it is counted. */
    private static final Pattern GROWING = Pattern.compile("\\b(?:of all time|to date|so far|ever)\\b");

    /** A place in a long order is another one next year. */
    private static final Pattern PLACE = Pattern.compile(Clause.KEY + "[ -](?:\\p{Ll}+est|most|least)\\b");

    /** A merger of three companies: each of which is named; six consecutive cups from 1931 to 1936. */
    private static final Pattern NAMED_ALL = Pattern.compile(Clause.KEY
            + " (?:\\p{Ll}[\\p{Ll}-]+ ){0,4}\\p{Ll}+(?:: |,? (?:viz\\.|namely)) ?|"
            + Clause.KEY + " (?:consecutive|successive|straight) .*\\bfrom \\d{4} to \\d{4}\\b");

    private static final BigDecimal LONG_ORDER = BigDecimal.TEN;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (!(draft.fact() instanceof Fact.Counted counted)) {
            return Optional.empty();
        }
        String frame = draft.clause().frame();
        if (counted.shape() == FigureShape.COUNT && CHOSEN.matcher(frame).find()) {
            return Optional.of("How many of the largest there are is chosen by who counts them.");
        }
        boolean small = FigureForm.of(counted.words())
                .filter(form -> form.value().compareTo(LONG_ORDER) <= 0)
                .isPresent();
        if (small && counted.shape() == FigureShape.COUNT && ALL.matcher(frame).find()) {
            return Optional.of("How many they are all together is taken for granted, not told.");
        }
        if (small && NAMED_ALL.matcher(frame).find()) {
            return Optional.of("The question counts up to its own answer.");
        }
        if (SOME_ESTIMATE.matcher(frame).find()
                && new Hints(draft.text()).years().isEmpty()) {
            return Optional.of("It is not said whose estimate this is, nor when it was made.");
        }
        if (grownSince(draft)) {
            return Optional.of("It changes from year to year, and no year is said.");
        }
        if (present(draft) && new Hints(draft.text()).years().isEmpty()) {
            boolean grows = counted.shape() != FigureShape.ORDINAL
                    && GROWING.matcher(frame).find();
            boolean moves = PLACE.matcher(frame).find()
                    && FigureForm.of(counted.words())
                            .filter(form -> form.ordinal() && form.value().compareTo(LONG_ORDER) >= 0)
                            .isPresent();
            if (grows || moves) {
                return Optional.of("It changes from year to year, and no year is said.");
            }
        }
        // For one season, in 1950.
        if (frame.matches("(?s).*\\bfor " + Clause.KEY + ",? in \\d{4}\\b.*")
                && counted.words().matches("(?:one|1|a|an) \\p{L}+")) {
            return Optional.of("The year says how long it was.");
        }
        return (counted.shape() == FigureShape.COUNT
                                || counted.shape() == FigureShape.NUMBER
                                || (counted.shape() == FigureShape.ORDINAL
                                        && counted.number().equals("first")))
                        && FigureGrammar.trivial(counted.number())
                ? Optional.of("A count of one or two is guessed rather than known.")
                : Optional.empty();
    }

    /** He won six cups in 2009, and his 29 cups make him the best of all time: the year is not the total's. */
    private static boolean grownSince(Draft draft) {
        String frame = draft.clause().frame();
        int start = frame.lastIndexOf(", and ", frame.indexOf(Clause.KEY));
        return start > 0
                && GROWING.matcher(frame.substring(start)).find()
                && new Hints(frame.substring(start)).years().isEmpty()
                && draft.statement().tokens().stream()
                        .anyMatch(token ->
                                token.span().start() > start && token.tag().matches("VB[ZP]"));
    }

    private static boolean present(Draft draft) {
        return draft.statement().root().stream()
                .anyMatch(root -> root.tag().matches("VB[ZP]")
                        || draft.statement()
                                .child(root, "cop", "aux")
                                .filter(verb -> verb.tag().matches("VB[ZP]"))
                                .isPresent());
    }
}
