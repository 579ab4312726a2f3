package tumen.study;

import java.time.Instant;
import tumen.question.QuestionId;

/**
 * A card that a decision moved to another day or computed with another model.
 *
 * @param decision number of the decision, or of the one that took it back
 * @param person whose card
 * @param question of what
 * @param review the last review the card had then
 * @param scheduling whose model it was computed with
 * @param due from when on it is to be asked; holds as long as that review is the card's last
 */
public record Rescheduling(
        long decision, long person, QuestionId question, long review, Scheduling scheduling, Instant due) {}
