package tumen.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code tumen}: lists its subcommands when called without one. */
@Command(
        name = "tumen",
        description = "Turns a text into a question bank, and helps people remember it.",
        mixinStandardHelpOptions = true,
        version = "tumen 0.1.0")
public final class Tumen implements Runnable {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * Runs the command: one sentence on stderr and a non-zero code for whatever goes wrong.
     *
     * @return the exit code: 0 when all went well, 1 when the work failed, 2 when the arguments were wrong
     */
    public static int run(String... arguments) {
        var plain = ServeCommand.plain(arguments);
        if (plain.isPresent()) {
            try {
                ServeCommand.serve(plain.get());
            } catch (RuntimeException e) {
                System.err.println("tumen: " + sentence(e));
            }
            return CommandLine.ExitCode.SOFTWARE;
        }
        var tumen = new Tumen();
        var root = new CommandLine(tumen);
        // Reading the annotations of all commands takes a fifth of a second, so a start reads those of one.
        var asked = arguments.length == 0 ? null : commands().get(arguments[0]);
        if (asked == null) {
            commands().forEach((name, command) -> root.addSubcommand(name, command.get()));
        } else {
            root.addSubcommand(arguments[0], asked.get());
        }
        return root.setExecutionExceptionHandler((error, line, parsed) -> {
                    line.getErr().println("tumen: " + sentence(error));
                    if (tumen.debug) {
                        error.printStackTrace(line.getErr());
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler((error, shown) -> {
                    error.getCommandLine().getErr().println("tumen: " + error.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }

    private static Map<String, Supplier<Object>> commands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("serve", ServeCommand::new);
        commands.put("generate", GenerateCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("config", ConfigCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("person", PersonCommand::new);
        commands.put("fsrs", FsrsCommand::new);
        commands.put("warm", WarmCommand::new);
        commands.put("read", ReadCommand::new);
        commands.put("draft", DraftCommand::new);
        return commands;
    }

    private static String sentence(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }
}
