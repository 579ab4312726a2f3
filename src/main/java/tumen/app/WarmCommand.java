package tumen.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a server on a passing database and opens its first pages, so that the JVM can cache what a start needs. */
@Command(
        name = "warm",
        description = "Starts, opens the first pages and stops: the training run of the start-up cache.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class WarmCommand implements Runnable {
    private static final List<String> PAGES =
            List.of("", "practise", "decks", "statistics", "problems", "health/ready", "api/next");

    @Option(
            names = "--native",
            paramLabel = "DIR",
            description = "Where to put the library of SQLite for later starts.")
    private @Nullable Path libraries;

    @Override
    public void run() {
        try {
            if (libraries != null) {
                unpack(libraries);
            }
            var folder = Files.createTempDirectory("tumen-warm");
            try {
                visit(folder);
                // Again, now that there is a database: this is what a usual start does.
                visit(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The training run failed: " + e.getMessage(), e);
        }
    }

    /** Otherwise each start writes the library into the folder for passing files and compares it with the jar's. */
    private static void unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Files.createDirectories(folder);
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (library == null) {
                return; // the driver brings none for this machine, and looks for one that is installed
            }
            Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        System.setProperty("org.sqlite.lib.path", folder.toString());
        System.setProperty("org.sqlite.lib.name", name);
    }

    private static void visit(Path folder) throws IOException {
        var config = Home.config(Map.of(Setting.HOST, "localhost", Setting.PORT, "0", Setting.DATA, folder.toString()));
        try (var application = Application.create(config, Clock.system(ZoneId.systemDefault()), new SecureRandom())) {
            application.start();
            for (var page : PAGES) {
                var connection = (HttpURLConnection)
                        URI.create(application.address() + page).toURL().openConnection();
                if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
                    try (InputStream body = connection.getInputStream()) {
                        body.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
