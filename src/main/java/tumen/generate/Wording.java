package tumen.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tumen.text.Edit;
import tumen.text.Span;

/** Puts together the words of a statement. */
final class Wording {
    /** Not the beginning of a quoted title: "(Sittin' On) The Dock of the Bay". */
    private static final Pattern BRACKET = Pattern.compile(" ?(?<![\"“])\\([^()]*\\)| ?\\[[^\\[\\]]*\\]");

    /** What a source marks up: _Billboard_, *Billboard*. */
    private static final Pattern MARKED =
            Pattern.compile("(?<![\\p{L}\\d_*])([_*])(\\p{L}[^_*]*[^_*\\s])\\1(?![\\p{L}\\d_*])");

    /** What an editor put into a quotation, and what says of how much a sentence is true: [his], (or their heirs). */
    private static final Pattern NEEDED = Pattern.compile(
            " ?\\[(?!citation|sic\\b|note\\b|nb\\b|who\\b|when\\b|clarif|update|dubious|better|full|page)[A-Za-z][A-Za-z'"
                + " ]+\\]| ?\\((?:or|but|except|excluding|if|unless|though|although)(?: \\p{L}+){1,4}\\)");

    private static final Pattern ALSO =
            Pattern.compile(" (?:(?:at|around|about) (?:about |around )?the same time(?! (?:as|that))|(?<!\\bbut,?"
                + " )(?<!\\b(?:who|which) )(?<!\\b(?:who|which) (?:is|was) )also(?!"
                + " (?:spelled|spelt|written|known|called|named|referred|titled|styled|transliterated)\\b)|likewise|in"
                + " turn|in fact|however|therefore|thus(?! far)|(?<!\\b(?:and|but),? )(?:subsequently|(?<!\\bto be"
                + " )eventually|finally|ultimately)(?!(?<=, \\p{Ll}{7,12}) \\p{Ll}+ing\\b)|(?<!as )soon(?!"
                + " (?:as|after))),?(?= )|(?<!\\b(?:and|but)) later(?="
                + " (?:became|took|was|were|led|won|made|went|wrote|taught|began|gave|held|left|sold|found|built|(?!called|named|renamed|termed)\\p{Ll}+ed)\\b)|,"
                + " though(?:,(?= )|(?=\\.))|, (?:however|therefore|in turn|too)\\b,?|(?<!such as), (?:for example|for"
                + " instance|of course|in any case|in fact|indeed|by contrast|in contrast|on the other hand|on the"
                + " contrary|meanwhile|moreover|furthermore|nevertheless|nonetheless|in addition),");
    /** What two dashes set off, unless the key stands in it. */
    private static final Pattern ASIDE = Pattern.compile(
            " [–—] [^–—.;" + Clause.KEY + "]{8,}? [–—](?=[ ,])|—[^—.;" + Clause.KEY + "]{8,}?—(?=\\p{L})");

    private static final Pattern APART =
            Pattern.compile(" ?(?:the|an?|\\d|one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|twice|half|double|\\p{Ll}+(?:teen|ty)(?:-\\p{Ll}+)?)\\b");

    private static final Pattern ITSELF =
            Pattern.compile("(?<=\\p{Lu}[\\p{L}]{2,20}) (?:itself|himself|herself|themselves)(?= )");

    /** How long after something it was that the sentences before tell. */
    private static final Pattern LATER =
            Pattern.compile("^(?:Only |Just |Some )?(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|A"
                    + " few|Some|Many|Few|\\d+) (?:\\p{Ll}+"
                    + " )?(?:generation|century|centuries|decade|year|month|week|day|hour|minute)s?"
                    + " (?:later|earlier|afterwards),? |^Recent (?=\\p{Ll})"
                    + "|^(?:Not |Just )?(?:[Bb]efore|[Aa]fter) long,? |^(?:Shortly|Soon) (?:afterwards?|thereafter),? "
                    + "|^(?:For (?:instance|example)|In (?:fact|reality|any case)|Indeed|Of"
                    + " course),? (?!that )");

    /** Later in 1994, which a sentence before began. */
    private static final Pattern LATER_IN = Pattern.compile(
            "(?<!\\b(?:years?|months?|weeks?|days?|decades?|hours?|centur(?:y|ies))) later(?= in (?:\\d{4}|"
                    + Clause.KEY + "))");

    /** In Bergen, for instance, the: one comma stays, which closes what stands in front. */
    private static final Pattern FRONT =
            Pattern.compile("(?:In|On|At|By|For|From|During|After|Before|Since|Under|Near|Until"
                    + "|Throughout|Between|Among|Within|With|Around) [^,]*");

