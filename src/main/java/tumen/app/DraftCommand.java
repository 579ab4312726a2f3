package tumen.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tumen.annotate.CoreNlp;
import tumen.author.Draft;
import tumen.author.Drafted;
import tumen.author.Progress;
import tumen.author.Wording;
import tumen.bank.BankReader;
import tumen.generate.Generator;
import tumen.generate.Proposal;
import tumen.question.Evidence;
import tumen.text.Annotator;
import tumen.text.Cleaning;
import tumen.text.Paragraph;
import tumen.text.Sentence;
import tumen.text.SourceText;
import tumen.text.Span;

/** What the server's worker runs to have drafts written: lines of JSON with the progress, and one with all drafts. */
@Command(
        name = "draft",
        description = "Prints the drafts of a text as JSON: what the server runs when somebody brings a text.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The text, in UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--title", defaultValue = "", description = "What it is about.")
    private String title = "";

    @Override
    public Integer call() throws IOException {
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SourceText text = Cleaning.clean("text", Files.readString(file), title);
        output.println(WorkerLine.of(new Progress(Progress.Stage.LOADING, 0, 0)));
        var watched = new Watched(new CoreNlp(), text.paragraphs().size(), output);
        try {
            List<Proposal> proposals = new Generator(watched).generate(text);
            var drafts = proposals.stream().map(DraftCommand::draft).toList();
            output.println(WorkerLine.of(new Drafted(text.title(), text.text(), watched.placed(text), drafts)));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println("tumen: In this text, " + e.getMessage() + ".");
            return 1;
        }
    }

    private static Draft draft(Proposal proposal) {
        var provenance = proposal.fact().provenance();
        return new Draft(
                proposal.slug(),
                proposal.kind(),
                new Wording(proposal.stem(), proposal.answer(), proposal.aliases(), proposal.distractors()),
                proposal.cloze(),
                new Evidence(BankReader.SOURCE, provenance.span(), provenance.quote(), provenance.key()),
                proposal.rule(),
                proposal.score(),
                proposal.reasons(),
                false);
    }

    /** Says how far the generator is, by what it asks for, and remembers the sentences. */
    private static final class Watched implements Annotator {
        private static final int EVERY = 10;

        private final Annotator annotator;
        private final int paragraphs;
        private final PrintStream output;
        private final Map<String, List<Sentence>> read = new ConcurrentHashMap<>();
        private final AtomicInteger paragraphsRead = new AtomicInteger();
        private final AtomicInteger parsed = new AtomicInteger();

        private Watched(Annotator annotator, int paragraphs, PrintStream output) {
            this.annotator = annotator;
            this.paragraphs = paragraphs;
            this.output = output;
        }

        @Override
        public List<Sentence> annotate(String words) {
            List<Sentence> sentences = annotator.annotate(words);
            read.put(words, sentences);
            say(Progress.Stage.SENTENCES, paragraphsRead.incrementAndGet(), paragraphs);
            return sentences;
        }

        @Override
        public Sentence parse(String sentence) {
            int number = parsed.getAndIncrement();
            if (number % EVERY == 0) {
                say(Progress.Stage.QUESTIONS, number + 1, 0);
            }
            return annotator.parse(sentence);
        }

        private void say(Progress.Stage stage, int done, int of) {
            output.println(WorkerLine.of(new Progress(stage, done, of)));
        }

        /** Where the sentences stand; the paragraphs are read on all cores, in any order. */
        private List<Span> placed(SourceText text) {
            var spans = new ArrayList<Span>();
            for (Paragraph paragraph : text.paragraphs()) {
                int start = paragraph.span().start();
                for (Sentence sentence : read.getOrDefault(paragraph.span().of(text.text()), List.of())) {
                    spans.add(sentence.at(start + sentence.start()).span());
                }
            }
            return spans;
        }
    }
}
