package tumen.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tumen.document.Documents;
import tumen.text.Cleaning;
import tumen.text.Unreadable;
import tumen.text.Unreadable.Reason;

/** What the server's worker runs to make text of a document: one line of JSON, with the text or why there is none. */
@Command(
        name = "read",
        description = "Prints the text of a document as JSON: what the server runs when somebody brings one.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file = Path.of("");

    @Option(names = "--name", defaultValue = "", description = "Its name, which says of what kind it is.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        output.println(WorkerLine.print(answer()));
        return 0;
    }

    private WorkerLine.Read answer() throws IOException {
        try {
            String text = Documents.read(name, file);
            var source = Cleaning.clean("text", text, "");
            SourceFile.check(name.isEmpty() ? "The text" : name, source);
            return new WorkerLine.Read(text, source.words(), null, "");
        } catch (Unreadable e) {
            return refusal(e.reason(), e.sentence());
        } catch (IllegalArgumentException e) {
            return refusal(Reason.UNUSABLE, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return refusal(Reason.UNUSABLE, "This document is built too deep to be read. Paste its text instead.");
        }
    }

    private static WorkerLine.Read refusal(Reason reason, String sentence) {
        return new WorkerLine.Read("", 0, reason, sentence);
    }
}
