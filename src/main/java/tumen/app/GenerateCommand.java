package tumen.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import tumen.generate.Generator;
import tumen.generate.Proposal;
import tumen.question.Distractor;
import tumen.text.SourceText;

/** The command {@code tumen generate}: reads texts and writes questions. */
@Command(
        name = "generate",
        description = "Writes questions from plain texts in English.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    /** How the questions are written. */
    enum Format {
        deck,
        jsonl
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plain text, UTF-8.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DECK",
            description = "Folder of the deck to write, such as questions/my-text.")
    private @Nullable Path out;

    @Option(names = "--format", description = "deck or jsonl; the default is deck.")
    private Format format = Format.deck;

    @Option(names = "--title", description = "What the text is about, when its first line does not say so.")
    private String title = "";

    @Override
    public Integer call() throws IOException {
        if (format == Format.deck) {
            throw new IllegalArgumentException(
                    "Name --format jsonl" + (out == null ? "" : "; writing " + out + " comes next") + ".");
        }
        var texts = new ArrayList<SourceText>();
        boolean failed = false;
        for (Path file : files) {
            try {
                texts.add(SourceFile.read(file, title));
            } catch (IllegalArgumentException e) {
                System.err.println("tumen: " + e.getMessage());
                failed = true;
            }
        }
        if (texts.isEmpty()) {
            return 1;
        }
        var generator = new Generator(new CoreNlp());
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int done = 0;
        for (SourceText text : texts) {
            try {
                for (Proposal proposal : generator.generate(text)) {
                    output.println(line(text, proposal));
                }
            } catch (IllegalArgumentException e) {
                System.err.println("tumen: " + text.id() + ": " + e.getMessage());
                failed = true;
            }
            System.err.println("tumen: " + ++done + " of " + texts.size() + " texts");
        }
        return failed ? 1 : 0;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String line(SourceText text, Proposal proposal) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("doc_id", text.id());
        node.put("id", proposal.slug());
        node.put("kind", proposal.kind());
        node.put("stem", proposal.stem());
        node.put("cloze", proposal.cloze());
        node.put("answer", proposal.answer());
        ArrayNode aliases = node.putArray("aliases");
        proposal.aliases().forEach(aliases::add);
        ArrayNode distractors = node.putArray("distractors");
        proposal.distractors().stream().map(Distractor::text).forEach(distractors::add);
        var provenance = proposal.fact().provenance();
        node.put("sentence", text.verbatim(provenance.span()));
        node.put("start", provenance.span().start());
        node.put("end", provenance.span().end());
        node.put("rule", proposal.rule());
        node.put("score", proposal.score());
        node.put("status", proposal.published() ? "published" : "rejected");
        ArrayNode reasons = node.putArray("reasons");
        proposal.reasons().forEach(reasons::add);
        return JSON.writeValueAsString(node);
    }
}
