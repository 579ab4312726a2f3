package tumen.generate;

import java.util.BitSet;
import java.util.List;
import tumen.text.Sentence;
import tumen.text.Token;

/** Whether a cut goes through a list: its last items, one of its names, or what an and behind it joins to. */
final class TornLists {
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:of |the |de |da )*\\p{Lu}[\\p{L}.'’-]*)*";

    /** What makes a predicate of the words behind a coordinator: and [was] renamed. */
    private static final String VERB = "VBD|VBZ|VBP|MD|VBN|VBG|VB";

    private TornLists() {}

    /**
     * Judges a cut: the town has two ports, a dock[, a pier and a ferry].
     *
     * @param sentence the whole sentence
     * @param kept the indices of the words that are left
     */
    static boolean of(Sentence sentence, BitSet kept) {
        int from = kept.nextClearBit(kept.nextSetBit(0));
        boolean colon = sentence.tokens().subList(0, from).stream()
                .anyMatch(token -> token.word().equals(":"));
        if (colon && joinedBehind(sentence, kept, from)) {
            return true;
        }
        while (from < sentence.tokens().size()) {
            int next = kept.nextSetBit(from);
            int end = next < 0 ? sentence.tokens().size() : next;
            boolean last = items(sentence, from, end)
                    && (names(sentence, from, end) || listBefore(sentence, kept, from) || opened(sentence, kept, from));
            if (last || orphan(sentence, kept, from, end) || innerItem(sentence, from, end)) {
                return true;
            }
            from = kept.nextClearBit(end);
        }
        return false;
    }

    /** A story [written in Latin,] and soon translated: what is left behind the and belongs to what is gone. */
    private static boolean orphan(Sentence sentence, BitSet kept, int from, int end) {
        List<Token> tokens = sentence.tokens();
        int at = end < tokens.size() && tokens.get(end).word().equals(",") ? end + 1 : end;
        if (at + 2 >= tokens.size() || !CleanCut.coordinator(tokens.get(at)) || !kept.get(at)) {
            return false;
        }
        Token next = tokens.get(at + 1).tag().equals("RB") ? tokens.get(at + 2) : tokens.get(at + 1);
        boolean participle =
                tokens.subList(from, end).stream().anyMatch(token -> token.tag().equals("VBN"))
                        && next.index() + 1 < tokens.size()
                        && tokens.get(next.index() + 1).tag().matches("IN|TO");
        boolean joined = next.is("conj") && next.head() >= from && next.head() < end;
        return next.tag().matches("VBN|VBD") && (joined || participle);
    }

    /** Whether a stretch that is left out holds the last items of a list, rather than a predicate or an aside. */
    private static boolean items(Sentence sentence, int from, int end) {
        List<Token> cut = sentence.tokens().subList(from, end);
        int first = cut.getFirst().word().equals(",") ? 1 : 0;
        if (first >= cut.size() || cut.stream().anyMatch(Token::finite)) {
            return false;
        }
        Token opening = cut.get(first);
        if (CleanCut.coordinator(opening)) {
            return first + 1 < cut.size() && !cut.get(first + 1).tag().matches(VERB + "|IN|TO|RB|W.*");
        }
        return first == 1
                && opening.tag().matches("DT|NN.*|JJ.*|CD|PRP\\$")
                && cut.stream().skip(1).anyMatch(CleanCut::coordinator);
    }

    /** Noted for the Lund, the Ribe[, the Strange Boat], and the Berg: one of a row of names is gone. */
    private static boolean innerItem(Sentence sentence, int from, int end) {
        return from > 0
                && end + 1 < sentence.tokens().size()
                && sentence.words(0, from - 1).matches("(?s).*\\p{Lu}[\\p{L}'’-]*, (?:the )?" + NAME)
                && sentence.words(from, end - 1).matches("(?s), (?:the )?\\p{Lu}.*")
                && sentence.words(end, sentence.tokens().size() - 1).matches("(?s), (?:and|or) (?:the )?\\p{Lu}.*");
    }

    /** Sites across Norway[, the Isle of Man, and Denmark]: all that is left out are names, and a name stands before them. */
    private static boolean names(Sentence sentence, int from, int end) {
        List<Token> tokens = sentence.tokens();
        String cut = sentence.words(from, end - 1);
        return from > 0
                && tokens.get(from - 1).proper()
                && (cut.matches("(?s)(?:, (?:the )?" + NAME + ")+,? (?:and|or) (?:the )?" + NAME
                                + "(?: \\p{Ll}+){0,4}[,.]?")
                        || cut.matches("(?s)(?:, the \\p{Lu}[^,.;]*)+,? and the \\p{Lu}[^,.;]*[,.]?"));
    }

    /** He wrote two works: the Nights[, which are long, and the Days]. */
    private static boolean joinedBehind(Sentence sentence, BitSet kept, int from) {
        List<Token> tokens = sentence.tokens();
        return tokens.subList(Math.min(from, tokens.size() - 1), tokens.size() - 1).stream()
                .filter(token -> CleanCut.coordinator(token) && !kept.get(token.index()))
                .map(token -> tokens.get(token.index() + 1))
                .anyMatch(next -> !kept.get(next.index()) && next.tag().matches("DT|PRP\\$|NNP|NNPS|CD"));
    }

    /** Whether what is left ends with an item behind a comma, so that more must follow. */
    private static boolean listBefore(Sentence sentence, BitSet kept, int end) {
        int comma = end - 1;
        while (comma > 0
                && kept.get(comma)
                && !sentence.tokens().get(comma).word().equals(",")) {
            comma--;
        }
        if (comma <= 0
                || comma + 1 >= end
                || !sentence.tokens().get(comma).word().equals(",")) {
            return false;
        }
        List<Token> item = sentence.tokens().subList(comma + 1, end);
        boolean told = sentence.tokens().subList(0, comma).stream().anyMatch(Token::finite);
        boolean joined = item.stream().anyMatch(token -> token.is("conj") && token.head() < comma(item));
        boolean nominal = item.getFirst().tag().matches("DT|PRP\\$|CD|JJ.*|NN|NNS");
        boolean plain = item.stream().noneMatch(token -> token.finite() || CleanCut.coordinator(token));
        return told && plain && (joined || nominal);
    }

    private static int comma(List<Token> item) {
        return item.getFirst().index();
    }

    /** Whether a colon, both or between promises all of them. */
    private static boolean opened(Sentence sentence, BitSet kept, int end) {
        for (int at = end - 1; at > 0 && kept.get(at); at--) {
            Token token = sentence.tokens().get(at);
            if (CleanCut.coordinator(token) || token.finite()) {
                return false;
            }
            if (token.word().matches(":|both|between|either|neither")) {
                return true;
            }
        }
        return false;
    }
}
