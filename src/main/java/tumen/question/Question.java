package tumen.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to know. How it is put on the screen is a {@link Form}; one question can take several.
 *
 * @param id identity, never changed
 * @param version 1 for the first wording; the store raises it when the content changes
 * @param stem the question in words; for a {@link Key.Cloze} the text with {@value Key.Cloze#GAP} for each gap
 * @param key what is right
 * @param distractors wrong options, used when the question takes the choice form
 * @param origin where the question comes from
 */
public record Question(QuestionId id, int version, String stem, Key key, List<Distractor> distractors, Origin origin) {
    /**
     * Copies the list and refuses nonsense.
     *
     * @throws IllegalArgumentException if the version is under 1, the stem is blank, a distractor is also right or stands
     *     twice, the key takes no distractors, or the gaps of a cloze are not those of the stem
     */
    public Question {
        distractors = List.copyOf(distractors);
        if (version < 1) {
            throw new IllegalArgumentException("version " + version + " of " + id);
        }
        if (stem.isBlank()) {
            throw new IllegalArgumentException("no stem: " + id);
        }
        Words.check(stem);
        switch (key) {
            case Key.Figure figure -> checkOptions(distractors, figure.text(), figure.accepted());
            case Key.Date date -> checkOptions(distractors, date.text(), date.accepted());
            case Key.Name name -> checkOptions(distractors, name.name(), name.aliases());
            case Key.Text text -> checkOptions(distractors, text.shown(), text.accepted());
            case Key.Cloze cloze -> {
                checkGaps(stem, cloze.gaps().size());
                checkNone(distractors);
            }
            case Key.Choice choice -> checkNone(distractors);
            case Key.Truth truth -> checkNone(distractors);
            case Key.Ordering ordering -> checkNone(distractors);
            case Key.Matching matching -> checkNone(distractors);
        }
    }

    private static void checkOptions(List<Distractor> distractors, String key, List<String> accepted) {
        var texts = Words.distinct(distractors.stream().map(Distractor::text).toList());
        for (var text : texts) {
            if (text.equals(key) || accepted.contains(text)) {
                throw new IllegalArgumentException("the distractor \"" + text + "\" is also right");
            }
        }
    }

    private static void checkNone(List<Distractor> distractors) {
        if (!distractors.isEmpty()) {
            throw new IllegalArgumentException("this type of key takes no distractors");
        }
    }

    private static void checkGaps(String stem, int gaps) {
        int found = stem.split(Key.Cloze.GAP, -1).length - 1;
        if (found != gaps) {
            throw new IllegalArgumentException("the stem has " + found + " gaps and the key " + gaps);
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

    /** Whether it can be asked as true or false: one of its options is claimed to be right. */
    public boolean claims() {
        return !distractors.isEmpty();
    }

    /** The evidence, when the question was made from a text. */
    public @Nullable Evidence evidence() {
        return switch (origin) {
            case Origin.Generated generated -> generated.evidence();
            case Origin.Written written -> written.evidence();
        };
    }
}
