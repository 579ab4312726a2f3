package tumen.study;

import java.time.Duration;
import java.time.Instant;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.QuestionId;
import tumen.question.Response;

/**
 * An answer that was given and graded elsewhere: in class, in homework, in a test.
 *
 * @param idempotencyKey made of what it belongs to, 8 to 64 characters of letters, digits and hyphens; the same key twice is
 *     one review, corrected when the grade has changed
 * @param occasion where
 * @param question what was asked
 * @param version the version that was asked
 * @param form how it was asked
 * @param response what came back
 * @param grade what it was worth there
 * @param taken time from showing to answering
 * @param at when it was given
 */
public record Heard(
        String idempotencyKey,
        Occasion occasion,
        QuestionId question,
        int version,
        Form form,
        Response response,
        Grade grade,
        Duration taken,
        Instant at) {
    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException with a sentence, if the key is malformed, the duration negative or the form a
     *     flashcard, which nobody grades
     */
    public Heard {
        Answer.checkKey(idempotencyKey);
        if (taken.isNegative() || form == Form.FLASHCARD) {
            throw new IllegalArgumentException("not an answer that was graded: " + form + ", " + taken);
        }
    }
}
