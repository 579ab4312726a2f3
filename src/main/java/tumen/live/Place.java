package tumen.live;

import java.time.Instant;

/**
 * Where a student is who turns the pages alone.
 *
 * @param question index of the question on their screen; the number of questions when they are through
 * @param openedAt when it was put there
 */
public record Place(int question, Instant openedAt) {}
