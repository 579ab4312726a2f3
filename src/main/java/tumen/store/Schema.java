package tumen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the schema this program knows, with Flyway; asks it only when there is something to do. */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Schema() {}

    /**
     * Makes the file, or migrates it after a backup into the folder {@code backup} beside it.
     *
     * @throws StoreException with a sentence, when the file is newer, foreign or left broken by a migration
     */
    static void bringUpToDate(Path file, Clock clock) throws SQLException, IOException {
        int version = version(file);
        if (version == Database.SCHEMA) {
            return;
        }
        if (Files.exists(file) && Files.size(file) > 0) {
            var backup = file.resolveSibling("backup")
                    .resolve("before-schema-" + Database.SCHEMA + "-" + STAMP.format(clock.instant()) + ".db");
            Backup.write(file, backup);
            LOG.info("The database was saved to {} before it is brought to schema {}.", backup, Database.SCHEMA);
        }
        migrate(file);
    }

    /**
     * The schema of a database: 0 for one that is not there or empty.
     *
     * @throws StoreException with a sentence, when the file is newer, foreign or left broken by a migration
     */
    static int version(Path file) throws SQLException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var connection = Database.connect(file)) {
            return version(connection, file);
        }
    }

    /**
     * The schema of an open database: 0 for an empty one.
     *
     * @param file what to call it
     * @throws StoreException with a sentence, when the file is newer, foreign or left broken by a migration
     */
    static int version(Connection connection, Path file) throws SQLException {
        int version = latest(connection, file);
        if (version > Database.SCHEMA) {
            throw new StoreException("The database " + file + " was written by a newer Tumen (schema " + version
                    + "; this one knows up to " + Database.SCHEMA
                    + "). Start the newer Tumen, or restore an older backup.");
        }
        return version;
    }

    private static int latest(Connection connection, Path file) throws SQLException {
        if (number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
            return 0;
        }
        if (number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'") == 0) {
            throw new StoreException(
                    "The file " + file + " is a database of another program. Choose another folder with --data.");
        }
        if (number(connection, "SELECT count(*) FROM flyway_schema_history WHERE success = 0") > 0) {
            throw new StoreException("A migration of " + file
                    + " did not finish. Restore the backup that was made before it, from the folder backup beside it.");
        }
        return number(connection, "SELECT coalesce(max(cast(version AS integer)), 0) FROM flyway_schema_history");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }

    private static void migrate(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "The database " + file + " could not be brought to schema " + Database.SCHEMA + ": "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new StoreException("The data folder cannot be written: " + e.getMessage(), e);
        }
    }
}
