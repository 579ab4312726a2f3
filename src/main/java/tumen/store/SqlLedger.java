package tumen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tumen.memory.Days;
import tumen.memory.Moment;
import tumen.question.QuestionId;
import tumen.study.Arrival;
import tumen.study.Card;
import tumen.study.Decided;
import tumen.study.Decision;
import tumen.study.Entry;
import tumen.study.Fit;
import tumen.study.Ledger;
import tumen.study.Proposal;
import tumen.study.Rescheduling;
import tumen.study.Revising;
import tumen.study.Scheduling;
import tumen.study.Streak;

/** The ledger on the writing connection. Used by the writer's thread alone. */
final class SqlLedger implements Ledger {
    private static final String APPEND =
            "INSERT INTO review (id, person, idempotency_key, question, origin, version, form, response, verdict,"
                    + " fraction, why, suggested, rating, reviewed_ms, local_day, zone, rollover_hour, duration_ms,"
                    + " scheduling, intervals) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?) ON CONFLICT (idempotency_key, person) DO NOTHING";
    private static final String TAKE_BACK = "INSERT INTO review (id, person, idempotency_key, question, undoes, origin,"
            + " reviewed_ms, local_day, zone, rollover_hour) VALUES (?, ?, ?, ?, ?, 'practice', ?, ?, ?, ?)";

    static final String PRACTISED = "SELECT local_day, streak FROM practised_day WHERE person = ? AND local_day <= ?"
            + " ORDER BY local_day DESC LIMIT 1";

    private final Statements sql;
    private final Questions questions;
    private final Rows rows;
    private final DecisionRows decisions;
    private final Settlement settlement;
    private long lastChange;
    private List<Hands.Change> changes = new ArrayList<>();

    /** Works on the writer's connection. */
    SqlLedger(Statements sql, Questions questions, Rows rows, DecisionRows decisions, Settlement settlement) {
        this.sql = sql;
        this.questions = questions;
        this.rows = rows;
        this.decisions = decisions;
        this.settlement = settlement;
    }

    /** Begins a deed; what the last one left that failed is no change. */
    void begin() {
        settlement.begin();
        changes = new ArrayList<>();
    }

    /** The deed is done; the cards it changed. */
    List<Hands.Change> end() {
        settlement.end();
        return changes;
    }

    /** Folds the cards that were ahead of their rows when the last server ended. */
    void foldAgain() throws SQLException {
        record Answered(long person, QuestionId question) {}
        var answered = sql.list(
                "SELECT DISTINCT person, question FROM review WHERE id > (SELECT review FROM settled)",
                row -> new Answered(row.getLong(1), questions.id(row.getLong(2))));
        sql.update("INSERT OR IGNORE INTO card_review (person, question, local_day, review)"
                + " SELECT person, question, local_day, id FROM review WHERE id > (SELECT review FROM settled)");
        // Down, too: a row that was never committed may have been counted, and its number is given again.
        sql.update("UPDATE settled SET review = (SELECT coalesce(max(id), 0) FROM review)"
                + " WHERE review <> (SELECT coalesce(max(id), 0) FROM review)");
        for (var card : answered) {
            var folded =
                    Scheduling.fold(standing(card.person(), card.question()), moves(card.person(), card.question()));
            settlement.put(sql, card.person(), number(card.question()), folded.orElse(null));
        }
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
        return sql(() -> settlement.card(sql, rows, person, number(question)));
    }

    @Override
    public void put(Card card) {
        change(card.person(), card.question(), card);
    }

    @Override
    public void drop(long person, QuestionId question) {
        change(person, question, null);
    }

    private void change(long person, QuestionId question, @Nullable Card card) {
        sql(() -> {
            settlement.put(sql, person, number(question), card);
            return true;
        });
        changes.add(new Hands.Change(++lastChange, person, question, card));
    }

