package tumen.assess;

import java.time.Instant;
import tumen.question.Grade;
import tumen.question.Response;

/** One thing that happened in an attempt. {@code at} is the server's time of arrival. */
public sealed interface Step {
    /** When it arrived. */
    Instant at();

    /**
     * The attempt began.
     *
     * @param seed of its shuffles
     * @param timeFactor the student's extra-time factor, at least 1, as it was then
     */
    record Started(Instant at, long seed, double timeFactor) implements Step {}

    /**
     * An answer was given or changed; saved on every change.
     *
     * @param key made by the device; the same key again is the same answer
     * @param madeAt when it was made, by the server's clock: arrival less its age on the device
     * @param sequence the device's own count of its answers
     * @param slot number of the slot
     * @param response what was said
     * @param certainty 1, 2 or 3 as stated; 1 when nothing was
     */
    record Answered(Instant at, String key, Instant madeAt, long sequence, int slot, Response response, int certainty)
            implements Step {
        /**
         * Refuses nonsense.
         *
         * @throws IllegalArgumentException if it was made after it arrived, or the certainty is not 1, 2 or 3
         */
        public Answered {
            if (madeAt.isAfter(at) || certainty < 1 || certainty > 3) {
                throw new IllegalArgumentException("made " + madeAt + ", arrived " + at + ", certainty " + certainty);
            }
        }

        /** Whether nothing was said: an answer taken back, which is not graded. */
        public boolean isBlank() {
            return switch (response) {
                case Response.Chosen chosen -> chosen.options().isEmpty();
                case Response.Typed typed -> typed.text().isBlank();
                case Response.Filled filled -> filled.gaps().stream().allMatch(String::isBlank);
                case Response.Judged judged -> false;
                case Response.Ordered ordered -> ordered.items().isEmpty();
                case Response.Matched matched ->
                    matched.pairs().values().stream().allMatch(String::isBlank);
                case Response.SelfRated rated -> false;
            };
        }
    }

    /**
     * A question was flagged to come back to, or the flag taken off.
     *
     * @param slot number of the slot
     * @param on whether it is flagged now
     */
    record Flagged(Instant at, int slot, boolean on) implements Step {}

    /**
     * The student went on from a question of a quiz that goes one way; there is no way back to it.
     *
     * @param slot number of the slot
     */
    record Passed(Instant at, int slot) implements Step {}

    /**
     * The attempt was handed in.
     *
     * @param byTime whether because the time was up
     */
    record Submitted(Instant at, boolean byTime) implements Step {}

    /**
     * A teacher gave the attempt back after it was handed in: it goes on.
     *
     * @param until when its time is up now, whatever it was before
     */
    record Reopened(Instant at, Instant until) implements Step {
        /**
         * Refuses nonsense.
         *
         * @throws IllegalArgumentException if its time is up at once
         */
        public Reopened {
            if (!until.isAfter(at)) {
                throw new IllegalArgumentException("reopened " + at + " until " + until);
            }
        }
    }

    /**
     * An answer was graded; under {@link Behaviour#INTERACTIVE} each try is.
     *
     * @param slot number of the slot
     * @param answer key of the answer
     * @param grade what it is worth
     */
    record Graded(Instant at, int slot, String answer, Grade grade) implements Step {}

    /**
     * An answer was graded anew, and this replaces its grade.
     *
     * @param slot number of the slot
     * @param answer key of the answer
     * @param grade what it is worth now
     * @param version of the question it was graded by
     * @param reason in a word, see {@link Amendment.Change#reason}, or {@code undone}
     */
    record Regraded(Instant at, int slot, String answer, Grade grade, int version, String reason) implements Step {}
}
