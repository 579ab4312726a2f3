package tumen.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quiz set to be taken: homework, a mock exam, or one's own test.
 *
 * @param id number in the database
 * @param quiz what is asked, pinned
 * @param opens from when it can be started, or null for at once
 * @param closes until when, or null for always
 * @param limit time for an attempt, or null for none
 * @param grace how late an answer may arrive
 * @param attempts how often
 * @param behaviour when and how it is marked
 * @param penalty share of the mark that each wrong try costs, for {@link Behaviour#INTERACTIVE}
 * @param tries how many tries there are, for {@link Behaviour#INTERACTIVE}
 * @param review what is shown afterwards, and when
 */
public record Assignment(
        long id,
        Quiz quiz,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Duration limit,
        Duration grace,
        AttemptRule attempts,
        Behaviour behaviour,
        double penalty,
        int tries,
        ReviewOptions review) {
    /** What a wrong try costs unless the author says otherwise: a third. */
    public static final double USUAL_PENALTY = 1.0 / 3;

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException if it closes before it opens, the limit is none, the grace is negative, the penalty
     *     is no share or there is no try
     */
    public Assignment {
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("closes " + closes + ", opens " + opens);
        }
        if ((limit != null && !limit.isPositive()) || grace.isNegative()) {
            throw new IllegalArgumentException("limit " + limit + ", grace " + grace);
        }
        if (!(penalty >= 0 && penalty <= 1) || tries < 1) {
            throw new IllegalArgumentException("penalty " + penalty + ", tries " + tries);
        }
    }

    /** One's own test: open, untimed, any number of attempts, marked at the end, everything shown. */
    public static Assignment selfTest(long id, Quiz quiz) {
        return new Assignment(
                id,
                quiz,
                null,
                null,
                null,
                Duration.ZERO,
                new AttemptRule(0, AttemptRule.Counts.LAST, Duration.ZERO),
                Behaviour.DEFERRED,
                USUAL_PENALTY,
                3,
                ReviewOptions.PRACTICE);
    }

    /** The same with what a student is granted. */
    public Assignment with(Grant grant) {
        Instant own = grant.closes();
        boolean later = closes != null && own != null && own.isAfter(closes);
        return new Assignment(
                id,
                quiz,
                opens,
                later ? own : closes,
                limit == null ? null : limit.plus(grant.longer()),
                grace,
                attempts.plus(grant.attempts()),
                behaviour,
                penalty,
                tries,
                review);
    }

    /** The same, open from then and until then. */
    public Assignment with(@Nullable Instant otherOpens, @Nullable Instant otherCloses) {
        return new Assignment(
                id, quiz, otherOpens, otherCloses, limit, grace, attempts, behaviour, penalty, tries, review);
    }

    /** The same, marked and put in order as the other one is: what stays once somebody has begun. */
    public Assignment marked(Assignment other) {
        return new Assignment(
                id,
                other.quiz,
                opens,
                closes,
                limit,
                grace,
                attempts,
                other.behaviour,
                other.penalty,
                other.tries,
                review);
    }

    /** The same under that number. */
    public Assignment numbered(long number) {
        return new Assignment(number, quiz, opens, closes, limit, grace, attempts, behaviour, penalty, tries, review);
    }

    /** Where an assignment stands by its dates. */
    public enum Stage {
        COMING,
        OPEN,
        OVER
    }

    /** Where it stands at that moment. */
    public Stage stage(Instant at) {
        if (opens != null && at.isBefore(opens)) {
            return Stage.COMING;
        }
        return closes != null && !at.isBefore(closes) ? Stage.OVER : Stage.OPEN;
    }

    /**
     * When an attempt's time is up: the time anybody would have, times the student's factor. Started at s with limit L and
     * close date C that is s + factor·min(L, C − s), so extra time runs on beyond the close date.
     *
     * @param started when it was started
     * @param timeFactor the student's extra-time factor, at least 1
     * @return empty when there is neither a limit nor a close date
     */
    public Optional<Instant> deadline(Instant started, double timeFactor) {
        Duration time = limit;
        if (closes != null) {
            var untilClose = Duration.between(started, closes);
            time = time == null || untilClose.compareTo(time) < 0 ? untilClose : time;
        }
        return time == null
                ? Optional.empty()
                : Optional.of(started.plusMillis(Math.round(time.toMillis() * timeFactor)));
    }

    /** Why a student cannot start an attempt. */
    public enum Obstacle {
        /** It opens later. */
        COMING,
        /** It is closed. */
        CLOSED,
        /** There is an attempt that is not handed in, to go on with. */
        UNFINISHED,
        /** All attempts are used. */
        USED_UP,
        /** The wait between two attempts is not over. */
        TOO_SOON
    }

    /**
     * Why a student cannot start now; empty when they can.
     *
     * @param earlier the student's attempts at this assignment, oldest first
     * @param at now
     */
    public Optional<Obstacle> whyNot(List<Attempt> earlier, Instant at) {
        if (earlier.stream().anyMatch(attempt -> attempt.submitted().isEmpty())) {
            return Optional.of(Obstacle.UNFINISHED);
        }
        var stage = stage(at);
        if (stage != Stage.OPEN) {
            return Optional.of(stage == Stage.COMING ? Obstacle.COMING : Obstacle.CLOSED);
        }
        if (attempts.allowed() > 0 && earlier.size() >= attempts.allowed()) {
            return Optional.of(Obstacle.USED_UP);
        }
        boolean tooSoon = earlier.stream()
                .flatMap(attempt -> attempt.submitted().stream())
                .anyMatch(submitted -> at.isBefore(submitted.at().plus(attempts.cooldown())));
        return tooSoon ? Optional.of(Obstacle.TOO_SOON) : Optional.empty();
    }

    /**
     * The attempt that counts; empty when none was handed in.
     *
     * @param all the student's attempts, oldest first
     */
    public Optional<Attempt> counting(List<Attempt> all) {
        var done =
                all.stream().filter(attempt -> attempt.submitted().isPresent()).toList();
        return switch (attempts.counts()) {
            case FIRST -> done.stream().findFirst();
            case LAST -> done.stream().reduce((first, second) -> second);
            case BEST -> done.stream().max(Comparator.comparingDouble(Attempt::mark));
        };
    }
}
