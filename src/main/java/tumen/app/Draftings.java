package tumen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.annotate.Worker;
import tumen.author.Desk;
import tumen.author.Drafted;
import tumen.author.Drafting;
import tumen.author.Manuscript;
import tumen.author.Manuscript.Outcome;
import tumen.author.Manuscripts;
import tumen.author.Progress;
import tumen.author.Revision;

/**
 * Has drafts written by a worker process, one manuscript after the other. What is stored is either all drafts of an edition or
 * none; an edition that was not finished when the server stopped is begun again at its next start.
 */
final class Draftings implements Drafting, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Draftings.class);

    private static final Progress WAITING = new Progress(Progress.Stage.WAITING, 0, 0);
    private static final Progress LOADING = new Progress(Progress.Stage.LOADING, 0, 0);

    private final Manuscripts manuscripts;
    private final Worker worker;
    private final Clock clock;
    private final LinkedBlockingQueue<Long> queue = new LinkedBlockingQueue<>();
    private final Map<Long, Progress> progress = new ConcurrentHashMap<>();
    private final Object turn = new Object();
    private Optional<Thread> working = Optional.empty();
    private long current;
    private volatile boolean closing;

    Draftings(Manuscripts manuscripts, Worker worker, Clock clock) {
        this.manuscripts = manuscripts;
        this.worker = worker;
        this.clock = clock;
    }

    /** Takes up what was not finished when the server stopped. */
    void resume() {
        manuscripts.unfinished().forEach(this::begin);
    }

    @Override
    public void begin(long manuscript) {
        synchronized (turn) {
            if (closing || progress.putIfAbsent(manuscript, working.isEmpty() ? LOADING : WAITING) != null) {
                return;
            }
            queue.add(manuscript);
            if (working.isEmpty()) {
                working = Optional.of(Thread.ofVirtual().name("drafting").start(this::work));
            }
        }
    }

    @Override
    public Progress progress(long manuscript) {
        return progress.getOrDefault(manuscript, WAITING);
    }

    @Override
    public void cancel(long manuscript) {
        manuscripts
                .find(manuscript)
                .ifPresent(
                        found -> manuscripts.end(manuscript, found.edition(), Outcome.CANCELLED, "", clock.instant()));
        synchronized (turn) {
            queue.remove(manuscript);
            progress.remove(manuscript);
            if (current == manuscript) {
                working.ifPresent(Thread::interrupt);
            }
        }
    }

    /** Ends the worker; its manuscript is begun again at the next start. */
    @Override
    public void close() {
        Optional<Thread> last;
        synchronized (turn) {
            closing = true;
            queue.clear();
            last = working;
            last.ifPresent(Thread::interrupt);
        }
        try {
            if (last.isPresent()) {
                last.get().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (true) {
            synchronized (turn) {
                Long next = queue.poll();
                if (next == null) {
                    working = Optional.empty();
                    current = 0;
                    return;
                }
                current = next;
                progress.put(next, LOADING);
            }
            try {
                draft(current);
            } catch (RuntimeException e) {
                LOG.error("The drafts of manuscript {} could not be stored", current, e);
            } finally {
                progress.remove(current);
                // An interrupt was meant for the manuscript that has just ended.
                Thread.interrupted();
            }
        }
    }

    private void draft(long id) {
        var found = manuscripts.find(id);
        if (found.isEmpty() || found.get().outcome() != Outcome.WORKING) {
            return;
        }
        var manuscript = found.get();
        try {
            var drafted = written(manuscript);
            manuscripts.finish(id, manuscript.edition(), revised(manuscript, drafted), clock.instant());
        } catch (IOException e) {
            LOG.warn("No drafts of manuscript {}: {}", id, e.getMessage());
            manuscripts.end(id, manuscript.edition(), Outcome.FAILED, String.valueOf(e.getMessage()), clock.instant());
        } catch (InterruptedException e) {
            LOG.info("The work on manuscript {} was ended.", id);
        }
    }

    private Drafted written(Manuscript manuscript) throws IOException, InterruptedException {
        Path file = Files.createTempFile("tumen-", ".txt");
        try {
            Files.writeString(file, manuscripts.original(manuscript.id()));
            var result = new AtomicReference<Drafted>();
            worker.run(
                    List.of("draft", "--title=" + manuscript.title(), file.toString()),
                    line -> heard(manuscript.id(), WorkerLine.read(line, WorkerLine.Drafting.class), result),
                    said -> LOG.debug("The drafting worker says: {}", said));
            var drafted = result.get();
            if (drafted == null) {
                throw new IOException("The worker ended without any drafts; try again.");
            }
            return drafted;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void heard(long manuscript, WorkerLine.Drafting line, AtomicReference<Drafted> result) {
        if (line.progress() != null) {
            progress.computeIfPresent(manuscript, (id, before) -> line.progress());
        }
        if (line.drafted() != null) {
            result.set(line.drafted());
        }
    }

    /** With what was decided about the last edition that has drafts. */
    private Drafted revised(Manuscript manuscript, Drafted drafted) {
        for (int edition = manuscript.edition() - 1; edition > 0; edition--) {
            var before = manuscripts.drafted(manuscript.id(), edition);
            if (before.isPresent()) {
                var desk = Desk.of(manuscript.deck(), before.get().drafts(), manuscripts.log(manuscript.id()));
                return Revision.of(desk, drafted);
            }
        }
        return drafted;
    }
}
