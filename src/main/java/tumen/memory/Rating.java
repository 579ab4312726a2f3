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

    /**
     * The rating of that grade.
     *
     * @throws IllegalArgumentException if the grade is not 1 to 4
     */
    public static Rating ofGrade(int grade) {
        return switch (grade) {
            case 1 -> AGAIN;
            case 2 -> HARD;
            case 3 -> GOOD;
            case 4 -> EASY;
            default -> throw new IllegalArgumentException("A rating is 1 to 4, not " + grade + ".");
        };
    }
}
