package tumen.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import tumen.study.Unavailable;

/**
 * The one thread that writes. What waits is done in groups: up to {@value #GROUP} deeds in one transaction, each in a
 * savepoint of its own so that one that fails takes no other with it; then one commit, flushed to the disk; only then
 * does each caller hear about it. So the cost of a flush is shared, and what was acknowledged is on the disk.
 */
public final class Writer implements AutoCloseable {
    /** Most deeds in one transaction. */
    static final int GROUP = 128;

    /** Most deeds that may wait; one more is refused. */
    static final int QUEUE = 4096;

    /** When nobody wanted anything for so long there is time for what was put off. */
    private static final long PAUSE_MILLISECONDS = 200;

    /** Otherwise it is begun so often. */
    private static final long SECOND_NANOSECONDS = 1_000_000_000;

    /** With groups of so many there is no time for it. */
    private static final int BUSY = 16;

    /** Cards written at once when there is nothing else to do. */
    private static final int MOST_CARDS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Statements sql;
    private final BlockingQueue<Job<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Job<String> last = new Job<>(statements -> "");
    private final CompletableFuture<String> broken = new CompletableFuture<>();
    private final AtomicLong commits = new AtomicLong();
    private final Thread thread;
    private @Nullable Companion companion;
    private boolean catchingUp;
    private long caughtUp = System.nanoTime();
    private volatile boolean closing;
    private volatile boolean stopped;
    private volatile boolean full;

    /** What to write, given the open transaction. */
    @FunctionalInterface
    interface Deed<T> {
        T run(Statements sql) throws SQLException;
    }

    /** What follows from the deeds and is written behind them. Called by the writer's thread only. */
    interface Companion {
        /** Whether anything waits to be written. */
        boolean isBehind();

        /** Whether so much waits that it cannot be put off. */
        boolean isFarBehind();

        /**
         * How many cards to write with a group of that many deeds so that what waits is written in time, and yet as few as
         * can be: everybody in the group waits for them.
         */
        int share(int deeds);

        /**
         * Writes some of what waits, within the open transaction.
         *
         * @param most cards
         * @return whether that was all
         */
        boolean catchUp(Statements sql, int most) throws SQLException;

        /** The transaction is on the disk. */
        void committed();

        /** Nothing of the transaction is left. */
        void rolledBack();
    }

    /** Takes over the connection, which must be in auto-commit mode: the writer says BEGIN and COMMIT itself. */
    Writer(Statements sql) {
        this.sql = sql;
        thread = Thread.ofPlatform().name("writer").start(this::run);
    }

