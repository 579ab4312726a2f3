package tumen.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.study.Recall;
import tumen.study.Statistics;

/** Statistics as the page shows them: sentences, pictures and the numbers behind. */
final class StatisticsView {
    private static final int YEAR = 365;
    private static final int LATELY = 30;
    private static final List<Integer> SPANS = List.of(7, LATELY, YEAR, 1_000_000);
    private static final List<String> SPAN_NAMES =
            List.of("statistics.last-week", "statistics.last-month", "statistics.last-year", "statistics.ever");
    private static final List<String> STABILITY_NAMES = List.of(
            "stability.under-1",
            "stability.1",
            "stability.3",
            "stability.7",
            "stability.14",
            "stability.30",
            "stability.90",
            "stability.180",
            "stability.365",
            "stability.730");
    private static final List<String> STABILITY_TICKS = List.of(
            "stability.under-1-short",
            "stability.1-short",
            "stability.3-short",
            "stability.7-short",
            "stability.14-short",
            "stability.30-short",
            "stability.90-short",
            "stability.180-short",
            "stability.365-short",
            "stability.730-short");

    private final Statistics statistics;
    private final Phrases words;

    StatisticsView(Statistics statistics, Phrases words) {
        this.statistics = statistics;
        this.words = words;
    }

    /** A line of the table of true retention. */
    record Span(String name, Recall young, Recall mature, Recall both) {}

    /** A deck in a line, with its title and its time in words. */
    record DeckRow(Statistics.OfDeck of, String title, String taken) {}

    /** A number with its name. */
    record Figure(String name, String value, String note) {}

