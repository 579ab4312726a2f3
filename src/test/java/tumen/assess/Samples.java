package tumen.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.Grade;
import tumen.question.Grader;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.question.Why;

/** Questions, quizzes and attempts for the tests of this package. */
final class Samples {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Samples() {}

    static QuestionId id(int number) {
        return new QuestionId("sample", "q" + number);
    }

    /** A short text whose accepted answers are these. */
    static Question question(int number, int version, String... accepted) {
        return new Question(
                id(number),
                version,
                "What is answer " + number + "?",
                new Key.Text(List.of(accepted)),
                List.of(),
                new Origin.Written(null));
    }

    /** Right is what is accepted, to the letter; "half" is half right. */
    static final Grader GRADER = (question, form, response) -> {
        var said = response instanceof Response.Typed typed ? typed.text() : "";
        boolean right =
                question.key() instanceof Key.Text text && text.accepted().contains(said);
        double fraction = right ? 1 : said.equals("half") ? .5 : 0;
        return new Grade(
                fraction,
                right ? Verdict.RIGHT : Verdict.WRONG,
                Why.told(question.key().shown()));
    };

    /** The pinned question of every slot: "yes" is right. */
    static final Function<Slot, Question> PINNED = slot -> question(number(slot), slot.version(), "yes");

    static int number(Slot slot) {
        return Integer.parseInt(slot.question().slug().substring(1));
    }

    static Quiz quiz(int slots) {
        return new Quiz(
                "Sample",
                IntStream.range(0, slots)
                        .mapToObj(n -> new Slot(id(n), 1, n % 2 == 0 ? "Even" : "Odd", Kind.TEXT, Form.TYPED, 1, null))
                        .toList(),
                true,
                true);
    }

    static Assignment assignment(Behaviour behaviour, @Nullable Instant closes, @Nullable Duration limit) {
        return new Assignment(
                1,
                quiz(4),
                START,
                closes,
                limit,
                Duration.ofSeconds(30),
                AttemptRule.ONCE,
                behaviour,
                Assignment.USUAL_PENALTY,
                3,
                ReviewOptions.HOMEWORK);
    }

    static Attempt attempt(Assignment assignment, double factor) {
        return new Attempt(1, 7, assignment, List.of(new Step.Started(START, 42, factor)));
    }

    /** An answer made so many seconds after the start, that arrived at once. */
    static Step.Answered answer(int slot, String text, long seconds) {
        return answer(slot, text, seconds, seconds);
    }

    static Step.Answered answer(int slot, String text, long made, long arrived) {
        return new Step.Answered(
                START.plusSeconds(arrived),
                slot + "/" + text + "/" + made,
                START.plusSeconds(made),
                made,
                slot,
                new Response.Typed(text),
                1);
    }

    static Attempt submitted(Attempt attempt, long seconds) {
        return Marking.submit(attempt, new Step.Submitted(START.plusSeconds(seconds), false), PINNED, GRADER);
    }
}