    /** Was opened in 1981, however, the embassy was closed. */
    private static final Pattern SECOND_CLAUSE = Pattern.compile(
            " (?!(?:and|but|or|nor|in|on|at|by|for|with|from|to|as|when|if|because|who|which|that)\\b)(?:[\\p{L}-]+"
                    + " ){1,5}?(?:was|were|is|are|had|has|have|did|demonstrates?|shows?|suggests?)\\b");

    private static final Pattern FIRST_CLAUSE =
            Pattern.compile(".*\\b(?:was|were|is|are|had|has|have|did|\\p{Ll}+ed)\\b.*");

    private static final Pattern SUBORDINATE =
            Pattern.compile("(?:When|While|As|Although|Though|Once|If|Because|Whereas|Despite|Unlike|Like|To|Even)\\b");

    /** The Battle of Lund (1911) also called the Battle of Bergen, took: the bracket stood for the first of two commas. */
    private static final Pattern NAMED_ALSO =
            Pattern.compile("\\) (?=also (?:called|known|named|spelled|written)\\b[^,.;()]*,"
                    + " (?:was|is|were|are|took|had|has|\\p{Ll}+ed)\\b)");

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+");

    private Wording() {}

    /** The words of a stretch with the edits made and the key replaced by its sign. */
    static String apply(String text, Span stretch, List<Edit> edits, @Nullable Span key) {
        var all = new ArrayList<Edit>();
        if (key != null && stretch.contains(key)) {
            all.add(new Edit(key, String.valueOf(Clause.KEY)));
        }
        for (Edit edit : edits) {
            if (stretch.contains(edit.span())
                    && all.stream().noneMatch(other -> other.span().overlaps(edit.span()))) {
                all.add(edit);
            }
        }
        all.sort(Comparator.comparingInt(edit -> edit.span().start()));
        var words = new StringBuilder();
        int at = stretch.start();
        for (Edit edit : all) {
            words.append(text, at, edit.span().start()).append(edit.words());
            at = edit.span().end();
        }
        return words.append(text, at, stretch.end()).toString();
    }

    /** The words in small letters, without signs. */
    static List<String> plain(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ", -1));
    }

    /** Takes out brackets that do not hold the key, list bullets, and words that only join sentences. */
    static String strip(String text) {
        String unmarked =
                MARKED.matcher(BULLET.matcher(text.strip()).replaceFirst("")).replaceAll("$2");
        String plain = Capitals.calm(unmarked);
        String closed = NAMED_ALSO.matcher(plain).replaceAll("), ");
        String spoken = withoutAsides(withoutBrackets(withoutBrackets(closed)));
        spoken = LATER_IN.matcher(spoken).replaceAll("");
        String alone = ITSELF.matcher(LATER.matcher(spoken).replaceFirst("")).replaceAll("");
        return ALSO.matcher(alone).replaceAll(found -> joint(alone, found));
    }

    /** What stands for words that joined sentences: a comma behind a phrase in front, a semicolon between two clauses. */
    private static String joint(String text, MatchResult joining) {
        String before = text.substring(0, joining.start());
        if (!joining.group().matches(",.*,")) {
            // It was founded in 1911, however it was closed.
            boolean two = joining.group().equals(", however")
                    && SECOND_CLAUSE.matcher(text.substring(joining.end())).lookingAt()
                    && FIRST_CLAUSE.matcher(before).matches()
                    && !SUBORDINATE.matcher(before).lookingAt();
            // After 1908 however, the sales fell.
            boolean front =
                    joining.group().endsWith(",") && FRONT.matcher(before).matches();
            return two ? ";" : front ? "," : "";
        }
        if (FRONT.matcher(before).matches()) {
            return ",";
        }
        boolean clauses = SECOND_CLAUSE.matcher(text.substring(joining.end())).lookingAt()
                && FIRST_CLAUSE.matcher(before).matches()
                && !SUBORDINATE.matcher(before).lookingAt();
        return clauses ? ";" : "";
    }

    /** Without the innermost brackets, unless they hold the key or are needed. */
    private static String withoutBrackets(String text) {
        var words = new StringBuilder();
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            boolean needed = bracket.group().indexOf(Clause.KEY) >= 0
                    || NEEDED.matcher(bracket.group()).matches()
                    || text.substring(bracket.end()).matches("(?s)\\p{L}.*");
            bracket.appendReplacement(words, needed ? Matcher.quoteReplacement(bracket.group()) : "");
        }
        return bracket.appendTail(words).toString();
    }

    /** Without what two dashes set off, unless what follows needs the second of them as its comma: 5 tons – a lot – twice as much. */
    private static String withoutAsides(String text) {
        var words = new StringBuilder();
        Matcher aside = ASIDE.matcher(text);
        while (aside.find()) {
            boolean needed = APART.matcher(text.substring(aside.end())).lookingAt();
            aside.appendReplacement(words, needed ? Matcher.quoteReplacement(aside.group()) : " ");
        }
        return aside.appendTail(words).toString();
    }
}
