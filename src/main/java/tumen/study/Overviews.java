package tumen.study;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tumen.memory.Days;
import tumen.memory.Moment;

/** Counts what waits for a person. */
final class Overviews {
    private static final int FORECAST_DAYS = 14;
    private static final double SECONDS_UNKNOWN = 10;

    private Overviews() {}

    static Overview of(Library library, Hand hand, Moment now, Regime regime, int doneToday, List<Duration> durations) {
        var waiting = new ReviewQueue(library, hand, now, regime).waiting();
        var learnt = hand.learnt(library, regime, now);
        var decks = library.decks().stream()
                .map(deck -> {
                    var mine = learnt.getOrDefault(deck.id(), Hand.Learnt.NOTHING);
                    var waits = waiting.get(deck.id());
                    return new Overview.OfDeck(
                            deck.id(),
                            (int) deck.questions().count(),
                            waits == null ? 0 : waits.due(),
                            mine.cards(),
                            mine.recall());
                })
                .toList();
        var all = learnt.values().stream().reduce(Hand.Learnt.NOTHING, Hand.Learnt::plus);
        return new Overview(
                waiting.values().stream().mapToInt(ReviewQueue.Waiting::due).sum(),
                left(library, hand, now, regime),
                waiting.values().stream().mapToInt(ReviewQueue.Waiting::fresh).sum(),
                doneToday,
                all.cards(),
                all.recall(),
                median(durations),
                forecast(library, hand, now, regime),
                decks);
    }

    private static int left(Library library, Hand hand, Moment now, Regime regime) {
        return (int) hand.dueAt(regime.days().startOf(now.day()).minusMillis(1)).stream()
                .filter(card -> !card.onSteps()
                        && library.question(card.question()).isPresent()
                        && !regime.rests(card.question(), now.day()))
                .count();
    }

    private static List<Integer> forecast(Library library, Hand hand, Moment now, Regime regime) {
        Days days = regime.days();
        var forecast = new ArrayList<>(Collections.nCopies(FORECAST_DAYS, 0));
        var end = days.startOf(now.day().plusDays(FORECAST_DAYS));
        for (var card : hand.dueAt(end.minusMillis(1))) {
            int ahead = (int) Math.max(0, ChronoUnit.DAYS.between(now.day(), days.dayOf(card.due())));
            if (library.question(card.question()).isPresent()
                    && !regime.preferences().isSuspended(card.question())) {
                forecast.set(ahead, forecast.get(ahead) + 1);
            }
        }
        return forecast;
    }

    private static double median(List<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        return sorted.isEmpty()
                ? SECONDS_UNKNOWN
                : sorted.get(sorted.size() / 2).toMillis() / 1000.0;
    }
}
