package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses statements in which words are missing or too many, and openings that sum up what stands before. */
final class SourceFaultGate implements Gate {
    private static final String MONTH = "(?:" + DateForm.ANY_MONTH + ")";

    /** Was ordered by of the governments. */
    private static final Pattern TWO_PREPOSITIONS =
            Pattern.compile("\\b(?:by|from|with|in|at|on|for|into|to) of (?!course)");

    /** Sighted early as 1522. */
    private static final Pattern HALF_COMPARISON = Pattern.compile(
            "(?<!\\b(?:as|so|how|too) )\\b(?:early|late|far|long|recently) as (?=\\d|the \\d|in |" + MONTH + ")");

    /** The Olaf II granted. */
    private static final Pattern THE_KING =
            Pattern.compile("\\b[Tt]he (\\p{Lu}\\p{Ll}+) [IVX]+ (?:of|was|had|has|is|\\p{Ll}+ed)\\b");

    /** They fled to Lund, staying in the town they were found. */
    private static final Pattern RUN_ON =
            Pattern.compile(", \\p{Ll}+ing (?:(?!\\b(?:that|which|who|whom|whose|where|when|until|as"
                + "|because|while|if|but|and|or|after|before|than|what|how|so|since|though|although|whether)\\b)[^,;.:])*?"
                + " (?:he|she|it|they) (?:was|were|had|is|are|has|have)\\b");

    /** In April the winds in April. */
    private static final Pattern SAME_MONTH =
            Pattern.compile("(?s).*\\b([Ii]n|[Dd]uring) (" + MONTH + ")(?! \\d)\\b.*\\b(?:in|during) \\2(?! \\d)\\b.*");

    /** The Lake Lund subsequent flood. */
    private static final Pattern OWNERLESS = Pattern.compile(
            "\\b[Tt]he (?:\\p{Lu}[\\p{L}-]+ )+(?:subsequent|previous|earlier|eventual|respective|own) \\p{Ll}+");

    /** For post of secretary. */
    private static final Pattern BARE_OFFICE =
            Pattern.compile("\\b(?:for|to|from|with|by|into) (?:post|position|title|throne|rank|role) of\\b");

    /** A pier, of a wooden wall, and a harbour. */
    private static final Pattern LOOSE_OF = Pattern.compile("\\p{Ll}, of an? \\p{Ll}");

    /** Its third year term. */
    private static final Pattern YEAR_TERM =
            Pattern.compile("\\b(?:first|second|third|fourth|fifth|sixth|\\d+(?:st|nd|rd|th)) year"
                    + " (?:term|reign|contract|plan|mandate)\\b");

    /** Attacked in 842 and 600 ships came. */
    private static final Pattern TWO_FIGURES = Pattern.compile("\\d[\\d,.]* and \\d[\\d,.]*");

    /** A old boat, an book; before u, h, eu and one the ear decides. */
    private static final Pattern WRONG_ARTICLE =
            Pattern.compile("(?<![\\p{L}.-])(?:[Aa] (?!one|once|eu|ew)[aeio]\\p{Ll}{2}|[Aa]n"
                    + " (?!h|u|y)[bcdfgjklmnpqrstvwxz]\\p{Ll}{2})");

    /** Under whom the Lund Law, was drawn up. */
    private static final Pattern HALF_APPOSITION = Pattern.compile(
            ", (?:under|by|in|for|with|of|from|to|at|on) (?:whom|which|whose) [^,]*, (?:was|were|is|are)\\b");

