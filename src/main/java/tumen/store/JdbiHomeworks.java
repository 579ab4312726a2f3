package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.Homework;
import tumen.assess.Homeworks;

/** Homework in the database: set through the writer, everything else from the readers. */
public final class JdbiHomeworks implements Homeworks {
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
    public void withdraw(long assignment, boolean withdrawn, Instant now) {
        database.writer()
                .write(sql -> sql.update(
                        "UPDATE homework SET withdrawn_ms = ? WHERE assignment = ?",
                        withdrawn ? now.toEpochMilli() : null,
                        assignment));
    }

    @Override
    public void accept(long assignment, int slot, String answer, long teacher, Instant now) {
        database.writer()
                .write(sql -> sql.update(
                        "INSERT INTO accepted_answer (assignment, place, answer, person, at_ms) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        assignment,
                        slot,
                        answer,
                        teacher,
                        now.toEpochMilli()));
    }

    @Override
    public Map<Integer, List<String>> accepted(long assignment) {
        var bySlot = new LinkedHashMap<Integer, List<String>>();
        try {
            reads.list(
                            "SELECT place, answer FROM accepted_answer WHERE assignment = ? ORDER BY place, at_ms",
                            row -> Map.entry(row.getInt(1), row.getString(2)),
                            assignment)
                    .forEach(entry -> bySlot.computeIfAbsent(entry.getKey(), slot -> new ArrayList<>())
                            .add(entry.getValue()));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        return bySlot;
    }

    /** A row before its assignment is read. */
    private record Row(
            long assignment,
            long classroom,
            long person,
            long quiz,
            Instant created,
            @Nullable Instant withdrawn) {}

    private List<Homework> list(String query, Object... values) {
        try {
            var all = new ArrayList<Homework>();
            for (var row : reads.list(query, JdbiHomeworks::row, values)) {
                all.add(new Homework(
                        assignments.find(reads, row.assignment()).orElseThrow(),
                        row.classroom(),
                        row.person(),
                        row.quiz(),
                        row.created(),
                        row.withdrawn()));
            }
            return all;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        long withdrawn = row.getLong("withdrawn_ms");
        return new Row(
                row.getLong("assignment"),
                row.getLong("classroom"),
                row.getLong("person"),
                row.getLong("quiz"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                withdrawn == 0 ? null : Instant.ofEpochMilli(withdrawn));
    }
}
