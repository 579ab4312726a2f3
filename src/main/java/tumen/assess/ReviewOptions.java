package tumen.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a student may see of an attempt that was handed in, and when.
 *
 * @param shown for each moment what is shown; a moment that is missing shows nothing
 */
public record ReviewOptions(Map<Moment, Set<Aspect>> shown) {
    /** Copies the map. */
    public ReviewOptions {
        var copy = new EnumMap<Moment, Set<Aspect>>(Moment.class);
        shown.forEach((moment, aspects) -> copy.put(moment, Set.copyOf(aspects)));
        shown = Map.copyOf(copy);
    }

    /** The columns of the matrix. */
    public enum Moment {
        RIGHT_AFTER,
        LATER_WHILE_OPEN,
        AFTER_CLOSE
    }

    /** The rows of the matrix. */
    public enum Aspect {
        RESPONSE,
        CORRECTNESS,
        MARK,
        FEEDBACK,
        RIGHT_ANSWER
    }

    /** How long "right after" lasts. */
    public static final Duration RIGHT_AFTER = Duration.ofMinutes(2);

    /** For practice: everything, always. */
    public static final ReviewOptions PRACTICE =
            new ReviewOptions(row(Set.of(Aspect.values()), Set.of(Aspect.values()), Set.of(Aspect.values())));

    /** For homework: what was right or wrong at once, the right answers after the close. */
    public static final ReviewOptions HOMEWORK = new ReviewOptions(row(
            EnumSet.of(Aspect.RESPONSE, Aspect.CORRECTNESS, Aspect.MARK, Aspect.FEEDBACK),
            EnumSet.of(Aspect.RESPONSE, Aspect.CORRECTNESS, Aspect.MARK, Aspect.FEEDBACK),
            Set.of(Aspect.values())));

    /** For exams: nothing before the close, then everything. */
    public static final ReviewOptions EXAM = new ReviewOptions(row(Set.of(), Set.of(), Set.of(Aspect.values())));

    private static Map<Moment, Set<Aspect>> row(Set<Aspect> rightAfter, Set<Aspect> later, Set<Aspect> afterClose) {
        return Map.of(Moment.RIGHT_AFTER, rightAfter, Moment.LATER_WHILE_OPEN, later, Moment.AFTER_CLOSE, afterClose);
    }

    /** Whether this is shown at that moment. */
    public boolean shows(Moment moment, Aspect aspect) {
        return shown.getOrDefault(moment, Set.of()).contains(aspect);
    }

    /**
     * Which moment it is.
     *
     * @param submitted when the attempt was handed in
     * @param closes when nobody can be inside any more, extra time included; null for never
     * @param at now
     */
    public static Moment moment(Instant submitted, @Nullable Instant closes, Instant at) {
        if (closes != null && at.isAfter(closes)) {
            return Moment.AFTER_CLOSE;
        }
        return at.isAfter(submitted.plus(RIGHT_AFTER)) ? Moment.LATER_WHILE_OPEN : Moment.RIGHT_AFTER;
    }
}
