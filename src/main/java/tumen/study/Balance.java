package tumen.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import tumen.memory.EasyDays;
import tumen.memory.Fuzz;
import tumen.memory.LoadBalance;
import tumen.question.QuestionId;

/**
 * Chooses the day of a card among those its interval allows: a day with little to do, not an easy one, not a sibling's, not
 * in a break, and not after the exam if the card would be half forgotten by then.
 */
final class Balance {
    /** The share to be remembered on the day of an exam. */
    static final double EXAM_GOAL = 0.95;
    /** The last reviews before an exam are spread over so many days. */
    static final int EXAM_DAYS = 7;
    /** Further ahead nothing is balanced: nobody knows what will be due then. */
    private static final int HORIZON = 365;

    private Balance() {}

    /**
     * The choice for one card.
     *
     * @param seeded what is chosen without loads
     * @param siblings the questions from the same sentence
     */
    static Fuzz of(
            QuestionId question,
            List<QuestionId> siblings,
            LocalDate today,
            Regime regime,
            Loads.Load load,
            Fuzz seeded) {
        var settings = regime.of(question.deck());
        var own = load.due(question);
        var taken = siblings.stream().map(load::due).filter(Objects::nonNull).toList();
        var balanced = new LoadBalance(
                today,
                day -> load.on(day) - (day.equals(own) ? 1 : 0),
                regime.general().easyDays(),
                day -> Collections.frequency(taken, day),
                seeded);
        boolean alone = load.isEmpty() && settings.easyDays().equals(EasyDays.NONE);
        Fuzz usual = (interval, range) ->
                alone || range.most() > HORIZON ? seeded.choose(interval, range) : balanced.choose(interval, range);
        Fuzz rested = regime.preferences().pauses().isEmpty() ? usual : awayFromBreaks(usual, today, regime);
        var exam = regime.exam(question.deck(), today);
        return exam == null ? rested : beforeExam(rested, today, exam, settings.retention(), load);
    }

    /** The nearest day after a break, for a day that lies in one. */
    private static Fuzz awayFromBreaks(Fuzz usual, LocalDate today, Regime regime) {
        return (interval, range) -> {
            int days = usual.choose(interval, range);
            while (days < range.most() && regime.preferences().isPaused(today.plusDays(days))) {
                days++;
            }
            return days;
        };
    }

    /** Not after the exam, when the card would be half forgotten by then. */
    static Fuzz beforeExam(Fuzz usual, LocalDate today, LocalDate exam, double retention, Loads.Load load) {
        return (interval, range) -> {
            int days = usual.choose(interval, range);
            int left = (int) ChronoUnit.DAYS.between(today, exam);
            return days < left || knows(retention, left, interval)
                    ? days
                    : quietest(today, Math.max(left - EXAM_DAYS, range.least()), left - 1, load);
        };
    }

    /** Whether the goal is met on the exam's day without another review, as if forgetting were exponential. */
    private static boolean knows(double retention, int days, int interval) {
        return Math.pow(retention, (double) days / interval) >= EXAM_GOAL;
    }

    /** The day with the least to do, the later one of equals; at least a day from today. */
    static int quietest(LocalDate today, int from, int to, Loads.Load load) {
        int best = Math.max(1, to);
        for (int days = best - 1; days >= Math.max(1, from); days--) {
            if (load.on(today.plusDays(days)) < load.on(today.plusDays(best))) {
                best = days;
            }
        }
        return best;
    }
}
