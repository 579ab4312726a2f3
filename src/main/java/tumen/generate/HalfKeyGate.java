package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;

/** Refuses figures without the half behind them, and dates in brackets that hold more than a date. */
final class HalfKeyGate implements Gate {
    /** Four and a half years. */
    private static final Pattern MORE = Pattern.compile("(?s) and (?:an?|one) (?:half|quarter|third).*");

    /** A year in brackets behind a common noun may belong to it, to its sentence or to nothing. */
    private static final Pattern BRACKET = Pattern.compile("(?s).*(?:^|[^\\p{L}])\\p{Ll}[\\p{L}-]* \\($");

    private static final Pattern WORK = Pattern.compile(
            "(?s).*\\b(?:album|film|book|novel|single|song|play|opera|painting|symphony|poem|game) \\($");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String frame = draft.clause().frame();
        String leading = frame.substring(0, frame.indexOf(Clause.KEY));
        String following = frame.substring(frame.indexOf(Clause.KEY) + 1);
        return switch (draft.fact()) {
            case Fact.Counted counted
            when MORE.matcher(following).matches() ->
                Optional.of("The key is only a part of a figure: " + counted.words() + ".");
            case Fact.Counted counted -> Optional.empty();
            case Fact.Dated dated
            when leading.endsWith("(") && !following.startsWith(")") ->
                Optional.of("The brackets hold more than the date.");
            case Fact.Dated dated
            when BRACKET.matcher(leading).matches() && !WORK.matcher(leading).matches() ->
                Optional.of("It is not clear to what the date in brackets belongs.");
            case Fact.Dated dated -> Optional.empty();
            case Fact.Named named -> Optional.empty();
            case Fact.Told told -> Optional.empty();
            case Fact.Elapsed elapsed -> Optional.empty();
        };
    }
}
