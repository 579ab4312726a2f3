package tumen.memory;

/**
 * A review as fitting needs it.
 *
 * @param card which card; any number
 * @param at epoch milliseconds
 * @param day the learner's day then, counted from any day
 * @param rating the answer
 */
public record LoggedReview(long card, long at, long day, Rating rating) {}
