package tumen.generate;

import java.util.BitSet;
import java.util.Optional;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * The main or coordinated clause that holds the key, without the predicates beside it and what hangs on it behind commas.
 *
 * @param verb its verb or predicate
 * @param kept its words
 * @param subject the words of the subject it shares with the clause before; empty when it has its own
 * @param auxiliaries the was of: was built in 1910 and [was] closed in 1930; each with a blank before it
 */
record MainClause(Token verb, BitSet kept, BitSet subject, String auxiliaries) {
    /** The clause; empty when the tree shows none, or when words would be left of what is cut out. */
    static Optional<MainClause> of(Sentence sentence, BitSet key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return head(sentence, sentence.tokens().get(key.nextSetBit(0)))
                .flatMap(verb -> kept(sentence, verb, key).flatMap(kept -> withSubject(sentence, verb, kept)));
    }

    private static Optional<BitSet> kept(Sentence sentence, Token verb, BitSet key) {
        BitSet kept = sentence.subtree(verb);
        int joined = sentence.tokens().size();
        for (Token child : sentence.tokens()) {
            boolean under = child.head() >= 0 && kept.get(child.head()) && kept.get(child.index());
            if (under && removable(sentence, child, verb)) {
                BitSet part = sentence.subtree(child);
                if (!part.intersects(key)
                        && !Parts.verbLeftAlone(sentence, part, part.length() - 1)
                        && !Parts.countsOn(sentence, part.nextSetBit(0), part.length() - 1)) {
                    Parts.leaveOut(sentence, kept, part);
                    joined = child.is("conj") ? Math.min(joined, part.length()) : joined;
                }
            }
        }
        for (Token token : sentence.tokens()) {
            if (token.head() == verb.index() && token.is("cc")) {
                kept.clear(token.index());
            }
        }
        return wordsFrom(sentence, joined, kept) ? Optional.empty() : Optional.of(kept);
    }

    /** Whether words are kept behind a predicate that was left out: they may belong to it. */
    private static boolean wordsFrom(Sentence sentence, int first, BitSet kept) {
        return kept.stream()
                .filter(index -> index >= first)
                .anyMatch(index -> Character.isLetterOrDigit(
                        sentence.tokens().get(index).word().charAt(0)));
    }

    private static Optional<MainClause> withSubject(Sentence sentence, Token verb, BitSet kept) {
        if (sentence.child(verb, "nsubj", "expl").isPresent()) {
            return Optional.of(new MainClause(verb, kept, new BitSet(), ""));
        }
        if (participleBehindNoun(sentence, verb)) {
            return Optional.empty();
        }
        Token at = verb;
        while (at.is("conj")) {
            at = sentence.tokens().get(at.head());
            Optional<Token> subject = sentence.child(at, "nsubj");
            if (subject.isPresent()) {
                Token first = at;
                return subject.filter(found -> found.index() < verb.index())
                        .map(found -> new MainClause(
                                verb, kept, sentence.subtree(found), auxiliaries(sentence, first, verb)));
            }
        }
        return Optional.empty();
    }

    /** The race ended with the Pacts of Lund, signed in 1902: joined by nothing, it says something of the noun before it. */
    static boolean participleBehindNoun(Sentence sentence, Token verb) {
        return verb.tag().matches("VBN|VBD")
                && verb.index() > 2
                && sentence.tokens().get(verb.index() - 1).word().equals(",")
                && sentence.tokens().get(verb.index() - 2).tagged("NN")
                && sentence.child(verb, "nsubj", "aux", "cc").isEmpty();
    }

    private static String auxiliaries(Sentence sentence, Token first, Token verb) {
        boolean bare = sentence.child(verb, "aux", "cop", "obj").isEmpty() && !verb.finite();
        var words = new StringBuilder();
        for (Token child : sentence.children(first)) {
            if (bare && child.is("aux") && child.index() < first.index()) {
                words.append(' ').append(child.word());
            }
        }
        return words.toString();
    }

    /** The verb or predicate of the main or coordinated clause that holds the word. */
    private static Optional<Token> head(Sentence sentence, Token word) {
        Token at = word;
        while (true) {
            boolean joined = at.is("conj") || at.is("parataxis");
            if (at.head() < 0 || (joined && Parts.predicate(sentence, at) && chained(sentence, at))) {
                return Parts.predicate(sentence, at) ? Optional.of(at) : Optional.empty();
            }
            at = sentence.tokens().get(at.head());
        }
    }

    /** Whether a coordinated predicate hangs on the root through coordinated predicates only. */
    private static boolean chained(Sentence sentence, Token token) {
        Token at = token;
        while (at.is("conj") || at.is("parataxis")) {
            at = sentence.tokens().get(at.head());
        }
        return at.head() < 0;
    }

    /** Discovered and described the reaction: the object belongs to both. */
    private static boolean shared(Sentence sentence, Token verb) {
        return verb.tagged("VB")
                && verb.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(verb.index() + 1).tag().equals("CC");
    }

    private static boolean removable(Sentence sentence, Token child, Token verb) {
        if (child.is("conj") && child.head() == verb.index() && Parts.predicate(sentence, child)) {
            return !shared(sentence, verb);
        }
        if (child.is("parataxis") || child.is("discourse")) {
            return true;
        }
        if (Parts.namesOn(sentence, child, sentence.subtree(child).length() - 1)) {
            return false;
        }
        boolean comma = Parts.pauseBefore(sentence, sentence.subtree(child).nextSetBit(0));
        return comma && (child.is("acl") || (child.is("advcl") && child.index() > verb.index()));
    }
}
