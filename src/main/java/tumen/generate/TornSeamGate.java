package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses statements in which words stand side by side that the source keeps apart, since what stood between them was left out:
 * the end of one clause beside the beginning of the next, a row without its first member, a name twice.
 */
final class TornSeamGate implements Gate {
    private static final String NAME = "\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)*";

    private static final String VERB = " (?:was|were|is|are|had|has|did|became|took)\\b";

    /** A member of the council, Olaf Berg was there and sang; without him, the member is no subject. */
    private static final Pattern PREDICATIVE =
            Pattern.compile("^(?<front>(?:An?|One of the) [^,]*), " + NAME + " (?:was|is|had|has|\\p{Ll}+ed)\\b");

    /** The coast was recognised, of: whose rule over the river and the coast was recognised. */
    private static final Pattern SUBJECT =
            Pattern.compile("^(?<first>\\p{L})(?<rest>[^,.;]*?) (?:was|were|had|is|are)\\b");

    /** Elected president of Norway and Olaf Berg [was made minister]: the last name is the subject of what is gone. */
    private static final Pattern LAST_NAME = Pattern.compile(" and (?<name>(?:the )?" + NAME + ")\\.$");

    /** The fifth city [after Berlin], Hamburg and Munich: the beginning of a row is gone. */
    private static final Pattern ROW = Pattern.compile(
            "\\b(?:after|behind|with|like|than|besides) (?<first>\\p{Lu}\\p{L}+), (?<second>\\p{Lu}\\p{L}+),");

    /** A good son first at Lund and later at Oslo; were Danes to which: a comma of the source is gone with what stood before it. */
    private static final Pattern PAUSE = Pattern.compile(
            "(?<!,) (?:first (?:at|in|as|with|for|to)|(?:to|of|in|by|for|with|from|at|under) wh(?:ich|om))\\b");

    /** Love Songs "Nuclear"; Norway Norway. */
    private static final Pattern NEIGHBOURS =
            Pattern.compile("\\p{Lu}\\p{L}+ [\"“]\\p{Lu}\\p{L}+|\\b(\\p{Lu}\\p{L}{3,}) \\1\\b");

    /** Any two words with a capital that stand side by side. */
    private static final Pattern PAIR = Pattern.compile("\\b(\\p{Lu}\\p{Ll}+)(?= (\\p{Lu}\\p{Ll}+))");

    private static final Pattern OPENING = Pattern.compile(
            "^(?<time>(?:By|In|On|At|During|Under|With|From|Since|After|Before|Around|Between|Throughout|Until)"
                    + " [^,;]{2,60}),");

    private static final Pattern YEAR = Pattern.compile("\\b[12]?\\d{3}\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String told = draft.clause().statement();
        String source = study.passage(draft.fact()).sentence().text();
        boolean apart = NEIGHBOURS.matcher(told).results().anyMatch(found -> !source.contains(found.group()));
        boolean pause = PAUSE.matcher(told).results().anyMatch(found -> source.contains("," + found.group()));
        return apart
                        || pause
                        || names(told, source)
                        || undated(told, source)
                        || front(told, source)
                        || end(told, source)
                        || row(told, source)
                ? Optional.of("A part of the sentence is left without what it belongs to.")
                : Optional.empty();
    }

    /** Olaf Berg[, his brother Knud Berg,] Nils Holm: two names run into one. */
    private static boolean names(String told, String source) {
        return PAIR.matcher(told)
                .results()
                .anyMatch(pair -> source.contains(pair.group(1) + ", ")
                        && source.contains(" " + pair.group(2))
                        && !source.contains(pair.group(1) + " " + pair.group(2)));
    }

    /** By this time, ships were leaving; in 1911, many left: without what stands in front it was at no time. */
    private static boolean undated(String told, String source) {
        Matcher opening = OPENING.matcher(source);
        if (YEAR.matcher(told).find() || !opening.find() || told.contains(opening.group("time"))) {
            return false;
        }
        return YEAR.matcher(opening.group("time")).find()
                || (opening.group("time").matches("(?:By|Under|During|At|With|From) (?:this|that|these|those) .*")
                        && told.matches("(?s).*\\b(?:was|were|been) (?:\\p{Ll}+ly )?\\p{Ll}+ing\\b.*|.*\\b(?:is|are)"
                                + " \\p{Ll}+ed\\b.*"));
    }

    private static boolean front(String told, String source) {
        Matcher opening = PREDICATIVE.matcher(source);
        if (opening.find()
                && told.matches(
                        "(?s)" + Pattern.quote(opening.group("front")) + " (?:was|is|had|has|\\p{Ll}+ed)\\b.*")) {
            return true;
        }
        Matcher subject = SUBJECT.matcher(told);
        return subject.find()
                && Pattern.compile("\\b(?:over|between) [^,.;]* and (?:" + subject.group("first") + "|"
                                + subject.group("first").toLowerCase(Locale.ROOT) + ")"
                                + Pattern.quote(subject.group("rest")) + VERB)
                        .matcher(source)
                        .find();
    }

    private static boolean end(String told, String source) {
        Matcher last = LAST_NAME.matcher(told);
        return last.find()
                && Pattern.compile(Pattern.quote(" and " + last.group("name")) + VERB)
                        .matcher(source)
                        .find();
    }

    private static boolean row(String told, String source) {
        Matcher row = ROW.matcher(source);
        return row.find() && told.contains(", " + row.group("second") + ",") && !told.contains(row.group("first"));
    }
}
