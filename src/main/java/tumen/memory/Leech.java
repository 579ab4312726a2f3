package tumen.memory;

/** Cards that are forgotten more often than the model of memory can explain by chance. */
public final class Leech {
    /** A card that would do as badly as this less often than once in a hundred times deserves a look. */
    public static final double SUSPICIOUS = 0.01;

    private Leech() {}

    /**
     * The probability of at least that many lapses, were the predictions right: the upper tail of the sum of unequal coin
     * tosses (Poisson's binomial distribution), by convolution.
     *
     * @param recalls predicted probability to remember at each review
     * @param lapses how many of these were forgotten
     * @throws IllegalArgumentException if there are more lapses than reviews, or a number is no probability
     */
    public static double chance(double[] recalls, int lapses) {
        if (lapses < 0 || lapses > recalls.length) {
            throw new IllegalArgumentException(lapses + " lapses cannot come from " + recalls.length + " reviews.");
        }
        double[] exactly = new double[lapses + 1];
        exactly[0] = 1;
        double more = 0;
        for (double recall : recalls) {
            if (!(recall >= 0 && recall <= 1)) {
                throw new IllegalArgumentException("A probability is 0 to 1, not " + recall + ".");
            }
            more += exactly[lapses] * (1 - recall);
            for (int count = lapses; count >= 0; count--) {
                double before = count == 0 ? 0 : exactly[count - 1];
                exactly[count] = exactly[count] * recall + before * (1 - recall);
            }
        }
        return Math.min(1, exactly[lapses] + more);
    }
}
