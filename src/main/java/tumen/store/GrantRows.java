package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tumen.assess.Grant;

/** What students are granted for homework, from its rows: the latest one counts. */
final class GrantRows {
    private GrantRows() {}

    /** The grants of that homework by student; nobody to whom nothing is granted. */
    static Map<Long, Grant> of(Reads from, long assignment) throws SQLException {
        var grants = new LinkedHashMap<Long, Grant>();
        for (var grant : from.list(
                "SELECT * FROM homework_grant WHERE assignment = ? ORDER BY id", GrantRows::grant, assignment)) {
            grants.put(grant.person(), grant);
        }
        grants.values().removeIf(Grant::isNone);
        return grants;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong("person"),
                row.getObject("closes_ms") == null ? null : Instant.ofEpochMilli(row.getLong("closes_ms")),
                Duration.ofMillis(row.getLong("longer_ms")),
                row.getInt("attempts"));
    }
}
