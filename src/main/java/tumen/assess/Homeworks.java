package tumen.assess;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Takes homework back, or sets it again; what was handed in stays. */
    void withdraw(long assignment, boolean withdrawn, Instant now);

    /** Notes that an answer to a question of this homework is right for everybody. */
    void accept(long assignment, int slot, String answer, long teacher, Instant now);

    /** The answers accepted so, by slot. */
    Map<Integer, List<String>> accepted(long assignment);
}
