package tumen.study;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.memory.Fsrs6;
import tumen.memory.HeldOut;

/**
 * What came of fitting the model of memory to a person's log.
 *
 * @param at when
 * @param reviews answers in the log then
 * @param decision number of the decision with which it was adopted; 0 when it was not
 * @param proposal fitted to the whole log, when that predicts better; otherwise null, and in logs from before this was kept
 * @param change what adopting the proposal changes; null without one
 * @param before how the parameters used until then predicted the latest part of the log
 * @param after how parameters fitted to the earlier part predicted it
 * @param calibrationBefore the predictions of the former beside what happened
 * @param calibrationAfter those of the latter
 */
public record Fit(
        Instant at,
        int reviews,
        long decision,
        @Nullable Fsrs6 proposal,
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

    /** Whether it predicts better and waits to be adopted. */
    public boolean waits() {
        return proposal != null && !adopted();
    }

    /** Whether adopting it asks for so much more that nobody but the person should decide it. */
    public boolean isHeavy() {
        return change != null && change.isHeavy();
    }

    /** The same, adopted with that decision. */
    Fit adopted(long by, Instant when) {
        return new Fit(when, reviews, by, proposal, change, before, after, calibrationBefore, calibrationAfter);
    }

    /** Whether it was adopted. */
    public boolean adopted() {
        return decision > 0;
    }
}
