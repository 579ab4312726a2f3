package tumen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Reads what stands below one heading: paragraphs of the stem, a list of options, a quote. */
final class QuestionReader {
    private final Page page;
    private final QuestionId id;
    private final Type type;
    private final int line;
    private final String source;
    private final Complaints complaints;

    QuestionReader(Page page, QuestionId id, Type type, int line, String source, Complaints complaints) {
        this.page = page;
        this.id = id;
        this.type = type;
        this.line = line;
        this.source = source;
        this.complaints = complaints;
    }

    /** The question, or empty with at least one problem. */
    Optional<Question> read(List<Block> body) {
        int before = complaints.count();
        var stem = new ArrayList<Paragraph>();
        ListBlock list = null;
        BlockQuote quote = null;
        for (var block : body) {
            if (block instanceof Paragraph paragraph && list == null && quote == null) {
                stem.add(paragraph);
            } else if (block instanceof ListBlock found && list == null && quote == null) {
                list = found;
            } else if (block instanceof BlockQuote found && quote == null) {
                quote = found;
            } else {
                complaints.add(
                        page.line(block),
                        "This does not belong to a question.",
                        "Write the stem, then one list of options, then one quote; put a backslash before a sign that"
                                + " Markdown takes for its own.");
            }
        }
        if (stem.isEmpty()) {
            complaints.add(line, "The question has no stem.", "Write it below the heading.");
        }
        var options = new OptionReader(page, type, line, complaints).read(list);
        var origin = quote == null
                ? Optional.<Origin>of(new Origin.Written(null))
                : new EvidenceReader(page, source, complaints).read(quote);
        if (complaints.count() > before || options.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        return built(page.markdown(stem), options.get(), origin.get());
    }

    private Optional<Question> built(String stem, OptionReader.Options options, Origin origin) {
        try {
            var key = options.key();
            if (type == Type.CLOZE) {
                var cloze = ClozeText.read(stem);
                if (cloze.isEmpty() || cloze.get().gaps().isEmpty()) {
                    complaints.add(line, "The cloze has no gap, or an empty one.", "Write {{the word}} where it goes.");
                    return Optional.empty();
                }
                return question(cloze.get().stem(), new Key.Cloze(cloze.get().gaps()), options, origin);
            }
            String text = Inline.decode(stem).map(Inline.Decoded::text).orElse("");
            if (key == null || text.isBlank()) {
                complaints.add(line, "The question has no stem or no key.", "Write both below the heading.");
                return Optional.empty();
            }
            return question(text, key, options, origin);
        } catch (IllegalArgumentException e) {
            complaints.add(line, "This question cannot be used: " + e.getMessage() + ".", "Mend it or take it out.");
            return Optional.empty();
        }
    }

    private Optional<Question> question(String stem, Key key, OptionReader.Options options, Origin origin) {
        return Optional.of(new Question(id, 1, stem, key, options.distractors(), origin));
    }
}
