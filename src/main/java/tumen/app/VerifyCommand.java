package tumen.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tumen.store.Verification;

/** Checks the database. */
@Command(
        name = "verify",
        description = "Checks the database and folds the review log again to compare.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        var report = Verification.of(data.file());
        System.out.printf(
                "%d persons, %d questions, %d rows in the log, of which %d stand and give %d cards.%n",
                report.persons(), report.questions(), report.reviews(), report.standing(), report.cards());
        if (report.ahead() > 0) {
            System.out.printf(
                    "%d cards were answered a moment ago and are written by the server, or folded at its next start.%n",
                    report.ahead());
        }
        if (report.problems().isEmpty()) {
            System.out.println("All is well.");
            return CommandLine.ExitCode.OK;
        }
        report.problems().forEach(problem -> System.err.println("tumen: " + problem));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
