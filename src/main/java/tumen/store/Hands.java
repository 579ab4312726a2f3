package tumen.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tumen.question.QuestionId;
import tumen.study.Card;
import tumen.study.Hand;

/**
 * The cards of persons who practised lately, in memory. Every change of a card is numbered by the writer and told here after
 * its commit; changes may be told in any order, the one with the highest number stays. A hand is brought up to date when it
 * is asked for.
 */
final class Hands {
    /** Cards of all hands that are kept; about 400 bytes each. */
    private static final int MOST_CARDS = 150_000;

    private final LongFunction<List<Card>> reading;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong committed = new AtomicLong();

    /** Reads cards of persons from there. */
    Hands(LongFunction<List<Card>> reading) {
        this.reading = reading;
    }

    /**
     * A card as it is after a deed.
     *
     * @param number counted up with every change the writer makes
     * @param card null when there is none any more
     */
    record Change(
            long number,
            long person,
            QuestionId question,
            @Nullable Card card) {}

    private static final class Held {
        private final ReentrantLock lock = new ReentrantLock();
        private final Map<QuestionId, Change> latest = new HashMap<>();
        /** Changes that the hand does not have yet: most are overtaken by others before anybody looks at it. */
        private final Map<QuestionId, Change> told = new HashMap<>();

        private @Nullable Hand hand;
        private long floor;

        Hand upToDate(Hand mine) {
            for (var change : told.values()) {
                if (change.card() == null) {
                    mine.drop(change.question());
                } else {
                    mine.put(change.card());
                }
            }
            told.clear();
            return mine;
        }
    }

    /** The person's cards. */
    Hand of(long person) {
        if (person == 0) {
            return new Hand(List.of());
        }
        Held mine;
        synchronized (held) {
            mine = held.computeIfAbsent(person, absent -> new Held());
        }
        mine.lock.lock();
        try {
            var hand = mine.hand;
            if (hand == null) {
                // What was committed before is in what is read now.
                mine.floor = committed.get();
                hand = new Hand(reading.apply(person));
                mine.hand = hand;
                forgetSome();
            }
            return mine.upToDate(hand);
        } finally {
            mine.lock.unlock();
        }
    }

    /** Tells that these were committed. */
    void committed(List<Change> changes) {
        for (var change : changes) {
            committed.accumulateAndGet(change.number(), Math::max);
            Held theirs;
            synchronized (held) {
                theirs = held.get(change.person());
            }
            if (theirs != null) {
                change(theirs, change);
            }
        }
    }

    private static void change(Held theirs, Change change) {
        theirs.lock.lock();
        try {
            var before = theirs.latest.get(change.question());
            if (theirs.hand == null
                    || change.number() <= theirs.floor
                    || (before != null && before.number() > change.number())) {
                return;
            }
            theirs.latest.put(change.question(), change);
            theirs.told.put(change.question(), change);
        } finally {
            theirs.lock.unlock();
        }
    }

    /** Forgets those who were away longest; the latest stays, however large. */
    private void forgetSome() {
        synchronized (held) {
            long cards = 0;
            for (var each : held.values()) {
                cards += each.hand == null ? 0 : each.hand.size() + 1;
            }
            var eldest = held.values().iterator();
            while (cards > MOST_CARDS && held.size() > 1) {
                var hand = eldest.next().hand;
                cards -= hand == null ? 0 : hand.size() + 1;
                eldest.remove();
            }
        }
    }
}
