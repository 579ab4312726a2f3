package tumen.web;

import java.util.List;
import java.util.stream.Stream;
import tumen.question.Key;

/** What else counts as right, for the page of a question. */
final class Accepted {
    private Accepted() {}

    /** The further texts that are accepted; empty when only the key itself is. */
    static List<String> of(Key key) {
        return switch (key) {
            case Key.Figure figure ->
                Stream.concat(
                                figure.accepted().stream(),
                                Stream.of(figure.tolerance())
                                        .filter(tolerance -> !tolerance.isBlank())
                                        .map(tolerance -> "± " + tolerance))
                        .toList();
            case Key.Date date -> date.accepted();
            case Key.Name name -> name.aliases();
            case Key.Text text -> text.accepted().subList(1, text.accepted().size());
            case Key.Cloze cloze ->
                cloze.gaps().stream().flatMap(gap -> gap.accepted().stream()).toList();
            case Key.Choice choice -> List.of();
            case Key.Truth truth -> List.of();
            case Key.Ordering ordering -> List.of();
            case Key.Matching matching -> List.of();
        };
    }
}
