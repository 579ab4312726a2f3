package tumen.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.annotate.Worker;
import tumen.author.Reading;
import tumen.study.Unavailable;
import tumen.text.Unreadable;
import tumen.text.Unreadable.Reason;

/** Reads documents in a worker process: what is wrong with one ends that process and not the server. */
final class WorkerReading implements Reading {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerReading.class);

    private static final Worker.Limits LIMITS = new Worker.Limits(256, Duration.ofSeconds(60));

    /** Each takes up to 256 MB, so only so many at once. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Worker worker;

    WorkerReading() {
        this(LIMITS);
    }

    /** With other limits: for the tests of what happens beyond them. */
    WorkerReading(Worker.Limits limits) {
        worker = Worker.likeThis("tumen.app.Tumen", limits);
    }

    @Override
    public Document read(String name, Path file) throws Unreadable {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable("Other documents are being read just now. Try again in a minute.");
            }
            try {
                return run(name, file);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is stopping; try again in a moment.");
        }
    }

    private Document run(String name, Path file) throws Unreadable, InterruptedException {
        var answer = new AtomicReference<WorkerLine.Read>();
        try {
            worker.run(
                    List.of("read", "--name=" + name, file.toString()),
                    line -> answer.set(WorkerLine.read(line, WorkerLine.Read.class)),
                    said -> LOG.debug("The reading worker says: {}", said));
        } catch (IOException e) {
            LOG.warn("A document could not be read: {}", e.getMessage());
            throw new Unreadable(
                    Reason.UNUSABLE,
                    "This document could not be read within the limits of memory and time. Save it in another"
                            + " format, or paste its text.");
        }
        var read = answer.get();
        if (read == null) {
            throw new Unreadable(Reason.UNUSABLE, "This document could not be read. Paste its text instead.");
        }
        if (read.refused() != null) {
            throw new Unreadable(read.refused(), read.sentence());
        }
        return new Document(read.text(), read.words());
    }
}
