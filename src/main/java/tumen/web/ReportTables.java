package tumen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import tumen.assess.Report;

/** A report as tables for other programs. */
final class ReportTables {
    private ReportTables() {}

    /**
     * Students, their answers, questions, options.
     *
     * @param words the sentence of a message key
     */
    static List<DataTable> of(Report report, UnaryOperator<String> words) {
        return List.of(
                students(report, words), answers(report, words), questions(report, words), options(report, words));
    }

    private static DataTable students(Report report, UnaryOperator<String> words) {
        var rows = new ArrayList<List<DataTable.Value>>();
        var head = head(
                words,
                "report.student",
                "report.progress",
                "report.right",
                "report.asked",
                "report.first",
                "report.points",
                "report.seconds");
        report.columns()
                .forEach(column -> head.add(DataTable.text(column.question().stem())));
        rows.add(head);
        for (var row : report.rows()) {
            var line = new ArrayList<DataTable.Value>(List.of(
                    DataTable.text(row.name()),
                    DataTable.text(words.apply(ReportView.word(row.progress()))),
                    DataTable.figure(row.right()),
                    DataTable.figure(row.asked()),
                    DataTable.figure(row.firstRight()),
                    DataTable.figure(row.points()),
                    DataTable.figure(row.time().toMillis() / 1000.0)));
            for (var cell : row.cells()) {
                line.add(
                        switch (cell) {
                            case Report.Cell.Answered answered -> DataTable.figure(answered.mark());
                            case Report.Cell.Silent silent -> DataTable.figure(0);
                            case Report.Cell.Given given -> DataTable.blank();
                            case Report.Cell.Pending pending -> DataTable.blank();
                        });
            }
            rows.add(line);
        }
        return new DataTable("students", rows);
    }

    private static DataTable answers(Report report, UnaryOperator<String> words) {
        var rows = new ArrayList<List<DataTable.Value>>();
        var head = head(words, "report.student");
        report.columns()
                .forEach(column -> head.add(DataTable.text(column.question().stem())));
        rows.add(head);
        for (var row : report.rows()) {
            var line = new ArrayList<DataTable.Value>(List.of(DataTable.text(row.name())));
            for (var cell : row.cells()) {
                line.add(
                        switch (cell) {
                            case Report.Cell.Answered answered -> DataTable.text(answered.said());
                            case Report.Cell.Given given -> DataTable.text(given.said());
                            case Report.Cell.Silent silent -> DataTable.blank();
                            case Report.Cell.Pending pending -> DataTable.blank();
                        });
            }
            rows.add(line);
        }
        return new DataTable("answers", rows);
    }

    private static DataTable questions(Report report, UnaryOperator<String> words) {
        var rows = new ArrayList<List<DataTable.Value>>();
        rows.add(head(
                words,
                "report.question",
                "report.section",
                "report.key",
                "report.students",
                "report.facility",
                "report.low",
                "report.high",
                "report.deviation",
                "report.discrimination",
                "report.efficiency",
                "report.faults"));
        var statistics = report.statistics();
        for (int at = 0; at < report.columns().size(); at++) {
            int column = at;
            var asked = report.columns().get(at);
            var line = new ArrayList<DataTable.Value>(List.of(
                    DataTable.text(asked.question().stem()),
                    DataTable.text(asked.section()),
                    DataTable.text(asked.question().key().shown())));
            statistics.ifPresent(all -> {
                var item = all.items().get(column);
                line.add(DataTable.figure(all.students()));
                line.add(DataTable.figure(OptionalDouble.of(item.facility())));
                line.add(DataTable.figure(OptionalDouble.of(item.interval().low())));
                line.add(DataTable.figure(OptionalDouble.of(item.interval().high())));
                line.add(DataTable.figure(item.standardDeviation()));
                line.add(DataTable.figure(item.discriminationIndex()));
                line.add(DataTable.figure(item.discriminativeEfficiency()));
                line.add(DataTable.text(
                        all.tooFewAnswers()
                                ? words.apply("report.too-few")
                                : String.join(
                                        " ",
                                        report.faults(column).stream()
                                                .map(fault -> words.apply(ReportView.word(fault)))
                                                .toList())));
            });
            rows.add(line);
        }
        return new DataTable("questions", rows);
    }

    private static DataTable options(Report report, UnaryOperator<String> words) {
        var rows = new ArrayList<List<DataTable.Value>>();
        rows.add(head(
                words,
                "report.question",
                "report.option",
                "report.verdict",
                "report.picked",
                "report.share",
                "report.ability",
                "report.idle"));
        for (int at = 0; at < report.columns().size(); at++) {
            var stem = DataTable.text(report.columns().get(at).question().stem());
            if (report.columns().get(at).options().isEmpty()) {
                report.answers(at)
                        .forEach(answer -> rows.add(List.of(
                                stem,
                                DataTable.text(answer.said()),
                                DataTable.text(words.apply(ReportView.word(answer.verdict()))),
                                DataTable.figure(answer.count()),
                                DataTable.blank(),
                                DataTable.figure(answer.meanAbility()),
                                DataTable.blank())));
            } else {
                report.options(at)
                        .forEach(option -> rows.add(List.of(
                                stem,
                                DataTable.text(option.option()),
                                DataTable.text(words.apply(option.right() ? "report.cell-right" : "report.cell-wrong")),
                                DataTable.figure(option.picked()),
                                DataTable.figure(OptionalDouble.of(option.share())),
                                DataTable.figure(option.meanAbility()),
                                option.notFunctioning()
                                        ? DataTable.text(words.apply("report.idle"))
                                        : DataTable.blank())));
            }
        }
        return new DataTable("options", rows);
    }

    private static List<DataTable.Value> head(UnaryOperator<String> words, String... keys) {
        var head = new ArrayList<DataTable.Value>();
        for (String key : keys) {
            head.add(DataTable.text(words.apply(key)));
        }
        return head;
    }
}
