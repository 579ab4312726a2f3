package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import tumen.text.Sentence;
import tumen.text.Token;

/** What a sentence tells in a clause in front of the main one, as a statement: while Berg founded the club in 1911, the others. */
final class SubordinateClause {
    private SubordinateClause() {}

    /** The words of the clause without what opens it; empty when the key stands elsewhere or nothing past and dated is told. */
    static Optional<BitSet> of(Sentence sentence, BitSet key) {
        List<Token> tokens = sentence.tokens();
        boolean opens = tokens.getFirst().word().matches("While|Although|Though|Whereas|After|When|Because");
        int comma = 1;
        while (comma < tokens.size() && !tokens.get(comma).word().equals(",")) {
            comma++;
        }
        if (!opens || key.isEmpty() || key.length() > comma || comma + 3 > tokens.size()) {
            return Optional.empty();
        }
        boolean told = tokens.get(1).tag().matches("NNP|NNPS|NNS|DT|PRP")
                && tokens.subList(1, comma).stream()
                        .anyMatch(token -> token.tag().equals("VBD"))
                && tokens.subList(1, comma).stream()
                        .noneMatch(token -> token.tag().equals("MD"));
        boolean dated = sentence.words(1, comma - 1).matches("(?s).*\\b\\d{4}\\b.*");
        if (!told || !dated || two(tokens.subList(1, comma))) {
            return Optional.empty();
        }
        var clause = new BitSet();
        clause.set(1, comma);
        return Optional.of(clause);
    }

    /** Says that one thing and that another: the sentence with that one alone which holds the key. */
    static Optional<BitSet> oneThat(Sentence sentence, BitSet key) {
        List<Token> tokens = sentence.tokens();
        List<Integer> that = tokens.stream()
                .filter(token -> token.word().equals("that") && token.tag().equals("IN"))
                .map(Token::index)
                .toList();
        boolean joined = that.size() == 2
                && !key.isEmpty()
                && tokens.get(that.get(1) - 1).word().equals("and")
                && tokens.subList(that.getFirst(), that.getLast()).stream()
                        .noneMatch(token -> token.word().equals(","));
        if (!joined) {
            return Optional.empty();
        }
        var kept = new BitSet();
        if (key.nextSetBit(0) > that.getLast()) {
            kept.set(0, that.getFirst() + 1);
            kept.set(that.getLast() + 1, tokens.size());
        } else if (key.nextSetBit(0) > that.getFirst()) {
            kept.set(0, that.getLast() - 1);
        }
        return Optional.of(kept).filter(words -> !words.isEmpty());
    }

    /** After a tour he left; when the union was formed its states asked: the main clause follows without a comma. */
    private static boolean two(List<Token> clause) {
        boolean verb = false;
        boolean joined = false;
        for (int i = 0; i < clause.size(); i++) {
            Token token = clause.get(i);
            joined |= token.word().matches("and|but|or|that|who|which|where|whose|,");
            boolean again = token.tag().equals("VBD") && verb && !joined;
            if (again || (i > 0 && token.word().matches("he|she|it|they") && !joined)) {
                return true;
            }
            verb |= token.tag().equals("VBD");
            joined &= !token.tag().equals("VBD");
        }
        return false;
    }
}
