package tumen.app;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tumen.store.Backup;

/** Puts a copy in the place of the database. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the database. The server must be stopped.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "What backup has written, with its checksum beside it.")
    private @Nullable Path copy;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public void run() {
        if (copy != null) {
            Backup.restore(copy, data.folder(), Clock.systemUTC())
                    .ifPresentOrElse(
                            kept -> System.out.println("Restored. What stood there before is kept in " + kept + "."),
                            () -> System.out.println("Restored."));
        }
    }
}
