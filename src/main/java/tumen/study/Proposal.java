package tumen.study;

import java.time.Instant;
import tumen.question.QuestionId;

/**
 * A typed answer that the grading did not accept and its author says is right.
 *
 * @param person who says so
 * @param question of which
 * @param version the version that was on the screen
 * @param review number of the review that counts it as right
 * @param text what was typed
 * @param at when it was said
 */
public record Proposal(long person, QuestionId question, int version, long review, String text, Instant at) {
    /** Longest text that is proposed, in characters. */
    public static final int LONGEST = 200;
}
