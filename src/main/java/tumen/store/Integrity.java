package tumen.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What SQLite itself finds wrong with a file. */
final class Integrity {
    private Integrity() {}

    /** Damaged pages and rows that point nowhere, one sentence each; empty when all is well. */
    static List<String> problems(Connection connection) throws SQLException {
        var problems = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("PRAGMA integrity_check")) {
                while (rows.next()) {
                    if (!rows.getString(1).equals("ok")) {
                        problems.add(rows.getString(1));
                    }
                }
            }
            try (var rows = statement.executeQuery("PRAGMA foreign_key_check")) {
                while (rows.next()) {
                    problems.add("A row of " + rows.getString(1) + " points to a row of " + rows.getString(3)
                            + " that is not there.");
                }
            }
        }
        return problems;
    }
}
