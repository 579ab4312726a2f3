package tumen.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, on the writing connection within its transaction or on one of the readers. */
interface Reads {
    /** All rows. */
    <T> List<T> list(String sql, Statements.Row<T> row, @Nullable Object... values) throws SQLException;

    /** Queries on the readers. */
    static Reads of(Database database) {
        return new Reads() {
            @Override
            public <T> List<T> list(String sql, Statements.Row<T> row, @Nullable Object... values) {
                return database.readers().withHandle(handle -> {
                    var query = handle.createQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        query.bind(i, values[i]);
                    }
                    return new ArrayList<>(
                            query.map((rows, context) -> row.read(rows)).list());
                });
            }
        };
    }
}
