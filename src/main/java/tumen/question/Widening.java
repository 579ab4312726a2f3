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
            return key(question.key(), added).map(key -> with(question, key));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a distractor says the same
        }
    }

    /** The question without the text among those that it accepts; the same when it is not there, or is the key itself. */
    public static Question without(Question question, String text) {
        String gone = text.strip();
        Key key = switch (question.key()) {
            case Key.Figure figure -> new Key.Figure(figure.text(), fewer(figure.accepted(), gone), figure.tolerance());
            case Key.Date date -> new Key.Date(date.text(), fewer(date.accepted(), gone));
            case Key.Name name -> new Key.Name(name.name(), name.kind(), fewer(name.aliases(), gone));
            case Key.Text accepted ->
                accepted.accepted().getFirst().equals(gone) ? accepted : new Key.Text(fewer(accepted.accepted(), gone));
            case Key.Cloze cloze ->
                new Key.Cloze(cloze.gaps().stream()
                        .map(each -> new Key.Gap(each.text(), fewer(each.accepted(), gone)))
                        .toList());
            case Key.Choice choice -> choice;
            case Key.Truth truth -> truth;
            case Key.Ordering ordering -> ordering;
            case Key.Matching matching -> matching;
        };
        return with(question, key);
    }

    private static List<String> fewer(List<String> texts, String text) {
        return texts.stream().filter(each -> !each.equals(text)).toList();
    }

    private static Question with(Question question, Key key) {
        return new Question(
                question.id(), question.version(), question.stem(), key, question.distractors(), question.origin());
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
