package tumen.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code tumen}: lists its subcommands when called without one. */
@Command(
        name = "tumen",
        description = "Turns a text into a question bank, and helps people remember it.",
        mixinStandardHelpOptions = true,
        version = "tumen 0.1.0",
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            FsrsCommand.class,
            ServeCommand.class,
            WarmCommand.class,
            ConfigCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            PersonCommand.class
        })
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
        var tumen = new Tumen();
        return new CommandLine(tumen)
                .setExecutionExceptionHandler((error, line, parsed) -> {
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
