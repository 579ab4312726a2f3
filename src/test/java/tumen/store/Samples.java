package tumen.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import tumen.memory.Rating;
import tumen.people.Passwords;
import tumen.people.Person;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Library;
import tumen.study.Practice;
import tumen.study.Scheduling;
import tumen.text.Span;

/** A small world on a real database, and what happens in it. */
final class Samples {
    /** A Monday morning in Ulaanbaatar. */
    static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    static final ZoneId ULAANBAATAR = ZoneId.of("Asia/Ulaanbaatar");

    private Samples() {}

    /** Everything on one folder, as the server has it. */
    record World(Database database, JdbiCards cards, JdbiPeople people, Practice practice) implements AutoCloseable {
        static World open(Path folder, Deck... decks) {
            var database = Database.open(folder, Clock.fixed(MORNING, ZoneOffset.UTC));
            var cards = JdbiCards.open(database);
            var chance = new SecureRandom();
            var people = new JdbiPeople(database, chance, new Passwords(chance));
            var library = cards.catalogue().install(List.of(decks), Samples::print, MORNING);
            var practice =
                    new Practice(cards, library, cards.stored(Scheduling.standard(), MORNING), Practice.NEW_A_DAY);
            return new World(database, cards, people, practice);
        }

        Person guest() {
            return people.createGuest(ULAANBAATAR, MORNING).person();
        }

        /** Takes over the bank as it is now. */
        Library load(Deck... decks) {
            var library = cards.catalogue().install(List.of(decks), Samples::print, MORNING);
            practice.use(library);
            return library;
        }

        @Override
        public void close() {
            database.close();
        }
    }

    static String print(Question question) {
        return question.id() + "\n" + question.stem() + "\n" + question.key().shown() + "\n" + question.distractors();
    }

    static Deck deck(String id, int questions) {
        return deck(
                id,
                IntStream.range(0, questions)
                        .mapToObj(i -> horses(new QuestionId(id, "horses-" + i)))
                        .toList());
    }

    static Deck deck(String id, List<Question> questions) {
        return new Deck(id, "Deck " + id, "en", "", List.of(new Deck.Section("figures.md", "Figures", questions)));
    }

    /** Can be asked in every form a figure takes. */
    static Question horses(QuestionId id) {
        String quote = "The government sent 10,000 horses to North Korea; the 10,000 went by rail.";
        int key = quote.indexOf("10,000");
        // Each in a place of its own: questions from the same sentence are kept apart.
        int at = 100 * Math.floorMod(id.hashCode(), 100_000);
        var evidence = new Evidence(
                "source.txt", new Span(at, at + quote.length()), quote, new Span(key, key + "10,000".length()));
        return new Question(
                id,
                1,
                "How many horses did the government send?",
                new Key.Figure("10,000 horses", List.of("10,000"), ""),
                List.of(
                        new Distractor("1,000 horses", null),
                        new Distractor("5,000 horses", null),
                        new Distractor("7,000 horses", null),
                        new Distractor("100,000 horses", null)),
                new Origin.Generated(evidence, "figure/count", "000000"));
    }

    /** Turned over and rated. */
    static Answer rated(String key, Question question, Rating rating) {
        return new Answer(
                key,
                question.id(),
                question.version(),
                Form.FLASHCARD,
                new Response.SelfRated(rating != Rating.AGAIN),
                rating,
                Duration.ofSeconds(5));
    }

    static String key(int number) {
        return "key-%08d".formatted(number);
    }
}
