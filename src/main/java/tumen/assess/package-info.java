/** Quizzes, assignments, attempts, item analysis. Empty until the first of them comes. */
@NullMarked
package tumen.assess;

import org.jspecify.annotations.NullMarked;
