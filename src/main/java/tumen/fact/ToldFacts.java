package tumen.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tumen.text.Passage;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/**
 * Finds what clauses tell of a deed where the words that introduce it leave no doubt: why, what for, after what something was
 * named, what was signed. Only what hangs on the main verb and, for reasons and aims, opens or closes the sentence.
 */
public final class ToldFacts implements Extractor {
    /** A longer answer is a text of its own. */
    private static final int LONGEST = 16;

    private static final Set<String> DOCUMENTS = Set.of(
            "treaty",
            "agreement",
            "accord",
            "protocol",
            "pact",
            "convention",
            "memorandum",
            "declaration",
            "armistice",
            "truce",
            "ceasefire",
            "charter",
            "contract",
            "law",
            "act",
            "bill");

    /** Verbs that take a verb with to as their object, or for which it says what came after. */
    private static final Set<String> NO_AIM = Set.of(
            "agree",
            "aim",
            "allow",
            "appear",
            "ask",
            "attempt",
            "be",
            "become",
            "begin",
            "choose",
            "come",
            "continue",
            "decide",
            "fail",
            "find",
            "go",
            "grow",
            "happen",
            "have",
            "help",
            "intend",
            "know",
            "like",
            "live",
            "manage",
            "need",
            "plan",
            "prefer",
            "prove",
            "refuse",
            "return",
            "seek",
            "seem",
            "serve",
            "start",
            "take",
            "tend",
            "try",
            "use",
            "vote",
            "want",
            "wish");

    /** Deeds that are done for their own sake only in the sense of: and so it came about. */
    private static final Set<String> OUTCOMES =
            Set.of("be", "become", "find", "have", "die", "win", "lose", "form", "total", "reach", "end", "include");

    private static final Set<String> BACKWARD = Set.of(
            "he", "she", "it", "they", "this", "these", "that", "those", "such", "his", "her", "there", "i", "we");

    @Override
    public List<Fact> find(String source, Passage passage, List<Fact> found) {
        Sentence sentence = passage.sentence();
        var facts = new ArrayList<Fact>();
        for (Token token : sentence.tokens()) {
            telling(sentence, token)
                    .ifPresent(telling -> phrase(sentence, token, telling)
                            .filter(key -> telling != Fact.Telling.NAMESAKE || nameless(key, found))
                            .ifPresent(key -> facts.add(new Fact.Told(
                                    telling, Extractor.provenance(source, passage, key, rule(telling))))));
        }
        return facts;
    }

    private static String rule(Fact.Telling telling) {
        return "told/" + telling.name().toLowerCase(Locale.ROOT);
    }

    /** A person after whom something was named is asked for as a person. */
    private static boolean nameless(Span key, List<Fact> found) {
        return found.stream()
                .noneMatch(fact -> fact instanceof Fact.Named named
                        && named.kind() == Fact.Sort.PERSON
                        && named.provenance().key().overlaps(key));
    }

    /** What the phrase under this word tells; empty when it is none of the phrases that leave no doubt. */
    private static Optional<Fact.Telling> telling(Sentence sentence, Token head) {
        Optional<Token> verb = sentence.head(head).filter(token -> main(sentence, token));
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        String opening = opening(sentence, head);
        boolean clause = head.is("advcl") && head.tagged("VB");
        if ((head.is("advcl") && opening.startsWith("because ") && !opening.startsWith("because of "))
                || (head.is("obl") && opening.matches("(?:because of|due to|owing to) .*"))) {
            return Optional.of(Fact.Telling.REASON);
        }
        if (clause && opening.matches("in order to .*")) {
            return Optional.of(Fact.Telling.AIM);
        }
        if (clause && opening.startsWith("to ") && purposeful(sentence, verb.get(), head)) {
            return Optional.of(Fact.Telling.AIM);
        }
        if (head.is("obl") && opening.startsWith("after ") && verb.get().lemma().matches("name|rename")) {
            return Optional.of(Fact.Telling.NAMESAKE);
        }
        boolean document = head.is("obj") && DOCUMENTS.contains(head.lemma().toLowerCase(Locale.ROOT));
        return document && verb.get().lemma().equals("sign") ? Optional.of(Fact.Telling.SIGNED) : Optional.empty();
    }

    /** The root, or a verb that is joined to it. */
    private static boolean main(Sentence sentence, Token verb) {
        Token at = verb;
        while (at.is("conj") && at.head() >= 0) {
            at = sentence.tokens().get(at.head());
        }
        return at.head() < 0 && verb.tagged("VB");
    }

    private static String opening(Sentence sentence, Token head) {
        BitSet phrase = sentence.subtree(head);
        int first = phrase.nextSetBit(0);
        return sentence.words(first, phrase.length() - 1).toLowerCase(Locale.ROOT);
    }

    /** A deed in the past with an object or a passive, and what was to come of it. */
    private static boolean purposeful(Sentence sentence, Token verb, Token aim) {
        boolean past = verb.tag().matches("VBD|VBN") && !NO_AIM.contains(verb.lemma());
        boolean whole = sentence.child(verb, "obj", "nsubj:pass", "nsubjpass").isPresent();
        return past && whole && !OUTCOMES.contains(aim.lemma()) && aim.index() > verb.index();
    }

    /** The words of the phrase, when they stand together, at an end of the sentence where that is wanted, and say all. */
    private static Optional<Span> phrase(Sentence sentence, Token head, Fact.Telling telling) {
        BitSet words = sentence.subtree(head);
        int first = words.nextSetBit(0);
        int last = words.length() - 1;
        while (last > first && punctuation(sentence.tokens().get(last))) {
            last--;
        }
        boolean together = words.get(first, last + 1).cardinality() == last - first + 1;
        boolean closing = sentence.tokens().stream().skip(last + 1L).allMatch(ToldFacts::punctuation);
        boolean edge = closing || first == 0;
        boolean free = telling == Fact.Telling.NAMESAKE || telling == Fact.Telling.SIGNED || edge;
        if (telling == Fact.Telling.NAMESAKE) {
            first++;
        }
        int length = last - first + 1;
        boolean resolved = sentence.tokens().subList(first, last + 1).stream()
                .noneMatch(token -> BACKWARD.contains(token.word().toLowerCase(Locale.ROOT))
                        || token.word().matches("[;:()\"“”]"));
        int shortest = telling == Fact.Telling.NAMESAKE ? 1 : 3;
        return together && free && resolved && length >= shortest && length <= LONGEST
                ? Optional.of(new Span(
                        sentence.tokens().get(first).span().start(),
                        sentence.tokens().get(last).span().end()))
                : Optional.empty();
    }

    private static boolean punctuation(Token token) {
        return !Character.isLetterOrDigit(token.word().charAt(0));
    }
}
