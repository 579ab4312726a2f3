package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.QuestionId;
import tumen.study.Card;
import tumen.study.Cards;
import tumen.study.Decided;
import tumen.study.Ledger;
import tumen.study.Review;
import tumen.study.Scheduling;
import tumen.study.Streak;

/** Cards and reviews: changes through the writer, everything else from the readers. */
public final class JdbiCards implements Cards {
    private final Database database;
    private final Questions questions;
    private final Schedulings schedulings;
    private final Rows rows;
    private final DecisionRows decisions;
    private final Ledger ledger;

    private JdbiCards(
            Database database,
            Questions questions,
            Schedulings schedulings,
            Rows rows,
            DecisionRows decisions,
            Ledger ledger) {
        this.database = database;
        this.questions = questions;
        this.schedulings = schedulings;
        this.rows = rows;
        this.decisions = decisions;
        this.ledger = ledger;
    }

    /**
     * Reads what is kept in memory: the numbers of the questions and the settings.
     *
     * @throws tumen.study.Unavailable when the database does not answer
     */
    public static JdbiCards open(Database database) {
        return database.writer().write(sql -> {
            var questions = new Questions();
            sql.list("SELECT id, deck, slug FROM question", JdbiCards::numbered)
                    .forEach(each -> questions.put(each.number(), each.id()));
            var schedulings = Schedulings.read(sql);
            var rows = new Rows(questions, schedulings);
            var decisions = new DecisionRows(questions, schedulings);
            long last = sql.number("SELECT coalesce(max(id), 0) FROM review");
            var ledger = new SqlLedger(sql, questions, rows, decisions, last);
            return new JdbiCards(database, questions, schedulings, rows, decisions, ledger);
        });
    }

    private record Numbered(long number, QuestionId id) {}

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(row.getLong("id"), new QuestionId(row.getString("deck"), row.getString("slug")));
    }

    /** The bank's questions, which share their numbers with these cards. */
    public SqlCatalogue catalogue() {
        return new SqlCatalogue(database.writer(), questions);
    }

    /** The log to look back on. */
    public JdbiRecords records() {
        return new JdbiRecords(database, questions, schedulings, rows);
    }

    @Override
    public Scheduling stored(Scheduling settings, Instant now) {
        return schedulings
                .find(settings)
                .orElseGet(() -> database.writer().write(sql -> schedulings.stored(sql, settings, now)));
    }

    @Override
    public List<Decided> decisions(long person) {
        return list(DecisionRows.DECISIONS + " ORDER BY id", decisions::decided, person);
    }

    @Override
    public Optional<Streak> practised(long person, LocalDate day) {
        return list(SqlLedger.PRACTISED, Rows::streak, person, day.toEpochDay()).stream()
                .findFirst();
    }

    @Override
    public <T> T change(Function<Ledger, T> deed) {
        return database.writer().write(sql -> deed.apply(ledger));
    }

    @Override
    public List<Card> of(long person) {
        return list("SELECT " + Rows.CARD + " FROM card WHERE person = ?", rows::card, person);
    }

    @Override
    public Optional<Card> card(long person, QuestionId question) {
        return list(
                        "SELECT " + Rows.CARD + " FROM card WHERE person = ? AND question = ?",
                        rows::card,
                        person,
                        questions.number(question))
                .stream()
                .findFirst();
    }

    @Override
    public List<Review> history(long person, QuestionId question) {
        return list(
                "SELECT * FROM review WHERE person = ? AND question = ? AND" + Rows.STANDING + "ORDER BY id",
                rows::review,
                person,
                questions.number(question));
    }

    @Override
    public int done(long person, LocalDate day) {
        return list(
                        "SELECT count(*) FROM card JOIN review ON review.person = card.person"
                                + " AND review.question = card.question AND review.local_day = card.last_day"
                                + " WHERE card.person = ? AND card.last_day = ? AND" + Rows.STANDING,
                        row -> row.getInt(1),
                        person,
                        day.toEpochDay())
                .getFirst();
    }

    @Override
    public List<Duration> durations(long person, @Nullable Form form, int most) {
        return list(
                "SELECT duration_ms FROM card JOIN review ON review.id = card.last_review"
                        + " WHERE card.person = ? AND form = coalesce(?, form) ORDER BY card.last_review DESC LIMIT ?",
                row -> Duration.ofMillis(row.getLong(1)),
                person,
                form == null ? null : form.name(),
                most);
    }

    private <T> List<T> list(String sql, Statements.Row<T> row, @Nullable Object... values) {
        return database.readers().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.map((rows, context) -> row.read(rows)).list();
        });
    }
}
