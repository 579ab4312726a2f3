/** Cards, the review queue and the review log: what a person practises. Storage stands behind {@link tumen.study.Cards}. */
@NullMarked
package tumen.study;

import org.jspecify.annotations.NullMarked;
