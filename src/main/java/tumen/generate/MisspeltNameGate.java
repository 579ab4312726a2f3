package tumen.generate;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Refuses questions that would print a name which the source spells in another way everywhere else. */
final class MisspeltNameGate implements Gate {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{6,}");

    /** A name that comes so often is spelled right. */
    private static final int OFTEN = 3;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        return NAME.matcher(draft.clause().statement())
                .results()
                .map(MatchResult::group)
                .filter(name -> study.mentions().remembered("misspelt " + name, any -> misspelt(name, study)))
                .findFirst()
                .map(name -> "The source spells “" + name + "” in two ways.");
    }

    private static boolean misspelt(String name, Study study) {
        return study.mentions().count(name) < OFTEN
                && study.capitals().stream()
                        .filter(other -> NAME.matcher(other).matches() && oneLetterOff(name, other))
                        .anyMatch(other -> study.mentions().count(other) >= OFTEN);
    }

    /** One letter more, less or other, neither the first nor among the last two: those tell Korea from Korean. */
    private static boolean oneLetterOff(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int difference = longer.length() - shorter.length();
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return difference <= 1
                && at > 0
                && at < shorter.length() - 2
                && longer.substring(at + 1).equals(shorter.substring(at + 1 - difference));
    }
}
