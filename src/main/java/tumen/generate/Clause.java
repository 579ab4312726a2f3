package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Span;

/**
 * A statement made from a sentence, with the key at one place in it.
 *
 * @param frame the words, with {@link #KEY} where the key belongs
 * @param key the key's words
 */
record Clause(String frame, String key) {
    /** Stands for the key, and for nothing else in any text. */
    static final char KEY = '\uE000';

    /** The blank a learner sees. */
    static final String BLANK = "_____";

    private static final String MONTH = "(?:" + DateForm.ANY_MONTH + ")";
    /** Subsequently discovered moons: the word says which. */
    private static final Pattern TELLING = Pattern.compile("(?:Subsequently|Newly) \\p{Ll}+ed \\p{Ll}+s\\b|Later"
            + " (?!(?:he|she|it|they|this|his|in|on|at|the|that|was|is|has)\\b)(?:\\p{Ll}+"
            + " )?(?!was\\b|has\\b|his\\b|this\\b)\\p{Ll}{3,}s\\b");

    private static final Pattern OPENING = Pattern.compile("^([A-Za-z]+(?: [A-Za-z]+){0,4}),? ");
    private static final List<Rewriting> TIDIER = List.of(
            Rewriting.of(" +([,;:.?!%)])(?!\\d)", "$1"),
            Rewriting.of("; ?,", ";"),
            Rewriting.of("([,;:]) ?([.,;:])", "$2"),
            Rewriting.of("\\( +", "("),
            Rewriting.of("\\(\\)", ""),
            Rewriting.of(", (which|who), (?=\\p{Ll}[^,]*$)", ", $1 "),
            Rewriting.of("^[,;:. –—-]+", ""),
            Rewriting.of("[,;: ]+([.?!])$", "$1"),
            Rewriting.of(" {2,}", " "));
    private static final List<Rewriting> LAST = List.of(
            Rewriting.of(
                    "^(?=(?:Republic|Kingdom|Empire|Duchy|Principality|Government|Parliament|Ministry|University|Bank|Treaty|Battle|Siege)"
                        + " of (?:the )?\\p{Lu}\\p{Ll})",
                    "The "),
            Rewriting.of(
                    "(?<=(?:\\b[Tt]he|\\b[Aa]n?|['’]s|\\bhis|\\bher|\\bits|\\btheir)"
                            + " )(two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})"
                            + " (year|month|week|day|hour|minute|mile|foot) (?=\\p{Ll})(?!old\\b)",
                    "$1-$2-"),
            Rewriting.of(
                    "(?<!\\p{Lu}\\p{Ll}{2,12} )\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=" + KEY + ")", ""),
            Rewriting.of("\\b(\\d{3}0)s?[–-](\\d{3}0s)\\b", "$1s and $2"),
            Rewriting.of("\\b([Ii]n|[Dd]uring) (\\d{4}s and \\d{4}s)\\b", "$1 the $2"),
            Rewriting.of("([‘'][^‘'’]+?) ([’'])(?= )", "$1$2"),
            Rewriting.of("^(In (?:" + KEY + "|\\d{4})) (?=\\p{Lu}\\p{Ll})", "$1, "),
            Rewriting.of(
                    "^((?:In|On|By) (?:(?:the )?(?:spring|summer|autumn|fall|winter) of |(?:\\d{1,2} )?" + MONTH
                            + " (?:\\d{1,2}, )?)\\d{4}) (?=\\p{Lu}\\p{Ll}|the \\p{L})",
                    "$1, "),
            Rewriting.of("\\bOn (" + MONTH + " \\d{4})", "In $1"),
            Rewriting.of("\\bon (" + MONTH + " \\d{4})", "in $1"));

    private static final Set<String> OPENERS = Set.of(
            "however",
            "accordingly",
            "furthermore",
            "moreover",
            "subsequently",
            "nevertheless",
            "nonetheless",
            "additionally",
            "consequently",
            "meanwhile",
            "afterward",
            "afterwards",
            "later",
            "then",
            "thus",
            "therefore",
            "hence",
            "also",
            "instead",
            "similarly",
            "likewise",
            "conversely",
            "finally",
            "in addition",
            "as a result",
            "for example",
            "for instance",
            "in fact",
            "broadly speaking",
            "in contrast",
            "by contrast",
            "on the other hand",
            "of course",
            "in particular",
            "at the same time",
            "since then",
            "but",
            "and",
            "so",
            "yet",
            "still",
            "indeed",
            "in turn",
            "overall",
            "most importantly",
            "more significantly",
            "most significantly",
            "significantly",
            "crucially",
            "more importantly",
            "importantly",
            "famously",
            "tragically",
            "interestingly",
            "unfortunately",
            "ultimately",
            "notably",
            "unofficially",
            "eventually",
            "chiefly",
            "soon");

