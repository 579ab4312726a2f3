package tumen.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.question.Form;
import tumen.question.QuestionId;

/**
 * All cards of one person, found by when they are due and by the day of their last answer, so that neither the queue nor the
 * overview looks at cards that do not matter today. Kept up to date card by card; for many threads.
 */
public final class Hand {
    private final Map<QuestionId, Card> cards = new HashMap<>();
    private final NavigableMap<Instant, Map<QuestionId, Card>> byDue = new TreeMap<>();
    private final NavigableMap<LocalDate, Map<QuestionId, Card>> byDay = new TreeMap<>();
    private @Nullable Remembered remembered;

    /** Holds these cards. */
    public Hand(List<Card> cards) {
        cards.forEach(this::put);
    }

    /** Takes a card up, in place of the one of the same question. */
    public synchronized void put(Card card) {
        remove(card.question());
        cards.put(card.question(), card);
        byDue.computeIfAbsent(card.due(), due -> new LinkedHashMap<>()).put(card.question(), card);
        byDay.computeIfAbsent(card.last().day(), day -> new LinkedHashMap<>()).put(card.question(), card);
        if (remembered != null) {
            remembered.count(card, 1);
        }
    }

    /** Lays the question's card down. */
    public synchronized void drop(QuestionId question) {
        remove(question);
    }

    private void remove(QuestionId question) {
        var card = cards.remove(question);
        if (card == null) {
            return;
        }
        remove(byDue, card.due(), question);
        remove(byDay, card.last().day(), question);
        if (remembered != null) {
            remembered.count(card, -1);
        }
    }

    private static <K> void remove(NavigableMap<K, Map<QuestionId, Card>> index, K key, QuestionId question) {
        var there = index.get(key);
        if (there != null) {
            there.remove(question);
            if (there.isEmpty()) {
                index.remove(key);
            }
        }
    }

    /** How many. */
    public synchronized int size() {
        return cards.size();
    }

    /** All, in no order. */
    public synchronized List<Card> all() {
        return new ArrayList<>(cards.values());
    }

    /** The card of that question. */
    public synchronized Optional<Card> card(QuestionId question) {
        return Optional.ofNullable(cards.get(question));
    }

    synchronized boolean has(QuestionId question) {
        return cards.containsKey(question);
    }

    /** Those due at that time, the longest due first. */
    synchronized List<Card> dueAt(Instant time) {
        var due = new ArrayList<Card>();
        byDue.headMap(time, true).values().forEach(there -> due.addAll(there.values()));
        return due;
    }

    /** Those answered last on that day. */
    synchronized List<Card> lastOn(LocalDate day) {
        return List.copyOf(byDay.getOrDefault(day, Map.of()).values());
    }

    /**
     * Numbers of the latest answers to each of the cards, latest first.
     *
     * @param form answers of this form only, or null for all
     * @param most how many at most
     */
    public synchronized List<Long> latest(@Nullable Form form, int most) {
        var latest = new ArrayList<Long>();
        for (var there : byDay.descendingMap().values()) {
            there.values().stream()
                    .filter(card -> form == null || card.lastForm() == form)
                    .map(Card::lastReview)
                    .sorted(Comparator.reverseOrder())
                    .limit(most - latest.size())
                    .forEach(latest::add);
            if (latest.size() >= most) {
                break;
            }
        }
        return latest;
    }

    /**
     * What is learnt of each deck of that library, and how well it is remembered on that day.
     *
     * @param now on whose day recall is counted: a model with fractional days may have moved on a little since
     */
    synchronized Map<String, Learnt> learnt(Library library, Regime regime, Moment now) {
        var known = remembered;
        if (known == null || !known.holds(library, regime, now)) {
            known = new Remembered(library, regime, now);
            for (var card : cards.values()) {
                known.count(card, 1);
            }
            remembered = known;
        }
        return Map.copyOf(known.decks);
    }

    /**
     * Cards of a deck that were answered at least once.
     *
     * @param cards how many
     * @param recalls sum of the probabilities to remember each of them
     */
    record Learnt(int cards, double recalls) {
        static final Learnt NOTHING = new Learnt(0, 0);

        Learnt plus(Learnt other) {
            return new Learnt(cards + other.cards, recalls + other.recalls);
        }

        /** Mean probability; 0 without cards. */
        double recall() {
            return cards == 0 ? 0 : Math.clamp(recalls / cards, 0, 1);
        }
    }

    /** Sums over the cards, of one library, one regime and one day. */
    private static final class Remembered {
        private final Library library;
        private final Regime regime;
        private final Moment moment;
        private final Map<String, Learnt> decks = new HashMap<>();

        Remembered(Library library, Regime regime, Moment moment) {
            this.library = library;
            this.regime = regime;
            this.moment = moment;
        }

        boolean holds(Library other, Regime by, Moment now) {
            return library == other && regime == by && moment.day().equals(now.day());
        }

        void count(Card card, int sign) {
            if (library.question(card.question()).isPresent()) {
                var one = new Learnt(sign, sign * regime.recall(card, moment));
                decks.merge(card.question().deck(), one, Learnt::plus);
            }
        }
    }
}
