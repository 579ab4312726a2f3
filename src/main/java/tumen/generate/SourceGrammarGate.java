package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Refuses questions that would repeat a mistake of the source which shows in its grammar or in what else it says. */
final class SourceGrammarGate implements Gate {
    private static final Pattern ON_MONTH = Pattern.compile("\\bOn (?:" + DateForm.ANY_MONTH + ") \\d{4}");

    private static final Pattern SINCE = Pattern.compile("^Since (?:the )?(?:\\d|early|late|mid|beginning)");

    private static final Pattern JOINTLESS = Pattern.compile(
            "\\b(?:visit|trip|meeting|talks|speech|death|arrival|reign|rule|election) (?=\\p{Lu}\\p{L}+[ -]\\p{L}+)");

    /** The Japan's conference. */
    private static final Pattern THE_COUNTRY =
            Pattern.compile("\\b[Tt]he (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)['’]s\\b");

    /** The Olaf II granted. */
    private static final Pattern THE_KING =
            Pattern.compile("\\b[Tt]he (\\p{Lu}\\p{Ll}+) [IVX]+ (?:of|was|had|has|is|\\p{Ll}+ed)\\b");

    /** In the east Norway. */
    private static final Pattern SIDE = Pattern.compile("\\bin the (?:north|south|east|west) (\\p{Lu}\\p{Ll}+)");

    private static final Pattern TWO_CALENDARS = Pattern.compile("\\((?:O\\.S\\.|N\\.S\\.|Old Style|New Style)");

    /** Attacked in 842 and 600 ships came. */
    private static final Pattern TWO_FIGURES = Pattern.compile("\\d[\\d,.]* and \\d[\\d,.]*");

    /** What is done at one time. */
    private static final Set<String> ONCE = Set.of(
            "open",
            "close",
            "sign",
            "join",
            "found",
            "establish",
            "supplement",
            "complete",
            "launch",
            "ratify",
            "adopt",
            "begin",
            "start",
            "inaugurate",
            "visit");

    /** Norway has opened the harbour in 2015. */
    private static boolean presentPerfectThen(Sentence statement) {
        return statement
                .root()
                .filter(root -> root.tag().equals("VBN") && ONCE.contains(root.lemma()))
                .filter(root -> statement.children(root).stream()
                        .anyMatch(child -> child.is("aux") && child.word().matches("has|have")))
                .filter(root -> statement.tokens().stream()
                        .skip(root.index() + 1L)
                        .takeWhile(token -> !token.tagged("VB") && !token.word().matches("since|and|;"))
                        .filter(token -> token.word().matches("\\d{4}s?"))
                        .anyMatch(year -> statement
                                .child(year, "case")
                                .filter(preposition -> preposition.word().equals("in"))
                                .isPresent()))
                .isPresent();
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Sentence statement = draft.statement();
        String text = draft.clause().statement();
        if (openFront(statement)) {
            return Optional.of("The source lacks a comma.");
        }
        if (ON_MONTH.matcher(text).find() && draft.form() == Draft.Form.CLOZE) {
            return Optional.of("The source says “on” before a month.");
        }
        if (presentPerfectThen(statement)) {
            return Optional.of("The source says “has” with a time that is over.");
        }
        if (past(statement) && SINCE.matcher(text).find()) {
            return Optional.of("The source says “since” with a past tense.");
        }
        if (Splice.inRow(statement)) {
            return Optional.of("The source joins two sentences with a comma.");
        }
        if (SIDE.matcher(text).results().anyMatch(found -> Lexicon.country(found.group(1)))) {
            return Optional.of("The source lacks a word before the name of a country.");
        }
        if (text.contains("respectively") && text.split("\\b(?:and|or)\\b", -1).length < 3) {
            return Optional.of("The source says “respectively” of nothing.");
        }
        if (TWO_CALENDARS.matcher(study.passage(draft.fact()).sentence().text()).find()) {
            return Optional.of("The source dates it by two calendars.");
        }
        if (bareName(draft) || !jointless(draft.clause().rest(), study).isEmpty()) {
            return Optional.of("The source puts a name behind a noun without a joint.");
        }
        if (THE_COUNTRY.matcher(text).results().anyMatch(found -> Lexicon.country(found.group(1)))) {
            return Optional.of("The source puts an article before the name of a country.");
        }
        Matcher king = THE_KING.matcher(text);
        if (king.find() && study.personal(king.group(1))) {
            return Optional.of("The source puts an article before the name of a person.");
        }
        if (twoFigures(draft)) {
            return Optional.of("The key joins two figures of which each says something of its own.");
        }
        if (severalAsOne(statement, study)) {
            return Optional.of("A name in the plural stands before a verb in the singular.");
        }
        if (draft.clause().frame().contains(Clause.KEY + "*")) {
            return Optional.of("A mark of the source stands behind the key.");
        }
        if (mixed(statement)) {
            return Optional.of("The source goes on from a past tense in the present.");
        }
        if (singular(statement)) {
            return Optional.of("The source counts a noun in the singular.");
        }
        return barePredicate(draft) ? Optional.of("The source lacks an article.") : Optional.empty();
    }

