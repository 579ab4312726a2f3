package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tumen.assess.Amendment;

/** Amendments to and from their rows. */
final class AmendmentRows {
    private AmendmentRows() {}

    /** Inserts one under a new number, unless the key is known. */
    static void insert(
            Statements sql, long assignment, int slot, Amendment.Change change, long teacher, String key, Instant now)
            throws SQLException {
        @Nullable String accepted = null;
        @Nullable Integer version = null;
        switch (change) {
            case Amendment.Accepted(String said) -> accepted = said;
            case Amendment.Reworded(int taken) -> version = taken;
        }
        sql.update(
                "INSERT INTO amendment (assignment, place, accepted, version, person, idempotency_key, at_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING",
                assignment,
                slot,
                accepted,
                version,
                teacher,
                key,
                now.toEpochMilli());
    }

    /** The amendment of a row. */
    static Amendment amendment(ResultSet row) throws SQLException {
        String accepted = row.getString("accepted");
        return new Amendment(
                row.getLong("id"),
                row.getInt("place"),
                accepted == null ? new Amendment.Reworded(row.getInt("version")) : new Amendment.Accepted(accepted),
                row.getLong("person"),
                row.getString("idempotency_key"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getObject("undone_ms") == null ? null : Instant.ofEpochMilli(row.getLong("undone_ms")));
    }
}
