package tumen.generate;

import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses statements of a source that leaves out the article of a kind or half of a pair of words, or doubles a name. */
final class MissingWordGate implements Gate {
    /** Became noted general. */
    private static final Pattern BARE_KIND = Pattern.compile("\\b(?:became|become|remained|was)"
            + " (?:noted|famous|important|popular|prominent|well-known|successful|significant|renowned|influential)"
            + " \\p{Ll}+(?<!s)\\b(?! \\p{Ll}+s\\b)(?= (?:of|in|under|at|for|and|by)\\b|[.,])");

    /** In the South Asia. */
    private static final Pattern THE_PART =
            Pattern.compile("\\b[Tt]he (?:North|South|East|West|Central|Southeast|Western|Eastern|Southern|Northern)"
                    + " (?:Asia|Africa|Europe|America)(?=[.,;]| (?:and|or|in|is|was|were|are)\\b)");

    /** Between Lund in Norway, to Oslo; between 600–1534. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\b[Bb]etween (?:\\p{Lu}(?![^;]*\\band\\b)|\\d[\\d,]* ?[–-] ?\\d)");

    /** Have established ties since 1962. */
    private static final Pattern DONE_SINCE = Pattern.compile(
            "\\b(?:has|have) (?:established|founded|opened|signed|joined|started|begun|become)\\b[^,.;]* since \\d");

    /** It's harbour is deep. */
    private static final Pattern ITS =
            Pattern.compile("\\b[Ii]t['’]s (?:\\p{Ll}+ ){1,2}(?:is|was|are|were|has|had)\\b");

    private static final Pattern DOUBLED_NAME = Pattern.compile("\\b(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+) \\1\\b");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = draft.clause().statement();
        if (BARE_KIND.matcher(text).find()) {
            return Optional.of("The source lacks an article before a noun.");
        }
        if (THE_PART.matcher(text).find()) {
            return Optional.of("The source puts an article before the name of a part of the world.");
        }
        if (BETWEEN.matcher(text).find()) {
            return Optional.of("The source says between and does not go on with and.");
        }
        if (DONE_SINCE.matcher(text).find()) {
            return Optional.of("The source says since when something was done at once.");
        }
        if (ITS.matcher(text).find()) {
            return Optional.of("The source writes its with an apostrophe.");
        }
        return DOUBLED_NAME.matcher(text).find()
                ? Optional.of("A name stands twice, one behind the other.")
                : Optional.empty();
    }
}
