package tumen.question;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reasons that the grading knows. Each is a sentence in the messages of every language, with that many values; the log
 * keeps the names, so a name that was released does not change.
 */
public enum Ground {
    /** The response is of another form than the question. */
    MISFIT(0),
    /** Nothing was typed. */
    NOTHING_TYPED(0),
    /** Nothing was chosen. */
    NOTHING_CHOSEN(0),
    /** The response on a paper says nothing to this question. */
    NOTHING_SAID(0),
    /** The learner turned a card over and knew it. */
    KNEW(0),
    /** The learner turned a card over and did not know it. */
    KNEW_NOT(0),
    /** The statement is true. */
    STATEMENT_TRUE(0),
    /** The statement is false. */
    STATEMENT_FALSE(0),
    /** The claim is the key: claim. */
    CLAIM_RIGHT(1),
    /** The claim is a wrong option: claim, key. */
    CLAIM_WRONG(2),
    /** The words of the source were typed into the gap. */
    WORDS_OF_SOURCE(0),
    /** So many gaps are right: right, all. */
    GAPS(2),
    /** The right option was chosen. */
    OPTION_RIGHT(0),
    /** Another option was chosen: key. */
    OPTION_WRONG(1),
    /** So many right options were chosen and no wrong one: chosen, all. */
    OPTIONS(2),
    /** So many right options were chosen, and so many wrong ones: chosen, all, wrong. */
    OPTIONS_AND_WRONG(3),
    /** Other items than those of the question were put in order. */
    OTHER_ITEMS(0),
    /** So many neighbours are in order: right, all. */
    NEIGHBOURS(2),
    /** So many pairs are right: right, all. */
    PAIRS(2),
    /** The order of a paper: its timeline. */
    TIMELINE(1),
    /** What belongs to a question of a paper: key. */
    BELONGS(1),
    /** The accepted text, letter for letter. */
    ANSWER(0),
    /** The text but for signs and accents. */
    BUT_FOR_SIGNS(0),
    /** The answer with a typo: key. */
    SLIP(1),
    /** Another answer than the key: key. */
    ANSWER_IS(1),
    /** The name. */
    NAME(0),
    /** Another name than the key: key. */
    NAME_IS(1),
    /** An alias, or the key in another spelling: key. */
    ANOTHER_WAY(1),
    /** Another name of the deck: that name. */
    ANOTHER_NAME(1),
    /** A typo that is as near to another name of the deck: that name. */
    NEAR_ANOTHER_NAME(1),
    /** The parts of the name in another order. */
    ANOTHER_ORDER(0),
    /** The name with an initial. */
    INITIAL(0),
    /** A part that only this name has: part. */
    UNIQUE_PART(1),
    /** A part that several names have: part. */
    SHARED_PART(1),
    /** The date. */
    DATE(0),
    /** The date, which the source says in other words: key. */
    DATE_IN_SOURCE(1),
    /** How a date of two readings was read: typed, year-month-day. */
    READ_AS(2),
    /** The year of a date is missing. */
    YEAR_MISSING(0),
    /** What was typed is no date: typed, key. */
    NO_DATE(2),
    /** Before or after is not at: typed, key. */
    NOT_THE_DATE(2),
    /** So exact as the question asks: precision. */
    ASKED_PRECISION(1, 0),
    /** Right as far as it was asked, with the whole date: precision, key. */
    PRECISION_AND_WHOLE(2, 0),
    /** Right so far, though the source says it in other words: precision, key. */
    PRECISION_IN_SOURCE(2, 0),
    /** Finer than the source: precision of the source, precision typed. */
    FINER_THAN_SOURCE(2, 0, 1),
    /** Right, but coarser than asked: precision typed, key. */
    COARSER(2, 0),
    /** Another one: typed, precision. */
    ANOTHER_DATE(2, 1),
    /** So many of several dates: right, all, key. */
    DATES(3),
    /** A span was typed where none is asked for: key. */
    NO_SPAN(1),
    /** A span of the same years. */
    SAME_YEARS(0),
    /** A span that begins or ends otherwise: key. */
    ANOTHER_SPAN(1),
    /** The figure. */
    FIGURE(0),
    /** What was typed is no figure: typed, key. */
    NO_FIGURE(2),
    /** An ordinal number where none is asked for: typed. */
    ORDINAL(1),
    /** The number with another unit: key. */
    ANOTHER_UNIT(1),
    /** Another figure: typed. */
    ANOTHER_FIGURE(1),
    /** A figure within the range of the key: typed, key. */
    IN_RANGE(2),
    /** The number without its unit: key. */
    UNIT_MISSING(1),
    /** The number for each of something else: that thing. */
    NOT_FOR_EACH(1),
    /** The figure in another unit: key. */
    CONVERTED(1),
    /** Within the tolerance: key. */
    NEAR_ENOUGH(1),
    /** The number, without the hedge of the source: key. */
    HEDGE_IN_SOURCE(1),
    /** The number, with a hedge that the source does not have: key. */
    HEDGE_NOT_IN_SOURCE(1),
    /** The hedge that the question asks for is another: key. */
    HEDGE_ASKED(1),
    /** One hint was taken. */
    AFTER_A_HINT(0),
    /** Several hints were taken: how many. */
    AFTER_HINTS(1),
    /** The passage was read. */
    AFTER_THE_PASSAGE(0),
    /** The learner says that it is right. */
    OVERRULED(0),
    /** A teacher accepts the answer. */
    TEACHER_ACCEPTS(0);

    private static final Map<String, Ground> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final int places;
    private final long precisions; // a bit for each value

    Ground(int places, int... precisions) {
        this.places = places;
        this.precisions = Arrays.stream(precisions).mapToLong(at -> 1L << at).sum();
    }

    /** How many values its sentence has. */
    public int places() {
        return places;
    }

    /** Whether that value, counted from 0, is the name of a {@link tumen.fact.Precision}. */
    public boolean isPrecision(int value) {
        return (precisions >> value & 1) == 1;
    }

    /** The ground of that name; empty when there is none. */
    static Optional<Ground> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
