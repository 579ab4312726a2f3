/** What there is to know (a {@link tumen.question.Question} with its key), the forms of asking it, and the grading of what comes back. */
@NullMarked
package tumen.question;

import org.jspecify.annotations.NullMarked;
