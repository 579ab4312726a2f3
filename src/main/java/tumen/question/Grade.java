package tumen.question;

/**
 * What a response is worth.
 *
 * @param fraction share of the mark, 0 to 1
 * @param verdict in one word
 * @param why one sentence that says why, shown to the learner
 */
public record Grade(double fraction, Verdict verdict, String why) {
    /**
     * Refuses what is no share.
     *
     * @throws IllegalArgumentException if the fraction is not between 0 and 1
     */
    public Grade {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("not a share: " + fraction);
        }
    }
}
