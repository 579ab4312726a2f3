package tumen.assess;

import java.time.Duration;
import java.util.stream.Stream;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Question;

/** The time that a question deserves, by its length. */
public final class ProposedTime {
    private ProposedTime() {}

    /**
     * Reading at 150 words a minute, what can be chosen included, and time to think: 8 s to choose, 18 s to type, 20 s to put
     * in order or to match. Rounded up to five seconds, 15 to 90 seconds.
     */
    public static Duration of(Question question, Form form) {
        long words = texts(question, form)
                .mapToLong(text -> text.strip().split("\\s+", -1).length)
                .sum();
        long thinking = switch (form) {
            case CHOICE, TRUTH, FLASHCARD -> 8;
            case CLOZE, TYPED -> 18;
            case ORDERING, MATCHING -> 20;
        };
        long seconds = thinking + Math.ceilDiv(words * 2, 5);
        return Duration.ofSeconds(Math.clamp(Math.ceilDiv(seconds, 5) * 5, 15, 90));
    }

    private static Stream<String> texts(Question question, Form form) {
        var stem = Stream.of(question.stem());
        return switch (question.key()) {
            case Key.Choice choice ->
                Stream.concat(stem, choice.options().stream().map(Key.Option::text));
            case Key.Ordering ordering -> Stream.concat(stem, ordering.items().stream());
            case Key.Matching matching ->
                Stream.concat(
                        stem, Stream.concat(matching.pairs().keySet().stream(), matching.pairs().values().stream()));
            case Key.Figure figure -> with(stem, question, form);
            case Key.Date date -> with(stem, question, form);
            case Key.Name name -> with(stem, question, form);
            case Key.Text text -> with(stem, question, form);
            case Key.Truth truth -> stem;
            case Key.Cloze cloze -> stem;
        };
    }

    private static Stream<String> with(Stream<String> stem, Question question, Form form) {
        return form == Form.CHOICE
                ? Stream.concat(stem, question.distractors().stream().map(Distractor::text))
                : stem;
    }
}
