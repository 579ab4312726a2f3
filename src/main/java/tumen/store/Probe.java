package tumen.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tumen.study.Unavailable;

/** Finds out whether answers can be stored: really writes, looks at the room on the disk and at the queue. */
public final class Probe {
    private static final long LEAST_FREE_BYTES = 100_000_000;
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Database database;
    private final Clock clock;
    private Instant asked = Instant.EPOCH;
    private Optional<String> answer = Optional.empty();

    /** Probes that database. */
    public Probe(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is wrong, in one sentence; empty when all is well. Found out anew every two seconds at most. */
    public synchronized Optional<String> fault() {
        var now = clock.instant();
        if (asked.plus(KEPT).isBefore(now)) {
            answer = find();
            asked = now;
        }
        return answer;
    }

    private Optional<String> find() {
        if (database.writer().waiting() > Writer.QUEUE / 2) {
            return Optional.of("More answers are waiting than the disk keeps up with.");
        }
        try {
            // Writes one number into the first page: the least that needs a transaction and a flush.
            database.writer().write(sql -> sql.update("PRAGMA user_version = " + Database.SCHEMA));
        } catch (Unavailable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (database.freeBytes() < LEAST_FREE_BYTES) {
            return Optional.of("The disk has less than 100 MB of room left.");
        }
        return Optional.empty();
    }
}
