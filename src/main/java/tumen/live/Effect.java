package tumen.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.QuestionId;
import tumen.question.Response;

/** What is to be done about an event. Only {@link ToSeat}, {@link Acknowledged}, {@link Refused}, {@link Seated} and
 * {@link Offered} reach players. */
public sealed interface Effect {
    /**
     * Show this on a player's device.
     *
     * @param seat number of the seat
     * @param screen what to show
     */
    record ToSeat(int seat, Screen screen) implements Effect {}

    /**
     * Show this on all devices of the host.
     *
     * @param board what to show
     */
    record ToHost(Board board) implements Effect {}

    /**
     * Tell the host's devices how many have answered.
     *
     * @param question index of the question
     * @param answered how many have
     * @param present of how many who are there
     */
    record Progress(int question, int answered, int present) implements Effect {}

    /**
     * Tell the host's devices that one player's line has changed.
     *
     * @param player the line
     */
    record PlayerChanged(Board.Player player) implements Effect {}

    /**
     * Tell the player that the answer is kept.
     *
     * @param seat number of the seat
     * @param key of the answer
     */
    record Acknowledged(int seat, String key) implements Effect {}

    /**
     * Tell the sender why nothing was done, and log it.
     *
     * @param seat number of the seat, or null for the host or somebody without one
     * @param about key or id of what was sent; empty when it has none
     * @param sentence what happened, and what to do
     */
    record Refused(@Nullable Integer seat, String about, String sentence) implements Effect {}

    /**
     * Tell the device that it has a seat.
     *
     * @param key what it joined with
     * @param seat number of the seat
     * @param name as kept
     */
    record Seated(String key, int seat, String name) implements Effect {}

    /**
     * Tell the device that the name is taken, and offer a free one.
     *
     * @param key what it joined with
     * @param name the free one
     */
    record Offered(String key, String name) implements Effect {}

    /**
     * Close a connection that a newer one of the same seat, or the teacher, has ended.
     *
     * @param seat number of the seat
     * @param connection which
     */
    record Dropped(int seat, String connection) implements Effect {}

    /**
     * The answered-event for the player's memory, once the game is over.
     *
     * @param seat number of the seat
     * @param person number of the person, or null for somebody without an account
     * @param index of the question in the game
     * @param question which was answered
     * @param version of the question
     * @param form how it was asked
     * @param response what was said
     * @param grade what it was worth
     * @param took how long it took
     * @param at when
     * @param key of the answer, unique in the game
     */
    record Recorded(
            int seat,
            @Nullable Long person,
            int index,
            QuestionId question,
            int version,
            Form form,
            Response response,
            Grade grade,
            Duration took,
            Instant at,
            String key)
            implements Effect {}
}
