package tumen.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Amounts as bars in a box of {@value #WIDTH} by 150 units, as wide as a narrow screen, so that the words in it are never
 * shrunk.
 *
 * @param bars from left to right
 * @param label the picture in words
 */
record Bars(List<Bar> bars, String label) {
    /** Width of every picture that stands in a column. */
    static final int WIDTH = 360;

    private static final double TOP = 18;
    private static final double FLOOR = 128;
    /** From this width on a bar carries its own number. */
    private static final double WIDE = 24;

    /**
     * What is to be drawn.
     *
     * @param amount length of the bar, not negative
     * @param value the amount in words
     * @param name what it is the amount of
     * @param tick the same, short; empty for none below the bar
     * @param strong whether it stands out
     */
    record Value(double amount, String value, String name, String tick, boolean strong) {}

    /**
     * A bar.
     *
     * @param x left edge
     * @param y upper edge
     * @param width width
     * @param height height; at least 1, so that nothing is seen to be nothing
     * @param above number above it; empty for none
     * @param value what it says
     */
    record Bar(double x, double y, double width, double height, String above, Value value) {
        /** The middle of the bar. */
        public double middle() {
            return round(x + width / 2);
        }
    }

    /** Draws the values; the highest always carries its number. */
    static Bars of(List<Value> values, String label) {
        double most = values.stream().mapToDouble(Value::amount).max().orElse(0);
        double pitch = WIDTH / (double) Math.max(1, values.size());
        var bars = new ArrayList<Bar>();
        boolean highest = false;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            double height = most == 0 ? 1 : Math.max(1, (FLOOR - TOP) * value.amount() / most);
            boolean first = !highest && value.amount() == most;
            highest |= first;
            bars.add(new Bar(
                    round(i * pitch + pitch * 0.1),
                    round(FLOOR - height),
                    round(pitch * 0.8),
                    round(height),
                    value.amount() > 0 && (pitch >= WIDE || first) ? value.value() : "",
                    value));
        }
        return new Bars(List.copyOf(bars), label);
    }

    /** To a tenth of a unit: finer is not seen. */
    static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
