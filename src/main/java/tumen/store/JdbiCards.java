package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.question.Form;
import tumen.question.QuestionId;
import tumen.study.Card;
import tumen.study.Cards;
import tumen.study.Decided;
import tumen.study.Entry;
import tumen.study.Fit;
import tumen.study.Hand;
import tumen.study.Ledger;
import tumen.study.Review;
import tumen.study.Revising;
import tumen.study.Scheduling;
import tumen.study.Streak;

/** Cards and reviews: changes through the writer, everything else from the readers. */
public final class JdbiCards implements Cards {
    /** Reviews of one day that stand, given the questions among which they are, and person and day twice. */
    private static final String OF_DAY = " FROM review WHERE review.id IN (SELECT review FROM json_each(?) CROSS JOIN"
            + " card_review ON person = ? AND question = value AND local_day = ? UNION ALL SELECT id FROM review"
            + " WHERE id > (SELECT review FROM settled) AND person = ? AND local_day = ?) AND" + Rows.STANDING;

    private final Database database;
    private final Questions questions;
    private final Schedulings schedulings;
    private final Rows rows;
    private final DecisionRows decisions;
    private final SqlLedger ledger;
    private final Settlement settlement;
    private final Hands hands;

    private JdbiCards(
            Database database,
            Questions questions,
            Schedulings schedulings,
            Rows rows,
            DecisionRows decisions,
            SqlLedger ledger,
            Settlement settlement) {
        this.database = database;
        this.questions = questions;
        this.schedulings = schedulings;
        this.rows = rows;
        this.decisions = decisions;
        this.ledger = ledger;
        this.settlement = settlement;
        this.hands = new Hands(this::read);
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
            var settlement = new Settlement(sql.number("SELECT coalesce(max(id), 0) FROM review"));
            var ledger = new SqlLedger(sql, questions, rows, decisions, settlement);
            ledger.foldAgain();
            database.writer().accompany(settlement);
            return new JdbiCards(database, questions, schedulings, rows, decisions, ledger, settlement);
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

    /** Assignments and pinned questions, which share their numbers with these cards. */
    public JdbiAssignments assignments() {
        return new JdbiAssignments(database, questions);
    }

    /** Attempts at these assignments. */
    public JdbiAttempts attempts() {
        return new JdbiAttempts(database, questions);
    }

    /** The quizzes that teachers put together. */
    public JdbiQuizzes quizzes() {
        return new JdbiQuizzes(database, questions);
    }

    /** What classes are to do. */
    public JdbiHomeworks homeworks() {
        return new JdbiHomeworks(database, questions);
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
    public List<Fit> fits(long person) {
        return list("SELECT * FROM fit WHERE person = ? ORDER BY id", FitRows::fit, person);
    }

    @Override
    public Map<Long, Integer> answered(int least) {
        return list(
                        "SELECT person, count(*) FROM review WHERE undoes IS NULL GROUP BY person HAVING count(*) >= ?",
                        row -> Map.entry(row.getLong(1), row.getInt(2)),
                        least)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Streak> practised(long person, LocalDate day) {
        return list(SqlLedger.PRACTISED, Rows::streak, person, day.toEpochDay()).stream()
                .findFirst();
    }

    @Override
    public <T> T change(Function<Ledger, T> deed) {
        var done = database.writer().write(sql -> run(deed));
        hands.committed(done.changes());
        return done.result();
    }

    @Override
    public <T> CompletableFuture<T> submit(Function<Ledger, T> deed) {
        return database.writer().submit(sql -> run(deed)).thenApply(done -> {
            hands.committed(done.changes());
            return done.result();
        });
    }

    private <T> Done<T> run(Function<Ledger, T> deed) {
        ledger.begin();
        T result = deed.apply(ledger);
        return new Done<>(result, ledger.end());
    }

    private record Done<T>(T result, List<Hands.Change> changes) {}

    @Override
    public Hand hand(long person) {
        return hands.of(person);
    }

    @Override
    public List<Card> of(long person) {
        return hands.of(person).all();
    }

    /** What is ahead is looked at first: what is settled meanwhile is in the rows too. */
    private List<Card> read(long person) {
        var ahead = settlement.ahead(person);
        var cards = new HashMap<QuestionId, Card>();
        list("SELECT " + Rows.CARD + " FROM card WHERE person = ?", rows::card, person)
                .forEach(card -> cards.put(card.question(), card));
        ahead.forEach((number, card) -> {
            var question = questions.id(number);
            card.ifPresentOrElse(newer -> cards.put(question, newer), () -> cards.remove(question));
        });
        return List.copyOf(cards.values());
    }

    @Override
    public Optional<Card> card(long person, QuestionId question) {
        return hands.of(person).card(question);
    }

    @Override
    public List<Review> history(long person, QuestionId question) {
        var number = questions.number(question);
        return list(
                "SELECT * FROM review WHERE" + Rows.OF_CARD + "AND" + Rows.STANDING + "ORDER BY" + Rows.FOLDED,
                rows::review,
                person,
                number,
                person,
                number);
    }

    @Override
    public List<Entry> entries(long person, LocalDate day, List<QuestionId> among) {
        return list(
                "SELECT " + Rows.ENTRY + OF_DAY + "ORDER BY reviewed_ms DESC, review.id DESC",
                rows::entry,
                json(among.stream().map(questions::number).toList()),
                person,
                day.toEpochDay(),
                person,
                day.toEpochDay());
    }

    @Override
    public List<Entry> missed(QuestionId question) {
        return list(
                "SELECT " + Rows.ENTRY + " FROM review WHERE question = ? AND form IN ('TYPED', 'CLOZE')"
                        + " AND verdict <> 'RIGHT' AND response IS NOT NULL AND" + Rows.STANDING + "ORDER BY id",
                rows::entry,
                questions.number(question));
    }

    @Override
    public List<Entry> answers(QuestionId question, String keys) {
        return list(
                "SELECT " + Rows.ENTRY + " FROM review WHERE question = ? AND form IN ('TYPED', 'CLOZE')"
                        + " AND substr(idempotency_key, 1, length(?)) = ? AND response IS NOT NULL AND"
                        + Rows.STANDING + "ORDER BY id",
                rows::entry,
                questions.number(question),
                keys,
                keys);
    }

    @Override
    public List<Revising.Accepted> accepted(int most) {
        return list(
                "SELECT * FROM ruling WHERE kind = 'ACCEPTED'"
                        + " AND NOT EXISTS (SELECT 1 FROM ruling undoing WHERE undoing.undoes = ruling.id)"
                        + " ORDER BY id DESC LIMIT ?",
                row -> new Revising.Accepted(
                        row.getLong("id"),
                        questions.id(row.getLong("question")),
                        row.getString("response"),
                        row.getLong("person"),
                        row.getString("idempotency_key"),
                        Instant.ofEpochMilli(row.getLong("ruled_ms"))),
                most);
    }

    /** The latest ruling on the same text of the same question decides. */
    private static final String PROPOSED = """
        SELECT question, response, count(DISTINCT person) AS persons, max(proposed_ms) AS latest,
          (SELECT kind FROM ruling WHERE ruling.question = proposal.question AND ruling.response = proposal.response
           ORDER BY id DESC LIMIT 1) AS ruled
        FROM proposal WHERE response IS NOT NULL GROUP BY question, response
        HAVING ruled IS NULL OR ruled <> 'ACCEPTED'
        """;

    @Override
    public List<Revising.Proposed> proposed() {
        return list(
                PROPOSED,
                row -> new Revising.Proposed(
                        questions.id(row.getLong("question")),
                        row.getString("response"),
                        row.getInt("persons"),
                        Instant.ofEpochMilli(row.getLong("latest")),
                        "REJECTED".equals(row.getString("ruled"))));
    }

    @Override
    public int done(long person, LocalDate day, List<QuestionId> among) {
        return list(
                        "SELECT count(*)" + OF_DAY,
                        row -> row.getInt(1),
                        json(among.stream().map(questions::number).toList()),
                        person,
                        day.toEpochDay(),
                        person,
                        day.toEpochDay())
                .getFirst();
    }

    @Override
    public List<Duration> durations(long person, @Nullable Form form, int most) {
        return list(
                "SELECT duration_ms FROM json_each(?) CROSS JOIN review ON review.id = value ORDER BY review.id DESC",
                row -> Duration.ofMillis(row.getLong(1)),
                json(hands.of(person).latest(form, most)));
    }

    private static String json(List<Long> numbers) {
        return numbers.toString();
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
