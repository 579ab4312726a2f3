package tumen.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is told to stop. */
@Command(name = "serve", description = "Runs the server. Stop it with Ctrl-C.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
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
