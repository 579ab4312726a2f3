package tumen.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tumen.store.Backup;

/** Puts a copy in the place of the database, and its files back into the bank. */
@Command(
        name = "restore",
        description =
                "Puts a backup in the place of the database, and its questions, pictures and sounds back into the bank."
                        + " The server must be stopped.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "What backup has written, with its checksum beside it.")
    private @Nullable Path copy;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private BankOption bank = new BankOption();

    @Override
    public void run() {
        if (copy != null) {
            var restored = Backup.restore(copy, data.folder(), bank.folder(), Clock.systemUTC());
            System.out.println("Restored. Files of the bank that were missing or others: "
                    + restored.files().size() + ".");
            Stream.of(restored.kept(), restored.aside())
                    .filter(Objects::nonNull)
                    .forEach(kept -> System.out.println("What stood there before is kept in " + kept + "."));
        }
    }
}
