package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses statements that show where something was cut off: what is left over, half a pair of words, a participle for a verb. */
final class CutFaultGate implements Gate {
    /** Was burnt not as the result of war, without the but. */
    private static final Pattern NOT_BUT = Pattern.compile("\\bnot (?:as|because|for|in order|only|by|through|from|so"
            + " much)\\b(?!.*\\b(?:but|until|because)\\b)[^,;]*\\.$");

    /** By the time the king came in 1883: the clause that it opens is all there is. */
    private static final Pattern TIME_CLAUSE = Pattern.compile(
            "(?:^|\\p{Ll}\\. )(?:By|At|Until|Since|From) the (?:time|moment|day|year) (?:that )?[^,.]*\\.$");

    /** Must take all values, unless they have a common divisor. */
    private static final Pattern CONDITION =
            Pattern.compile("\\b(?:unless|provided that|except that|on condition that)\\b");

    /** Discovered a drug, at the end. */
    private static final Pattern SOME_THING = Pattern.compile(
            "\\b(?:discovered|invented|developed|found|introduced|created|proposed|designed|published|wrote|founded|isolated)"
                + " (?<thing>an? (?:[\\p{L}-]+ ){0,4}[\\p{L}-]+)\\.$");

    private static final Pattern JOINED =
            Pattern.compile("(?<clause>, which [^,;]{4,}|\\bthat [^,;]{4,}\\b(?:is|was|are|were)\\b[^,;]*), and"
                    + " (?<rest>(?:was|were|is|had|has) (?:\\p{Ll}+ )?[\\p{L}-]+ [\\p{L}-]+)");

    /** So many words at the end find the place in the source. */
    private static final int LAST_WORDS = 3;

    private static final Pattern DASH = Pattern.compile("[—–] ?(?:the )?" + Clause.KEY + "\\.$");

