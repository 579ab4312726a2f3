package tumen.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student in a class.
 *
 * @param classroom the class
 * @param person the student
 * @param name what the class calls them
 * @param allowance what they are granted
 * @param signsIn how they sign in
 * @param joined since when they are in it
 * @param left since when they are not any more; null for those who are
 */
public record Member(
        long classroom,
        long person,
        String name,
        Allowance allowance,
        SignsIn signsIn,
        Instant joined,
        @Nullable Instant left) {
    /** How a student signs in. */
    public enum SignsIn {
        /** They have no card yet, or no more. */
        NOT_YET,
        /** By the code of the class and their card. */
        CARD,
        /** By a name and a password of their own: their teachers can make them no card. */
        PASSWORD
    }
}
