package tumen.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as an administrator sees them.
 *
 * @param person who
 * @param entrance how they come in
 * @param created when the account, or the guest it grew from, was made
 * @param seen when they were here last, to the day; null for never or long ago
 * @param blocked since when they may not sign in; null when they may
 */
public record Account(
        Person person,
        Entrance entrance,
        Instant created,
        @Nullable Instant seen,
        @Nullable Instant blocked) {
    /** How somebody comes in. */
    public enum Entrance {
        PASSWORD,
        CARD,
        /** They were given a link to set a password and have not used it. */
        LINK,
        /** Not at all until they are given a link or a card. */
        NONE
    }
}
