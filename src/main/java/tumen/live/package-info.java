/**
 * The teacher-run live quiz as a pure state machine: {@link tumen.live.LiveQuiz} makes the next {@link
 * tumen.live.State} of an {@link tumen.live.Event}; {@link tumen.live.Screen} is all a player can ever be sent.
 */
@NullMarked
package tumen.live;

import org.jspecify.annotations.NullMarked;
