package tumen.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tumen.memory.Days;
import tumen.memory.Moment;
import tumen.question.QuestionId;
import tumen.study.Card;
import tumen.study.Entry;
import tumen.study.Ledger;

/** The ledger on the writing connection. Used by the writer's thread alone. */
final class SqlLedger implements Ledger {
    private static final String CARD = "SELECT " + Rows.CARD + " FROM card WHERE person = ? AND question = ?";
    private static final String PUT =
            "INSERT INTO card (person, question, last_review, reviews, lapses, introduced_day,"
                    + " state, step, stability, difficulty, last_ms, last_day, due_ms, last_form)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (person, question) DO UPDATE SET last_review = excluded.last_review,"
                    + " reviews = excluded.reviews, lapses = excluded.lapses, introduced_day = excluded.introduced_day,"
                    + " state = excluded.state, step = excluded.step, stability = excluded.stability,"
                    + " difficulty = excluded.difficulty, last_ms = excluded.last_ms, last_day = excluded.last_day,"
                    + " due_ms = excluded.due_ms, last_form = excluded.last_form";
    private static final String APPEND =
            "INSERT INTO review (id, person, idempotency_key, question, origin, version, form, response, verdict,"
                + " fraction, why, suggested, rating, reviewed_ms, local_day, zone, rollover_hour, duration_ms,"
                + " scheduling) VALUES (?, ?, ?, ?, 'practice', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                + " (person, idempotency_key) DO NOTHING";
    private static final String TAKE_BACK = "INSERT INTO review (id, person, idempotency_key, question, undoes, origin,"
            + " reviewed_ms, local_day, zone, rollover_hour) VALUES (?, ?, ?, ?, ?, 'practice', ?, ?, ?, ?)";

    private final Statements sql;
    private final Questions questions;
    private final Rows rows;
    private long lastReview;

    /**
     * Works on the writer's connection.
     *
     * @param lastReview the highest number in the log
     */
    SqlLedger(Statements sql, Questions questions, Rows rows, long lastReview) {
        this.sql = sql;
        this.questions = questions;
        this.rows = rows;
        this.lastReview = lastReview;
    }

    @FunctionalInterface
    private interface Deed<T> {
        T run() throws SQLException;
    }

    private static <T> T sql(Deed<T> deed) {
        try {
            return deed.run();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private long number(QuestionId question) {
        var number = questions.number(question);
        if (number == null) {
            throw new IllegalStateException("The question " + question + " is not in the database.");
        }
        return number;
    }

    @Override
    public Optional<Card> card(long person, QuestionId question) {
        return sql(() -> sql.first(CARD, rows::card, person, number(question)));
    }

    @Override
    public void put(Card card) {
        var state = card.state();
        sql(() -> sql.update(
                PUT,
                card.person(),
                number(card.question()),
                card.lastReview(),
                card.reviews(),
                card.lapses(),
                card.introduced().toEpochDay(),
                Rows.stage(state),
                state.step(),
                state.memory().stability(),
                state.memory().difficulty(),
                state.last().at().toEpochMilli(),
                state.last().day().toEpochDay(),
                card.due().toEpochMilli(),
                card.lastForm().name()));
    }

    @Override
    public void drop(long person, QuestionId question) {
        sql(() -> sql.update("DELETE FROM card WHERE person = ? AND question = ?", person, number(question)));
    }

    @Override
    public OptionalLong append(Entry entry) {
        var review = entry.review();
        int added = sql(() -> sql.update(
                APPEND,
                lastReview + 1,
                review.person(),
                entry.idempotencyKey(),
                number(review.question()),
                review.version(),
                review.form().name(),
                entry.response(),
                review.verdict().name(),
                entry.fraction(),
                entry.why(),
                entry.suggested().grade(),
                review.rating().grade(),
                review.at().toEpochMilli(),
                review.day().toEpochDay(),
                entry.days().zone().getId(),
                entry.days().rolloverHour(),
                review.taken().toMillis(),
                entry.scheduling().id()));
        return added == 0 ? OptionalLong.empty() : OptionalLong.of(++lastReview);
    }

    @Override
    public void takeBack(Entry entry, String key, Moment now, Days days) {
        var review = entry.review();
        sql(() -> sql.update(
                TAKE_BACK,
                lastReview + 1,
                review.person(),
                key,
                number(review.question()),
                review.id(),
                now.at().toEpochMilli(),
                now.day().toEpochDay(),
                days.zone().getId(),
                days.rolloverHour()));
        lastReview++;
    }

    @Override
    public Optional<Entry> entry(long person, String key) {
        return sql(() -> sql.first(
                "SELECT * FROM review WHERE person = ? AND idempotency_key = ? AND undoes IS NULL",
                rows::entry,
                person,
                key));
    }

    @Override
    public Optional<Entry> entry(long person, long review) {
        return sql(() -> sql.first(
                "SELECT * FROM review WHERE id = ? AND person = ? AND undoes IS NULL", rows::entry, review, person));
    }

    @Override
    public Optional<QuestionId> takenBack(long person, String key) {
        return sql(() -> sql.first(
                "SELECT question FROM review WHERE person = ? AND idempotency_key = ? AND undoes IS NOT NULL",
                row -> questions.id(row.getLong(1)),
                person,
                key));
    }

    @Override
    public Optional<Entry> latest(long person, LocalDate day) {
        return sql(() -> sql.first(
                "SELECT * FROM review WHERE id = (SELECT max(last_review) FROM card WHERE person = ? AND last_day = ?)",
                rows::entry,
                person,
                day.toEpochDay()));
    }

    @Override
    public List<Entry> standing(long person, QuestionId question) {
        return sql(() -> sql.list(
                "SELECT * FROM review WHERE person = ? AND question = ? AND" + Rows.STANDING + "ORDER BY id",
                rows::entry,
                person,
                number(question)));
    }
}
