package tumen.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Runs a command of this program in a process of its own, with bounded heap and time, so that a document that needs too much
 * of either ends that process and not this one.
 *
 * @param java the java launcher to start
 * @param classPath what the process runs on
 * @param mainClass name of the class whose {@code main} it runs
 * @param limits what it may use
 */
public record Worker(Path java, String classPath, String mainClass, Limits limits) {
    /** The exit code of a process started with {@code -XX:+ExitOnOutOfMemoryError} that ran out of heap. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /**
     * What a process may use.
     *
     * @param heapMegabytes largest heap
     * @param time longest life
     */
    public record Limits(int heapMegabytes, Duration time) {
        /** Enough for 100,000 words. */
        public static final Limits USUAL = new Limits(700, Duration.ofMinutes(15));

        /**
         * Refuses limits that allow nothing.
         *
         * @throws IllegalArgumentException if heap or time is not positive
         */
        public Limits {
            if (heapMegabytes < 1 || !time.isPositive()) {
                throw new IllegalArgumentException("limits that allow nothing: " + heapMegabytes + " MB, " + time);
            }
        }
    }

    /** A worker that runs on the same Java and class path as this process. */
    public static Worker likeThis(String mainClass, Limits limits) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Worker(java, System.getProperty("java.class.path"), mainClass, limits);
    }

    /**
     * Runs the command to its end.
     *
     * @param arguments of the command
     * @param line takes each line of its standard output
     * @param progress takes each line of its standard error
     * @throws IOException with a sentence for people when the process could not be started, ran out of memory or time, or
     *     failed; then what {@code line} was given so far is not the whole
     * @throws InterruptedException if this thread was interrupted; the process is ended
     */
    public void run(List<String> arguments, Consumer<String> line, Consumer<String> progress)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments)).start();
        var last = new AtomicReference<>("");
        try {
            process.getOutputStream().close();
            Thread output = reader(process.getInputStream(), line);
            Thread errors = reader(process.getErrorStream(), words -> {
                last.set(words);
                progress.accept(words);
            });
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("It took longer than " + spoken(limits.time())
                        + " and was ended; split the text into chapters.");
            }
            output.join(LAST_WORDS);
            errors.join(LAST_WORDS);
        } finally {
            process.destroyForcibly();
        }
        int code = process.exitValue();
        if (code == OUT_OF_MEMORY) {
            throw new IOException("It needed more memory than the " + limits.heapMegabytes()
                    + " MB it may use; split the text into chapters.");
        }
        if (code != 0) {
            String why = last.get().isBlank() ? "with code " + code : last.get();
            throw new IOException("The worker ended early: " + why);
        }
    }

    private List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath,
                mainClass));
        command.addAll(arguments);
        return command;
    }

    private static Thread reader(InputStream stream, Consumer<String> line) {
        // Not virtual ones: whoever reads from a process keeps the processor thread under them, and there may be two in
        // all.
        return Thread.ofPlatform().daemon().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(line);
            } catch (IOException | UncheckedIOException ended) {
                // the process was ended while it spoke; its exit tells why
            }
        });
    }

    private static String spoken(Duration time) {
        return time.toSeconds() < 120 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }
}
