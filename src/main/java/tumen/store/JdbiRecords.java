package tumen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.memory.Moment;
import tumen.memory.Rating;
import tumen.question.QuestionId;
import tumen.study.Entry;
import tumen.study.Logged;
import tumen.study.Records;

/** The review log to look back on, read on one of the reading connections in one transaction. */
public final class JdbiRecords implements Records {
    /** Answers given in a cram neither move the schedule nor count. */
    private static final String ROWS =
            "SELECT review.question, review.id, undoes, rating, reviewed_ms, review.local_day, duration_ms, scheduling,"
                    + " form = 'FLASHCARD', verdict = 'WRONG' FROM ";

    private static final String COUNTING = " AND origin <> 'cram'";

    private final Database database;
    private final Questions questions;
    private final Schedulings schedulings;
    private final Rows rows;

    JdbiRecords(Database database, Questions questions, Schedulings schedulings, Rows rows) {
        this.database = database;
        this.questions = questions;
        this.schedulings = schedulings;
        this.rows = rows;
    }

    @Override
    public <T> T read(Function<View, T> reading) {
        return database.readers().inTransaction(handle -> reading.apply(new Seen(handle.getConnection())));
    }

    private final class Seen implements View {
        private final Connection connection;

        Seen(Connection connection) {
            this.connection = connection;
        }

        @Override
        public long position() {
            return query("SELECT coalesce(max(id), 0) FROM review", row -> row.next() ? row.getLong(1) : 0L);
        }

        @Override
        public List<Logged.OfCard> changed(long person, long after) {
            var numbers = query(
                    // Over the latest rows, not over the person's whole log.
                    "SELECT DISTINCT question FROM review NOT INDEXED WHERE id > ? AND person = ?",
                    row -> {
                        var found = new ArrayList<Long>();
                        while (row.next()) {
                            found.add(row.getLong(1));
                        }
                        return found;
                    },
                    after,
                    person);
            var changed = new ArrayList<Logged.OfCard>();
            for (long number : numbers) {
                each(
                        ROWS + "review WHERE" + Rows.OF_CARD + COUNTING,
                        new HashMap<>(),
                        changed::add,
                        person,
                        number,
                        person,
                        number);
            }
            return changed;
        }

        @Override
        public void all(long person, Consumer<Logged.OfCard> each) {
            var latest = query(
                    ROWS + "review WHERE id > (SELECT review FROM settled) AND person = ?" + COUNTING,
                    row -> {
                        var cards = new HashMap<Long, OneCard>();
                        while (row.next()) {
                            cards.computeIfAbsent(row.getLong(1), OneCard::new).add(row);
                        }
                        return cards;
                    },
                    person);
            // The order is that of the table card_review.
            each(
                    ROWS
                            + "card_review CROSS JOIN review ON review.id = card_review.review WHERE"
                            + " card_review.person = ? AND card_review.review <= (SELECT review FROM"
                            + " settled)" + COUNTING
                            + " ORDER BY card_review.question",
                    latest,
                    each,
                    person);
            latest.values().forEach(card -> give(card, each));
        }

        @Override
        public List<Entry> keyed(long person, String beginning) {
            // Keys are of ASCII, and the tilde comes after all that they are made of.
            return entries(
                    "SELECT " + Rows.ENTRY + " FROM review WHERE person = ? AND idempotency_key BETWEEN ? AND ? AND"
                            + Rows.STANDING + "ORDER BY id",
                    person,
                    beginning,
                    beginning + "~");
        }

        @Override
        public List<Entry> standing(long person, QuestionId question) {
            var number = questions.number(question);
            return number == null ? List.of() : entries(Rows.STANDING_OF_CARD, person, number, person, number);
        }

        private List<Entry> entries(String sql, Object... values) {
            return query(
                    sql,
                    row -> {
                        var found = new ArrayList<Entry>();
                        while (row.next()) {
                            found.add(rows.entry(row));
                        }
                        return found;
                    },
                    values);
        }

        /** Gives card after card, each with those of its rows that were found before. */
        private void each(String sql, Map<Long, OneCard> found, Consumer<Logged.OfCard> each, Object... values) {
            query(
                    sql,
                    row -> {
                        OneCard card = null;
                        while (row.next()) {
                            long question = row.getLong(1);
                            if (card == null || card.question != question) {
                                give(card, each);
                                var before = found.remove(question);
                                card = before == null ? new OneCard(question) : before;
                            }
                            card.add(row);
                        }
                        give(card, each);
                        return 0;
                    },
                    values);
        }

        private void give(@Nullable OneCard card, Consumer<Logged.OfCard> each) {
            if (card != null && !card.answers.isEmpty()) {
                each.accept(card.whole());
            }
        }

        private <T> T query(String sql, Reading<T> reading, Object... values) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    return reading.of(row);
                }
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Gathers the rows of one card. */
    private final class OneCard {
        private final long question;
        private final List<Logged> answers = new ArrayList<>();
        private final Map<Long, Long> takenBack = new HashMap<>();

        OneCard(long question) {
            this.question = question;
        }

        /** Reads the columns {@link #ROWS} by their places. */
        void add(ResultSet row) throws SQLException {
            long id = row.getLong(2);
            long undoes = row.getLong(3);
            if (undoes != 0) {
                takenBack.put(undoes, id);
                return;
            }
            answers.add(new Logged(
                    id,
                    Logged.STANDS,
                    Rating.ofGrade(row.getInt(4)),
                    new Moment(Instant.ofEpochMilli(row.getLong(5)), LocalDate.ofEpochDay(row.getLong(6))),
                    row.getLong(7),
                    row.getBoolean(9),
                    row.getBoolean(10),
                    schedulings.of(row.getLong(8))));
        }

        Logged.OfCard whole() {
            answers.sort(
                    Comparator.comparing((Logged answer) -> answer.at().at()).thenComparingLong(Logged::id));
            if (!takenBack.isEmpty()) {
                answers.replaceAll(answer -> answer.takenBack(takenBack.getOrDefault(answer.id(), Logged.STANDS)));
            }
            return new Logged.OfCard(questions.id(question), answers);
        }
    }
}
