package tumen.study;

import java.util.List;

/**
 * What waits for a person.
 *
 * @param due cards due now
 * @param left of the cards due now, those left over from the days before
 * @param fresh new cards still allowed today
 * @param doneToday reviews done on the person's day, undone ones not counted
 * @param learnt cards answered at least once
 * @param recall mean probability that a learnt card is remembered now, 0 to 1; 0 when nothing is learnt
 * @param secondsPerCard the person's own median, or 10 when unknown
 * @param forecast cards falling due on each of the next 14 days, today first (overdue ones included)
 * @param decks the same for each deck, in the library's order
 */
public record Overview(
        int due,
        int left,
        int fresh,
        int doneToday,
        int learnt,
        double recall,
        double secondsPerCard,
        List<Integer> forecast,
        List<OfDeck> decks) {
    /** So many left over are better planned than done at once. */
    private static final int MANY = 50;

    /** Copies the lists. */
    public Overview {
        forecast = List.copyOf(forecast);
        decks = List.copyOf(decks);
    }

    /** Whether so much was left over that a plan helps. */
    public boolean wantsPlan() {
        return left >= MANY;
    }

    /**
     * What waits in one deck.
     *
     * @param deck its id
     * @param questions how many it has
     * @param due cards due now
     * @param learnt cards answered at least once
     * @param recall mean probability that a learnt card is remembered now, 0 to 1
     */
    public record OfDeck(String deck, int questions, int due, int learnt, double recall) {}
}
