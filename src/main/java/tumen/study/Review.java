package tumen.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.QuestionId;
import tumen.question.Verdict;

/**
 * One row of the log: an answer to a question, wherever it was given.
 *
 * @param id number in the log
 * @param person who answered
 * @param question what was asked
 * @param version the version that was on the screen
 * @param form how it was asked
 * @param verdict what the answer was
 * @param rating what it counts as
 * @param at when
 * @param day the person's local day
 * @param taken time from showing to answering
 */
public record Review(
        long id,
        long person,
        QuestionId question,
        int version,
        Form form,
        Verdict verdict,
        Rating rating,
        Instant at,
        LocalDate day,
        Duration taken) {
    /** The same with the number it was given. */
    Review numbered(long number) {
        return new Review(number, person, question, version, form, verdict, rating, at, day, taken);
    }

    /** The same, answered at another time. */
    Review at(Moment moment) {
        return new Review(id, person, question, version, form, verdict, rating, moment.at(), moment.day(), taken);
    }

    /** The same with another verdict and rating. */
    Review graded(Verdict other, Rating counted) {
        return new Review(id, person, question, version, form, other, counted, at, day, taken);
    }

    /** The same with another rating. */
    Review rated(Rating other) {
        return new Review(id, person, question, version, form, verdict, other, at, day, taken);
    }
}
