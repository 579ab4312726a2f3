package tumen.generate;

import java.util.BitSet;
import java.util.List;
import tumen.text.Sentence;
import tumen.text.Token;

/** Whether a cut goes through a row of things, a noun of several words, a figure with its unit, or a passive verb and what completes it. */
final class TornWords {
    private TornWords() {}

    /**
     * Judges a cut.
     *
     * @param sentence the whole sentence
     * @param kept the indices of the words that are left
     */
    static boolean of(Sentence sentence, BitSet kept) {
        return row(sentence, kept)
                || noun(sentence, kept)
                || unit(sentence, kept)
                || bareVerb(sentence, kept)
                || relative(sentence, kept)
                || item(sentence, kept)
                || semicolon(sentence, kept)
                || pause(sentence, kept);
    }

    /** On the Lund[, a branch of the Moe], which drains Norway: what is said of the Moe is now said of the Lund. */
    private static boolean relative(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .filter(token -> token.index() > 1
                        && kept.get(token.index())
                        && token.tag().matches("WDT|WP\\$?|WRB"))
                .map(token ->
                        token.index() - (tokens.get(token.index() - 1).word().equals(",") ? 2 : 1))
                .filter(before -> before > 0 && !kept.get(before) && kept.previousSetBit(before) >= 0)
                .map(before -> {
                    int first = kept.previousSetBit(before) + 1;
                    return tokens.get(first < before && Parts.pause(tokens.get(first)) ? first + 1 : first);
                })
                .anyMatch(first -> first.tag().matches("DT|NNP?S?|JJ|CD|PRP\\$"));
    }

    /** Lasted four years[; however,] records show others: two sentences are left without the sign between them. */
    private static boolean semicolon(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .filter(token -> token.word().equals(";") && !kept.get(token.index()))
                .anyMatch(token -> token.index() > 0
                        && kept.get(token.index() - 1)
                        && tokens.stream()
                                .skip(token.index() + 1L)
                                .anyMatch(later -> later.finite() && kept.get(later.index())));
    }

    /** Norway[, Denmark (with its islands)], Iceland and Finland: a thing of the row was taken for another name of the one before. */
    private static boolean item(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        for (int from = kept.nextClearBit(0);
                from >= 1 && from + 1 < tokens.size();
                from = kept.nextClearBit(kept.nextSetBit(from))) {
            int next = kept.nextSetBit(from);
            if (next < 0) {
                return false;
            }
            boolean between = tokens.get(from).word().equals(",")
                    && tokens.get(from - 1).proper()
                    && tokens.subList(from + 1, next).stream()
                            .allMatch(token -> token.proper() || token.word().matches("the|of"))
                    && next + 1 < tokens.size()
                    && tokens.get(next).word().matches("[,(]");
            boolean row = between
                    && tokens.subList(next, tokens.size()).stream()
                            .takeWhile(token -> !token.finite() && !token.word().equals(";"))
                            .anyMatch(token -> token.word().equals("and"));
            if (row) {
                return true;
            }
        }
        return false;
    }

    /** Had won[, later] turning to the sea: the comma went with the adverb. */
    private static boolean pause(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .filter(token -> token.index() > 2 && token.tag().equals("VBG") && kept.get(token.index()))
                .anyMatch(token -> tokens.get(token.index() - 1).tagged("RB")
                        && !kept.get(token.index() - 1)
                        && tokens.get(token.index() - 2).word().equals(",")
                        && !kept.get(token.index() - 2)
                        && kept.get(token.index() - 3));
    }

    /** A land in Asia[, bordering the Arabian Sea, the Gulf,] and the Red Sea: the and joins what is left to what is gone. */
    private static boolean row(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        for (int and = 2; and + 1 < tokens.size(); and++) {
            boolean joins = tokens.get(and).word().matches("and|or") && kept.get(and) && kept.get(and + 1);
            int before = tokens.get(and - 1).word().equals(",") ? and - 2 : and - 1;
            if (!joins || kept.get(before) || !tokens.get(and + 1).tag().matches("DT|JJ|NN.*|CD")) {
                continue;
            }
            int from = kept.previousSetBit(before) + 1;
            List<Token> gone = tokens.subList(from, before + 1);
            int first = gone.getFirst().word().equals(",") ? 1 : 0;
            boolean opened = first < gone.size() && gone.get(first).tag().matches("VBG|VBN|W.*");
            boolean list = gone.stream()
                    .skip(first + 1L)
                    .anyMatch(token -> token.word().equals(","));
            boolean verb = tokens.stream()
                    .skip(and + 1L)
                    .limit(6)
                    .filter(token -> kept.get(token.index()))
                    .anyMatch(Token::finite);
            if (from > 0 && opened && list && !verb) {
                return true;
            }
        }
        return false;
    }

    /** On the site of the present day [Lund chapel and glass started]. */
    private static boolean noun(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        for (int at = 1; at + 1 < tokens.size(); at++) {
            boolean torn = kept.get(at)
                    && !kept.get(at + 1)
                    && tokens.get(at).tagged("NN")
                    && tokens.get(at + 1).tag().matches("NN.*|POS");
            if (torn) {
                return true;
            }
        }
        return false;
    }

    /** An island of 0.9 [ha]. */
    private static boolean unit(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            boolean torn = kept.get(at)
                    && !kept.get(at + 1)
                    && tokens.get(at).tag().equals("CD")
                    && tokens.get(at + 1).tag().matches("NN|NNS|UH|FW")
                    && Character.isLetter(tokens.get(at + 1).word().charAt(0));
            if (torn) {
                return true;
            }
        }
        return false;
    }

    /** It may have been painted [on the wall]. */
    private static boolean bareVerb(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        int last = kept.length() - 1;
        while (last > 0
                && !(kept.get(last)
                        && Character.isLetterOrDigit(tokens.get(last).word().charAt(0)))) {
            last--;
        }
        if (last + 1 >= tokens.size() || !tokens.get(last).tag().equals("VBN") || kept.get(last + 1)) {
            return false;
        }
        Token verb = tokens.get(last);
        return tokens.get(last + 1).tag().matches("IN|TO")
                && sentence.child(verb, "aux:pass").isPresent()
                && sentence.children(verb).stream()
                        .anyMatch(child -> child.tag().equals("MD"));
    }
}
