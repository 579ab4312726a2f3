package tumen.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tumen.question.Deck;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.QuestionId;

/** All decks as they are now: an immutable snapshot, replaced as a whole when the bank is loaded anew. */
public final class Library {
    private final Map<String, Deck> decks = new LinkedHashMap<>();
    private final Map<QuestionId, Question> questions = new HashMap<>();
    private final Map<String, List<String>> names;
    private final Map<QuestionId, List<QuestionId>> siblings;
    /** Filled when first asked for: gathering a game grades the answers of a deck against each other. */
    private final Map<String, List<Drill>> drills = new ConcurrentHashMap<>();

    /** Indexes the decks, in the order given. */
    public Library(List<Deck> decks) {
        names = new HashMap<>();
        siblings = new HashMap<>();
        for (var deck : decks) {
            this.decks.put(deck.id(), deck);
            var keys = new ArrayList<String>();
            deck.questions().forEach(question -> {
                questions.put(question.id(), question);
                if (question.key() instanceof Key.Name name) {
                    keys.add(name.name());
                }
            });
            names.put(deck.id(), List.copyOf(keys));
            relate(deck);
        }
    }

    /** The same without some decks. */
    private Library(Library whole, Set<String> shut) {
        whole.decks.forEach((id, deck) -> {
            if (!shut.contains(id)) {
                decks.put(id, deck);
                deck.questions().forEach(question -> questions.put(question.id(), question));
            }
        });
        names = whole.names;
        siblings = whole.siblings;
    }

    /** The same without these decks. */
    Library without(Set<String> shut) {
        return shut.isEmpty() ? this : new Library(this, shut);
    }

    /** Questions that rest on words that overlap have the same sentence or fact: neighbours in the order of the text. */
    private void relate(Deck deck) {
        var resting = deck.questions()
                .flatMap(question ->
                        Stream.ofNullable(question.evidence()).map(evidence -> new Resting(question.id(), evidence)))
                .sorted(Comparator.comparing((Resting each) -> each.evidence().source())
                        .thenComparingInt(each -> each.evidence().start()))
                .toList();
        for (int i = 0; i < resting.size(); i++) {
            var one = resting.get(i);
            for (int j = i + 1;
                    j < resting.size() && one.evidence().overlaps(resting.get(j).evidence());
                    j++) {
                relate(one.question(), resting.get(j).question());
                relate(resting.get(j).question(), one.question());
            }
        }
    }

    private void relate(QuestionId one, QuestionId other) {
        siblings.computeIfAbsent(one, absent -> new ArrayList<>()).add(other);
    }

    private record Resting(QuestionId question, Evidence evidence) {}

    /** The decks, in their order. */
    public List<Deck> decks() {
        return List.copyOf(decks.values());
    }

    /** The deck of that folder name. */
    public Optional<Deck> deck(String id) {
        return Optional.ofNullable(decks.get(id));
    }

    /** The question of that id, unless it is gone from the bank. */
    public Optional<Question> question(QuestionId id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The names that are keys in the deck, for grading typed names. */
    public List<String> names(String deck) {
        return names.getOrDefault(deck, List.of());
    }

    /** The short games that can be played with that deck, which must be one of these. */
    public List<Drill> drills(Deck deck) {
        return drills.computeIfAbsent(deck.id(), absent -> {
            var asked = deck.questions().toList();
            return Stream.of(Drill.values()).filter(drill -> drill.suits(asked)).toList();
        });
    }

    /** The questions of the same deck that rest on the same sentence. */
    public List<QuestionId> siblings(QuestionId question) {
        return Collections.unmodifiableList(siblings.getOrDefault(question, List.of()));
    }

    /** Number of questions in all. */
    public int size() {
        return questions.size();
    }
}
