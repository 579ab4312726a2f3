package tumen.memory;

/** What is believed about how well a card is remembered. States of one model cannot be turned into another's, only replayed. */
public sealed interface MemoryState {
    /** Strength of the memory in days; of the slow trace where there are two. With one trace recall is 0.9 after that time. */
    double stability();

    /** How hard it is to make the card more stable, 1 to 10. */
    double difficulty();

    /** A state of FSRS-6. */
    static MemoryState of(double stability, double difficulty) {
        return new Single(stability, difficulty);
    }

    /**
     * One trace: FSRS-6.
     *
     * @param stability in days, 0.001 to 36,500
     * @param difficulty 1 to 10
     */
    record Single(double stability, double difficulty) implements MemoryState {
        /**
         * Refuses what no review leads to.
         *
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Single {
            check(stability, difficulty);
        }
    }

    /**
     * Two traces: FSRS-7. Neither stability is a time after which recall is 0.9; ask the model for that.
     *
     * @param stability of the slow trace, in days, 0.0001 to 36,500
     * @param fast stability of the fast trace, in days, 0.0001 to 36,500; it may be the larger one
     * @param difficulty 1 to 10
     */
    record Dual(double stability, double fast, double difficulty) implements MemoryState {
        /**
         * Refuses what no review leads to.
         *
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Dual {
            check(stability, difficulty);
            check(fast, difficulty);
        }
    }

    private static void check(double stability, double difficulty) {
        if (!(stability > 0 && stability < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A stability is a positive number of days, not " + stability + ".");
        }
        if (!(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("A difficulty is 1 to 10, not " + difficulty + ".");
        }
    }
}
