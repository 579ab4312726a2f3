package tumen.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/** Questions and quizzes for the tests of the live quiz. */
final class Samples {
    static final Duration TIME = Duration.ofSeconds(20);

    private Samples() {}

    /** A question about a place, with three wrong options. */
    static Question capital(int number, String right) {
        var quote = "The capital was " + right + " then.";
        var evidence =
                new Evidence("source.txt", new Span(0, quote.length()), quote, new Span(16, 16 + right.length()));
        var wrong = List.of("Darkhan", "Erdenet", "Choibalsan", "Ulaanbaatar").stream()
                .filter(option -> !option.equals(right))
                .map(option -> new Distractor(option, null))
                .toList();
        return new Question(
                new QuestionId("sample", "capital-" + number),
                1,
                "What was the capital in case " + number + "?",
                new Key.Name(right, NameKind.PLACE, List.of()),
                wrong,
                new Origin.Generated(evidence, "name/place", "abcdef"));
    }

    static Question of(String slug, String stem, Key key) {
        return new Question(new QuestionId("sample", slug), 1, stem, key, List.of(), new Origin.Written(null));
    }

    static Question pairs() {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("Mongolia", "Ulaanbaatar");
        pairs.put("Korea", "Seoul");
        return of("pairs", "Match the capitals.", new Key.Matching(pairs));
    }

    static Question cloze() {
        return of(
                "cloze",
                "It was _____ when _____ came.",
                new Key.Cloze(
                        List.of(new Key.Gap("1948", List.of("in 1948")), new Key.Gap("10,000 horses", List.of()))));
    }

    static Item choice(int number, String right) {
        return Item.of(capital(number, right), Form.CHOICE, TIME, 1, 7);
    }

    /** So many choices, Ulaanbaatar right in each. */
    static List<Item> choices(int count) {
        return IntStream.range(0, count).mapToObj(n -> choice(n, "Ulaanbaatar")).toList();
    }

    static Setup setup(String game, List<Item> items) {
        return Setup.usual(game, items, 42);
    }

    static Setup teams(Setup setup, String... teams) {
        return new Setup(
                setup.game(),
                setup.items(),
                setup.scoring(),
                setup.streaks(),
                setup.ranks(),
                setup.pace(),
                setup.reading(),
                setup.ownOrder(),
                setup.seed(),
                List.of(teams),
                setup.lateJoin(),
                setup.unwelcome());
    }

    static Setup with(Setup setup, Scoring scoring, Pace pace, boolean ownOrder) {
        return new Setup(
                setup.game(),
                setup.items(),
                scoring,
                setup.streaks(),
                setup.ranks(),
                pace,
                setup.reading(),
                ownOrder,
                setup.seed(),
                setup.teams(),
                setup.lateJoin(),
                setup.unwelcome());
    }
}