    /**
     * Runs the deed in the writer's next transaction and returns after the commit.
     *
     * @throws Unavailable when nothing can be stored now
     */
    <T> T write(Deed<T> deed) {
        try {
            return submit(deed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Like {@link #write}, without waiting for the commit.
     *
     * @throws Unavailable when nothing can be stored now
     */
    <T> CompletableFuture<T> submit(Deed<T> deed) {
        if (broken.isDone()) {
            throw new Unavailable(broken.join());
        }
        var job = new Job<>(deed);
        if (closing) {
            throw stopping();
        }
        if (!queue.offer(job)) {
            throw new Unavailable("More answers are waiting than can be stored at once; try again in a moment.");
        }
        if (stopped && queue.remove(job)) {
            throw stopping();
        }
        return job.done;
    }

    /** Has this go along with every transaction. Called within a deed, once. */
    void accompany(Companion along) {
        companion = along;
    }

    /** Number of deeds that wait. */
    public int waiting() {
        return queue.size();
    }

    /** Number of transactions that are on the disk. */
    long commits() {
        return commits.get();
    }

    /** Whether the last attempt found no room on the disk. */
    public boolean full() {
        return full;
    }

    /** Completes with a sentence when the disk or the file failed and nothing more is written. */
    public CompletableFuture<String> broken() {
        return broken.copy();
    }

    /** Writes what waits, refuses what comes after, and closes the connection. */
    @Override
    public void close() {
        closing = true;
        try {
            queue.put(last);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var group = new ArrayList<Job<?>>(GROUP);
        boolean more = true;
        while (more) {
            try {
                group.add(next());
            } catch (InterruptedException e) {
                LOG.warn("The writer was interrupted and goes on.");
                continue;
            }
            queue.drainTo(group, GROUP - 1);
            more = !group.remove(last);
            if (!group.isEmpty()) {
                commit(group, share(group.size()));
            }
            group.clear();
        }
        catchUp();
        stopped = true;
        queue.drainTo(group);
        group.forEach(job -> job.done.completeExceptionally(stopping()));
        try {
            sql.close();
        } catch (SQLException e) {
            LOG.warn("The writing connection did not close cleanly.", e);
        }
    }

    /** Waits for the next deed; when none comes for a while there is time to write what follows from the last ones. */
    private Job<?> next() throws InterruptedException {
        while (companion != null && companion.isBehind() && !broken.isDone()) {
            var job = queue.poll(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (job != null) {
                return job;
            }
            catchUp();
            if (companion.isBehind()) {
                // It did not work and is tried again with the next deed.
                break;
            }
        }
        return queue.take();
    }

    /** Writes all that waits behind the deeds, a few at a time, until somebody wants something. */
    private void catchUp() {
        boolean going = true;
        while (going && companion != null && companion.isBehind() && queue.isEmpty()) {
            going = commit(List.of(), MOST_CARDS);
        }
    }

    /** How many cards to write with a group: none for most of the time, so that a card answered often is written once. */
    private int share(int group) {
        if (companion == null || !companion.isBehind()) {
            return 0;
        }
        if (!catchingUp) {
            catchingUp = companion.isFarBehind() || (group < BUSY && System.nanoTime() - caughtUp > SECOND_NANOSECONDS);
        }
        return catchingUp ? companion.share(group) : 0;
    }

    /** Runs the group and writes that many cards behind it, in one transaction; whether it is on the disk. */
    private boolean commit(List<Job<?>> group, int cards) {
        if (broken.isDone()) {
            fail(group, new Unavailable(broken.join()));
            return false;
        }
        try {
            sql.update("BEGIN IMMEDIATE");
            if (!together(group)) {
                sql.update("ROLLBACK");
                forget();
                sql.update("BEGIN IMMEDIATE");
                for (var job : group) {
                    attempt(job);
                }
            }
            boolean all = companion != null && cards > 0 && companion.catchUp(sql, cards);
            sql.update("COMMIT");
            full = false;
            commits.incrementAndGet();
            remember(all);
        } catch (SQLException e) {
            rollback();
            fail(group, new Unavailable(judge(e), e));
            return false;
        } catch (Throwable e) {
            rollback();
            fail(group, e);
            return false;
        }
        acknowledge(group);
        return true;
    }

    /** Tells the callers, on another thread: the next group need not wait until all have heard. */
    private static void acknowledge(List<Job<?>> group) {
        if (!group.isEmpty()) {
            var stored = List.copyOf(group);
            Thread.startVirtualThread(() -> stored.forEach(Job::settle));
        }
    }

    private void remember(boolean all) {
        if (companion != null) {
            companion.committed();
        }
        if (all) {
            catchingUp = false;
            caughtUp = System.nanoTime();
        }
    }

    private void forget() {
        if (companion != null) {
            companion.rolledBack();
        }
    }

    /**
     * Runs all deeds without a savepoint for each, which is what nearly always goes well; false when one failed, and then
     * nothing of this may be kept.
     */
    private boolean together(List<Job<?>> group) throws SQLException {
        try {
            for (var job : group) {
                job.run(sql);
            }
            return true;
        } catch (SQLException e) {
            return excused(e);
        } catch (SqlFailure e) {
            return excused(e.sql());
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean excused(SQLException e) throws SQLException {
        refusal(e);
        return false;
    }

    /** Throws only what concerns the whole transaction. */
    private void attempt(Job<?> job) throws SQLException {
        sql.update("SAVEPOINT deed");
        try {
            job.run(sql);
        } catch (SQLException e) {
            job.failure = refusal(e);
        } catch (SqlFailure e) {
            job.failure = refusal(e.sql());
        } catch (RuntimeException e) {
            job.failure = e;
        }
        if (job.failure != null) {
            sql.update("ROLLBACK TO deed");
        }
        sql.update("RELEASE deed");
    }

    private static RuntimeException refusal(SQLException e) throws SQLException {
        if (concernsTheFile(e)) {
            throw e;
        }
        return new IllegalStateException("The database refused to store this.", e);
    }

    private static void fail(List<Job<?>> group, Throwable failure) {
        group.forEach(job -> job.done.completeExceptionally(failure));
    }

    /** Remembers whether there is any use in going on, and says what happened. */
    private String judge(SQLException e) {
        String sentence;
        if (is(e, SQLiteErrorCode.SQLITE_FULL)) {
            full = true;
            sentence = "The disk is full: nothing more can be stored until there is room.";
        } else if (is(e, SQLiteErrorCode.SQLITE_BUSY)) {
            sentence = "Another program holds the database; try again in a moment.";
        } else {
            sentence = "The database file cannot be written any more: " + e.getMessage();
            broken.complete(sentence);
        }
        LOG.error(sentence, e);
        return sentence;
    }

    private void rollback() {
        forget();
        try {
            sql.update("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("The transaction had ended already.", e);
        }
    }

    private static boolean concernsTheFile(SQLException e) {
        return is(e, SQLiteErrorCode.SQLITE_FULL)
                || is(e, SQLiteErrorCode.SQLITE_BUSY)
                || is(e, SQLiteErrorCode.SQLITE_IOERR)
                || is(e, SQLiteErrorCode.SQLITE_CORRUPT)
                || is(e, SQLiteErrorCode.SQLITE_NOTADB)
                || is(e, SQLiteErrorCode.SQLITE_READONLY)
                || is(e, SQLiteErrorCode.SQLITE_CANTOPEN);
    }

    /** Compares the primary code, which is the lowest byte. */
    private static boolean is(SQLException e, SQLiteErrorCode code) {
        return (e.getErrorCode() & 0xff) == code.code;
    }

    private static Unavailable stopping() {
        return new Unavailable("The server is stopping; try again in a moment.");
    }

    private static final class Job<T> {
        final CompletableFuture<T> done = new CompletableFuture<>();
        private final Deed<T> deed;
        private @Nullable T result;
        private @Nullable RuntimeException failure;

        Job(Deed<T> deed) {
            this.deed = deed;
        }

        void run(Statements sql) throws SQLException {
            result = deed.run(sql);
        }

        void settle() {
            if (failure != null) {
                done.completeExceptionally(failure);
            } else {
                done.complete(Objects.requireNonNull(result));
            }
        }
    }
}
