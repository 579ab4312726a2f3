package tumen.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.live.Event;
import tumen.live.Seat;
import tumen.study.Unavailable;

/** Which players' devices are connected to one game: by a stream, or by asking again and again. */
final class LivePresence {
    /** Who asks again and again does so at least that often. */
    private static final Duration ASKS = Duration.ofSeconds(8);

    /** After a restart the players have so long to come back before they count as away. */
    private static final Duration RETURN = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LivePresence.class);

    private final LiveGame game;
    private final Clock clock;
    private final Map<String, LiveStream> streams = new ConcurrentHashMap<>();
    private final Map<Integer, LiveStream> bySeat = new ConcurrentHashMap<>();
    private final Map<String, Instant> greetings = new ConcurrentHashMap<>();
    /** When each connection without a stream was last heard of. */
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    /** Those who were there before the restart may come back for a while. */
    LivePresence(LiveGame game, Clock clock) {
        this.game = game;
        this.clock = clock;
        var back = clock.instant().plus(RETURN).minus(ASKS);
        game.now().state().seats().stream()
                .map(Seat::connection)
                .filter(Objects::nonNull)
                .forEach(connection -> asked.put(connection, back));
    }

    /** A stream of this seat has begun; an earlier one ends. */
    void open(int seat, LiveStream stream) {
        streams.put(stream.connection(), stream);
        bySeat.put(seat, stream);
        game.send(at -> new Event.Connected(id(), seat, stream.connection(), at));
    }

    /** A stream of this seat has ended. */
    void closed(int seat, LiveStream stream) {
        streams.remove(stream.connection());
        greetings.remove(stream.connection());
        bySeat.remove(seat, stream);
        away(seat, stream.connection());
    }

    /** A device that has been listening since its player was sent away counts again. */
    void letIn(int seat) {
        var stream = bySeat.get(seat);
        if (stream != null) {
            var unused = game.enqueue(at -> new Event.Connected(id(), seat, stream.connection(), at));
        }
    }

    /** A device of this seat has asked for its screen. */
    void asks(int seat) {
        var there = game.now().state().seats().get(seat);
        if (bySeat.containsKey(seat) || there.removed()) {
            return;
        }
        String connection = "asks-" + seat;
        var before = asked.put(connection, clock.instant());
        boolean known = connection.equals(there.connection());
        if (before == null || !known) {
            game.send(at -> new Event.Connected(id(), seat, connection, at));
        }
    }

    /** Those who have not asked for long are away. */
    void sweep() {
        var longAgo = clock.instant().minus(ASKS);
        asked.forEach((connection, at) -> {
            if (at.isBefore(longAgo) && asked.remove(connection, at)) {
                game.now().state().seats().stream()
                        .filter(seat -> connection.equals(seat.connection()))
                        .forEach(seat -> away(seat.id(), connection));
            }
        });
    }

    private void away(int seat, String connection) {
        try {
            var unused = game.enqueue(at -> new Event.Disconnected(id(), seat, connection, at));
        } catch (Unavailable e) {
            LOG.debug("The game {} has stopped.", id());
        }
    }

    /** A greeting goes out over this connection now. */
    void greeted(String connection) {
        greetings.put(connection, clock.instant());
    }

    /** The answer to a greeting has come. */
    void pong(int seat, String connection) {
        var stream = bySeat.get(seat);
        if (stream == null || !stream.connection().equals(connection)) {
            return;
        }
        var greeted = greetings.remove(connection);
        if (greeted != null) {
            game.send(at -> new Event.Measured(id(), seat, Duration.between(greeted, clock.instant()), at));
        }
    }

    /** Has the device of this seat look at its screen. */
    void wake(int seat) {
        var stream = bySeat.get(seat);
        if (stream != null) {
            stream.wake();
        }
    }

    /** Ends a connection that the game has dropped: a newer one has come, or the teacher has sent the player away. */
    void drop(String connection) {
        var stream = streams.get(connection);
        if (stream != null) {
            stream.end("replaced");
        }
    }

    boolean listening() {
        return !streams.isEmpty();
    }

    void close() {
        streams.values().forEach(stream -> stream.end("away"));
    }

    private String id() {
        return game.hosted().game();
    }
}
