package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.assess.Behaviour;
import tumen.assess.Composition;
import tumen.assess.Quizzes;
import tumen.assess.StoredQuiz;

/** Quizzes in the database: editions are added through the writer, and read from the readers. */
public final class JdbiQuizzes implements Quizzes {
    private static final String LATEST = "SELECT q.id, q.person, q.archived_ms, e.* FROM quiz q"
            + " JOIN quiz_edition e ON e.quiz = q.id"
            + " AND e.number = (SELECT max(number) FROM quiz_edition WHERE quiz = q.id)";
    private static final String PUT =
            "INSERT INTO quiz_edition (quiz, number, idempotency_key, title, shuffled, options_shuffled, sequential,"
                    + " behaviour, before, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Reads reads;
    private final SlotRows slots;

    /** Keeps them in that database. */
    JdbiQuizzes(Database database, Questions questions) {
        this.database = database;
        this.reads = Reads.of(database);
        this.slots = new SlotRows(questions);
    }

    @Override
    public StoredQuiz create(long owner, Composition composition, String key, Instant now) {
        long quiz = database.writer().write(sql -> {
            var known = sql.first(
                    "SELECT q.id FROM quiz q JOIN quiz_edition e ON e.quiz = q.id AND e.number = 1"
                            + " WHERE q.person = ? AND e.idempotency_key = ?",
                    row -> row.getLong(1),
                    owner,
                    key);
            if (known.isPresent()) {
                return known.get();
            }
            long id = sql.number("SELECT coalesce(max(id), 0) + 1 FROM quiz");
            sql.update("INSERT INTO quiz (id, person, created_ms) VALUES (?, ?, ?)", id, owner, now.toEpochMilli());
            put(sql, id, 1, composition, key, null, now);
            return id;
        });
        return find(quiz).orElseThrow();
    }

    private void put(
            Statements sql,
            long quiz,
            int number,
            Composition composition,
            String key,
            @Nullable Integer before,
            Instant now)
            throws SQLException {
        sql.update(
                PUT,
                quiz,
                number,
                key,
                composition.title(),
                composition.shuffled() ? 1 : 0,
                composition.optionsShuffled() ? 1 : 0,
                composition.sequential() ? 1 : 0,
                composition.behaviour().name(),
                before,
                now.toEpochMilli());
        slots.insert(sql, quiz, number, composition.slots());
    }

    @Override
    public Optional<StoredQuiz> find(long quiz) {
        return list(LATEST + " WHERE q.id = ?", quiz).stream().findFirst();
    }

    @Override
    public List<StoredQuiz> of(long owner) {
        return list(LATEST + " WHERE ? IN (0, q.person) ORDER BY e.created_ms DESC, q.id DESC", owner);
    }

    @Override
    public Optional<StoredQuiz> change(long quiz, int edition, Composition composition, String key, Instant now) {
        return database.writer().write(sql -> {
            var kept = kept(sql, quiz);
            if (used(sql, quiz, key)) {
                return Optional.of(kept);
            }
            if (kept.edition() != edition) {
                return Optional.empty();
            }
            if (!kept.composition().equals(composition)) {
                put(sql, quiz, edition + 1, composition, key, edition, now);
            }
            return Optional.of(kept(sql, quiz));
        });
    }

    @Override
    public Optional<StoredQuiz> undo(long quiz, int edition, String key, Instant now) {
        return database.writer().write(sql -> {
            var kept = kept(sql, quiz);
            if (used(sql, quiz, key)) {
                return Optional.of(kept);
            }
            var before = before(sql::list, quiz, edition);
            if (kept.edition() != edition || before == null) {
                return Optional.empty();
            }
            var old = edition(sql::list, quiz, before);
            put(sql, quiz, edition + 1, old.composition(), key, before(sql::list, quiz, before), now);
            return Optional.of(kept(sql, quiz));
        });
    }

    private static boolean used(Statements sql, long quiz, String key) throws SQLException {
        return sql.number("SELECT count(*) FROM quiz_edition WHERE quiz = ? AND idempotency_key = ?", quiz, key) > 0;
    }

    private static @Nullable Integer before(Reads from, long quiz, int edition) throws SQLException {
        return from
                .list(
                        "SELECT before FROM quiz_edition WHERE quiz = ? AND number = ? AND before IS NOT NULL",
                        row -> row.getInt(1),
                        quiz,
                        edition)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private StoredQuiz kept(Statements sql, long quiz) throws SQLException {
        return stored(sql::list, LATEST + " WHERE q.id = ?", quiz).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no quiz " + quiz + "."));
    }

    private StoredQuiz edition(Reads from, long quiz, int number) throws SQLException {
        return stored(
                        from,
                        "SELECT q.id, q.person, q.archived_ms, e.* FROM quiz q JOIN quiz_edition e ON e.quiz = q.id"
                                + " WHERE q.id = ? AND e.number = ?",
                        quiz,
                        number)
                .getFirst();
    }

    @Override
    public void archive(long quiz, boolean archived, Instant now) {
        database.writer()
                .write(sql -> sql.update(
                        "UPDATE quiz SET archived_ms = ? WHERE id = ?", archived ? now.toEpochMilli() : null, quiz));
    }

    private List<StoredQuiz> list(String query, Object... values) {
        try {
            return stored(reads, query, values);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A row of an edition before its slots are read. */
    private record Row(
            long id,
            long person,
            int number,
            boolean undoable,
            Composition bare,
            Instant changed,
            @Nullable Instant archived) {}

    private List<StoredQuiz> stored(Reads from, String query, Object... values) throws SQLException {
        var all = new ArrayList<StoredQuiz>();
        for (var row : from.list(query, JdbiQuizzes::row, values)) {
            var composition = row.bare().add(slots.of(from, row.id(), row.number()));
            all.add(new StoredQuiz(
                    row.id(), row.person(), row.number(), composition, row.undoable(), row.changed(), row.archived()));
        }
        return all;
    }

    private static Row row(ResultSet row) throws SQLException {
        long archived = row.getLong("archived_ms");
        return new Row(
                row.getLong("id"),
                row.getLong("person"),
                row.getInt("number"),
                row.getObject("before") != null,
                new Composition(
                        row.getString("title"),
                        List.of(),
                        row.getInt("shuffled") == 1,
                        row.getInt("options_shuffled") == 1,
                        row.getInt("sequential") == 1,
                        Behaviour.valueOf(row.getString("behaviour"))),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                archived == 0 ? null : Instant.ofEpochMilli(archived));
    }
}
