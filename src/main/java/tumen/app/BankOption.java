package tumen.app;

import java.nio.file.Path;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --questions}, for the commands that copy the bank. */
final class BankOption {
    @Option(names = "--questions", paramLabel = "DIR", description = "Folder of the bank (TUMEN_QUESTIONS).")
    private @Nullable String questions;

    /** The folder of the bank in effect. */
    Path folder() {
        var options = new EnumMap<Setting, String>(Setting.class);
        if (questions != null) {
            options.put(Setting.QUESTIONS, questions);
        }
        return Home.config(options).questions();
    }
}