    @Override
    public OptionalLong append(Entry entry) {
        var review = entry.review();
        long row = settlement.nextRow();
        long question = number(review.question());
        int added = sql(() -> sql.update(
                APPEND,
                row,
                review.person(),
                entry.idempotencyKey(),
                question,
                entry.occasion().word(),
                review.version(),
                review.form().name(),
                entry.response(),
                review.verdict().name(),
                entry.fraction(),
                entry.why().toString(),
                entry.suggested().grade(),
                review.rating().grade(),
                review.at().toEpochMilli(),
                review.day().toEpochDay(),
                entry.days().zone().getId(),
                entry.days().rolloverHour(),
                review.taken().toMillis(),
                entry.scheduling().id(),
                entry.chosen() == null ? null : entry.chosen().toString()));
        if (added == 0) {
            return OptionalLong.empty();
        }
        settlement.logged(review.person(), question, row, review.day().toEpochDay());
        return OptionalLong.of(row);
    }

    @Override
    public void arrived(long review, Arrival arrival) {
        sql(() -> sql.update(
                "INSERT INTO arrival (review, device, sequence, said_ms, came_ms) VALUES (?, ?, ?, ?, ?)",
                review,
                arrival.device(),
                arrival.sequence(),
                arrival.said().toEpochMilli(),
                arrival.came().toEpochMilli()));
    }

    @Override
    public Instant since(QuestionId question, int version) {
        return sql(() -> sql.first(
                        "SELECT created_ms FROM question_version WHERE question = ? AND version = ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        number(question),
                        version))
                .orElse(Instant.EPOCH);
    }

    @Override
    public void propose(Proposal proposal) {
        sql(() -> sql.update(
                "INSERT INTO proposal (person, question, version, review, response, proposed_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                proposal.person(),
                number(proposal.question()),
                proposal.version(),
                proposal.review(),
                proposal.text(),
                proposal.at().toEpochMilli()));
    }

    @Override
    public boolean rule(long person, String key, boolean accepted, QuestionId question, String text, Instant now) {
        return sql(() -> sql.update(
                        "INSERT INTO ruling (person, idempotency_key, kind, question, response, ruled_ms)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        person,
                        key,
                        accepted ? "ACCEPTED" : "REJECTED",
                        number(question),
                        text,
                        now.toEpochMilli()))
                == 1;
    }

    @Override
    public boolean unrule(long person, String key, Revising.Accepted accepted, Instant now) {
        return sql(() -> sql.update(
                        "INSERT INTO ruling (person, idempotency_key, kind, question, response, undoes, ruled_ms)"
                                + " VALUES (?, ?, 'UNDONE', ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        person,
                        key,
                        number(accepted.question()),
                        accepted.text(),
                        accepted.ruling(),
                        now.toEpochMilli()))
                == 1;
    }

    @Override
    public boolean authored(long person, QuestionId question, int version) {
        return sql(() -> sql.update(
                        "INSERT INTO version_author (question, version, person) VALUES (?, ?, ?) ON CONFLICT DO"
                                + " NOTHING",
                        number(question),
                        version,
                        person))
                == 1;
    }

    @Override
    public void takeBack(Entry entry, String key, Moment now, Days days) {
        var review = entry.review();
        long row = settlement.nextRow();
        long question = number(review.question());
        sql(() -> sql.update(
                TAKE_BACK,
                row,
                review.person(),
                key,
                question,
                review.id(),
                now.at().toEpochMilli(),
                now.day().toEpochDay(),
                days.zone().getId(),
                days.rolloverHour()));
        settlement.logged(review.person(), question, row, now.day().toEpochDay());
    }

    @Override
    public Optional<Entry> entry(long person, String key) {
        return sql(() -> sql.first(
                "SELECT " + Rows.ENTRY + " FROM review WHERE person = ? AND idempotency_key = ? AND undoes IS NULL",
                rows::entry,
                person,
                key));
    }

