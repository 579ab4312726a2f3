package tumen.text;

/**
 * A stretch of running text below a heading.
 *
 * @param span where it stands in the cleaned text
 * @param heading the heading it stands under; empty when there is none
 * @param item whether it is an item of a list
 */
public record Paragraph(Span span, String heading, boolean item) {}
