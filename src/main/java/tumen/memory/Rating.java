package tumen.memory;

/** How well something was remembered. The order is part of the model: AGAIN is grade 1. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** The grade of the formulas, 1 to 4. */
    public int grade() {
        return grade;
    }
}
