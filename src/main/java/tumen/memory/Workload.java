package tumen.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * What a way of scheduling asks of a learner and gives them, simulated day by day. The simulated learner remembers as the
 * model of memory says.
 *
 * @param reviews number of answers on each day
 * @param recall share of the long-term reviews that were remembered
 * @param known expected number of cards remembered on the last day
 */
public record Workload(List<Integer> reviews, double recall, double known) {
    /** Copies the list. */
    public Workload {
        reviews = List.copyOf(reviews);
    }

    /** Chooses days for a card, seeing what is due on each day. */
    @FunctionalInterface
    public interface Spreading {
        /** The fuzz for an answer to that card, which had that many before. */
        Fuzz fuzz(long card, int repetition, LocalDate today, ToIntFunction<LocalDate> due);
    }

    /**
     * What is simulated.
     *
     * @param newCards new cards on each day
     * @param days how long
     * @param hard share of the remembered answers that are Hard
     * @param easy share of the remembered answers that are Easy
     */
    public record Learner(int newCards, int days, double hard, double easy) {
        /**
         * Refuses what cannot be.
         *
         * @throws IllegalArgumentException if a count is negative or the shares are over 1
         */
        public Learner {
            if (newCards < 0 || days < 0 || hard < 0 || easy < 0 || hard + easy > 1) {
                throw new IllegalArgumentException("Counts are not negative and shares are at most 1 together.");
            }
        }
    }

    /**
     * A card that the learner has when the simulation begins.
     *
     * @param state as it is
     * @param dueIn days until it is due; 0 or less for now
     */
    public record Owned(CardState.Seen state, int dueIn) {}

    /**
     * Simulates one learner from the cards they have.
     *
     * @param unseen questions that are left to be introduced; none is after them
     */
    public static Workload simulate(
            Fsrs fsrs,
            Learner learner,
            List<Owned> cards,
            int unseen,
            Spreading spreading,
            LocalDate start,
            RandomGenerator random) {
        var simulation = new Simulation(fsrs, learner, spreading, start, random);
        simulation.begin(cards, unseen);
        return simulation.run();
    }

    /** Simulates one learner from an empty collection on. Only whole-day intervals fall on other days; steps are done at once. */
    public static Workload simulate(
            Fsrs fsrs, Learner learner, Spreading spreading, LocalDate start, RandomGenerator random) {
        return new Simulation(fsrs, learner, spreading, start, random).run();
    }

    /** Mean number of answers a day over the last days. */
    public double reviewsADay(int lastDays) {
        return reviews.subList(Math.max(0, reviews.size() - lastDays), reviews.size()).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }

    private static final class Simulation {
        private final Fsrs fsrs;
        private final Learner learner;
        private final Spreading spreading;
        private final LocalDate start;
        private final RandomGenerator random;
        private final List<List<Integer>> due = new ArrayList<>();
        private final List<CardState.Seen> cards = new ArrayList<>();
        private final List<Integer> repetitions = new ArrayList<>();
        private int unseen = Integer.MAX_VALUE;
        private int remembered;
        private int asked;

        Simulation(Fsrs fsrs, Learner learner, Spreading spreading, LocalDate start, RandomGenerator random) {
            this.fsrs = fsrs;
            this.learner = learner;
            this.spreading = spreading;
            this.start = start;
            this.random = random;
            for (int day = 0; day < learner.days(); day++) {
                due.add(new ArrayList<>());
            }
        }

        void begin(List<Owned> owned, int left) {
            unseen = left;
            for (var card : owned) {
                if (card.dueIn() < due.size()) {
                    due.get(Math.max(0, card.dueIn())).add(cards.size());
                }
                cards.add(card.state());
                repetitions.add(0);
            }
        }

        Workload run() {
            var reviews = new ArrayList<Integer>();
            for (int day = 0; day < learner.days(); day++) {
                Moment now = moment(day);
                for (int card : List.copyOf(due.get(day))) {
                    review(card, day, now);
                }
                int introduced = Math.min(unseen, learner.newCards());
                unseen -= introduced;
                for (int i = 0; i < introduced; i++) {
                    int card = repetitions.size();
                    repetitions.add(0);
                    answer(card, new CardState.New(), rating(0.5 + random.nextDouble() / 2), day, now);
                }
                reviews.add(due.get(day).size() + introduced);
            }
            Moment end = moment(learner.days());
            double known = cards.stream()
                    .mapToDouble(card -> fsrs.retrievability(card, end))
                    .sum();
            return new Workload(reviews, asked == 0 ? 0 : remembered / (double) asked, known);
        }

        private void review(int card, int day, Moment now) {
            CardState.Seen state = cards.get(card);
            Rating rating = rating(fsrs.retrievability(state, now));
            asked++;
            remembered += rating == Rating.AGAIN ? 0 : 1;
            answer(card, state, rating, day, now);
        }

        /** Answers, and goes on with the steps of the day, which are remembered, until the card is due on a later day. */
        private void answer(int card, CardState before, Rating first, int day, Moment now) {
            CardState state = before;
            Rating rating = first;
            Scheduled next;
            do {
                int repetition = repetitions.get(card);
                Fuzz fuzz = spreading.fuzz(card, repetition, now.day(), this::due);
                next = fsrs.next(state, rating, now, fuzz);
                repetitions.set(card, repetition + 1);
                state = next.state();
                rating = Rating.GOOD;
            } while (next.days() == 0);
            if (card < cards.size()) {
                cards.set(card, next.state());
            } else {
                cards.add(next.state());
            }
            if (day + next.days() < due.size()) {
                due.get(day + next.days()).add(card);
            }
        }

        private int due(LocalDate day) {
            long index = day.toEpochDay() - start.toEpochDay();
            return index < due.size() ? due.get((int) index).size() : 0;
        }

        private Rating rating(double recall) {
            if (random.nextDouble() >= recall) {
                return Rating.AGAIN;
            }
            double feeling = random.nextDouble();
            return feeling < learner.hard()
                    ? Rating.HARD
                    : feeling < learner.hard() + learner.easy() ? Rating.EASY : Rating.GOOD;
        }

        private Moment moment(int day) {
            LocalDate date = start.plusDays(day);
            Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
            return new Moment(noon, date);
        }
    }
}
