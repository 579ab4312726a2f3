package tumen.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tumen.store.Database;

/** {@code --data}, for the commands that work on the database. */
final class DataOption {
    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the database (TUMEN_DATA).")
    private @Nullable String data;

    /** The data folder in effect. */
    Path folder() {
        var options = new EnumMap<Setting, String>(Setting.class);
        if (data != null) {
            options.put(Setting.DATA, data);
        }
        return Home.config(options).data();
    }

    /** The database in it. */
    Path file() {
        return folder().resolve(Database.FILE);
    }

    /** For the commands that have further options. */
    void addTo(Map<Setting, String> options) {
        if (data != null) {
            options.put(Setting.DATA, data);
        }
    }
}
