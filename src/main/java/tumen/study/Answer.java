package tumen.study;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Hints;
import tumen.question.QuestionId;
import tumen.question.Response;

/**
 * An answer as it arrives.
 *
 * @param idempotencyKey made by the client, 8 to 64 characters of letters, digits and hyphens; the same key twice is one
 *     review
 * @param question what was asked
 * @param version the version that was on the screen
 * @param form how it was asked
 * @param response what came back
 * @param rating the learner's own rating; null for the one the grade suggests
 * @param taken time from showing to answering
 * @param hints how many rungs of the ladder of {@link Hints} were shown before
 */
public record Answer(
        String idempotencyKey,
        QuestionId question,
        int version,
        Form form,
        Response response,
        @Nullable Rating rating,
        Duration taken,
        int hints) {
    /** Without hints. */
    public Answer(
            String idempotencyKey,
            QuestionId question,
            int version,
            Form form,
            Response response,
            @Nullable Rating rating,
            Duration taken) {
        this(idempotencyKey, question, version, form, response, rating, taken, 0);
    }

    /**
     * Refuses what no client of ours sends.
     *
     * @throws IllegalArgumentException with a sentence, if the key is malformed, the duration negative, or there are not so many hints
     */
    public Answer {
        checkKey(idempotencyKey);
        if (taken.isNegative()) {
            throw new IllegalArgumentException("An answer cannot have taken a negative time.");
        }
        if (hints < 0 || hints > Hints.MOST) {
            throw new IllegalArgumentException("There are " + Hints.MOST + " hints.");
        }
    }

    /**
     * Refuses a malformed idempotency key.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public static void checkKey(String key) {
        if (key.length() < 8
                || key.length() > 64
                || !key.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)))) {
            throw new IllegalArgumentException(
                    "An idempotency key has 8 to 64 characters: letters, digits and hyphens.");
        }
    }
}
