package tumen.study;

/**
 * How many of the cards that came back were remembered.
 *
 * @param asked answers on a later day than the one before
 * @param remembered those not rated Again
 */
public record Recall(int asked, int remembered) {
    /** Nothing came back yet. */
    public static final Recall NONE = new Recall(0, 0);

    /** Two-sided 95 % of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Refuses counts that cannot be.
     *
     * @throws IllegalArgumentException if more are remembered than asked, or fewer than none
     */
    public Recall {
        if (remembered < 0 || remembered > asked) {
            throw new IllegalArgumentException(remembered + " of " + asked + " cannot have been remembered.");
        }
    }

    /** Both together. */
    public Recall plus(Recall other) {
        return new Recall(asked + other.asked, remembered + other.remembered);
    }

    /** Share remembered, 0 to 1; 0 when nothing was asked. */
    public double share() {
        return asked == 0 ? 0 : remembered / (double) asked;
    }

    /** Lower end of the 95 % interval of the share (Wilson 1927); 0 when nothing was asked. */
    public double least() {
        return asked == 0 ? 0 : Math.max(0, middle() - reach());
    }

    /** Upper end of the 95 % interval of the share (Wilson 1927); 1 when nothing was asked. */
    public double most() {
        return asked == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (remembered + Z * Z / 2) / (asked + Z * Z);
    }

    private double reach() {
        return Z * Math.sqrt(share() * (1 - share()) * asked + Z * Z / 4) / (asked + Z * Z);
    }
}
