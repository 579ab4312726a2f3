package tumen.generate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the past tense what a sentence had told of a time before its own: in 1901, Berg had married; in 1901, Berg married.
 * Alone, and with its date, the pluperfect only asks before what it was.
 */
final class PluperfectClause {
    private static final String NAME = "(?:\\p{Lu}[\\p{L}.’'-]*|" + Clause.KEY + ")";

    private static final Pattern HAD = Pattern.compile("(?s)^(?<front>(?:(?:In|On) [^,]{1,30},? )?" + NAME + "(?: (?:"
            + NAME + "|de|von|van|of|and)){0,6}) had (?<verb>\\p{Ll}+) (?<rest>.*)$");

    private static final Pattern DATE =
            Pattern.compile("\\b(?:[Ii]n|[Oo]n) (?:[^,.]{0,20})?(?:\\d{4}|" + Clause.KEY + ")");

    /** What says before what it was, or that it went on. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)\\b(?:by (?:\\d|the|then|this|that)|before|after|when|while|until|till|since|already|once|earlier"
                    + "|previously|never|not|yet|just|long|first|for|but|although|though|because|as|if)\\b|[Bb]y "
                    + Clause.KEY);

    private PluperfectClause() {}

    /** The clause in the past tense; unchanged where it is no such clause, or the tense tells something. */
    static Clause of(Clause clause) {
        Matcher had = HAD.matcher(clause.frame());
        if (!had.matches()
                || !DATE.matcher(clause.frame()).find()
                || BEFORE.matcher(clause.frame()).find()
                || had.group("rest").contains(" had ")) {
            return clause;
        }
        if (had.group("verb").equals("been")) {
            String were = had.group("front").contains(" and ") ? " were " : " was ";
            return Clause.of(had.group("front") + were + had.group("rest"), clause.key());
        }
        return PastTense.of(had.group("verb"))
                .map(past -> Clause.of(had.group("front") + " " + past + " " + had.group("rest"), clause.key()))
                .orElse(clause);
    }
}
