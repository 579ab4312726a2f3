package tumen.question;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a name is the short form of another one, by its letters: ASEAN, U.N. */
public final class Abbreviation {
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    private Abbreviation() {}

    /** Whether either of the two names may be short for the other: its letters stand in it in order, the first one first. */
    public static boolean either(String one, String other) {
        return shortens(one, other) || shortens(other, one);
    }

    private static boolean shortens(String brief, String name) {
        String letters = brief.replace(".", "");
        if (!CAPITALS.matcher(letters).matches() || !name.contains(" ") || letters.charAt(0) != name.charAt(0)) {
            return false;
        }
        String rest = name.toUpperCase(Locale.ROOT);
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = rest.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
