package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/**
 * A clause that hangs on a name and can stand alone with the name as its subject.
 *
 * @param subject the words of the name
 * @param auxiliary {@code " was"} before a participle; otherwise empty
 * @param kept the words of the clause, without which or who
 */
record RaisedClause(BitSet subject, String auxiliary, BitSet kept) {
    /** Words for as many as the clause chooses. */
    private static final Set<String> ANY =
            Set.of("all", "any", "every", "each", "some", "no", "many", "several", "most", "other");

    /**
     * The 7th century AD, of which the clause does not speak; the powers in the war, where it may speak of the war; the
     * 17-year-old Olaf Berg, who is older when the clause tells of him.
     */
    private static final Pattern OF_A_TIME = Pattern.compile(
            "\\bcentury\\b|\\b(?:AD|BC)\\b|\\b\\d+-year-old\\b|\\p{Ll} (?:in|during|at) (?:the )?\\p{Lu}");

    /** The clause around the key; empty when the key stands in none, or when it says which of several is meant. */
    static Optional<RaisedClause> of(Sentence sentence, BitSet key) {
        Token at = sentence.tokens().get(key.nextSetBit(0));
        while (at.head() >= 0 && !at.is("acl")) {
            if (at.is("conj") && MainClause.participleBehindNoun(sentence, at)) {
                return behindNoun(sentence, at, key);
            }
            boolean barrier = at.is("advcl") || at.is("ccomp") || at.is("csubj") || at.is("parataxis");
            if (barrier) {
                return Optional.empty();
            }
            at = sentence.tokens().get(at.head());
        }
        if (at.head() < 0) {
            return Optional.empty();
        }
        BitSet clause = sentence.subtree(at);
        Token name = sentence.tokens().get(at.head());
        Optional<Token> person =
                at.relation().equals("acl:relcl") ? personBefore(sentence, clause.nextSetBit(0)) : Optional.empty();
        if (person.isPresent() && !name.proper()) {
            name = person.get();
        } else if (person.isPresent()
                && !sentence.subtree(name).get(person.get().index())) {
            return Optional.empty(); // named by Olaf Berg after Nils Holm, who crossed it: one or the other did
        }
        boolean aside = person.isPresent() || Parts.pauseBefore(sentence, clause.nextSetBit(0));
        if (!aside || name.index() > at.index() || key.get(name.index())) {
            return Optional.empty();
        }
        if (name.is("appos")) {
            int until = clause.nextSetBit(0);
            boolean another = sentence.tokens().subList(name.index() + 1, until).stream()
                    .anyMatch(token -> token.entity().equals("LOCATION"));
            if (another) {
                return Optional.empty(); // the Lund, an arm of the Moe, which drains Norway: which of the two does
            }
            name = sentence.tokens().get(name.head());
        }
        name = whole(sentence, name);
        if (sentence.child(name, "det").filter(det -> ANY.contains(det.lemma())).isPresent()) {
            return Optional.empty(); // all ships that lay there: not all ships lay there
        }
        int start = clause.nextSetBit(0);
        boolean joined = sentence.children(name).stream().anyMatch(child -> child.is("conj") && child.index() < start);
        if (joined) {
            return Optional.empty(); // North and South, which: of both, or one name
        }
        BitSet subject = nounPhrase(sentence, name, clause.nextSetBit(0));
        if (!(name.proper() || (name.tagged("NN") && name.capitalised())) || subject.intersects(key)) {
            return Optional.empty();
        }
        if (OF_A_TIME
                .matcher(sentence.words(subject.nextSetBit(0), subject.length() - 1))
                .find()) {
            return Optional.empty();
        }
        return at.relation().equals("acl:relcl")
                ? relative(sentence, at, name, clause, subject)
                        .filter(raised -> raised.kept().intersects(key))
                : participle(sentence, at, name, clause, subject);
    }

    /** The Pacts of Lund, rather than Lund. */
    private static Token whole(Sentence sentence, Token name) {
        Token at = name;
        while (at.is("nmod")
                && at.head() < at.index()
                && sentence.tokens().get(at.head()).tagged("NN")
                && sentence.tokens().get(at.head()).capitalised()
                && sentence.words(at.head() + 1, at.index()).matches("of (?:the )?\\p{Lu}.*")) {
            at = sentence.tokens().get(at.head());
        }
        return at;
    }

    /** The Pacts of Lund, signed in 1902: read as a second verb of the clause. */
    private static Optional<RaisedClause> behindNoun(Sentence sentence, Token verb, BitSet key) {
        Token name = sentence.tokens().get(verb.index() - 2);
        name = whole(sentence, name);
        var clause = new BitSet();
        int end = verb.index();
        while (end + 1 < sentence.tokens().size()
                && !sentence.tokens().get(end).word().equals(",")) {
            end++;
        }
        clause.set(verb.index(), end);
        BitSet subject = nounPhrase(sentence, name, verb.index() - 1);
        return name.tagged("NN") && name.capitalised() && clause.intersects(key) && !subject.intersects(key)
                ? participle(sentence, verb, name, clause, subject)
                : Optional.empty();
    }

