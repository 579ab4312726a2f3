package tumen.study;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import tumen.memory.Days;
import tumen.memory.Moment;

/** Counts what waits for a person. */
final class Overviews {
    private static final int FORECAST_DAYS = 14;
    private static final double SECONDS_UNKNOWN = 10;

    private Overviews() {}

    static Overview of(
            Library library, List<Card> all, Moment now, Regime regime, int doneToday, List<Duration> durations) {
        var cards = all.stream()
                .filter(card -> library.question(card.question()).isPresent())
                .toList();
        var byDeck = new HashMap<String, List<Card>>();
        cards.forEach(card -> byDeck.computeIfAbsent(card.question().deck(), deck -> new ArrayList<>())
                .add(card));
        var waiting = new ReviewQueue(library, all, now, regime).waiting();
        var decks = library.decks().stream()
                .map(deck -> {
                    var mine = byDeck.getOrDefault(deck.id(), List.of());
                    var waits = waiting.get(deck.id());
                    return new Overview.OfDeck(
                            deck.id(),
                            (int) deck.questions().count(),
                            waits == null ? 0 : waits.due(),
                            mine.size(),
                            recall(mine, now, regime));
                })
                .toList();
        return new Overview(
                waiting.values().stream().mapToInt(ReviewQueue.Waiting::due).sum(),
                waiting.values().stream().mapToInt(ReviewQueue.Waiting::fresh).sum(),
                doneToday,
                cards.size(),
                recall(cards, now, regime),
                median(durations),
                forecast(cards, now, regime),
                decks);
    }

    private static double recall(List<Card> cards, Moment now, Regime regime) {
        return cards.stream()
                .mapToDouble(card -> regime.recall(card, now))
                .average()
                .orElse(0);
    }

    private static List<Integer> forecast(List<Card> cards, Moment now, Regime regime) {
        Days days = regime.days();
        var forecast = new ArrayList<>(Collections.nCopies(FORECAST_DAYS, 0));
        for (var card : cards) {
            long ahead = Math.max(0, ChronoUnit.DAYS.between(now.day(), days.dayOf(card.due())));
            if (ahead < FORECAST_DAYS && !regime.preferences().isSuspended(card.question())) {
                forecast.set((int) ahead, forecast.get((int) ahead) + 1);
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
