package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Refuses questions that would repeat a mistake of the source's grammar. */
final class SourceGrammarGate implements Gate {
    private static final Pattern PRESENT = Pattern.compile(
            "\\b(?:is|are)\\b[^,;]*(?<!ed|set up|built|held|made|born|begun|written) in (?:1\\d{3}|20[01]\\d)\\b");
    private static final Pattern ON_MONTH = Pattern.compile("\\bOn (?:" + DateForm.ANY_MONTH + ") \\d{4}");
    private static final Pattern DOUBLED = Pattern.compile("\\b(\\p{L}+) (?=\\p{Ll})(?i:\\1)\\b(?<!that that|had had)");

    private static final Pattern JOINTLESS = Pattern.compile(
            "\\b(?:visit|trip|meeting|talks|speech|death|arrival|reign|rule|election) (?=\\p{Lu}\\p{L}+[ -]\\p{L}+)");

    /** The Japan's conference. */
    private static final Pattern THE_COUNTRY = Pattern.compile("\\b[Tt]he (\\p{Lu}\\p{Ll}+)['’]s\\b");

    /** In 1752 in September. */
    private static final Pattern YEAR_MONTH =
            Pattern.compile("\\b[Ii]n \\d{4} in" + " (?:" + DateForm.ANY_MONTH + ")\\b");

    /** Between 1861–1862, from 1861–1862: half of the phrase is a dash. */
    private static final Pattern HALF_SPAN =
            Pattern.compile("\\b(?:[Bb]etween|[Ff]rom) (?:\\d{4} ?[–-] ?\\d{2,4}\\b(?! season)|(?:(?:"
                    + DateForm.ANY_MONTH + ") )?\\d{1,2} ?[–-] ?\\d{1,2}(?:,| (?:" + DateForm.ANY_MONTH + ")))");

    /** Became a club in 1889 they left. */
    private static final Pattern RUN_ON = Pattern.compile(
            "(?<!\\b(?:when|that|and|but|where|which|until|because|as|while|if)) in \\d{4} (?:he|she|it|they)"
                    + " (?:was|were|had|is|are)\\b");

    /** In the east Norway. */
    private static final Pattern SIDE = Pattern.compile("\\bin the (?:north|south|east|west) (\\p{Lu}\\p{Ll}+)");

    /** Olaf Berg's wife's journey. */
    private static final Pattern OWNERS = Pattern.compile("\\p{L}['’]s \\p{Ll}+['’]s \\p{Ll}");

    /** From 14th till 16th century. */
    private static final Pattern BARE_ORDINAL =
            Pattern.compile("\\b(?:in|from|till|until|to|since|of|by|during) (?:\\d+(?:st|nd|rd|th)|early|late|mid)"
                    + " (?:\\d+(?:st|nd|rd|th) )?(?:century|centuries|till|until|to)\\b");

    /** Between mid-1850s and 1928. */
    private static final Pattern BARE_DECADE =
            Pattern.compile("\\b(?:[Bb]etween|[Ff]rom|to|until|till|and) (?:early|mid|late)[- ]\\d{3}0s\\b");

