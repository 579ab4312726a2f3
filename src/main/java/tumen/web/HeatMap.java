package tumen.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A year of answers, a column for each week, in two halves that stand beside or under each other. How much was done is told
 * by size, so that it is seen without colours.
 *
 * @param halves the earlier half first
 * @param weekdays names of the days, in the order of the rows
 * @param weeks the same as numbers, the latest week first
 * @param label the picture in words
 */
record HeatMap(List<Half> halves, List<String> weekdays, List<Week> weeks, String label) {
    private static final int WEEKS = 53;
    private static final int OF_HALF = 27;
    private static final double PITCH = 12.5;
    private static final double LEFT = 22;
    private static final double TOP = 20;
    private static final int LEVELS = 4;

    /**
     * Half a year.
     *
     * @param cells the days
     * @param months where each month begins
     */
    record Half(List<Cell> cells, List<Tick> months) {}

    /**
     * A day.
     *
     * @param level 0 for nothing to 4 for much
     * @param title the day in words
     */
    record Cell(double x, double y, double size, int level, String title) {}

    /** A word beside the picture. */
    record Tick(double x, String text) {}

    /**
     * A week as numbers.
     *
     * @param from its first day
     * @param counts answers on each day; null for days to come
     * @param sum of them
     */
    record Week(String from, List<String> counts, int sum) {}

    /** Draws the year that ends with that day. */
    static HeatMap of(Map<LocalDate, Integer> answers, LocalDate today, Phrases words, String label) {
        var first = WeekFields.of(words.locale()).getFirstDayOfWeek();
        var start = today.with(TemporalAdjusters.previousOrSame(first)).minusWeeks(WEEKS - 1L);
        int[] steps = steps(answers, start);
        var weeks = new ArrayList<Week>();
        for (int week = WEEKS - 1; week >= 0; week--) {
            weeks.add(week(answers, start.plusWeeks(week), today, words));
        }
        return new HeatMap(
                List.of(
                        half(answers, start, 0, today, steps, words),
                        half(answers, start, OF_HALF, today, steps, words)),
                weekdays(first, words),
                weeks.stream().filter(week -> week.sum() > 0).toList(),
                label);
    }

    private static List<String> weekdays(DayOfWeek first, Phrases words) {
        var names = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            names.add(first.plus(i).getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()));
        }
        return List.copyOf(names);
    }

    /** Answers from which on the second to fourth level begin: the quarters of the days on which there were any. */
    private static int[] steps(Map<LocalDate, Integer> answers, LocalDate start) {
        int[] counts = answers.entrySet().stream()
                .filter(entry -> !entry.getKey().isBefore(start))
                .mapToInt(Map.Entry::getValue)
                .sorted()
                .toArray();
        int[] steps = new int[LEVELS - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = counts.length == 0 ? 1 : counts[counts.length * (i + 1) / LEVELS];
        }
        return steps;
    }

    private static Half half(
            Map<LocalDate, Integer> answers, LocalDate start, int from, LocalDate today, int[] steps, Phrases words) {
        var cells = new ArrayList<Cell>();
        var months = new ArrayList<Tick>();
        for (int column = 0; column < OF_HALF && from + column < WEEKS; column++) {
            var week = start.plusWeeks(from + column);
            double x = LEFT + column * PITCH;
            if (week.getDayOfMonth() <= 7 && column < OF_HALF - 2) {
                months.add(new Tick(x, words.shortMonth(week)));
            }
            for (int row = 0; row < 7; row++) {
                var day = week.plusDays(row);
                if (!day.isAfter(today)) {
                    cells.add(cell(x, TOP + row * PITCH, day, answers.getOrDefault(day, 0), steps, words));
                }
            }
        }
        return new Half(List.copyOf(cells), List.copyOf(months));
    }

    private static Cell cell(double x, double y, LocalDate day, int count, int[] steps, Phrases words) {
        int level = count == 0
                ? 0
                : 1 + (int) Arrays.stream(steps).filter(step -> count >= step).count();
        level = Math.min(level, LEVELS);
        double size = level == 0 ? 2 : 3.5 + 2 * level;
        double offset = (PITCH - 1 - size) / 2;
        return new Cell(
                Bars.round(x + offset),
                Bars.round(y + offset),
                size,
                level,
                words.text("statistics.heat-day", count, words.date(day)));
    }

    private static Week week(Map<LocalDate, Integer> answers, LocalDate from, LocalDate today, Phrases words) {
        var counts = new ArrayList<String>();
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            var day = from.plusDays(i);
            int count = answers.getOrDefault(day, 0);
            counts.add(day.isAfter(today) ? "" : String.valueOf(count));
            sum += count;
        }
        return new Week(words.date(from), List.copyOf(counts), sum);
    }
}
