package tumen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real {@code tumen serve} in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private final List<String> greeting = new ArrayList<>();

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final String address;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        // Read to the end, or a server that has much to say would wait for a reader and answer nobody.
        Thread.ofPlatform()
                .daemon()
                .start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add));
        address = line("Tumen is at ").substring("Tumen is at ".length());
    }

    /** Starts it on a free port and returns when it answers. */
    static ServerProcess start(Path data, Path questions) throws IOException {
        return new ServerProcess(command(
                List.of("serve", "--port", "0", "--data", data.toString(), "--questions", questions.toString())));
    }

    /** Runs a command to its end; everything it said. */
    static String run(int expected, String... arguments) throws IOException, InterruptedException {
        var process = command(List.of(arguments));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != expected) {
            throw new AssertionError("exit code " + code + ": " + said);
        }
        return said;
    }

    private static Process command(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "tumen.app.Tumen"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TUMEN_"));
        return builder.start();
    }

    /** The next line of its greeting that holds those words. */
    String line(String words) throws IOException {
        try {
            for (String line = next(); line != null; line = next()) {
                greeting.add(line);
                if (line.contains(words)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("the server did not say " + words + ": " + greeting);
    }

    private @Nullable String next() throws InterruptedException {
        return lines.poll(60, TimeUnit.SECONDS);
    }

    /** Where it is, with a slash at the end. */
    String address() {
        return address;
    }

    /** How many processes it has started that still run. */
    long workers() {
        return process.descendants().count();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, and the wait for the end. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the server did not stop");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Writes a bank of one deck with that many choices. */
    static void writeBank(Path questions, int count) throws IOException {
        var folder = Files.createDirectories(questions.resolve("numbers"));
        var text = new StringBuilder("---\ndeck: Numbers\nsection: Figures\nlanguage: en\n---\n");
        for (int i = 0; i < count; i++) {
            text.append("\n## number-%d · figure\n\nWhich number comes after %d?\n\n".formatted(i, i + 100));
            text.append("- [x] %d\n- [ ] %d\n- [ ] %d\n".formatted(i + 101, i + 202, i + 303));
        }
        Files.writeString(folder.resolve("figures.md"), text);
    }
}
