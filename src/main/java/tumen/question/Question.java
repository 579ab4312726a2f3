package tumen.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to know. How it is put on the screen is a {@link Form}; one question can take several.
 *
 * @param id identity, never changed
 * @param version 1 for the first wording; the store raises it when the content changes
 * @param stem the question in words; for a {@link Key.Cloze} the text with its gaps
 * @param key what is right
 * @param distractors wrong options, used when the question takes the choice form
 * @param origin where the question comes from
 */
public record Question(QuestionId id, int version, String stem, Key key, List<Distractor> distractors, Origin origin) {
    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException if the version is under 1 or the stem is blank
     */
    public Question {
        distractors = List.copyOf(distractors);
        if (version < 1) {
            throw new IllegalArgumentException("version " + version + " of " + id);
        }
        if (stem.isBlank()) {
            throw new IllegalArgumentException("no stem: " + id);
        }
    }

    /** The same question at another version. */
    public Question withVersion(int version) {
        return new Question(id, version, stem, key, distractors, origin);
    }

    /** The forms this question can be asked in, easiest first; never empty. */
    public Set<Form> forms() {
        return Form.of(this);
    }

    /** The evidence, when the question was made from a text. */
    public @Nullable Evidence evidence() {
        return switch (origin) {
            case Origin.Generated generated -> generated.evidence();
            case Origin.Written written -> written.evidence();
        };
    }
}
