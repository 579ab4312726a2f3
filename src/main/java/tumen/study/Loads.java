package tumen.study;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tumen.memory.Days;
import tumen.question.QuestionId;

/**
 * How many cards are due on each of a person's days; kept in memory, read from the cards when missing. Nothing rests on it
 * but the choice of a day, and the choice is kept with the answer.
 */
final class Loads {
    private static final int PERSONS = 10_000;
    /** Cards of all loads that are kept; about 100 bytes each. */
    private static final int MOST_CARDS = 200_000;

    private final Cards cards;
    private final Map<Long, Load> loads = new ConcurrentHashMap<>();
    private final AtomicInteger held = new AtomicInteger();

    Loads(Cards cards) {
        this.cards = cards;
    }

    /** The load of that person. Not to be called by the writer. */
    Load of(long person, Days days) {
        var known = loads.get(person);
        if (known != null && known.days.equals(days)) {
            return known;
        }
        var read = new Load(days);
        if (person != 0) {
            var mine = cards.of(person);
            mine.forEach(read::put);
            if (held.addAndGet(mine.size()) > MOST_CARDS || loads.size() > PERSONS) {
                loads.clear();
                held.set(mine.size());
            }
            loads.put(person, read);
        }
        return read;
    }

    /** Reads anew next time: many cards were moved. */
    void forget(long person) {
        loads.remove(person);
    }

    /** The cards of one person by the day on which they are due. */
    static final class Load {
        private final Days days;
        private final Map<QuestionId, LocalDate> due = new HashMap<>();
        private final Map<LocalDate, Integer> counts = new HashMap<>();
        private @Nullable LocalDate noted;

        Load(Days days) {
            this.days = days;
        }

        static Load of(List<Card> cards, Days days) {
            var load = new Load(days);
            cards.forEach(load::put);
            return load;
        }

        synchronized void put(Card card) {
            set(card.question(), days.dayOf(card.due()));
        }

        /** Whether it is written already that the person practised on that day. */
        synchronized boolean isNoted(LocalDate day) {
            return day.equals(noted);
        }

        /** It is written that the person practised on that day. */
        synchronized void note(LocalDate day) {
            noted = day;
        }

        synchronized void drop(QuestionId question) {
            set(question, null);
        }

        private void set(QuestionId question, @Nullable LocalDate day) {
            var before = day == null ? due.remove(question) : due.put(question, day);
            if (before != null) {
                counts.merge(before, -1, Loads.Load::sum);
            }
            if (day != null) {
                counts.merge(day, 1, Loads.Load::sum);
            }
        }

        /** Null, which takes the entry out, for none left. */
        @SuppressWarnings("NullAway") // merge() removes the entry for null
        private static Integer sum(Integer one, Integer other) {
            int sum = one + other;
            return sum == 0 ? null : sum;
        }

        /** Cards due on that day. */
        synchronized int on(LocalDate day) {
            return counts.getOrDefault(day, 0);
        }

        /** When that question's card is due; null when it has none. */
        synchronized @Nullable LocalDate due(QuestionId question) {
            return due.get(question);
        }

        synchronized boolean isEmpty() {
            return due.isEmpty();
        }
    }
}
