package tumen.memory;

/** A model of memory: how an answer changes a state, and what is remembered after a time. */
public sealed interface MemoryModel permits Fsrs6, Fsrs7 {
    /** The state after the first answer to a card. */
    MemoryState first(Rating rating);

    /**
     * The state after a later answer.
     *
     * @param memory the state before, made by this model
     * @param days since the answer before, as {@link #elapsed} counts them
     * @throws IllegalArgumentException if the state was made by another model
     */
    MemoryState next(MemoryState memory, Rating rating, double days);

    /** Whether that state was made by this model, or by one of its kind. */
    boolean knows(MemoryState memory);

    /** Days between two answers as this model counts them: whole days of the learner, or fractions too. */
    double elapsed(Moment last, Moment now);

    /** Probability to remember after that many days, over 0 and at most 1. */
    double retrievability(MemoryState memory, double days);

    /** Days, with fractions, after which retrievability has fallen to that value (over 0 and under 1). */
    double interval(MemoryState memory, double retention);

    /** Whether answers within a day are modelled. If not, there are no steps and every interval is in days. */
    boolean withinDay();
}
