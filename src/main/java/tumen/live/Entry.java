package tumen.live;

import java.time.Duration;
import java.time.Instant;
import tumen.question.Grade;
import tumen.question.Response;

/**
 * One player's answer to one question.
 *
 * @param key made by the device, so that sending twice is answering once
 * @param response what was said
 * @param grade what it is worth
 * @param certainty 1, 2 or 3 as stated by the player; 1 when nothing was stated
 * @param took from the opening to its arrival by the server's clock, less the credited round trip; not negative
 * @param at when it arrived
 */
public record Entry(String key, Response response, Grade grade, int certainty, Duration took, Instant at) {
    Entry graded(Grade grade) {
        return new Entry(key, response, grade, certainty, took, at);
    }
}
