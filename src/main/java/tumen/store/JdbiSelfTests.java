package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tumen.assess.Expectation;
import tumen.assess.Interval;
import tumen.assess.SelfTest;
import tumen.assess.SelfTests;

/** The tests people set themselves: added through the writer, never changed. */
public final class JdbiSelfTests implements SelfTests {
    private final Database database;
    private final Reads reads;

    /** Keeps them in that database. */
    public JdbiSelfTests(Database database) {
        this.database = database;
        this.reads = Reads.of(database);
    }

    @Override
    public void add(SelfTest test) {
        var expected = test.expected();
        database.writer()
                .write(sql -> sql.update(
                        "INSERT INTO self_test (assignment, person, setup, expected, expected_least, expected_most,"
                                + " created_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        test.assignment(),
                        test.person(),
                        test.setup(),
                        expected == null ? null : expected.share(),
                        expected == null ? null : expected.interval().low(),
                        expected == null ? null : expected.interval().high(),
                        test.created().toEpochMilli()));
    }

    @Override
    public Optional<SelfTest> find(long assignment) {
        return list("SELECT * FROM self_test WHERE assignment = ?", JdbiSelfTests::selfTest, assignment).stream()
                .findFirst();
    }

    @Override
    public List<SelfTest> of(long person, int most) {
        return list(
                "SELECT * FROM self_test WHERE person = ? ORDER BY created_ms DESC, assignment DESC LIMIT ?",
                JdbiSelfTests::selfTest,
                person,
                most);
    }

    private static SelfTest selfTest(ResultSet row) throws SQLException {
        return new SelfTest(
                row.getLong("assignment"),
                row.getLong("person"),
                row.getString("setup"),
                row.getObject("expected") == null
                        ? null
                        : new Expectation(
                                row.getDouble("expected"),
                                new Interval(row.getDouble("expected_least"), row.getDouble("expected_most"))),
                Instant.ofEpochMilli(row.getLong("created_ms")));
    }

    private <T> List<T> list(String sql, Statements.Row<T> row, Object... values) {
        try {
            return reads.list(sql, row, values);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
