package tumen.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.question.Grade;

/**
 * One student's attempt: what happened, only ever added to. Answers from several devices may arrive doubled and in any
 * order; the state is the same.
 *
 * @param id number in the database
 * @param person number of the student
 * @param assignment what is taken, pinned when it was started
 * @param steps what happened, in the order of arrival; the first is the start
 */
public record Attempt(long id, long person, Assignment assignment, List<Step> steps) {
    /** Later answers win; by the device's count and then by key when they were made in the same millisecond. */
    private static final Comparator<Step.Answered> ORDER = Comparator.comparing(Step.Answered::madeAt)
            .thenComparingLong(Step.Answered::sequence)
            .thenComparing(Step.Answered::key);

    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException if the first step is not the start
     */
    public Attempt {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !(steps.getFirst() instanceof Step.Started)) {
            throw new IllegalArgumentException("attempt " + id + " does not begin with its start");
        }
    }

    /**
     * What became of a step that was to be added.
     *
     * @param attempt as it is now
     * @param refusal why the step was not taken, in a sentence; null when it was, or had been before
     */
    public record Outcome(Attempt attempt, @Nullable String refusal) {}

    /**
     * Adds a step, if the rules of the assignment let it.
     *
     * @param step what happened; an answer with a known key, and a second submission, change nothing and are no mistake
     */
    public Outcome add(Step step) {
        return switch (step) {
            case Step.Started started -> new Outcome(this, "This attempt has begun already.");
            case Step.Answered answered -> answer(answered);
            case Step.Flagged flagged -> outcome(step, inside(flagged.slot()));
            case Step.Passed passed -> passed().contains(passed.slot()) ? new Outcome(this, null) : pass(passed);
            case Step.Submitted submitted -> submitted().isPresent() ? new Outcome(this, null) : outcome(step, null);
            case Step.Reopened reopened ->
                outcome(step, submitted().isEmpty() ? "This attempt is not handed in." : null);
            case Step.Graded graded -> outcome(step, known(graded.slot(), graded.answer()));
            case Step.Regraded regraded -> outcome(step, known(regraded.slot(), regraded.answer()));
        };
    }

    private Outcome answer(Step.Answered answered) {
        if (answers().anyMatch(before -> before.key().equals(answered.key()))) {
            return new Outcome(this, null);
        }
        if (submitted().isPresent()) {
            return new Outcome(this, "This attempt was handed in; nothing can be changed any more.");
        }
        var deadline = deadline();
        if (deadline.isPresent() && answered.at().isAfter(deadline.get().plus(assignment.grace()))) {
            return new Outcome(this, "The time was up before this answer arrived.");
        }
        return outcome(answered, closed(answered.slot()));
    }

    private Outcome pass(Step.Passed passed) {
        return outcome(passed, submitted().isPresent() ? "This attempt was handed in." : closed(passed.slot()));
    }

    /** Why a slot takes no answer now; null when it does. */
    private @Nullable String closed(int slot) {
        if (inside(slot) != null) {
            return inside(slot);
        }
        if (assignment.quiz().sequential()
                && current().filter(now -> now == slot).isEmpty()) {
            return "This test goes one way: only the question on the screen can be answered.";
        }
        return settled(slot) ? "This question is settled." : null;
    }

    private Outcome outcome(Step step, @Nullable String refusal) {
        return refusal == null ? new Outcome(with(List.of(step)), null) : new Outcome(this, refusal);
    }

    private @Nullable String inside(int slot) {
        return slot >= 0 && slot < assignment.quiz().slots().size() ? null : "There is no such question here.";
    }

    private @Nullable String known(int slot, String answer) {
        return history(slot).stream().anyMatch(a -> a.key().equals(answer)) ? null : "There is no such answer.";
    }

    /** The same attempt with more steps, whatever the rules say: grades, and steps that were checked before. */
    public Attempt with(List<? extends Step> more) {
        var all = new ArrayList<Step>(steps);
        all.addAll(more);
        return new Attempt(id, person, assignment, all);
    }

    /** How it began. */
    public Step.Started started() {
        return (Step.Started) steps.getFirst();
    }

    /** How it was handed in, if it was, and was not given back since. */
    public Optional<Step.Submitted> submitted() {
        Step.Submitted submitted = null;
        for (var step : steps) {
            if (step instanceof Step.Reopened) {
                submitted = null;
            } else if (step instanceof Step.Submitted handedIn && submitted == null) {
                submitted = handedIn;
            }
        }
        return Optional.ofNullable(submitted);
    }

    /** How it was given back last, if it was. */
    public Optional<Step.Reopened> reopened() {
        return steps.stream()
                .filter(Step.Reopened.class::isInstance)
                .map(Step.Reopened.class::cast)
                .reduce((first, second) -> second);
    }

    /** When the time is up; empty when it is not limited. */
    public Optional<Instant> deadline() {
        var reopened = reopened();
        if (reopened.isPresent()) {
            return reopened.map(Step.Reopened::until);
        }
        return assignment.deadline(started().at(), started().timeFactor());
    }

    /**
     * The time that is left, by the server's clock; zero when it is up or the attempt was handed in.
     *
     * @return empty when the time is not limited
     */
    public Optional<Duration> remaining(Instant at) {
        return deadline().map(deadline -> {
            var left = Duration.between(at, deadline);
            return left.isNegative() || submitted().isPresent() ? Duration.ZERO : left;
        });
    }

    /** The submission that time itself has made by now: empty before the deadline and its grace, or when handed in. */
    public Optional<Step.Submitted> overdue(Instant at) {
        return deadline()
                .filter(deadline -> submitted().isEmpty() && at.isAfter(deadline.plus(assignment.grace())))
                .map(deadline -> new Step.Submitted(deadline, true));
    }

    /** The answer to a slot that counts: the last one made. */
    public Optional<Step.Answered> answer(int slot) {
        var history = history(slot);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /** All answers to a slot in the order they were made. */
    public List<Step.Answered> history(int slot) {
        return answers()
                .filter(answered -> answered.slot() == slot)
                .sorted(ORDER)
                .toList();
    }

    /** The slots flagged to come back to. */
    public SortedSet<Integer> flagged() {
        var flagged = new TreeSet<Integer>();
        for (var step : steps) {
            if (step instanceof Step.Flagged flag) {
                flagged.remove(flag.slot());
                flagged.addAll(flag.on() ? List.of(flag.slot()) : List.of());
            }
        }
        return flagged;
    }

    /** The slots that were gone on from, in a quiz that goes one way. */
    public SortedSet<Integer> passed() {
        var passed = new TreeSet<Integer>();
        for (var step : steps) {
            if (step instanceof Step.Passed on) {
                passed.add(on.slot());
            }
        }
        return passed;
    }

    /** The numbers of the slots in the order of this attempt. */
    public List<Integer> order() {
        return assignment.quiz().order(started().seed());
    }

    /** The question on the screen in a quiz that goes one way: the first not passed; empty after the last. */
    public Optional<Integer> current() {
        var passed = passed();
        return order().stream().filter(slot -> !passed.contains(slot)).findFirst();
    }

    /** Whether something is said to a slot now. */
    public boolean answered(int slot) {
        return answer(slot).filter(answered -> !answered.isBlank()).isPresent();
    }

    /** The grades of a slot's tries in order, each as it was last graded; those skipped over are not tries. */
    public List<Grade> grades(int slot) {
        var grades = new ArrayList<Grade>();
        for (var answered : history(slot)) {
            grade(slot, answered.key()).ifPresent(grades::add);
        }
        return grades;
    }

    /** The newest grade of one answer. */
    public Optional<Grade> grade(int slot, String answer) {
        Grade grade = null;
        for (var step : steps) {
            if (step instanceof Step.Graded graded
                    && graded.slot() == slot
                    && graded.answer().equals(answer)) {
                grade = graded.grade();
            }
            if (step instanceof Step.Regraded regraded
                    && regraded.slot() == slot
                    && regraded.answer().equals(answer)) {
                grade = regraded.grade();
            }
        }
        return Optional.ofNullable(grade);
    }

    /** How a slot was graded anew last, if it was. */
    public Optional<Step.Regraded> regraded(int slot) {
        return steps.stream()
                .filter(step -> step instanceof Step.Regraded regraded && regraded.slot() == slot)
                .map(Step.Regraded.class::cast)
                .reduce((first, second) -> second);
    }

    /** Whether a slot takes no more answers because of how it was graded. */
    public boolean settled(int slot) {
        var grades = grades(slot);
        return switch (assignment.behaviour()) {
            case DEFERRED, CERTAINTY -> false;
            case IMMEDIATE -> !grades.isEmpty();
            case INTERACTIVE ->
                grades.size() >= assignment.tries() || grades.stream().anyMatch(grade -> grade.fraction() == 1);
        };
    }

    /** The mark of a slot; 0 while it is not graded. */
    public double mark(int slot) {
        int certainty = answer(slot).map(Step.Answered::certainty).orElse(1);
        return Marking.mark(assignment, grades(slot), certainty)
                * assignment.quiz().slots().get(slot).points();
    }

    /** The mark so far. */
    public double mark() {
        double sum = 0;
        for (int slot = 0; slot < assignment.quiz().slots().size(); slot++) {
            sum += mark(slot);
        }
        return sum;
    }

    private Stream<Step.Answered> answers() {
        return steps.stream().filter(Step.Answered.class::isInstance).map(Step.Answered.class::cast);
    }
}
