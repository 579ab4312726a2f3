package tumen.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tumen.question.Grader;
import tumen.question.QuestionId;
import tumen.question.Said;

/**
 * Grading tests anew: what it would change, doing it, and taking it back. Old grades stay in the log of each attempt, and
 * the memory follows.
 */
public final class Regrading {
    private final Attempts attempts;
    private final Homeworks homeworks;
    private final PinnedQuestions pinned;
    private final Grader grader;
    private final Taking taking;

    /**
     * Grades anew.
     *
     * @param grader as answers are graded without amendments
     * @param taking tells whoever remembers the answers what they count as now
     */
    public Regrading(Attempts attempts, Homeworks homeworks, PinnedQuestions pinned, Grader grader, Taking taking) {
        this.attempts = attempts;
        this.homeworks = homeworks;
        this.pinned = pinned;
        this.grader = grader;
        this.taking = taking;
    }

    /**
     * What becomes of one attempt.
     *
     * @param before as it is
     * @param after as it would be
     */
    public record Changed(Attempt before, Attempt after) {}

    /**
     * The dry run: nothing is changed.
     *
     * @param slot number of the slot
     * @return every attempt with an answer to that slot whose grade would change
     */
    public List<Changed> dryRun(Assignment assignment, int slot, Amendment.Change change) {
        var amendments = new ArrayList<>(homeworks.amendments(assignment.id()));
        amendments.add(new Amendment(0, slot, change, 0, "", Instant.EPOCH, null));
        var rules = new Amended(assignment.quiz(), pinned, grader, amendments);
        return attempts.at(assignment.id()).stream()
                .map(attempt -> new Changed(attempt, graded(attempt, slot, rules, change.reason(), Instant.EPOCH)))
                .filter(changed -> !changed.before().equals(changed.after()))
                .toList();
    }

    /** Makes it so, for those who have answered and those who will. */
    public Amendment apply(
            Assignment assignment, int slot, Amendment.Change change, long teacher, String key, Instant now) {
        var amendment = homeworks.amend(assignment.id(), slot, change, teacher, key, now);
        gradeAll(assignment, slot, change.reason(), now);
        return amendment;
    }

    /** Takes an amendment back: everything is graded as if it had never been made. */
    public void undo(Assignment assignment, Amendment amendment, Instant now) {
        homeworks.undo(amendment.id(), now);
        gradeAll(assignment, amendment.slot(), "undone", now);
    }

    /**
     * What accepting a text for everyone would change in tests and homework that are graded; nothing is changed.
     *
     * @param text as it was typed
     */
    public List<Changed> dryRun(QuestionId question, String text) {
        var change = accepted(text);
        return attempts.missed(question).stream()
                .flatMap(place -> taken(place).stream().flatMap(taken -> dryRun(taken, place.slot(), change).stream()))
                .toList();
    }

    /**
     * Accepts a text in every test and homework in which somebody gave it.
     *
     * @param key of the acceptance; the same again changes nothing more
     * @return how many attempts were graded anew
     */
    public int accept(QuestionId question, String text, long teacher, String key, Instant now) {
        var change = accepted(text);
        int changed = 0;
        for (var place : attempts.missed(question)) {
            var taken = taken(place);
            int differing =
                    taken.map(each -> dryRun(each, place.slot(), change).size()).orElse(0);
            if (differing > 0) {
                var unused = apply(taken.orElseThrow(), place.slot(), change, teacher, keyed(teacher, key, place), now);
                changed += differing;
            }
        }
        return changed;
    }

    /** Takes back what {@link #accept} did with that key. */
    public void withdraw(QuestionId question, long teacher, String key, Instant now) {
        for (var place : attempts.missed(question)) {
            homeworks.amendments(place.assignment()).stream()
                    .filter(amendment -> amendment.holds() && amendment.key().equals(keyed(teacher, key, place)))
                    .forEach(amendment -> taken(place).ifPresent(taken -> undo(taken, amendment, now)));
        }
    }

    private static Amendment.Accepted accepted(String text) {
        return new Amendment.Accepted(Said.same(text));
    }

    private static String keyed(long teacher, String key, Attempts.Place place) {
        return teacher + "/" + key + "/" + place.assignment() + "/" + place.slot();
    }

    private Optional<Assignment> taken(Attempts.Place place) {
        return attempts.at(place.assignment()).stream().findFirst().map(Attempt::assignment);
    }

    private void gradeAll(Assignment assignment, int slot, String reason, Instant now) {
        var rules = new Amended(assignment.quiz(), pinned, grader, homeworks.amendments(assignment.id()));
        for (var each : attempts.at(assignment.id())) {
            if (!graded(each, slot, rules, reason, now).equals(each)) {
                var outcome = attempts.change(
                        each.id(), attempt -> new Attempt.Outcome(graded(attempt, slot, rules, reason, now), null));
                taking.gradedAnew(outcome.attempt(), slot);
            }
        }
    }

    private static Attempt graded(Attempt attempt, int slot, Amended rules, String reason, Instant at) {
        var differences = Marking.dryRun(attempt, rules::question, rules).stream()
                .filter(difference -> difference.slot() == slot)
                .toList();
        return Marking.regrade(attempt, differences, reason, at);
    }
}
