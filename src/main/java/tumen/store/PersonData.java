package tumen.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is stored about one person: everything of it on request, and the end of it on request. */
public final class PersonData {
    private static final String NAMED = "SELECT question.deck || '/' || question.slug AS question_id, ";

    /** What is exported: a name for each kind of row, and the query that finds those of the person. */
    static final SequencedMap<String, String> TABLES = tables();

    private PersonData() {}

    private static SequencedMap<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put(
                "person",
                "SELECT id, role, name, zone, rollover_hour, created_ms, erased_ms, blocked_ms FROM person WHERE id"
                        + " = ?");
        tables.put("profile", "SELECT * FROM profile WHERE person = ?");
        tables.put("sessions", "SELECT created_ms, seen_ms, device FROM session WHERE person = ? ORDER BY created_ms");
        tables.put(
                "classes",
                "SELECT classroom.name AS class, member.* FROM member JOIN classroom ON classroom.id = member.classroom"
                        + " WHERE member.person = ?");
        tables.put(
                "classes_taught",
                "SELECT classroom.* FROM classroom JOIN classroom_teacher ON classroom = classroom.id WHERE person ="
                        + " ?");
        tables.put("allowance", "SELECT * FROM allowance WHERE person = ?");
        tables.put(
                "cards", NAMED + "card.* FROM card JOIN question ON question.id = card.question WHERE card.person = ?");
        tables.put(
                "reviews",
                NAMED + "review.* FROM review JOIN question ON question.id = review.question WHERE review.person = ?"
                        + " ORDER BY review.id");
        tables.put(
                "proposals",
                NAMED + "proposal.* FROM proposal JOIN question ON question.id = proposal.question"
                        + " WHERE proposal.person = ?");
        tables.put("decisions", "SELECT * FROM decision WHERE person = ? ORDER BY id");
        tables.put(
                "rescheduled",
                NAMED + "rescheduling.* FROM rescheduling JOIN question ON question.id = rescheduling.question"
                        + " WHERE person = ? ORDER BY decision");
        tables.put("practised_days", "SELECT * FROM practised_day WHERE person = ? ORDER BY local_day");
        tables.put("fits", "SELECT * FROM fit WHERE person = ? ORDER BY id");
        tables.put(
                "attempts",
                "SELECT assignment.title, attempt_step.* FROM attempt JOIN assignment ON assignment.id ="
                        + " attempt.assignment JOIN attempt_step ON attempt_step.attempt = attempt.id"
                        + " WHERE attempt.person = ? ORDER BY attempt_step.id");
        tables.put("self_tests", "SELECT * FROM self_test WHERE person = ? ORDER BY assignment");
        tables.put("texts", "SELECT * FROM edition WHERE person = ? ORDER BY manuscript, number");
        tables.put("authoring", "SELECT * FROM authoring WHERE person = ? ORDER BY id");
        tables.put(
                "quizzes",
                "SELECT quiz_edition.* FROM quiz JOIN quiz_edition ON quiz_edition.quiz = quiz.id"
                        + " WHERE quiz.person = ? ORDER BY quiz_edition.quiz, quiz_edition.number");
        tables.put("homework_set", "SELECT * FROM homework WHERE person = ? ORDER BY assignment");
        tables.put("homework_granted", "SELECT * FROM homework_grant WHERE person = ? ORDER BY id");
        tables.put("amendments", "SELECT * FROM amendment WHERE person = ? ORDER BY id");
        tables.put(
                "wordings",
                NAMED + "version_author.* FROM version_author JOIN question ON question.id = version_author.question"
                        + " WHERE person = ?");
        tables.put("rulings", "SELECT * FROM ruling WHERE person = ? ORDER BY id");
        return tables;
    }

    /**
     * Everything stored about the person, by table and column; without the password's hash and the fingerprints of sessions,
     * links and cards, which are of use to nobody but a thief. A server may be running.
     *
     * @throws StoreException with a sentence, when there is no such person
     */
    public static Map<String, List<Map<String, @Nullable Object>>> export(Path file, long person) {
        if (!Files.exists(file)) {
            throw new StoreException("There is no database at " + file + ".");
        }
        try (var sql = new Statements(Database.connect(file))) {
            check(sql, person);
            var tables = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
            for (var table : TABLES.entrySet()) {
                tables.put(table.getKey(), sql.list(table.getValue(), PersonData::columns, person));
            }
            return tables;
        } catch (SQLException e) {
            throw new StoreException("The database " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Forgets the person: name, password, sessions and every word they typed. The numbers of their reviews stay, as those of
     * nobody. What was erased is overwritten in the file; backups made before keep it.
     *
     * @param folder the data folder; no server may be running on it
     * @throws StoreException with a sentence, when there is no such person or a server is running
     */
    public static void erase(Path folder, long person, Clock clock) {
        var lock = FolderLock.take(folder);
        var file = folder.resolve(Database.FILE);
        if (!Files.exists(file)) {
            lock.close();
            throw new StoreException("There is no database at " + file + ".");
        }
        try (var sql = new Statements(Database.connect(file))) {
            check(sql, person);
            sql.number("PRAGMA secure_delete = ON");
            sql.update("BEGIN IMMEDIATE");
            forget(sql, person, clock.millis());
            sql.update("COMMIT");
            sql.number("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new StoreException("The person could not be erased: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }

    /** Forgets the person, within a transaction. */
    static void forget(Statements sql, long person, long now) throws SQLException {
        for (String table : new String[] {
            "session", "sign_in_card", "password_link", "profile", "allowance", "member", "classroom_teacher"
        }) {
            sql.update("DELETE FROM " + table + " WHERE person = ?", person);
        }
        sql.update("UPDATE review SET response = NULL, why = NULL WHERE person = ? AND undoes IS NULL", person);
        sql.update("UPDATE proposal SET response = NULL WHERE person = ?", person);
        sql.update(
                "UPDATE attempt_step SET response = NULL, why = NULL"
                        + " WHERE attempt IN (SELECT id FROM attempt WHERE person = ?)",
                person);
        sql.update(
                "UPDATE person SET role = 'GUEST', name = NULL, name_key = NULL, password = NULL, blocked_ms = NULL,"
                        + " erased_ms = ? WHERE id = ?",
                now,
                person);
    }

    private static void check(Statements sql, long person) throws SQLException {
        if (sql.number("SELECT count(*) FROM person WHERE id = ?", person) == 0) {
            throw new StoreException("There is no person " + person + ".");
        }
    }

    private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        var names = row.getMetaData();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            columns.put(names.getColumnName(i), row.getObject(i));
        }
        return columns;
    }
}
