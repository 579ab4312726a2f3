package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * Whether what is left of a sentence was cut where a reader would cut it: quotations, lists and clauses stay whole or go as a
 * whole.
 */
final class CleanCut {
    /** Verbs that say little without what somebody is to do. */
    private static final Set<String> ORDERS = Set.of(
            "instruct",
            "order",
            "ask",
            "force",
            "allow",
            "enable",
            "persuade",
            "urge",
            "prod",
            "convince",
            "encourage",
            "require",
            "permit",
            "cause",
            "command",
            "compel",
            "oblige",
            "help");

    private CleanCut() {}

    /**
     * Judges a cut.
     *
     * @param sentence the whole sentence
     * @param kept the indices of the words that are left
     */
    static boolean of(Sentence sentence, BitSet kept) {
        return kept.cardinality() == sentence.tokens().size()
                || (!tornQuotation(sentence, kept)
                        && !tornClause(sentence, kept)
                        && !tornPredicates(sentence, kept)
                        && !tornRelative(sentence, kept)
                        && !tornShare(sentence, kept)
                        && !seam(sentence, kept)
                        && !TornLists.of(sentence, kept)
                        && !tornDuration(sentence, kept)
                        && !TornGaps.of(sentence, kept)
                        && !tornName(sentence, kept)
                        && !tornComparison(sentence, kept)
                        && !tornReport(sentence, kept)
                        && !tornOrder(sentence, kept)
                        && !tornPair(sentence, kept)
                        && !tornClauses(sentence, kept)
                        && !TornWords.of(sentence, kept));
    }

    /** The Law on Ships[ that Sink]: the clause is a part of a name. */
    private static boolean tornName(Sentence sentence, BitSet kept) {
        return sentence.tokens().stream()
                .filter(token -> token.word().matches("that|which|who") && !kept.get(token.index()))
                .filter(token -> token.index() > 0
                        && token.index() + 1 < sentence.tokens().size())
                .filter(token -> kept.get(token.index() - 1)
                        && sentence.tokens().get(token.index() - 1).capitalised())
                .map(token -> sentence.tokens().get(token.index() + 1))
                .anyMatch(verb -> verb.tagged("VB") && verb.capitalised());
    }

    /** The fourth peak[ behind Norvik], and the anchors: what goes on behind the comma belongs to what is gone. */
    private static boolean tornComparison(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .filter(token -> token.word().matches("after|behind") && token.index() > 0)
                .filter(token -> !kept.get(token.index()))
                .filter(token -> kept.get(token.index() - 1)
                        || tokens.get(token.index() - 1).word().equals(","))
                .map(token -> kept.nextSetBit(token.index()))
                .anyMatch(next -> next > 0
                        && tokens.get(next).word().matches(",|and")
                        && tokens.subList(0, next).stream()
                                .anyMatch(token -> token.tag().equals("JJS")
                                        || token.word().equals("most")));
    }

    /** He left only twelve days[ after he had come]. */
    private static boolean tornDuration(Sentence sentence, BitSet kept) {
        return sentence.tokens().stream()
                .skip(1)
                .filter(token -> token.word().matches("after|before|later|earlier|ago|afterwards"))
                .filter(token -> !kept.get(token.index()) && kept.get(token.index() - 1))
                .map(token -> sentence.tokens().get(token.index() - 1))
                .anyMatch(unit -> unit.lemma().matches("century|decade|year|month|week|day|hour|minute")
                        && sentence.child(unit, "nummod", "det").isPresent());
    }

    /** Berg [said that Lund was old, and] has helped Norway: Berg or Lund did. */
    private static boolean tornReport(Sentence sentence, BitSet kept) {
        return sentence.tokens().stream()
                .filter(verb -> verb.is("conj") && verb.tagged("VB") && kept.get(verb.index()))
                .flatMap(verb -> sentence.head(verb).stream())
                .filter(report -> !kept.get(report.index()))
                .flatMap(report -> sentence.child(report, "ccomp").stream())
                .anyMatch(told -> sentence.child(told, "nsubj").isPresent());
    }

    /** The king ordered Berg[ to build a harbour]: what was ordered is gone. */
    private static boolean tornOrder(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        for (int at = 2; at + 1 < tokens.size(); at++) {
            int to = at;
            boolean purpose = tokens.get(to).tag().equals("TO")
                    && tokens.get(to + 1).tag().equals("VB")
                    && !kept.get(to);
            int before = tokens.get(to - 1).word().equals(",") ? to - 2 : to - 1;
            boolean planned = purpose
                    && kept.get(before)
                    && tokens.subList(0, before).stream()
                            .anyMatch(token -> kept.get(token.index())
                                    && token.lemma().matches("attempt|effort|refusal|ability|failure")
                                    && tokens.subList(token.index(), to).stream()
                                            .noneMatch(between -> between.tag().equals("TO")));
            if (planned || (purpose && kept.get(before) && orders(tokens.subList(0, before), kept))) {
                return true;
            }
        }
        return false;
    }

