package tumen.author;

import java.time.Instant;

/**
 * A text somebody brought, as its latest edition is.
 *
 * @param id its number
 * @param owner who brought it
 * @param deck id of the deck that is made of it
 * @param edition number of the latest edition, from 1
 * @param title what it is about
 * @param origin name of the file it came from; empty when it was pasted
 * @param words how many
 * @param outcome whether drafts were written
 * @param sentence why not, when it failed; otherwise empty
 * @param created when the latest edition came
 */
public record Manuscript(
        long id,
        long owner,
        String deck,
        int edition,
        String title,
        String origin,
        int words,
        Outcome outcome,
        String sentence,
        Instant created) {
    /** What became of the work on an edition. */
    public enum Outcome {
        /** It is not finished. */
        WORKING,
        /** There are drafts. */
        DONE,
        /** It could not be done. */
        FAILED,
        /** Somebody ended it. */
        CANCELLED
    }
}
