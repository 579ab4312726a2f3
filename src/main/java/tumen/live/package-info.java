/** The teacher-run live quiz as a pure state machine. Empty until it comes. */
@NullMarked
package tumen.live;

import org.jspecify.annotations.NullMarked;
