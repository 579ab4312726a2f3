package tumen.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tumen.fact.PartialDate;
import tumen.fact.Precision;
import tumen.question.Key;
import tumen.question.Question;

/**
 * The dated facts of a deck along a line of time, one row each. Places are percentages of the width, so that the letters keep
 * their size on every screen.
 *
 * @param rows the earliest first
 * @param ticks the years that are written above
 * @param height of the picture, in pixels
 */
record Timeline(List<Row> rows, List<Tick> ticks, int height) {
    /** Pixels above the first row, for the years. */
    private static final int TOP = 26;
    /** Pixels from row to row. */
    private static final int PITCH = 30;
    /** A period is never drawn narrower: per cent. */
    private static final double NARROWEST = 1.4;

    private static final int MOST_TICKS = 6;
    private static final double LEFT = 3;
    private static final double RIGHT = 97;
    /** Right of this the words stand before the mark: per cent. */
    private static final double TURN = 55;

    /**
     * A year along the line.
     *
     * @param x where it is, in per cent
     * @param text the year
     */
    record Tick(double x, String text) {}

    /**
     * A period that may be meant.
     *
     * @param x where it begins, in per cent
     * @param width how long it is, in per cent
     */
    record Bar(double x, double width) {}

    /**
     * A dated fact.
     *
     * @param question that asks for the date
     * @param when the date as it is shown
     * @param kind {@code day} for a dot, else {@code period}; with {@code circa} for about
     * @param bars what is drawn; several for several separate dates
     * @param y the middle of its row, in pixels
     * @param words where its words stand, in per cent
     * @param before whether they stand before the mark
     */
    record Row(Question question, String when, String kind, List<Bar> bars, int y, double words, boolean before) {}

    /** Draws the questions of these that ask for a date. */
    static Timeline of(List<Question> questions) {
        record Dated(Question question, PartialDate date) {}
        var dated = questions.stream()
                .filter(question -> question.key() instanceof Key.Date)
                .map(question -> new Dated(question, ((Key.Date) question.key()).date()))
                .sorted(Comparator.comparing((Dated each) -> each.date().first())
                        .thenComparing(each -> each.date().last())
                        .thenComparing(each -> each.question().id()))
                .toList();
        if (dated.isEmpty()) {
            return new Timeline(List.of(), List.of(), 0);
        }
        long first = dated.getFirst().date().first().toEpochDay();
        long last = dated.stream()
                .mapToLong(each -> each.date().last().toEpochDay())
                .max()
                .orElseThrow();
        var scale = new Scale(first, Math.max(last, first + 365));
        var rows = new ArrayList<Row>();
        for (var each : dated) {
            rows.add(row(each.question(), each.date(), scale, TOP + PITCH * rows.size() + PITCH / 2));
        }
        return new Timeline(rows, scale.ticks(), TOP + PITCH * rows.size());
    }

    private static Row row(Question question, PartialDate date, Scale scale, int y) {
        var bars = date.periods().stream()
                .map(period -> {
                    double from = scale.x(period.first().toEpochDay());
                    double width = Math.max(NARROWEST, scale.x(period.last().toEpochDay() + 1) - from);
                    return new Bar(Bars.round(from), Bars.round(width));
                })
                .toList();
        double from = bars.stream().mapToDouble(Bar::x).min().orElseThrow();
        double until =
                bars.stream().mapToDouble(bar -> bar.x() + bar.width()).max().orElseThrow();
        boolean before = until > TURN && from > 100 - until;
        String kind = (date.precision() == Precision.DAY ? "day" : "period") + (date.circa() ? " circa" : "");
        String sign = switch (date.bound()) {
            case AT -> "";
            case BEFORE -> "← ";
            case AFTER -> "→ ";
        };
        return new Row(
                question,
                sign + question.key().shown(),
                kind,
                bars,
                y,
                Bars.round(before ? from - 1.5 : until + 1.5),
                before);
    }

    /**
     * Days along the width.
     *
     * @param first first day that is drawn, counted from 1970
     * @param last last one, after the first
     */
    private record Scale(long first, long last) {
        double x(long day) {
            return LEFT + (RIGHT - LEFT) * (day - first) / (double) (last + 1 - first);
        }

        /** Round years, at most so many. */
        List<Tick> ticks() {
            int from = LocalDate.ofEpochDay(first).getYear();
            int until = LocalDate.ofEpochDay(last).getYear();
            int step = 1;
            for (int i = 0; (until - from) / step >= MOST_TICKS; i++) {
                step = i % 3 == 1 ? step / 2 * 5 : step * 2;
            }
            var ticks = new ArrayList<Tick>();
            for (int year = Math.ceilDiv(from, step) * step; year <= until; year += step) {
                long day = LocalDate.of(year, 1, 1).toEpochDay();
                if (day >= first) {
                    ticks.add(new Tick(Bars.round(x(day)), String.valueOf(year)));
                }
            }
            return ticks;
        }
    }
}
