package tumen.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A review log laid out for fitting: card after card, each in the order of time, in arrays. */
public final class CardHistories {
    /** Index of each card's first review; one more at the end. */
    final int[] starts;
    /** Learner's days since the card's review before; 0 for the first. */
    final int[] days;
    /** 1 to 4. */
    final byte[] grades;
    /** Epoch milliseconds. */
    final long[] times;

    private CardHistories(int[] starts, int[] days, byte[] grades, long[] times) {
        this.starts = starts;
        this.days = days;
        this.grades = grades;
        this.times = times;
    }

    /** Lays out a log in any order; reviews of the same card at the same time stay in the order given. */
    public static CardHistories of(List<LoggedReview> log) {
        Map<Long, Integer> cards = new HashMap<>();
        log.stream()
                .sorted(Comparator.comparingLong(LoggedReview::at))
                .forEach(review -> cards.putIfAbsent(review.card(), cards.size()));
        List<LoggedReview> sorted = log.stream()
                .sorted(Comparator.<LoggedReview>comparingInt(review -> cards.getOrDefault(review.card(), 0))
                        .thenComparingLong(LoggedReview::at))
                .toList();
        int[] starts = new int[cards.size() + 1];
        int[] days = new int[sorted.size()];
        byte[] grades = new byte[sorted.size()];
        long[] times = new long[sorted.size()];
        int card = 0;
        for (int i = 0; i < days.length; i++) {
            LoggedReview review = sorted.get(i);
            boolean first = i == 0 || sorted.get(i - 1).card() != review.card();
            if (first) {
                starts[card++] = i;
            } else {
                days[i] = (int) Math.max(0, review.day() - sorted.get(i - 1).day());
            }
            grades[i] = (byte) review.rating().grade();
            times[i] = review.at();
        }
        starts[card] = days.length;
        return new CardHistories(starts, days, grades, times);
    }

    /** Only the reviews up to that time, it included. */
    public CardHistories until(long time) {
        int[] keptStarts = new int[starts.length];
        int[] keptDays = new int[days.length];
        byte[] keptGrades = new byte[grades.length];
        long[] keptTimes = new long[times.length];
        int cards = 0;
        int reviews = 0;
        for (int card = 0; card < cards(); card++) {
            int from = starts[card];
            int to = from;
            while (to < starts[card + 1] && times[to] <= time) {
                to++;
            }
            if (to > from) {
                keptStarts[cards++] = reviews;
                System.arraycopy(days, from, keptDays, reviews, to - from);
                System.arraycopy(grades, from, keptGrades, reviews, to - from);
                System.arraycopy(times, from, keptTimes, reviews, to - from);
                reviews += to - from;
            }
        }
        keptStarts[cards] = reviews;
        return new CardHistories(
                Arrays.copyOf(keptStarts, cards + 1),
                Arrays.copyOf(keptDays, reviews),
                Arrays.copyOf(keptGrades, reviews),
                Arrays.copyOf(keptTimes, reviews));
    }

    /**
     * The time before which that share of the reviews was made.
     *
     * @param share 0 to 1
     * @throws IllegalStateException if there are no reviews
     */
    public long timeAt(double share) {
        if (times.length == 0) {
            throw new IllegalStateException("An empty log has no times.");
        }
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    /** Number of reviews. */
    public int size() {
        return days.length;
    }

    /** Number of reviews that can be predicted: not a card's first, and on a later day than the one before. */
    public int predictable() {
        return (int) Arrays.stream(days).filter(elapsed -> elapsed > 0).count();
    }

    /** Number of cards. */
    public int cards() {
        return starts.length - 1;
    }
}
