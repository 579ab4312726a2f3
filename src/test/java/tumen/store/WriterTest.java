package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.question.QuestionId;
import tumen.study.Unavailable;

/** The writing thread on a real database. */
class WriterTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsAcknowledgedIsReadByOthersAtOnce() throws Exception {
        try (var writer = writer();
                var reader = new Statements(Database.connect(file()))) {
            for (int i = 1; i <= 20; i++) {
                int number = i;
                writer.write(sql -> sql.update("INSERT INTO note VALUES (?)", number));
                assertEquals(i, reader.number("SELECT count(*) FROM note"));
            }
        }
    }

    @Test
    void oneThatFailsTakesNoOtherOfItsGroupWithIt() throws Exception {
        try (var writer = writer()) {
            var gate = new CountDownLatch(1);
            var first = writer.submit(sql -> {
                await(gate);
                return 0;
            });
            var group = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 60; i++) {
                int number = i;
                group.add(writer.submit(sql -> {
                    sql.update("INSERT INTO note VALUES (?)", number);
                    if (number % 20 == 7) {
                        throw new IllegalArgumentException("No " + number + ".");
                    }
                    return number % 20 == 8 ? sql.update("INSERT INTO note VALUES (?)", number) : 1;
                }));
            }
            gate.countDown();
            first.get();
            for (int i = 0; i < 60; i++) {
                if (i % 20 == 7) {
                    var failure = assertThrows(ExecutionException.class, group.get(i)::get);
                    assertInstanceOf(IllegalArgumentException.class, failure.getCause());
                } else if (i % 20 == 8) {
                    var failure = assertThrows(ExecutionException.class, group.get(i)::get);
                    assertInstanceOf(
                            SQLException.class,
                            Objects.requireNonNull(failure.getCause()).getCause());
                } else {
                    assertEquals(1, group.get(i).get());
                }
            }
            assertEquals(54L, (long) writer.write(sql -> sql.number("SELECT count(*) FROM note")));
        }
    }

    @Test
    void closingStoresWhatWaitsAndRefusesWhatComesAfter() throws Exception {
        var writer = writer();
        var waiting = IntStream.range(0, 500)
                .mapToObj(i -> writer.submit(sql -> sql.update("INSERT INTO note VALUES (?)", i)))
                .toList();
        writer.close();
        for (var each : waiting) {
            assertEquals(1, each.get());
        }
        assertThrows(Unavailable.class, () -> writer.write(sql -> 0));
        try (var reader = new Statements(Database.connect(file()))) {
            assertEquals(500, reader.number("SELECT count(*) FROM note"));
        }
    }

    @Test
    void aFullQueueRefusesVisibly() throws Exception {
        try (var writer = writer()) {
            var gate = new CountDownLatch(1);
            var begun = new CountDownLatch(1);
            var first = writer.submit(sql -> {
                begun.countDown();
                await(gate);
                return 0;
            });
            begun.await();
            var waiting = IntStream.range(0, Writer.QUEUE)
                    .mapToObj(i -> writer.submit(sql -> i))
                    .toList();
            assertThrows(Unavailable.class, () -> writer.submit(sql -> 0));
            gate.countDown();
            first.get();
            assertEquals(Writer.QUEUE - 1, waiting.getLast().get());
        }
    }

    @Test
    void aFullDiskRefusesKeepsReadingAndRecovers() throws Exception {
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", 2))) {
            var question = world.practice()
                    .library()
                    .question(new QuestionId("mongolia", "horses-0"))
                    .orElseThrow();
            var person = world.guest();
            var writer = world.database().writer();
            world.practice().answer(person, Samples.rated("key-first", question, Rating.GOOD), Samples.MORNING);
            limitPages(writer, writer.write(sql -> sql.number("PRAGMA page_count")));
            int stored = 1;
            Unavailable refusal = null;
            while (refusal == null && stored < 10_000) {
                try {
                    world.practice()
                            .answer(person, Samples.rated(Samples.key(stored), question, Rating.GOOD), Samples.MORNING);
                    stored++;
                } catch (Unavailable e) {
                    refusal = e;
                }
            }
            assertTrue(
                    refusal != null && String.valueOf(refusal.getMessage()).contains("disk is full"),
                    "the disk never was full");
            assertTrue(writer.full());
            assertFalse(writer.broken().isDone());
            assertEquals(stored, world.practice().history(person, question.id()).size());
            limitPages(writer, 1_000_000);
            world.practice().answer(person, Samples.rated("key-later", question, Rating.GOOD), Samples.MORNING);
            assertFalse(writer.full());
            assertEquals(
                    stored + 1, world.practice().history(person, question.id()).size());
        }
        assertTrue(Verification.of(folder.resolve(Database.FILE)).problems().isEmpty());
    }

    @Test
    void sixteenAtOnceWithTheSameKeysMakeOneReviewEach() throws Exception {
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", 10));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var person = world.guest();
            var library = world.practice().library();
            var answers = IntStream.range(0, 16 * 100)
                    .mapToObj(i -> threads.submit(() -> {
                        int number = i / 16;
                        var question = library.question(new QuestionId("mongolia", "horses-" + number % 10))
                                .orElseThrow();
                        return world.practice()
                                .answer(
                                        person,
                                        Samples.rated(Samples.key(number), question, Rating.GOOD),
                                        Samples.MORNING);
                    }))
                    .toList();
            var firsts = 0;
            for (int i = 0; i < answers.size(); i++) {
                firsts += answers.get(i).get().repeated() ? 0 : 1;
                assertEquals(
                        answers.get(i - i % 16).get().review(),
                        answers.get(i).get().review());
            }
            assertEquals(100, firsts);
        }
        var report = Verification.of(folder.resolve(Database.FILE));
        assertTrue(report.problems().isEmpty(), report.toString());
        assertEquals(100, report.reviews());
    }

    private static void limitPages(Writer writer, long pages) {
        writer.write(sql -> sql.number("PRAGMA max_page_count = " + pages));
    }

    private Path file() {
        return folder.resolve("notes.db");
    }

    private Writer writer() throws SQLException {
        var sql = new Statements(Database.connect(file()));
        sql.update("CREATE TABLE note (number INTEGER PRIMARY KEY) STRICT");
        return new Writer(sql);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
