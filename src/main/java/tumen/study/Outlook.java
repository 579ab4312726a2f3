package tumen.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tumen.memory.CardState;
import tumen.memory.Days;
import tumen.memory.Fsrs;
import tumen.memory.Fuzz;
import tumen.memory.Moment;
import tumen.memory.Rating;

/**
 * What the coming days bring, simulated from the cards as they are: the simulated person does what is due and remembers as
 * the model of memory says.
 *
 * @param reviews expected answers on each day, today first
 * @param known expected number of cards remembered on the day after the last
 */
public record Outlook(List<Double> reviews, double known) {
    /** With more cards a sample stands for all. */
    private static final int SAMPLE = 2000;
    /** Somebody who fails a step over and over stops for the day. */
    private static final int MOST_STEPS = 8;

    /** Copies the list. */
    public Outlook {
        reviews = List.copyOf(reviews);
    }

    /** Mean number of answers a day. */
    public double aDay() {
        return reviews.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** The most answers on one day. */
    public double most() {
        return reviews.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Chooses days as they would be chosen on that day. */
    @FunctionalInterface
    interface Choosing {
        Fuzz fuzz(LocalDate today, long card, int repetition);
    }

    /**
     * Simulates cards that were learnt, and new ones.
     *
     * @param cards learnt
     * @param fresh how many new cards there still are
     * @param newADay how many of them come each day
     * @param fsrs what schedules them
     * @param length days to simulate
     */
    static Outlook of(
            List<Card> cards,
            int fresh,
            int newADay,
            Fsrs fsrs,
            Choosing choosing,
            Moment now,
            Days days,
            int length,
            RandomGenerator random) {
        var sample = new ArrayList<>(cards);
        Collections.shuffle(sample, random);
        double[] reviews = new double[length];
        double known = 0;
        int kept = Math.min(SAMPLE, sample.size());
        var simulation = new Simulation(fsrs, choosing, now.day(), days, length, random);
        for (var card : sample.subList(0, kept)) {
            int due = (int)
                    Math.max(0, days.dayOf(card.due()).toEpochDay() - now.day().toEpochDay());
            known += simulation.run(card.state(), due, card.reviews(), reviews) * sample.size() / kept;
        }
        if (kept > 0) {
            for (int i = 0; i < length; i++) {
                reviews[i] *= sample.size() / (double) kept;
            }
        }
        for (int i = 0; i < Math.min(fresh, (long) newADay * length); i++) {
            known += simulation.run(new CardState.New(), i / newADay, 0, reviews);
        }
        var list = new ArrayList<Double>();
        for (double each : reviews) {
            list.add(each);
        }
        return new Outlook(list, known);
    }

    private record Simulation(
            Fsrs fsrs, Choosing choosing, LocalDate today, Days days, int length, RandomGenerator random) {
        /** Follows one card; the probability that it is remembered in the end. */
        double run(CardState from, int firstDue, int before, double[] reviews) {
            CardState state = from;
            int due = firstDue;
            int repetition = before;
            long seed = random.nextLong();
            while (due < length) {
                var now = days.moment(days.startOf(today.plusDays(due)).plusSeconds(6 * 3600));
                double recall = state instanceof CardState.Seen seen ? fsrs.retrievability(seen, now) : 0.5;
                var rating = random.nextDouble() < recall ? Rating.GOOD : Rating.AGAIN;
                int ahead = 0;
                for (int step = 0; ahead == 0 && step < MOST_STEPS; step++) {
                    var next = fsrs.next(state, rating, now, choosing.fuzz(now.day(), seed, repetition++));
                    state = next.state();
                    ahead = next.days();
                    rating = Rating.GOOD;
                }
                reviews[due]++;
                due += Math.max(1, ahead);
            }
            var end = days.moment(days.startOf(today.plusDays(length)).plusSeconds(6 * 3600));
            return state instanceof CardState.Seen seen ? fsrs.retrievability(seen, end) : 0;
        }
    }
}
