package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tumen.memory.Rating;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Asked;
import tumen.text.Span;

/** Decks to practise: one that has every kind of question, made from a text, and a small one without a text. */
final class Samples {
    static final String TEXT = """
        Mongolia and North Korea exchanged ambassadors on 15 October 1948. Only the Soviet Union had been quicker.

        Under an aid agreement signed at the end of 1953, the Mongolian government sent 10,000 horses to North Korea. \
        The herds crossed two borders, and most of them came by rail.

        In the years after the war more than 400 Korean children grew up in Mongolian homes. President Elbegdorj spoke to \
        students in Pyongyang on 31 October 2013, and his speech ended with the words “No tyranny lasts for ever”.
        """;

    private Samples() {}

    static Deck horses() {
        return new Deck(
                "horses",
                "Horses and herders",
                "en",
                TEXT,
                List.of(
                        new Deck.Section("dates.md", "Dates", List.of(recognised(), speech(), agreement())),
                        new Deck.Section("people.md", "People", List.of(president())),
                        new Deck.Section("figures.md", "Figures", List.of(herd(), children())),
                        new Deck.Section(
                                "mixed.md",
                                "Mixed",
                                List.of(neighbours(), byRail(), inOrder(), capitals(), gaps(), steppe()))));
    }

    static Deck small() {
        return new Deck(
                "small",
                "Small things <b>& others</b>",
                "en",
                "",
                List.of(new Deck.Section(
                        "words.md", "Words", List.of(word("felt"), word("airag"), word("morin-khuur")))));
    }

    /** An answer to the question about the horses, as a choice. */
    static String answer(String key, String option) {
        return """
            {"key":"%s","question":"horses/horses-sent","version":1,"form":"choice","response":{"chosen":["%s"]},\
            "takenMillis":4000}\
            """.formatted(key, option);
    }

    static Question herd() {
        return generated(
                "horses-sent",
                "How many horses did the Mongolian government send to North Korea under the aid agreement of 1953?",
                new Key.Figure("10,000 horses", List.of("10,000"), ""),
                List.of("1,000 horses", "5,000 horses", "100,000 horses"),
                "Under an aid agreement signed at the end of 1953, the Mongolian government sent 10,000 horses to"
                        + " North Korea.",
                "10,000");
    }

    private static Question children() {
        return generated(
                "children",
                "How many Korean children grew up in Mongolian homes after the war?",
                new Key.Figure("more than 400 children", List.of("400"), ""),
                List.of("more than 40 children", "more than 4,000 children"),
                "In the years after the war more than 400 Korean children grew up in Mongolian homes.",
                "more than 400");
    }

    private static Question recognised() {
        return generated(
                "recognition",
                "When did Mongolia and North Korea exchange ambassadors?",
                new Key.Date("15 October 1948", List.of()),
                List.of("1 October 1949", "15 August 1945", "25 June 1950"),
                "Mongolia and North Korea exchanged ambassadors on 15 October 1948.",
                "15 October 1948");
    }

    private static Question agreement() {
        return generated(
                "agreement",
                "In which year was the aid agreement signed under which Mongolia sent horses?",
                new Key.Date("1953", List.of()),
                List.of("1950", "1956", "1960"),
                "Under an aid agreement signed at the end of 1953, the Mongolian government sent 10,000 horses to"
                        + " North Korea.",
                "1953");
    }

    private static Question speech() {
        return generated(
                "speech",
                "When did President Elbegdorj speak to students in Pyongyang?",
                new Key.Date("31 October 2013", List.of()),
                List.of(),
                SPEECH,
                "31 October 2013");
    }

    private static final String SPEECH =
            "President Elbegdorj spoke to students in Pyongyang on 31 October 2013, and his "
                    + "speech ended with the words “No tyranny lasts for ever”.";

    static Question president() {
        return generated(
                "president",
                "Which Mongolian president spoke to students in Pyongyang in 2013?",
                new Key.Name("Tsakhiagiin Elbegdorj", NameKind.PERSON, List.of("Elbegdorj")),
                List.of("Khaltmaagiin Battulga", "Nambaryn Enkhbayar", "Natsagiin Bagabandi"),
                SPEECH,
                "Elbegdorj");
    }

    private static Question neighbours() {
        return written(
                "neighbours",
                "Which of these countries border on Mongolia?",
                new Key.Choice(List.of(
                        new Key.Option("Russia", 1, ""),
                        new Key.Option("China", 1, ""),
                        new Key.Option("Kazakhstan", 0, ""))));
    }

