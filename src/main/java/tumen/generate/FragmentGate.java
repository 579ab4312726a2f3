package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses statements that are no whole sentence. */
final class FragmentGate implements Gate {
    /** Won two cups, the League Cup in 1911: one thing behind a number of them; the rest is left out. */
    private static final Pattern FEWER =
            Pattern.compile("\\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:\\p{Ll}+ ){0,2}\\p{Ll}+s,"
                    + " (?:the|an?) (?!first|last|latter|most|\\p{Ll}+est\\b)(?!.*(?:\\band\\b|\\bor\\b|&|, ))");

    /** Examples include the Bergen, the Oslo: the end of the list is left out. */
    private static final Pattern SHORT_LIST =
            Pattern.compile("\\b(?:includ(?:es?|ed|ing)|such as) (?![^.]*\\b(?:and|or)\\b)[^,.]+, (?:the"
                    + " )?\\p{Lu}[^\\s,.]*(?:\\.?\\p{Lu}\\p{L}*| \\p{Lu}[^\\s,.]*){0,4}\\.$");

    /** The plan failed, but when the king arrived. */
    private static final Pattern HANGING =
            Pattern.compile(", (?:but|and|so) (?:when|after|while|as|if|once|although|because) [^,]*\\.$");

    /** $400 in 1911, and in 1912 ships were sold; Bergen, Oslo and Ribe, the king left them: what stands in front lost its verb. */
    private static final Pattern HEADLESS = Pattern.compile("^(?:[$£€]?\\d[\\d.,]*(?: \\p{L}+)? in [^,]*, and "
            + "|\\p{Lu}[\\p{L}-]+, (?:\\p{Lu}[\\p{L}-]+(?:, )?)+ and \\p{Lu}[\\p{L}-]+, the )");

    /** After Norway was lost by the kings: the clause that it opens is all there is. */
    private static final Pattern OPENED = Pattern.compile(
            "^(?:After|When|While|Although|Because|Since|If|Before) (?:the |an? )?(?:[\\p{L}-]+ )?[\\p{L}-]+"
                    + " (?:was|were|had|is|are) [^,]*\\.$");

    /** 1992 – The conference is held: a line of a list. */
    private static final Pattern ENTRY = Pattern.compile("^(?:\\d{4}|" + Clause.KEY + ") [–—-] \\p{L}");

    /** Came to power in 1920, and in 1922: what was so at the second date is left out. */
    private static boolean cutBehindDate(Draft draft) {
        String quote = draft.fact().provenance().quote();
        return draft.clause().frame().matches("(?s).*, and (?:in|on|by|from) " + Clause.KEY + "\\.?")
                && quote.startsWith(",", draft.fact().provenance().key().end());
    }

    /** Took part in the Lund Conference, the Ribe Conference[, and the Oslo Conference]; appointed them[, as the first consuls]. */
    private static boolean brokenOff(Draft draft) {
        String text = draft.clause().statement().replaceFirst("\\.$", "");
        String quote = draft.fact().provenance().quote();
        String end = text.substring(Math.max(0, text.length() - 12));
        int at = quote.indexOf(end);
        String rest = at < 0 ? "" : quote.substring(at + end.length());
        boolean list =
                text.matches("(?s).*, (?:the )?\\p{Lu}[^,.]*") && !text.matches("(?s).*\\b(?:and|or)\\b[^,]*,?[^,]*");
        boolean made = text.matches("(?s).*\\b(?:appoint|nominat|elect|designat)\\p{Ll}*\\b.*");
        return (list && rest.matches("(?s)(?:, (?:the )?\\p{Lu}[^,.;]*)*,? (?:and|or) (?:the )?\\p{Lu}.*"))
                || (made && rest.matches("(?s),? as (?:the|an?|its|his|her|their) .*"));
    }

    /** The eldest son of a teacher apprenticed to Lund: was stood before another verb, which is left out. */
    private static boolean participle(Draft draft, Sentence source) {
        Sentence statement = draft.statement();
        return statement
                .root()
                .filter(root -> root.tag().matches("VBN|VBD")
                        && statement.child(root, "aux").isEmpty()
                        && source.tokens().stream()
                                .anyMatch(token -> token.word().equals(root.word())
                                        && token.is("conj")
                                        && token.tag().equals("VBN")
                                        && source.child(token, "aux").isEmpty()
                                        && source.head(token)
                                                .filter(first -> source.child(first, "aux:pass", "aux")
                                                        .isPresent())
                                                .isPresent()))
                .isPresent();
    }

    /** Once the king had left: the word in front hangs on the only verb that there is. */
    private static boolean subordinate(Sentence statement) {
        return statement
                        .tokens()
                        .getFirst()
                        .word()
                        .matches("Once|When|While|Whilst|Whenever|Although|Though|Because|If|Until|Unless|Whereas")
                && !statement.text().startsWith("Because of")
                && statement.tokens().getFirst().head()
                        == statement.root().map(Token::index).orElse(-1);
    }

    private static boolean pastReadWrongly(Sentence statement, Token token) {
        return token.tag().equals("VBN")
                && token.head() < 0
                && statement.child(token, "nsubj").isPresent()
                && statement.child(token, "aux").isEmpty();
    }

