package tumen.memory;

import java.util.Arrays;

/**
 * The intervals chosen for the four answers: they depend on what else was due when they were chosen, so they are kept with
 * the answer.
 *
 * @param again in days, 0 for a step within the day; the others likewise
 */
public record ChosenDays(int again, int hard, int good, int easy) {
    /**
     * Refuses what no scheduler chooses.
     *
     * @throws IllegalArgumentException if an interval is negative
     */
    public ChosenDays {
        if (Math.min(Math.min(again, hard), Math.min(good, easy)) < 0) {
            throw new IllegalArgumentException(
                    "An interval is not negative: " + again + " " + hard + " " + good + " " + easy + ".");
        }
    }

    /** Those of the outcomes. */
    public static ChosenDays of(Outcomes outcomes) {
        return new ChosenDays(
                outcomes.again().days(),
                outcomes.hard().days(),
                outcomes.good().days(),
                outcomes.easy().days());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if these are not four numbers
     */
    public static ChosenDays parse(String text) {
        int[] days =
                Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        if (days.length != 4) {
            throw new IllegalArgumentException("Four intervals are needed, not \"" + text + "\".");
        }
        return new ChosenDays(days[0], days[1], days[2], days[3]);
    }

    /** The four numbers with spaces between. */
    @Override
    public String toString() {
        return again + " " + hard + " " + good + " " + easy;
    }
}
