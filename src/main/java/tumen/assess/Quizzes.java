package tumen.assess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the quizzes are kept that teachers put together. Every change makes another edition, and none is lost; questions are
 * pinned at the version they were put in with. Every method that changes something returns after the commit.
 */
public interface Quizzes {
    /**
     * Keeps a new quiz.
     *
     * @param key made by the client; the same key twice is one quiz
     * @throws IllegalArgumentException if a question was not pinned at its version before, see {@link PinnedQuestions#pin}
     */
    StoredQuiz create(long owner, Composition composition, String key, Instant now);

    /** The quiz of that number. */
    Optional<StoredQuiz> find(long quiz);

    /** The quizzes of a person, latest change first; everybody's for person 0. */
    List<StoredQuiz> of(long owner);

    /**
     * Keeps another edition, unless it is the same as the last.
     *
     * @param edition on which the change rests
     * @param key made by the client; the same key twice is one change
     * @return empty when the quiz has changed meanwhile; then nothing is kept
     * @throws IllegalArgumentException if there is no such quiz, or a question was not pinned at its version before
     */
    Optional<StoredQuiz> change(long quiz, int edition, Composition composition, String key, Instant now);

    /**
     * Goes back to the edition before: another edition like it.
     *
     * @param edition that is to be undone
     * @return empty when the quiz has changed meanwhile, or there is nothing to undo
     */
    Optional<StoredQuiz> undo(long quiz, int edition, String key, Instant now);

    /** Puts a quiz away, or takes it up again. */
    void archive(long quiz, boolean archived, Instant now);
}
