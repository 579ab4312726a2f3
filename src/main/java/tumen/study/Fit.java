package tumen.study;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.memory.HeldOut;

/**
 * What came of fitting the model of memory to a person's log.
 *
 * @param at when
 * @param reviews answers in the log then
 * @param decision number of the decision with which it was adopted; 0 when it was not
 * @param change what adopting it changed; null when it was not adopted, and in logs from before this was kept
 * @param before how the parameters used until then predicted the latest part of the log
 * @param after how parameters fitted to the earlier part predicted it
 * @param calibrationBefore the predictions of the former beside what happened
 * @param calibrationAfter those of the latter
 */
public record Fit(
        Instant at,
        int reviews,
        long decision,
        Planning.@Nullable Change change,
        HeldOut before,
        HeldOut after,
        List<HeldOut.Group> calibrationBefore,
        List<HeldOut.Group> calibrationAfter) {
    /** Copies the lists. */
    public Fit {
        calibrationBefore = List.copyOf(calibrationBefore);
        calibrationAfter = List.copyOf(calibrationAfter);
    }

    /** Whether it was adopted. */
    public boolean adopted() {
        return decision > 0;
    }
}
