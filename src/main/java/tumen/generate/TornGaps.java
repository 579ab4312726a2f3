package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** Whether a stretch that was left out begins or ends where no reader would cut, as its own words show, whatever the tree says. */
final class TornGaps {
    private static final String NAME = "(?:the )?\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)*";

    private static final Pattern ROW = Pattern.compile(
            ", (?<first>" + NAME + ")(?:, " + NAME + ")*,? and (?<second>" + NAME + ")(?=[,.;]| \\p{Ll})");

    private TornGaps() {}

    /**
     * Judges a cut.
     *
     * @param sentence the whole sentence
     * @param kept the indices of the words that are left
     */
    static boolean of(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        int from = kept.nextClearBit(kept.nextSetBit(0));
        while (from < tokens.size()) {
            int next = kept.nextSetBit(from);
            boolean behind = next > 0 && (open(tokens.get(next - 1)) || dash(tokens, from, next));
            if (behind
                    || relative(sentence, kept, from)
                    || countries(sentence, from)
                    || verbless(tokens, from)
                    || date(tokens, kept, from)
                    || timeOf(sentence, kept, from, next)) {
                return true;
            }
            if (next < 0) {
                return false;
            }
            from = kept.nextClearBit(next);
        }
        return false;
    }

    /** Whether the subject of a verb that is left went with what was left out: the ship[, for which the king] quotes a price. */
    static boolean subjectGone(Sentence sentence, BitSet kept) {
        return sentence.tokens().stream()
                .filter(verb -> verb.finite() && kept.get(verb.index()) && !verb.is("aux") && !verb.is("cop"))
                .anyMatch(verb -> sentence.child(verb, "nsubj")
                        .filter(subject -> subject.index() < verb.index() && !kept.get(subject.index()))
                        .isPresent());
    }

    /** Sold the ship and 14 men [were killed]: a noun stands before its verb, which is gone. */
    private static boolean verbless(List<Token> tokens, int from) {
        return from > 0
                && tokens.get(from).finite()
                && tokens.get(from - 1).tagged("NN")
                && !tokens.get(from).tag().equals("VBP");
    }

    /** Shipped through Lund, [through which,] in 1998, ten tons passed: the verb of the clause is left, its beginning is not. */
    private static boolean relative(Sentence sentence, BitSet kept, int from) {
        List<Token> tokens = sentence.tokens();
        int at = tokens.get(from).word().equals(",") ? from + 1 : from;
        return at + 2 < tokens.size()
                && tokens.get(at).tag().equals("IN")
                && !kept.get(at)
                && tokens.get(at + 1).word().matches("which|whom")
                && !kept.get(at + 1)
                && tokens.stream()
                        .skip(at + 2L)
                        .filter(Token::finite)
                        .findFirst()
                        .filter(verb -> kept.get(verb.index()))
                        .isPresent();
    }

    /** Founded by Norway[, Solomon Islands and Vanuatu]: lands of one row. */
    private static boolean countries(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        if (from == 0
                || !tokens.get(from).word().equals(",")
                || !tokens.get(from - 1).proper()) {
            return false;
        }
        Matcher row = ROW.matcher(sentence.words(from, tokens.size() - 1));
        return row.lookingAt() && (Lexicon.country(row.group("first")) || Lexicon.country(row.group("second")));
    }

    /** Whether a second subject has lost its verb: the town grew, and the harbour of Lund[ became large]. */
    static boolean verbGone(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .filter(subject -> subject.is("nsubj")
                        && subject.tagged("NN")
                        && kept.get(subject.index())
                        && subject.head() > subject.index()
                        && !kept.get(subject.head()))
                .anyMatch(subject -> tokens.stream()
                                .limit(subject.index())
                                .anyMatch(token -> token.finite() && kept.get(token.index()))
                        && tokens.stream()
                                .skip(subject.index())
                                .noneMatch(token -> token.finite() && kept.get(token.index())));
    }

    /** Whether nothing ends with this word: met the minister[, with whom he took part in] a circle. */
    private static boolean open(Token last) {
        return last.tag().matches("IN|TO|DT|PRP\\$|MD") && !last.word().equals("that");
    }

    /** Is as of May 20[, 2010 held to be]: the year belongs to the day. */
    private static boolean date(List<Token> tokens, BitSet kept, int from) {
        return from > 0
                && from + 1 < tokens.size()
                && tokens.get(from).word().equals(",")
                && tokens.get(from + 1).word().matches("\\d{4}")
                && tokens.get(from - 1).word().matches("\\d{1,2}")
                && !kept.get(from + 1);
    }

    /** The ore[, with an age of 49 years]—more than three times that of the sea. */
    private static boolean dash(List<Token> tokens, int from, int next) {
        return tokens.get(from).word().equals(",")
                && tokens.get(next - 1).word().matches("[–—]|--")
                && !tokens.get(next).finite();
    }

    /** A ship had sailed [until the king sold the boat he had] to Lund; who had sailed [before the war]. */
    private static boolean timeOf(Sentence sentence, BitSet kept, int from, int next) {
        List<Token> tokens = sentence.tokens();
        boolean behindWord = from > 0 && !Parts.pause(tokens.get(from - 1)) && !Parts.pause(tokens.get(from));
        boolean clause = tokens.get(from).word().matches("until|till|before");
        boolean open = next > 0 && tokens.get(next).tag().matches("IN|TO");
        boolean looksBack = tokens.get(from).word().equals("before")
                && tokens.subList(0, from).stream()
                        .filter(token -> kept.get(token.index()) && token.finite())
                        .reduce((first, last) -> last)
                        .filter(token -> token.word().equals("had") && token.is("aux"))
                        .isPresent();
        return behindWord && clause && (open || looksBack);
    }
}
