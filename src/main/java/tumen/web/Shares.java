package tumen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A box in which shares of 0 to 1 are drawn from the bottom to the top, with lines at even tenths.
 *
 * @param height of the box
 * @param least share at the floor
 */
record Shares(int height, double least) {
    static final double LEFT = 34;
    static final double RIGHT = 352;
    private static final double TOP = 8;
    private static final double BELOW = 22;

    /** A line across the box with its share in words. */
    record Line(double y, String text) {}

    /** Highest floor: with a higher one small differences look large. */
    private static final double HIGHEST_FLOOR = 0.7;

    /** The box whose floor is the tenth below the least of the shares. */
    static Shares from(int height, double leastShown) {
        return new Shares(height, Math.clamp(Math.floor(leastShown * 10) / 10, 0, HIGHEST_FLOOR));
    }

    /** Where a share is drawn. */
    double y(double share) {
        double floor = height - BELOW;
        return Bars.round(floor - (floor - TOP) * (Math.max(share, least) - least) / (1 - least));
    }

    /** Where a share is drawn when shares go from left to right, too. */
    double across(double share) {
        return x((Math.max(share, least) - least) / (1 - least));
    }

    /** Where a part of the width is drawn. */
    double x(double part) {
        return Bars.round(LEFT + (RIGHT - LEFT) * part);
    }

    /** The lines. */
    public List<Line> lines() {
        return shares().stream().map(share -> new Line(y(share), text(share))).toList();
    }

    /** The same shares from left to right. */
    List<HeatMap.Tick> ticks() {
        return shares().stream()
                .map(share -> new HeatMap.Tick(across(share), text(share)))
                .toList();
    }

    private List<Double> shares() {
        double step = least < 0.4 ? 0.2 : 0.1;
        var shares = new ArrayList<Double>();
        for (int i = 0; 1 - i * step >= least - 1e-9; i++) {
            shares.add(1 - i * step);
        }
        return shares;
    }

    private static String text(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
