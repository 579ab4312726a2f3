package tumen.text;

import java.util.Arrays;

/** Where each unit of a cleaned text stood in the original. */
public final class Alignment {
    private final int[] places;

    /**
     * Takes the places as they are.
     *
     * @param places for each unit of the cleaned text its index in the original, rising
     */
    Alignment(int[] places) {
        this.places = Arrays.copyOf(places, places.length);
    }

    /** Nothing was cleaned away from a text of this length. */
    static Alignment identity(int length) {
        int[] places = new int[length];
        Arrays.setAll(places, i -> i);
        return new Alignment(places);
    }

    /**
     * The stretch of the original that a stretch of the cleaned text came from, with whatever was cut out inside of it.
     *
     * @throws IndexOutOfBoundsException if the span leaves the text
     */
    public Span original(Span cleaned) {
        if (cleaned.length() == 0) {
            throw new IndexOutOfBoundsException("an empty span has no place in the original: " + cleaned);
        }
        return new Span(places[cleaned.start()], places[cleaned.end() - 1] + 1);
    }
}
