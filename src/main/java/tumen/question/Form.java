package tumen.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A way to put a question on the screen, easiest first. */
public enum Form {
    /** Options to choose from. */
    CHOICE,
    /** A statement to call true or false. */
    TRUTH,
    /** Things to put in order. */
    ORDERING,
    /** Pairs to match. */
    MATCHING,
    /** Turn over and rate oneself. */
    FLASHCARD,
    /** The evidence with the key blanked, or the stem's own gaps; typed. */
    CLOZE,
    /** The stem with an empty field; typed. */
    TYPED;

    static Set<Form> of(Question question) {
        var forms = EnumSet.noneOf(Form.class);
        switch (question.key()) {
            case Key.Figure figure -> typed(question, forms);
            case Key.Date date -> typed(question, forms);
            case Key.Name name -> typed(question, forms);
            case Key.Text text -> typed(question, forms);
            case Key.Choice choice -> forms.add(CHOICE);
            case Key.Truth truth -> forms.add(TRUTH);
            case Key.Ordering ordering -> forms.add(ORDERING);
            case Key.Matching matching -> forms.add(MATCHING);
            case Key.Cloze cloze -> forms.add(CLOZE);
        }
        return Collections.unmodifiableSet(forms);
    }

    private static void typed(Question question, EnumSet<Form> forms) {
        forms.add(FLASHCARD);
        forms.add(TYPED);
        if (question.distractors().size() >= 2) {
            forms.add(CHOICE);
        }
        var evidence = question.evidence();
        if (evidence != null && evidence.key().length() > 0) {
            forms.add(CLOZE);
        }
    }
}
