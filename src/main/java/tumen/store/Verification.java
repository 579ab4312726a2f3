package tumen.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tumen.question.QuestionId;
import tumen.study.Card;
import tumen.study.Entry;
import tumen.study.Rescheduling;
import tumen.study.Scheduling;

/**
 * Checks a database while a server may be running on it: what SQLite finds wrong, and whether folding the log again gives
 * the cards that are stored.
 */
public final class Verification {
    /** More differences than that help nobody. */
    private static final int MOST_NAMED = 20;

    private Verification() {}

    /**
     * What was found.
     *
     * @param persons how many there are
     * @param questions how many, retired ones included
     * @param reviews rows of the log
     * @param standing those that take nothing back and were not taken back
     * @param cards how many are stored
     * @param ahead how many have answers behind those up to which cards are written: their rows are not looked at
     * @param problems one sentence each, at most 21; empty when all is well
     */
    public record Report(
            long persons, long questions, long reviews, long standing, long cards, long ahead, List<String> problems) {
        /** Copies the list. */
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks the file.
     *
     * @throws StoreException with a sentence, when it is not there, not ours or cannot be read
     */
    public static Report of(Path file) {
        if (!Files.exists(file)) {
            throw new StoreException("There is no database at " + file + ".");
        }
        try (var connection = Database.connect(file)) {
            if (Schema.version(connection, file) != Database.SCHEMA) {
                throw new StoreException(
                        "The database " + file + " has an older schema; start the server once to bring it up to date.");
            }
            // One transaction, so that a server that goes on writing changes nothing under our eyes.
            execute(connection, "BEGIN");
            var report = check(connection);
            execute(connection, "COMMIT");
            return report;
        } catch (SQLException e) {
            throw new StoreException("The database " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Report check(Connection connection) throws SQLException {
        var problems = new ArrayList<>(Integrity.problems(connection));
        var sql = new Statements(connection);
        var questions = new Questions();
        sql.list("SELECT id, deck, slug FROM question", row -> {
            questions.put(row.getLong("id"), new QuestionId(row.getString("deck"), row.getString("slug")));
            return true;
        });
        var schedulings = Schedulings.read(sql);
        var rows = new Rows(questions, schedulings);
        var moves = new HashMap<List<Object>, List<Rescheduling>>();
        sql.list(
                        "SELECT * FROM rescheduling WHERE" + DecisionRows.HOLDING + "ORDER BY decision",
                        new DecisionRows(questions, schedulings)::move)
                .forEach(
                        move -> moves.computeIfAbsent(List.of(move.person(), move.question()), key -> new ArrayList<>())
                                .add(move));
        var stored = new HashMap<List<Object>, Card>();
        sql.list("SELECT " + Rows.CARD + " FROM card", rows::card)
                .forEach(card -> stored.put(List.of(card.person(), card.question()), card));
        long cards = stored.size();
        var ahead = new HashSet<List<Object>>(sql.list(
                "SELECT DISTINCT person, question FROM review WHERE id > (SELECT review FROM settled)",
                row -> List.<Object>of(row.getLong(1), questions.id(row.getLong(2)))));
        stored.keySet().removeAll(ahead);
        refold(connection, rows, moves, stored, ahead, problems);
        long lost = sql.number("SELECT count(*) FROM review WHERE id <= (SELECT review FROM settled)")
                - sql.number("SELECT count(*) FROM card_review CROSS JOIN review ON review.id = card_review.review"
                        + " AND review.person = card_review.person AND review.question = card_review.question"
                        + " AND review.local_day = card_review.local_day"
                        + " WHERE review.id <= (SELECT review FROM settled)");
        if (lost != 0) {
            problems.add("Of the reviews, " + lost + " cannot be found by their card.");
        }
        stored.keySet().forEach(key -> problems.add("The card " + key + " has no review that stands."));
        if (problems.size() > MOST_NAMED) {
            int more = problems.size() - MOST_NAMED;
            problems.subList(MOST_NAMED, problems.size()).clear();
            problems.add("… and " + more + " more.");
        }
        return new Report(
                sql.number("SELECT count(*) FROM person"),
                sql.number("SELECT count(*) FROM question"),
                sql.number("SELECT count(*) FROM review"),
                sql.number("SELECT count(*) FROM review WHERE" + Rows.STANDING),
                cards,
                ahead.size(),
                problems);
    }

    /** Takes out of the stored cards those it meets; passes those that are ahead. */
    private static void refold(
            Connection connection,
            Rows rows,
            Map<List<Object>, List<Rescheduling>> moves,
            Map<List<Object>, Card> stored,
            Set<List<Object>> ahead,
            List<String> problems)
            throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT " + Rows.SETTLED_ENTRY
                        + " FROM card_review logged CROSS JOIN review ON review.id ="
                        + " logged.review WHERE" + Rows.STANDING
                        + "ORDER BY logged.person, logged.question," + Rows.FOLDED)) {
            var ofCard = new ArrayList<Entry>();
            while (result.next()) {
                var entry = rows.entry(result);
                if (!ofCard.isEmpty() && !key(ofCard.getFirst()).equals(key(entry))) {
                    compare(ofCard, moves, stored, ahead, problems);
                    ofCard.clear();
                }
                ofCard.add(entry);
            }
            if (!ofCard.isEmpty()) {
                compare(ofCard, moves, stored, ahead, problems);
            }
        }
    }

    private static List<Object> key(Entry entry) {
        return List.of(entry.review().person(), entry.review().question());
    }

    private static void compare(
            List<Entry> standing,
            Map<List<Object>, List<Rescheduling>> moves,
            Map<List<Object>, Card> stored,
            Set<List<Object>> ahead,
            List<String> problems) {
        var key = key(standing.getFirst());
        if (ahead.contains(key)) {
            return;
        }
        var folded =
                Scheduling.fold(standing, moves.getOrDefault(key, List.of())).orElseThrow();
        var kept = stored.remove(key);
        if (!Objects.equals(folded, kept)) {
            problems.add("The card " + key + " is stored as " + kept + " but its reviews give " + folded + ".");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
