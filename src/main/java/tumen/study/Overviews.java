package tumen.study;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import tumen.memory.Days;
import tumen.memory.Fsrs;
import tumen.memory.Moment;

/** Counts what waits for a person. */
final class Overviews {
    private static final int FORECAST_DAYS = 14;
    private static final double SECONDS_UNKNOWN = 10;

    private Overviews() {}

    static Overview of(
            Library library,
            List<Card> all,
            Moment now,
            Days days,
            Fsrs fsrs,
            int newADay,
            int doneToday,
            List<Duration> durations) {
        var cards = all.stream()
                .filter(card -> library.question(card.question()).isPresent())
                .toList();
        var byDeck = new HashMap<String, List<Card>>();
        cards.forEach(card -> byDeck.computeIfAbsent(card.question().deck(), deck -> new ArrayList<>())
                .add(card));
        var decks = library.decks().stream()
                .map(deck -> {
                    var mine = byDeck.getOrDefault(deck.id(), List.of());
                    return new Overview.OfDeck(
                            deck.id(),
                            (int) deck.questions().count(),
                            due(mine, now),
                            mine.size(),
                            recall(mine, now, fsrs));
                })
                .toList();
        int left = new ReviewQueue(library, all, now, fsrs, newADay).freshLeft();
        return new Overview(
                due(cards, now),
                Math.min(left, library.size() - cards.size()),
                doneToday,
                cards.size(),
                recall(cards, now, fsrs),
                median(durations),
                forecast(cards, now, days),
                decks);
    }

    private static int due(List<Card> cards, Moment now) {
        return (int)
                cards.stream().filter(card -> !card.due().isAfter(now.at())).count();
    }

    private static double recall(List<Card> cards, Moment now, Fsrs fsrs) {
        return cards.stream()
                .mapToDouble(card -> fsrs.retrievability(card.state(), now))
                .average()
                .orElse(0);
    }

    private static List<Integer> forecast(List<Card> cards, Moment now, Days days) {
        var forecast = new ArrayList<>(Collections.nCopies(FORECAST_DAYS, 0));
        for (var card : cards) {
            long ahead = Math.max(0, ChronoUnit.DAYS.between(now.day(), days.dayOf(card.due())));
            if (ahead < FORECAST_DAYS) {
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
