package tumen.study;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.memory.Fsrs7;
import tumen.memory.MemoryModel;
import tumen.memory.MemoryState;
import tumen.memory.Moment;

/** Counts cards and reads tallies for {@link Statistics}. Pure. */
final class Counting {
    private static final int LATELY = 30;

    private final Moment now;
    private final Regime regime;
    private final double goal;

    /**
     * Counts for somebody who practises like that.
     *
     * @param deck whose goal holds, or null for the general one
     */
    Counting(Moment now, Regime regime, @Nullable String deck) {
        this.now = now;
        this.regime = regime;
        this.goal = (deck == null ? regime.general() : regime.of(deck)).retention();
    }

    /**
     * Puts all together.
     *
     * @param cards of the deck, or all
     * @param tally of the deck, or of all
     */
    Statistics statistics(List<Card> cards, Tally tally, List<Statistics.OfDeck> decks) {
        long at = now.at().toEpochMilli();
        var stabilities = new double[cards.size()];
        var difficulties = new double[cards.size()];
        int due = 0;
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            var memory = card.state().memory();
            stabilities[i] = lasting(memory, regime.model());
            difficulties[i] = memory.difficulty();
            due += card.due().toEpochMilli() <= at ? 1 : 0;
        }
        var studied = studied(tally);
        return new Statistics(
                now.day(),
                cards.size(),
                due,
                forecast(cards),
                studied,
                streak(studied),
                calibration(tally),
                distribution(stabilities, Statistics.STABILITY_FROM),
                distribution(difficulties, Statistics.DIFFICULTY_FROM),
                goal,
                decks);
    }

    /** Days after which recall falls to 0.9. */
    static double lasting(MemoryState memory, MemoryModel model) {
        return switch (memory) {
            case MemoryState.Single single -> single.stability();
            case MemoryState.Dual dual -> model instanceof Fsrs7 seven ? seven.interval(dual, 0.9) : dual.stability();
        };
    }

    private List<Integer> forecast(List<Card> cards) {
        // A card is due from the start of its day: later than so many starts is so many days ahead.
        long[] starts = IntStream.rangeClosed(1, Statistics.FORECAST_DAYS)
                .mapToLong(ahead ->
                        regime.days().startOf(now.day().plusDays(ahead)).toEpochMilli())
                .toArray();
        int[] counts = new int[Statistics.FORECAST_DAYS + 1];
        for (var card : cards) {
            if (regime.preferences().isSuspended(card.question())) {
                continue;
            }
            int at = Arrays.binarySearch(starts, card.due().toEpochMilli());
            counts[at >= 0 ? at + 1 : -at - 1]++;
        }
        return Arrays.stream(counts, 0, Statistics.FORECAST_DAYS).boxed().toList();
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

    private Statistics.Streak streak(List<Statistics.Day> studied) {
        int longest = 0;
        int run = 0;
        LocalDate last = null;
        for (var each : studied) {
            run = last != null && each.day().equals(last.plusDays(1)) ? run + 1 : 1;
            longest = Math.max(longest, run);
            last = each.day();
        }
        boolean alive = last != null && !last.isBefore(now.day().minusDays(1));
        return new Statistics.Streak(alive ? run : 0, longest, studied.size());
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

    /** Cards of each deck, in all and due. */
    Map<String, int[]> waiting(List<Card> cards) {
        long at = now.at().toEpochMilli();
        var waiting = new HashMap<String, int[]>();
        for (var card : cards) {
            int[] counts = waiting.computeIfAbsent(card.question().deck(), deck -> new int[2]);
            counts[0]++;
            counts[1] += card.due().toEpochMilli() <= at ? 1 : 0;
        }
        return waiting;
    }

    /** A deck in a line. */
    Statistics.OfDeck line(String deck, int cards, int due, Tally tally) {
        int answers = 0;
        long millis = 0;
        for (var day : tally.days().values()) {
            answers += day.answers;
            millis += day.millis;
        }
        var recall = Recall.NONE;
        for (var day :
                tally.days().tailMap(now.day().toEpochDay() - LATELY, false).values()) {
            recall = recall.plus(day.young()).plus(day.mature());
        }
        return new Statistics.OfDeck(deck, cards, due, answers, Duration.ofMillis(millis), recall);
    }
}
