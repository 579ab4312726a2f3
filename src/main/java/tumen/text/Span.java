package tumen.text;

/**
 * A half-open stretch of a text, in UTF-16 code units.
 *
 * @param start first unit
 * @param end one after the last unit; at least {@code start}
 */
public record Span(int start, int end) {
    /**
     * Refuses a span that ends before it starts.
     *
     * @throws IllegalArgumentException if start is negative or end lies before start
     */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** Number of code units. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies wholly in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The words of the span. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
