package tumen.fact;

import tumen.text.Span;

/**
 * Where a fact comes from.
 *
 * @param source name of the source text
 * @param sentence number of the sentence in the text, from 0
 * @param span where the sentence stands in the cleaned text
 * @param quote the sentence
 * @param key where the fact's own words stand in the quote
 * @param rule name of the rule that found it, such as {@code date/day}
 */
public record Provenance(String source, int sentence, Span span, String quote, Span key, String rule) {
    /**
     * Refuses spans that do not fit the quote.
     *
     * @throws IllegalArgumentException if the span's length is not the quote's, or the key is empty or outside of it
     */
    public Provenance {
        if (span.length() != quote.length() || key.end() > quote.length() || key.length() == 0) {
            throw new IllegalArgumentException("the spans do not fit the quote: " + quote);
        }
    }

    /** The fact's own words. */
    public String words() {
        return key.of(quote);
    }
}
