package tumen.question;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made from a short text, so that it is not made anew for each answer: keys and the names of a deck are the same
 * every time. Bounded: when it is full it forgets everything.
 *
 * @param <T> what is made; immutable
 */
final class Remembered<T> {
    private static final int MOST = 20_000;
    private static final int LONGEST = 200; // characters

    private final Map<String, T> made = new ConcurrentHashMap<>();
    private final Function<String, T> make;

    /** Remembers what this function makes. */
    Remembered(Function<String, T> make) {
        this.make = make;
    }

    /** What the function makes from the text. */
    T of(String text) {
        T known = made.get(text);
        if (known != null) {
            return known;
        }
        T fresh = make.apply(text);
        if (text.length() <= LONGEST) {
            if (made.size() >= MOST) {
                made.clear();
            }
            made.put(text, fresh);
        }
        return fresh;
    }
}
