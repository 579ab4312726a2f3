package tumen.app;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.assess.Taking;

/** Hands in the tests whose time is up, whether or not a browser is still there. */
final class TestClerk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TestClerk.class);

    private static final Duration EVERY = Duration.ofSeconds(10);

    /** At a start, what was handed in so long ago is told to the memory again, in case it was not told before the stop. */
    private static final Duration TOLD_AGAIN = Duration.ofDays(1);

    private final Taking taking;
    private final Clock clock;
    private final ScheduledExecutorService thread;

    TestClerk(Taking taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, "clerk");
            made.setDaemon(true);
            return made;
        });
    }

    /** Begins to look now and then. */
    void start() {
        thread.execute(() -> {
            try {
                taking.tellAgain(clock.instant().minus(TOLD_AGAIN));
            } catch (RuntimeException e) {
                LOG.warn("Some answers of tests wait for the next start to be remembered.", e);
            }
        });
        var unused = thread.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            taking.handInOverdue(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Tests whose time is up are handed in a little later.", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Tests are still being handed in while the server stops.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
