package tumen.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tumen.assess.Interval;
import tumen.assess.ItemStatistics;
import tumen.assess.OptionStatistics;
import tumen.assess.Report;
import tumen.question.QuestionId;
import tumen.question.Verdict;

/**
 * A report in words and figures of a language.
 *
 * @param figures of the whole test; empty while nobody has settled everything
 * @param complete how many students these figures rest on
 * @param tooFew whether that is too few to conclude anything
 * @param shares of right answers, a column each
 * @param lines one a student
 * @param items one a question
 */
record ReportView(
        List<Figure> figures, int complete, boolean tooFew, List<String> shares, List<Line> lines, List<Item> items) {
    /** So many different typed answers are shown. */
    private static final int MOST_ANSWERS = 8;

    private static final String NONE = "–";

    /**
     * A figure of the whole.
     *
     * @param key message key of its name
     * @param value in the language's digits
     */
    record Figure(String key, String value) {}

    /**
     * A student's line.
     *
     * @param row what it shows
     * @param progress message key of how far they are
     * @param points in the language's digits
     * @param time minutes and seconds
     * @param marks one a column
     */
    record Line(Report.Row row, String progress, String points, String time, List<Mark> marks) {}

    /**
     * A cell of the grid.
     *
     * @param sign what stands in it
     * @param kind {@code right}, {@code partial}, {@code wrong}, {@code given}, {@code silent} or {@code pending}
     * @param word message key of that
     * @param said the answer; empty for none
     * @param time it took; empty when nobody knows
     * @param tries how many
     */
    record Mark(String sign, String kind, String word, String said, String time, int tries) {}

    /**
     * A question with its figures.
     *
     * @param number from 1
     * @param id of the question
     * @param stem the question
     * @param right its key
     * @param facility as a percentage; a dash while nobody has settled everything
     * @param interval of it
     * @param deviation standard deviation as a percentage
     * @param discrimination index
     * @param efficiency discriminative efficiency
     * @param faults message keys
     * @param options each with its share; empty for typed answers
     * @param answers given, when they are typed, sorted or matched
     * @param more how many other answers there are
     */
    record Item(
            int number,
            QuestionId id,
            String stem,
            String right,
            String facility,
            String interval,
            String deviation,
            String discrimination,
            String efficiency,
            List<String> faults,
            List<Option> options,
            List<Answer> answers,
            int more) {}

    /**
     * An option as it was picked.
     *
     * @param of its figures
     * @param percent picked by, for the bar
     * @param share with its interval
     * @param ability of those who picked it
     */
    record Option(OptionStatistics of, long percent, String share, String ability) {}

    /**
     * An answer as it was given.
     *
     * @param of its count and verdict
     * @param word message key of its verdict
     * @param ability of those who gave it
     */
    record Answer(Report.Said of, String word, String ability) {}

    static ReportView of(Report report, Locale locale) {
        var digits = new Digits(locale);
        var statistics = report.statistics();
        var shares =
                report.shares().stream().map(share -> digits.percent(share, 0)).toList();
        return new ReportView(
                statistics.map(digits::whole).orElse(List.of()),
                statistics.map(ItemStatistics::students).orElse(0),
                statistics.map(ItemStatistics::tooFewAnswers).orElse(true),
                shares,
                report.rows().stream().map(digits::line).toList(),
                IntStream.range(0, report.columns().size())
                        .mapToObj(column -> digits.item(report, column))
                        .toList());
    }

    /** Minutes and seconds, such as 3:07. */
    static String time(Duration time) {
        return time.toMinutes() + String.format(Locale.ROOT, ":%02d", time.toSecondsPart());
    }

    /** Message key. */
    static String word(Report.Progress progress) {
        return switch (progress) {
            case DONE -> "report.progress-done";
            case UNDER_WAY -> "report.progress-under-way";
            case NOT_BEGUN -> "report.progress-not-begun";
        };
    }

    /** Message key. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "report.cell-right";
            case PARTIAL -> "report.cell-partial";
            case WRONG -> "report.cell-wrong";
        };
    }

    /** Message key. */
    static String word(Report.Fault fault) {
        return switch (fault) {
            case AGAINST -> "report.fault-against";
            case TOO_HARD -> "report.fault-too-hard";
            case TOO_EASY -> "report.fault-too-easy";
            case WEAK -> "report.fault-weak";
            case IDLE_DISTRACTOR -> "report.fault-idle-distractor";
        };
    }

    private record Digits(Locale locale) {
        String number(double value, int places) {
            return String.format(locale, "%." + places + "f", value).replaceFirst("^-(0[.,]?0*)$", "$1");
        }

        String number(OptionalDouble value, int places) {
            return value.isPresent() ? number(value.getAsDouble(), places) : NONE;
        }

        String percent(OptionalDouble share, int places) {
            return share.isPresent() ? number(100 * share.getAsDouble(), places) + " %" : NONE;
        }

        String interval(Interval interval) {
            return number(100 * interval.low(), 0) + "–" + number(100 * interval.high(), 0) + " %";
        }

        List<Figure> whole(ItemStatistics all) {
            return List.of(
                    new Figure("report.mean", number(all.mean(), 2)),
                    new Figure("report.deviation", number(all.standardDeviation(), 2)),
                    new Figure("report.consistency", number(all.consistency(), 1)),
                    new Figure("report.error-ratio", number(all.errorRatio(), 1)),
                    new Figure("report.standard-error", number(all.standardError(), 2)));
        }

        Line line(Report.Row row) {
            return new Line(
                    row,
                    word(row.progress()),
                    number(row.points(), row.points() == Math.rint(row.points()) ? 0 : 2),
                    time(row.time()),
                    row.cells().stream().map(Digits::mark).toList());
        }

        private static Mark mark(Report.Cell cell) {
            return switch (cell) {
                case Report.Cell.Answered answered -> {
                    var took = answered.took();
                    yield new Mark(
                            switch (answered.verdict()) {
                                case RIGHT -> "✓";
                                case PARTIAL -> "½";
                                case WRONG -> "✗";
                            },
                            Json.name(answered.verdict()),
                            word(answered.verdict()),
                            answered.said(),
                            took == null ? "" : time(took),
                            answered.tries());
                }
                case Report.Cell.Given given -> new Mark("…", "given", "report.cell-given", given.said(), "", 1);
                case Report.Cell.Silent silent -> new Mark(NONE, "silent", "report.cell-silent", "", "", 0);
                case Report.Cell.Pending pending -> new Mark("", "pending", "report.cell-pending", "", "", 0);
            };
        }

        Item item(Report report, int at) {
            var column = report.columns().get(at);
            var item = report.statistics().map(all -> all.items().get(at));
            boolean several = report.columns().size() > 1;
            var options = column.options().isEmpty() ? List.<OptionStatistics>of() : report.options(at);
            var answers = column.options().isEmpty() ? report.answers(at) : List.<Report.Said>of();
            return new Item(
                    at + 1,
                    column.question().id(),
                    column.question().stem(),
                    column.question().key().shown(),
                    item.map(each -> number(100 * each.facility(), 0) + " %").orElse(NONE),
                    item.map(each -> interval(each.interval())).orElse(NONE),
                    item.map(each -> percent(each.standardDeviation(), 0)).orElse(NONE),
                    item.map(each -> number(each.discriminationIndex(), 1)).orElse(NONE),
                    item.map(each -> number(each.discriminativeEfficiency(), 1)).orElse(NONE),
                    report.faults(at).stream().map(ReportView::word).toList(),
                    options.stream().map(option -> option(option, several)).toList(),
                    answers.stream()
                            .limit(MOST_ANSWERS)
                            .map(answer -> new Answer(
                                    answer, word(answer.verdict()), several ? percent(answer.meanAbility(), 0) : NONE))
                            .toList(),
                    Math.max(0, answers.size() - MOST_ANSWERS));
        }

        private Option option(OptionStatistics option, boolean several) {
            return new Option(
                    option,
                    Math.round(100 * option.share()),
                    number(100 * option.share(), 0) + " % (" + interval(option.interval()) + ")",
                    several ? percent(option.meanAbility(), 0) : NONE);
        }
    }
}
