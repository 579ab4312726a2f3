package tumen.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.question.Grade;
import tumen.question.Question;
import tumen.question.Response;

/** The report of an assignment: of each student the attempt that counts, or the one they are at. */
public final class AttemptReport {
    private final Assignment assignment;
    private final Function<Response, String> words;

    private AttemptReport(Assignment assignment, Function<Response, String> words) {
        this.assignment = assignment;
        this.words = words;
    }

    /**
     * Reports.
     *
     * @param students number and name of each, in the order of the rows
     * @param attempts all attempts at the assignment, of each student oldest first
     * @param questions the pinned question of a slot
     * @param words an answer in words
     */
    public static Report of(
            Assignment assignment,
            Map<Long, String> students,
            List<Attempt> attempts,
            Function<Slot, Question> questions,
            Function<Response, String> words) {
        var report = new AttemptReport(assignment, words);
        var columns = assignment.quiz().slots().stream()
                .map(slot -> new Report.Column(questions.apply(slot), slot.section(), slot.form(), slot.points()))
                .toList();
        var rows = new ArrayList<Report.Row>();
        students.forEach((person, name) -> rows.add(report.row(
                person,
                name,
                attempts.stream().filter(attempt -> attempt.person() == person).toList())));
        return new Report(columns, rows);
    }

    private Report.Row row(long person, String name, List<Attempt> own) {
        var attempt = assignment.counting(own).orElse(own.isEmpty() ? null : own.getLast());
        var progress = attempt == null
                ? Report.Progress.NOT_BEGUN
                : attempt.submitted().isPresent() ? Report.Progress.DONE : Report.Progress.UNDER_WAY;
        var cells = new ArrayList<Report.Cell>();
        for (int slot = 0; slot < assignment.quiz().slots().size(); slot++) {
            cells.add(cell(attempt, slot));
        }
        return new Report.Row(person, name, progress, attempt == null ? 0 : attempt.mark(), cells);
    }

    private Report.Cell cell(@Nullable Attempt attempt, int slot) {
        if (attempt == null) {
            return new Report.Cell.Pending();
        }
        var answer = attempt.answer(slot).filter(given -> !given.isBlank());
        var grades = attempt.grades(slot);
        if (answer.isEmpty()) {
            return attempt.submitted().isPresent() ? new Report.Cell.Silent() : new Report.Cell.Pending();
        }
        String said = words.apply(answer.get().response());
        return grades.isEmpty()
                ? new Report.Cell.Given(said)
                : answered(attempt, slot, said, picked(answer.get().response()), grades);
    }

    /** Certainty raises or lowers what a student gets, not what the item is worth: it is left out of the mark here. */
    private Report.Cell answered(Attempt attempt, int slot, String said, Set<String> picked, List<Grade> grades) {
        double points = assignment.quiz().slots().get(slot).points();
        double mark = assignment.behaviour() == Behaviour.CERTAINTY
                ? grades.getLast().fraction() * points
                : attempt.mark(slot);
        return new Report.Cell.Answered(
                said,
                picked,
                grades.getLast().verdict(),
                mark,
                took(attempt, slot),
                grades.size(),
                grades.getFirst().fraction() == 1);
    }

    /** What a response picks among options. */
    public static Set<String> picked(Response response) {
        return switch (response) {
            case Response.Chosen chosen -> Set.copyOf(chosen.options());
            case Response.Judged judged -> Set.of(Report.words(judged.value()));
            case Response.Typed typed -> Set.of();
            case Response.Filled filled -> Set.of();
            case Response.Ordered ordered -> Set.of();
            case Response.Matched matched -> Set.of();
            case Response.SelfRated rated -> Set.of();
        };
    }

    /** The times between the answers to this slot and what was said before each of them, added up. */
    private static Duration took(Attempt attempt, int slot) {
        Instant before = attempt.started().at();
        var took = Duration.ZERO;
        var said = attempt.steps().stream()
                .filter(Step.Answered.class::isInstance)
                .map(Step.Answered.class::cast)
                .sorted((a, b) -> a.madeAt().compareTo(b.madeAt()))
                .toList();
        for (var answered : said) {
            if (answered.slot() == slot && answered.madeAt().isAfter(before)) {
                took = took.plus(Duration.between(before, answered.madeAt()));
            }
            before = answered.madeAt().isAfter(before) ? answered.madeAt() : before;
        }
        return took;
    }
}
