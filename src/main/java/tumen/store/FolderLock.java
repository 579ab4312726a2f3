package tumen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One server for one data folder. The lock goes with the process, however it ends; the file that carries it stays and
 * means nothing by itself.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = "tumen.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock; makes the folder when it is not there.
     *
     * @throws StoreException with a sentence, when another process has it or the folder cannot be written
     */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreException("Another Tumen is running on " + folder
                        + ". Stop it first, or give this one a folder of its own with --data.");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StoreException("The data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("The data folder could not be let go: " + e.getMessage(), e);
        }
    }
}