    /** While teaching she began; the comma is missing. */
    private static final Pattern NO_COMMA =
            Pattern.compile("^(?:While|After|Before|When|By|On|Upon|Since) \\p{Ll}+ing \\p{Lu}[^,]*$");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (draft.clause().statement().matches("(?s)\\d{3,4} \\p{Lu}\\p{L}.*")) {
            return Optional.of("A number of what was left out stands before it.");
        }
        if (BARE_ORDINAL.matcher(draft.clause().statement()).find()
                || BARE_DECADE.matcher(draft.clause().statement()).find()
                || NO_COMMA.matcher(draft.clause().statement()).find()) {
            return Optional.of("The source lacks an article or a comma.");
        }
        String text = draft.clause().statement();
        if (openFront(draft.statement())) {
            return Optional.of("The source lacks a comma.");
        }
        if (PRESENT.matcher(text).find()) {
            return Optional.of("The source mixes a present tense with a past year.");
        }
        if (ON_MONTH.matcher(text).find() && draft.form() == Draft.Form.CLOZE) {
            return Optional.of("The source says “on” before a month.");
        }
        boolean past = draft.statement()
                .root()
                .filter(root -> root.tag().equals("VBD")
                        && draft.statement().child(root, "aux").isEmpty())
                .isPresent();
        if (past && text.matches("(?s)Since (?:the )?(?:\\d|early|late|mid|beginning).*")) {
            return Optional.of("The source says “since” with a past tense.");
        }
        if (HALF_SPAN.matcher(text).find()) {
            return Optional.of("The source says between or from before a span of years.");
        }
        if (RUN_ON.matcher(text).find()) {
            return Optional.of("The source joins two sentences with nothing.");
        }
        if (SIDE.matcher(text).results().anyMatch(found -> Lexicon.country(found.group(1)))) {
            return Optional.of("The source lacks a word before the name of a country.");
        }
        if (OWNERS.matcher(text).find()) {
            return Optional.of("Two possessives stand one behind the other.");
        }
        if (text.contains("respectively") && text.split("\\b(?:and|or)\\b", -1).length < 3) {
            return Optional.of("The source says “respectively” of nothing.");
        }
        if (study.passage(draft.fact())
                .sentence()
                .text()
                .matches("(?s).*\\((?:O\\.S\\.|N\\.S\\.|Old Style|New Style).*")) {
            return Optional.of("The source dates it by two calendars.");
        }
        if (YEAR_MONTH.matcher(text).find()) {
            return Optional.of("The source puts the year before the month.");
        }
        if (text.matches("(?s).*\\b(?:[Ii]t|[Tt]hey) (?:embassy|own \\w+|\\p{Ll}+(?:ment|tion|ness|ship|sy)\\b).*")) {
            return Optional.of("The source has a pronoun for a possessive.");
        }
        if (text.matches("(?s)[^,;:]+, (?:is|was|are|were) .*")) {
            return Optional.of("The source puts a comma between subject and verb.");
        }
        if (bareName(draft) || !jointless(draft.clause().rest(), study).isEmpty()) {
            return Optional.of("The source puts a name behind a noun without a joint.");
        }
        if (THE_COUNTRY.matcher(text).results().anyMatch(found -> Lexicon.country(found.group(1)))) {
            return Optional.of("The source puts an article before the name of a country.");
        }
        if (barePredicate(draft)) {
            return Optional.of("The source lacks an article.");
        }
        return DOUBLED.matcher(text).find() ? Optional.of("The source repeats a word.") : Optional.empty();
    }

    /** From 1902 to 1903 during his studies he was: two phrases in front, and no comma. */
    private static boolean openFront(Sentence statement) {
        Optional<Token> subject = statement.root().flatMap(root -> statement.child(root, "nsubj"));
        return subject.filter(token -> token.word().matches("he|she|they|we")
                        && statement.tokens().getFirst().tag().equals("IN")
                        && statement.tokens().subList(0, token.index()).stream()
                                .noneMatch(before -> before.word().equals(","))
                        && statement.tokens().subList(0, token.index()).stream()
                                        .filter(before -> before.tag().matches("IN|TO"))
                                        .count()
                                > 1)
                .isPresent();
    }

    /** Where a name that is not asked for stands so: the last word before it and its first word. */
    static List<Span> jointless(String text, Study study) {
        return JOINTLESS
                .matcher(text)
                .results()
                .filter(found -> study.personal(text.substring(found.end()).split("[ -]", -1)[0]))
                .map(found -> new Span(found.start(), found.end() + 1))
                .toList();
    }

    /** An official visit Kim Dae-jung, where he is asked for. */
    private static boolean bareName(Draft draft) {
        String frame = draft.clause().frame();
        return draft.fact() instanceof Fact.Named named
                && named.kind() == Fact.Sort.PERSON
                && JOINTLESS
                        .matcher(frame.replace(String.valueOf(Clause.KEY), named.words()))
                        .results()
                        .anyMatch(found -> found.end() == frame.indexOf(Clause.KEY));
    }

    /** He was exiled former prime minister. */
    private static boolean barePredicate(Draft draft) {
        Optional<Token> root = draft.statement().root();
        return root.filter(token -> token.tag().equals("NN")
                        && !draft.inKey(token)
                        && draft.statement().child(token, "cop").isPresent()
                        && draft.statement().child(token, "amod").isPresent()
                        && draft.statement()
                                .child(token, "det", "nmod:poss", "nummod", "case")
                                .isEmpty())
                .isPresent();
    }
}
