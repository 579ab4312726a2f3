package tumen.study;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How a person's learning goes, in one deck or in all.
 *
 * @param today the person's day
 * @param cards cards answered at least once
 * @param due cards due now
 * @param forecast cards falling due on each of the next {@value #FORECAST_DAYS} days, today first (overdue ones included)
 * @param days the days on which something was answered, oldest first
 * @param streak days in a row
 * @param ratings how cards that came back were rated
 * @param calibration what was predicted and what happened
 * @param stability cards by the days after which they would be recalled with 90 %
 * @param difficulty cards by difficulty, 1 to 10
 * @param goal share of the cards the person wants to remember when they come back
 * @param decks each deck of the library in which something was answered
 */
public record Statistics(
        LocalDate today,
        int cards,
        int due,
        List<Integer> forecast,
        List<Day> days,
        Streak streak,
        Ratings ratings,
        Calibration calibration,
        Distribution stability,
        Distribution difficulty,
        double goal,
        List<OfDeck> decks) {
    /** How far the forecast reaches. */
    public static final int FORECAST_DAYS = 30;

    /** Lower ends of the classes of stability, in days; the first begins at 0. */
    public static final List<Integer> STABILITY_FROM = List.of(0, 1, 3, 7, 14, 30, 90, 180, 365, 730);

    /** Lower ends of the classes of difficulty; the last is 9 to 10. */
    public static final List<Integer> DIFFICULTY_FROM = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    /** Copies the lists. */
    public Statistics {
        forecast = List.copyOf(forecast);
        days = List.copyOf(days);
        decks = List.copyOf(decks);
    }

    /**
     * A day on which something was answered.
     *
     * @param day the person's day
     * @param answers how many
     * @param taken time from showing to answering, all answers together
     * @param young cards that came back with a stability of under 21 days
     * @param mature cards that came back with one of 21 days or more
     */
    public record Day(LocalDate day, int answers, Duration taken, Recall young, Recall mature) {}

    /**
     * Days in a row on which something was answered, by the days that stand in the log.
     *
     * @param current days up to today, or up to yesterday as long as today has time left
     * @param longest the most there ever were
     * @param studied days in all
     */
    public record Streak(int current, int longest, int studied) {}

    /**
     * How cards that came back were rated. Who presses Hard for what was forgotten tells the model that it was remembered,
     * and every prediction grows too long.
     *
     * @param again by the person alone, as with flashcards: Again
     * @param hard the same: Hard
     * @param wrong judged wrong by the grading, and changed to Hard by the person
     */
    public record Ratings(int again, int hard, int wrong) {
        private static final int ENOUGH = 20;
        /** Who rates honestly presses Again at least once for so many times Hard. */
        private static final int HARD_FOR_AGAIN = 8;

        private static final int WRONG = 5;

        /** Whether Hard seems to be pressed for what was forgotten. */
        public boolean hardAsForgotten() {
            return (hard >= ENOUGH && HARD_FOR_AGAIN * again < hard) || wrong >= WRONG;
        }
    }

    /**
     * What was predicted of the cards that came back, and what happened.
     *
     * @param all of them
     * @param expected mean predicted probability to remember; 0 without answers
     * @param logLoss mean of −ln of the probability given to what happened; 0 without answers
     * @param bins those with answers, the least likely remembered first
     */
    public record Calibration(Recall all, double expected, double logLoss, List<Bin> bins) {
        /** Copies the list. */
        public Calibration {
            bins = List.copyOf(bins);
        }

        /** Root of the mean square between prediction and outcome over the bins; 0 without answers. */
        public double error() {
            double squares = 0;
            for (var bin : bins) {
                double error = bin.expected() - bin.recall().share();
                squares += bin.recall().asked() * error * error;
            }
            return Math.sqrt(squares / Math.max(1, all.asked()));
        }
    }

    /**
     * Predictions that were much the same.
     *
     * @param expected their mean, 0 to 1
     * @param recall what happened
     */
    public record Bin(double expected, Recall recall) {}

    /**
     * Cards by size.
     *
     * @param counts cards of each class
     * @param median the middle one; 0 without cards
     */
    public record Distribution(List<Integer> counts, double median) {
        /** Copies the list. */
        public Distribution {
            counts = List.copyOf(counts);
        }
    }

    /**
     * One deck in a line.
     *
     * @param deck its id
     * @param cards answered at least once
     * @param due due now
     * @param answers in all
     * @param taken time from showing to answering, all answers together
     * @param recall cards that came back in the last 30 days
     */
    public record OfDeck(String deck, int cards, int due, int answers, Duration taken, Recall recall) {}

    /** The cards that came back on the last so many days, today included. */
    public Recall recall(int lastDays, boolean mature) {
        var from = today.minusDays(lastDays);
        return days.reversed().stream()
                .takeWhile(day -> day.day().isAfter(from))
                .map(day -> mature ? day.mature() : day.young())
                .reduce(Recall.NONE, Recall::plus);
    }

    /** Answers in all. */
    public int answers() {
        return days.stream().mapToInt(Day::answers).sum();
    }

    /** Time from showing to answering, all answers together. */
    public Duration taken() {
        return days.stream().map(Day::taken).reduce(Duration.ZERO, Duration::plus);
    }
}