    /** A road linking Lund, in Norway[, with Bergen]: the other end is gone. */
    private static boolean tornPair(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .filter(token -> token.word().matches("with|to") && !kept.get(token.index()) && token.index() > 1)
                .filter(token -> kept.get(token.index() - 1)
                        || (tokens.get(token.index() - 1).word().equals(",") && kept.get(token.index() - 2)))
                .anyMatch(token -> tokens.subList(0, token.index()).stream()
                        .filter(verb -> verb.tagged("VB") && kept.get(verb.index()))
                        .reduce((first, last) -> last)
                        .filter(verb -> verb.lemma().matches("link|connect|combine|compare|unite"))
                        .filter(verb -> tokens.subList(verb.index(), token.index()).stream()
                                .noneMatch(between -> between.word().matches("and|with|to")))
                        .isPresent());
    }

    /** Dell had a half, Lund had a third[, and Berg had the rest]: the and of a row of clauses is gone. */
    private static boolean tornClauses(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        boolean gone = tokens.stream()
                .filter(token -> coordinator(token) && !kept.get(token.index()))
                .anyMatch(token -> sentence.head(token)
                        .filter(verb -> verb.finite() && !kept.get(verb.index()))
                        .flatMap(verb -> sentence.child(verb, "nsubj"))
                        .isPresent());
        return gone
                && tokens.stream()
                        .filter(verb -> verb.finite()
                                && kept.get(verb.index())
                                && (verb.is("conj") || verb.is("parataxis") || verb.is("ccomp")))
                        .filter(verb -> sentence.child(verb, "nsubj").isPresent()
                                && sentence.child(verb, "cc", "mark").isEmpty())
                        .map(verb -> sentence.subtree(verb).nextSetBit(0))
                        .anyMatch(first ->
                                first > 0 && tokens.get(first - 1).word().equals(",") && kept.get(first - 1));
    }

    /** Whether the last verb that is left is one of ordering. */
    private static boolean orders(List<Token> tokens, BitSet kept) {
        return tokens.stream()
                .filter(token -> token.tagged("VB") && kept.get(token.index()))
                .reduce((first, last) -> last)
                .filter(verb -> ORDERS.contains(verb.lemma()))
                .isPresent();
    }

    /** He said that he "was taken [by ship] to Lund". */
    private static boolean tornQuotation(Sentence sentence, BitSet kept) {
        boolean inside = false;
        boolean left = false;
        boolean taken = false;
        for (Token token : sentence.tokens()) {
            boolean mark = token.word().matches("[\"“”]|``|''");
            if (mark && inside && left && taken) {
                return true;
            }
            if (mark) {
                inside = !inside;
                left = false;
                taken = false;
            } else if (Character.isLetterOrDigit(token.word().charAt(0))) {
                left |= kept.get(token.index());
                taken |= !kept.get(token.index());
            }
        }
        return false;
    }

    /** The museum is in Lund; built in 1850[, it shows ships]: the words behind the semicolon have lost their verb. */
    private static boolean tornClause(Sentence sentence, BitSet kept) {
        boolean behind = false;
        boolean left = false;
        boolean subject = false;
        boolean told = false;
        boolean cut = false;
        for (Token token : sentence.tokens()) {
            if (token.word().equals(";")) {
                if (behind && left && cut && !told) {
                    return true;
                }
                behind = kept.get(token.index());
                left = false;
                subject = false;
                told = false;
                cut = false;
            } else if (kept.get(token.index())) {
                left |= Character.isLetterOrDigit(token.word().charAt(0));
                subject |= token.is("nsubj") || token.is("expl");
                told |= subject && token.finite();
            } else {
                cut |= token.finite();
            }
        }
        return behind && left && cut && !told;
    }

    /** The finding for which Dahl, Holm[, and Berg shared a prize]: the relative clause has lost its verb. */
    private static boolean tornRelative(Sentence sentence, BitSet kept) {
        for (Token token : sentence.tokens()) {
            boolean relative = token.tag().matches("WDT|WP\\$?") && token.index() > 0 && kept.get(token.index());
            if (relative && !told(sentence, kept, token.index()) && told(sentence, all(sentence), token.index())) {
                return true;
            }
        }
        return false;
    }