    private static final Pattern GLUED = Pattern.compile(Clause.KEY + "(?=[^\\s,.;:!?'’)\\]\"”»–—-])");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = draft.clause().statement();
        Optional<String> fault = Fault.first(CutFaults.ALL, text);
        if (fault.isPresent()) {
            return fault;
        }
        Matcher time = TIME_CLAUSE.matcher(text);
        if (time.find()
                && draft.statement().tokens().stream()
                                .filter(token -> token.finite() && token.span().start() > time.start())
                                .count()
                        < 2) {
            return Optional.of("Nothing is left but the clause that says when.");
        }
        String quote = draft.fact().provenance().quote();
        if (quote.strip().endsWith(":")) {
            return Optional.of("What it announces stands behind the sentence.");
        }
        if (ofOther(text, quote) || (quote.matches("(?s).*: .*;.*;.*") && !text.contains(":") && !text.contains(";"))) {
            return Optional.of("The subject may be another one than that of the clause it was cut from.");
        }
        if (verblessEnd(draft.statement())) {
            return Optional.of(CutFaults.BREAKS_OFF);
        }
        if (beforeWhen(text, quote)) {
            return Optional.of("What happened then was cut off.");
        }
        if (CONDITION.matcher(quote).find() && !CONDITION.matcher(text).find()) {
            return Optional.of("The condition under which it is true was cut off.");
        }
        if (namedBehind(text, quote)) {
            return Optional.of("What says which thing it was is gone.");
        }
        if (NOT_BUT.matcher(text).find() && quote.contains(", but ")) {
            return Optional.of("It says what it was not, and the source goes on with what it was.");
        }
        if (DASH.matcher(draft.clause().frame()).find()
                && quote.substring(draft.fact().provenance().key().end()).startsWith(",")) {
            return Optional.of(CutFaults.BREAKS_OFF); // ruled by great powers—the Danes[, the Swedes]
        }
        if (GLUED.matcher(draft.clause().frame()).find()) {
            return Optional.of("The blank touches a sign that belongs to the key.");
        }
        if (participle(draft.statement(), study.passage(draft.fact()).sentence())) {
            return Optional.of("A participle of the source was taken for the verb.");
        }
        if (manyAsOne(draft.statement())) {
            return Optional.of("A single name stands before a verb for several.");
        }
        return splitSubject(draft.statement())
                ? Optional.of("A single comma stands between subject and verb.")
                : Optional.empty();
    }

    /** Olaf wrote a book, which was sold, and was famous; Olaf has shown that it is old, and was put in: the book was, or Olaf. */
    private static boolean ofOther(String text, String quote) {
        Matcher joined = JOINED.matcher(quote);
        while (joined.find()) {
            if (text.contains(joined.group("rest")) && !text.contains(joined.group("clause"))) {
                return true;
            }
        }
        return false;
    }

    /** He discovered a useful drug[, the dye salvarsan]: the name of the thing was left out. */
    private static boolean namedBehind(String text, String quote) {
        Matcher thing = SOME_THING.matcher(text);
        return thing.find()
                && Pattern.compile(Pattern.quote(thing.group("thing")) + ", (?:the |called |named |known as )")
                        .matcher(quote)
                        .find();
    }

    /** The first contact was in 1621, when a ship of the king. */
    private static boolean verblessEnd(Sentence statement) {
        List<Token> tokens = statement.tokens();
        return tokens.stream()
                .filter(token -> token.word().matches("when|where|because|whereas") && token.index() > 2)
                .filter(token -> tokens.get(token.index() - 1).word().equals(","))
                .reduce((first, last) -> last)
                .filter(last -> tokens.stream()
                        .skip(last.index())
                        .noneMatch(token -> token.tagged("VB") || token.tag().equals("MD")))
                .isPresent();
    }

    /** Power was given to the king[ when he had come]: a clause that no comma sets off belongs to what is said. */
    private static boolean beforeWhen(String text, String quote) {
        String[] words = text.replaceFirst("[.?]$", "").split(" ", -1);
        if (words.length < LAST_WORDS) {
            return false;
        }
        String end = String.join(" ", List.of(words).subList(words.length - LAST_WORDS, words.length));
        return Pattern.compile(Pattern.quote(end) + "(?: \\([^)]*\\))? when\\b")
                .matcher(quote)
                .find();
    }

    /** Norway remain: the others of the row are gone. */
    private static boolean manyAsOne(Sentence statement) {
        List<Token> tokens = statement.tokens();
        return tokens.size() > 2
                && Lexicon.country(tokens.getFirst().word())
                && tokens.get(1).word().matches("remain|become|belong|lie|form|share|border|export|import|span");
    }

    /** The fair held at Lund: in the source it says which fair. */
    private static boolean participle(Sentence statement, Sentence source) {
        return statement
                .root()
                .filter(root -> root.tag().matches("VBD|VBN")
                        && statement.child(root, "aux", "cop", "obj").isEmpty())
                .filter(root -> source.tokens().stream()
                                .filter(token -> token.word().equals(root.word()))
                                .allMatch(token -> token.tag().equals("VBN") && token.is("acl"))
                        && source.tokens().stream()
                                .anyMatch(token -> token.word().equals(root.word())))
                .isPresent();
    }

    /** The firm Berg, began selling; where the branch, was founded. */
    private static boolean splitSubject(Sentence statement) {
        List<Token> tokens = statement.tokens();
        int from = 0;
        for (int at = 1; at + 1 < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.word().matches("where|when|which|whom|;")) {
                from = at;
            }
            if (!token.word().equals(",")) {
                continue;
            }
            Token next = tokens.get(at + 1);
            int opened = from;
            int comma = at;
            boolean single = tokens.subList(from + 1, at).stream()
                    .noneMatch(before -> before.word().matches(",|that|who|–|—") || before.finite());
            boolean subject = next.finite()
                    && tokens.subList(opened, comma).stream()
                            .anyMatch(before -> before.is("nsubj") && verb(tokens, before) == comma + 1);
            boolean aside = tokens.subList(comma + 1, tokens.size() - 1).stream()
                    .anyMatch(later -> later.word().equals(",")
                            && tokens.get(later.index() + 1).finite());
            if (single && subject && !aside) {
                return true;
            }
            from = tokens.get(from).word().equals(",") ? from : at;
        }
        return false;
    }

    /** The word that carries the tense of a subject's verb. */
    private static int verb(List<Token> tokens, Token subject) {
        return tokens.stream()
                .filter(token -> token.head() == subject.head() && token.is("aux") && token.finite())
                .map(Token::index)
                .findFirst()
                .orElse(subject.head());
    }
}
