package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.memory.CardState;
import tumen.memory.ChosenDays;
import tumen.memory.Days;
import tumen.memory.MemoryState;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Verdict;
import tumen.question.Why;
import tumen.study.Card;
import tumen.study.Entry;
import tumen.study.Occasion;
import tumen.study.Review;
import tumen.study.Streak;

/** Makes cards, reviews and entries of rows. */
final class Rows {
    /** The columns of a card in the order in which they are read and written. */
    static final String CARD = "person, question, last_review, reviews, lapses, introduced_day, state, step, stability,"
            + " difficulty, last_ms, last_day, due_ms, last_form, fast";

    /** The reviews, without those that only take another back, and without those taken back and those given in a cram. */
    static final String STANDING =
            " undoes IS NULL AND NOT EXISTS (SELECT 1 FROM review taking WHERE taking.undoes = review.id)"
                    + " AND review.origin <> '" + Occasion.CRAM.word() + "' ";

    /**
     * The order in which a card is folded: as it was answered, whatever came when. Answers of the same millisecond stand as
     * they were logged, those that waited on devices behind them by their keys: no two devices agree on who is first.
     */
    static final String FOLDED =
            " reviewed_ms, CASE origin WHEN '" + Occasion.OFFLINE.word() + "' THEN idempotency_key ELSE '' END, id ";

    /** The rows of one card in the log, given its person and question twice: those that are settled, and the latest. */
    static final String OF_CARD = " review.id IN (SELECT review FROM card_review WHERE person = ? AND question = ?"
        + " UNION ALL SELECT id FROM review WHERE id > (SELECT review FROM settled) AND person = ? AND question = ?) ";

    private static final String OTHER = " LEFT JOIN review taking ON taking.undoes = other.id WHERE"
            + " other.person = review.person AND other.question = review.question"
            + " AND other.undoes IS NULL AND other.origin <> '" + Occasion.CRAM.word()
            + "' AND (other.reviewed_ms < review.reviewed_ms"
            + " OR (other.reviewed_ms = review.reviewed_ms AND other.id < review.id))"
            + " AND ((other.id > review.id AND taking.id IS NULL) OR (other.id < review.id AND taking.id > review.id))";

    private static final String MOVED_SETTLED = "EXISTS (SELECT 1 FROM card_review CROSS JOIN review other"
            + " ON other.id = card_review.review" + OTHER
            + " AND card_review.person = review.person AND card_review.question = review.question)";

    /** The columns of a review that belongs to a card all of whose rows are settled, otherwise as {@link #ENTRY}. */
    static final String SETTLED_ENTRY = "review.*, " + MOVED_SETTLED + " AS moved";

    /**
     * The columns of a review, and whether it was answered after other answers than those that now stand before it: one of
     * them was taken back since, or came later. The intervals chosen then mean nothing any more.
     */
    static final String ENTRY = "review.*, " + MOVED_SETTLED + " OR EXISTS (SELECT 1 FROM review other" + OTHER
            + " AND other.id > (SELECT review FROM settled)) AS moved";

    /** The entries of one card that stand, given its person and question twice, oldest first. */
    static final String STANDING_OF_CARD =
            "SELECT " + ENTRY + " FROM review WHERE" + OF_CARD + "AND" + STANDING + "ORDER BY" + FOLDED;

    private static final List<Rating> RATINGS = List.of(Rating.values());

    private final Questions questions;
    private final Schedulings schedulings;

    Rows(Questions questions, Schedulings schedulings) {
        this.questions = questions;
        this.schedulings = schedulings;
    }

    /**
     * Reads the columns {@link #CARD} by their places: looking up names would cost more than the query, and this is read with
     * every answer.
     */
    Card card(ResultSet row) throws SQLException {
        int step = row.getInt(8);
        double fast = row.getDouble(15);
        var memory = row.wasNull()
                ? MemoryState.of(row.getDouble(9), row.getDouble(10))
                : new MemoryState.Dual(row.getDouble(9), fast, row.getDouble(10));
        var last = new Moment(Instant.ofEpochMilli(row.getLong(11)), LocalDate.ofEpochDay(row.getLong(12)));
        String stage = row.getString(7);
        var state = switch (stage) {
            case "LEARNING" -> new CardState.Learning(step, memory, last);
            case "REVIEW" -> new CardState.Review(step, memory, last);
            case "RELEARNING" -> new CardState.Relearning(step, memory, last);
            default -> throw new SQLException("no state: " + stage);
        };
        return new Card(
                row.getLong(1),
                questions.id(row.getLong(2)),
                state,
                Instant.ofEpochMilli(row.getLong(13)),
                row.getInt(4),
                row.getInt(5),
                LocalDate.ofEpochDay(row.getLong(6)),
                Form.valueOf(row.getString(14)),
                row.getLong(3));
    }

    /** The second stability of a state that has two. */
    static @Nullable Double fast(MemoryState memory) {
        return switch (memory) {
            case MemoryState.Single single -> null;
            case MemoryState.Dual dual -> dual.fast();
        };
    }

    static String stage(CardState.Seen state) {
        return switch (state) {
            case CardState.Learning learning -> "LEARNING";
            case CardState.Review review -> "REVIEW";
            case CardState.Relearning relearning -> "RELEARNING";
        };
    }

    /** The columns local_day and streak. */
    static Streak streak(ResultSet row) throws SQLException {
        return new Streak(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2));
    }

    Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getLong("person"),
                questions.id(row.getLong("question")),
                row.getInt("version"),
                Form.valueOf(row.getString("form")),
                Verdict.valueOf(row.getString("verdict")),
                rating(row, "rating"),
                Instant.ofEpochMilli(row.getLong("reviewed_ms")),
                day(row, "local_day"),
                Duration.ofMillis(row.getLong("duration_ms")));
    }

    /** Reads the columns {@link #ENTRY}. */
    Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Occasion.of(row.getString("origin")),
                review(row),
                row.getString("idempotency_key"),
                text(row, "response"),
                row.getDouble("fraction"),
                Why.parse(text(row, "why")),
                rating(row, "suggested"),
                new Days(ZoneId.of(row.getString("zone")), row.getInt("rollover_hour")),
                schedulings.of(row.getLong("scheduling")),
                chosen(row));
    }

    private static @Nullable ChosenDays chosen(ResultSet row) throws SQLException {
        String intervals = row.getString("intervals");
        return intervals == null || row.getBoolean("moved") ? null : ChosenDays.parse(intervals);
    }

    private static Rating rating(ResultSet row, String column) throws SQLException {
        return RATINGS.get(row.getInt(column) - 1);
    }

    /** Empty for words that were erased. */
    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofEpochDay(row.getLong(column));
    }
}
