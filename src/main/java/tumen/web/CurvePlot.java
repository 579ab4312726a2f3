package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tumen.study.CardStory;

/**
 * How a card is forgotten and remembered again: time from left to right, the probability to remember from bottom to top.
 *
 * @param box the picture's frame
 * @param past the curve up to now, as an SVG path
 * @param ahead the curve from now on
 * @param marks the answers
 * @param goal height of the goal
 * @param now where now is
 * @param due where the card comes back
 * @param ticks dates below
 * @param label the picture in words
 */
record CurvePlot(
        Shares box,
        String past,
        String ahead,
        List<Mark> marks,
        double goal,
        double now,
        double due,
        List<Tick> ticks,
        String label) {
    private static final int HEIGHT = 200;
    private static final double MILLIS_A_DAY = 86_400_000;
    /** Points of the curve between two answers. */
    private static final int POINTS = 32;

    /**
     * An answer.
     *
     * @param y probability to remember just before it
     * @param forgotten whether it was rated Again
     */
    record Mark(double x, double y, boolean forgotten, String title) {}

    /** A date below the picture, and at which end of its words it stands. */
    record Tick(double x, String anchor, String text) {}

    static CurvePlot of(CardStory story, Instant now, ZoneId zone, Phrases words) {
        return new Drawing(story, now, zone, words).plot();
    }

    private static final class Drawing {
        private final CardStory story;
        private final Instant now;
        private final ZoneId zone;
        private final Phrases words;
        private final Instant from;
        private final Instant until;

        Drawing(CardStory story, Instant now, ZoneId zone, Phrases words) {
            this.story = story;
            this.now = now;
            this.zone = zone;
            this.words = words;
            from = story.steps().getFirst().entry().review().at();
            var later = story.card().due().isAfter(now) ? story.card().due() : now;
            until = later.plus(Duration.between(from, later).dividedBy(10)).plus(Duration.ofMinutes(1));
        }

        CurvePlot plot() {
            double goal = story.why().goal();
            double least = Math.min(goal, recallAt(until));
            for (var step : story.steps()) {
                least = Math.min(least, step.predicted().orElse(1));
            }
            var box = Shares.from(HEIGHT, least);
            var past = new StringBuilder();
            var ahead = new StringBuilder();
            var steps = story.steps();
            for (int i = 0; i < steps.size(); i++) {
                boolean last = i == steps.size() - 1;
                var end = last ? now : steps.get(i + 1).entry().review().at();
                curve(box, steps.get(i), steps.get(i).entry().review().at(), end, past);
            }
            curve(box, steps.getLast(), now, until, ahead);
            return new CurvePlot(
                    box,
                    past.toString(),
                    ahead.toString(),
                    marks(box),
                    box.y(goal),
                    x(box, now),
                    x(box, story.card().due()),
                    ticks(box),
                    words.text("story.curve-label", steps.size(), story.recall()));
        }

        private double x(Shares box, Instant at) {
            double whole = Duration.between(from, until).toMillis();
            return box.x(Duration.between(from, at).toMillis() / whole);
        }

        private double recallAt(Instant at) {
            return recall(story.steps().getLast(), at);
        }

        private static double recall(CardStory.Step step, Instant at) {
            double days =
                    Math.max(0, Duration.between(step.entry().review().at(), at).toMillis() / MILLIS_A_DAY);
            return step.entry()
                    .scheduling()
                    .fsrs()
                    .retrievability(step.after().state().memory(), days);
        }

        private void curve(Shares box, CardStory.Step step, Instant start, Instant end, StringBuilder path) {
            long whole = Math.max(0, Duration.between(start, end).toMillis());
            for (int i = 0; i <= POINTS; i++) {
                var at = start.plusMillis(whole * i / POINTS);
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(x(box, at))
                        .append(' ')
                        .append(box.y(recall(step, at)));
            }
        }

        private List<Mark> marks(Shares box) {
            var marks = new ArrayList<Mark>();
            for (var step : story.steps()) {
                var review = step.entry().review();
                marks.add(new Mark(
                        x(box, review.at()),
                        box.y(step.predicted().orElse(1)),
                        review.rating().grade() == 1,
                        words.text(
                                "story.mark",
                                words.date(review.day()),
                                words.text("rating." + Json.name(review.rating())))));
            }
            return List.copyOf(marks);
        }

        private List<Tick> ticks(Shares box) {
            var ticks = new ArrayList<Tick>();
            ticks.add(new Tick(Shares.LEFT, "start", date(from)));
            double at = x(box, now);
            double due = x(box, story.card().due());
            if (at > Shares.LEFT + 110 && Math.abs(due - at) > 70) {
                ticks.add(new Tick(at, "middle", words.text("story.now")));
            }
            if (due > Shares.LEFT + 110) {
                ticks.add(new Tick(
                        Math.min(due, Shares.RIGHT),
                        "end",
                        words.text("story.due", date(story.card().due()))));
            }
            return List.copyOf(ticks);
        }

        private String date(Instant at) {
            return words.dayOfMonth(at.atZone(zone).toLocalDate());
        }
    }
}
