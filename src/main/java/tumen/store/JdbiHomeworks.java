package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.assess.Amendment;
import tumen.assess.Assignment;
import tumen.assess.Grant;
import tumen.assess.Homework;
import tumen.assess.Homeworks;

/** Homework in the database: set, changed and amended through the writer, everything else from the readers. */
public final class JdbiHomeworks implements Homeworks {
    private static final String EDITION = "SELECT 1 + count(*) FROM assignment_before WHERE assignment = ?";

    private final Database database;
    private final Reads reads;
    private final AssignmentRows assignments;

    /** Keeps it in that database. */
    JdbiHomeworks(Database database, Questions questions) {
        this.database = database;
        this.reads = Reads.of(database);
        this.assignments = new AssignmentRows(questions);
    }

    @Override
    public Homework add(Assignment assignment, long classroom, long teacher, long quiz, String key, Instant now) {
        long id = database.writer().write(sql -> {
            var known =
                    sql.first("SELECT assignment FROM homework WHERE idempotency_key = ?", row -> row.getLong(1), key);
            if (known.isPresent()) {
                return known.get();
            }
            long number = assignments.insert(sql, assignment);
            sql.update(
                    "INSERT INTO homework (assignment, classroom, person, quiz, idempotency_key, created_ms)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    number,
                    classroom,
                    teacher,
                    quiz == 0 ? null : quiz,
                    key,
                    now.toEpochMilli());
            return number;
        });
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Homework> find(long assignment) {
        return list("SELECT * FROM homework WHERE assignment = ?", assignment).stream()
                .findFirst();
    }

    @Override
    public List<Homework> of(Collection<Long> classrooms) {
        var all = new ArrayList<Homework>();
        for (long classroom : classrooms) {
            all.addAll(list("SELECT * FROM homework WHERE classroom = ? ORDER BY assignment DESC", classroom));
        }
        return all;
    }

    @Override
    public Optional<Homework> change(Assignment changed, int edition, long teacher, Instant now) {
        boolean kept = database.writer().write(sql -> {
            if (sql.number(EDITION, changed.id()) != edition) {
                return false;
            }
            assignments.keepBefore(sql, changed.id(), edition, teacher, now);
            assignments.update(sql, changed);
            return true;
        });
        return kept ? find(changed.id()) : Optional.empty();
    }

    @Override
    public void archive(long assignment, boolean archived, Instant now) {
        mark("archived_ms", assignment, archived, now);
    }

    private void mark(String column, long assignment, boolean since, Instant now) {
        database.writer()
                .write(sql -> sql.update(
                        "UPDATE homework SET " + column + " = ? WHERE assignment = ?",
                        since ? now.toEpochMilli() : null,
                        assignment));
    }

    @Override
    public void withdraw(long assignment, boolean withdrawn, Instant now) {
        mark("withdrawn_ms", assignment, withdrawn, now);
    }

    @Override
    public void grant(long assignment, Grant grant, long teacher, Instant now) {
        Instant closes = grant.closes();
        database.writer()
                .write(sql -> sql.update(
                        "INSERT INTO homework_grant (assignment, person, closes_ms, longer_ms, attempts, teacher,"
                                + " at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        assignment,
                        grant.person(),
                        closes == null ? null : closes.toEpochMilli(),
                        grant.longer().toMillis(),
                        grant.attempts(),
                        teacher,
                        now.toEpochMilli()));
    }

    @Override
    public List<Grant> grants(long assignment) {
        try {
            return List.copyOf(GrantRows.of(reads, assignment).values());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public Amendment amend(long assignment, int slot, Amendment.Change change, long teacher, String key, Instant now) {
        return database.writer().write(sql -> {
            AmendmentRows.insert(sql, assignment, slot, change, teacher, key, now);
            return sql.first("SELECT * FROM amendment WHERE idempotency_key = ?", AmendmentRows::amendment, key)
                    .orElseThrow();
        });
    }

    @Override
    public void undo(long amendment, Instant now) {
        database.writer()
                .write(sql -> sql.update(
                        "UPDATE amendment SET undone_ms = ? WHERE id = ? AND undone_ms IS NULL",
                        now.toEpochMilli(),
                        amendment));
    }

    @Override
    public List<Amendment> amendments(long assignment) {
        try {
            return reads.list(
                    "SELECT * FROM amendment WHERE assignment = ? ORDER BY id", AmendmentRows::amendment, assignment);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A row before its assignment is read. */
    private record Row(
            long assignment,
            long classroom,
            long person,
            long quiz,
            Instant created,
            @Nullable Instant archived,
            @Nullable Instant withdrawn) {}

    private List<Homework> list(String query, Object... values) {
        try {
            var all = new ArrayList<Homework>();
            for (var row : reads.list(query, JdbiHomeworks::row, values)) {
                all.add(new Homework(
                        assignments.find(reads, row.assignment()).orElseThrow(),
                        reads.list(EDITION, edition -> edition.getInt(1), row.assignment())
                                .getFirst(),
                        row.classroom(),
                        row.person(),
                        row.quiz(),
                        row.created(),
                        row.archived(),
                        row.withdrawn()));
            }
            return all;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("assignment"),
                row.getLong("classroom"),
                row.getLong("person"),
                row.getLong("quiz"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                since(row, "archived_ms"),
                since(row, "withdrawn_ms"));
    }

    private static @Nullable Instant since(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
    }
}
