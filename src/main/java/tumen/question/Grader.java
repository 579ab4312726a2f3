package tumen.question;

/**
 * Grading with the names of the deck already known, as an attempt or a live quiz is given it: {@link Grading} behind
 * whatever knows the decks.
 */
@FunctionalInterface
public interface Grader {
    /**
     * Grades one response.
     *
     * @param question what was asked
     * @param form how it was asked
     * @param response what came back
     * @return the grade with its reason; the same for the same arguments
     */
    Grade grade(Question question, Form form, Response response);
}
