package tumen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The writing connection with its prepared statements, kept open for as long as it lives: preparing one costs more than
 * running it. For one thread.
 */
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Makes something of the row the result stands on. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement; the number of rows it changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try {
            return bind(sql, values).executeUpdate();
        } catch (SQLException e) {
            forget(sql);
            throw e;
        }
    }

    /** The first row, if there is any. */
    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (var rows = bind(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            forget(sql);
            throw e;
        }
    }

    /** All rows. */
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        var list = new ArrayList<T>();
        try (var rows = bind(sql, values).executeQuery()) {
            while (rows.next()) {
                list.add(row.read(rows));
            }
        } catch (SQLException e) {
            forget(sql);
            throw e;
        }
        return list;
    }

    /** The number in the first column of the first row. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElseThrow();
    }

    private PreparedStatement bind(String sql, @Nullable Object[] values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** The driver finalizes a statement that met an error of the file, so one that failed is made anew next time. */
    private void forget(String sql) throws SQLException {
        var failed = prepared.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
