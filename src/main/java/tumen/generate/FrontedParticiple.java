package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * What a participle in front says of the subject, as a sentence of its own: founded in Bergen in 1885, the club plays; the club
 * was founded in Bergen in 1885.
 *
 * @param subject the words of the subject
 * @param auxiliary was or were, with a blank before it
 * @param participle its verb
 * @param kept the words behind the verb
 */
record FrontedParticiple(BitSet subject, String auxiliary, String participle, BitSet kept) {
    /** A subject of more words may be something else. */
    private static final int LONGEST_SUBJECT = 7;

    /** The statement's parts; empty when the sentence does not begin so, or the key stands elsewhere. */
    static Optional<FrontedParticiple> of(Sentence sentence, BitSet key) {
        List<Token> tokens = sentence.tokens();
        Token first = tokens.getFirst();
        boolean participle = first.tag().matches("VBN|VBD")
                && !first.word().matches("Given|Compared|Based|Located|Situated|Set|Provided|Granted|Put|Made")
                && PastTense.of(first.word().toLowerCase(Locale.ROOT)).isPresent();
        String verb = first.word().toLowerCase(Locale.ROOT);
        if (!(participle || first.word().equals("Born")) || key.isEmpty()) {
            return Optional.empty();
        }
        for (int comma = 2; comma + 2 < tokens.size(); comma++) {
            if (tokens.get(comma).finite() && tokens.subList(1, comma).stream().noneMatch(token -> token.tagged("W"))) {
                return Optional.empty(); // the subject and its verb stand before
            }
            if (tokens.get(comma).word().equals(",") && key.length() <= comma) {
                int end = subjectEnd(tokens, comma + 1);
                // Seated in Bergen, Norway, the club: the land is not the subject.
                boolean place = end > 0
                        && tokens.get(end).word().equals(",")
                        && tokens.get(comma - 1).proper()
                        && tokens.subList(comma + 1, end).stream().allMatch(Token::proper)
                        && Lexicon.country(sentence.words(comma + 1, end - 1));
                if (end > 0
                        && !place
                        && tokens.subList(end, tokens.size()).stream().anyMatch(Token::finite)) {
                    var kept = new BitSet();
                    kept.set(1, comma);
                    var subject = new BitSet();
                    subject.set(comma + 1, end);
                    return Optional.of(new FrontedParticiple(subject, auxiliary(tokens, comma + 1, end), verb, kept));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the participle in front does not speak of the subject: born in Lund, his father. */
    static boolean dangling(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int verb = tokens.getFirst().tag().equals("RB") ? 1 : 0;
        return tokens.get(verb).tag().equals("VBN")
                && tokens.stream()
                        .filter(token -> token.tag().equals("PRP$") && token.index() > verb)
                        .filter(token -> tokens.get(token.index() - 1).word().equals(","))
                        .anyMatch(token -> sentence.head(token)
                                .filter(owned -> owned.is("nsubj") && owned.head() > owned.index())
                                .isPresent());
    }

    /** The index of the finite verb or comma right behind a subject that begins here; 0 when none does. */
    private static int subjectEnd(List<Token> tokens, int first) {
        for (int at = first; at < Math.min(tokens.size(), first + LONGEST_SUBJECT + 1); at++) {
            Token token = tokens.get(at);
            boolean adverb = token.tag().equals("RB")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).finite();
            boolean ends = token.finite() || token.word().equals(",") || adverb;
            if (ends) {
                Token last = tokens.get(Math.max(first, at - 1));
                boolean nominal = last.tagged("NN") || last.tag().matches("PRP|CD");
                return at > first && nominal ? at : 0;
            }
            if (!token.tag().matches("DT|JJ|JJS|NN|NNS|NNP|NNPS|CD|POS|PRP|PRP\\$|HYPH|SYM")
                    && !token.word().equals("of")) {
                return 0;
            }
        }
        return 0;
    }

    private static String auxiliary(List<Token> tokens, int first, int end) {
        Token next = tokens.get(end);
        if (next.word().matches("are|were|have") || next.tag().equals("VBP")) {
            return " were";
        }
        if (next.word().matches("is|was|has") || next.tag().equals("VBZ")) {
            return " was";
        }
        Token head = tokens.subList(first, end).stream()
                .takeWhile(token -> !token.word().equals("of"))
                .reduce((one, other) -> other)
                .orElse(tokens.get(first));
        return head.tag().matches("NNS|NNPS") || head.word().equalsIgnoreCase("they") ? " were" : " was";
    }
}
