package tumen.assess;

import java.util.List;
import java.util.Optional;

/** Where attempts are kept. Steps are only ever added; every method that adds returns after the commit. */
public interface Attempts {
    /** Keeps a new attempt and gives it its number. */
    Attempt begin(long person, Assignment assignment, Step.Started started);

    /** Adds steps to an attempt, all or none; an answer whose key is there already is left out. */
    void append(long attempt, List<Step> steps);

    /** The attempt of that number with all its steps in the order they arrived. */
    Optional<Attempt> find(long attempt);

    /** A student's attempts at an assignment, oldest first. */
    List<Attempt> of(long person, long assignment);

    /** All attempts at an assignment. */
    List<Attempt> at(long assignment);
}
