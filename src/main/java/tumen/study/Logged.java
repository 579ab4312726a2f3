package tumen.study;

import java.util.List;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.question.QuestionId;

/**
 * An answer in the log, as far as counting needs it.
 *
 * @param id number in the log
 * @param takenBack number of the row that takes it back; {@link #STANDS} when none does
 * @param rating what it counts as
 * @param at when, with the person's day
 * @param takenMillis time from showing to answering
 * @param felt whether the person alone judged it, as with a flashcard
 * @param wrong whether it was judged wrong
 * @param scheduling the settings in force then
 */
public record Logged(
        long id,
        long takenBack,
        Rating rating,
        Moment at,
        long takenMillis,
        boolean felt,
        boolean wrong,
        Scheduling scheduling) {
    /** Nobody took it back. */
    public static final long STANDS = Long.MAX_VALUE;

    /** The same, taken back by that row. */
    public Logged takenBack(long row) {
        return new Logged(id, row, rating, at, takenMillis, felt, wrong, scheduling);
    }

    /** Whether it counted when the log had grown up to that row. */
    boolean stoodAt(long position) {
        return id <= position && takenBack > position;
    }

    /**
     * All answers to one card, oldest first, those taken back too.
     *
     * @param question of the card
     * @param answers in the order in which they were given
     */
    public record OfCard(QuestionId question, List<Logged> answers) {
        /** Copies the list. */
        public OfCard {
            answers = List.copyOf(answers);
        }
    }
}