    /** Covers 300 acres[, of which 200 are in Norway, in Lund, and 100 in Sweden], in Ribe: what is left behind belongs to what is gone. */
    private static boolean tornShare(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .skip(1)
                .filter(token -> token.word().matches("which|whom") && !kept.get(token.index()))
                .filter(token -> tokens.get(token.index() - 1).word().equals("of"))
                .anyMatch(token ->
                        kept.nextSetBit(token.index()) >= 0 && kept.nextSetBit(token.index()) < tokens.size() - 1);
    }

    private static boolean told(Sentence sentence, BitSet kept, int from) {
        return sentence.tokens().stream().skip(from).anyMatch(token -> kept.get(token.index()) && token.finite());
    }

    private static BitSet all(Sentence sentence) {
        var all = new BitSet();
        all.set(0, sentence.tokens().size());
        return all;
    }

    /** It led to war in Lund[, and so to the rise of Berg,] the king: what follows a gap behind a noun belongs to what is gone. */
    private static boolean seam(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        int gap = kept.nextClearBit(kept.nextSetBit(0));
        boolean told = tokens.subList(kept.nextSetBit(0), gap).stream().anyMatch(Token::finite);
        while (gap < tokens.size()) {
            int next = kept.nextSetBit(gap);
            if (next < 0) {
                return false;
            }
            boolean noun = tokens.get(gap - 1).tag().matches("NN.*|CD");
            boolean open = tokens.get(gap).word().equals(",")
                    && !tokens.get(next - 1).word().equals(",")
                    && (tokens.get(next).finite()
                            || tokens.get(next).tag().equals("RB")
                            || (told && tokens.get(next).tag().matches("DT|NN.*")));
            if (open) {
                return true;
            }
            boolean commas = tokens.subList(gap, next).stream()
                    .anyMatch(token -> token.word().equals(","));
            if (told && noun && commas && tokens.get(next).tag().matches("DT|PRP\\$|VBN|VBG|CD|JJ|NN.*")) {
                return true;
            }
            int end = kept.nextClearBit(next);
            told |= tokens.subList(next, end).stream().anyMatch(Token::finite);
            gap = end;
        }
        return false;
    }

    /** He rebuilt the mill, sold the boats[ and left]; with the first boat, the Lund[, leaving the harbour]. */
    private static boolean tornPredicates(Sentence sentence, BitSet kept) {
        List<Token> tokens = sentence.tokens();
        int with = -1;
        for (int comma = 1; comma + 1 < tokens.size(); comma++) {
            if (!tokens.get(comma).word().equals(",")) {
                continue;
            }
            Token next = tokens.get(comma + 1);
            boolean left = kept.get(next.index());
            boolean second = left
                    && kept.get(comma)
                    && next.head() >= 0
                    && sentence.child(next, "nsubj").isEmpty()
                    && tokens.subList(0, comma).stream().anyMatch(Token::finite);
            if (second && rowBroken(sentence, kept, next)) {
                return true;
            }
            if (next.word().equals("with")) {
                with = left ? comma : -1;
            }
            boolean absolute = with >= 0
                    && !left
                    && (next.tag().matches("VBG|VBN") || next.word().equals("as"))
                    && tokens.subList(with, comma).stream()
                            .noneMatch(token -> token.finite() && kept.get(token.index()));
            if (absolute) {
                return true;
            }
        }
        return false;
    }

    /** Whether a predicate behind a comma is left, and the and with the last one of the row is not. */
    private static boolean rowBroken(Sentence sentence, BitSet kept, Token predicate) {
        List<Token> tokens = sentence.tokens();
        String same = predicate.tag().equals("VBN") ? "VBN|VBD|VBZ|VBP" : "VBD|VBZ|VBP";
        boolean broken = false;
        for (int at = predicate.index() + 1;
                at + 1 < tokens.size() && predicate.tag().matches(same);
                at++) {
            Token joined = tokens.get(at + 1).tag().equals("RB") && at + 2 < tokens.size()
                    ? tokens.get(at + 2)
                    : tokens.get(at + 1);
            boolean row = coordinator(tokens.get(at)) && joined.tag().matches(same);
            if (row && kept.get(at)) {
                return false;
            }
            broken |= row;
        }
        return broken;
    }

    /** Whether the word joins what stands on either side of it. */
    static boolean coordinator(Token token) {
        return token.word().matches("and|or|nor|&");
    }
}
