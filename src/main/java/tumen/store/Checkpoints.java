package tumen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what was committed from the log into the main file while the writer goes on. The writer, which would do it otherwise
 * with everybody waiting for it, has only the rest to move, and does so when the log has grown to {@value #PAGES} pages.
 */
final class Checkpoints implements AutoCloseable {
    /** At so many pages of the log the writer moves the rest of them and begins the log anew. */
    static final int PAGES = 8000;

    private static final long PAUSE_MILLISECONDS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final Path file;
    private final LongSupplier commits;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /**
     * Begins to look, now and then, whether there is something to move.
     *
     * @param commits counts up with every commit
     */
    Checkpoints(Path file, LongSupplier commits) {
        this.file = file;
        this.commits = commits;
        thread = Thread.ofPlatform().name("checkpoints").daemon().start(this::run);
    }

    private void run() {
        long moved = commits.getAsLong();
        try {
            while (!closed.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (commits.getAsLong() != moved) {
                    moved = moveAll();
                }
            }
        } catch (SQLException e) {
            LOG.warn("The log is moved by the writer from now on.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on for as long as there is always something new; the count of commits up to which all is moved. */
    private long moveAll() throws SQLException, InterruptedException {
        try (var connection = Database.connect(file)) {
            long moved;
            do {
                moved = commits.getAsLong();
                move(connection);
            } while (!closed.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS) && commits.getAsLong() != moved);
            return moved;
        }
    }

    private static void move(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Waits for nobody: neither for readers nor for the writer.
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
