/** What sentences state, typed and with provenance: the facts, their values, and the extractors that find them. */
@NullMarked
package tumen.fact;

import org.jspecify.annotations.NullMarked;
