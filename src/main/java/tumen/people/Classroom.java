package tumen.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class of a school.
 *
 * @param id number in the database
 * @param name what it is called
 * @param code what its students type to find it
 * @param archived since when it is put away; null while it goes on
 */
public record Classroom(
        long id, String name, CardCode code, @Nullable Instant archived) {
    private static final int LONGEST = 80;

    /**
     * Refuses nonsense.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the name will not do
     */
    public Classroom {
        name = name(name);
    }

    /**
     * Reads the name of a class: blanks at the ends go, blanks inside become single spaces.
     *
     * @throws IllegalArgumentException with a sentence for the person, if it is empty, too long or has control characters
     */
    public static String name(String text) {
        String name = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("The name of a class has 1 to " + LONGEST + " characters.");
        }
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            throw new IllegalArgumentException("The name of a class cannot hold invisible characters.");
        }
        return name;
    }
}
