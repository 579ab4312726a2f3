package tumen.people;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses passwords, by account and by address, and who makes guests one after the other, by address. Failures
 * fill a bucket that drains steadily: nobody is locked out for good, and an address has room for a class of 40 that mistypes
 * twice each, and for a whole school that begins its lessons at once. For many threads.
 */
public final class Throttle {
    private static final Bucket ACCOUNT = new Bucket(8, Duration.ofSeconds(15));
    private static final Bucket ADDRESS = new Bucket(80, Duration.ofSeconds(2));
    private static final Duration GUEST = Duration.ofSeconds(1);

    /** So many guests may come from one address at once unless somebody says otherwise. */
    public static final int GUESTS_AT_ONCE = 1000;

    /** More buckets than that are only there when somebody makes them up; the drained ones go first. */
    private static final int MOST = 20_000;

    /** An attempt that is allowed counts at once, so that many at the same time are no way around. */
    private final Map<String, Level> levels = new HashMap<>();

    private final Bucket guests;

    /** With the usual room for guests. */
    public Throttle() {
        this(GUESTS_AT_ONCE);
    }

    /**
     * With that room for guests.
     *
     * @param guestsAtOnce how many may come from one address at once; after them one a second
     */
    public Throttle(int guestsAtOnce) {
        guests = new Bucket(guestsAtOnce, GUEST);
    }

    /**
     * @param size failures it holds
     * @param drop time in which one failure drains
     */
    private record Bucket(int size, Duration drop) {}

    /** Failures in a bucket at a time. */
    private record Level(double failures, Instant at, Bucket bucket) {
        double now(Instant now) {
            double drained = Duration.between(at, now).toMillis()
                    / (double) bucket.drop().toMillis();
            return Math.max(0, failures - Math.max(0, drained));
        }
    }

    /**
     * Asks for an attempt and counts it as a failure until {@link #succeeded} says otherwise.
     *
     * @param account normalised name, whether it exists or not
     * @param address where it comes from
     * @return empty when it may be made; otherwise how long to wait
     */
    public synchronized Optional<Duration> attempt(String account, String address, Instant now) {
        var wait = wait("account " + account, ACCOUNT, now);
        var waitForAddress = wait("address " + address, ADDRESS, now);
        var longer = wait.compareTo(waitForAddress) > 0 ? wait : waitForAddress;
        if (!longer.isZero()) {
            return Optional.of(longer);
        }
        forgetDrained(now);
        add("account " + account, ACCOUNT, now);
        add("address " + address, ADDRESS, now);
        return Optional.empty();
    }

    /**
     * Asks for a new guest.
     *
     * @param address where they come from
     * @return empty when they are welcome; otherwise how long to wait
     */
    public synchronized Optional<Duration> newcomer(String address, Instant now) {
        var wait = wait("guests " + address, guests, now);
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        forgetDrained(now);
        add("guests " + address, guests, now);
        return Optional.empty();
    }

    /** The attempt was right: the account begins anew, and the address gets this one back. */
    public synchronized void succeeded(String account, String address, Instant now) {
        levels.remove("account " + account);
        levels.computeIfPresent(
                "address " + address, (key, level) -> new Level(Math.max(0, level.now(now) - 1), now, level.bucket()));
    }

    private Duration wait(String key, Bucket bucket, Instant now) {
        var level = levels.get(key);
        double over = level == null ? 0 : level.now(now) + 1 - bucket.size();
        return over <= 0
                ? Duration.ZERO
                : Duration.ofMillis((long) Math.ceil(over * bucket.drop().toMillis()));
    }

    private void add(String key, Bucket bucket, Instant now) {
        var level = levels.get(key);
        levels.put(key, new Level((level == null ? 0 : level.now(now)) + 1, now, bucket));
    }

    private void forgetDrained(Instant now) {
        if (levels.size() >= MOST) {
            levels.values().removeIf(level -> level.now(now) == 0);
        }
    }
}
