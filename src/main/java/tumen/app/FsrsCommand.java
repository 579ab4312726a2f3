package tumen.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code tumen fsrs}: the scheduler by itself, to be checked against others. */
@Command(
        name = "fsrs",
        description = "Runs the scheduler by itself.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class FsrsCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Shows what there is. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /**
     * Replays histories from standard input.
     *
     * @return 0, or 1 when a line could not be read
     */
    @Command(
            name = "replay",
            description = {
                "Reads histories from standard input, one JSON object a line, and prints the states after each review.",
                "Intervals never exceed the maximum: ordering Again, Hard, Good and Easy is done before the cap."
            },
            mixinStandardHelpOptions = true)
    int replay() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return new FsrsReplay(line.getOut(), line.getErr()).run(in);
        }
    }

    /**
     * Fits parameters to review logs.
     *
     * @return 0, or 1 when a file or a row was left out
     */
    @Command(
            name = "fit",
            description = {
                "Fits parameters to review logs (CSV with card_id, review_time_ms, rating), one file a learner, and"
                        + " prints a JSON object with the parameters, the log loss on the later reviews and the time of"
                        + " training.",
                "wall_ms is the best of three or more rounds in one process (fewer if they take over ten seconds),"
                        + " without reading."
            },
            mixinStandardHelpOptions = true)
    int fit(
            @Option(
                            names = "--train-share",
                            defaultValue = "0.8",
                            description = "Share of the rows, the earliest, to learn from; the rest is predicted.")
                    double trainShare,
            @Parameters(arity = "1..*", paramLabel = "FILE.csv") List<Path> files)
            throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new CommandLine.ParameterException(
                    line, "--train-share is over 0 and under 1, not " + trainShare + ".");
        }
        return new FsrsFit(line.getOut(), line.getErr()).run(files, trainShare);
    }
}
