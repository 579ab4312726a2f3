package tumen.web;

import java.util.List;
import tumen.memory.HeldOut;
import tumen.study.Fit;
import tumen.study.Recall;
import tumen.study.Statistics;

/**
 * The latest fit as it is shown.
 *
 * @param fit what came of it
 * @param when it was, in the reader's words
 * @param undone whether it was adopted and taken back
 * @param before the predictions of the parameters used until then beside what happened
 * @param after those of the fitted ones
 */
record FitView(Fit fit, String when, boolean undone, CalibrationPlot before, CalibrationPlot after) {
    static FitView of(Fit fit, String when, boolean undone, Phrases words) {
        return new FitView(
                fit,
                when,
                undone,
                plot(fit.calibrationBefore(), words, "model.plot-before"),
                plot(fit.calibrationAfter(), words, "model.plot-after"));
    }

    private static CalibrationPlot plot(List<HeldOut.Group> groups, Phrases words, String label) {
        var bins = groups.stream()
                .map(group -> new Statistics.Bin(group.predicted(), new Recall(group.reviews(), group.remembered())))
                .toList();
        return CalibrationPlot.of(bins, words, words.text(label));
    }

    /** Key of the sentence that says what became of it. */
    public String says() {
        if (undone) {
            return "model.fit-undone";
        }
        if (fit.waits()) {
            return fit.isHeavy() ? "model.fit-heavy" : "model.fit-waits";
        }
        return fit.adopted() ? "model.fit-adopted" : "model.fit-kept";
    }
}
