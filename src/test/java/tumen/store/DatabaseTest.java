package tumen.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tumen.memory.Rating;
import tumen.question.QuestionId;

/** Opening, migrating and refusing. */
class DatabaseTest {
    private static final Clock CLOCK = Clock.fixed(Samples.MORNING, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void theNumberInTheCodeIsTheLastMigration() throws Exception {
        try (var files = Files.list(Path.of("db/migration"))) {
            var numbers = files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.parseInt(name.substring(1, 4)))
                    .sorted()
                    .collect(Collectors.toList());
            assertEquals(Database.SCHEMA, numbers.getLast());
            assertEquals(new java.util.TreeSet<>(numbers).size(), numbers.size());
        }
    }

    @Test
    void everythingIsSetAsDurabilityAsks() {
        try (var database = Database.open(folder, CLOCK)) {
            assertEquals(
                    "wal",
                    database.writer()
                            .write(sql -> sql.first("PRAGMA journal_mode", row -> row.getString(1))
                                    .orElseThrow()));
            assertEquals(2L, (long) database.writer().write(sql -> sql.number("PRAGMA synchronous")));
            assertEquals(1L, (long) database.writer().write(sql -> sql.number("PRAGMA foreign_keys")));
            assertThrows(
                    RuntimeException.class,
                    () -> database.readers().useHandle(handle -> handle.execute("DELETE FROM person")),
                    "readers only read");
        }
    }

    @Test
    void aSecondServerOnTheFolderIsRefusedUntilTheFirstIsGone() {
        try (var first = Database.open(folder, CLOCK)) {
            var refusal = assertThrows(StoreException.class, () -> Database.open(folder, CLOCK));
            assertTrue(
                    String.valueOf(refusal.getMessage()).startsWith("Another Tumen is running"), refusal.getMessage());
            assertTrue(Files.exists(first.file()));
        }
        assertDoesNotThrow(() -> Database.open(folder, CLOCK).close());
    }

    @Test
    void aNewerSchemaIsRefused() throws Exception {
        change("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V099__later.sql', '', 0, 1)");
        assertTrue(refusal().contains("newer Tumen (schema 99"), refusal());
    }

    @Test
    void aMigrationThatDidNotFinishIsRefused() throws Exception {
        change("UPDATE flyway_schema_history SET success = 0");
        assertTrue(refusal().contains("did not finish"), refusal());
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws Exception {
        Files.createDirectories(folder);
        try (var sql = new Statements(Database.connect(folder.resolve(Database.FILE)))) {
            sql.update("CREATE TABLE something (else_ TEXT)");
        }
        assertTrue(refusal().contains("another program"), refusal());
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(folder.resolve(Database.FILE), "This is a letter to my aunt. ".repeat(100));
        assertTrue(refusal().contains("cannot be opened"), refusal());
    }

    @Test
    void whatIsNotEmptyIsSavedBeforeItIsMigrated() throws Exception {
        // A schema before the first stands for any older one; Flyway then finds no way on from it, and says so.
        change("UPDATE flyway_schema_history SET version = '0'");
        assertTrue(refusal().contains("could not be brought to schema"), refusal());
        try (var files = Files.list(folder.resolve("backup"))) {
            var copy = files.filter(each -> each.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
            try (var connection = Database.connectToCopy(copy)) {
                assertTrue(Integrity.problems(connection).isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.2", "3.9.9", "2.99.99"})
    void anSqliteThatLosesCommitsIsRefused(String version) {
        assertThrows(StoreException.class, () -> Database.checkSqlite(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.3", "3.53.4", "4.0.0"})
    void aSoundSqliteIsTaken(String version) {
        assertDoesNotThrow(() -> Database.checkSqlite(version));
    }

    @Test
    void theLogRefusesToForgetOrToChange() {
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", 1))) {
            var question = world.practice()
                    .library()
                    .question(new QuestionId("mongolia", "horses-0"))
                    .orElseThrow();
            world.practice().answer(world.guest(), Samples.rated("key-first", question, Rating.GOOD), Samples.MORNING);
            var writer = world.database().writer();
            for (var statement : new String[] {
                "DELETE FROM review",
                "UPDATE review SET rating = 4",
                "UPDATE review SET response = 'other'",
                "UPDATE review SET response = NULL, why = NULL, person = 2",
                "DELETE FROM question_version",
                "UPDATE question_version SET body = 'other'"
            }) {
                assertThrows(IllegalStateException.class, () -> writer.write(sql -> sql.update(statement)), statement);
            }
            assertEquals(1, (int) writer.write(sql -> sql.update("UPDATE review SET response = NULL, why = NULL")));
        }
    }

    private void change(String statement) throws SQLException {
        if (!Files.exists(folder.resolve(Database.FILE))) {
            Database.open(folder, CLOCK).close();
        }
        try (var sql = new Statements(Database.connect(folder.resolve(Database.FILE)))) {
            sql.update(statement);
        }
    }

    private String refusal() {
        return String.valueOf(assertThrows(StoreException.class, () -> Database.open(folder, CLOCK))
                .getMessage());
    }
}
