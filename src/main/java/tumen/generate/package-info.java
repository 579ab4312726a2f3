/** From facts to questions: stems, keys, distractors, gates and ranking. */
@NullMarked
package tumen.generate;

import org.jspecify.annotations.NullMarked;
