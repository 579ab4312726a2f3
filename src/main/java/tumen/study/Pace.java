package tumen.study;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tumen.question.Form;

/** How fast each person answers each form, from their latest answers; kept in memory, read from the log when missing. */
final class Pace {
    /** So many answers count. */
    static final int MEMORY = 50;

    /** With fewer answers nobody is called fast. */
    static final int LEAST = 10;

    private static final int PERSONS = 10_000;

    private final Cards cards;
    private final Map<Key, Latest> latest = new ConcurrentHashMap<>();

    Pace(Cards cards) {
        this.cards = cards;
    }

    /** Whether that is at most half of the person's own median. */
    boolean isFast(long person, Form form, Duration taken) {
        return latest(person, form).isFast(taken.toMillis());
    }

    void answered(long person, Form form, Duration taken) {
        latest(person, form).add(taken.toMillis());
    }

    private Latest latest(long person, Form form) {
        var key = new Key(person, form);
        var known = latest.get(key);
        if (known != null) {
            return known;
        }
        if (latest.size() > PERSONS) {
            latest.clear();
        }
        var read = new Latest();
        cards.durations(person, form, MEMORY).reversed().forEach(taken -> read.add(taken.toMillis()));
        var first = latest.putIfAbsent(key, read);
        return first == null ? read : first;
    }

    private record Key(long person, Form form) {}

    /** A ring of durations in milliseconds. */
    private static final class Latest {
        private final long[] taken = new long[MEMORY];
        private int count;
        private int next;

        synchronized void add(long milliseconds) {
            taken[next] = milliseconds;
            next = (next + 1) % MEMORY;
            count = Math.min(count + 1, MEMORY);
        }

        /** At most half of the median: at least half of the answers took twice as long or longer. */
        synchronized boolean isFast(long milliseconds) {
            if (count < LEAST) {
                return false;
            }
            int slower = 0;
            for (int i = 0; i < count; i++) {
                slower += taken[i] >= 2 * milliseconds ? 1 : 0;
            }
            return 2 * slower >= count;
        }
    }
}
