package tumen.store;

import java.sql.SQLException;

/** Carries an SQL failure through code that knows nothing of SQL; the writer takes it out again. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SQLException sql;

    SqlFailure(SQLException cause) {
        super(cause);
        this.sql = cause;
    }

    SQLException sql() {
        return sql;
    }
}
