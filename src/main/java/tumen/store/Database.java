package tumen.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database of one server: SQLite in WAL mode, one writer, a few readers. Holds a lock on its folder for as long as it
 * is open.
 */
public final class Database implements AutoCloseable {
    /** Name of the file inside of the data folder. */
    public static final String FILE = "tumen.db";

    /** The number of the last migration this program knows. */
    public static final int SCHEMA = 14;

    private static final int READERS = 3;

    /** SQLite up to 3.51.2 can lose commits when the WAL is reset. */
    private static final int[] OLDEST_SQLITE = {3, 51, 3};

    private final Path file;
    private final FolderLock lock;
    private final Writer writer;
    private final Checkpoints checkpoints;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable HikariDataSource pool;
    private volatile @Nullable Jdbi readers;

    private Database(Path file, FolderLock lock, Writer writer) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.checkpoints = new Checkpoints(file, writer::commits);
    }

    /**
     * Opens the database of a folder; makes or migrates it when needed, after a backup when it is not empty.
     *
     * @throws StoreException with a sentence, when another server runs on it or the file is newer, foreign or broken
     */
    public static Database open(Path folder, Clock clock) {
        var lock = FolderLock.take(folder);
        try {
            var file = folder.resolve(FILE);
            Schema.bringUpToDate(file, clock);
            return new Database(file, lock, new Writer(new Statements(connect(file))));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        } catch (SQLException | IOException e) {
            lock.close();
            throw new StoreException("The database in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** A connection with everything set that SQLite keeps by connection. The caller closes it. */
    static Connection connect(Path file) throws SQLException {
        var settings = new Properties();
        // Otherwise the driver runs a query for the new row's number after every insert.
        settings.setProperty("jdbc.get_generated_keys", "false");
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
        try (var statement = connection.createStatement()) {
            for (var pragma : new String[] {
                "busy_timeout = 5000",
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "wal_autocheckpoint = " + Checkpoints.PAGES,
                "cache_size = -16000",
                "temp_store = MEMORY",
                "trusted_schema = OFF"
            }) {
                statement.execute("PRAGMA " + pragma);
            }
            try (var version = statement.executeQuery("SELECT sqlite_version()")) {
                checkSqlite(version.getString(1));
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** A connection to a copy that nobody writes: it leaves the file, byte for byte, as it is. The caller closes it. */
    static Connection connectToCopy(Path copy) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + copy.toUri().getRawPath() + "?mode=ro&immutable=1");
    }

    static void checkSqlite(String version) {
        int[] parts = Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (Arrays.compare(parts, OLDEST_SQLITE) < 0) {
            throw new StoreException("SQLite " + version
                    + " can lose what was stored; use the sqlite-jdbc of this release, which brings a newer one.");
        }
    }

    /** The thread that writes. */
    public Writer writer() {
        return writer;
    }

    /** Where the file is. */
    public Path file() {
        return file;
    }

    /** Reading connections; opened when the first is asked for. */
    Jdbi readers() {
        var known = readers;
        if (known != null) {
            return known;
        }
        opening.lock();
        try {
            if (readers == null) {
                pool = openPool();
                readers = Jdbi.create(pool);
            }
            return Objects.requireNonNull(readers);
        } finally {
            opening.unlock();
        }
    }

    private HikariDataSource openPool() {
        var config = new HikariConfig();
        config.setPoolName("readers");
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.addDataSourceProperty("busy_timeout", "5000");
        config.addDataSourceProperty("cache_size", "-8000");
        return new HikariDataSource(config);
    }

    /** Bytes free on the disk the database is on. */
    public long freeBytes() {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Writes what waits, moves the log into the main file, and lets go of the folder. */
    @Override
    public void close() {
        var open = pool;
        if (open != null) {
            open.close();
        }
        checkpoints.close();
        writer.close();
        lock.close();
    }
}
