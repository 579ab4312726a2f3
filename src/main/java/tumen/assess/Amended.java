package tumen.assess;

import java.util.List;
import java.util.stream.Stream;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Said;
import tumen.question.Widening;

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
        var accepted = accepted(question.id());
        if (accepted.contains(Said.same(response))) {
            return Amendment.ACCEPTED;
        }
        var grade = grader.grade(question, form, response);
        // An accepted text is right as the key is: with a typing error, too.
        return grade.fraction() < 1 && response instanceof Response.Typed
                ? accepted.stream()
                        .flatMap(said -> Widening.of(question, said).stream())
                        .map(widened -> grader.grade(widened, form, response))
                        .filter(widened -> widened.fraction() == 1)
                        .findFirst()
                        .orElse(grade)
                : grade;
    }

    private List<String> accepted(QuestionId question) {
        return amendments.stream()
                .filter(amendment -> concerns(amendment, question))
                .flatMap(amendment -> switch (amendment.change()) {
                    case Amendment.Accepted(String said) -> Stream.of(said);
                    case Amendment.Reworded reworded -> Stream.empty();
                })
                .toList();
    }

    private boolean concerns(Amendment amendment, QuestionId question) {
        return quiz.slots().get(amendment.slot()).question().equals(question);
    }
}
