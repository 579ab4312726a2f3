package tumen.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Question;
import tumen.question.Verdict;

/**
 * Taking a test, be it one's own or homework: what students do, what time does, and who hears of it. Every method that
 * changes something returns after the commit.
 */
public final class Taking {
    private static final int MOST_SITTERS = 10_000;

    private final Attempts attempts;
    private final PinnedQuestions pinned;
    private final Grader grader;
    private final Homeworks homeworks;
    private final Consumer<Counted> hearing;
    private final Map<Long, List<Attempts.Sitting>> sittings = new ConcurrentHashMap<>();

    /**
     * Takes tests.
     *
     * @param grader grades by the pinned question
     * @param homeworks what teachers amended and granted since they set something
     * @param hearing is told every answer once it counts, after it was stored; the same one again after a restart, and with
     *     its new grade when it is graded anew
     */
    public Taking(
            Attempts attempts, PinnedQuestions pinned, Grader grader, Homeworks homeworks, Consumer<Counted> hearing) {
        this.attempts = attempts;
        this.pinned = pinned;
        this.grader = grader;
        this.homeworks = homeworks;
        this.hearing = hearing;
    }

    /**
     * An answer that counts and will not change any more.
     *
     * @param attempt in which it was given
     * @param slot number of the slot
     * @param question as it was asked
     * @param answered the answer
     * @param grade what it was worth; of several tries right only when the first was, and partly right when a later one was
     */
    public record Counted(Attempt attempt, int slot, Question question, Step.Answered answered, Grade grade) {}

    /** Begins an attempt, or goes on with the one that is not handed in. */
    public Attempt begin(long person, Assignment assignment, Step.Started started) {
        var begun = attempts.begin(person, assignment, started);
        sittings.remove(person);
        return begun;
    }

    /** A person's attempts that are not handed in, oldest first; kept in memory, as every page asks. */
    public List<Attempts.Sitting> sittings(long person) {
        if (sittings.size() > MOST_SITTERS) {
            sittings.clear();
        }
        return sittings.computeIfAbsent(person, attempts::sittings);
    }

    /**
     * A person's own attempt; handed in now if its time is up.
     *
     * @return empty when there is none, or it is somebody else's
     */
    public Optional<Attempt> find(long attempt, long person, Instant now) {
        return attempts.find(attempt)
                .filter(found -> found.person() == person)
                .map(found -> found.overdue(now).isPresent() ? handIn(found.id(), now) : found);
    }

    /** The question of a slot as it was pinned. */
    public Question question(Slot slot) {
        return pinned.of(slot);
    }

    /** Adds a step of the student: an answer, a flag, going on. */
    public Attempt.Outcome add(long attempt, Step step) {
        return attempts.change(attempt, now -> now.add(step));
    }

    /** Saves an answer and grades it at once, as a try. */
    public Attempt.Outcome check(long attempt, Step.Answered answered) {
        var outcome = attempts.change(attempt, now -> {
            var added = now.add(answered);
            if (added.refusal() != null) {
                return added;
            }
            var rules = rules(now);
            return new Attempt.Outcome(
                    Marking.check(added.attempt(), answered.slot(), rules::question, rules, answered.at()), null);
        });
        if (outcome.attempt().settled(answered.slot())) {
            tell(outcome.attempt(), answered.slot());
        }
        return outcome;
    }

    /** Hands the attempt in, and grades what is not graded yet; doing so twice is doing so once. */
    public Attempt submit(long attempt, Step.Submitted submitted) {
        return submit(attempt, now -> submitted);
    }

    private Attempt handIn(long attempt, Instant at) {
        return submit(attempt, now -> now.overdue(at).orElse(new Step.Submitted(at, true)));
    }

    private Attempt submit(long attempt, Function<Attempt, Step.Submitted> how) {
        var done = attempts.change(attempt, now -> {
                    if (now.submitted().isPresent()) {
                        return new Attempt.Outcome(now, null);
                    }
                    var rules = rules(now);
                    return new Attempt.Outcome(Marking.submit(now, how.apply(now), rules::question, rules), null);
                })
                .attempt();
        sittings.remove(done.person());
        tellAll(done);
        return done;
    }

    private Amended rules(Attempt attempt) {
        var assignment = attempt.assignment();
        return new Amended(assignment.quiz(), pinned, grader, homeworks.amendments(assignment.id()));
    }

    /**
     * Gives an attempt back that was handed in: the student goes on where they were.
     *
     * @param until when its time is up, after now
     */
    public Attempt.Outcome reopen(long attempt, Instant now, Instant until) {
        var outcome = attempts.change(attempt, handedIn -> handedIn.add(new Step.Reopened(now, until)));
        sittings.remove(outcome.attempt().person());
        return outcome;
    }

    /** Hands in every attempt whose time and grace are over, browser or not; how many there were. */
    public int handInOverdue(Instant now) {
        var overdue = attempts.overdue(now);
        overdue.forEach(attempt -> handIn(attempt, now));
        return overdue.size();
    }

    /** Tells again what was handed in or graded anew since then: the server may have stopped between storing and telling. */
    public void tellAgain(Instant since) {
        attempts.settledSince(since).forEach(id -> attempts.find(id).ifPresent(this::tellAll));
    }

    /**
     * When nobody can be inside any more: the close date, or the last one of those to whom a later one is granted, or the
     * last deadline of those inside; empty when it never closes.
     */
    public Optional<Instant> closedForAll(Assignment assignment) {
        Instant closes = assignment.closes();
        if (closes == null) {
            return Optional.empty();
        }
        var granted = homeworks.grants(assignment.id()).stream().flatMap(grant -> Stream.ofNullable(grant.closes()));
        var inside = attempts.at(assignment.id()).stream()
                .filter(attempt -> attempt.submitted().isEmpty())
                .flatMap(attempt -> attempt.deadline().stream());
        return Stream.concat(Stream.of(closes), Stream.concat(granted, inside)).max(Instant::compareTo);
    }

    /** Tells what an answer counts as after it was graded anew, if it counts already. */
    void gradedAnew(Attempt attempt, int slot) {
        if (attempt.submitted().isPresent() || attempt.settled(slot)) {
            tell(attempt, slot);
        }
    }

    private void tellAll(Attempt attempt) {
        for (int slot = 0; slot < attempt.assignment().quiz().slots().size(); slot++) {
            tell(attempt, slot);
        }
    }

    private void tell(Attempt attempt, int slot) {
        var tries = new ArrayList<Step.Answered>();
        var grades = new ArrayList<Grade>();
        for (var answered : attempt.history(slot)) {
            attempt.grade(slot, answered.key()).ifPresent(grade -> {
                tries.add(answered);
                grades.add(grade);
            });
        }
        if (!tries.isEmpty()) {
            var question = pinned.of(attempt.assignment().quiz().slots().get(slot));
            hearing.accept(new Counted(attempt, slot, question, tries.getLast(), counted(grades)));
        }
    }

    private static Grade counted(List<Grade> grades) {
        var last = grades.getLast();
        if (grades.getFirst().verdict() == Verdict.RIGHT) {
            return grades.getFirst();
        }
        return grades.size() > 1 && last.verdict() == Verdict.RIGHT
                ? new Grade(last.fraction() / grades.size(), Verdict.PARTIAL, last.why())
                : last;
    }
}
