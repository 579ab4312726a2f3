package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down those who guess passwords: ten wrong ones a minute for an account, sixty for an address (forty pupils may sit
 * behind one). Nobody is locked out for good: a minute later the count begins anew.
 */
final class Throttle {
    private static final int PER_NAME = 10;
    private static final int PER_ADDRESS = 60;
    private static final int MOST_KEPT = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(int wrong, Instant since) {}

    /** Whether another try may be made now. */
    synchronized boolean allows(String name, String address, Instant now) {
        return wrong(nameKey(name), now) < PER_NAME && wrong("address " + address, now) < PER_ADDRESS;
    }

    /** Notes a wrong try. */
    synchronized void failed(String name, String address, Instant now) {
        note(nameKey(name), now);
        note("address " + address, now);
    }

    private static String nameKey(String name) {
        return "name " + name.strip().toLowerCase(Locale.ROOT);
    }

    private int wrong(String key, Instant now) {
        var count = counts.get(key);
        return count == null || count.since.plus(WINDOW).isBefore(now) ? 0 : count.wrong;
    }

    private void note(String key, Instant now) {
        int wrong = wrong(key, now);
        var count = counts.remove(key);
        counts.put(key, new Count(wrong + 1, count == null || wrong == 0 ? now : count.since));
        if (counts.size() > MOST_KEPT) {
            counts.remove(counts.keySet().iterator().next());
        }
    }
}
