package tumen.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that a class is to do.
 *
 * @param assignment what is to be done, pinned
 * @param classroom number of the class
 * @param teacher number of the person who set it
 * @param quiz number of the quiz it was made of; 0 for none
 * @param created when
 * @param withdrawn since when it is taken back; null while it is set
 */
public record Homework(
        Assignment assignment,
        long classroom,
        long teacher,
        long quiz,
        Instant created,
        @Nullable Instant withdrawn) {}