    @Override
    public Optional<Entry> entry(long person, long review) {
        return sql(() -> sql.first(
                "SELECT " + Rows.ENTRY + " FROM review WHERE id = ? AND person = ? AND undoes IS NULL",
                rows::entry,
                review,
                person));
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
        return sql(() -> {
            settlement.write(sql, person);
            return sql.first(
                    "SELECT " + Rows.ENTRY + " FROM review WHERE id = (SELECT max(last_review) FROM card"
                            + " WHERE person = ? AND last_day = ?)",
                    rows::entry,
                    person,
                    day.toEpochDay());
        });
    }

    @Override
    public List<Entry> standing(long person, QuestionId question) {
        return sql(
                () -> sql.list(Rows.STANDING_OF_CARD, rows::entry, person, number(question), person, number(question)));
    }

    @Override
    public List<Rescheduling> moves(long person, QuestionId question) {
        return sql(() -> sql.list(
                "SELECT * FROM rescheduling WHERE person = ? AND question = ? AND" + DecisionRows.HOLDING
                        + "ORDER BY decision",
                decisions::move,
                person,
                number(question)));
    }

    @Override
    public void move(Rescheduling move) {
        sql(() -> sql.update(
                "INSERT INTO rescheduling (person, question, decision, review, scheduling, due_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                move.person(),
                number(move.question()),
                move.decision(),
                move.review(),
                move.scheduling().id(),
                move.due().toEpochMilli()));
    }

    @Override
    public List<QuestionId> moved(long person, long decision) {
        return sql(() -> sql.list(
                "SELECT question FROM rescheduling WHERE person = ? AND decision = ?",
                row -> questions.id(row.getLong(1)),
                person,
                decision));
    }

    @Override
    public void fitted(long person, Fit fit) {
        sql(() -> sql.update(
                "INSERT INTO fit (person, fitted_ms, reviews, decision, body) VALUES (?, ?, ?, ?, ?)",
                person,
                fit.at().toEpochMilli(),
                fit.reviews(),
                fit.adopted() ? fit.decision() : null,
                FitRows.body(fit)));
    }

    @Override
    public OptionalLong decide(long person, String key, Decision decision, Moment now) {
        return appended(
                person,
                key,
                DecisionRows.kind(decision),
                DecisionRows.deck(decision),
                decisions.question(decision),
                DecisionRows.body(decision),
                null,
                now);
    }

    @Override
    public OptionalLong takeBack(Decided decided, String key, Moment now) {
        return appended(decided.person(), key, "UNDONE", null, null, "", decided.id(), now);
    }

    private OptionalLong appended(
            long person,
            String key,
            String kind,
            @Nullable String deck,
            @Nullable Long question,
            String body,
            @Nullable Long undoes,
            Moment now) {
        return sql(() -> {
            int added = sql.update(
                    "INSERT INTO decision (person, idempotency_key, kind, deck, question, body, undoes, decided_ms,"
                            + " local_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    person,
                    key,
                    kind,
                    deck,
                    question,
                    body,
                    undoes,
                    now.at().toEpochMilli(),
                    now.day().toEpochDay());
            return added == 0 ? OptionalLong.empty() : OptionalLong.of(sql.number("SELECT last_insert_rowid()"));
        });
    }

    @Override
    public Optional<Streak> practised(long person, LocalDate day) {
        return sql(() -> sql.first(PRACTISED, Rows::streak, person, day.toEpochDay()));
    }

    @Override
    public void practised(long person, Streak streak) {
        sql(() -> sql.update(
                "INSERT INTO practised_day (person, local_day, streak) VALUES (?, ?, ?)"
                        + " ON CONFLICT (person, local_day) DO UPDATE SET streak = excluded.streak",
                person,
                streak.day().toEpochDay(),
                streak.days()));
    }

    @Override
    public List<LocalDate> practisedAfter(long person, LocalDate day) {
        return sql(() -> sql.list(
                "SELECT local_day FROM practised_day WHERE person = ? AND local_day > ? ORDER BY local_day",
                row -> LocalDate.ofEpochDay(row.getLong(1)),
                person,
                day.toEpochDay()));
    }
}
