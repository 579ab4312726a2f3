package tumen.assess;

import java.util.Collection;
import tumen.question.Question;
import tumen.question.QuestionId;

/**
 * Questions as they were when they were put into a quiz, kept whole for good: what is edited in the bank later changes no
 * test, and what is shown afterwards is what was asked.
 */
public interface PinnedQuestions {
    /** Keeps these versions; those that are kept already stay as they are. Returns after the commit. */
    void pin(Collection<Question> questions);

    /**
     * The question at that version.
     *
     * @throws IllegalArgumentException if that version was never pinned
     */
    Question pinned(QuestionId question, int version);

    /** The question of a slot. */
    default Question of(Slot slot) {
        return pinned(slot.question(), slot.version());
    }
}
