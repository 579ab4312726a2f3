package tumen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that accept one text more. */
public final class Widening {
    private Widening() {}

    /**
     * The question with the text among those that it accepts; the same when it is there already, and empty when the question
     * takes no typed answer or holds the text for wrong.
     */
    public static Optional<Question> of(Question question, String text) {
        String added = text.strip();
        if (accepts(question, added)) {
            return Optional.of(question);
        }
        try {
            return key(question.key(), added)
                    .map(key -> new Question(
                            question.id(),
                            question.version(),
                            question.stem(),
                            key,
                            question.distractors(),
                            question.origin()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a distractor says the same
        }
    }

    /** Whether the text, letter for letter, is among those that the question accepts. */
    public static boolean accepts(Question question, String text) {
        return accepted(question.key()).contains(text.strip());
    }

    private static List<String> accepted(Key key) {
        return switch (key) {
            case Key.Figure figure -> more(figure.accepted(), figure.text());
            case Key.Date date -> more(date.accepted(), date.text());
            case Key.Name name -> more(name.aliases(), name.name());
            case Key.Text text -> text.accepted();
            case Key.Cloze cloze ->
                cloze.gaps().size() == 1
                        ? more(
                                cloze.gaps().getFirst().accepted(),
                                cloze.gaps().getFirst().text())
                        : List.of();
            case Key.Choice choice -> List.of();
            case Key.Truth truth -> List.of();
            case Key.Ordering ordering -> List.of();
            case Key.Matching matching -> List.of();
        };
    }

    private static Optional<Key> key(Key key, String text) {
        return switch (key) {
            case Key.Figure figure ->
                Optional.of(new Key.Figure(figure.text(), more(figure.accepted(), text), figure.tolerance()));
            case Key.Date date -> Optional.of(new Key.Date(date.text(), more(date.accepted(), text)));
            case Key.Name name -> Optional.of(new Key.Name(name.name(), name.kind(), more(name.aliases(), text)));
            case Key.Text accepted -> Optional.of(new Key.Text(more(accepted.accepted(), text)));
            case Key.Cloze cloze ->
                cloze.gaps().size() == 1 ? Optional.of(gap(cloze.gaps().getFirst(), text)) : Optional.empty();
            case Key.Choice choice -> Optional.empty();
            case Key.Truth truth -> Optional.empty();
            case Key.Ordering ordering -> Optional.empty();
            case Key.Matching matching -> Optional.empty();
        };
    }

    private static Key gap(Key.Gap gap, String text) {
        return new Key.Cloze(List.of(new Key.Gap(gap.text(), more(gap.accepted(), text))));
    }

    private static List<String> more(List<String> texts, String text) {
        var all = new ArrayList<>(texts);
        all.add(text);
        return all;
    }
}
