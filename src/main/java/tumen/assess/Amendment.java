package tumen.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tumen.question.Grade;
import tumen.question.Ground;

/**
 * What a teacher changed about how a question of homework is graded, after it was set. It is never deleted: undoing it says
 * since when it does not hold any more.
 *
 * @param id number in the database
 * @param slot number of the slot
 * @param change what was changed
 * @param teacher number of the person who did
 * @param key made by the client, or of the acceptance for everyone that it is a part of
 * @param at when
 * @param undone since when it does not hold; null while it does
 */
public record Amendment(
        long id,
        int slot,
        Change change,
        long teacher,
        String key,
        Instant at,
        @Nullable Instant undone) {
    /** The grade of an answer that was accepted. */
    static final Grade ACCEPTED = Grade.right(Ground.TEACHER_ACCEPTS);

    /** What can be changed. */
    public sealed interface Change {
        /** A word for why an answer was graded anew, kept with the grade. */
        default String reason() {
            return switch (this) {
                case Accepted accepted -> "accepted";
                case Reworded reworded -> "reworded";
            };
        }
    }

    /**
     * An answer is right for everybody who gave it or will.
     *
     * @param said as {@link tumen.question.Said#same} prints it
     */
    public record Accepted(String said) implements Change {
        /**
         * Refuses nonsense.
         *
         * @throws IllegalArgumentException if nothing was said
         */
        public Accepted {
            if (said.isBlank()) {
                throw new IllegalArgumentException("Nothing cannot be accepted as an answer.");
            }
        }
    }

    /**
     * Answers are graded by another version of the question, which was pinned before.
     *
     * @param version of the question
     */
    public record Reworded(int version) implements Change {}

    /** Whether it holds. */
    public boolean holds() {
        return undone == null;
    }
}
