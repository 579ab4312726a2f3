package tumen.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tumen.text.Span;

/** Questions for the tests of this package. */
final class Samples {
    private static final QuestionId ID = new QuestionId("deck", "question");

    private Samples() {}

    /** A question with a key from a line such as {@code 40 km ± 5 km} or {@code Ulan Bator;Ulaanbaatar}. */
    static Question question(String type, String stem, String line) {
        return question(stem, key(type, line));
    }

    static Question question(String stem, Key key, String... distractors) {
        return new Question(
                ID,
                1,
                stem,
                key,
                Arrays.stream(distractors).map(d -> new Distractor(d, null)).toList(),
                new Origin.Written(null));
    }

    /** The same question with a quote in which the key stands. */
    static Question quoted(Question question, String before, String marked, String after) {
        String quote = before + marked + after;
        var evidence = new Evidence(
                "source.txt",
                new Span(0, quote.length()),
                quote,
                new Span(before.length(), before.length() + marked.length()));
        return new Question(
                question.id(),
                1,
                question.stem(),
                question.key(),
                question.distractors(),
                new Origin.Written(evidence));
    }

    private static Key key(String type, String line) {
        var texts = List.of(line.split(";", -1));
        var further = texts.subList(1, texts.size());
        return switch (type) {
            case "figure" -> {
                var parts = line.split(" ± ", -1);
                yield new Key.Figure(parts[0], List.of(), parts.length > 1 ? parts[1] : "");
            }
            case "date" -> new Key.Date(texts.getFirst(), further);
            case "text" -> new Key.Text(texts);
            case "name" -> new Key.Name(texts.getFirst(), NameKind.OTHER, further);
            default -> new Key.Name(texts.getFirst(), NameKind.valueOf(type.toUpperCase(Locale.ROOT)), further);
        };
    }
}
