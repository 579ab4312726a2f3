package tumen.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.QuestionId;

/** All decks as they are now: an immutable snapshot, replaced as a whole when the bank is loaded anew. */
public final class Library {
    private final Map<String, Deck> decks = new LinkedHashMap<>();
    private final Map<QuestionId, Question> questions = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<QuestionId, List<QuestionId>> siblings = new HashMap<>();

    /** Indexes the decks, in the order given. */
    public Library(List<Deck> decks) {
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

    /** Questions that rest on words that overlap have the same sentence or fact. */
    private void relate(Deck deck) {
        var resting =
                deck.questions().filter(question -> question.evidence() != null).toList();
        for (var question : resting) {
            siblings.put(
                    question.id(),
                    resting.stream()
                            .filter(other ->
                                    !other.id().equals(question.id()) && overlap(question.evidence(), other.evidence()))
                            .map(Question::id)
                            .toList());
        }
    }

    private static boolean overlap(@Nullable Evidence one, @Nullable Evidence other) {
        return one != null && other != null && one.overlaps(other);
    }

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

    /** The questions of the same deck that rest on the same sentence. */
    public List<QuestionId> siblings(QuestionId question) {
        return siblings.getOrDefault(question, List.of());
    }

    /** Number of questions in all. */
    public int size() {
        return questions.size();
    }
}
