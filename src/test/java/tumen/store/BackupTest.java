package tumen.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.question.QuestionId;

/** Copies out and back in. */
class BackupTest {
    private static final Clock CLOCK = Clock.fixed(Samples.MORNING, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path data;
    private Path file;
    private Path copy;

    @BeforeEach
    void oneReview() {
        data = folder.resolve("db");
        file = data.resolve(Database.FILE);
        copy = folder.resolve("copies").resolve("monday.db");
        answer("key-first");
    }

    @Test
    void aCopyHoldsWhatWasStoredThenAndComesBack() throws Exception {
        try (var world = Samples.World.open(data, Samples.deck("mongolia", 3))) {
            Backup.write(world.database().file(), copy);
        }
        answer("key-second");
        assertEquals(2, Verification.of(file).reviews());
        Files.writeString(data.resolve(Database.FILE + "-wal"), "left over");
        var kept = Backup.restore(copy, data, CLOCK).orElseThrow();
        assertEquals(1, Verification.of(file).reviews());
        assertEquals(2, Verification.of(kept).reviews());
        assertTrue(Verification.of(file).problems().isEmpty());
        answer("key-third");
        assertEquals(2, Verification.of(file).reviews());
    }

    @Test
    void aCopyIsPutWhereNothingStands() {
        Backup.write(file, copy);
        var elsewhere = folder.resolve("elsewhere");
        assertTrue(Backup.restore(copy, elsewhere, CLOCK).isEmpty());
        assertEquals(1, Verification.of(elsewhere.resolve(Database.FILE)).reviews());
    }

    @Test
    void theBankComesBackWithItsPicturesAndWhatStoodThereIsKept() throws Exception {
        var bank = folder.resolve("questions");
        var picture = bank.resolve("horses/media/0123456789abcdef.png");
        Files.createDirectories(bank.resolve("horses/media"));
        Files.write(picture, new byte[] {1, 2, 3});
        Files.writeString(bank.resolve("horses/dates.md"), "as it was");
        Files.writeString(bank.resolve("horses/people.md"), "the same");
        Files.writeString(bank.resolve("horses/.draft"), "hidden");
        Backup.write(file, bank, copy);
        Files.delete(picture);
        Files.writeString(bank.resolve("horses/dates.md"), "changed since");
        Files.writeString(bank.resolve("horses/later.md"), "made since");

        var restored = Backup.restore(copy, data, bank, CLOCK);
        assertEquals(List.of("horses/dates.md", "horses/media/0123456789abcdef.png"), restored.files());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(picture));
        assertEquals("as it was", Files.readString(bank.resolve("horses/dates.md")));
        assertEquals("made since", Files.readString(bank.resolve("horses/later.md")));
        var aside = Objects.requireNonNull(restored.aside());
        assertEquals("changed since", Files.readString(aside.resolve("horses/dates.md")));
    }

    @Test
    void anArchiveOfTheBankThatIsDamagedOrLostIsRefusedBeforeAnythingChanges() throws Exception {
        var bank = Files.createDirectories(folder.resolve("questions"));
        Files.writeString(bank.resolve("README.md"), "as it was");
        Backup.write(file, bank, copy);
        var archive = copy.resolveSibling("monday.db.questions.zip");
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        assertRefused("damaged");
        Files.delete(archive);
        assertRefused("damaged");
    }

    @Test
    void nothingIsOverwritten() {
        Backup.write(file, copy);
        assertThrows(StoreException.class, () -> Backup.write(file, copy));
    }

    @Test
    void aDamagedCopyIsRefusedAndTheDatabaseStays() throws Exception {
        Backup.write(file, copy);
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        assertRefused("damaged");
    }

    @Test
    void aCopyWithoutItsChecksumIsRefused() throws Exception {
        Backup.write(file, copy);
        Files.delete(copy.resolveSibling(copy.getFileName() + ".sha256"));
        assertRefused("checksum");
    }

    @Test
    void aCopyOfANewerSchemaIsRefused() throws Exception {
        try (var sql = new Statements(Database.connect(file))) {
            sql.update("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL', 'x', '', 0, 1)");
            Files.createDirectories(copy.getParent());
            sql.update("VACUUM INTO '" + copy + "'");
            sql.update("DELETE FROM flyway_schema_history WHERE installed_rank = 99");
        }
        Files.writeString(copy.resolveSibling("monday.db.sha256"), Backup.sha256(copy) + "  monday.db\n");
        assertRefused("newer Tumen");
    }

    @Test
    void nothingIsRestoredUnderARunningServer() {
        Backup.write(file, copy);
        try (var database = Database.open(data, CLOCK)) {
            assertRefused("Another Tumen is running");
            assertEquals(file, database.file());
        }
    }

    @Test
    void checkingACopyLeavesItAsItIs() throws Exception {
        Backup.write(file, copy);
        byte[] before = Files.readAllBytes(copy);
        Backup.restore(copy, data, CLOCK);
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(copy)));
        assertFalse(Files.exists(copy.resolveSibling("monday.db-wal")));
    }

    private void assertRefused(String word) {
        var refusal = assertThrows(StoreException.class, () -> Backup.restore(copy, data, CLOCK));
        assertTrue(String.valueOf(refusal.getMessage()).contains(word), refusal.getMessage());
        assertEquals(1, Verification.of(file).reviews());
    }

    private void answer(String key) {
        try (var world = Samples.World.open(data, Samples.deck("mongolia", 3))) {
            var question = world.practice()
                    .library()
                    .question(new QuestionId("mongolia", "horses-0"))
                    .orElseThrow();
            world.practice().answer(world.guest(), Samples.rated(key, question, Rating.GOOD), Samples.MORNING);
        }
    }
}
