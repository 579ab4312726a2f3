/** The command line, the configuration and the wiring of everything. */
@NullMarked
package tumen.app;

import org.jspecify.annotations.NullMarked;
