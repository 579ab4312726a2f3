package tumen.generate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tumen.text.Sentence;
import tumen.text.Token;

/** The parts of a sentence that can be left out while what is left stays true: what stands between commas, reasons, times. */
final class Parts {
    /** Conditions and sources: without them a statement says more than the text. */
    private static final Set<String> BINDING =
            Set.of("if", "unless", "whether", "according", "unlike", "without", "except", "till", "until");

    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "(?i)(?:after|before|during|following|despite|because|due to|throughout|amid|as a result of|in response"
                    + " to|as part of|along with|together with|in addition to|prior to|on the occasion of|by means"
                    + " of|thanks to|while|when|since|so that|in order to) .*");
    /** What never says which thing is meant, wherever the parser hangs it. */
    private static final Pattern OCCASION =
            Pattern.compile("(?i)(?:on the occasion of|in response to|as a result of|because of|due to) .*");

    /** For that purpose, in this way: what it points at is left out with it. */
    private static final Pattern BACKWARD = Pattern.compile(
            "(?i)(?:for|in|to|at|by|with|under|from) (?:this|that|these|those|such)(?: \\p{Ll}+)?"
                + " (?:purposes?|ways?|ends?|reasons?|effect|manner|regard|respect|context|effort|endeavou?r|occasion|means)");

    /** What something was done as or for, at the end of the clause. */
    private static final Pattern SENSE = Pattern.compile("(?i)(?:as|for) (?:an?|the|his|her|their|its) .*");

    private static final Pattern PURPOSE = Pattern.compile("(?i)to \\p{Ll}+ .*");
    private static final Set<String> PASSING = Set.of(
            "recently",
            "previously",
            "subsequently",
            "later",
            "afterwards",
            "eventually",
            "soon",
            "also",
            "therefore",
            "thus",
            "however");

    private Parts() {}

    /** The smallest part with this word that can be left out, but none that holds the key. */
    static Optional<BitSet> around(Sentence sentence, Token token, BitSet key) {
        Token at = token;
        while (at.head() >= 0) {
            BitSet part = sentence.subtree(at);
            if (part.intersects(key)) {
                return Optional.empty();
            }
            if (removable(sentence, at, part)) {
                return Optional.of(part);
            }
            at = sentence.tokens().get(at.head());
        }
        return Optional.empty();
    }

    /** The parts that can be left out, the longest first; none holds the key or stands inside of another. */
    static List<BitSet> all(Sentence sentence, BitSet key) {
        List<BitSet> parts = sentence.tokens().stream()
                .filter(token -> token.head() >= 0)
                .filter(token -> {
                    BitSet part = sentence.subtree(token);
                    return !part.intersects(key) && removable(sentence, token, part);
                })
                .map(sentence::subtree)
                .toList();
        return parts.stream()
                .filter(part -> parts.stream().noneMatch(other -> holds(other, part)))
                .sorted((one, other) -> Integer.compare(other.cardinality(), one.cardinality()))
                .toList();
    }

    private static boolean holds(BitSet whole, BitSet part) {
        var both = (BitSet) part.clone();
        both.andNot(whole);
        return both.isEmpty() && whole.cardinality() > part.cardinality();
    }

    private static boolean removable(Sentence sentence, Token token, BitSet part) {
        int first = part.nextSetBit(0);
        int last = part.length() - 1;
        boolean contiguous = part.cardinality() == last - first + 1;
        if (!contiguous || last - first + 1 >= sentence.tokens().size() - 2) {
            return false;
        }
        Token head = sentence.tokens().get(token.head());
        if (goesOn(sentence, first, last) || verbLeftAlone(sentence, part, last)) {
            return false;
        }
        String words = sentence.words(first, last);
        String opening = sentence.tokens().get(first).word().toLowerCase(Locale.ROOT);
        boolean before = pauseBefore(sentence, first);
        boolean fronted = (first == 0 || (before && token.index() < head.index()))
                && last + 1 < sentence.tokens().size()
                && pause(sentence.tokens().get(last + 1));
        if (BINDING.contains(opening)) {
            return false;
        }
        if (token.is("parataxis") || token.is("discourse")) {
            return before || fronted;
        }
        if (token.is("appos")) {
            // Joined in 2008, Norway in 2009: no other name of the first, since no pause closes it.
            boolean closed = last + 1 >= sentence.tokens().size()
                    || pause(sentence.tokens().get(last + 1))
                    || !sentence.tokens().get(last + 1).tag().equals("IN");
            return before && closed && sentence.child(token, "conj").isEmpty() && !names(sentence, token, head);
        }
        if (token.is("acl")) {
            return before && !namesOn(sentence, token, last);
        }
        if (token.is("advcl") || token.is("obl") || token.is("nmod")) {
            // Defeated there, at Lund in 1811: the year belongs to what would go.
            boolean goesOnInPlace = !token.is("advcl")
                    && before
                    && !fronted
                    && last + 1 < sentence.tokens().size()
                    && sentence.tokens().get(last + 1).tag().equals("IN");
            return !goesOnInPlace && adverbial(sentence, token, head, words, before, fronted);
        }
        if (token.is("advmod")) {
            // Previously discovered moons, islands not previously mapped: there it says which.
            boolean telling = head.is("amod") || head.relation().equals("acl");
            // It was old, however it was used: the comma stays with the word that joins two sentences.
            boolean joins = opening.equals("however")
                    && before
                    && last + 1 < sentence.tokens().size()
                    && !pause(sentence.tokens().get(last + 1));
            return head.tagged("VB") && !telling && !joins && first == last && PASSING.contains(opening);
        }
        return token.is("conj") && coordinated(sentence, token, head, last);
    }

    /** An element, which they named radium, from the Latin word: the words behind the comma belong to the naming. */
    static boolean namesOn(Sentence sentence, Token verb, int last) {
        List<Token> tokens = sentence.tokens();
        return verb.lemma().matches("name|call|dub|title|term|christen")
                && last + 2 < tokens.size()
                && pause(tokens.get(last + 1))
                && tokens.get(last + 2).tag().equals("IN");
    }

    /** The seat of government located at Bergen: a subject with a participle at the end, which hangs on nothing. */
    static Optional<BitSet> absolute(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int comma = 1; comma + 3 < tokens.size(); comma++) {
            int first = comma + 1;
            boolean opens = tokens.get(comma).word().equals(",")
                    && tokens.get(first).word().matches("the|its|his|her|their");
            if (!opens || tokens.get(first).head() < 0) {
                continue;
            }
            Token noun = tokens.get(tokens.get(first).head());
            boolean participle = noun.is("nsubj")
                    && noun.head() > noun.index()
                    && tokens.get(noun.head()).tag().matches("VBN|VBG")
                    && tokens.subList(noun.index(), tokens.size()).stream().noneMatch(Token::finite);
            if (participle) {
                var part = new BitSet();
                part.set(first, tokens.size() - 1);
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** In the comedy film, Bergen Nights, the name is all that says which film. */
    private static boolean names(Sentence sentence, Token apposition, Token head) {
        return apposition.proper()
                && head.tag().equals("NN")
                && sentence.child(head, "det")
                        .filter(article -> article.word().equalsIgnoreCase("the"))
                        .isPresent();
    }

    /** A time, reason or occasion, before the clause or behind it; under a negation it may be what is denied. */
    private static boolean adverbial(
            Sentence sentence, Token token, Token head, String words, boolean comma, boolean fronted) {
        boolean negated =
                sentence.children(head).stream().anyMatch(child -> child.word().matches("(?i)not|n't|never"));
        boolean behind = token.index() > head.index();
        boolean apart = comma && behind && !continued(sentence, words);
        boolean purpose = token.is("advcl") && PURPOSE.matcher(words).matches();
        boolean reason =
                !token.is("nmod") && (purpose || CIRCUMSTANCE.matcher(words).matches());
        boolean circumstance = behind && (OCCASION.matcher(words).matches() || reason);
        boolean sense = token.is("obl")
                && behind
                && SENSE.matcher(words).matches()
                && sentence.tokens().size() - 2 <= last(sentence, token)
                && sentence.children(head).stream()
                        .anyMatch(child -> child.index() > head.index()
                                && child.index() < token.index()
                                && (child.is("obj") || child.is("obl")));
        // The land was named after it when it was founded.
        boolean naming = head.lemma().matches("name|rename|call|christen|title") && words.startsWith("after ");
        if (naming) {
            return false;
        }
        boolean backward = sense || BACKWARD.matcher(words).matches();
        return !negated && ((fronted && !token.is("nmod")) || apart || circumstance || backward);
    }

    private static int last(Sentence sentence, Token token) {
        return sentence.subtree(token).length() - 1;
    }

    /** The second and last of two predicates, when the first is whole without it. */
    private static boolean coordinated(Sentence sentence, Token token, Token head, int last) {
        long joined = sentence.children(head).stream()
                .filter(child -> child.is("conj") && predicate(sentence, child))
                .count();
        boolean whole = sentence.child(head, "cop").isPresent()
                || sentence.children(head).stream()
                        .anyMatch(child -> child.index() > head.index()
                                && child.index() < token.index()
                                && (child.is("obj") || child.is("obl") || child.is("xcomp") || child.is("ccomp")));
        boolean nominal = sentence.child(head, "cop").isPresent()
                && head.tagged("NN")
                && token.tagged("NN")
                && head.head() < 0
                && last + 2 >= sentence.tokens().size()
                && sentence.child(token, "nsubj").isEmpty();
        if (nominal) {
            return true;
        }
        return whole
                && joined == 1
                && last + 2 >= sentence.tokens().size()
                && predicate(sentence, token)
                && predicate(sentence, head)
                && behindCoordinator(sentence, token);
    }

    /** Whether and or or follows with something that may belong to the part: with the king [and his officials]. */
    private static boolean goesOn(Sentence sentence, int first, int last) {
        List<Token> tokens = sentence.tokens();
        return countsOn(sentence, first, last)
                || (last + 2 < tokens.size()
                        && tokens.get(last + 1).word().matches("and|or")
                        && !tokens.get(last + 2).finite());
    }

    /** Whether a list of counts goes on behind the part: comprising 50 sailors[, 14 painters and 6 swimmers]. */
    static boolean countsOn(Sentence sentence, int first, int last) {
        List<Token> tokens = sentence.tokens();
        return first > 0
                && last + 2 < tokens.size()
                && tokens.get(last + 1).word().equals(",")
                && tokens.get(last + 2).tag().equals("CD");
    }

    /** Whether a verb behind the part would lose its subject: [months after relations] were strained. */
    static boolean verbLeftAlone(Sentence sentence, BitSet part, int last) {
        Token next = sentence.tokens().get(Math.min(last + 1, sentence.tokens().size() - 1));
        if (!next.finite() || part.get(next.index())) {
            return false;
        }
        Token verb = next.is("aux") || next.is("cop") ? sentence.head(next).orElse(next) : next;
        boolean plural = next.word().equals("were") || next.tag().equals("VBP");
        boolean disagrees = plural
                && sentence.child(verb, "nsubj")
                        .filter(subject -> subject.tag().matches("NNP?"))
                        .filter(subject -> sentence.child(subject, "conj").isEmpty())
                        .isPresent();
        if (disagrees) {
            return true;
        }
        return sentence.child(verb, "nsubj", "expl", "csubj")
                .filter(subject -> !part.get(subject.index()))
                .isEmpty();
    }

    /** An enumeration: in Paris, in Rome and in Oslo. */
    private static boolean continued(Sentence sentence, String words) {
        return words.matches("(?s).*, (?:and|or) .*")
                || sentence.text().matches("(?s).*" + Pattern.quote(words) + ",? (?:and|or) .*");
    }

    private static boolean behindCoordinator(Sentence sentence, Token token) {
        return sentence.child(token, "cc").isPresent()
                || pauseBefore(sentence, sentence.subtree(token).nextSetBit(0));
    }

    /** Whether the word is a verb, or a noun or adjective with is, was, were. */
    static boolean predicate(Sentence sentence, Token token) {
        return token.tagged("VB") || sentence.child(token, "cop").isPresent();
    }

    /** Takes a part out together with the commas or dashes around it. */
    static void leaveOut(Sentence sentence, BitSet kept, BitSet part) {
        int before = part.nextSetBit(0) - 1;
        int after = part.length();
        kept.andNot(part);
        boolean opened = before >= 0 && pause(sentence.tokens().get(before));
        if (opened) {
            kept.clear(before);
        }
        boolean own = pause(sentence.tokens().get(part.nextSetBit(0)));
        boolean closed =
                after < sentence.tokens().size() && pause(sentence.tokens().get(after));
        boolean relative = closed
                && after + 1 < sentence.tokens().size()
                && sentence.tokens().get(after + 1).tag().matches("WDT|WP\\$?");
        boolean subject = opened
                && closed
                && (subjectBegins(sentence, after + 1)
                        || relative
                        || inRow(sentence, part, after)
                        || endsApposition(sentence, part, after));
        if (closed && !subject && (opened || own || before < 0)) {
            kept.clear(after);
        }
    }

    /** Wider than a boat[, with a low mast], with six sails: the same word opens what follows, which is no part of the boat. */
    private static boolean inRow(Sentence sentence, BitSet part, int comma) {
        return comma + 1 < sentence.tokens().size()
                && sentence.tokens().get(comma + 1).tag().equals("IN")
                && sentence.tokens()
                        .get(part.nextSetBit(0))
                        .word()
                        .equals(sentence.tokens().get(comma + 1).word());
    }

    /** Whether the subject of the main clause begins at this word: the comma before it closes what is in front. */
    private static boolean subjectBegins(Sentence sentence, int first) {
        return sentence.root()
                .flatMap(root -> sentence.child(root, "nsubj"))
                .filter(subject -> sentence.subtree(subject).nextSetBit(0) == first)
                .isPresent();
    }

    /** Olaf, a grocer, suffering from gout, lived: the second comma closes the grocer, too. */
    private static boolean endsApposition(Sentence sentence, BitSet part, int after) {
        int at = part.stream()
                .filter(index ->
                        !part.get(Math.max(0, sentence.tokens().get(index).head())))
                .map(index -> sentence.tokens().get(index).head())
                .findFirst()
                .orElse(-1);
        while (at >= 0
                && !sentence.tokens().get(at).is("appos")
                && !sentence.tokens().get(at).is("acl")) {
            at = sentence.tokens().get(at).head();
        }
        return at >= 0
                && sentence.subtree(sentence.tokens().get(at)).length() >= after
                && pauseBefore(
                        sentence, sentence.subtree(sentence.tokens().get(at)).nextSetBit(0));
    }

    static boolean pause(Token token) {
        return token.word().equals(",")
                || token.word().equals("–")
                || token.word().equals("—");
    }

    /** Whether a comma or dash stands before this word, or is this word. */
    static boolean pauseBefore(Sentence sentence, int first) {
        return first > 0
                && (pause(sentence.tokens().get(first))
                        || pause(sentence.tokens().get(first - 1)));
    }
}
