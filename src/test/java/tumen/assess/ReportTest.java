package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.Response;
import tumen.question.Verdict;

class ReportTest {
    private static Report.Column column(int number) {
        var question = new Question(
                Samples.id(number),
                1,
                "What is the capital in case " + number + "?",
                new Key.Name("Ulaanbaatar", NameKind.PLACE, List.of()),
                List.of(new Distractor("Darkhan", null), new Distractor("Erdenet", null)),
                new Origin.Written(null));
        return new Report.Column(question, "Places", Form.CHOICE, 1);
    }

    private static Report.Cell cell(double mark) {
        var verdict = mark == 1 ? Verdict.RIGHT : mark > 0 ? Verdict.PARTIAL : Verdict.WRONG;
        String said = mark == 1 ? "Ulaanbaatar" : "Darkhan";
        return new Report.Cell.Answered(said, Set.of(said), verdict, mark, Duration.ofSeconds(3), 1, mark == 1);
    }

    private static Report.Row row(long id, Report.Cell... cells) {
        return new Report.Row(id, "Student " + id, Report.Progress.DONE, 0, List.of(cells));
    }

    private static Report report(double[][] marks) {
        var rows = new ArrayList<Report.Row>();
        for (double[] line : marks) {
            rows.add(row(
                    rows.size(),
                    IntStream.range(0, line.length).mapToObj(i -> cell(line[i])).toArray(Report.Cell[]::new)));
        }
        return new Report(
                IntStream.range(0, marks[0].length).mapToObj(ReportTest::column).toList(), rows);
    }

    @Test
    void theVectorOfTheSpecificationComesOutOfAReport() {
        var figures = report(new double[][] {
                    {1, 1, 1, 0}, {1, 1, 0, 0}, {1, .5, 1, 1}, {0, 1, 0, 0}, {1, 0, 0, 0}, {1, 1, 1, 1}
                })
                .statistics()
                .orElseThrow();
        var items = figures.items();
        assertEquals(
                List.of(.8333, .75, .5, .3333),
                items.stream().map(item -> digits(item.facility(), 4)).toList());
        assertEquals(
                List.of(25.65, 0.0, 79.77, 56.29),
                items.stream()
                        .map(item -> digits(item.discriminationIndex().orElseThrow(), 2))
                        .toList());
        assertEquals(
                List.of(36.84, 0.0, 100.0, 72.73),
                items.stream()
                        .map(item -> digits(item.discriminativeEfficiency().orElseThrow(), 2))
                        .toList());
        assertEquals(59.56, digits(figures.consistency().orElseThrow(), 2));
        assertEquals(63.59, digits(figures.errorRatio().orElseThrow(), 2));
        assertEquals(1.2813, digits(figures.standardDeviation().orElseThrow(), 4));
        assertEquals(.8148, digits(figures.standardError().orElseThrow(), 4));
        assertTrue(figures.tooFewAnswers());
    }

    private static double digits(double value, int places) {
        double scale = Math.pow(10, places);
        return Math.rint(value * scale) / scale + 0.0;
    }

    @Test
    void whoWasNotAskedEverythingStaysOutOfTheStatisticsButNotOutOfTheGrid() {
        var late = row(2, new Report.Cell.Pending(), cell(1));
        var silent = row(1, cell(1), new Report.Cell.Silent());
        var report = new Report(List.of(column(0), column(1)), List.of(row(0, cell(0), cell(1)), silent, late));
        assertEquals(2, report.statistics().orElseThrow().students());
        assertEquals(1, late.asked());
        assertEquals(1, late.right());
        assertEquals(2, silent.asked());
        assertEquals(.5, report.statistics().orElseThrow().items().get(1).facility(), "silence counts as no mark");
        assertEquals(.5, report.shares().getFirst().orElseThrow());
        assertEquals(2 / 3.0, report.shares().getLast().orElseThrow(), 1e-9);
        assertEquals(Duration.ofSeconds(6), report.rows().getFirst().time());
    }

