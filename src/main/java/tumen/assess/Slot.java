package tumen.assess;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.QuestionId;

/**
 * A place in a quiz, with the question pinned at its version.
 *
 * @param question which question
 * @param version the wording that is asked, whatever is edited later
 * @param section title of the deck's section, for reports
 * @param kind what it asks for, for reports
 * @param form how it is asked
 * @param points highest mark, over 0
 * @param time to answer it when each question is timed, or null
 */
public record Slot(
        QuestionId question,
        int version,
        String section,
        Kind kind,
        Form form,
        double points,
        @Nullable Duration time) {
    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if the version is under 1, the points are not over 0, or the time is none
     */
    public Slot {
        if (version < 1 || !(points > 0) || (time != null && !time.isPositive())) {
            throw new IllegalArgumentException("not a slot: " + question + " v" + version + ", " + points);
        }
    }
}
