package tumen.generate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** The words that belong to a noun: where its phrase ends, and whether something in or behind it says which one is meant. */
final class NounPhrase {
    private static final Set<String> POSTMODIFIERS = Set.of("of", "that", "which", "who", "whose", "where", "between");

    private NounPhrase() {}

    static Token nounAfter(List<Token> tokens, Token token) {
        Token noun = token;
        for (int i = token.index() + 1; i < Math.min(tokens.size(), token.index() + 5); i++) {
            if (tokens.get(i).tagged("NN")) {
                noun = tokens.get(i);
                if (i + 1 >= tokens.size() || !tokens.get(i + 1).tagged("NN")) {
                    return noun;
                }
            }
        }
        return noun;
    }

    /** Where the phrase ends that begins with the article. */
    static int end(Sentence statement, Token article, BackReference.Scope scope) {
        List<Token> tokens = statement.tokens();
        Token noun = article.head() > article.index() ? tokens.get(article.head()) : next(tokens, article);
        if (noun.tagged("VB") || noun.tagged("RB")) {
            noun = next(tokens, article);
        }
        int end = noun.index();
        while (end + 1 < tokens.size()
                && tokens.get(end + 1).tagged("NN")
                && !scope.inKey().test(tokens.get(end + 1))) {
            end++;
        }
        return behindHyphen(tokens, end);
    }

    static boolean superlative(List<Token> tokens, int first, int last) {
        return tokens.subList(first, last + 1).stream()
                .anyMatch(token -> token.tag().equals("JJS") || token.tag().equals("RBS"));
    }

    /** The radio-wave reflecting layer: the noun behind a compound with a hyphen. */
    static int behindHyphen(List<Token> tokens, int end) {
        if (end + 2 >= tokens.size() || !tokens.get(end + 1).word().equals("-")) {
            return end;
        }
        int last = end;
        for (int i = end + 2; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean noun = token.tagged("NN");
            if (!noun
                    && !token.tag().matches("JJ|VBG|VBN|HYPH|:")
                    && !token.word().equals("-")) {
                break;
            }
            last = noun ? i : last;
        }
        return last;
    }

    /** The Cathedral, the City Council, the Queen: capitals alone do not say which one. */
    static boolean general(List<Token> phrase) {
        return phrase.stream()
                .allMatch(
                        token -> token.capitalised()
                                && (Lexicon.spot(token.word())
                                        || Lexicon.body(token.word())
                                        || DefiniteReference.RANKS.contains(token.word())
                                        || token.word()
                                                .matches(
                                                        "Cathedral|War|Treaty|Convention|Protocol|Charter|Pact|Accord|Act|City|State|National|Supreme|Royal|Regional|Municipal|Central|Public|Provincial|Federal|Town|Old|New|Art|Gallery|Executive|System|Series|Programme|Program|Project|Plan|Band|Plain|Summit|Exposition|Conservatory")));
    }

    static Token next(List<Token> tokens, Token token) {
        return tokens.get(Math.min(token.index() + 1, tokens.size() - 1));
    }

    static boolean licence(Token token) {
        return token.proper()
                || token.capitalised()
                || token.word().matches("\\d[\\d,.]{2,}")
                || token.tag().equals("JJS")
                || token.tag().equals("RBS")
                || token.word()
                        .matches(
                                "(?i)first|second|third|fourth|fifth|last|only|main|\\d+s|\\d+(?:st|nd|rd|th)|(?!\\w*west)\\w+est");
    }

    /** Behind a body or a land: what somebody does from, for or by it does not say which. */
    private static final Pattern LOOSE = Pattern.compile("from|for|by|to|with|into|until|after|before|during|under|as");

    /** Whether the word behind or its phrase goes with the verb: received a mandate over the territory from the king. */
    private static boolean loose(Sentence statement, Token head, Token behind) {
        return Explained.BODIES.contains(head.word())
                && statement
                        .child(behind, "case")
                        .filter(joint -> LOOSE.matcher(joint.word()).matches())
                        .isPresent();
    }

    static boolean postmodified(Sentence statement, Token head) {
        List<Token> tokens = statement.tokens();
        boolean tree = statement.children(head).stream()
                .filter(child -> child.index() > head.index())
                .filter(child -> !loose(statement, head, child))
                .anyMatch(child -> (child.is("nmod")
                                && !temporal(child)
                                && !child.word().matches("favou?r|exchange|return|response"))
                        || child.is("appos")
                        || (child.is("acl")
                                && !tokens.get(head.index() + 1).word().equals(",")));
        Token after = next(tokens, head);
        boolean title = after.word().matches("[\"“‘'`]|``") && !BackReference.quoted(statement, head);
        if (after.index() > head.index() && (title || after.capitalised())) {
            return true;
        }
        if (head.capitalised()
                && after.word().matches("in|at")
                && next(tokens, after).capitalised()) {
            return true;
        }
        return tree
                || (after.index() > head.index() && POSTMODIFIERS.contains(after.word()))
                || (after.tag().equals("VBN")
                        && !after.is("root")
                        && statement.child(after, "aux").isEmpty()
                        && after.is("acl"));
    }

    /** In 1836: when does not say which. */
    static boolean temporal(Token token) {
        return token.tag().equals("CD")
                || token.word().matches("\\d{3,4}")
                || token.word().matches(DateForm.ANY_MONTH);
    }

    /** The five: a number behind the article says how many, and not which. */
    static boolean counts(Token number, Token article) {
        return number.tag().equals("CD")
                && number.index() == article.index() + 1
                && !number.word().matches("(?i).*(?:st|nd|rd|th)|second");
    }
}