    /** Paid a visit to Lund and meet with the king. */
    private static boolean mixed(Sentence statement) {
        return statement
                .root()
                .filter(root -> root.tag().equals("VBD"))
                .filter(root -> statement.children(root).stream()
                        .filter(verb -> verb.is("conj") && verb.tag().matches("VBP?"))
                        .filter(verb -> statement
                                .child(verb, "aux", "mark", "nsubj", "cop")
                                .isEmpty())
                        .anyMatch(verb ->
                                statement.tokens().get(verb.index() - 1).word().equals("and")))
                .isPresent();
    }

    /** Three permanent mission abroad. */
    private static boolean singular(Sentence statement) {
        List<Token> tokens = statement.tokens();
        return tokens.stream()
                .filter(token -> token.word().matches("two|three|four|five|six|seven|eight|nine|ten")
                        && token.index() + 3 < tokens.size())
                .anyMatch(token -> {
                    Token noun = tokens.get(token.index() + 2);
                    return tokens.get(token.index() + 1).tag().equals("JJ")
                            && noun.tag().equals("NN")
                            && !noun.word().matches(".*(?:craft|s|folk|stock|spring|sheep|deer|fish|percent|dozen)")
                            && tokens.get(token.index() + 3).tag().matches("[.,]|IN|RB|CC|VB[DZP]");
                });
    }

    private static boolean past(Sentence statement) {
        return statement
                .root()
                .filter(root ->
                        root.tag().equals("VBD") && statement.child(root, "aux").isEmpty())
                .isPresent();
    }

    private static boolean twoFigures(Draft draft) {
        return draft.fact() instanceof Fact.Counted counted
                && TWO_FIGURES.matcher(counted.words()).matches()
                && !draft.clause().frame().matches("(?s).*\\b(?:[Bb]etween|[Bb]oth) " + Clause.KEY + ".*");
    }

    /** The Lund Rooms was known: the text says so of a name for which it was put, and writes rooms elsewhere. */
    private static boolean severalAsOne(Sentence statement, Study study) {
        return statement.tokens().stream()
                .filter(token -> token.is("nsubj")
                        && token.word().matches("\\p{Lu}\\p{Ll}+(?<![sui])s")
                        && token.index() + 1 < statement.tokens().size())
                .filter(token ->
                        statement.tokens().get(token.index() + 1).word().matches("was|is|has"))
                .filter(token -> written(token.word().toLowerCase(Locale.ROOT), study))
                .anyMatch(
                        token -> !study.source().text().matches("(?s).*\\b" + token.word() + "\\s(?:was|is|has)\\b.*"));
    }

    private static boolean written(String plural, Study study) {
        return study.written().contains(plural) || study.written().contains(plural.substring(0, plural.length() - 1));
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
