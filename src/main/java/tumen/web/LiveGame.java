package tumen.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.live.Deed;
import tumen.live.Effect;
import tumen.live.Event;
import tumen.live.Games;
import tumen.live.Hosted;
import tumen.live.LiveQuiz;
import tumen.live.Phase;
import tumen.live.Screens;
import tumen.live.State;
import tumen.live.Step;
import tumen.study.Unavailable;

/**
 * One game being played: an ordered queue of events, each written down before it takes effect, and the devices that are
 * to be told. Streams look at the state themselves when they are woken, so a slow one holds up nobody.
 */
final class LiveGame implements AutoCloseable {
    /** Most events written in one commit. */
    private static final int GROUP = 256;

    /** So often the time is looked at while something is due; a clock may be set, and a computer may sleep. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(LiveGame.class);

    private final Hosted hosted;
    private final LiveQuiz quiz;
    private final Games games;
    private final Clock clock;
    private final Consumer<List<Effect.Recorded>> ended;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Object order = new Object();
    private final LivePresence presence;
    private final Map<Integer, Long> changed = new ConcurrentHashMap<>();
    /** The seats by what is kept of their devices' keys; asked with every request of a player. */
    private final Map<String, Integer> seats = new ConcurrentHashMap<>();

    private final Set<LiveStream> hosts = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private Instant latest;
    private volatile long changedForAll;
    private volatile Now now;
    private volatile boolean closed;

    /**
     * The game at one moment.
     *
     * @param number how many events have happened; counts up
     * @param state where the game is
     * @param screens of all players
     */
    record Now(long number, State state, Screens screens) {
        static Now of(long number, State state) {
            return new Now(number, state, new Screens(state));
        }
    }

    private record Waiting(Event event, CompletableFuture<List<Effect>> done) {}

    /**
     * Folds the game from its events and goes on with it.
     *
     * @param ended told the answers of the game once it is over, maybe more than once
     */
    LiveGame(Hosted hosted, LiveQuiz quiz, Games games, Clock clock, Consumer<List<Effect.Recorded>> ended) {
        this.hosted = hosted;
        this.quiz = quiz;
        this.games = games;
        this.clock = clock;
        this.ended = ended;
        var state = State.of(hosted.setup());
        long number = 0;
        latest = hosted.createdAt();
        for (var event : games.events(hosted.game())) {
            var step = quiz.step(state, event);
            latest = event.at();
            number++;
            noteChanges(state, step, event, number);
            state = step.state();
        }
        now = Now.of(number, state);
        noteSeats(0, state);
        presence = new LivePresence(this, clock);
        thread = Thread.ofVirtual().name("game-" + hosted.game()).start(this::run);
    }

    Hosted hosted() {
        return hosted;
    }

    LiveQuiz quiz() {
        return quiz;
    }

    Now now() {
        return now;
    }

    LivePresence presence() {
        return presence;
    }

    /** All answers so far. */
    List<Effect.Recorded> answers() {
        return LiveQuiz.answers(now.state());
    }

    /** The decks that its questions are from. */
    Set<String> decks() {
        return hosted.setup().items().stream()
                .map(item -> item.question().id().deck())
                .collect(Collectors.toSet());
    }

    boolean over() {
        return now.state().phase() instanceof Phase.Finished;
    }

    /** After which event this seat's screen was changed last. */
    long changed(int seat) {
        return Math.max(changedForAll, changed.getOrDefault(seat, 0L));
    }

