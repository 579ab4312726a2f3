package tumen.question;

import java.util.Collection;

/** Grades a response. The same for practice, homework, mock exams and live quizzes. */
public final class Grading {
    private Grading() {}

    /**
     * Grades one response.
     *
     * @param question what was asked
     * @param form how it was asked
     * @param response what came back; one that does not fit the form is wrong and says so
     * @param deckNames the names that are keys elsewhere in the deck: a typo that turns one into another is no typo, and a
     *     surname counts only when it is unique among them
     * @return the grade with its reason
     */
    public static Grade grade(Question question, Form form, Response response, Collection<String> deckNames) {
        return new Grade(0, Verdict.WRONG, question.key().shown());
    }
}
