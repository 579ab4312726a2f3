package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** Cuts a sentence at a comma by its words alone, for where the parser does not show what hangs on it. */
final class Tails {
    /** What opens something that can be left out behind a comma. */
    private static final Pattern OPENING =
            Pattern.compile("which|who|whose|where|with|along|together|among|including|such|much"
                    + "|while|although|though|whereas|but|comprising|making|giving|the|an?");

    /** What opens something in front of the clause that can be left out. */
    private static final Pattern FRONT =
            Pattern.compile("(?:at the|following|after|despite|during|because of|due to) .*");

    /** What opens a clause that needs another one beside it. */
    private static final String SUBORDINATE =
            "after|although|while|when|whereas|because|if|before|since|as|until|though|once";

    private Tails() {}

    /**
     * The sentence up to a comma behind the key.
     *
     * @param longest whether to cut at the last such comma, rather than at the first
     */
    static Optional<BitSet> upToComma(Sentence sentence, BitSet key, boolean longest) {
        BitSet found = null;
        int splice = Splice.beforeName(sentence).map(Token::index).orElse(-1);
        for (int comma = Math.max(3, key.length());
                comma + 2 < sentence.tokens().size();
                comma++) {
            Token next = sentence.tokens().get(comma + 1);
            boolean dash = dash(sentence, comma);
            boolean opens = (sentence.tokens().get(comma).word().equals(",") || dash)
                    && (dash
                            || splice == comma
                            || OPENING.matcher(next.word().toLowerCase(Locale.ROOT))
                                    .matches()
                            || next.tag().equals("VBG")
                            || (next.tag().equals("VBN")
                                    && sentence.tokens().get(comma + 2).word().equals("by")));
            if (opens && (found == null || longest) && whole(sentence, comma) && closing(sentence, comma)) {
                found = new BitSet();
                found.set(0, comma);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether the words up to here can be a sentence: no list that a colon opens, no clause with that, while or after alone. */
    private static boolean whole(Sentence sentence, int end) {
        List<Token> kept = sentence.tokens().subList(0, end);
        boolean colon = kept.stream().anyMatch(token -> token.word().equals(":"));
        boolean correlated = kept.getFirst().word().equals("Not");
        int mark = -1;
        for (Token token : kept) {
            boolean that = token.word().equals("that") && token.tag().equals("IN");
            mark = that ? token.index() : mark;
        }
        boolean verb = kept.stream().skip(mark + 1).anyMatch(Tails::tensed);
        if (kept.getFirst().word().toLowerCase(Locale.ROOT).matches(SUBORDINATE)) {
            int comma = kept.stream()
                    .filter(token -> token.word().equals(","))
                    .mapToInt(Token::index)
                    .findFirst()
                    .orElse(end);
            verb = kept.stream().skip(comma).anyMatch(Tails::tensed);
        }
        return !colon && !correlated && verb;
    }

    /** Whether the only dash of the sentence stands here: what follows explains what stands before. */
    private static boolean dash(Sentence sentence, int at) {
        return sentence.tokens().get(at).word().matches("—|–|--")
                && !Character.isDigit(sentence.tokens().get(at - 1).word().charAt(0))
                && !sentence.tokens().get(at + 1).capitalised()
                && sentence.tokens().stream()
                                .filter(token -> token.word().matches("—|–|--"))
                                .count()
                        == 1;
    }

    private static boolean tensed(Token token) {
        return token.finite() || token.tag().equals("VBN");
    }

    /** Whether what a comma opens goes on to the end, so that nothing behind it belongs to the words before. */
    private static boolean closing(Sentence sentence, int comma) {
        List<Token> tokens = sentence.tokens();
        for (int at = comma + 2; at + 1 < tokens.size(); at++) {
            Token next = tokens.get(at + 1);
            boolean resumes = tokens.get(at).word().equals(",")
                    && (next.tag().matches("IN|TO") || next.finite())
                    && !OPENING.matcher(next.word()).matches();
            if (resumes) {
                return false;
            }
        }
        return true;
    }

    /** The sentence without a circumstance in front of its first comma; empty when there is none, or the key stands in it. */
    static Optional<BitSet> behindFront(Sentence sentence, BitSet key) {
        int comma = 0;
        while (comma < sentence.tokens().size()
                && !sentence.tokens().get(comma).word().equals(",")) {
            comma++;
        }
        if (comma < 2 || comma + 4 > sentence.tokens().size() || key.isEmpty() || key.nextSetBit(0) < comma) {
            return Optional.empty();
        }
        Token next = sentence.tokens().get(comma + 1);
        boolean subject = next.tag().matches("DT|NNP|NNPS|NNS|PRP|PRP\\$");
        if (!subject
                || !FRONT.matcher(sentence.words(0, comma - 1).toLowerCase(Locale.ROOT))
                        .matches()) {
            return Optional.empty();
        }
        int from = comma + 1;
        int pause = sentence.tokens().stream()
                .skip(from)
                .filter(token -> token.word().equals(","))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(sentence.tokens().size());
        // After losses in Lund, Ribe and Oslo, the king: what follows the comma belongs to the phrase.
        boolean told = sentence.tokens().subList(from, pause).stream().anyMatch(token -> token.is("nsubj"));
        if (!told) {
            return Optional.empty();
        }
        var kept = new BitSet();
        kept.set(from, sentence.tokens().size());
        return Optional.of(kept);
    }
}
