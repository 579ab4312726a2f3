package tumen.assess;

import java.util.Optional;

/** Where assignments are kept, each with its pinned quiz. */
public interface Assignments {
    /**
     * Keeps a new assignment and gives it its number; the one it came with is ignored. Returns after the commit.
     *
     * @throws IllegalArgumentException if a question was not pinned at its version before, see {@link PinnedQuestions#pin}
     */
    Assignment add(Assignment assignment);

    /** The assignment of that number. */
    Optional<Assignment> find(long assignment);
}
