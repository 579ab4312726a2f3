package tumen.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is stored about one person: everything of it on request, and the end of it on request. */
public final class PersonData {
    private PersonData() {}

    /**
     * Everything stored about the person, by table and column; without the password's hash and the sessions' fingerprints,
     * which are of use to nobody but a thief. A server may be running.
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
            tables.put(
                    "person",
                    sql.list(
                            "SELECT id, role, name, zone, rollover_hour, created_ms, erased_ms FROM person WHERE id ="
                                    + " ?",
                            PersonData::columns,
                            person));
            tables.put(
                    "sessions",
                    sql.list(
                            "SELECT created_ms, seen_ms FROM session WHERE person = ? ORDER BY created_ms",
                            PersonData::columns,
                            person));
            tables.put(
                    "cards",
                    sql.list(
                            "SELECT question.deck || '/' || question.slug AS question_id, card.* FROM card"
                                    + " JOIN question ON question.id = card.question WHERE card.person = ?",
                            PersonData::columns,
                            person));
            tables.put(
                    "reviews",
                    sql.list(
                            "SELECT question.deck || '/' || question.slug AS question_id, review.* FROM review"
                                    + " JOIN question ON question.id = review.question WHERE review.person = ?"
                                    + " ORDER BY review.id",
                            PersonData::columns,
                            person));
            tables.put(
                    "decisions",
                    sql.list("SELECT * FROM decision WHERE person = ? ORDER BY id", PersonData::columns, person));
            tables.put(
                    "rescheduled",
                    sql.list(
                            "SELECT question.deck || '/' || question.slug AS question_id, rescheduling.*"
                                    + " FROM rescheduling JOIN question ON question.id = rescheduling.question"
                                    + " WHERE person = ? ORDER BY decision",
                            PersonData::columns,
                            person));
            tables.put(
                    "practised_days",
                    sql.list(
                            "SELECT * FROM practised_day WHERE person = ? ORDER BY local_day",
                            PersonData::columns,
                            person));
            tables.put("fits", sql.list("SELECT * FROM fit WHERE person = ? ORDER BY id", PersonData::columns, person));
            tables.put(
                    "texts",
                    sql.list(
                            "SELECT * FROM edition WHERE person = ? ORDER BY manuscript, number",
                            PersonData::columns,
                            person));
            tables.put(
                    "authoring",
                    sql.list("SELECT * FROM authoring WHERE person = ? ORDER BY id", PersonData::columns, person));
            tables.put(
                    "self_tests",
                    sql.list(
                            "SELECT * FROM self_test WHERE person = ? ORDER BY assignment",
                            PersonData::columns,
                            person));
            tables.put(
                    "attempts",
                    sql.list(
                            "SELECT assignment.title, attempt_step.* FROM attempt"
                                    + " JOIN assignment ON assignment.id = attempt.assignment"
                                    + " JOIN attempt_step ON attempt_step.attempt = attempt.id"
                                    + " WHERE attempt.person = ? ORDER BY attempt_step.id",
                            PersonData::columns,
                            person));
            tables.put(
                    "quizzes",
                    sql.list(
                            "SELECT quiz_edition.* FROM quiz JOIN quiz_edition ON quiz_edition.quiz = quiz.id"
                                    + " WHERE quiz.person = ? ORDER BY quiz_edition.quiz, quiz_edition.number",
                            PersonData::columns,
                            person));
            tables.put(
                    "homework_set",
                    sql.list(
                            "SELECT * FROM homework WHERE person = ? ORDER BY assignment",
                            PersonData::columns,
                            person));
            tables.put(
                    "accepted_answers",
                    sql.list(
                            "SELECT * FROM accepted_answer WHERE person = ? ORDER BY at_ms",
                            PersonData::columns,
                            person));
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
            sql.update("DELETE FROM session WHERE person = ?", person);
            sql.update("UPDATE review SET response = NULL, why = NULL WHERE person = ? AND undoes IS NULL", person);
            sql.update(
                    "UPDATE attempt_step SET response = NULL, why = NULL"
                            + " WHERE attempt IN (SELECT id FROM attempt WHERE person = ?)",
                    person);
            sql.update(
                    "UPDATE person SET role = 'GUEST', name = NULL, name_key = NULL, password = NULL, erased_ms = ?"
                            + " WHERE id = ?",
                    clock.millis(),
                    person);
            sql.update("COMMIT");
            sql.number("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new StoreException("The person could not be erased: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
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
