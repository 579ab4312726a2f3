/** A source text: cleaning, sentences, spans, and the interface of the annotator that reads them. */
@NullMarked
package tumen.text;

import org.jspecify.annotations.NullMarked;