    /** The person right before who: a clause behind a whole name says more of him, and does not choose among several. */
    private static Optional<Token> personBefore(Sentence sentence, int first) {
        int who = Parts.pause(sentence.tokens().get(first)) ? first + 1 : first;
        if (first == 0 || !sentence.tokens().get(who).word().equals("who")) {
            return Optional.empty();
        }
        Token before = sentence.tokens().get(first - 1);
        Token name = Parts.pause(before) && first > 1 ? sentence.tokens().get(first - 2) : before;
        return Optional.of(name)
                .filter(token -> token.proper() && token.entity().equals("PERSON"))
                .filter(token -> !token.is("conj") && !token.is("compound"));
    }

    /** The name with its article and modifiers, and what of, in or for belongs to it. */
    private static BitSet nounPhrase(Sentence sentence, Token name, int end) {
        BitSet phrase = sentence.subtree(name);
        phrase.clear(end, Math.max(end, phrase.length()));
        for (Token child : sentence.children(name)) {
            boolean apart = child.is("appos")
                    || child.is("acl")
                    || child.is("punct")
                    || child.is("case")
                    || child.is("cc")
                    || child.is("conj");
            if (apart) {
                phrase.andNot(sentence.subtree(child));
            }
        }
        int first = phrase.nextSetBit(0);
        phrase.clear(phrase.nextClearBit(first), Math.max(phrase.nextClearBit(first), phrase.length()));
        return phrase;
    }

    private static Optional<RaisedClause> relative(
            Sentence sentence, Token verb, Token name, BitSet clause, BitSet subject) {
        Optional<Token> pronoun = sentence.child(verb, "nsubj")
                .or(() -> sentence.child(verb, "obj").filter(token -> token.index() < verb.index()))
                .filter(token -> token.word().matches("(?i)which|who"))
                .filter(token -> token.index() == clause.nextSetBit(0)
                        || Parts.pause(sentence.tokens().get(clause.nextSetBit(0))));
        if (pronoun.isEmpty()) {
            return Optional.empty();
        }
        clause.clear(0, pronoun.get().index() + 1);
        int end = clause.stream()
                .filter(index -> index > verb.index()
                        && sentence.tokens().get(index).word().equals(","))
                .filter(index -> index + 1 < sentence.tokens().size()
                        && (sentence.tokens().get(index + 1).tag().matches("TO|IN")
                                || sentence.words(
                                                index + 1,
                                                Math.min(
                                                        index + 3,
                                                        sentence.tokens().size() - 1))
                                        .equals("as well as")
                                || sentence.tokens().get(index + 1).finite()))
                .findFirst()
                .orElse(clause.length());
        clause.clear(end, Math.max(end, clause.length()));
        // What had been built before the rest of the sentence was built, when that is gone.
        int first = clause.nextSetBit(0);
        if (first == verb.index() - 2 && sentence.words(first, first + 1).equals("had been")) {
            clause.clear(first, verb.index());
            return Optional.of(new RaisedClause(subject, was(name), clause));
        }
        return Optional.of(new RaisedClause(subject, "", clause));
    }

    private static String was(Token name) {
        // A company or a show of several words is one.
        boolean one = name.word()
                .matches(
                        "Systems|Industries|Works|Motors|Airlines|Studios|Technologies|Holdings|Enterprises|Records|Pictures|Laboratories|Games|Times");
        return name.tag().endsWith("S") && !one ? " were" : " was";
    }

    /** He raised taxes, challenged the men of Lund, ordered in troops, and was chosen: a verb among verbs. */
    private static boolean inRow(Sentence sentence, Token verb) {
        List<Token> tokens = sentence.tokens();
        boolean before = tokens.subList(1, verb.index()).stream()
                .anyMatch(token -> token.tag().matches("VBD|VBN")
                        && tokens.get(token.index() - 1).word().equals(",")
                        && sentence.child(token, "nsubj").isEmpty());
        boolean behind = tokens.subList(verb.index(), tokens.size() - 1).stream()
                .anyMatch(token -> token.word().equals("and")
                        && tokens.get(token.index() - 1).word().equals(",")
                        && tokens.get(token.index() + 1).tag().matches("VBD"));
        return before && behind;
    }

    /** Founded in 1710: was founded in 1710. Without a date it may still be so. */
    private static Optional<RaisedClause> participle(
            Sentence sentence, Token verb, Token name, BitSet clause, BitSet subject) {
        boolean first = clause.nextSetBit(0) == verb.index();
        boolean dated =
                sentence.words(clause.nextSetBit(0), clause.length() - 1).matches("(?s).*\\b\\d{4}\\b.*");
        if (!verb.tag().equals("VBN")
                || !first
                || !dated
                || inRow(sentence, verb)
                || !sentence.child(verb, "aux", "nsubj").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RaisedClause(subject, was(name), clause));
    }
}
