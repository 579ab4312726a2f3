package tumen.question;

import tumen.text.Span;

/**
 * The words a question came from.
 *
 * @param source file name of the text inside the deck's folder
 * @param span where the quote stands in that file, in UTF-16 code units
 * @param quote the words themselves
 * @param key where the key stands inside the quote; blanked it makes the cloze, shown it makes the feedback
 */
public record Evidence(String source, Span span, String quote, Span key) {
    /**
     * Refuses spans that do not fit the quote.
     *
     * @throws IllegalArgumentException if the span's length is not the quote's, or the key lies outside of the quote
     */
    public Evidence {
        if (span.length() != quote.length() || key.end() > quote.length()) {
            throw new IllegalArgumentException("the spans do not fit the quote: " + quote);
        }
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
