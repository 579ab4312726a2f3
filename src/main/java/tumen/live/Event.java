package tumen.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a game: plain data, written down before it takes effect, so that the game can be folded anew from its
 * log. {@code game} is the game it was sent to, {@code at} the server's time.
 */
public sealed interface Event {
    /** The game it was sent to. */
    String game();

    /** When the server received it. */
    Instant at();

    /**
     * Somebody asks for a seat.
     *
     * @param key made by the device; the same key again is the same seat
     * @param name as typed
     * @param team or null
     * @param person number of the person, or null
     * @param timeFactor their extra-time factor, 1 for none
     * @param speedScored whether speed counts for them
     */
    record Joined(
            String game,
            String key,
            String name,
            @Nullable String team,
            @Nullable Long person,
            double timeFactor,
            boolean speedScored,
            Instant at)
            implements Event {}

    /**
     * A device of this seat has connected.
     *
     * @param seat number of the seat
     * @param connection made up by the server
     */
    record Connected(String game, int seat, String connection, Instant at) implements Event {}

    /**
     * A connection has ended.
     *
     * @param seat number of the seat
     * @param connection which
     */
    record Disconnected(String game, int seat, String connection, Instant at) implements Event {}

    /**
     * The server has measured a round trip.
     *
     * @param seat number of the seat
     * @param roundTrip how long it took
     */
    record Measured(String game, int seat, Duration roundTrip, Instant at) implements Event {}

    /**
     * A player answers.
     *
     * @param seat number of the seat
     * @param question index of the question
     * @param reply what was sent
     * @param certainty 1, 2 or 3
     * @param key made by the device; the same key again is the same answer
     */
    record Answered(String game, int seat, int question, Reply reply, int certainty, String key, Instant at)
            implements Event {}

    /**
     * A student turns the page, in a game at students' pace.
     *
     * @param seat number of the seat
     * @param from index of the question they leave, so that turning twice is turning once
     */
    record Turned(String game, int seat, int from, Instant at) implements Event {}

    /**
     * The host, or somebody who would be, gives a command.
     *
     * @param seat null for the host; the seat of a player who sent it
     * @param id made by the device; the same id again is the same command
     * @param expected {@link State#move} on the sender's screen
     * @param deed what to do
     */
    record Commanded(String game, @Nullable Integer seat, String id, int expected, Deed deed, Instant at)
            implements Event {}

    /**
     * It is known now who sat there: a guest has made an account, or the teacher has found them on the roster.
     *
     * @param seat number of the seat
     * @param person number of the person
     */
    record Claimed(String game, int seat, long person, Instant at) implements Event {}

    /** Time has passed. */
    record Ticked(String game, Instant at) implements Event {}
}