    /** A Christian, travelled to London: an apposition is left where the subject was. */
    private static boolean leftover(Sentence statement) {
        Optional<Token> comma = statement.tokens().stream()
                .filter(token -> token.word().equals(","))
                .findFirst();
        if (comma.isEmpty() || comma.get().index() + 1 >= statement.tokens().size()) {
            return false;
        }
        Token next = statement.tokens().get(comma.get().index() + 1);
        return statement.tokens().getFirst().tag().matches("DT|NN|NNP")
                && statement.tokens().subList(0, comma.get().index()).stream().noneMatch(Token::finite)
                && (next.tag().equals("VBD") || next.tag().equals("VBZ"))
                && statement.tokens().stream()
                                .filter(token -> token.word().equals(","))
                                .count()
                        == 1;
    }

    /** Its way of manufacturing—delivering goods was slow: a single dash between the subject and its verb. */
    private static boolean unclosedDash(Sentence statement) {
        List<Token> dashes = statement.tokens().stream()
                .filter(token -> token.word().matches("—|--|–"))
                .filter(token -> token.index() > 0
                        && token.index() + 1 < statement.tokens().size())
                .filter(token -> {
                    Token before = statement.tokens().get(token.index() - 1);
                    boolean apart = before.span().end() < token.span().start();
                    return !before.word().matches(apart ? "\\d.*" : "\\d.*|\\p{Lu}.*");
                })
                .toList();
        Optional<Token> root = statement.root();
        return dashes.size() == 1
                && root.isPresent()
                && statement
                        .child(root.get(), "nsubj", "csubj")
                        .filter(subject -> subject.index() < dashes.getFirst().index())
                        .isPresent()
                && dashes.getFirst().index() < root.get().index();
    }

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        if (ENTRY.matcher(draft.clause().frame()).find()) {
            return Optional.of("It is a line of a list rather than a sentence.");
        }
        Sentence statement = draft.statement();
        if (OPENED.matcher(draft.clause().statement()).matches()
                && statement.tokens().stream().filter(Token::finite).count() < 2) {
            return Optional.of("Nothing is left but the clause that says when.");
        }
        Optional<Token> root = statement.root();
        boolean finite = statement.tokens().stream()
                .anyMatch(token -> !draft.inKey(token) && (token.finite() || pastReadWrongly(statement, token)));
        boolean subject = statement.tokens().stream()
                .anyMatch(token -> token.is("nsubj") || token.is("expl") || token.is("csubj"));
        boolean reduced = root.isPresent()
                && root.get().tagged("VB")
                && statement.child(root.get(), "aux").isEmpty()
                && root.get().index() + 1 < statement.tokens().size()
                && statement
                        .tokens()
                        .get(root.get().index() + 1)
                        .word()
                        .matches("by"
                                + (root.get().word().matches("named|called|known|based|located|situated")
                                        ? "|after|as|in|on|at"
                                        : ""))
                && root.get().tag().matches("VBN|VBD");
        if (reduced || ((root.isEmpty() || !finite || !subject) && !WholeSentence.kept(draft, study))) {
            return Optional.of("The statement is no whole sentence.");
        }
        if (Parts.absolute(statement)
                .filter(part -> statement.within(draft.key()).stream().noneMatch(token -> part.get(token.index())))
                .isPresent()) {
            return Optional.of("A phrase without a verb of its own trails behind the statement.");
        }
        String text = draft.clause().statement();
        Sentence source = study.passage(draft.fact()).sentence();
        if (FrontedParticiple.dangling(source)
                && text.startsWith(source.tokens().getFirst().word() + " ")) {
            return Optional.of("The participle in front does not belong to the subject.");
        }
        boolean brackets = text.chars().filter(c -> c == '(').count()
                != text.chars().filter(c -> c == ')').count();
        boolean odd = brackets
                || text.matches("(?s)(?:Who|Which|Whom|Whose|That|And|Or|But) .*")
                || leftover(statement)
                || unclosedDash(statement)
                || unclosedDash(study.passage(draft.fact()).sentence())
                || text.contains("..")
                || text.contains(": .")
                || FEWER.matcher(text).find()
                || cutBehindDate(draft)
                || HEADLESS.matcher(text).find()
                || (draft.fact() instanceof Fact.Dated
                        && draft.clause().frame().matches("(?s).*" + Clause.KEY + "['’]s .*"))
                || text.matches("(?s).*(?:[:;,]|\\b(?:led|resulted|consisted|such))\\.$")
                || SHORT_LIST.matcher(text).find()
                || HANGING.matcher(text).find()
                || brokenOff(draft)
                || participle(draft, source)
                || subordinate(statement)
                || (text.matches("For (?:the|an?) [^,]*")
                        && !draft.fact().provenance().quote().startsWith("For "))
                || text.matches("^[a-z].*");
        if (odd) {
            return Optional.of("The statement is broken.");
        }
        boolean list = text.matches("(?s)[^:.]{0,30}\\d{4}: .*") || text.contains("•");
        return list ? Optional.of("The statement is a list rather than a sentence.") : Optional.empty();
    }
}
