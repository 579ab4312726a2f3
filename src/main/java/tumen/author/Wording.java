package tumen.author;

import java.util.List;
import tumen.question.Distractor;

/**
 * What a person may change about a draft.
 *
 * @param stem the question
 * @param answer the key
 * @param accepted what else is right
 * @param distractors wrong options; may be empty
 */
public record Wording(String stem, String answer, List<String> accepted, List<Distractor> distractors) {
    /** Copies the lists. */
    public Wording {
        accepted = List.copyOf(accepted);
        distractors = List.copyOf(distractors);
    }

    /** The same with other wrong options. */
    public Wording with(List<Distractor> others) {
        return new Wording(stem, answer, accepted, others);
    }
}
