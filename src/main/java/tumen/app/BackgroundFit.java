package tumen.app;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.people.People;
import tumen.study.Fitting;

/** Looks now and then whose model of memory is to be fitted anew, one person after the other, when nothing else is to do. */
final class BackgroundFit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundFit.class);

    /** The first look: a start is busy enough. */
    static final Duration AFTER = Duration.ofMinutes(5);

    static final Duration EVERY = Duration.ofHours(1);

    private final Fitting fitting;
    private final People people;
    private final Clock clock;
    private final ScheduledExecutorService thread;

    BackgroundFit(Fitting fitting, People people, Clock clock) {
        this.fitting = fitting;
        this.people = people;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, "fit");
            made.setDaemon(true);
            return made;
        });
    }

    /** Begins to look now and then. */
    void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, AFTER.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Fits whoever has twice as many answers as at the last time; how many were fitted. */
    int look() {
        int fitted = 0;
        try {
            for (var candidate : fitting.candidates().entrySet()) {
                var person = people.person(candidate.getKey());
                if (person.isPresent() && !thread.isShutdown() && fitting.isDue(person.get(), candidate.getValue())) {
                    var now = clock.instant();
                    fitted += fitting.fit(person.get(), now).isPresent() ? 1 : 0;
                    var unused = fitting.adoptUnlessHeavy(person.get(), now);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Nothing more is fitted for now.", e);
        }
        return fitted;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A fit goes on while the server stops.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
