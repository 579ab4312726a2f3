package tumen.study;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision in the log.
 *
 * @param id number in the log
 * @param person whose
 * @param at when
 * @param day the person's day
 * @param decision what
 * @param undone whether it was taken back
 */
public record Decided(long id, long person, Instant at, LocalDate day, Decision decision, boolean undone) {}
