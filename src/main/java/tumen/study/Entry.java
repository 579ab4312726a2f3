package tumen.study;

import org.jspecify.annotations.Nullable;
import tumen.memory.ChosenDays;
import tumen.memory.Days;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.question.Grade;
import tumen.question.Why;

/**
 * A review with everything the log keeps of it: enough to fold it, to answer for it again and to explain it.
 *
 * @param occasion where it was answered
 * @param review who, what, when, how
 * @param idempotencyKey made by the client
 * @param response what came back, as {@link ResponseText} writes it; empty after the person was erased
 * @param fraction share of the mark, 0 to 1
 * @param why the reasons shown with the grade; none after the person was erased
 * @param suggested the rating the grade suggested
 * @param days how the person counted days then
 * @param scheduling the settings in force then
 * @param chosen the intervals chosen for each rating; null before they are chosen, and in logs from before they were kept
 */
public record Entry(
        Occasion occasion,
        Review review,
        String idempotencyKey,
        String response,
        double fraction,
        Why why,
        Rating suggested,
        Days days,
        Scheduling scheduling,
        @Nullable ChosenDays chosen) {
    /** When it was answered, with the person's day. */
    public Moment moment() {
        return new Moment(review.at(), review.day());
    }

    /** Whether it was answered before that one; of the same millisecond the one that was logged first. */
    boolean isBefore(Entry other) {
        int order = review.at().compareTo(other.review.at());
        return order < 0 || (order == 0 && review.id() < other.review.id());
    }

    /** The same, counted as something else, under a key of its own. */
    Entry graded(Grade grade, Rating proposed, Rating rating, String key) {
        return new Entry(
                occasion,
                review.graded(grade.verdict(), rating),
                key,
                response,
                grade.fraction(),
                grade.why(),
                proposed,
                days,
                scheduling,
                chosen);
    }

    /** The same, answered at another time. */
    Entry at(Moment moment) {
        return with(review.at(moment), idempotencyKey);
    }

    /** The same with the number it was given. */
    Entry numbered(long id) {
        return with(review.numbered(id), idempotencyKey);
    }

    /** The same with another rating, under a key of its own. */
    Entry rated(Rating rating, String key) {
        return with(review.rated(rating), key);
    }

    /** The same with the intervals chosen. */
    Entry chosen(ChosenDays intervals) {
        return new Entry(
                occasion, review, idempotencyKey, response, fraction, why, suggested, days, scheduling, intervals);
    }

    private Entry with(Review other, String key) {
        return new Entry(occasion, other, key, response, fraction, why, suggested, days, scheduling, chosen);
    }
}
