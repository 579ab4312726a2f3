package tumen.text;

/**
 * Other words for a stretch of a sentence.
 *
 * @param span what is replaced, in the sentence's own text
 * @param words what stands there instead; empty to leave it out
 */
public record Edit(Span span, String words) {}
