package tumen.author;

import java.time.Instant;

/**
 * A line of a manuscript's log.
 *
 * @param id its number; later entries have greater ones
 * @param event what was done
 * @param at when
 */
public record Entry(long id, Event event, Instant at) {}
