package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tumen.assess.Assignments;
import tumen.assess.Attempts;
import tumen.assess.Homeworks;
import tumen.assess.PinnedQuestions;
import tumen.assess.Regrading;
import tumen.assess.SelfTests;
import tumen.assess.Step;
import tumen.assess.Taking;
import tumen.people.People;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Grader;
import tumen.question.Grading;
import tumen.study.Heard;
import tumen.study.Occasion;
import tumen.study.Studying;

/**
 * Everything about tests that the pages need, put together: what is asked and answered is kept, and every answer that counts
 * goes into the memory.
 *
 * @param taking taking tests
 * @param regrading grading homework anew
 * @param attempts what happened in them
 * @param assignments what is to be taken
 * @param pinned the questions as they are asked
 * @param own tests that people set themselves
 * @param timeFactor a person's extra-time factor, at least 1
 */
public record Tests(
        Taking taking,
        Regrading regrading,
        Attempts attempts,
        Assignments assignments,
        PinnedQuestions pinned,
        SelfTests own,
        ToDoubleFunction<Person> timeFactor) {
    private static final Logger LOG = LoggerFactory.getLogger(Tests.class);

    /** Puts them together; answers are graded with the names of the decks as they are now. */
    public static Tests of(
            Attempts attempts,
            Assignments assignments,
            PinnedQuestions pinned,
            SelfTests own,
            Homeworks homeworks,
            Studying studying,
            People people,
            ToDoubleFunction<Person> timeFactor) {
        Grader grader = (question, form, response) -> Grading.grade(
                question, form, response, studying.library().names(question.id().deck()));
        var taking =
                new Taking(attempts, pinned, grader, homeworks, counted -> remember(counted, own, studying, people));
        var regrading = new Regrading(attempts, homeworks, pinned, grader, taking);
        return new Tests(taking, regrading, attempts, assignments, pinned, own, timeFactor);
    }

    /** The key is made of attempt and slot, so that telling twice is telling once, and telling a new grade corrects the old. */
    private static void remember(Taking.Counted counted, SelfTests own, Studying studying, People people) {
        var attempt = counted.attempt();
        var slot = attempt.assignment().quiz().slots().get(counted.slot());
        var person = people.person(attempt.person());
        if (person.isEmpty()
                || slot.form() == Form.FLASHCARD
                || studying.library().question(slot.question()).isEmpty()) {
            return;
        }
        boolean selfSet = own.find(attempt.assignment().id()).isPresent();
        try {
            studying.remember(
                    person.get(),
                    new Heard(
                            "attempt-" + attempt.id() + "-" + counted.slot(),
                            selfSet ? Occasion.TEST : Occasion.HOMEWORK,
                            slot.question(),
                            slot.version(),
                            slot.form(),
                            counted.answered().response(),
                            counted.grade(),
                            taken(counted),
                            counted.answered().madeAt()),
                    attempt.steps().getLast().at());
        } catch (IllegalArgumentException | Studying.UnknownQuestion e) {
            LOG.warn("An answer of attempt {} is not remembered: {}", attempt.id(), e.getMessage());
        }
    }

    /** From the latest thing said to another question until this was said; nobody knows when it was looked at. */
    private static Duration taken(Taking.Counted counted) {
        var made = counted.answered().madeAt();
        Instant from = counted.attempt().steps().stream()
                .filter(step -> step instanceof Step.Answered other && other.slot() != counted.slot())
                .map(step -> ((Step.Answered) step).madeAt())
                .filter(other -> other.isBefore(made))
                .max(Instant::compareTo)
                .orElse(counted.attempt().started().at());
        return from.isAfter(made) ? Duration.ZERO : Duration.between(from, made);
    }
}
