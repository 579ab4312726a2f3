package tumen.author;

/** Has drafts written, one manuscript after the other, by a process of its own. */
public interface Drafting {
    /** Puts the manuscript's latest edition in the queue; does nothing when it is there already. */
    void begin(long manuscript);

    /** How far it is; waiting when nothing is known. */
    Progress progress(long manuscript);

    /** Ends the work on it, and takes it out of the queue. */
    void cancel(long manuscript);
}
