/** The Stanford CoreNLP engine behind {@link tumen.text.Annotator}, and the worker process it runs in. */
@NullMarked
package tumen.annotate;

import org.jspecify.annotations.NullMarked;
