package tumen.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** Two main clauses that nothing but a comma joins. */
final class Splice {
    /** A clause that one of these opens is no second main clause. */
    private static final Pattern OPENS = Pattern.compile("(?i)that|as|when|while|because|since|after|before|if|although"
            + "|though|until|once|whereas|than|so|unless|the more|\"|“|``|:|;|said|says");

    private static final Pattern BE = Pattern.compile("was|were|is|are");

    private Splice() {}

    /** The comma before a name that begins the second clause: he came to Berg, Captain Lund was sent home. */
    static Optional<Token> beforeName(Sentence statement) {
        List<Token> tokens = statement.tokens();
        return commas(statement).stream()
                .filter(comma -> {
                    int end = comma.index() + 1;
                    while (end < tokens.size() && tokens.get(end).proper()) {
                        end++;
                    }
                    return end > comma.index() + 1
                            && end + 1 < tokens.size()
                            && (BE.matcher(tokens.get(end).word()).matches()
                                    || tokens.get(end).word().matches("had|has|became"));
                })
                .findFirst();
    }

    /** Half were sailors, a third were soldiers: of a row of clauses the last, which an and would join, is missing. */
    static boolean inRow(Sentence statement) {
        List<Token> tokens = statement.tokens();
        return commas(statement).stream()
                .filter(comma -> clauseBegins(tokens, comma.index() + 1))
                .findFirst()
                .filter(comma -> tokens.stream()
                        .skip(comma.index() + 1L)
                        .noneMatch(later -> later.word().equals(",")
                                && tokens.get(Math.min(later.index() + 1, tokens.size() - 1))
                                        .word()
                                        .matches("and|but|or")))
                .isPresent();
    }

    /** The commas behind a subject and its verb, as long as no word has opened another clause. */
    private static List<Token> commas(Sentence statement) {
        var commas = new ArrayList<Token>();
        boolean subject = false;
        boolean told = false;
        for (Token token : statement.tokens()) {
            if (token.tagged("W") || OPENS.matcher(token.word()).matches()) {
                break;
            }
            boolean ended = token.word().matches("[.!?]");
            subject = !ended && (subject || token.is("nsubj"));
            told = subject && (told || token.finite());
            if (told && token.word().equals(",")) {
                commas.add(token);
            }
        }
        return commas;
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
                && (BE.matcher(tokens.get(end).word()).matches()
                        || (tokens.get(end).tag().equals("VBD")
                                && tokens.get(end - 1).head() == end
                                && tokens.get(end).relation().matches("conj|parataxis|ccomp|dep")));
    }
}