    /** Everything the template needs, but for the decks to choose from. */
    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("figures", figures());
        values.put("forecast", forecast());
        values.put("forecastSays", forecastSays());
        values.put("spans", spans());
        values.put("retentionSays", retentionSays());
        values.put("ratings", statistics.ratings());
        boolean cameBack = statistics.calibration().all().asked() > 0;
        values.put("cameBack", cameBack);
        if (cameBack) {
            values.put("months", MonthsPlot.of(statistics, words, words.text("statistics.months-label")));
            values.put("calibration", calibration());
            values.put("calibrationSays", calibrationSays());
        }
        values.put("heat", heat());
        values.put("heatSays", heatSays());
        values.put("stability", stability());
        values.put("stabilitySays", stabilitySays());
        values.put("difficulty", difficulty());
        values.put(
                "difficultySays",
                words.text("statistics.difficulty-says", statistics.difficulty().median()));
        values.put("time", time());
        values.put("timeSays", timeSays());
        return values;
    }

    private List<Figure> figures() {
        var streak = statistics.streak();
        return List.of(
                new Figure(
                        words.text("statistics.streak"),
                        words.text("statistics.days", streak.current()),
                        words.text("statistics.longest", streak.longest())),
                new Figure(
                        words.text("statistics.cards"),
                        words.text("statistics.number", statistics.cards()),
                        words.text("statistics.due-now", statistics.due())),
                new Figure(
                        words.text("statistics.answers"),
                        words.text("statistics.number", statistics.answers()),
                        words.text(
                                "statistics.today",
                                today().map(Statistics.Day::answers).orElse(0))),
                new Figure(
                        words.text("statistics.time"),
                        words.work(statistics.taken()),
                        words.text("statistics.each", secondsEach())));
    }

    private Optional<Statistics.Day> today() {
        var days = statistics.days();
        return days.isEmpty() || !days.getLast().day().equals(statistics.today())
                ? Optional.empty()
                : Optional.of(days.getLast());
    }

    private double secondsEach() {
        return statistics.answers() == 0 ? 0 : statistics.taken().toMillis() / 1000.0 / statistics.answers();
    }

    private Bars forecast() {
        var bars = new ArrayList<Bars.Value>();
        for (int i = 0; i < statistics.forecast().size(); i++) {
            int count = statistics.forecast().get(i);
            var day = statistics.today().plusDays(i);
            String tick = i == 0 ? words.text("forecast.today") : i % 7 == 0 ? words.dayOfMonth(day) : "";
            bars.add(new Bars.Value(count, words.text("statistics.number", count), words.day(day), tick, i == 0));
        }
        return Bars.of(bars, words.text("statistics.forecast-label"));
    }

    private String forecastSays() {
        var forecast = statistics.forecast();
        int sum = forecast.stream().mapToInt(Integer::intValue).sum();
        int most = forecast.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (sum == 0) {
            return words.text("statistics.forecast-nothing", forecast.size());
        }
        return words.text(
                "statistics.forecast-says",
                sum,
                sum / (double) forecast.size(),
                words.day(statistics.today().plusDays(forecast.indexOf(most))),
                most);
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < SPANS.size(); i++) {
            var young = statistics.recall(SPANS.get(i), false);
            var mature = statistics.recall(SPANS.get(i), true);
            spans.add(new Span(words.text(SPAN_NAMES.get(i)), young, mature, young.plus(mature)));
        }
        return spans;
    }

    private String retentionSays() {
        var lately = statistics.recall(LATELY, false).plus(statistics.recall(LATELY, true));
        if (lately.asked() == 0) {
            return words.text("statistics.retention-nothing", statistics.goal());
        }
        String verdict = statistics.goal() < lately.least()
                ? "statistics.retention-above"
                : statistics.goal() > lately.most() ? "statistics.retention-below" : "statistics.retention-met";
        return words.text("statistics.retention-says", lately.share(), lately.asked()) + " "
                + words.text(verdict, statistics.goal());
    }

    private CalibrationPlot calibration() {
        return CalibrationPlot.of(
                statistics.calibration().bins(), words, words.text("statistics.calibration-label", calibrationSays()));
    }

    private String calibrationSays() {
        var calibration = statistics.calibration();
        var all = calibration.all();
        String verdict = calibration.expected() < all.least()
                ? "statistics.calibration-better"
                : calibration.expected() > all.most() ? "statistics.calibration-worse" : "statistics.calibration-right";
        return words.text("statistics.calibration-says", calibration.expected(), all.share(), all.asked()) + " "
                + words.text(verdict);
    }

    private HeatMap heat() {
        Map<LocalDate, Integer> answers =
                statistics.days().stream().collect(Collectors.toMap(Statistics.Day::day, Statistics.Day::answers));
        return HeatMap.of(answers, statistics.today(), words, words.text("statistics.heat-label", heatSays()));
    }

    private String heatSays() {
        var from = statistics.today().minusDays(YEAR);
        int studied = (int) statistics.days().stream()
                .filter(day -> day.day().isAfter(from))
                .count();
        return words.text("statistics.heat-says", studied, YEAR);
    }

    private String stabilitySays() {
        var counts = statistics.stability().counts();
        int lasting = 0;
        for (int i = 0; i < counts.size(); i++) {
            lasting += Statistics.STABILITY_FROM.get(i) >= LATELY ? counts.get(i) : 0;
        }
        return words.text(
                "statistics.stability-says", words.days(statistics.stability().median()), lasting);
    }

    private Bars stability() {
        var counts = statistics.stability().counts();
        var bars = new ArrayList<Bars.Value>();
        for (int i = 0; i < counts.size(); i++) {
            String name = words.text(STABILITY_NAMES.get(i));
            bars.add(new Bars.Value(
                    counts.get(i),
                    words.text("statistics.number", counts.get(i)),
                    name,
                    words.text(STABILITY_TICKS.get(i)),
                    Statistics.STABILITY_FROM.get(i) >= 30));
        }
        return Bars.of(bars, words.text("statistics.stability-label"));
    }

    private Bars difficulty() {
        var counts = statistics.difficulty().counts();
        var bars = new ArrayList<Bars.Value>();
        for (int i = 0; i < counts.size(); i++) {
            int from = Statistics.DIFFICULTY_FROM.get(i);
            String name = words.text("statistics.range", from, from + 1);
            bars.add(new Bars.Value(counts.get(i), words.text("statistics.number", counts.get(i)), name, name, false));
        }
        return Bars.of(bars, words.text("statistics.difficulty-label"));
    }

    private Bars time() {
        Map<LocalDate, Duration> taken =
                statistics.days().stream().collect(Collectors.toMap(Statistics.Day::day, Statistics.Day::taken));
        var bars = new ArrayList<Bars.Value>();
        for (int ago = LATELY - 1; ago >= 0; ago--) {
            var day = statistics.today().minusDays(ago);
            var time = taken.getOrDefault(day, Duration.ZERO);
            String tick = ago == 0 ? words.text("forecast.today") : ago % 7 == 0 ? words.dayOfMonth(day) : "";
            bars.add(new Bars.Value(time.toMillis(), words.work(time), words.day(day), tick, ago == 0));
        }
        return Bars.of(bars, words.text("statistics.time-label"));
    }

    private String timeSays() {
        var from = statistics.today().minusDays(LATELY);
        var lately = statistics.days().stream()
                .filter(day -> day.day().isAfter(from))
                .toList();
        var taken = lately.stream().map(Statistics.Day::taken).reduce(Duration.ZERO, Duration::plus);
        return lately.isEmpty()
                ? words.text("statistics.time-nothing")
                : words.text("statistics.time-says", words.work(taken), words.work(taken.dividedBy(lately.size())));
    }
}
