package tumen.generate;

import java.util.ArrayList;
import java.util.List;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Splits a sentence where two main clauses meet. */
final class Segments {
    /** A subject and a finite verb stand within so many words of the place where a clause begins. */
    private static final int REACH = 9;

    /** A passive verb stands within so many words of the article of its subject. */
    private static final int PASSIVE_REACH = 14;

    private Segments() {}

    /** The clauses as stretches of token indices, without the words that join them; one stretch when there is no joint. */
    static List<Span> of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        var segments = new ArrayList<Span>();
        int from = 0;
        for (int i = 1; i < tokens.size() - 3; i++) {
            int next = joint(tokens, i);
            if (next > i
                    && next > from
                    && (clauseBegins(tokens, next) || passiveBehind(tokens, next - 1))
                    && hasVerb(tokens, from, i)) {
                segments.add(new Span(from, i));
                from = next;
            }
        }
        segments.add(new Span(from, tokens.size()));
        return List.copyOf(segments);
    }

    /** The index of the first word behind a joint that stands here; 0 when there is none. */
    private static int joint(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        String next = tokens.get(i + 1).word();
        if (word.equals(";")) {
            return next.matches("and|but|however") ? i + 2 : i + 1;
        }
        if (word.equals(",") && next.matches("and|but|while|whereas|so|yet")) {
            return next.equals("and") && listed(tokens, i) ? 0 : i + 2;
        }
        boolean dated = word.equals("and")
                && next.matches("in|on")
                && tokens.get(i + 2).word().matches("\\d{1,4}|[A-Z][a-z]+");
        boolean behindYear = word.equals("and")
                && tokens.get(i - 1).word().matches("\\d{4}")
                && (tokens.get(i + 1).word().matches("the|an?")
                        || (tokens.get(i + 1).proper() && verbBehind(tokens, i + 1)));
        return dated || behindYear || (word.equals("and") && (subjectBehind(tokens, i) || passiveBehind(tokens, i)))
                ? i + 1
                : 0;
    }

    /** Whether a verb in the past follows on nothing but the words of a name or a noun: in 1927 and Oslo's trams overtook. */
    private static boolean verbBehind(List<Token> tokens, int first) {
        int at = first;
        while (at < Math.min(tokens.size(), first + REACH)
                && tokens.get(at).tag().matches("NNP?S?|POS|JJ")) {
            at++;
        }
        return at > first && at < tokens.size() && tokens.get(at).tag().equals("VBD");
    }

    /** For which Dahl, Holm, and Berg shared a prize: names in a row, of which the last is no subject alone. */
    private static boolean listed(List<Token> tokens, int comma) {
        int before = comma - 1;
        while (before > 0 && tokens.get(before).tag().matches("NNPS?")) {
            before--;
        }
        return before > 0
                && before < comma - 1
                && tokens.get(before).word().equals(",")
                && tokens.get(before - 1).proper()
                && tokens.get(comma + 2).proper();
    }

    /** Whether the subject of a coordinated clause begins right behind the word. */
    private static boolean subjectBehind(List<Token> tokens, int i) {
        Token first = tokens.get(i + 1);
        int subject = first.is("nsubj") ? i + 1 : first.head();
        return subject > i
                && subject < i + 6
                && tokens.get(subject).is("nsubj")
                && tokens.get(subject).head() > subject
                && tokens.get(tokens.get(subject).head()).is("conj")
                && tokens.get(tokens.get(subject).head()).tagged("VB");
    }

    /** And an agreement on sports was signed. */
    private static boolean passiveBehind(List<Token> tokens, int i) {
        if (!tokens.get(i + 1).tag().equals("DT")) {
            return false;
        }
        for (int at = i + 2; at + 1 < Math.min(tokens.size(), i + PASSIVE_REACH); at++) {
            Token token = tokens.get(at);
            if (token.word().matches("was|were")) {
                return tokens.get(at + 1).tag().equals("VBN");
            }
            if (token.tagged("W")
                    || token.finite()
                    || token.word().equals(";")
                    || token.word().equals("that")) {
                return false;
            }
        }
        return false;
    }

    private static boolean clauseBegins(List<Token> tokens, int first) {
        boolean nominal = false;
        for (int i = first; i < Math.min(tokens.size(), first + REACH); i++) {
            Token token = tokens.get(i);
            if (nominal && finite(token)) {
                return true;
            }
            boolean word = token.tagged("NN")
                    || token.tag().equals("PRP")
                    || token.tag().equals("EX");
            boolean afterPreposition = i > first && tokens.get(i - 1).tag().equals("IN");
            nominal |= word && !afterPreposition;
            if (token.tagged("WP") || token.tagged("WDT")) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasVerb(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> finite(token) || pastReadWrongly(tokens, token));
    }

    /** The service ended: tagged as a participle, but with a subject and no auxiliary. */
    private static boolean pastReadWrongly(List<Token> tokens, Token verb) {
        return verb.tag().equals("VBN")
                && tokens.stream()
                        .anyMatch(token ->
                                token.head() == verb.index() && token.is("nsubj") && token.index() < verb.index())
                && tokens.stream().noneMatch(token -> token.head() == verb.index() && token.is("aux"));
    }

    private static boolean finite(Token token) {
        return token.finite() || (token.tag().equals("VBN") && token.is("root"));
    }
}
