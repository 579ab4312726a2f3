package tumen.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import tumen.study.Recall;
import tumen.study.Statistics;

/**
 * True retention month by month: discs for young cards, squares for mature ones, a broken line for the goal.
 *
 * @param box the picture's frame
 * @param young from the earliest month to this one, those with answers
 * @param mature likewise
 * @param youngPath a line through them
 * @param maturePath likewise
 * @param goal height of the goal
 * @param ticks names below
 * @param rows the same as numbers, the latest month first
 * @param label the picture in words
 */
record MonthsPlot(
        Shares box,
        List<Dot> young,
        List<Dot> mature,
        String youngPath,
        String maturePath,
        double goal,
        List<HeatMap.Tick> ticks,
        List<Row> rows,
        String label) {
    private static final int MONTHS = 12;
    private static final int HEIGHT = 200;

    /** The middle of a mark. */
    record Dot(double x, double y, String title) {}

    /** A month as numbers. */
    record Row(String month, Recall young, Recall mature) {}

    /** Draws the twelve months up to today. */
    static MonthsPlot of(Statistics statistics, Phrases words, String label) {
        var young = new HashMap<YearMonth, Recall>();
        var mature = new HashMap<YearMonth, Recall>();
        for (var day : statistics.days()) {
            var month = YearMonth.from(day.day());
            young.merge(month, day.young(), Recall::plus);
            mature.merge(month, day.mature(), Recall::plus);
        }
        var first = YearMonth.from(statistics.today()).minusMonths(MONTHS - 1L);
        double least = statistics.goal();
        for (int i = 0; i < MONTHS; i++) {
            for (var recall : List.of(
                    young.getOrDefault(first.plusMonths(i), Recall.NONE),
                    mature.getOrDefault(first.plusMonths(i), Recall.NONE))) {
                least = recall.asked() == 0 ? least : Math.min(least, recall.share());
            }
        }
        var box = Shares.from(HEIGHT, least);
        var youngDots = new ArrayList<Dot>();
        var matureDots = new ArrayList<Dot>();
        var ticks = new ArrayList<HeatMap.Tick>();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MONTHS; i++) {
            var month = first.plusMonths(i);
            double x = box.x((i + 0.5) / MONTHS);
            LocalDate day = month.atDay(1);
            var row = new Row(
                    words.month(day), young.getOrDefault(month, Recall.NONE), mature.getOrDefault(month, Recall.NONE));
            dot(row.young(), x, row.month(), box, words, youngDots);
            dot(row.mature(), x, row.month(), box, words, matureDots);
            ticks.add(new HeatMap.Tick(x, words.shortMonth(day)));
            if (row.young().asked() + row.mature().asked() > 0) {
                rows.addFirst(row);
            }
        }
        return new MonthsPlot(
                box,
                List.copyOf(youngDots),
                List.copyOf(matureDots),
                path(youngDots),
                path(matureDots),
                box.y(statistics.goal()),
                List.copyOf(ticks),
                List.copyOf(rows),
                label);
    }

    private static void dot(Recall recall, double x, String month, Shares box, Phrases words, List<Dot> dots) {
        if (recall.asked() > 0) {
            dots.add(new Dot(
                    x,
                    box.y(recall.share()),
                    words.text("statistics.month-dot", month, recall.share(), recall.asked())));
        }
    }

    private static String path(List<Dot> dots) {
        return dots.stream().map(dot -> dot.x() + " " + dot.y()).collect(Collectors.joining("L", "M", ""));
    }
}
