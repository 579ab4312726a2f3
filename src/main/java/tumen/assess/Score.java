package tumen.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import tumen.question.Grade;

/**
 * The result of an attempt.
 *
 * @param whole over all slots
 * @param byKind over those of a kind
 * @param bySection over those of a section
 */
public record Score(Part whole, Map<Kind, Part> byKind, Map<String, Part> bySection) {
    /**
     * The result over some of the slots.
     *
     * @param questions how many slots
     * @param answered how many of them have an answer
     * @param mark points reached
     * @param highest points that could be reached
     * @param share mark ÷ highest; under 0 only with certainty-based marking
     * @param interval 95 % interval of the share, as of so many questions drawn from many like them
     */
    public record Part(int questions, int answered, double mark, double highest, double share, Interval interval) {}

    /** The result of this attempt as it is graded now. */
    public static Score of(Attempt attempt) {
        var slots = attempt.assignment().quiz().slots();
        var all = IntStream.range(0, slots.size()).boxed().toList();
        return new Score(
                part(attempt, all),
                parts(attempt, all, slot -> slots.get(slot).kind()),
                parts(attempt, all, slot -> slots.get(slot).section()));
    }

    /** Share of right answers, partly right ones by their fraction, first tries only: what an {@link Expectation} is about. */
    public static double firstTries(Attempt attempt) {
        int slots = attempt.assignment().quiz().slots().size();
        return IntStream.range(0, slots)
                        .mapToDouble(slot -> attempt.grades(slot).stream()
                                .findFirst()
                                .map(Grade::fraction)
                                .orElse(0.0))
                        .sum()
                / slots;
    }

    private static <K extends Comparable<K>> Map<K, Part> parts(
            Attempt attempt, List<Integer> slots, Function<Integer, K> by) {
        var groups = new TreeMap<K, List<Integer>>();
        slots.forEach(slot ->
                groups.computeIfAbsent(by.apply(slot), key -> new ArrayList<>()).add(slot));
        var parts = new TreeMap<K, Part>();
        groups.forEach((key, group) -> parts.put(key, part(attempt, group)));
        return parts;
    }

    private static Part part(Attempt attempt, List<Integer> slots) {
        double best = Marking.highest(attempt.assignment().behaviour());
        double mark = 0;
        double highest = 0;
        double squares = 0;
        for (int slot : slots) {
            double points = best * attempt.assignment().quiz().slots().get(slot).points();
            mark += attempt.mark(slot);
            highest += points;
            squares += points * points;
        }
        double share = mark / highest;
        int answered = (int) slots.stream().filter(attempt::answered).count();
        return new Part(
                slots.size(), answered, mark, highest, share, interval(attempt, slots, share, highest, squares));
    }

    /**
     * Wilson's interval, with Kish's effective number of questions (Σp)²/Σp² when their points differ. Marks under 0 are no
     * share; they get the normal interval of a weighted mean, √Σp²(share of the slot − share)² / Σp on either side.
     */
    private static Interval interval(
            Attempt attempt, List<Integer> slots, double share, double highest, double squares) {
        if (attempt.assignment().behaviour() != Behaviour.CERTAINTY) {
            return Interval.wilson(Math.clamp(share, 0.0, 1.0), (int) Math.round(highest * highest / squares));
        }
        double sum = 0;
        for (int slot : slots) {
            double points = 3 * attempt.assignment().quiz().slots().get(slot).points();
            double off = attempt.mark(slot) - points * share;
            sum += off * off;
        }
        return Interval.normal(share, Math.sqrt(sum) / highest);
    }
}