    /**
     * Refuses a frame without exactly one place for the key.
     *
     * @throws IllegalArgumentException if the frame holds no such place or several
     */
    Clause {
        if (frame.indexOf(KEY) < 0 || frame.indexOf(KEY) != frame.lastIndexOf(KEY)) {
            throw new IllegalArgumentException("not one place for the key: " + frame);
        }
    }

    /** A clause from words that may hold untidy blanks and commas. */
    static Clause of(String untidy, String key) {
        String frame = key.matches(MONTH + " \\d{4}")
                ? untidy.replace("On " + KEY, "In " + KEY).replace("on " + KEY, "in " + KEY)
                : untidy;
        // 70 m. above the sea: the stop belongs to the unit.
        boolean unit = key.matches(".*\\d \\p{Ll}{1,2}");
        String tidied = tidy(unit ? frame.replaceAll(KEY + "\\.(?= \\p{Ll})", String.valueOf(KEY)) : frame);
        // In 14th-century England.
        return new Clause(key.endsWith("-century") ? tidied.replace(KEY + ", ", KEY + " ") : tidied, key);
    }

    /** As a statement. */
    String statement() {
        return frame.replace(String.valueOf(KEY), key);
    }

    /** With a blank in the place of the key. */
    String cloze() {
        return frame.replace(String.valueOf(KEY), BLANK);
    }

    /** Words of the statement without the key. */
    String rest() {
        return frame.replace(String.valueOf(KEY), " ");
    }

    /** The words before the key. */
    String leading() {
        return frame.substring(0, frame.indexOf(KEY));
    }

    /** The words behind the key. */
    String following() {
        return frame.substring(frame.indexOf(KEY) + 1);
    }

    /** Number of words. */
    int words() {
        return frame.strip().split("\\s+", -1).length;
    }

    /** Untidy words as a sentence. */
    static String sentence(String untidy) {
        return tidy(untidy);
    }

    /** Puts something else in the place of every match. */
    private record Rewriting(Pattern pattern, String replacement) {
        private static Rewriting of(String pattern, String replacement) {
            return new Rewriting(Pattern.compile(pattern), replacement);
        }

        private String of(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static String tidy(String words) {
        String text = words.replaceAll("\\s+", " ").strip();
        String before;
        do {
            before = text;
            for (Rewriting rewriting : TIDIER) {
                text = rewriting.of(text);
            }
            text = text.strip();
            text = withoutOpener(text);
        } while (!text.equals(before));
        if (!text.isEmpty() && ".!?".indexOf(text.charAt(text.length() - 1)) < 0 && !text.matches(".*[.!?][\"”’']$")) {
            text = text.replaceAll("[,;:–—]$", "") + ".";
        }
        for (Rewriting rewriting : LAST) {
            text = rewriting.of(text);
        }
        return capital(text);
    }

    private static String withoutOpener(String text) {
        Matcher matcher = OPENING.matcher(text);
        int comma = text.indexOf(", ");
        if (comma > 0 && comma < 25 && OPENERS.contains(text.substring(0, comma).toLowerCase(Locale.ROOT))) {
            return text.substring(comma + 2);
        }
        if (matcher.find() && !TELLING.matcher(text).lookingAt()) {
            String first = text.substring(0, text.indexOf(' ')).toLowerCase(Locale.ROOT);
            if (Set.of(
                            "subsequently",
                            "also",
                            "but",
                            "and",
                            "so",
                            "then",
                            "yet",
                            "furthermore",
                            "moreover",
                            "additionally",
                            "consequently",
                            "afterwards",
                            "afterward",
                            "nevertheless",
                            "nonetheless",
                            "meanwhile",
                            "later",
                            "eventually",
                            "finally",
                            "ultimately")
                    .contains(first)) {
                return text.substring(text.indexOf(' ') + 1);
            }
        }
        return text;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The tokens of a parsed statement that are the key. */
    static Span keyIn(Sentence statement, Clause clause) {
        int at = clause.frame.indexOf(KEY);
        return new Span(at, Math.min(at + clause.key.length(), statement.text().length()));
    }
}