    @Test
    void aDistractorThatNobodyPicksIsFoundAmongTwentyAndAbilityIsThatOfTheRest() {
        double[][] marks = new double[20][2];
        for (int student = 0; student < 20; student++) {
            marks[student] = new double[] {student % 2, student < 10 ? 1 : 0};
        }
        var options = report(marks).options(0);
        assertEquals(
                List.of("Ulaanbaatar", "Darkhan", "Erdenet"),
                options.stream().map(OptionStatistics::option).toList());
        assertEquals(
                List.of(10, 10, 0),
                options.stream().map(OptionStatistics::picked).toList());
        assertTrue(options.getLast().notFunctioning());
        assertEquals(.5, options.getFirst().meanAbility().orElseThrow());
        assertTrue(report(marks).faults(0).contains(Report.Fault.IDLE_DISTRACTOR));
        assertFalse(
                report(java.util.Arrays.copyOf(marks, 19)).options(0).getLast().notFunctioning());
    }

    @Test
    void aWrongKeyIsSeenFromThoseWhoKnowTheRest() {
        double[][] marks = new double[12][4];
        for (int student = 0; student < 12; student++) {
            double able = student < 6 ? 1 : 0;
            marks[student] = new double[] {1 - able, able, able, able};
        }
        assertEquals(List.of(Report.Fault.AGAINST), report(marks).faults(0));
        assertEquals(List.of(), report(marks).faults(1));
        assertEquals(
                List.of(), report(java.util.Arrays.copyOf(marks, 9)).faults(0), "nothing is said of nine students");
    }

    @Test
    void typedAnswersAreCountedWithoutRegardToCase() {
        var rows = Stream.of("Urga", "urga ", "Ulaanbaatar", "")
                .map(said -> row(
                        said.length(),
                        new Report.Cell.Answered(
                                said,
                                Set.of(),
                                said.equals("Ulaanbaatar") ? Verdict.RIGHT : Verdict.WRONG,
                                said.equals("Ulaanbaatar") ? 1 : 0,
                                null,
                                2,
                                false)))
                .toList();
        var typed = new Report.Column(column(0).question(), "", Form.TYPED, 1);
        var answers = new Report(List.of(typed), rows).answers(0);
        assertEquals("Urga", answers.getFirst().said());
        assertEquals(2, answers.getFirst().count());
        assertEquals(Duration.ZERO, rows.getFirst().time());
        assertEquals(0, rows.getLast().firstRight());
    }

    @Test
    void theAttemptThatCountsIsReportedAndOneUnderWayIsNotHeldAgainstAnybody() {
        var assignment = Samples.assignment(Behaviour.DEFERRED, null, null);
        var done = attempt(assignment, 1, 7, "yes", "no");
        done = Marking.submit(
                done, new Step.Submitted(Samples.START.plusSeconds(60), false), Samples.PINNED, Samples.GRADER);
        var open = attempt(assignment, 2, 8, "yes");
        var students = new LinkedHashMap<>(Map.of(7L, "Bat"));
        students.put(8L, "Saraa");
        students.put(9L, "Tuya");
        var report = AttemptReport.of(
                assignment,
                students,
                List.of(done, open),
                Samples.PINNED,
                response -> response instanceof Response.Typed typed ? typed.text() : "");
        assertEquals(
                List.of(Report.Progress.DONE, Report.Progress.UNDER_WAY, Report.Progress.NOT_BEGUN),
                report.rows().stream().map(Report.Row::progress).toList());
        assertEquals(1, report.rows().getFirst().right());
        assertEquals(Duration.ofSeconds(20), report.rows().getFirst().time());
        assertEquals(
                4 - 2,
                report.rows().getFirst().cells().stream()
                        .filter(Report.Cell.Silent.class::isInstance)
                        .count());
        assertTrue(report.rows().get(1).cells().contains(new Report.Cell.Given("yes")));
        assertEquals(1, report.statistics().orElseThrow().students());
        assertEquals(0, report.rows().getLast().asked());
    }

    private static Attempt attempt(Assignment assignment, long id, long person, String... said) {
        var attempt = new Attempt(id, person, assignment, List.of(new Step.Started(Samples.START, 1, 1)));
        for (int slot = 0; slot < said.length; slot++) {
            var at = Samples.START.plusSeconds(10L * (slot + 1));
            attempt = attempt.add(new Step.Answered(
                            at, "key-" + id + "-" + slot, at, slot, slot, new Response.Typed(said[slot]), 1))
                    .attempt();
        }
        return attempt;
    }

    @Test
    void aRowWithoutACellForEveryQuestionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Report(List.of(column(0)), List.of(row(0))));
    }
}
