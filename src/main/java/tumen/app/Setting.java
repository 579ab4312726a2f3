package tumen.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set. The key in the file is the name in lower case with points; in the environment it has TUMEN_ before it. */
enum Setting {
    HOST("localhost", "address to listen on; 0.0.0.0 for everybody on the network"),
    PORT("8080", "port to listen on; 0 for a free one"),
    DATA("db", "folder of the database"),
    QUESTIONS("questions", "folder of the question bank"),
    CONTEXT_PATH("", "path that all pages lie under, such as /tumen, behind a proxy"),
    SECURE_COOKIES("false", "true when people come by https"),
    NEW_CARDS("20", "most new cards a person meets in a day"),
    RETENTION("0.9", "share of cards to be remembered when they come back, 0.70 to 0.97");

    private final String standard;
    private final String description;

    Setting(String standard, String description) {
        this.standard = standard;
        this.description = description;
    }

    /** The value when nobody sets one. */
    String standard() {
        return standard;
    }

    /** What it is for. */
    String description() {
        return description;
    }

    /** Its name in the file, such as {@code context.path}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Its name in the environment, such as {@code TUMEN_CONTEXT_PATH}. */
    String variable() {
        return "TUMEN_" + name();
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(each -> each.variable().equals(variable))
                .findFirst();
    }
}
