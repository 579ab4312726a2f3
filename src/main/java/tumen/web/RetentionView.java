package tumen.web;

import java.util.ArrayList;
import java.util.List;
import tumen.study.Prospect;

/**
 * The goals to choose from, as the page shows them.
 *
 * @param rows one for each goal, the lowest first
 * @param bars reviews a day of each
 * @param says what the present goal costs and brings
 */
record RetentionView(List<Row> rows, Bars bars, String says) {
    /**
     * A goal.
     *
     * @param percent of the cards to be remembered
     * @param reviews a day, in words
     * @param time a day, in words
     * @param known cards known after a year, in words
     * @param present whether it is the goal that holds
     * @param least whether it takes the least work for each card known
     */
    record Row(int percent, String reviews, String time, String known, boolean present, boolean least) {}

    static RetentionView of(List<Prospect> prospects, double goal, Phrases words) {
        int present = (int) Math.round(goal * 100);
        double least = prospects.stream()
                .mapToDouble(each -> each.reviewsADay() / Math.max(1, each.known()))
                .min()
                .orElse(0);
        var rows = new ArrayList<Row>();
        var bars = new ArrayList<Bars.Value>();
        var nearest = prospects.getFirst();
        for (var each : prospects) {
            int percent = (int) Math.round(each.goal() * 100);
            String reviews = words.text("retention.reviews", each.reviewsADay());
            rows.add(new Row(
                    percent,
                    reviews,
                    words.work(each.timeADay()),
                    words.text("retention.known-of", each.known(), each.cards()),
                    percent == present,
                    each.reviewsADay() / Math.max(1, each.known()) == least));
            String name = words.text("statistics.share", each.goal());
            bars.add(new Bars.Value(each.reviewsADay(), reviews, name, name, percent == present));
            nearest = Math.abs(each.goal() - goal) < Math.abs(nearest.goal() - goal) ? each : nearest;
        }
        return new RetentionView(
                List.copyOf(rows),
                Bars.of(bars, words.text("retention.label")),
                words.text(
                        "retention.says",
                        nearest.goal(),
                        words.text("retention.reviews", nearest.reviewsADay()),
                        words.work(nearest.timeADay()),
                        nearest.known(),
                        nearest.cards()));
    }
}
