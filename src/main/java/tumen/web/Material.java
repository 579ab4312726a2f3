package tumen.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tumen.assess.PinnedQuestions;
import tumen.assess.Slot;
import tumen.assess.StoredQuiz;
import tumen.live.Item;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.question.Question;
import tumen.study.Library;

/** What a live quiz is made of: a deck from which questions are ticked, or a quiz as it was put together. */
sealed interface Material {
    /**
     * A question that can be asked in class.
     *
     * @param question as it is asked
     * @param form how
     * @param time to answer
     * @param points what it counts
     */
    record Asked(Question question, Form form, Duration time, double points) {}

    /** For people. */
    String title();

    /** Of the questions, as a BCP 47 tag. */
    String language();

    /** By deck, the names that are keys there. */
    Map<String, List<String>> names();

    /** All questions that can be asked. */
    List<Asked> all();

    /** Those that are asked when this is chosen. */
    List<Asked> asked(HostChoices chosen);

    /** Slugs of the questions that are ticked at first; none where there is nothing to tick. */
    Set<String> proposed();

    /** Whether the questions are usually in random order. */
    boolean shuffled();

    /** Whether every player usually has an own order of options. */
    boolean optionsShuffled();

    /**
     * A deck.
     *
     * @param deck which
     * @param library the bank
     */
    record OfDeck(Deck deck, Library library) implements Material {
        /** So many questions are ticked at first. */
        private static final int USUAL = 10;

        /** The questions of a deck that can be asked in class. */
        static List<Question> playable(Deck deck) {
            return deck.questions()
                    .filter(question -> question.forms().stream().anyMatch(form -> form != Form.FLASHCARD))
                    .toList();
        }

        @Override
        public String title() {
            return deck.title();
        }

        @Override
        public String language() {
            return deck.language();
        }

        @Override
        public Map<String, List<String>> names() {
            return Map.of(deck.id(), library.names(deck.id()));
        }

        @Override
        public List<Asked> all() {
            return asked(false);
        }

        private List<Asked> asked(boolean typed) {
            return playable(deck).stream()
                    .map(question -> {
                        var form = form(question, typed);
                        return new Asked(question, form, Item.proposedTime(question, form), 1);
                    })
                    .toList();
        }

        /** The easiest form, or the typed one where there is one and it is wanted. */
        private static Form form(Question question, boolean typed) {
            var forms = question.forms();
            return typed && forms.contains(Form.TYPED)
                    ? Form.TYPED
                    : forms.stream()
                            .filter(form -> form != Form.FLASHCARD)
                            .findFirst()
                            .orElseThrow();
        }

        @Override
        public List<Asked> asked(HostChoices chosen) {
            return asked(chosen.typed()).stream()
                    .filter(each ->
                            chosen.questions().contains(each.question().id().slug()))
                    .toList();
        }

        @Override
        public Set<String> proposed() {
            return playable(deck).stream()
                    .limit(USUAL)
                    .map(question -> question.id().slug())
                    .collect(Collectors.toSet());
        }

        @Override
        public boolean shuffled() {
            return false;
        }

        @Override
        public boolean optionsShuffled() {
            return false;
        }
    }

    /**
     * A quiz with its order, forms, points, times and pinned wordings.
     *
     * @param quiz which
     * @param pinned the questions as they were put in
     * @param library the bank
     */
    record OfQuiz(StoredQuiz quiz, PinnedQuestions pinned, Library library) implements Material {
        @Override
        public String title() {
            return quiz.composition().title();
        }

        @Override
        public String language() {
            return quiz.composition().slots().stream()
                    .flatMap(slot -> library.deck(slot.question().deck()).stream())
                    .map(Deck::language)
                    .findFirst()
                    .orElse("en");
        }

        @Override
        public Map<String, List<String>> names() {
            var names = new HashMap<String, List<String>>();
            for (var slot : quiz.composition().slots()) {
                String deck = slot.question().deck();
                library.deck(deck).ifPresent(there -> names.put(deck, library.names(deck)));
            }
            return names;
        }

        @Override
        public List<Asked> all() {
            return quiz.composition().slots().stream().map(this::asked).toList();
        }

        private Asked asked(Slot slot) {
            var question = pinned.of(slot);
            var time = slot.time();
            return new Asked(
                    question,
                    slot.form(),
                    time == null ? Item.proposedTime(question, slot.form()) : time,
                    Math.min(slot.points(), Item.MOST));
        }

        @Override
        public List<Asked> asked(HostChoices chosen) {
            return all();
        }

        @Override
        public Set<String> proposed() {
            return Set.of();
        }

        @Override
        public boolean shuffled() {
            return quiz.composition().shuffled();
        }

        @Override
        public boolean optionsShuffled() {
            return quiz.composition().optionsShuffled();
        }
    }
}
