package tumen.text;

import java.util.List;

/**
 * A text that questions are made from.
 *
 * @param id name of the text, such as its file name without ending
 * @param title what it is about; empty when the text has no title
 * @param text the cleaned text; all spans point into it
 * @param original the text as it came, with Unix line ends
 * @param alignment from the cleaned text to the original
 * @param paragraphs the running text, in order, without headings
 */
public record SourceText(
        String id, String title, String text, String original, Alignment alignment, List<Paragraph> paragraphs) {
    /** Copies the list. */
    public SourceText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The words of a span as the author wrote them, with what cleaning cut out of the middle. */
    public String verbatim(Span span) {
        return alignment.original(span).of(original);
    }

    /** Number of words in the cleaned text. */
    public int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }
}
