package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Slows down who guesses the codes of games: ten wrong ones fill the bucket of an address, and one drains every six
 * seconds. For many threads.
 */
final class Guesses {
    private static final int MOST = 10;
    private static final Duration DROP = Duration.ofSeconds(6);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Level> levels = new HashMap<>();

    private record Level(double wrong, Instant at) {
        double now(Instant now) {
            return Math.max(0, wrong - Math.max(0, Duration.between(at, now).toMillis()) / (double) DROP.toMillis());
        }
    }

    /** Whether this address may try another code. */
    synchronized boolean mayGuess(String address, Instant now) {
        var level = levels.get(address);
        return level == null || level.now(now) <= MOST - 1;
    }

    /** The code that came from there is the code of no game. */
    synchronized void wrong(String address, Instant now) {
        if (levels.size() >= MOST_ADDRESSES) {
            levels.values().removeIf(level -> level.now(now) == 0);
        }
        var level = levels.get(address);
        levels.put(address, new Level((level == null ? 0 : level.now(now)) + 1, now));
    }
}
