package tumen.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is told to stop. */
@Command(name = "serve", description = "Runs the server. Stop it with Ctrl-C.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    private static final List<Setting> OPTIONS = List.of(Setting.HOST, Setting.PORT, Setting.DATA, Setting.QUESTIONS);

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (TUMEN_HOST).")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for a free one (TUMEN_PORT).")
    private @Nullable String port;

    @Option(names = "--questions", paramLabel = "DIR", description = "Folder of the question bank (TUMEN_QUESTIONS).")
    private @Nullable String questions;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public void run() {
        var options = new EnumMap<Setting, String>(Setting.class);
        data.addTo(options);
        add(options, Setting.HOST, host);
        add(options, Setting.PORT, port);
        add(options, Setting.QUESTIONS, questions);
        serve(options);
    }

    /**
     * The options of a start in its plainest form, {@code serve --port 8080 --data DIR}; empty for any other, which picocli
     * reads and explains. Picocli's classes are too old for a start-up cache and take a fifth of a second.
     */
    static Optional<Map<Setting, String>> plain(String... arguments) {
        if (arguments.length % 2 == 0 || !arguments[0].equals("serve")) {
            return Optional.empty();
        }
        var options = new EnumMap<Setting, String>(Setting.class);
        for (int i = 1; i < arguments.length; i += 2) {
            String name = arguments[i];
            var setting = OPTIONS.stream()
                    .filter(each -> name.equals("--" + each.key()))
                    .findFirst();
            if (setting.isEmpty() || arguments[i + 1].startsWith("-") || options.containsKey(setting.get())) {
                return Optional.empty();
            }
            options.put(setting.get(), arguments[i + 1]);
        }
        return Optional.of(options);
    }

    /** Serves until the database can no longer be written, and says why then. */
    static void serve(Map<Setting, String> options) {
        var config = Home.config(options);
        var application = Application.create(config, Clock.system(ZoneId.systemDefault()), new SecureRandom());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(application::close));
        application.start();
        greet(config, application);
        throw new IllegalStateException(application.broken().join());
    }

    private static void add(Map<Setting, String> options, Setting setting, @Nullable String text) {
        if (text != null) {
            options.put(setting, text);
        }
    }

    private static void greet(Config config, Application application) {
        System.out.println("Tumen is at " + application.address());
        System.out.println(
                application.questions() + " questions from " + config.questions() + ", data in " + config.data() + ".");
        if (!application.problems().isEmpty()) {
            System.out.println(application.problems().size() + " problems in the bank; the list is at "
                    + application.address() + "problems");
        }
        if (config.host().equals("localhost")) {
            System.out.println("Only this computer reaches it; for others start it with --host 0.0.0.0.");
        }
        application.setupLink().ifPresent(link -> System.out.println("Make the first administrator, once, at " + link));
        System.out.flush();
    }
}
