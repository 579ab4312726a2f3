package tumen.assess;

import java.util.List;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Said;

/**
 * How an assignment is graded now: by its pinned questions, with what its teachers have amended since it was set.
 *
 * @param quiz what is asked
 * @param pinned the questions
 * @param grader without amendments
 * @param amendments oldest first; those that do not hold change nothing
 */
public record Amended(Quiz quiz, PinnedQuestions pinned, Grader grader, List<Amendment> amendments) implements Grader {
    /** Keeps those amendments that hold. */
    public Amended {
        amendments = amendments.stream().filter(Amendment::holds).toList();
    }

    /** The question by which a slot is graded: as it was pinned, or the version taken last. */
    public Question question(Slot slot) {
        int version = slot.version();
        for (var amendment : amendments) {
            if (concerns(amendment, slot.question()) && amendment.change() instanceof Amendment.Reworded(int taken)) {
                version = taken;
            }
        }
        return pinned.pinned(slot.question(), version);
    }

    @Override
    public Grade grade(Question question, Form form, Response response) {
        return accepts(question.id(), Said.same(response))
                ? Amendment.ACCEPTED
                : grader.grade(question, form, response);
    }

    private boolean accepts(QuestionId question, String given) {
        return amendments.stream()
                .anyMatch(amendment -> concerns(amendment, question)
                        && amendment.change() instanceof Amendment.Accepted(String said)
                        && said.equals(given));
    }

    private boolean concerns(Amendment amendment, QuestionId question) {
        return quiz.slots().get(amendment.slot()).question().equals(question);
    }
}
