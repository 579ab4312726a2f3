package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.QuestionId;

/**
 * Practising: what comes next, what an answer does, what undo takes back. Methods that change something return after the
 * commit, or throw {@link Unavailable}. Methods that only read accept a person that is not stored (number 0, a guest
 * who has not answered yet): everything is new to them.
 */
public interface Studying {
    /** The library as it is now. */
    Library library();

    /**
     * Decks that are shut for the person now, because something with their questions is running for them: nothing of them is
     * asked or graded, and nothing that gives a key away may be shown.
     */
    Set<String> shut(Person person);

    /** From now on these decks are shut for a person. What was answered without a connection is taken all the same. */
    void shutting(Function<Person, Set<String>> decks);

    /**
     * What to ask next: due cards by least retrievability, then new ones.
     *
     * @param deck only from this deck, or null for all that are not shut
     * @return empty when nothing is due and no new card is allowed today
     * @throws Shut if that deck is shut for the person
     */
    Optional<Asked> next(Person person, @Nullable String deck, Instant now);

    /** Asks this very question, due or not, unless its deck is {@link Shut}. Empty when it is not in the library. */
    Optional<Asked> ask(Person person, QuestionId question, Instant now);

    /**
     * The time until the card would come back for each rating given now: what stands on the buttons of a flashcard. Reads
     * only; a person without rows has a new card.
     *
     * @throws UnknownQuestion if the question is not in the library
     */
    Map<Rating, Duration> intervals(Person person, QuestionId question, Instant now);

    /**
     * Grades the answer, schedules the card, stores the review.
     *
     * @throws Shut if the deck is shut for the person
     * @throws UnknownQuestion if the question is not in the library
     * @throws KeyUsed if the person has used the idempotency key for another question
     * @throws IllegalArgumentException with a sentence, if the response does not fit the question or the form is none of
     *     its forms
     */
    Answered answer(Person person, Answer answer, Instant now);

    /**
     * The same without waiting: completes after the commit, with what {@link #answer} returns or throws; what can be refused
     * before anything is stored is thrown at once. What follows from it runs on a thread that others wait for too.
     */
    CompletableFuture<Answered> submit(Person person, Answer answer, Instant now);

    /**
     * Takes an answer that was given and graded elsewhere into the same memory: right counts as Good, partly right as Hard,
     * wrong as Again. When the card has been answered since, it counts as given right after that. The same again is one
     * review; with another grade or another response the review is taken back and appended as it counts now, unless the
     * person or a teacher has set it right since.
     *
     * @param now when it is told
     * @throws UnknownQuestion if the question is not in the library any more
     * @throws KeyUsed if the person has used the idempotency key for another question
     */
    Answered remember(Person person, Heard heard, Instant now);

    /**
     * Gives a stored review another rating: a compensating row and a new review, in one transaction.
     *
     * @throws UnknownReview if the person has no such review, or it is not the latest of its card
     */
    Answered rerate(Person person, long review, Rating rating, String idempotencyKey, Instant now);

    /** Takes back the person's latest review of today; empty when there is none. The row stays, a compensating one is added. */
    Optional<QuestionId> undo(Person person, String idempotencyKey, Instant now);

    /**
     * Asks for the sake of asking: the questions of a deck, or all for null, the least remembered first and those never
     * answered last, however often. Suspended ones are left out.
     *
     * @param at which of them, from 0
     * @return empty after the last
     */
    Optional<Asked> cram(Person person, @Nullable String deck, int at, Instant now);

    /**
     * Grades and stores an answer given in a cram: it is in the log, and no card changes.
     *
     * @throws UnknownQuestion if the question is not in the library
     * @throws KeyUsed if the person has used the idempotency key for another question
     * @throws IllegalArgumentException as {@link #answer} does
     */
    Answered crammed(Person person, Answer answer, Instant now);

    /** What waits. */
    Overview overview(Person person, Instant now);

    /** The reviews of one question that stand, oldest first. */
    List<Review> history(Person person, QuestionId question);

    /** The idempotency key has been used for something else. */
    final class KeyUsed extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        /** Says so. */
        public KeyUsed() {
            super("This idempotency key was used for something else before. Make a new one.");
        }
    }

    /** The deck is shut for the person now. */
    final class Shut extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Says so. */
        public Shut() {
            super("A test, homework or live quiz with questions of this deck is running for you. Hand it in or"
                    + " finish it first: then everything here is open again.");
        }
    }

    /** The question is not in the library. */
    final class UnknownQuestion extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Names the question. */
        public UnknownQuestion(QuestionId id) {
            super("There is no question " + id + ".");
        }
    }

    /** The review is not the person's, or cannot be changed any more. */
    final class UnknownReview extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Names the review. */
        public UnknownReview(long id) {
            super("Review " + id + " cannot be changed.");
        }
    }
}
