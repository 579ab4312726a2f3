package tumen.app;

import java.nio.file.Path;
import java.util.Map;

/** Where the program lives: the launcher says it; without a launcher it is the current folder. */
final class Home {
    private Home() {}

    static Path folder() {
        var home = System.getenv("TUMEN_HOME");
        return home == null ? Path.of("") : Path.of(home);
    }

    /** The settings in effect for this process. */
    static Config config(Map<Setting, String> options) {
        return Config.of(options, System.getenv(), folder());
    }
}
