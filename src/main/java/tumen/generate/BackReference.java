package tumen.generate;

import java.util.Locale;
import java.util.function.Predicate;
import tumen.text.Sentence;
import tumen.text.Token;

/** Words that point back at something: he, the country, such camps; and whether the same sentence says before what it is. */
final class BackReference {
    private BackReference() {}

    /**
     * What is known while a sentence is looked at.
     *
     * @param inKey the words of the key, which the learner does not see
     * @param personAsked whether the key is a person
     * @param labelled whether the title of the text stands in front
     * @param earlier what the paragraph says before
     * @param study the text
     */
    record Scope(Predicate<Token> inKey, boolean personAsked, boolean labelled, String earlier, Study study) {}

    /** Whether readers of this sentence alone cannot know what the word points at. */
    static boolean dangling(Sentence statement, Token token, Scope scope) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "he", "she", "his", "her", "him", "himself", "herself" ->
                PronounReference.personal(statement, token, scope);
            case "it", "its", "itself" ->
                !(token.capitalised() && token.index() > 0 && quoted(statement, token))
                        && PronounReference.neuter(statement, token, scope.study());
            case "they", "their", "them", "themselves" -> PronounReference.several(statement, token, scope.study());
            case "this", "these", "those", "such", "both", "each" -> DefiniteReference.pointer(statement, token, word);
            case "that" ->
                token.tag().equals("DT") && token.is("det") && !DefiniteReference.landBefore(statement, token, scope);
            case "i", "we", "you", "my", "our", "your", "us", "me" -> token.tagged("PRP") && !inTitle(statement, token);
            case "there" -> token.tag().equals("RB") && !token.is("expl") && !placed(statement, token);
            case "the" -> DefiniteReference.definite(statement, token, scope);
            case "none", "one", "some", "others", "most", "many", "few", "several" ->
                token.index() == 0 && NounPhrase.next(statement.tokens(), token).tagged("VB");
            case "another", "other" -> token.index() == 0;
            default -> false;
        };
    }

    /** Whether it stands inside of quotation marks. */
    static boolean quoted(Sentence statement, Token token) {
        return statement
                                .text()
                                .substring(0, token.span().start())
                                .chars()
                                .filter(c -> "\"“”".indexOf(c) >= 0)
                                .count()
                        % 2
                == 1;
    }

    /** Whether a place is named before there. */
    private static boolean placed(Sentence statement, Token token) {
        return statement
                .text()
                .substring(0, token.span().start())
                .matches("(?s).*\\b(?:[Aa]t|[Ii]n|[Tt]o|[Nn]ear|[Ii]nto|from) (?:the )?\\p{Lu}.*");
    }

    /** The I of I'm Going to Tell You a Secret: between capitals or inside of quotation marks. */
    private static boolean inTitle(Sentence statement, Token token) {
        boolean capital =
                token.capitalised() && token.index() > 0 && !token.word().equals("I");
        boolean numeral = token.word().equals("I")
                && token.index() > 0
                && statement.tokens().get(token.index() - 1).proper();
        boolean first = token.word().equals("I")
                && statement.tokens().stream()
                        .skip(token.index() + 1L)
                        .limit(2)
                        .anyMatch(next -> next.capitalised() && !next.proper());
        return quoted(statement, token) || capital || first || numeral;
    }
}
