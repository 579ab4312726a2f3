package tumen.generate;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Refuses questions that would print a name as the source has it by mistake: without its article, or spelled in two ways. */
final class NameFaultGate implements Gate {
    /** What these words rule has its article in English: the Republic of, the Labour Party. */
    private static final String OF =
            "University|Republic|Kingdom|Ministry|Government|Department|Treaty|Battle|Gulf|Duchy";

    private static final String HEADS =
            "Party|War|Empire|Republic|Revolution|Islands|Peninsula|Ocean|Sea|Desert|Mountains";

    private static final String BEFORE =
            "\\b(?:in|of|with|from|to|by|for|during|against|at|into|under|since|joined|left|entered) ";

    /** At University of Lund. */
    private static final Pattern BARE_OF = Pattern.compile(BEFORE + "(?:" + OF + ") of \\p{Lu}");

    /** In United States, with the help of Labour Party. What a noun follows is a part of another name. */
    private static final Pattern BARE_HEAD = Pattern.compile(BEFORE
            + "(?:United (?:States|Kingdom|Nations|Arab Emirates)|(?!World |Star )(?:\\p{Lu}\\p{Ll}+ ){1,2}(?:"
            + HEADS
            + "))(?="
            + " (?:and|in|on|of|from|to|with|by|until|as|at|for|was|is|were|are|had|has|who|which)\\b|[,.;:?)]|$)");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{6,}");

    /** A name that comes so often is spelled right. */
    private static final int OFTEN = 3;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = draft.clause().statement();
        if (BARE_OF.matcher(text).find() || BARE_HEAD.matcher(text).find()) {
            return Optional.of("The source lacks an article before a name.");
        }
        return NAME.matcher(text)
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
