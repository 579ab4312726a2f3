package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tumen.memory.CardState;
import tumen.memory.Days;
import tumen.memory.MemoryState;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Verdict;
import tumen.study.Card;
import tumen.study.Entry;
import tumen.study.Review;

/** Makes cards, reviews and entries of rows. */
final class Rows {
    /** The reviews, without those that only take another back, and without those taken back. */
    static final String STANDING =
            " undoes IS NULL AND NOT EXISTS (SELECT 1 FROM review taking WHERE taking.undoes = review.id) ";

    private static final List<Rating> RATINGS = List.of(Rating.values());

    private final Questions questions;
    private final Schedulings schedulings;

    Rows(Questions questions, Schedulings schedulings) {
        this.questions = questions;
        this.schedulings = schedulings;
    }

    Card card(ResultSet row) throws SQLException {
        int step = row.getInt("step");
        var memory = MemoryState.of(row.getDouble("stability"), row.getDouble("difficulty"));
        var last = new Moment(Instant.ofEpochMilli(row.getLong("last_ms")), day(row, "last_day"));
        String stage = row.getString("state");
        var state = switch (stage) {
            case "LEARNING" -> new CardState.Learning(step, memory, last);
            case "REVIEW" -> new CardState.Review(step, memory, last);
            case "RELEARNING" -> new CardState.Relearning(step, memory, last);
            default -> throw new SQLException("no state: " + stage);
        };
        return new Card(
                row.getLong("person"),
                questions.id(row.getLong("question")),
                state,
                Instant.ofEpochMilli(row.getLong("due_ms")),
                row.getInt("reviews"),
                row.getInt("lapses"),
                day(row, "introduced_day"),
                Form.valueOf(row.getString("last_form")),
                row.getLong("last_review"));
    }

    static String stage(CardState.Seen state) {
        return switch (state) {
            case CardState.Learning learning -> "LEARNING";
            case CardState.Review review -> "REVIEW";
            case CardState.Relearning relearning -> "RELEARNING";
        };
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

    Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                review(row),
                row.getString("idempotency_key"),
                text(row, "response"),
                row.getDouble("fraction"),
                text(row, "why"),
                rating(row, "suggested"),
                new Days(ZoneId.of(row.getString("zone")), row.getInt("rollover_hour")),
                schedulings.of(row.getLong("scheduling")));
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
