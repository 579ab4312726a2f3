package tumen.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tumen.store.Backup;

/** Copies the database. */
@Command(
        name = "backup",
        description = "Writes a copy of the database and its checksum, also while the server is running.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "The copy; nothing is overwritten.")
    private @Nullable Path copy;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public void run() {
        if (copy != null) {
            Backup.write(data.file(), copy);
            System.out.println("Saved to " + copy + "; its checksum is in " + copy + ".sha256.");
        }
    }
}
