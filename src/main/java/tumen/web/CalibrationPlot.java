package tumen.web;

import java.util.ArrayList;
import java.util.List;
import tumen.study.Statistics;

/**
 * What was predicted against what happened: a disc for each group of answers, as large as the group, with the range in which
 * the truth lies 95 times of a hundred.
 *
 * @param box the picture's frame
 * @param discs those with enough answers
 * @param ideal where discs lie when every prediction is right: from here, up to the upper right corner
 * @param ticks shares from left to right
 * @param lines the same as numbers
 * @param label the picture in words
 */
record CalibrationPlot(
        Shares box, List<Disc> discs, Line ideal, List<HeatMap.Tick> ticks, List<Row> lines, String label) {
    private static final int HEIGHT = 240;
    /** Groups with fewer answers stand in the table only: they tell nothing. */
    private static final int LEAST_ANSWERS = 5;

    private static final double LARGEST = 9;

    /** A group of answers: middle, radius, and the ends of its range. */
    record Disc(double x, double y, double radius, double low, double high, String title) {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2) {}

    /** A group as numbers: predicted and remembered shares, and how many answers. */
    record Row(double expected, double remembered, double least, double most, int answers) {}

    /** Draws the groups. */
    static CalibrationPlot of(List<Statistics.Bin> bins, Phrases words, String label) {
        var shown = bins.stream()
                .filter(bin -> bin.recall().asked() >= LEAST_ANSWERS)
                .toList();
        double least = shown.stream()
                .mapToDouble(bin -> Math.min(bin.expected(), bin.recall().share()))
                .min()
                .orElse(0.5);
        var box = Shares.from(HEIGHT, least);
        int most = shown.stream().mapToInt(bin -> bin.recall().asked()).max().orElse(1);
        var discs = new ArrayList<Disc>();
        for (var bin : shown) {
            var recall = bin.recall();
            discs.add(new Disc(
                    box.across(bin.expected()),
                    box.y(recall.share()),
                    Bars.round(3 + (LARGEST - 3) * Math.sqrt(recall.asked() / (double) most)),
                    box.y(recall.least()),
                    box.y(recall.most()),
                    words.text("statistics.calibration-disc", bin.expected(), recall.share(), recall.asked())));
        }
        var rows = bins.reversed().stream()
                .map(bin -> new Row(
                        bin.expected(),
                        bin.recall().share(),
                        bin.recall().least(),
                        bin.recall().most(),
                        bin.recall().asked()))
                .toList();
        return new CalibrationPlot(
                box,
                List.copyOf(discs),
                new Line(box.x(0), box.y(box.least()), box.x(1), box.y(1)),
                box.ticks(),
                rows,
                label);
    }
}
