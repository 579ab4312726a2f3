package tumen.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.memory.Days;
import tumen.people.Person;

/**
 * What a person decides about their practice, and what holds. Methods that change something return after the commit, or
 * throw {@link Unavailable}. A person that is not stored (number 0) has decided nothing.
 */
public interface Deciding {
    /** What the decisions that stand come to. */
    Preferences preferences(Person person);

    /** The settings of a deck, or the general ones for null. */
    Settings settings(Person person, @Nullable String deck);

    /** How the person's days are counted. */
    Days days(Person person);

    /** Everything decided, oldest first. */
    List<Decided> decisions(Person person);

    /**
     * Logs settings, a mark or a break. The same key twice is one decision.
     *
     * @param key as {@link Answer#checkKey} asks
     * @throws IllegalArgumentException with a sentence, if a setting cannot be that; nothing is stored then
     */
    Decided decide(Person person, Decision decision, String key, Instant now);

    /**
     * Takes a decision back: what held before it holds again, other decisions stay.
     *
     * @return what was taken back; empty when there is no such decision of the person's, or it was taken back already
     */
    Optional<Decided> undo(Person person, long decision, String key, Instant now);

    /**
     * The days in a row on which the person practised, up to today or, when they have not yet practised today, to yesterday;
     * planned breaks are passed over. As it was counted on the day itself.
     */
    int streak(Person person, Instant now);
}
