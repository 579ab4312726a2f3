package tumen.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quiz in the database, as it is now.
 *
 * @param id number in the database
 * @param owner number of the person whose it is
 * @param edition how often it was changed, from 1
 * @param composition what is in it
 * @param undoable whether there is an edition to go back to
 * @param changed when this edition was made
 * @param archived since when it is put away; null while it is in use
 */
public record StoredQuiz(
        long id,
        long owner,
        int edition,
        Composition composition,
        boolean undoable,
        Instant changed,
        @Nullable Instant archived) {}