    private static Question byRail() {
        return written("by-rail", "Most of the horses came by rail.", new Key.Truth(true));
    }

    private static Question inOrder() {
        return written(
                "in-order",
                "Put these events in their order.",
                new Key.Ordering(List.of("ambassadors exchanged", "aid agreement signed", "speech in Pyongyang")));
    }

    private static Question capitals() {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        pairs.put("Mongolia", "Ulaanbaatar");
        pairs.put("North Korea", "Pyongyang");
        pairs.put("Russia", "Moscow");
        return written("capitals", "Which capital belongs to which country?", new Key.Matching(pairs));
    }

    private static Question gaps() {
        return written(
                "gaps",
                "The herds crossed _____ borders and came by _____.",
                new Key.Cloze(List.of(new Key.Gap("two", List.of("2")), new Key.Gap("rail", List.of()))));
    }

    private static Question steppe() {
        return written("steppe", "What is the wide grassland called?", new Key.Text(List.of("steppe", "the steppe")));
    }

    private static Question word(String word) {
        return new Question(
                new QuestionId("small", word),
                1,
                "Which word is <i>meant</i> by “" + word.charAt(0) + "…”?",
                new Key.Text(List.of(word)),
                List.of(),
                new Origin.Written(null));
    }

    private static Question written(String slug, String stem, Key key) {
        return question(slug, stem, key, List.of(), null);
    }

    private static Question generated(
            String slug, String stem, Key key, List<String> distractors, String quote, String marked) {
        int start = TEXT.indexOf(quote);
        int at = quote.indexOf(marked);
        var evidence = new Evidence(
                "source.txt", new Span(start, start + quote.length()), quote, new Span(at, at + marked.length()));
        return question(slug, stem, key, distractors, evidence);
    }

    private static Question question(
            String slug, String stem, Key key, List<String> distractors, @Nullable Evidence evidence) {
        return new Question(
                new QuestionId("horses", slug),
                1,
                stem,
                key,
                distractors.stream().map(text -> new Distractor(text, null)).toList(),
                evidence == null ? new Origin.Written(null) : new Origin.Generated(evidence, "sample", "000000"));
    }

    /** The token of a guest who has practised on most of the last days; the same answers each time, relative to now. */
    static String learner(Site site, Instant now, int days) {
        var guest = site.people.createGuest(Site.ZONE, now.minus(Duration.ofDays(days)));
        var random = new Random(2026);
        int number = 0;
        for (int ago = days; ago >= 0; ago--) {
            var at = now.minus(Duration.ofDays(ago)).minusSeconds(7200);
            int most = ago % 9 == 4 ? 0 : 3 + random.nextInt(6);
            for (int i = 0; i < most; i++) {
                at = at.plusSeconds(40);
                var next = site.practice.next(guest.person(), null, at);
                if (next.isPresent()) {
                    int feeling = random.nextInt(10);
                    var rating = feeling == 0 ? Rating.AGAIN : feeling < 3 ? Rating.HARD : Rating.GOOD;
                    site.practice.answer(
                            guest.person(),
                            rated("learner-" + number++, next.get(), rating, 2 + random.nextInt(9)),
                            at);
                }
            }
        }
        return guest.token();
    }

    private static Answer rated(String key, Asked asked, Rating rating, int seconds) {
        boolean known = rating != Rating.AGAIN;
        Response response = switch (asked.form()) {
            case CHOICE -> new Response.Chosen(List.of(asked.options().getFirst()));
            case TRUTH ->
                new Response.Judged(known, asked.options().stream().findFirst().orElse(""));
            case ORDERING -> new Response.Ordered(asked.options());
            case MATCHING -> new Response.Matched(matched(asked));
            case FLASHCARD -> new Response.SelfRated(known);
            case CLOZE ->
                asked.question().slug().equals("gaps")
                        ? new Response.Filled(List.of("two", known ? "rail" : "road"))
                        : new Response.Typed(known ? "10,000" : "about 9,000");
            case TYPED -> new Response.Typed(known ? "steppe" : "tundra");
        };
        return new Answer(
                key, asked.question(), asked.version(), asked.form(), response, rating, Duration.ofSeconds(seconds));
    }

    private static Map<String, String> matched(Asked asked) {
        var pairs = new LinkedHashMap<String, String>();
        var lefts = asked.context().split("\n", -1);
        for (int i = 0; i < lefts.length; i++) {
            pairs.put(lefts[i], asked.options().get(i));
        }
        return pairs;
    }
}
