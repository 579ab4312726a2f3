package tumen.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.QuestionId;
import tumen.question.Verdict;

/** Looking over the answers of the day and setting right what went wrong. Nothing is ever changed: rows are added. */
public interface Correcting {
    /**
     * An answer of today that stands.
     *
     * @param review its number
     * @param question what was answered
     * @param form how it was asked
     * @param verdict what it was worth
     * @param rating what it counts as
     * @param at when
     * @param first whether the question was new
     * @param together how many answers were given on the same paper and go back together; 1 for an answer alone
     */
    record Given(
            long review,
            QuestionId question,
            Form form,
            Verdict verdict,
            Rating rating,
            Instant at,
            boolean first,
            int together) {}

    /** The person's answers of today that stand, the latest first; of a paper the one that was asked. */
    List<Given> today(Person person, Instant now);

    /**
     * Takes an answer of today back, whichever it is, with all others on its paper: the cards are as the answers left lead to.
     *
     * @return the question; the same key again says the same
     * @throws Studying.UnknownReview if the person gave no such answer today, or it is taken back already
     */
    Optional<QuestionId> undo(Person person, long review, String idempotencyKey, Instant now);

    /**
     * Counts a typed answer as right for the person, who says that it is, and proposes it to the teachers.
     *
     * @throws Studying.UnknownReview if the person gave no such typed answer, it is taken back, or it is right already
     */
    Answered overrule(Person person, long review, String idempotencyKey, Instant now);

    /** The questions of the deck that the person has learnt, and how often each was forgotten since. */
    Map<QuestionId, Integer> lapses(Person person, String deck);
}
