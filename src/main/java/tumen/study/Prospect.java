package tumen.study;

import java.time.Duration;

/**
 * What a goal would cost and bring in the coming year.
 *
 * @param goal share of the cards to be remembered when they come back
 * @param reviewsADay answers on a day, on average
 * @param timeADay the same as time
 * @param known cards expected to be remembered at the end of the year
 * @param cards cards learnt by then
 */
public record Prospect(double goal, double reviewsADay, Duration timeADay, double known, int cards) {}