    /**
     * Has an event happen and returns when it is written down and has taken effect.
     *
     * @param made the event, given the time at which it was received
     * @return what followed from it
     * @throws Unavailable when nothing can be stored now; then nothing has happened
     */
    List<Effect> send(Function<Instant, Event> made) {
        try {
            return enqueue(made)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Unavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Like {@link #send}, without waiting. */
    CompletableFuture<List<Effect>> enqueue(Function<Instant, Event> made) {
        // Events are in the order of their times, so an answer that came before the close is taken before it.
        synchronized (order) {
            if (closed) {
                throw new Unavailable("The server is stopping; try again in a moment.");
            }
            var at = clock.instant();
            latest = at.isBefore(latest) ? latest : at;
            var waiting = new Waiting(made.apply(latest), new CompletableFuture<>());
            queue.add(waiting);
            return waiting.done;
        }
    }

    private void run() {
        while (!closed) {
            try {
                var first = queue.poll(untilNextLook().toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    lookAtTheTime();
                } else {
                    var group = new ArrayList<Waiting>();
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    happen(group);
                }
            } catch (InterruptedException e) {
                LOG.debug("The game {} is told to stop.", hosted.game());
            } catch (RuntimeException e) {
                LOG.error("The game {} stumbled and goes on.", hosted.game(), e);
            }
        }
    }

    private Duration untilNextLook() {
        return LiveQuiz.nextChange(now.state())
                .map(at -> Duration.between(clock.instant(), at))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(LOOK) < 0)
                .orElse(LiveQuiz.nextChange(now.state()).isPresent() ? LOOK : IDLE);
    }

    private void lookAtTheTime() {
        presence.sweep();
        var due = LiveQuiz.nextChange(now.state());
        if (due.isPresent() && !clock.instant().isBefore(due.get())) {
            var unused = enqueue(at -> new Event.Ticked(hosted.game(), at));
        }
    }

    /** Writes the events down, and then lets them take effect, in their order. */
    private void happen(List<Waiting> group) {
        try {
            games.append(hosted.game(), group.stream().map(Waiting::event).toList());
        } catch (RuntimeException e) {
            group.forEach(waiting -> waiting.done.completeExceptionally(e));
            return;
        }
        boolean wasOver = over();
        var followed = new ArrayList<List<Effect>>();
        var state = now.state();
        long number = now.number();
        for (var waiting : group) {
            var step = quiz.step(state, waiting.event);
            noteChanges(state, step, waiting.event, ++number);
            state = step.state();
            followed.add(step.effects());
        }
        int known = now.state().seats().size();
        now = Now.of(number, state);
        noteSeats(known, state);
        for (int i = 0; i < group.size(); i++) {
            group.get(i).done.complete(followed.get(i));
        }
        tell(followed.stream().flatMap(List::stream).toList());
        for (var waiting : group) {
            if (waiting.event instanceof Event.Commanded command && command.deed() instanceof Deed.Readmit(int seat)) {
                presence.letIn(seat);
            }
        }
        if (!wasOver && over()) {
            games.end(hosted.game(), latest());
        }
    }

    /** When the last event happened. */
    Instant latest() {
        synchronized (order) {
            return latest;
        }
    }

    private void noteChanges(State before, Step step, Event event, long number) {
        // Who is away is told nothing now, and has to see it on coming back.
        if (step.state().move() != before.move() || event instanceof Event.Commanded) {
            changedForAll = number;
        }
        for (var effect : step.effects()) {
            // Whoever connects is shown the screen anyway; for the others it has not changed.
            if (effect instanceof Effect.ToSeat to && !(event instanceof Event.Connected)) {
                changed.put(to.seat(), number);
            } else if (effect instanceof Effect.Acknowledged kept) {
                changed.put(kept.seat(), number);
            }
        }
    }

    /** Wakes the devices concerned. */
    private void tell(List<Effect> effects) {
        var seats = new HashSet<Integer>();
        var recorded = new ArrayList<Effect.Recorded>();
        for (var effect : effects) {
            switch (effect) {
                case Effect.ToSeat to -> seats.add(to.seat());
                case Effect.Dropped dropped -> presence.drop(dropped.connection());
                case Effect.Recorded answer -> recorded.add(answer);
                case Effect.Refused refused -> LOG.info("{}: refused: {}", hosted.game(), refused.sentence());
                case Effect.ToHost host -> {}
                case Effect.Progress progress -> {}
                case Effect.PlayerChanged player -> {}
                case Effect.Acknowledged kept -> {}
                case Effect.Seated seated -> {}
                case Effect.Offered offered -> {}
            }
        }
        seats.forEach(presence::wake);
        hosts.forEach(LiveStream::wake);
        if (!recorded.isEmpty()) {
            ended.accept(recorded);
        }
    }

    /** Tells a device of the host about every change from now on. */
    void watch(LiveStream stream) {
        hosts.add(stream);
    }

    /** Tells it no more. */
    void unwatch(LiveStream stream) {
        hosts.remove(stream);
    }

    /** The seat of the device that joined with this key, or null. */
    @Nullable
    Integer seat(String key) {
        return seats.get(key);
    }

    /** A seat keeps its key for ever; of two with one key the first counts. */
    private void noteSeats(int known, State state) {
        for (var seat : state.seats().subList(known, state.seats().size())) {
            seats.putIfAbsent(seat.key(), seat.id());
        }
    }

    /** Whether a device listens. */
    boolean isWatched() {
        return !hosts.isEmpty() || presence.listening();
    }

    /** Ends all streams and takes no more events; the game goes on when it is folded anew. */
    @Override
    public void close() {
        synchronized (order) {
            closed = true;
        }
        thread.interrupt();
        hosts.forEach(stream -> stream.end("away"));
        presence.close();
        for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.done.completeExceptionally(new Unavailable("The server is stopping; try again in a moment."));
        }
    }
}
