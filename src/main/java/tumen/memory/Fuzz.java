package tumen.memory;

/** Chooses one of the days around an interval, so that cards learnt together do not stay together for ever. */
@FunctionalInterface
public interface Fuzz {
    /** Takes the interval as it is. */
    Fuzz NONE = (interval, range) -> interval;

    /**
     * The day to use.
     *
     * @param interval in days, within the range
     * @param range the days allowed
     */
    int choose(int interval, Range range);

    /**
     * By chance that is always the same for the same card and repetition: a preview shows what the answer does, and an answer
     * undone and given again falls on the same day.
     *
     * @param card a number of the card that never changes
     * @param repetition how many answers the card had before
     */
    static Fuzz seeded(long card, int repetition) {
        long mixed = mix(mix(card) + repetition);
        double share = (mixed >>> 11) * 0x1.0p-53;
        return (interval, range) -> range.least() + (int) (share * (range.most() - range.least() + 1));
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long seed) {
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * Days from least to most, both included.
     *
     * @param least first day allowed
     * @param most last day allowed
     */
    record Range(int least, int most) {
        private static final double SHORTEST = 2.5;

        /**
         * Refuses an empty range.
         *
         * @throws IllegalArgumentException if least is over most
         */
        public Range {
            if (least > most) {
                throw new IllegalArgumentException("There is no day from " + least + " to " + most + ".");
            }
        }

        /** The same without the days before that one, which itself stays. */
        Range from(int first) {
            return first <= least ? this : new Range(Math.min(first, most), most);
        }

        /**
         * The days around an interval: {@code δ = 1 + 0.15·(min(i,7)−2.5)⁺ + 0.1·(min(i,20)−7)⁺ + 0.05·(i−20)⁺}, none under
         * two and a half days.
         *
         * @param interval in days, at least 1
         * @param maximum no day after this one
         */
        public static Range around(int interval, int maximum) {
            if (interval < SHORTEST || interval > maximum) {
                int only = Math.min(interval, maximum);
                return new Range(only, only);
            }
            double delta = 1
                    + 0.15 * (Math.min(interval, 7) - SHORTEST)
                    + 0.1 * Math.max(0, Math.min(interval, 20) - 7)
                    + 0.05 * Math.max(0, interval - 20);
            int least = (int) Math.max(2, Math.round(interval - delta));
            int most = (int) Math.min(Math.round(interval + delta), maximum);
            return new Range(Math.min(least, most), most);
        }
    }
}
