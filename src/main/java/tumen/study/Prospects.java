package tumen.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tumen.memory.Fuzz;
import tumen.memory.Rating;
import tumen.memory.Workload;

/** Simulates the coming year for each goal; the latest answers are kept for the day. */
final class Prospects {
    /** Goals in percent. */
    static final List<Integer> GOALS = List.of(70, 75, 80, 85, 88, 90, 92, 94, 95, 96, 97);

    private static final int DAYS = 365;
    /** Of more cards a sample is simulated, and the outcome scaled. */
    private static final int MOST_CARDS = 1500;
    /** Answers that are needed for habits of one's own. */
    private static final int LEAST_ANSWERS = 50;

    private static final Habits USUAL = new Habits(0.1, 0.1, 10_000);
    private static final int KEPT = 256;

    private final Map<Key, List<Prospect>> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(long person, @Nullable String deck, Regime regime, LocalDate day, int cards, Library library) {}

    /**
     * How somebody answers.
     *
     * @param hard share of the remembered answers that are Hard
     * @param easy share of the remembered answers that are Easy
     * @param millis of one answer, on average
     */
    record Habits(double hard, double easy, double millis) {}

    /** The habits that the log shows; the usual ones when it is short. */
    static Habits habits(Tally tally) {
        double known = tally.rated(Rating.HARD) + tally.rated(Rating.GOOD) + tally.rated(Rating.EASY);
        return known < LEAST_ANSWERS
                ? USUAL
                : new Habits(
                        tally.rated(Rating.HARD) / known,
                        tally.rated(Rating.EASY) / known,
                        tally.millis() / (double) tally.answers());
    }

    /** The prospects of a person, in one deck or in all. */
    List<Prospect> of(
            long person,
            @Nullable String deck,
            Regime regime,
            LocalDate today,
            Hand hand,
            Library library,
            Supplier<Habits> habits) {
        var key = new Key(person, deck, regime, today, hand.size(), library);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var simulated = simulated(deck, regime, today, hand, library, habits.get());
        synchronized (kept) {
            kept.put(key, simulated);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return simulated;
    }

    private static List<Prospect> simulated(
            @Nullable String deck, Regime regime, LocalDate today, Hand hand, Library library, Habits habits) {
        var mine = hand.all().stream()
                .filter(card -> deck == null || card.question().deck().equals(deck))
                .filter(card -> library.question(card.question()).isPresent()
                        && !regime.preferences().isSuspended(card.question())
                        && regime.model().knows(card.state().memory()))
                .sorted(Comparator.comparing(Card::question))
                .toList();
        long questions = library.decks().stream()
                .filter(each -> deck == null || each.id().equals(deck))
                .mapToLong(each -> each.questions().count())
                .sum();
        var settings = deck == null ? regime.general() : regime.of(deck);
        int stride = 1 + (int) (Math.max(mine.size(), questions) / MOST_CARDS);
        var owned = new ArrayList<Workload.Owned>();
        for (int i = 0; i < mine.size(); i += stride) {
            var card = mine.get(i);
            var due = regime.days().dayOf(card.due());
            owned.add(new Workload.Owned(card.state(), Math.clamp(ChronoUnit.DAYS.between(today, due), 0, DAYS)));
        }
        int unseen = (int) Math.max(0, questions - mine.size()) / stride;
        int newADay = Math.min(unseen, (settings.newADay() + stride - 1) / stride);
        var learner = new Workload.Learner(newADay, DAYS, habits.hard(), habits.easy());
        var prospects = new ArrayList<Prospect>();
        for (int goal : GOALS) {
            var fsrs = Regime.fsrs(regime.model(), settings.with(Preference.RETENTION, Integer.toString(goal)));
            var workload = Workload.simulate(
                    fsrs,
                    learner,
                    owned,
                    unseen,
                    (card, repetition, day, due) -> Fuzz.seeded(card, repetition),
                    today,
                    new SplittableRandom(DAYS));
            double reviews = workload.reviewsADay(DAYS) * stride;
            int cards = (owned.size() + Math.min(unseen, newADay * DAYS)) * stride;
            prospects.add(new Prospect(
                    goal / 100.0,
                    reviews,
                    Duration.ofMillis(Math.round(reviews * habits.millis())),
                    workload.known() * stride,
                    cards));
        }
        return List.copyOf(prospects);
    }
}
