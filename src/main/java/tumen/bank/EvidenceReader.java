package tumen.bank;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;
import tumen.question.Evidence;
import tumen.question.Origin;
import tumen.text.Span;

/** Reads the quote below a question: the words it came from, the key in bold, and the line that says where they stand. */
final class EvidenceReader {
    private static final Pattern PROVENANCE =
            Pattern.compile("—\\s+(\\S+)\\s+(\\d{1,9})[–-](\\d{1,9})(?:\\s+·\\s+(\\S+)\\s+·\\s+([0-9a-f]{6}))?\\s*");
    private static final String HOW_TO_POINT =
            "Write \"— source.txt 10–30\", with the first character and the one after the last, counted from 0.";

    private final Page page;
    private final String source;
    private final Complaints complaints;

    /** A reader of quotes from that text. */
    EvidenceReader(Page page, String source, Complaints complaints) {
        this.page = page;
        this.source = source;
        this.complaints = complaints;
    }

    /** The origin; empty with a problem when the quote cannot be used. */
    Optional<Origin> read(BlockQuote block) {
        int before = complaints.count();
        var paragraphs = Page.blocks(block).stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
        if (paragraphs.isEmpty() || paragraphs.size() < Page.blocks(block).size()) {
            complaints.add(
                    page.line(block), "The quote is not plain text.", "Put a backslash before a sign of Markdown.");
            return Optional.empty();
        }
        var last = paragraphs.getLast();
        var provenance = PROVENANCE.matcher(page.markdown(last));
        boolean pointed = paragraphs.size() > 1 && provenance.matches();
        if (!pointed && paragraphs.size() > 1 && page.markdown(last).startsWith("—")) {
            complaints.add(page.line(last), "This line does not say where the quote stands.", HOW_TO_POINT);
            return Optional.empty();
        }
        var quote = Inline.decode(page.markdown(pointed ? paragraphs.subList(0, paragraphs.size() - 1) : paragraphs));
        if (quote.isEmpty() || quote.get().bold().size() > 1) {
            complaints.add(page.line(block), "More than one part of the quote is bold.", "Make only the key bold.");
            return Optional.empty();
        }
        var key = quote.get().bold().isEmpty()
                ? new Span(0, 0)
                : quote.get().bold().getFirst();
        int line = page.line(pointed ? last : block);
        if (pointed && !provenance.group(1).equals(BankReader.SOURCE)) {
            complaints.add(line, "Quotes come from source.txt, not " + provenance.group(1) + ".", HOW_TO_POINT);
            return Optional.empty();
        }
        var span = pointed
                ? at(line, quote.get().text(), provenance.group(2), provenance.group(3))
                : only(line, quote.get().text());
        if (span.isEmpty() || complaints.count() > before) {
            return Optional.empty();
        }
        var evidence = new Evidence(BankReader.SOURCE, span.get(), quote.get().text(), key);
        String rule = pointed ? provenance.group(4) : null;
        return Optional.of(
                rule == null
                        ? new Origin.Written(evidence)
                        : new Origin.Generated(evidence, rule, provenance.group(5)));
    }

    private Optional<Span> at(int line, String quote, String start, String end) {
        int first = Integer.parseInt(start);
        int last = Integer.parseInt(end);
        if (first <= last
                && last <= source.length()
                && source.substring(first, last).equals(quote)) {
            return Optional.of(new Span(first, last));
        }
        int found = source.indexOf(quote);
        if (source.isEmpty()) {
            complaints.add(
                    line,
                    "The quote comes from source.txt, which is not there.",
                    "Put the text into the deck's folder.");
        } else if (found < 0) {
            complaints.add(
                    line,
                    "The quote does not stand in source.txt.",
                    "Copy the words from there, blanks and all, and make only the key bold.");
        } else {
            complaints.add(
                    line,
                    "The quote does not stand at " + first + "–" + last + ".",
                    "It stands at " + found + "–" + (found + quote.length()) + ".");
        }
        return Optional.empty();
    }

    /** Where the quote stands when nobody says it. */
    private Optional<Span> only(int line, String quote) {
        int found = source.indexOf(quote);
        if (found < 0 || source.indexOf(quote, found + 1) >= 0) {
            complaints.add(
                    line,
                    found < 0 ? "The quote does not stand in source.txt." : "The quote stands in source.txt twice.",
                    HOW_TO_POINT);
            return Optional.empty();
        }
        return Optional.of(new Span(found, found + quote.length()));
    }
}
