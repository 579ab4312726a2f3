package tumen.study;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tumen.memory.MemoryModel;
import tumen.memory.MemoryState;
import tumen.memory.Rating;

/**
 * What the log says of one deck, or of all: added up by day and by prediction. Cards are added and taken away again with
 * their answers; all sums are whole numbers, so that nothing is left of one that was taken away. For one thread.
 */
final class Tally {
    /** Predictions are sorted into so many equal parts of 0 to 1. */
    static final int BINS = 20;

    /** Days after which recall falls to 0.9: from here on a memory is mature. */
    static final double MATURE_DAYS = 21;

    /** Probabilities and losses are kept in millionths. */
    static final double MILLION = 1e6;

    /** No prediction counts as surer than this in the loss, as in the parameter fit. */
    private static final double LEAST_PROBABILITY = 1e-4;

    private final NavigableMap<Long, Day> days = new TreeMap<>();
    private final Bin[] bins = new Bin[BINS];
    private long loss;
    private int answers;
    private long millis;
    private final int[] ratings = new int[4];
    private final int[] felt = new int[4];
    private int wrongButHard;

    Tally() {
        for (int i = 0; i < BINS; i++) {
            bins[i] = new Bin();
        }
    }

    /** A day of the person. Whole numbers. */
    static final class Day {
        int answers;
        long millis;
        int youngAsked;
        int youngRemembered;
        int matureAsked;
        int matureRemembered;

        Recall young() {
            return new Recall(youngAsked, youngRemembered);
        }

        Recall mature() {
            return new Recall(matureAsked, matureRemembered);
        }
    }

    /** Predictions that were much the same; their sum in millionths. */
    static final class Bin {
        int asked;
        int remembered;
        long predicted;
    }

    /** The days on which something was answered. */
    NavigableMap<Long, Day> days() {
        return days;
    }

    /** Answers on a later day than the one before with that rating. */
    int rated(Rating rating) {
        return ratings[rating.grade() - 1];
    }

    /** How cards that came back were rated where the person alone judged, and where the grading did too. */
    Statistics.Ratings felt() {
        return new Statistics.Ratings(felt[Rating.AGAIN.grade() - 1], felt[Rating.HARD.grade() - 1], wrongButHard);
    }

    /** Answers of all days. */
    int answers() {
        return answers;
    }

    /** Time from showing to answering, all answers together. */
    long millis() {
        return millis;
    }

    Bin[] bins() {
        return bins;
    }

    /** Sum of −ln of the probability given to what happened, in millionths. */
    long loss() {
        return loss;
    }

    /** Counts the answers of a card that stood when the log had grown up to that row. */
    void add(List<Logged> answers, long position) {
        count(answers, position, 1);
    }

    /** Takes away what {@link #add} of the same answers and position counted. */
    void subtract(List<Logged> answers, long position) {
        count(answers, position, -1);
    }

    private void count(List<Logged> answers, long position, int sign) {
        var standing =
                answers.stream().filter(answer -> answer.stoodAt(position)).toList();
        MemoryState memory = null;
        MemoryModel model = null;
        for (int i = 0; i < standing.size(); i++) {
            var answer = standing.get(i);
            var used = answer.scheduling().fsrs().model();
            if (model != null && !model.equals(used)) {
                memory = replayed(standing.subList(0, i), used);
            }
            model = used;
            var last = i == 0 ? null : standing.get(i - 1);
            count(answer, last, memory, sign);
            memory = after(memory, last, answer, model);
        }
    }

    /** The memory that the model sees in earlier answers: states of one cannot be used by another. */
    private static @Nullable MemoryState replayed(List<Logged> answers, MemoryModel model) {
        MemoryState memory = null;
        Logged last = null;
        for (var answer : answers) {
            memory = after(memory, last, answer, model);
            last = answer;
        }
        return memory;
    }

    private static MemoryState after(
            @Nullable MemoryState memory, @Nullable Logged last, Logged answer, MemoryModel model) {
        return memory == null || last == null
                ? model.first(answer.rating())
                : model.next(memory, answer.rating(), model.elapsed(last.at(), answer.at()));
    }

    private void count(Logged answer, @Nullable Logged last, @Nullable MemoryState memory, int sign) {
        long number = answer.at().day().toEpochDay();
        var day = days.computeIfAbsent(number, absent -> new Day());
        day.answers += sign;
        day.millis += sign * answer.takenMillis();
        answers += sign;
        millis += sign * answer.takenMillis();
        if (memory != null && last != null && answer.at().daysSince(last.at()) > 0) {
            var model = answer.scheduling().fsrs().model();
            int remembered = answer.rating().grade() > 1 ? sign : 0;
            ratings[answer.rating().grade() - 1] += sign;
            felt[answer.rating().grade() - 1] += answer.felt() ? sign : 0;
            wrongButHard += answer.wrong() && answer.rating() == Rating.HARD ? sign : 0;
            if (model.interval(memory, 0.9) < MATURE_DAYS) {
                day.youngAsked += sign;
                day.youngRemembered += remembered;
            } else {
                day.matureAsked += sign;
                day.matureRemembered += remembered;
            }
            predicted(model.retrievability(memory, model.elapsed(last.at(), answer.at())), remembered != 0, sign);
        }
        if (day.answers == 0) {
            days.remove(number);
        }
    }

    private void predicted(double recall, boolean remembered, int sign) {
        var bin = bins[Math.min(BINS - 1, (int) (recall * BINS))];
        bin.asked += sign;
        bin.remembered += remembered ? sign : 0;
        bin.predicted += sign * Math.round(recall * MILLION);
        double probability = Math.clamp(remembered ? recall : 1 - recall, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY);
        loss += sign * Math.round(-Math.log(probability) * MILLION);
    }
}
