package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tumen.memory.Rating;
import tumen.people.Passwords;
import tumen.question.QuestionId;

/** Checking a database, and what a person may ask of it. */
class VerificationTest {
    private static final Clock CLOCK = Clock.fixed(Samples.MORNING, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;
    private long person;

    @BeforeEach
    void threeReviews() {
        file = folder.resolve(Database.FILE);
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", 3))) {
            var guest = world.guest();
            person = guest.id();
            for (int i = 0; i < 3; i++) {
                var question = world.practice()
                        .library()
                        .question(new QuestionId("mongolia", "horses-" + i))
                        .orElseThrow();
                world.practice().answer(guest, Samples.rated(Samples.key(i), question, Rating.GOOD), Samples.MORNING);
            }
        }
    }

    @Test
    void aSoundDatabaseIsSound() {
        var report = Verification.of(file);
        assertEquals(1, report.persons());
        assertEquals(3, report.questions());
        assertEquals(3, report.reviews());
        assertEquals(3, report.standing());
        assertEquals(3, report.cards());
        assertTrue(report.problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE card SET stability = stability + 0.001 WHERE question = 1",
                "UPDATE card SET due_ms = due_ms + 1 WHERE question = 2",
                "UPDATE card SET lapses = 1 WHERE question = 3",
                "DELETE FROM card WHERE question = 1",
                "UPDATE card SET question = 7 WHERE question = 1"
            })
    void aCardThatIsNotWhatItsReviewsGiveIsNamed(String damage) throws Exception {
        try (var sql = new Statements(Database.connect(file))) {
            sql.update("PRAGMA foreign_keys = OFF");
            sql.update("INSERT INTO question (id, deck, slug, version) VALUES (7, 'mongolia', 'unasked', 1)");
            sql.update(damage);
        }
        assertFalse(Verification.of(file).problems().isEmpty());
    }

    @Test
    void aReviewThatPointsNowhereIsNamed() throws Exception {
        try (var sql = new Statements(Database.connect(file))) {
            sql.update("PRAGMA foreign_keys = OFF");
            sql.update(
                    "INSERT INTO card SELECT 99, question, last_review, reviews, lapses, introduced_day, state, step,"
                        + " stability, difficulty, last_ms, last_day, due_ms, last_form, fast FROM card WHERE question"
                        + " = 1");
        }
        var problems = Verification.of(file).problems();
        assertTrue(problems.toString().contains("points to a row of person"), problems.toString());
    }

    @Test
    void aPersonGetsEverythingButTheSecrets() {
        var data = PersonData.export(file, person);
        assertEquals(3, data.getOrDefault("reviews", List.of()).size());
        assertEquals(3, data.getOrDefault("cards", List.of()).size());
        assertTrue(data.toString().contains("mongolia/horses-1"));
        assertFalse(data.toString().contains("token_hash"));
        assertThrows(StoreException.class, () -> PersonData.export(file, 99));
    }

    @Test
    void anErasedPersonIsNobodyAndTheNumbersStay() throws Exception {
        PersonData.erase(folder, person, CLOCK);
        var report = Verification.of(file);
        assertTrue(report.problems().isEmpty(), report.toString());
        assertEquals(3, report.standing());
        try (var sql = new Statements(Database.connect(file))) {
            assertEquals(0, sql.number("SELECT count(*) FROM session"));
            assertEquals(0, sql.number("SELECT count(*) FROM review WHERE response IS NOT NULL OR why IS NOT NULL"));
            assertEquals(3, sql.number("SELECT count(*) FROM review WHERE rating = 3"));
        }
        assertThrows(StoreException.class, () -> PersonData.erase(folder, 99, CLOCK));
    }

    @Test
    void anErasedAdministratorLeavesNoNameBehind() throws Exception {
        long administrator;
        var chance = new SecureRandom();
        try (var database = Database.open(folder, CLOCK)) {
            var people = new JdbiPeople(database, chance, new Passwords(chance));
            var token = people.issueSetupToken(Samples.MORNING).orElseThrow();
            administrator = people.createAdministrator(token, "Erdene-Zyx", "correct horse battery", Samples.MORNING)
                    .orElseThrow()
                    .person()
                    .id();
        }
        PersonData.erase(folder, administrator, CLOCK);
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.toLowerCase(Locale.ROOT).contains("erdene-zyx"));
    }
}
