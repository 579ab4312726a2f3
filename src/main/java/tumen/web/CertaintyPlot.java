package tumen.web;

import java.util.ArrayList;
import java.util.List;
import tumen.assess.Attempt;
import tumen.assess.Interval;

/**
 * How often answers were right that were given with each certainty, against the range in which that certainty earns the most:
 * under certainty-based marking (right 1, 2, 3; wrong 0, −2, −6) certainty 1 pays up to a share of 2/3, certainty 2 from
 * there to 4/5, certainty 3 above.
 *
 * @param box the picture's frame
 * @param columns for certainty 1 to 3
 * @param lines the same as numbers
 * @param label the picture in words
 */
record CertaintyPlot(Shares box, List<Column> columns, List<Row> lines, String label) {
    private static final int HEIGHT = 220;
    private static final double WIDE = 64;
    /** Where the best certainty changes. */
    private static final List<Double> BOUNDS = List.of(0.0, 2.0 / 3, 0.8, 1.0);

    /**
     * One certainty.
     *
     * @param x middle of the column
     * @param left left edge of the range that pays
     * @param width of that range
     * @param top of that range
     * @param height of that range
     * @param answered whether there is an answer of that certainty
     * @param y the share that was right
     * @param low lower end of its interval
     * @param high upper end of its interval
     * @param name of the certainty
     * @param title the column in words
     */
    record Column(
            double x,
            double left,
            double width,
            double top,
            double height,
            boolean answered,
            double y,
            double low,
            double high,
            String name,
            String title) {}

    /** A certainty as numbers: answers, the share that was right, the ends of the range that pays. */
    record Row(String name, int answers, double right, double from, double to) {}

    /** Draws the answers of an attempt that was graded. */
    static CertaintyPlot of(Attempt attempt, Phrases words) {
        var box = new Shares(HEIGHT, 0);
        var columns = new ArrayList<Column>();
        var rows = new ArrayList<Row>();
        for (int certainty = 1; certainty <= 3; certainty++) {
            var fractions = fractions(attempt, certainty);
            int n = fractions.size();
            double share = fractions.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            var interval = Interval.wilson(Math.clamp(share, 0.0, 1.0), n);
            double from = BOUNDS.get(certainty - 1);
            double to = BOUNDS.get(certainty);
            double x = box.x((certainty - 0.5) / 3);
            String name = words.text("certainty." + certainty);
            columns.add(new Column(
                    x,
                    Bars.round(x - WIDE / 2),
                    WIDE,
                    box.y(to),
                    Bars.round(box.y(from) - box.y(to)),
                    n > 0,
                    box.y(share),
                    box.y(interval.low()),
                    box.y(interval.high()),
                    name,
                    words.text("result.certainty-column", name, n, share)));
            rows.add(new Row(name, n, share, from, to));
        }
        return new CertaintyPlot(box, columns, rows, words.text("result.certainty-label"));
    }

    private static List<Double> fractions(Attempt attempt, int certainty) {
        var fractions = new ArrayList<Double>();
        for (int slot = 0; slot < attempt.assignment().quiz().slots().size(); slot++) {
            var answer = attempt.answer(slot);
            if (answer.isPresent() && answer.get().certainty() == certainty) {
                attempt.grade(slot, answer.get().key()).ifPresent(grade -> fractions.add(grade.fraction()));
            }
        }
        return fractions;
    }
}
