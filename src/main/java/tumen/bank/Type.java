package tumen.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tumen.question.Key;
import tumen.question.NameKind;

/** The word behind the slug of a heading: which key the question has. */
enum Type {
    FIGURE,
    DATE,
    PERSON,
    PLACE,
    ORGANISATION,
    EVENT,
    NAME,
    TEXT,
    CHOICE,
    TRUTH,
    ORDERING,
    MATCHING,
    CLOZE;

    static Type of(Key key) {
        return switch (key) {
            case Key.Figure figure -> FIGURE;
            case Key.Date date -> DATE;
            case Key.Name name ->
                switch (name.kind()) {
                    case PERSON -> PERSON;
                    case PLACE -> PLACE;
                    case ORGANISATION -> ORGANISATION;
                    case EVENT -> EVENT;
                    case OTHER -> NAME;
                };
            case Key.Text text -> TEXT;
            case Key.Choice choice -> CHOICE;
            case Key.Truth truth -> TRUTH;
            case Key.Ordering ordering -> ORDERING;
            case Key.Matching matching -> MATCHING;
            case Key.Cloze cloze -> CLOZE;
        };
    }

    /** The kind of name, for the five types that are names. */
    NameKind kind() {
        return switch (this) {
            case PERSON -> NameKind.PERSON;
            case PLACE -> NameKind.PLACE;
            case ORGANISATION -> NameKind.ORGANISATION;
            case EVENT -> NameKind.EVENT;
            case FIGURE, DATE, NAME, TEXT, CHOICE, TRUTH, ORDERING, MATCHING, CLOZE -> NameKind.OTHER;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Type> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Type::word).collect(Collectors.joining(", "));
    }
}
