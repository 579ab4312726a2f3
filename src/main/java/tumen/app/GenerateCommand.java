package tumen.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tumen.annotate.CoreNlp;
import tumen.bank.BankReader;
import tumen.bank.Regeneration;
import tumen.generate.DeckAssembly;
import tumen.generate.Generator;
import tumen.generate.Proposal;
import tumen.question.QuestionId;
import tumen.text.SourceText;

/** The command {@code tumen generate}: reads texts and writes questions. */
@Command(
        name = "generate",
        description = "Writes questions from plain texts in English.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    /** How the questions are written. */
    enum Format {
        /** A folder with Markdown files. */
        DECK,
        /** One JSON object a line, on standard output. */
        JSONL
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plain text, in UTF-8.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DECK",
            description = "Folder of the deck to write, such as questions/my-text. What people edited in it stays.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            description = "deck writes a folder, jsonl prints one JSON object a line; default: ${DEFAULT-VALUE}.",
            defaultValue = "deck",
            converter = FormatConverter.class)
    private Format format = Format.DECK;

    @Option(names = "--title", paramLabel = "TITLE", description = "What the text is about, when it does not say so.")
    private String title = "";

    @Override
    public Integer call() throws IOException {
        Path deck = deck();
        var texts = new ArrayList<SourceText>();
        int failed = 0;
        for (Path file : files) {
            try {
                texts.add(SourceFile.read(file, title));
            } catch (IllegalArgumentException e) {
                System.err.println("tumen: " + e.getMessage());
                failed++;
            }
        }
        if (texts.isEmpty()) {
            return 1;
        }
        var generator = new Generator(new CoreNlp());
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < texts.size(); i++) {
            SourceText text = texts.get(i);
            try {
                List<Proposal> proposals = generator.generate(text);
                if (deck == null) {
                    proposals.forEach(proposal -> output.println(JsonLine.of(text, proposal)));
                } else {
                    write(deck, text, proposals);
                }
            } catch (IllegalArgumentException e) {
                System.err.println("tumen: " + text.id() + ": " + e.getMessage() + ".");
                failed++;
            } catch (OutOfMemoryError e) {
                System.err.println("tumen: " + text.id() + " needs more memory than there is; split it into chapters.");
                return 1;
            }
            System.err.println((i + 1) + " of " + texts.size() + (texts.size() == 1 ? " text" : " texts"));
        }
        return failed > 0 ? 1 : 0;
    }

    /** The folder to write, or null for lines on standard output. */
    private @Nullable Path deck() {
        if (format == Format.JSONL) {
            if (out != null) {
                throw new IllegalArgumentException("--format jsonl prints its lines; leave --out away.");
            }
            return null;
        }
        if (out == null) {
            throw new IllegalArgumentException(
                    "Name the folder of the deck with --out, such as --out questions/my-text, or print with --format"
                            + " jsonl.");
        }
        if (files.size() > 1) {
            throw new IllegalArgumentException("A deck is made from one text; name one file.");
        }
        if (!QuestionId.isSlug(id(out))) {
            throw new IllegalArgumentException("“" + id(out)
                    + "” cannot name a deck; use small letters, digits and single hyphens, such as my-text.");
        }
        return out;
    }

    private static String id(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private void write(Path folder, SourceText text, List<Proposal> proposals) throws IOException {
        String id = id(folder);
        String shown = !title.isBlank() ? title : text.title().isBlank() ? id.replace('-', ' ') : text.title();
        if (proposals.stream().noneMatch(Proposal::published)) {
            throw new IllegalArgumentException(
                    "no question of it passed the gates, so no deck was written; give it more sentences with names,"
                            + " dates and figures");
        }
        var deck = DeckAssembly.of(id, shown, BankReader.SOURCE, text, proposals);
        Regeneration.Merged merged = Regeneration.into(folder, deck);
        merged.notes().forEach(System.err::println);
        long refused =
                proposals.stream().filter(proposal -> !proposal.published()).count();
        System.err.println(folder + ": " + merged.deck().questions().count() + " questions; " + refused
                + " drafts were refused (see --format jsonl for the reasons)");
    }
}
