package tumen.assess;

import tumen.question.Key;

/** What sort of thing a question asks for, as blueprints and reports count it. */
public enum Kind {
    FIGURE,
    DATE,
    NAME,
    TEXT,
    CHOICE,
    TRUTH,
    ORDERING,
    MATCHING,
    CLOZE;

    /** The kind of this key. */
    public static Kind of(Key key) {
        return switch (key) {
            case Key.Figure figure -> FIGURE;
            case Key.Date date -> DATE;
            case Key.Name name -> NAME;
            case Key.Text text -> TEXT;
            case Key.Choice choice -> CHOICE;
            case Key.Truth truth -> TRUTH;
            case Key.Ordering ordering -> ORDERING;
            case Key.Matching matching -> MATCHING;
            case Key.Cloze cloze -> CLOZE;
        };
    }
}
