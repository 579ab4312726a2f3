package tumen.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the host does. */
public sealed interface Deed {
    /** A deed that moves the game on; it must name the move it expects, so that two devices cannot do it twice. */
    sealed interface Moving extends Deed {}

    /** Turns the page: start, open early, close, reveal, rank, next question, finish. */
    record Next() implements Moving {}

    /** Stops all clocks. */
    record Pause() implements Moving {}

    /** Goes on. */
    record Resume() implements Moving {}

    /**
     * Gives everybody more time for this question.
     *
     * @param by how much, over zero
     */
    record Extend(Duration by) implements Moving {
        /** What the button gives. */
        public static final Duration USUAL = Duration.ofSeconds(15);

        /**
         * Refuses nonsense.
         *
         * @throws IllegalArgumentException if it is no more time, or more than an hour
         */
        public Extend {
            if (!by.isPositive() || by.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("not more time: " + by);
            }
        }
    }

    /** Calls this question off; it counts for nobody. */
    record Skip() implements Moving {}

    /** Ends the game; a question still open is called off. */
    record End() implements Moving {}

    /**
     * Locks or unlocks the lobby.
     *
     * @param locked whether nobody may join
     */
    record Lock(boolean locked) implements Deed {}

    /**
     * Allows or forbids joining after the start.
     *
     * @param allowed whether one may
     */
    record LateJoin(boolean allowed) implements Deed {}

    /**
     * Gives a player another name.
     *
     * @param seat number of the seat
     * @param name the name, normalised when it takes effect
     */
    record Rename(int seat, String name) implements Deed {}

    /**
     * Puts a player into a team.
     *
     * @param seat number of the seat
     * @param team or null for none
     */
    record Team(int seat, @Nullable String team) implements Deed {}

    /**
     * Sends a player away; can be undone.
     *
     * @param seat number of the seat
     */
    record Remove(int seat) implements Deed {}

    /**
     * Takes a player back with all their answers.
     *
     * @param seat number of the seat
     */
    record Readmit(int seat) implements Deed {}

    /**
     * Accepts an answer as right for everyone who gave it or will.
     *
     * @param question index of the question
     * @param said the answer as the board shows it
     */
    record Accept(int question, String said) implements Deed {}

    /**
     * Takes an acceptance back: who gave the answer has what it is worth by the key.
     *
     * @param question index of the question
     * @param said the answer that was accepted
     */
    record Retract(int question, String said) implements Deed {}
}
