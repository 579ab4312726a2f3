package tumen.live;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What has happened to one question of the game.
 *
 * @param asked whether it was put on the screens
 * @param skipped whether it was called off; then it counts for nobody
 * @param extra time added by the teacher
 * @param entries the answers by seat number
 * @param accepted answers that the teacher accepted for everyone, as {@link Said} prints them
 */
public record Round(
        boolean asked, boolean skipped, Duration extra, SortedMap<Integer, Entry> entries, Set<String> accepted) {
    /** Copies the collections. */
    public Round {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        accepted = Collections.unmodifiableSet(new TreeSet<>(accepted));
    }

    static final Round EMPTY = new Round(false, false, Duration.ZERO, new TreeMap<>(), Set.of());

    /** Whether it counts. */
    public boolean counts() {
        return asked && !skipped;
    }

    Round opened() {
        return new Round(true, skipped, extra, entries, accepted);
    }

    Round calledOff() {
        return new Round(asked, true, extra, entries, accepted);
    }

    Round extended(Duration by) {
        return new Round(asked, skipped, extra.plus(by), entries, accepted);
    }

    Round with(int seat, Entry entry) {
        var more = new TreeMap<>(entries);
        more.put(seat, entry);
        return new Round(asked, skipped, extra, more, accepted);
    }

    Round accepting(String said, UnaryOperator<Entry> regrade) {
        var regraded = new TreeMap<>(entries);
        regraded.replaceAll((seat, entry) -> regrade.apply(entry));
        var more = new TreeSet<>(accepted);
        more.add(said);
        return new Round(asked, skipped, extra, regraded, more);
    }

    Round retracting(String said, UnaryOperator<Entry> regrade) {
        var regraded = new TreeMap<>(entries);
        regraded.replaceAll((seat, entry) -> regrade.apply(entry));
        var fewer = new TreeSet<>(accepted);
        fewer.remove(said);
        return new Round(asked, skipped, extra, regraded, fewer);
    }
}
