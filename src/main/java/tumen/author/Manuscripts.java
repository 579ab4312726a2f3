package tumen.author;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps manuscripts, their editions and drafts, and the log of what people decided. Nothing is ever changed or deleted. */
public interface Manuscripts {
    /**
     * An edition as it comes.
     *
     * @param person who brings it
     * @param key made by the client; the same key twice is one edition
     * @param title what it is about
     * @param origin file name; empty when it was pasted
     * @param text as it was read
     * @param words how many
     */
    record Incoming(long person, String key, String title, String origin, String text, int words) {}

    /**
     * Begins a manuscript.
     *
     * @param taken which deck ids there are already
     * @return its number; that of the first time when the key was used before
     */
    long add(Incoming edition, Predicate<String> taken, Instant now);

    /** Adds an edition to a manuscript. */
    void revise(long manuscript, Incoming edition, Instant now);

    /** The manuscript, if there is one of that number. */
    Optional<Manuscript> find(long manuscript);

    /** The manuscripts of a person, latest first; everybody's for person 0. */
    List<Manuscript> of(long person);

    /** The numbers of the manuscripts whose latest edition is not finished, oldest first. */
    List<Long> unfinished();

    /** The text of the latest edition as it was read. */
    String original(long manuscript);

    /** Stores what was made of an edition, unless it has an outcome already. */
    void finish(long manuscript, int edition, Drafted drafted, Instant now);

    /** Stores that nothing was made of an edition, unless it has an outcome already. */
    void end(long manuscript, int edition, Manuscript.Outcome outcome, String sentence, Instant now);

    /** What was made of an edition; empty when nothing was. */
    Optional<Drafted> drafted(long manuscript, int edition);

    /** The log of decisions, in its order. */
    List<Entry> log(long manuscript);

    /**
     * Appends to the log.
     *
     * @param last number of the last entry that the decision rests on
     * @param key made by the client; the same key twice is one decision
     * @return false when the log has grown meanwhile; then nothing is stored
     */
    boolean append(long manuscript, long last, long person, String key, Event event, Instant now);
}
