package tumen.study;

import java.time.Duration;
import java.util.Map;
import tumen.memory.Rating;
import tumen.question.Grade;
import tumen.question.QuestionId;

/**
 * An answer that is stored: it is on the disk.
 *
 * @param review number of the review in the log
 * @param question what was answered
 * @param grade what the response was worth
 * @param rating what was stored
 * @param suggested what the grade suggested
 * @param intervals the time until the card comes back for each rating that could be given
 * @param repeated whether this key had been stored before, so that nothing was added
 */
public record Answered(
        long review,
        QuestionId question,
        Grade grade,
        Rating rating,
        Rating suggested,
        Map<Rating, Duration> intervals,
        boolean repeated) {
    /** Copies the map. */
    public Answered {
        intervals = Map.copyOf(intervals);
    }
}
