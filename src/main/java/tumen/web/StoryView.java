package tumen.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tumen.study.CardStory;
import tumen.study.Explanation;

/**
 * A card's story as its page shows it.
 *
 * @param due when it comes back, in words
 * @param recall probability that it is remembered now
 * @param stability in words
 * @param difficulty 1 to 10
 * @param lapses how often it was forgotten
 * @param curve the forgetting curve
 * @param lines every answer, the latest first
 * @param why why it comes back then, one sentence after the other
 */
record StoryView(
        String due,
        double recall,
        String stability,
        double difficulty,
        int lapses,
        CurvePlot curve,
        List<Line> lines,
        List<String> why) {
    /**
     * An answer.
     *
     * @param at date and time in the learner's zone
     * @param verdict {@code right}, {@code partial} or {@code wrong}
     * @param reason the sentence it was judged with; empty for none
     * @param form message key of the form
     * @param rating message key of the rating
     * @param expected probability to remember it just before, or −1 for the first answer
     * @param interval time to the next, as it was planned
     */
    record Line(
            String at, String verdict, String reason, String form, String rating, double expected, String interval) {}

    /**
     * Puts a story into words.
     *
     * @param zone in which its times are told
     * @param decisions tells what moved the card
     */
    static StoryView of(CardStory story, ZoneId zone, Instant now, Phrases words, DecisionWords decisions) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(zone);
        String moved = story.moved() == null ? "" : decisions.text(story.moved(), words.locale());
        var lines = new ArrayList<Line>();
        for (var step : story.steps()) {
            var review = step.entry().review();
            lines.addFirst(new Line(
                    when.format(review.at()),
                    Json.name(review.verdict()),
                    words.why(step.entry().why()),
                    "form." + Json.name(review.form()),
                    "rating." + Json.name(review.rating()),
                    step.predicted().orElse(-1),
                    interval(step, words)));
        }
        var card = story.card();
        return new StoryView(
                due(story, now, when, words),
                story.recall(),
                words.days(story.why().lasting()),
                card.state().memory().difficulty(),
                card.lapses(),
                CurvePlot.of(story, now, zone, words),
                List.copyOf(lines),
                why(story.why(), moved, words));
    }

    private static String due(CardStory story, Instant now, DateTimeFormatter when, Phrases words) {
        if (!story.card().due().isAfter(now)) {
            return words.text("story.due-now");
        }
        return story.why().step()
                ? when.format(story.card().due())
                : words.day(story.why().due());
    }

    /** In days as the learner counts them: from an evening to the next morning is one day. */
    private static String interval(CardStory.Step step, Phrases words) {
        long days = step.due().toEpochDay() - step.entry().review().day().toEpochDay();
        return days == 0
                ? words.interval(Duration.between(
                        step.entry().review().at(), step.after().due()))
                : words.days((double) days);
    }

    /**
     * The way from the answer to the date, in sentences.
     *
     * @param moved the decision that moved the card, in words; empty for none
     */
    private static List<String> why(Explanation why, String moved, Phrases words) {
        String rated = words.text("rating." + why.rating().name().toLowerCase(Locale.ROOT));
        if (why.step()) {
            return List.of(words.text("why.step", rated, words.interval(why.delay())), words.text("why.step-reason"));
        }
        var sentences = new ArrayList<String>();
        sentences.add(words.text("why.stability", rated, words.days(why.lasting())));
        sentences.add(words.text("why.goal", why.goal(), words.days(why.wanted())));
        if (why.capped()) {
            sentences.add(words.text("why.capped", words.days(why.maximum())));
        } else if (Math.abs(why.exact() - why.wanted()) >= 1) {
            sentences.add(words.text("why.order", words.days(why.exact())));
        }
        boolean spread = why.latest() > why.earliest() && why.days() >= why.earliest() && why.days() <= why.latest();
        if (!moved.isEmpty()) {
            sentences.add(words.text("why.planned", moved, why.days()));
        } else if (spread) {
            sentences.add(words.text("why.spread", why.earliest(), why.latest(), why.days()));
        } else {
            sentences.add(words.text(why.moved() ? "why.moved" : "why.exact", why.days()));
        }
        sentences.add(words.text("why.due", words.day(why.due())));
        return List.copyOf(sentences);
    }
}
