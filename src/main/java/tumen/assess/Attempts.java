package tumen.assess;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tumen.question.QuestionId;

/** Where attempts are kept. Steps are only ever added; every method that adds returns after the commit. */
public interface Attempts {
    /**
     * Keeps a new attempt and gives it its number. Whether the person may start is for {@link Assignment#whyNot} to say
     * before; an attempt that is not handed in yet is gone on with instead, so starting twice is starting once.
     */
    Attempt begin(long person, Assignment assignment, Step.Started started);

    /**
     * Adds steps to an attempt, all or none; an answer whose key is there already is left out.
     *
     * @throws IllegalArgumentException if there is no such attempt
     */
    void append(long attempt, List<Step> steps);

    /**
     * Adds what the deed adds to the attempt as it is at that moment, with nothing coming between: two devices cannot both
     * find a question open. The deed may run more than once; it only ever adds steps at the end.
     *
     * @param deed such as {@code attempt -> attempt.add(step)}
     * @return what the deed said
     * @throws IllegalArgumentException if there is no such attempt
     */
    Attempt.Outcome change(long attempt, Function<Attempt, Attempt.Outcome> deed);

    /** The attempt of that number with all its steps in the order they arrived. */
    Optional<Attempt> find(long attempt);

    /**
     * An attempt that is not handed in.
     *
     * @param attempt its number
     * @param assignment number of what is taken
     * @param behaviour when it is marked
     * @param started when it was begun
     * @param decks of its questions
     */
    record Sitting(long attempt, long assignment, Behaviour behaviour, Instant started, Set<String> decks) {
        /** Copies the set. */
        public Sitting {
            decks = Set.copyOf(decks);
        }
    }

    /** A person's attempts that are not handed in, oldest first. */
    List<Sitting> sittings(long person);

    /**
     * Where a question is asked.
     *
     * @param assignment number of the test
     * @param slot number of the slot
     */
    record Place(long assignment, int slot) {}

    /** Where the question was asked to be typed and an answer was once not wholly right, in the order of the tests. */
    List<Place> missed(QuestionId question);

    /** A student's attempts at an assignment, oldest first. */
    List<Attempt> of(long person, long assignment);

    /** All attempts at an assignment. */
    List<Attempt> at(long assignment);

    /**
     * How far a class has come with an assignment.
     *
     * @param begun how many students have begun
     * @param done how many of them have handed an attempt in
     */
    record Progress(int begun, int done) {}

    /** How far students have come with an assignment. */
    Progress progress(long assignment);

    /** Numbers of the attempts whose time, grace included, was up before that moment and that are not handed in. */
    List<Long> overdue(Instant now);

    /** Numbers of the attempts handed in or graded anew at that moment or later. */
    List<Long> settledSince(Instant since);

    /**
     * Share of people who got a question right in tests: the mean fraction of all graded answers to it.
     *
     * @param least of questions with at least so many graded answers
     */
    Map<QuestionId, Double> facilities(int least);
}
