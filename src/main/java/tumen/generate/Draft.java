package tumen.generate;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tumen.fact.Fact;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/**
 * One way to ask for a fact, before it is judged.
 *
 * @param fact what is asked
 * @param form a blank in a statement, or a question
 * @param text what the learner would read
 * @param clause the statement behind it
 * @param statement the statement, parsed, with the key in its place
 * @param rule name of the pattern that wrote it
 */
record Draft(Fact fact, Form form, String text, Clause clause, Sentence statement, String rule) {
    private static final Set<String> EMPTY = Set.of(
            "be", "have", "do", "the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and",
            "or", "as", "that", "which", "who", "whom", "what", "when", "where", "how", "many", "year", "date", "it",
            "its", "their", "his", "her", "he", "she", "they", "this", "into", "during", "after", "before", "since",
            "until", "between", "not", "also");

    /** A blank in a statement, or a question. */
    enum Form {
        CLOZE,
        STEM
    }

    /** Whether the question holds nothing of the statement but a name: when somebody lived, when a work appeared. */
    boolean ofName() {
        return rule.equals("lived") || rule.equals("appeared");
    }

    /** Where the key stands in the statement. */
    Span key() {
        return Clause.keyIn(statement, clause);
    }

    /** Whether a word of the statement belongs to the key. */
    boolean inKey(Token token) {
        return token.span().overlaps(key());
    }

    /** The words that carry the meaning, in dictionary form, without the key's. */
    Set<String> content() {
        var words = new TreeSet<String>();
        for (Token token : statement.tokens()) {
            if (!inKey(token) && content(token)) {
                words.add(token.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Whether a word carries meaning of its own. */
    static boolean content(Token token) {
        return Character.isLetterOrDigit(token.word().charAt(0))
                && !EMPTY.contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
