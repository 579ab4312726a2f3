package tumen.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tumen.memory.MemoryModel;
import tumen.people.Person;

/**
 * Plans for the coming days: for an exam, around a break, after one, and with another model of memory. Each shows what it
 * would do before it does it, is logged as a decision, and can be taken back with {@link Deciding#undo}.
 */
public interface Planning {
    /**
     * What is to be known on the day of an exam.
     *
     * @param deck whose exam
     * @param exam its day
     * @param known expected share of the deck's questions known then, 0 to 1
     * @param aDay expected answers a day until then
     * @param late cards that would not come again before and be half forgotten by then; planning moves them
     */
    record Exam(String deck, LocalDate exam, double known, double aDay, int late) {}

    /**
     * What waits, and how it can be cleared.
     *
     * @param waiting cards due before today that were not answered
     * @param since days since the oldest of them was due
     * @param cap cards a day of the plan
     * @param days until it is cleared
     * @param loss cards forgotten because they wait
     */
    record Backlog(int waiting, int since, int cap, int days, double loss) {}

    /**
     * What another model would change.
     *
     * @param cards how many it computes anew
     * @param aDayBefore expected answers a day over the next thirty days as it is
     * @param aDayAfter the same with the other model
     * @param knownBefore expected number of cards known after them as it is
     * @param knownAfter the same with the other model
     * @param overdue cards that would be due at once and are spread
     */
    record Change(int cards, double aDayBefore, double aDayAfter, double knownBefore, double knownAfter, int overdue) {
        /** Work may grow by this share, and by {@link #FEW} answers a day, before the person should see it first. */
        private static final double SHARE = 1.25;

        private static final double FEW = 2;

        /** Whether it asks for so much more that nobody but the person should decide it. */
        public boolean isHeavy() {
            return aDayAfter > SHARE * aDayBefore + FEW;
        }
    }

    /** The exams still to come, soonest first. */
    List<Exam> exams(Person person, Instant now);

    /**
     * Moves the cards of the deck that would be half forgotten by its exam to the quietest days of the week before.
     *
     * @return empty when there is nothing to move
     */
    Optional<Decided> planExam(Person person, String deck, String key, Instant now);

    /**
     * What waits, with a plan to clear it.
     *
     * @param cap cards a day; 0 for a proposal
     */
    Backlog backlog(Person person, int cap, Instant now);

    /** Spreads what waits: those that lose most by waiting first. Empty when nothing waits. */
    Optional<Decided> catchUp(Person person, int cap, String key, Instant now);

    /**
     * Plans a break: what would be due in it is spread over the days after it.
     *
     * @throws IllegalArgumentException with a sentence, if it is over already
     */
    Decided pause(Person person, Decision.Paused pause, String key, Instant now);

    /** The model of memory that is used. */
    MemoryModel model(Person person);

    /** What that model would change. */
    Change preview(Person person, MemoryModel model, Instant now);

    /** Computes every card with that model from its reviews, and moves it to the day that follows. */
    Decided remodel(Person person, Decision.Remodelled remodelled, String key, Instant now);
}
