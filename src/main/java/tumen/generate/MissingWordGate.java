package tumen.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses statements of a source that leaves out articles, doubles names or misspells what its title spells. */
final class MissingWordGate implements Gate {
    private static final String PREPOSITION = "\\b(?:in|of|at|with|to|for|by|from|under|during|into|against|within)";

    /** With the help of Lund Party ruled; in United States. */
    private static final Pattern NAME = Pattern.compile(
            PREPOSITION
                    + " (?<name>(?:\\p{Lu}[\\p{L}’'-]+ )*\\p{Lu}[\\p{L}’'-]+(?: of (?:\\p{Lu}[\\p{L}’'-]+"
                    + " )*\\p{Lu}[\\p{L}’'-]+)?)(?=[.,;]|"
                    + " (?:and|or|in|of|on|at|to|with|from|by|for|until|since|before|after|during|as|was|were|is|are|had|has|who|which|\\p{Ll}+ed)\\b)");

    /** What is said with an article whatever stands before it. */
    private static final Pattern TAKING =
            Pattern.compile("(?:\\p{Lu}\\S* )+(?:Party|War|Empire|Republic|Kingdom|Army|Navy)|(?:\\p{Lu}\\S*"
                    + " )*(?:United States|United Kingdom|Soviet Union|European"
                    + " Union|Netherlands|Philippines)|(?:University|Republic|Kingdom|Treaty|Battle) of \\p{Lu}.*");

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
            Pattern.compile("\\b[Bb]etween (?:\\p{Lu}(?![^.;]*\\band\\b)|\\d[\\d,]* ?[–-] ?\\d)");

    /** Have established ties since 1962. */
    private static final Pattern DONE_SINCE = Pattern.compile(
            "\\b(?:has|have) (?:established|founded|opened|signed|joined|started|begun|become)\\b[^,.;]* since \\d");

    private static final Pattern DOUBLED_NAME = Pattern.compile("\\b(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+) \\1\\b");

    /** A shorter word may be another by one letter. */
    private static final int LONG = 8;

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = draft.clause().statement();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (TAKING.matcher(name.group("name")).matches()
                    && !name.group("name").matches("World War.*|.*(?:King|Prince|Queen)’?'?s .*")) {
                return Optional.of("The source lacks an article before “" + name.group("name") + "”.");
            }
        }
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
        if (DOUBLED_NAME.matcher(text).find()) {
            return Optional.of("A name stands twice, one behind the other.");
        }
        return misspelt(text, study.topic().title())
                .map(word -> "“" + word + "” seems to be a misspelling of a word of the title.");
    }

    /** A word that is one of the title's but for one letter inside of it. */
    private static Optional<String> misspelt(String text, String title) {
        for (String word : title.split("[^\\p{L}]+", -1)) {
            if (word.length() < LONG || !Character.isUpperCase(word.charAt(0))) {
                continue;
            }
            for (String other : text.split("[^\\p{L}]+", -1)) {
                if (other.length() >= LONG - 1
                        && Character.isUpperCase(other.charAt(0))
                        && oneLetterOff(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the words share their beginning and at least their last three letters, with one letter more, less or other between. */
    private static boolean oneLetterOff(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return end >= 3 && start >= 2 && Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
