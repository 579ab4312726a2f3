package tumen.study;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.memory.Fsrs7;
import tumen.memory.MemoryModel;
import tumen.memory.MemoryState;
import tumen.memory.Moment;

/** Counts cards and reads tallies for {@link Statistics}. Pure. */
final class Counting {
    private static final int LATELY = 30;

    private final Library library;
    private final Moment now;
    private final Regime regime;
    private final @Nullable String deck;
    /** Ends of the days of the forecast, epoch milliseconds. */
    private final long[] ends;

    private final int[] forecast = new int[Statistics.FORECAST_DAYS + 1];
    private final Map<String, int[]> waiting = new HashMap<>();
    private double[] stabilities = new double[64];
    private double[] difficulties = new double[64];
    private int cards;
    private int due;

    /**
     * Counts for somebody who practises like that.
     *
     * @param deck only this deck, or null for all
     */
    Counting(Library library, Moment now, Regime regime, @Nullable String deck) {
        this.library = library;
        this.now = now;
        this.regime = regime;
        this.deck = deck;
        this.ends = IntStream.rangeClosed(1, Statistics.FORECAST_DAYS)
                .mapToLong(ahead ->
                        regime.days().startOf(now.day().plusDays(ahead)).toEpochMilli())
                .toArray();
    }

    /** Counts a card, unless its question is gone from the bank. */
    void add(Card card) {
        if (library.question(card.question()).isEmpty()) {
            return;
        }
        long at = card.due().toEpochMilli();
        boolean isDue = at <= now.at().toEpochMilli();
        int[] counts = waiting.computeIfAbsent(card.question().deck(), id -> new int[2]);
        counts[0]++;
        counts[1] += isDue ? 1 : 0;
        if (deck != null && !deck.equals(card.question().deck())) {
            return;
        }
        if (cards == stabilities.length) {
            stabilities = Arrays.copyOf(stabilities, 2 * cards);
            difficulties = Arrays.copyOf(difficulties, 2 * cards);
        }
        stabilities[cards] = lasting(card.state().memory(), regime.model());
        difficulties[cards++] = card.state().memory().difficulty();
        due += isDue ? 1 : 0;
        if (!regime.preferences().isSuspended(card.question())) {
            int place = Arrays.binarySearch(ends, at);
            forecast[place >= 0 ? place + 1 : -place - 1]++;
        }
    }

    /**
     * Puts all together.
     *
     * @param tallies by deck
     * @param stored the streak that was counted day by day; 0 for none
     */
    Statistics statistics(Function<String, Tally> tallies, int stored) {
        var tally = tallies.apply(deck == null ? Tallies.ALL : deck);
        var studied = studied(tally);
        return new Statistics(
                now.day(),
                cards,
                due,
                Arrays.stream(forecast, 0, Statistics.FORECAST_DAYS).boxed().toList(),
                studied,
                streak(studied, stored),
                tally.felt(),
                calibration(tally),
                distribution(Arrays.copyOf(stabilities, cards), Statistics.STABILITY_FROM),
                distribution(Arrays.copyOf(difficulties, cards), Statistics.DIFFICULTY_FROM),
                (deck == null ? regime.general() : regime.of(deck)).retention(),
                lines(tallies));
    }

    /** Days after which recall falls to 0.9. */
    static double lasting(MemoryState memory, MemoryModel model) {
        return switch (memory) {
            case MemoryState.Single single -> single.stability();
            case MemoryState.Dual dual -> model instanceof Fsrs7 seven ? seven.interval(dual, 0.9) : dual.stability();
        };
    }

    private static List<Statistics.Day> studied(Tally tally) {
        var studied = new ArrayList<Statistics.Day>(tally.days().size());
        tally.days()
                .forEach((number, day) -> studied.add(new Statistics.Day(
                        LocalDate.ofEpochDay(number),
                        day.answers,
                        Duration.ofMillis(day.millis),
                        day.young(),
                        day.mature())));
        return studied;
    }

    private Statistics.Streak streak(List<Statistics.Day> studied, int stored) {
        int longest = 0;
        int run = 0;
        LocalDate last = null;
        for (var each : studied) {
            run = last != null && each.day().equals(last.plusDays(1)) ? run + 1 : 1;
            longest = Math.max(longest, run);
            last = each.day();
        }
        boolean alive = last != null && !last.isBefore(now.day().minusDays(1));
        int current = Math.max(alive ? run : 0, stored);
        return new Statistics.Streak(current, Math.max(longest, current), studied.size());
    }

    private static Statistics.Calibration calibration(Tally tally) {
        var bins = new ArrayList<Statistics.Bin>();
        var all = Recall.NONE;
        double expected = 0;
        for (var bin : tally.bins()) {
            if (bin.asked > 0) {
                var recall = new Recall(bin.asked, bin.remembered);
                bins.add(new Statistics.Bin(bin.predicted / Tally.MILLION / bin.asked, recall));
                all = all.plus(recall);
                expected += bin.predicted / Tally.MILLION;
            }
        }
        int asked = Math.max(1, all.asked());
        return new Statistics.Calibration(all, expected / asked, tally.loss() / Tally.MILLION / asked, bins);
    }

    private static Statistics.Distribution distribution(double[] values, List<Integer> from) {
        var counts = new Integer[from.size()];
        Arrays.fill(counts, 0);
        for (double value : values) {
            int at = from.size() - 1;
            while (at > 0 && value < from.get(at)) {
                at--;
            }
            counts[at]++;
        }
        Arrays.sort(values);
        return new Statistics.Distribution(List.of(counts), values.length == 0 ? 0 : values[values.length / 2]);
    }

    private List<Statistics.OfDeck> lines(Function<String, Tally> tallies) {
        var lines = new ArrayList<Statistics.OfDeck>();
        for (var each : library.decks()) {
            int[] counts = waiting.get(each.id());
            if (counts != null) {
                lines.add(line(each.id(), counts, tallies.apply(each.id())));
            }
        }
        return lines;
    }

    private Statistics.OfDeck line(String id, int[] counts, Tally tally) {
        var recall = Recall.NONE;
        for (var day :
                tally.days().tailMap(now.day().toEpochDay() - LATELY, false).values()) {
            recall = recall.plus(day.young()).plus(day.mature());
        }
        return new Statistics.OfDeck(
                id, counts[0], counts[1], tally.answers(), Duration.ofMillis(tally.millis()), recall);
    }
}
