package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.QuestionId;
import tumen.study.Card;

/** Cards are written behind the log, and nobody can tell. */
class SettlementTest {
    private static final int QUESTIONS = 5;
    private static final int ANSWERS = 60;

    @TempDir
    private Path folder;

    private Person person;
    private List<Card> cards;

    @BeforeEach
    void practise() {
        try (var world = open()) {
            person = world.guest();
            var random = new SplittableRandom(50);
            for (int i = 0; i < ANSWERS; i++) {
                var at = Samples.MORNING.plus(Duration.ofHours(5L * i));
                if (random.nextInt(6) == 0) {
                    world.practice().undo(person, Samples.key(i), at);
                } else {
                    answer(world, i, random.nextInt(QUESTIONS));
                }
            }
            cards = held(world);
        }
        assertSettled();
    }

    private Samples.World open() {
        return Samples.World.open(folder, Samples.deck("mongolia", QUESTIONS));
    }

    private void answer(Samples.World world, int number, int question) {
        var asked = world.practice()
                .library()
                .question(new QuestionId("mongolia", "horses-" + question))
                .orElseThrow();
        var rating = Rating.ofGrade(1 + number % 4);
        world.practice()
                .answer(
                        person,
                        Samples.rated(Samples.key(number), asked, rating),
                        Samples.MORNING.plus(Duration.ofHours(5L * number)));
    }

    private List<Card> held(Samples.World world) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> world.cards().card(person.id(), new QuestionId("mongolia", "horses-" + i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private void assertSettled() {
        var report = Verification.of(folder.resolve(Database.FILE));
        assertEquals(List.of(), report.problems());
        assertEquals(0, report.ahead());
        assertEquals(cards.size(), report.cards());
    }

    private Statements file() throws SQLException {
        return new Statements(Database.connect(folder.resolve(Database.FILE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 25, 50})
    void whatWasNotSettledWhenTheServerDiedIsFoldedAtTheNextStart(int settled) throws SQLException {
        try (var sql = file()) {
            sql.update("UPDATE settled SET review = ?", settled);
            sql.update("DELETE FROM card_review WHERE review > ? AND review % 3 = 0", settled);
            sql.update(
                    "DELETE FROM card WHERE question IN (SELECT question FROM review WHERE id > ? AND id % 2 = 0)",
                    settled);
        }
        var left = Verification.of(folder.resolve(Database.FILE));
        assertEquals(List.of(), left.problems());
        try (var world = open()) {
            assertEquals(cards, held(world));
        }
        assertSettled();
    }

    @Test
    void aRowOfTheLogThatIsNotFoundByItsCardIsNamed() throws SQLException {
        try (var sql = file()) {
            sql.update("DELETE FROM card_review WHERE review = 3");
        }
        assertEquals(
                1, Verification.of(folder.resolve(Database.FILE)).problems().size());
    }

    @Test
    void aDatabaseFromBeforeIsBroughtUpToDateWithItsAnswers() throws Exception {
        var before = Files.createDirectory(folder.resolve("before"));
        var old = before.resolve(Database.FILE);
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + old, null, null)
                .locations("classpath:db/migration")
                .target("9")
                .load()
                .migrate();
        try (var sql = new Statements(Database.connect(old))) {
            sql.update("ATTACH ? AS now", folder.resolve(Database.FILE).toString());
            for (var table : List.of("person", "question", "question_version", "scheduling", "review", "card")) {
                var columns = String.join(
                        ", ", sql.list("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table));
                sql.update("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM now." + table);
            }
        }
        folder = before;
        try (var world = open()) {
            assertEquals(cards, held(world));
        }
        assertSettled();
    }

    @Test
    void whatIsReadBeforeItIsSettledIsThere() {
        try (var world = open()) {
            var question = new QuestionId("mongolia", "horses-0");
            for (int i = ANSWERS; i < ANSWERS + 20; i++) {
                int before = world.practice().history(person, question).size();
                answer(world, i, 0);
                assertEquals(
                        before + 1, world.practice().history(person, question).size());
            }
            cards = held(world);
        }
        assertSettled();
    }

    @Test
    void aDeedThatFailsLeavesNothingAhead() throws Exception {
        try (var world = open()) {
            var begun = new CountDownLatch(1);
            var gate = new CountDownLatch(1);
            var first = world.database().writer().submit(sql -> {
                begun.countDown();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 0;
            });
            // Otherwise the writer may take both at once, and none would ever be seen to wait.
            begun.await();
            var bad = new CompletableFuture<Void>();
            Thread.startVirtualThread(() -> {
                assertThrows(
                        IllegalStateException.class,
                        () -> world.cards().change(ledger -> {
                            ledger.drop(person.id(), cards.getFirst().question());
                            throw new IllegalStateException("no");
                        }));
                bad.complete(null);
            });
            while (world.database().writer().waiting() == 0) {
                Thread.onSpinWait();
            }
            var good = new CompletableFuture<Void>();
            Thread.startVirtualThread(() -> {
                answer(world, ANSWERS, 1);
                good.complete(null);
            });
            gate.countDown();
            first.get();
            bad.get();
            good.get();
            assertEquals(cards.getFirst(), held(world).getFirst());
            cards = held(world);
        }
        assertSettled();
    }
}
