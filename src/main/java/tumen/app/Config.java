package tumen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings in effect, each with where it comes from: the command line over the environment over the file {@code
 * tumen.properties} over what is built in. A name that is not a setting is refused, wherever it stands, because it is a
 * setting somebody believes in.
 */
final class Config {
    /** Variables that the launcher or the log reads. */
    private static final Set<String> NOT_OURS = Set.of("TUMEN_HOME", "TUMEN_JAVA_OPTIONS", "TUMEN_LOG");

    private final Map<Setting, Value> values;

    /**
     * A setting's value.
     *
     * @param text as it was written
     * @param origin where it comes from, for people
     */
    record Value(String text, String origin) {}

    private Config(Map<Setting, Value> values) {
        this.values = values;
    }

    /**
     * Collects the settings and checks them.
     *
     * @param options from the command line
     * @param environment of the process
     * @param home folder that the file and the folders that are built in lie in
     * @throws IllegalArgumentException with a sentence, if a name is no setting or a value will not do
     */
    static Config of(Map<Setting, String> options, Map<String, String> environment, Path home) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, new Value(standard(setting, home), "built in"));
        }
        values.putAll(file(home.resolve("tumen.properties")));
        values.putAll(environment(environment));
        options.forEach((setting, text) -> values.put(setting, new Value(text, "command line")));
        var config = new Config(values);
        config.check();
        return config;
    }

    private static String standard(Setting setting, Path home) {
        return switch (setting) {
            case DATA, QUESTIONS -> home.resolve(setting.standard()).toString();
            case HOST, PORT, CONTEXT_PATH, SECURE_COOKIES, NEW_CARDS, RETENTION -> setting.standard();
        };
    }

    private static Map<Setting, Value> file(Path file) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        if (!Files.exists(file)) {
            return values;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The settings in " + file + " cannot be read: " + e.getMessage(), e);
        }
        for (var key : properties.stringPropertyNames()) {
            var setting = Setting.ofKey(key)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "In " + file + " stands \"" + key + "\", which is no setting. There are: " + keys() + "."));
            values.put(setting, new Value(properties.getProperty(key).strip(), file.toString()));
        }
        return values;
    }

    private static Map<Setting, Value> environment(Map<String, String> environment) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        environment.forEach((variable, text) -> {
            if (variable.startsWith("TUMEN_") && !NOT_OURS.contains(variable)) {
                var setting = Setting.ofVariable(variable)
                        .orElseThrow(() -> new IllegalArgumentException("The environment has " + variable
                                + ", which is no setting. There are: " + variables() + "."));
                values.put(setting, new Value(text.strip(), variable));
            }
        });
        return values;
    }

    private static String keys() {
        return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
    }

    private static String variables() {
        return Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.joining(", "));
    }

    private void check() {
        port();
        secureCookies();
        newCards();
        double retention = retention();
        if (!(retention >= 0.70 && retention <= 0.97)) {
            throw bad(Setting.RETENTION, "a share from 0.70 to 0.97");
        }
        if (text(Setting.HOST).isBlank()) {
            throw bad(Setting.HOST, "an address");
        }
        if (!contextPath().matches("(/[A-Za-z0-9_-]+)*")) {
            throw bad(Setting.CONTEXT_PATH, "a path such as /tumen, or nothing");
        }
    }

    /** The value with its origin. */
    Value value(Setting setting) {
        var value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException("every setting has a value");
        }
        return value;
    }

    String host() {
        return text(Setting.HOST);
    }

    int port() {
        return whole(Setting.PORT, 65_535);
    }

    Path data() {
        return Path.of(text(Setting.DATA));
    }

    Path questions() {
        return Path.of(text(Setting.QUESTIONS));
    }

    String contextPath() {
        return text(Setting.CONTEXT_PATH);
    }

    boolean secureCookies() {
        return switch (text(Setting.SECURE_COOKIES)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(Setting.SECURE_COOKIES, "true or false");
        };
    }

    int newCards() {
        return whole(Setting.NEW_CARDS, 9_999);
    }

    double retention() {
        try {
            return Double.parseDouble(text(Setting.RETENTION));
        } catch (NumberFormatException e) {
            throw bad(Setting.RETENTION, "a share from 0.70 to 0.97");
        }
    }

    private String text(Setting setting) {
        return value(setting).text();
    }

    private int whole(Setting setting, int most) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(setting, "a whole number from 0 to " + most);
        }
        throw bad(setting, "a whole number from 0 to " + most);
    }

    private IllegalArgumentException bad(Setting setting, String wanted) {
        return new IllegalArgumentException("The setting " + setting.key() + " is \"" + text(setting) + "\" ("
                + value(setting).origin() + "); it must be " + wanted + ".");
    }
}
