package tumen.memory;

/** What each of the four answers would do. */
public record Outcomes(Scheduled again, Scheduled hard, Scheduled good, Scheduled easy) {
    /** The same after other numbers of days. */
    public Outcomes after(ChosenDays days) {
        return new Outcomes(
                again.after(days.again()), hard.after(days.hard()), good.after(days.good()), easy.after(days.easy()));
    }

    /** What that answer would do. */
    public Scheduled of(Rating rating) {
        return switch (rating) {
            case AGAIN -> again;
            case HARD -> hard;
            case GOOD -> good;
            case EASY -> easy;
        };
    }
}
