/** The scheduler FSRS: memory state, intervals, fuzz. Pure functions; time and chance are arguments. */
@NullMarked
package tumen.memory;

import org.jspecify.annotations.NullMarked;
