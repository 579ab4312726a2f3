package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.QuestionId;
import tumen.study.Card;

/** What is held in memory is what the database has. */
class HandsTest {
    @TempDir
    private Path folder;

    private Samples.World world;
    private Person person;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder, Samples.deck("mongolia", 40));
        person = world.guest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void answersAndUndosChangeTheHandAsTheyChangeTheDatabase() {
        assertEquals(List.of(), world.cards().hand(person.id()).all());
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            var at = MORNING.plus(Duration.ofMinutes(3L * i));
            if (random.nextInt(4) == 0) {
                world.practice().undo(person, key(i), at);
            } else {
                answer(i, random.nextInt(5), Rating.ofGrade(1 + random.nextInt(4)));
            }
            assertHeldAsStored();
        }
    }

    @Test
    void manyAtOnceLeaveTheHandAsTheDatabaseIs() throws InterruptedException {
        world.cards().hand(person.id());
        var threads = new ArrayList<Thread>();
        for (int thread = 0; thread < 8; thread++) {
            int number = thread;
            threads.add(Thread.startVirtualThread(() -> {
                for (int i = 0; i < 20; i++) {
                    answer(1000 * (number + 1) + i, i % 3, Rating.ofGrade(1 + (i + number) % 4));
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertHeldAsStored();
    }

    @Test
    void aDeedThatFailsLeavesTheHandAlone() {
        answer(1, 0, Rating.GOOD);
        var card = world.cards().hand(person.id()).all().getFirst();
        assertThrows(
                IllegalStateException.class,
                () -> world.cards().change(ledger -> {
                    ledger.drop(person.id(), card.question());
                    throw new IllegalStateException("thought better of it");
                }));
        assertHeldAsStored();
        assertEquals(List.of(card), world.cards().hand(person.id()).all());
    }

    @Test
    void theLatestAnswersComeFirstWhateverTheirForm() {
        for (int i = 0; i < 6; i++) {
            answer(i, i, Rating.EASY);
        }
        var hand = world.cards().hand(person.id());
        assertEquals(List.of(6L, 5L, 4L), hand.latest(null, 3));
        assertEquals(List.of(6L, 5L), hand.latest(Form.FLASHCARD, 2));
        assertEquals(List.of(), hand.latest(Form.CHOICE, 2));
        assertEquals(6, world.cards().durations(person.id(), null, 50).size());
    }

    private void assertHeldAsStored() {
        var stored = JdbiCards.open(world.database()).of(person.id());
        assertEquals(new HashSet<>(stored), new HashSet<Card>(world.cards().of(person.id())));
    }

    private void answer(int key, int number, Rating rating) {
        var question = world.practice()
                .library()
                .question(new QuestionId("mongolia", "horses-" + number))
                .orElseThrow();
        world.practice().answer(person, rated(key(key), question, rating), MORNING.plusSeconds(key));
    }
}
