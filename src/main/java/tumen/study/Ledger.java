package tumen.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tumen.memory.Days;
import tumen.memory.Moment;
import tumen.question.QuestionId;

/** The review log and the cards folded from it, within one transaction. Not to be kept after it. */
public interface Ledger {
    /** The person's card of that question. */
    Optional<Card> card(long person, QuestionId question);

    /** Writes the card, in place of the one that was there. */
    void put(Card card);

    /** Removes the card: no review of it stands. */
    void drop(long person, QuestionId question);

    /**
     * Appends the entry; the number in its review is not looked at.
     *
     * @return its number, or empty when the person has used the key already and nothing was added
     */
    OptionalLong append(Entry entry);

    /** Keeps how an answer came that had waited on a device. */
    void arrived(long review, Arrival arrival);

    /** When that version of the question came into the bank. */
    Instant since(QuestionId question, int version);

    /** Keeps what a person says is right, for teachers to decide about. */
    void propose(Proposal proposal);

    /**
     * Appends what a teacher decided about a proposed text.
     *
     * @return false when the person has used the key already and nothing was added
     */
    boolean rule(long person, String key, boolean accepted, QuestionId question, String text, Instant now);

    /**
     * Appends that an acceptance does not hold any more.
     *
     * @return false when that was said already
     */
    boolean unrule(long person, String key, Revising.Accepted accepted, Instant now);

    /**
     * Notes who made a version of a question.
     *
     * @return false when that is known already
     */
    boolean authored(long person, QuestionId question, int version);

    /**
     * Appends a row that takes back an entry.
     *
     * @param key under which this is done
     */
    void takeBack(Entry entry, String key, Moment now, Days days);

    /** The person's entry under that key. */
    Optional<Entry> entry(long person, String key);

    /** The person's entry with that number. */
    Optional<Entry> entry(long person, long review);

    /** The question of the entry that the row under that key took back. */
    Optional<QuestionId> takenBack(long person, String key);

    /** The person's latest entry of that day that stands. */
    Optional<Entry> latest(long person, LocalDate day);

    /** The entries of one card that stand, oldest first. */
    List<Entry> standing(long person, QuestionId question);

    /** What decisions did to one card, in their order. */
    List<Rescheduling> moves(long person, QuestionId question);

    /** Appends what a decision did to a card. */
    void move(Rescheduling move);

    /** The last day up to that one on which the person practised. */
    Optional<Streak> practised(long person, LocalDate day);

    /** Writes that the person practised on that day. */
    void practised(long person, Streak streak);

    /** The days after that one on which the person practised, in their order. */
    List<LocalDate> practisedAfter(long person, LocalDate day);

    /**
     * Appends the decision.
     *
     * @return its number, or empty when the person has used the key already and nothing was added
     */
    OptionalLong decide(long person, String key, Decision decision, Moment now);

    /**
     * Appends a row that takes back a decision.
     *
     * @return its number, or empty when it was taken back already or the key is used, and nothing was added
     */
    OptionalLong takeBack(Decided decided, String key, Moment now);

    /** Keeps what came of a fit. */
    void fitted(long person, Fit fit);

    /** The questions whose cards a decision moved. */
    List<QuestionId> moved(long person, long decision);
}
