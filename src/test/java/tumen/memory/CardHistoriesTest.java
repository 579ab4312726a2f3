package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CardHistoriesTest {
    private static final List<LoggedReview> LOG = List.of(
            new LoggedReview(9, 50, 3, Rating.AGAIN),
            new LoggedReview(7, 10, 0, Rating.GOOD),
            new LoggedReview(9, 20, 0, Rating.EASY),
            new LoggedReview(7, 40, 2, Rating.HARD),
            new LoggedReview(9, 60, 3, Rating.GOOD));

    @Test
    void reviewsAreGatheredByCardInTheOrderOfTime() {
        var histories = CardHistories.of(LOG);

        assertArrayEquals(new int[] {0, 2, 5}, histories.starts);
        assertArrayEquals(new long[] {10, 40, 20, 50, 60}, histories.times);
        assertArrayEquals(new int[] {0, 2, 0, 3, 0}, histories.days);
        assertArrayEquals(new byte[] {3, 2, 4, 1, 3}, histories.grades);
        assertEquals(2, histories.predictable());
        assertEquals(40, histories.timeAt(0.5));
    }

    @Test
    void laterReviewsCanBeLeftOut() {
        var histories = CardHistories.of(LOG).until(20);

        assertEquals(2, histories.cards());
        assertArrayEquals(new long[] {10, 20}, histories.times);
        assertEquals(0, CardHistories.of(LOG).until(5).size());
    }

    @Test
    void anEmptyLogHasNoTimes() {
        assertThrows(
                IllegalStateException.class, () -> CardHistories.of(List.of()).timeAt(0.5));
    }

    @Test
    void lossAndBinsAreThoseOfTheDefinition() {
        var histories = CardHistories.of(LOG);
        double hard = Math.pow(1 + factor() * 2 / 2.3065, -0.1542);
        double again = Math.pow(1 + factor() * 3 / 8.2956, -0.1542);

        HeldOut score = HeldOut.score(histories, 0, Parameters.DEFAULT);

        assertEquals(2, score.reviews());
        assertEquals((-Math.log(hard) - Math.log(1 - again)) / 2, score.logLoss(), 1e-9);
        // both fall into one bin: first long-term review, two or three days, no lapse
        assertEquals(Math.abs(hard + again - 1) / 2, score.rmseBins(), 1e-9);
        assertEquals(1, HeldOut.score(histories, 40, Parameters.DEFAULT).reviews());
        assertEquals(0, HeldOut.score(histories, 60, Parameters.DEFAULT).logLoss());
    }

    private static double factor() {
        return Math.pow(0.9, -1 / 0.1542) - 1;
    }
}
