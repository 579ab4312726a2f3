package tumen.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that a class is to do.
 *
 * @param assignment what is to be done, pinned; as it holds for everybody to whom nothing is granted
 * @param edition how often its settings were changed, from 1
 * @param classroom number of the class
 * @param teacher number of the person who set it
 * @param quiz number of the quiz it was made of; 0 for none
 * @param created when
 * @param archived since when it is put away; null while it is not
 * @param withdrawn since when it is deleted, to be brought back; null while it is set
 */
public record Homework(
        Assignment assignment,
        int edition,
        long classroom,
        long teacher,
        long quiz,
        Instant created,
        @Nullable Instant archived,
        @Nullable Instant withdrawn) {
    /** Number of the assignment, which is the number of the homework. */
    public long id() {
        return assignment.id();
    }

    /** Where it stands at that moment, for everybody to whom nothing is granted. */
    public Assignment.Stage stage(Instant at) {
        return assignment.stage(at);
    }
}
