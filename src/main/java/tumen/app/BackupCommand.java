package tumen.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tumen.store.Backup;

/** Copies the database and the bank. */
@Command(
        name = "backup",
        description =
                "Writes a copy of the database, of the questions with their pictures and sounds, and their checksums,"
                        + " also while the server is running.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "The copy; nothing is overwritten.")
    private @Nullable Path copy;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private BankOption bank = new BankOption();

    @Override
    public void run() {
        if (copy != null) {
            Backup.write(data.file(), bank.folder(), copy);
            System.out.println("Saved to " + copy + ", the questions to " + copy
                    + ".questions.zip; the checksums are in " + copy + ".sha256. Keep the three together.");
        }
    }
}
