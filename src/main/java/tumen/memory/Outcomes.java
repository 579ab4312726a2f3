package tumen.memory;

/** What each of the four answers would do. */
public record Outcomes(Scheduled again, Scheduled hard, Scheduled good, Scheduled easy) {
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
