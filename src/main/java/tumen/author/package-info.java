/** From a text somebody brings to a deck: manuscripts, their drafts, and the review of these by a person. */
@NullMarked
package tumen.author;

import org.jspecify.annotations.NullMarked;
