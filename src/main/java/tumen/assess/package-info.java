/**
 * Quizzes, assignments, attempts, marking, item analysis. An {@link tumen.assess.Attempt} is the list of what happened;
 * everything else about it is computed.
 */
@NullMarked
package tumen.assess;

import org.jspecify.annotations.NullMarked;
