package tumen.question;

import tumen.text.Span;

/**
 * The words a question came from.
 *
 * @param source file name of the text inside the deck's folder
 * @param span where the quote stands in that file, in UTF-16 code units
 * @param quote the words themselves
 * @param key where the key stands inside the quote; blanked it makes the cloze, shown it makes the feedback; from 0 to 0
 *     when the quote does not hold the key
 */
public record Evidence(String source, Span span, String quote, Span key) {
    /**
     * Refuses spans that do not fit the quote.
     *
     * @throws IllegalArgumentException if the span's length is not the quote's, the key lies outside of the quote, an
     *     empty key does not stand at 0, or the source is no plain file name
     */
    public Evidence {
        Words.check(quote);
        if (!source.matches("[\\w-][\\w.-]*")) {
            throw new IllegalArgumentException("not a file name: " + source);
        }
        if (key.length() == 0 && key.start() != 0) {
            throw new IllegalArgumentException("an empty key stands at 0, not at " + key.start());
        }
        if (span.length() != quote.length() || key.end() > quote.length()) {
            throw new IllegalArgumentException("the spans do not fit the quote: " + quote);
        }
    }

    /** Whether both are words of the same text that have some in common: the same sentence, or parts of it. */
    public boolean overlaps(Evidence other) {
        return source.equals(other.source) && span.start() < other.span.end() && other.span.start() < span.end();
    }

    /** Where the quote begins in the text, in UTF-16 units. */
    public int start() {
        return span.start();
    }

    /** The quote up to the key. */
    public String before() {
        return quote.substring(0, key.start());
    }

    /** The words of the key. */
    public String marked() {
        return quote.substring(key.start(), key.end());
    }

    /** The quote after the key. */
    public String after() {
        return quote.substring(key.end());
    }
}
