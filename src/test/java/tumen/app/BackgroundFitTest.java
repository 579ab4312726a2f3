package tumen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.bank.BankReader;
import tumen.memory.Rating;
import tumen.people.Passwords;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.Response;
import tumen.store.Database;
import tumen.store.JdbiCards;
import tumen.store.JdbiPeople;
import tumen.study.Answer;
import tumen.study.Fitting;
import tumen.study.Practice;
import tumen.study.Scheduling;

/** Who is fitted when nobody asks. */
class BackgroundFitTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void whoeverHasAnsweredEnoughIsFittedOnceAndNobodyElse(@TempDir Path folder) {
        var clock = Clock.fixed(MONDAY.plus(Duration.ofDays(60)), ZoneOffset.UTC);
        try (var database = Database.open(folder, clock)) {
            var cards = JdbiCards.open(database);
            var chance = new SecureRandom();
            var people = new JdbiPeople(database, chance, new Passwords(chance));
            var bank = BankReader.read(Path.of("questions"));
            var library = cards.catalogue().install(bank.decks(), Object::toString, MONDAY);
            var practice = new Practice(cards, library, cards.stored(Scheduling.standard(), MONDAY), 20);
            var often = people.createGuest(ZoneOffset.UTC, MONDAY).person();
            var surely = people.createGuest(ZoneOffset.UTC, MONDAY).person();
            var seldom = people.createGuest(ZoneOffset.UTC, MONDAY).person();
            var fitting = practice.fitting(cards.records());
            try (var background = new BackgroundFit(fitting, people, clock)) {
                practise(practice, often, Fitting.FIRST + 20, 3);
                practise(practice, surely, Fitting.FIRST + 20, Integer.MAX_VALUE);
                practise(practice, seldom, 20, 3);
                assertEquals(2, background.look());
                assertTrue(fitting.fits(surely).getLast().adopted());
                var waits = fitting.fits(often).getLast();
                assertTrue(waits.waits() && waits.isHeavy(), "many more answers a day are for the person to decide");
                assertEquals(0, fitting.fits(seldom).size());
                assertEquals(0, background.look(), "there are not twice as many answers yet");
            }
        }
    }

    /** Two hours apart, and each time after so many the answer is not known. */
    private static void practise(Practice practice, Person person, int answers, int known) {
        var questions = practice.library()
                .decks()
                .getFirst()
                .questions()
                .filter(question -> question.forms().contains(Form.FLASHCARD))
                .toList();
        for (int i = 0; i < answers; i++) {
            var question = questions.get(i % questions.size());
            var rating = i % known == known - 1 ? Rating.AGAIN : Rating.GOOD;
            practice.answer(person, felt("key-%08d".formatted(i), question, rating), MONDAY.plusSeconds(7200L * i));
        }
    }

    private static Answer felt(String key, Question question, Rating rating) {
        return new Answer(
                key,
                question.id(),
                question.version(),
                Form.FLASHCARD,
                new Response.SelfRated(rating != Rating.AGAIN),
                rating,
                Duration.ofSeconds(5));
    }
}