    /** After the death of Berg, which had stayed Danish, was sold: what was sold is gone. */
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "^(?:After|Before|During|Following|In|On|At|With|From|Since|Under) [^,]*, (?:which|who) [^,]*,"
                    + " (?:was|were|is|are|had|has)\\b");

    /** Of Lund was. */
    private static final Pattern HEADLESS = Pattern.compile("^Of \\p{Lu}[\\p{L} ]* (?:was|were|is|are|had|has)\\b");

    /** Is running since 1924. */
    private static final Pattern SINCE_PRESENT = Pattern.compile("\\b(?:is|are) (?:\\p{Ll}+ing )?since \\d");

    /** In all, there were 49; an example is. */
    private static final Pattern SUMMARY =
            Pattern.compile("^(?:In (?:all|total|sum)\\b,?|All (?:in all|told)\\b|Altogether\\b"
                    + "|An(?:other)? (?:example|instance|exception|illustration) (?:is|was)\\b) .*");

    /** By the time the king came in 1883: the clause that it opens is all there is. */
    private static final Pattern TIME_CLAUSE =
            Pattern.compile("^(?:By|At|Until|Since|From) the (?:time|moment|day|year) (?:that )?[^,]*\\.$");

    /** The Account: Made by Order: and the Rest. */
    private static final Pattern COLONS = Pattern.compile(": \\p{Lu}[^:]*: ?\\p{L}");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        String text = draft.clause().statement();
        if (HALF_APPOSITION.matcher(text).find()
                || NO_SUBJECT.matcher(text).find()
                || HEADLESS.matcher(text).find()) {
            return Optional.of("A part of the sentence is left without what it belongs to.");
        }
        if (SINCE_PRESENT.matcher(text).find()) {
            return Optional.of("The source says “since” with a present tense.");
        }
        if (WRONG_ARTICLE.matcher(text).find()) {
            return Optional.of("The source has “a” for “an”, or the other way round.");
        }
        if (TWO_PREPOSITIONS.matcher(text).find()
                || HALF_COMPARISON.matcher(text).find()
                || BARE_OFFICE.matcher(text).find()
                || LOOSE_OF.matcher(text).find()
                || YEAR_TERM.matcher(text).find()) {
            return Optional.of("The source lacks a word.");
        }
        Matcher king = THE_KING.matcher(text);
        if (king.find() && study.personal(king.group(1))) {
            return Optional.of("The source puts an article before the name of a person.");
        }
        if (RUN_ON.matcher(text).find() || spliced(draft.statement())) {
            return Optional.of("Two sentences stand side by side with nothing, or with a comma, between them.");
        }
        if (SAME_MONTH.matcher(text).matches()) {
            return Optional.of("The source says twice when it is.");
        }
        if (OWNERLESS.matcher(text).find()) {
            return Optional.of("The source lacks a possessive.");
        }
        if (SUMMARY.matcher(text).matches()) {
            return Optional.of("It sums up or illustrates what stands before.");
        }
        boolean clause = TIME_CLAUSE.matcher(text).matches()
                && draft.statement().tokens().stream().filter(Token::finite).count() < 2;
        if (clause) {
            return Optional.of("Nothing is left but the clause that says when.");
        }
        if (COLONS.matcher(text).find()) {
            return Optional.of("A title of several parts stands in it without quotation marks.");
        }
        boolean two = draft.fact() instanceof Fact.Counted counted
                && TWO_FIGURES.matcher(counted.words()).matches()
                && !draft.clause().frame().matches("(?s).*\\b(?:[Bb]etween|[Bb]oth) " + Clause.KEY + ".*");
        if (two) {
            return Optional.of("The key joins two figures of which each says something of its own.");
        }
        if (severalAsOne(draft.statement(), study)) {
            return Optional.of("A name in the plural stands before a verb in the singular.");
        }
        return draft.clause().frame().contains(Clause.KEY + "*")
                ? Optional.of("A mark of the source stands behind the key.")
                : Optional.empty();
    }

    /** The Lund Rooms was known: the text says so of a name for which it was put, and writes rooms elsewhere. */
    private static boolean severalAsOne(Sentence statement, Study study) {
        return statement.tokens().stream()
                .filter(token -> token.is("nsubj")
                        && token.word().matches("\\p{Lu}\\p{Ll}+(?<![sui])s")
                        && token.index() + 1 < statement.tokens().size())
                .filter(token ->
                        statement.tokens().get(token.index() + 1).word().matches("was|is|has"))
                .filter(token -> written(token.word().toLowerCase(java.util.Locale.ROOT), study))
                .anyMatch(
                        token -> !study.source().text().matches("(?s).*\\b" + token.word() + "\\s(?:was|is|has)\\b.*"));
    }

    private static boolean written(String plural, Study study) {
        return study.written().contains(plural) || study.written().contains(plural.substring(0, plural.length() - 1));
    }

    /** Half were sailors, a third were soldiers: of a row of clauses the last, which an and would join, is missing. */
    private static boolean spliced(Sentence statement) {
        List<Token> tokens = statement.tokens();
        boolean subject = false;
        boolean told = false;
        for (int at = 0; at + 2 < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean opened = token.tagged("W")
                    || token.word()
                            .matches(
                                    "(?i)that|as|when|while|because|since|after|before|if|although|though|until|once|whereas|than|so|unless|the"
                                        + " more|\"|“|``|:|;|said|says");
            if (opened) {
                return false;
            }
            boolean ended = token.word().matches("[.!?]");
            subject = !ended && (subject || token.is("nsubj"));
            told = subject && (told || token.finite());
            if (told && token.word().equals(",") && clauseBegins(tokens, at + 1)) {
                return tokens.stream()
                        .skip(at + 1L)
                        .noneMatch(later -> later.word().equals(",")
                                && tokens.get(Math.min(later.index() + 1, tokens.size() - 1))
                                        .word()
                                        .matches("and|but|or"));
            }
        }
        return false;
    }

    /** A subject, and be in the present or past right behind it. */
    private static boolean clauseBegins(List<Token> tokens, int first) {
        int end = first;
        while (end < tokens.size() && tokens.get(end).tag().matches("DT|CD|JJ|NN|NNS|PRP\\$")) {
            end++;
        }
        return end > first
                && end < tokens.size()
                && tokens.get(end - 1).is("nsubj")
                && (tokens.get(end).word().matches("was|were|is|are")
                        || (tokens.get(end).tag().equals("VBD")
                                && tokens.get(end - 1).head() == end
                                && tokens.get(end).relation().matches("conj|parataxis|ccomp|dep")));
    }
}
