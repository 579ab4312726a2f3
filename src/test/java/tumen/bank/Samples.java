package tumen.bank;

import java.util.List;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/** Decks and questions for the tests of this package. */
final class Samples {
    static final String SOURCE = """
        On the basis of an aid agreement signed at the end of 1953, the government sent 10,000 horses to the north.

        The two countries signed a treaty in 1986 and nullified it in 1995.
        """;

    static final String FIGURES = """
        ---
        deck: Horses and treaties
        section: Figures
        source: source.txt
        language: en
        ---

        ## horses-sent · figure

        How many horses did the government send to the north?

        - [x] 10,000 horses
        - [x] 10 thousand horses
        - [ ] 1,000 horses :: A thousand would not have been enough.
        - [ ] 5,000 horses

        > the government sent **10,000** horses to the north.
        >
        > — source.txt 60–107 · figure/count · 9f3c21
        """;

    private Samples() {}

    /** A generated question whose quote is a sentence of the source and whose key stands in it. */
    static Question generated(String source, String slug, String stem, String quote, String key) {
        int start = source.indexOf(quote);
        int keyStart = quote.indexOf(key);
        var evidence = new Evidence(
                "source.txt",
                new Span(start, start + quote.length()),
                quote,
                new Span(keyStart, keyStart + key.length()));
        return Fingerprint.stamped(new Question(
                new QuestionId("horses", slug),
                1,
                stem,
                new Key.Date(key, List.of()),
                List.of(new Distractor("1901", null), new Distractor("1902", null)),
                new Origin.Generated(evidence, "date/year", Fingerprint.none())));
    }

    static Deck deck(String source, Question... questions) {
        return new Deck(
                "horses", "Horses", "en", source, List.of(new Deck.Section("dates.md", "Dates", List.of(questions))));
    }

    static Question shifted(Question question, int by) {
        return switch (question.origin()) {
            case Origin.Written(Evidence evidence) ->
                evidence == null
                        ? question
                        : Fingerprint.withOrigin(question, new Origin.Written(shifted(evidence, by)));
            case Origin.Generated(Evidence evidence, String rule, String fingerprint) ->
                Fingerprint.withOrigin(question, new Origin.Generated(shifted(evidence, by), rule, fingerprint));
        };
    }

    private static Evidence shifted(Evidence evidence, int by) {
        var span = new Span(evidence.span().start() + by, evidence.span().end() + by);
        return new Evidence(evidence.source(), span, evidence.quote(), evidence.key());
    }
}
