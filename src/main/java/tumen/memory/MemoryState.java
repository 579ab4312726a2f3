package tumen.memory;

/** What is believed about how well a card is remembered. States of one model cannot be turned into another's, only replayed. */
public sealed interface MemoryState {
    /** Days after which the chance to remember has fallen to 0.9 (of the slow trace, where there are two). */
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

    private static void check(double stability, double difficulty) {
        if (!(stability > 0 && stability < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A stability is a positive number of days, not " + stability + ".");
        }
        if (!(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("A difficulty is 1 to 10, not " + difficulty + ".");
        }
    }
}
