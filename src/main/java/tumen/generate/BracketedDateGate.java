package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/** Refuses dates in brackets that hold more than the date, or of which it is not clear to what they belong. */
final class BracketedDateGate implements Gate {
    /** A year in brackets behind a common noun may belong to it, to its sentence or to nothing. */
    private static final Pattern BRACKET = Pattern.compile("(?s).*(?:^|[^\\p{L}])\\p{Ll}[\\p{L}-]* \\($");

    private static final Pattern WORK = Pattern.compile(
            "(?s).*\\b(?:album|film|book|novel|single|song|play|opera|painting|symphony|poem|game) \\($");

    /** A bracket with no more than a preposition before the date. */
    private static final Pattern OPENED = Pattern.compile("\\((?:\\p{Ll}+ )?$");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String leading = draft.clause().leading();
        String following = draft.clause().following();
        if (!(draft.fact() instanceof Fact.Dated)) {
            return Optional.empty();
        }
        boolean inside = leading.lastIndexOf('(') > leading.lastIndexOf(')');
        if (inside && (!OPENED.matcher(leading).find() || !following.startsWith(")"))) {
            return Optional.of("The brackets hold more than the date.");
        }
        return BRACKET.matcher(leading).matches() && !work(leading)
                ? Optional.of("It is not clear to what the date in brackets belongs.")
                : Optional.empty();
    }

    /** Whether what ends with this opening bracket is a work: the year is when it came out. */
    static boolean work(String leading) {
        return WORK.matcher(leading).matches();
    }
}
