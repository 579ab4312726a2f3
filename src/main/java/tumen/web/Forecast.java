package tumen.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The cards of the next days as a picture.
 *
 * @param bars one for each day, today first
 * @param total all of them together
 * @param label the picture in words
 */
record Forecast(List<Bar> bars, int total, String label) {
    private static final int HEIGHT = 84;
    private static final int PITCH = 37;

    /**
     * A day.
     *
     * @param count cards due
     * @param x left edge, in the units of the picture
     * @param y upper edge
     * @param height height; at least 2, so that an empty day is seen
     * @param label short name of the day
     * @param date the day in full
     */
    record Bar(int count, int x, int y, int height, String label, String date) {
        /** The middle of the bar. */
        public int middle() {
            return x + 14;
        }
    }

    static Forecast of(List<Integer> counts, LocalDate today, Messages messages, Locale locale) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        var full = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < counts.size(); i++) {
            var day = today.plusDays(i);
            int height = most == 0 ? 2 : Math.max(2, Math.round((float) counts.get(i) * HEIGHT / most));
            bars.add(new Bar(
                    counts.get(i),
                    2 + i * PITCH,
                    100 - height,
                    height,
                    i == 0
                            ? messages.text(locale, "forecast.today")
                            : day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                    day.format(full)));
        }
        String numbers = String.join(", ", counts.stream().map(String::valueOf).toList());
        return new Forecast(
                List.copyOf(bars),
                counts.stream().mapToInt(Integer::intValue).sum(),
                messages.text(locale, "forecast.label", counts.size(), numbers));
    }
}
