package tumen.study;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import tumen.memory.Moment;
import tumen.question.QuestionId;

/**
 * Cards spread over days, none of which is too full: those that lose most by waiting first.
 *
 * @param days the day of each card
 * @param clear days until the last one
 * @param loss expected number of cards forgotten because they wait
 */
public record CatchUp(Map<QuestionId, LocalDate> days, int clear, double loss) {
    /** No plan is longer. */
    private static final int MOST_DAYS = 365;
    /** Even a day that is full already takes this share of its cap, so that every plan ends. */
    private static final int LEAST_SHARE = 4;

    /** Copies the days. */
    public CatchUp {
        days = Map.copyOf(days);
    }

    /** What one more day of waiting costs, and what waiting until a day costs. */
    @FunctionalInterface
    interface Recall {
        double at(Card card, Moment moment);
    }

    /**
     * Spreads the cards.
     *
     * @param cap most cards on a day, those due on it included
     * @param now when the waiting begins
     * @param first the first day of the plan
     * @param due cards due on a day that are not among these
     */
    static CatchUp of(
            List<Card> cards, int cap, Moment now, LocalDate first, ToIntFunction<LocalDate> due, Recall recall) {
        record Waiting(Card card, double now, double slope) {}
        var tomorrow = later(now, 1);
        var waiting = new ArrayList<Waiting>();
        for (var card : cards) {
            double here = recall.at(card, now);
            waiting.add(new Waiting(card, here, here - recall.at(card, tomorrow)));
        }
        waiting.sort(Comparator.<Waiting>comparingDouble(each -> -each.slope())
                .thenComparing(each -> each.card().question()));
        var days = new LinkedHashMap<QuestionId, LocalDate>();
        var day = first;
        int room = room(cap, due.applyAsInt(day));
        double loss = 0;
        for (var each : waiting) {
            while (room == 0 && day.toEpochDay() - first.toEpochDay() < MOST_DAYS) {
                day = day.plusDays(1);
                room = room(cap, due.applyAsInt(day));
            }
            room = Math.max(0, room - 1);
            days.put(each.card().question(), day);
            loss += each.now()
                    - recall.at(
                            each.card(), later(now, day.toEpochDay() - now.day().toEpochDay()));
        }
        int clear = days.isEmpty() ? 0 : (int) (day.toEpochDay() - now.day().toEpochDay()) + 1;
        return new CatchUp(days, clear, loss);
    }

    private static int room(int cap, int due) {
        return Math.max(Math.max(1, cap / LEAST_SHARE), cap - due);
    }

    private static Moment later(Moment now, long days) {
        return new Moment(now.at().plus(Duration.ofDays(days)), now.day().plusDays(days));
    }
}
