package tumen.live;

import java.time.Instant;

/** Where the game is. Each case carries only what it needs. */
public sealed interface Phase {
    /** Players gather. */
    record Lobby() implements Phase {}

    /**
     * The question is shown, answers are not taken yet.
     *
     * @param question its index
     * @param opensAt when they will be
     */
    record Reading(int question, Instant opensAt) implements Phase {}

    /**
     * Answers are taken.
     *
     * @param question its index
     * @param openedAt since when; moved on by pauses
     */
    record Open(int question, Instant openedAt) implements Phase {}

    /**
     * Answers are no longer taken; the key is still hidden.
     *
     * @param question its index
     */
    record Closed(int question) implements Phase {}

    /**
     * The key is shown.
     *
     * @param question its index
     */
    record Revealed(int question) implements Phase {}

    /**
     * The ranking is shown.
     *
     * @param question index of the question before it
     */
    record Ranked(int question) implements Phase {}

    /** Every student is at a question of their own. */
    record OwnPace() implements Phase {}

    /**
     * Everything stands still.
     *
     * @param before what goes on afterwards: reading, open or at students' pace
     * @param since when it stopped
     */
    record Paused(Phase before, Instant since) implements Phase {}

    /** It is over. */
    record Finished() implements Phase {}
}
