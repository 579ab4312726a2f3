package tumen.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of a database and of the bank. Beside a copy {@code x.db} stands {@code x.db.questions.zip} with the files of the
 * bank, pictures and sounds among them, and {@code x.db.sha256}: the SHA-256 of the copy with its name, as sha256sum prints
 * it, a comment with the schema's number, and the SHA-256 of the archive.
 */
public final class Backup {
    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    private Backup() {}

    /**
     * Writes a copy of the database as it is committed, while a server may be running.
     *
     * @param file the database
     * @param copy a file that is not there yet
     * @throws StoreException with a sentence, when the copy is there already or cannot be written
     */
    public static void write(Path file, Path copy) {
        write(file, null, copy);
    }

    /**
     * Writes a copy of the database, and of the bank after it: a question that comes in between is in the bank at least.
     *
     * @param file the database
     * @param bank folder of the questions; null to leave them out
     * @param copy a file that is not there yet
     * @throws StoreException with a sentence, when the copy is there already or cannot be written
     */
    public static void write(Path file, @Nullable Path bank, Path copy) {
        if (!Files.exists(file)) {
            throw new StoreException("There is no database at " + file + ".");
        }
        if (Files.exists(copy) || Files.exists(checksum(copy)) || Files.exists(archive(copy))) {
            throw new StoreException(
                    "The file " + copy + " is there already. Choose another name; nothing is overwritten.");
        }
        try {
            var folder = copy.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            int schema = Schema.version(file);
            try (var connection = Database.connect(file);
                    var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, copy.toString());
                statement.execute();
            }
            String sums = sha256(copy) + "  " + copy.getFileName() + "\n# schema " + schema + "\n";
            if (bank != null) {
                BankCopy.write(bank, archive(copy));
                sums += sha256(archive(copy)) + "  " + archive(copy).getFileName() + "\n";
            }
            Files.writeString(checksum(copy), sums);
        } catch (SQLException | IOException e) {
            throw new StoreException("The backup " + copy + " could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * What a restore has done.
     *
     * @param kept where the replaced database is kept; null when there was none
     * @param files what was put back into the bank, by its path there
     * @param aside folder that holds what stood in their place with another content; null when there was none
     */
    public record Restored(
            @Nullable Path kept,
            List<String> files,
            @Nullable Path aside) {
        /** Copies the list. */
        public Restored {
            files = List.copyOf(files);
        }
    }

    /**
     * Puts a copy in the place of a folder's database, and its files back into the bank. What stood there is kept in the data
     * folder; what is in the bank only stays.
     *
     * @param bank folder of the questions
     * @throws StoreException as {@link #restore(Path, Path, Clock)}
     */
    public static Restored restore(Path copy, Path folder, Path bank, Clock clock) {
        var kept = restore(copy, folder, clock).orElse(null);
        try {
            var aside = folder.resolve("replaced-" + clock.millis() + "-questions");
            // A copy of the database alone has no archive.
            var files = Files.exists(archive(copy)) ? BankCopy.restore(archive(copy), bank, aside) : List.<String>of();
            return new Restored(kept, files, Files.exists(aside) ? aside : null);
        } catch (IOException e) {
            throw new StoreException("The database is restored, but the questions are not: " + e.getMessage(), e);
        }
    }

    /**
     * Puts a copy in the place of a folder's database. What stood there is kept beside it.
     *
     * @param copy what {@link #write} made, with its checksum beside it
     * @param folder the data folder; no server may be running on it
     * @return where the replaced database is kept; empty when there was none
     * @throws StoreException with a sentence, when the copy is damaged, newer than this program, or a server is running
     */
    public static Optional<Path> restore(Path copy, Path folder, Clock clock) {
        var lock = FolderLock.take(folder);
        try {
            check(copy);
            return replace(copy, folder, clock);
        } catch (IOException e) {
            throw new StoreException("The backup " + copy + " could not be restored: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }

    private static Optional<Path> replace(Path copy, Path folder, Clock clock) throws IOException {
        var file = folder.resolve(Database.FILE);
        var incoming = folder.resolve(Database.FILE + ".incoming");
        Files.copy(copy, incoming, StandardCopyOption.REPLACE_EXISTING);
        Optional<Path> kept = Optional.empty();
        if (Files.exists(file)) {
            var aside = folder.resolve("replaced-" + clock.millis() + ".db");
            foldLog(file);
            Files.move(file, aside);
            kept = Optional.of(aside);
        }
        for (var suffix : new String[] {"-wal", "-shm"}) {
            Files.deleteIfExists(folder.resolve(Database.FILE + suffix));
        }
        Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    /** Moves what is still in the log into the main file, so that the file alone holds everything. */
    private static void foldLog(Path file) {
        try (var connection = Database.connect(file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            // A database that is too damaged to open is replaced all the same: that is what a backup is for.
            LOG.warn("The replaced database could not be read.", e);
        }
    }

    private static void check(Path copy) throws IOException {
        if (!Files.exists(copy)) {
            throw new StoreException("There is no file " + copy + ".");
        }
        if (!Files.exists(checksum(copy))) {
            throw new StoreException(
                    "The checksum " + checksum(copy) + " is missing; without it the backup cannot be trusted.");
        }
        var sums = Files.readString(checksum(copy))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        checkSum(copy, sums.isEmpty() ? "" : sums.getFirst());
        if (sums.size() > 1) {
            checkSum(archive(copy), sums.get(1));
        }
        try {
            try (var connection = Database.connectToCopy(copy)) {
                if (Schema.version(connection, copy) == 0) {
                    throw new StoreException("The backup " + copy + " is empty.");
                }
                var problems = Integrity.problems(connection);
                if (!problems.isEmpty()) {
                    throw new StoreException("The backup " + copy + " is damaged: " + problems.getFirst());
                }
            }
        } catch (SQLException e) {
            throw new StoreException("The backup " + copy + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkSum(Path file, String sum) throws IOException {
        if (!Files.exists(file) || !sum.startsWith(sha256(file) + " ")) {
            throw new StoreException(
                    "The backup " + file + " is damaged: it is not the file its checksum was made of.");
        }
    }

    /** The files of the bank beside a copy. */
    private static Path archive(Path copy) {
        return copy.resolveSibling(copy.getFileName() + ".questions.zip");
    }

    private static Path checksum(Path copy) {
        return copy.resolveSibling(copy.getFileName() + ".sha256");
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
