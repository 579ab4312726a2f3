package tumen.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tumen.question.Deck;
import tumen.question.Key;
import tumen.question.Question;
import tumen.question.QuestionId;

/** All decks as they are now: an immutable snapshot, replaced as a whole when the bank is loaded anew. */
public final class Library {
    private final Map<String, Deck> decks = new LinkedHashMap<>();
    private final Map<QuestionId, Question> questions = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();

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
        }
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

    /** Number of questions in all. */
    public int size() {
        return questions.size();
    }
}
