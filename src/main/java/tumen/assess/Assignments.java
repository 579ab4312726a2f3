package tumen.assess;

import java.util.Optional;

/** Where assignments are kept, each with its pinned quiz. */
public interface Assignments {
    /** Keeps a new assignment and gives it its number; the one it came with is ignored. */
    Assignment add(Assignment assignment);

    /** The assignment of that number. */
    Optional<Assignment> find(long assignment);
}
