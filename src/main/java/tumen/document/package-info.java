/** Documents as plain text: {@code .txt .md .html .pdf .docx}, with limits. Runs in a worker process, never in the server. */
@NullMarked
package tumen.document;

import org.jspecify.annotations.NullMarked;
