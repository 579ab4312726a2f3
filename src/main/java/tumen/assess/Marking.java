package tumen.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Question;

/** From answers to marks. */
public final class Marking {
    private Marking() {}

    /**
     * The share of a slot's points that its tries are worth.
     *
     * <ul>
     *   <li>deferred, immediate: the fraction of the last grade
     *   <li>interactive: max(0, fraction − penalty·wrong tries), for the first right try, else for the last
     *   <li>certainty C: right C·fraction, wrong 0, −2, −6 for C = 1, 2, 3
     * </ul>
     *
     * @param assignment whose behaviour and penalty apply
     * @param grades of the tries in order; empty for none, which is worth 0
     * @param certainty 1, 2 or 3
     */
    public static double mark(Assignment assignment, List<Grade> grades, int certainty) {
        if (grades.isEmpty()) {
            return 0;
        }
        double last = grades.getLast().fraction();
        return switch (assignment.behaviour()) {
            case DEFERRED, IMMEDIATE -> last;
            case INTERACTIVE -> interactive(grades, assignment.penalty());
            case CERTAINTY -> last > 0 ? certainty * last : wrong(certainty);
        };
    }

    private static double interactive(List<Grade> grades, double penalty) {
        int counts = grades.size() - 1;
        for (int i = grades.size() - 1; i >= 0; i--) {
            counts = grades.get(i).fraction() == 1 ? i : counts;
        }
        return Math.max(0, grades.get(counts).fraction() - penalty * counts);
    }

    private static double wrong(int certainty) {
        return certainty == 3 ? -6 : certainty == 2 ? -2 : 0;
    }

    /** The highest share of a slot's points: 3 under certainty-based marking, else 1. */
    public static double highest(Behaviour behaviour) {
        return behaviour == Behaviour.CERTAINTY ? 3 : 1;
    }

    /**
     * Grades the answer that a slot has now, as a try: the check button of immediate and interactive tests.
     *
     * @param questions the pinned question of a slot
     * @return the attempt with the grade; unchanged when nothing is said, or it is graded already
     */
    public static Attempt check(
            Attempt attempt, int slot, Function<Slot, Question> questions, Grader grader, Instant at) {
        var answer = attempt.answer(slot);
        if (answer.isEmpty()
                || answer.get().isBlank()
                || attempt.grade(slot, answer.get().key()).isPresent()) {
            return attempt;
        }
        var pinned = attempt.assignment().quiz().slots().get(slot);
        var grade = grader.grade(
                questions.apply(pinned), pinned.form(), answer.get().response());
        return attempt.with(List.of(new Step.Graded(at, slot, answer.get().key(), grade)));
    }

    /**
     * Hands an attempt in and grades what is not graded yet. Handing in twice is handing in once.
     *
     * @param questions the pinned question of a slot
     */
    public static Attempt submit(
            Attempt attempt, Step.Submitted submitted, Function<Slot, Question> questions, Grader grader) {
        var graded = attempt.add(submitted).attempt();
        for (int slot = 0; slot < graded.assignment().quiz().slots().size(); slot++) {
            graded = check(graded, slot, questions, grader, submitted.at());
        }
        return graded;
    }

    /**
     * What grading anew would change.
     *
     * @param slot number of the slot
     * @param answer key of the answer
     * @param before its grade as it is
     * @param after its grade as it would be
     * @param version of the question it would be graded by
     */
    public record Difference(int slot, String answer, Grade before, Grade after, int version) {}

    /**
     * The dry run of grading anew: nothing is changed.
     *
     * @param questions the question of a slot as it is to be graded by now
     * @param grader as it grades now
     * @return every graded answer whose fraction or verdict would change
     */
    public static List<Difference> dryRun(Attempt attempt, Function<Slot, Question> questions, Grader grader) {
        var differences = new ArrayList<Difference>();
        var slots = attempt.assignment().quiz().slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            var question = questions.apply(slots.get(slot));
            for (var answered : attempt.history(slot)) {
                Grade before = attempt.grade(slot, answered.key()).orElse(null);
                if (before != null) {
                    var after = grader.grade(question, slots.get(slot).form(), answered.response());
                    if (after.fraction() != before.fraction() || after.verdict() != before.verdict()) {
                        differences.add(new Difference(slot, answered.key(), before, after, question.version()));
                    }
                }
            }
        }
        return differences;
    }

    /**
     * Grades anew what a dry run has shown. The old grades stay in the history.
     *
     * @param reason for people
     */
    public static Attempt regrade(Attempt attempt, List<Difference> differences, String reason, Instant at) {
        return attempt.with(differences.stream()
                .map(d -> new Step.Regraded(at, d.slot(), d.answer(), d.after(), d.version(), reason))
                .toList());
    }
}
