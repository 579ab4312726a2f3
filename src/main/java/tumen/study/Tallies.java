package tumen.study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The tallies of persons who looked at them lately. The first look reads a person's whole log; later ones read the cards
 * with new rows, take away what they had counted and count them anew.
 */
final class Tallies {
    /** Name of the tally of all decks together. No deck has an empty name. */
    static final String ALL = "";

    /** Days of all tallies that are kept; about 100 bytes each. */
    private static final int MOST_DAYS = 200_000;

    private static final Tally NOTHING = new Tally();

    private final Records records;
    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    Tallies(Records records) {
        this(records, MOST_DAYS);
    }

    /** Keeps tallies of that many days. */
    Tallies(Records records, int most) {
        this.records = records;
        this.most = most;
    }

    /** Reads tallies by deck, up to date; {@link #ALL} for all decks. They must not be kept. */
    <T> T read(long person, Function<Function<String, Tally>, T> reading) {
        Kept mine;
        synchronized (kept) {
            mine = kept.computeIfAbsent(person, absent -> new Kept());
        }
        mine.lock.lock();
        try {
            records.read(view -> mine.bringUpToDate(person, view));
            return reading.apply(deck -> mine.tallies.getOrDefault(deck, NOTHING));
        } finally {
            mine.lock.unlock();
            forgetSome();
        }
    }

    private void forgetSome() {
        synchronized (kept) {
            long days = kept.values().stream().mapToLong(each -> each.days).sum();
            var eldest = kept.values().iterator();
            while (days > most && kept.size() > 1) {
                days -= eldest.next().days;
                eldest.remove();
            }
        }
    }

    private static final class Kept {
        private final ReentrantLock lock = new ReentrantLock();
        private final Map<String, Tally> tallies = new HashMap<>();
        private long position = -1;
        private volatile long days;

        /** Counts what is new; the position counted up to. When the reading fails half-way, all is counted anew. */
        long bringUpToDate(long person, Records.View view) {
            long now = view.position();
            if (now == position) {
                return now;
            }
            long before = position;
            position = -1;
            if (before < 0) {
                tallies.clear();
                view.all(person, card -> add(card, now));
            } else {
                for (var card : view.changed(person, before)) {
                    tally(ALL).subtract(card.answers(), before);
                    tally(card.question().deck()).subtract(card.answers(), before);
                    add(card, now);
                }
            }
            position = now;
            days = tallies.values().stream()
                    .mapToLong(tally -> tally.days().size() + 1)
                    .sum();
            return now;
        }

        private void add(Logged.OfCard card, long now) {
            tally(ALL).add(card.answers(), now);
            tally(card.question().deck()).add(card.answers(), now);
        }

        private Tally tally(String deck) {
            return tallies.computeIfAbsent(deck, absent -> new Tally());
        }
    }
}
