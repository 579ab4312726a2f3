package tumen.memory;

/** Where a card stands on its way. Every case carries only what the next answer needs. */
public sealed interface CardState {
    /** Never answered. */
    record New() implements CardState {}

    /** Answered at least once. */
    sealed interface Seen extends CardState {
        /**
         * Index of the step last taken. A card in review keeps the step when a step of a day or more sent it there, and has 0
         * otherwise.
         */
        int step();

        /** What is believed about the memory, after the last answer. */
        MemoryState memory();

        /** When the last answer was given. */
        Moment last();

        /** The same with another belief about the memory: for replaying its answers with another model. */
        default Seen with(MemoryState other) {
            return switch (this) {
                case Learning learning -> new Learning(learning.step(), other, learning.last());
                case Review review -> new Review(review.step(), other, review.last());
                case Relearning relearning -> new Relearning(relearning.step(), other, relearning.last());
            };
        }
    }

    /** On the steps of a new card. */
    record Learning(int step, MemoryState memory, Moment last) implements Seen {
        /** Refuses a negative step. */
        public Learning {
            check(step);
        }
    }

    /** Comes back after days. */
    record Review(int step, MemoryState memory, Moment last) implements Seen {
        /** Refuses a negative step. */
        public Review {
            check(step);
        }
    }

    /** On the steps after a lapse. */
    record Relearning(int step, MemoryState memory, Moment last) implements Seen {
        /** Refuses a negative step. */
        public Relearning {
            check(step);
        }
    }

    private static void check(int step) {
        if (step < 0) {
            throw new IllegalArgumentException("A step is counted from 0, not " + step + ".");
        }
    }
}
