package tumen.assess;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where homework is kept. Every method that changes something returns after the commit. */
public interface Homeworks {
    /**
     * Sets an assignment to a class; the number it came with is ignored.
     *
     * @param key made by the client; the same key twice is one homework
     * @throws IllegalArgumentException if a question was not pinned at its version before, see {@link PinnedQuestions#pin}
     */
    Homework add(Assignment assignment, long classroom, long teacher, long quiz, String key, Instant now);

    /** The homework with that assignment. */
    Optional<Homework> find(long assignment);

    /** The homework of these classes, latest first; withdrawn ones too. */
    List<Homework> of(Collection<Long> classrooms);

    /**
     * Changes the settings: times, attempts, behaviour, review, order. What is asked stays. The settings of before are kept
     * in the log.
     *
     * @param changed with the number of the assignment
     * @param edition on which the change rests
     * @return empty when the settings have changed meanwhile; then nothing is kept
     */
    Optional<Homework> change(Assignment changed, int edition, long teacher, Instant now);

    /** Puts homework away, or takes it up again. */
    void archive(long assignment, boolean archived, Instant now);

    /** Deletes homework so that it can be brought back, or brings it back; what was handed in stays. */
    void withdraw(long assignment, boolean withdrawn, Instant now);

    /** Grants a student something, in place of what they were granted before. */
    void grant(long assignment, Grant grant, long teacher, Instant now);

    /** What students are granted for this homework; nobody to whom nothing is. */
    List<Grant> grants(long assignment);

    /** The assignment as it holds for that student. */
    default Assignment granted(Assignment assignment, long person) {
        return grants(assignment.id()).stream()
                .filter(grant -> grant.person() == person)
                .findFirst()
                .map(assignment::with)
                .orElse(assignment);
    }

    /**
     * Notes a change to how a question of this homework is graded; {@link Regrading} makes it so.
     *
     * @param key made by the client; the same key twice is one amendment
     */
    Amendment amend(long assignment, int slot, Amendment.Change change, long teacher, String key, Instant now);

    /** Notes that an amendment does not hold any more. */
    void undo(long amendment, Instant now);

    /** The amendments of this homework, oldest first; undone ones too. */
    List<Amendment> amendments(long assignment);
}
