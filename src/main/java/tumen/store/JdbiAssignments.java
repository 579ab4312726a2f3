package tumen.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tumen.assess.Assignment;
import tumen.assess.Assignments;
import tumen.assess.PinnedQuestions;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Assignments and their pinned questions: added through the writer, never changed. */
public final class JdbiAssignments implements Assignments, PinnedQuestions {
    private static final int MOST_KEPT = 20_000;

    private final Database database;
    private final Reads reads;
    private final Questions questions;
    private final AssignmentRows rows;
    private final Map<Pin, Question> kept = new ConcurrentHashMap<>();

    private record Pin(QuestionId question, int version) {}

    /** Keeps them in that database. */
    JdbiAssignments(Database database, Questions questions) {
        this.database = database;
        this.reads = Reads.of(database);
        this.questions = questions;
        this.rows = new AssignmentRows(questions);
    }

    @Override
    public Assignment add(Assignment assignment) {
        long id = database.writer().write(sql -> rows.insert(sql, assignment));
        return assignment.numbered(id);
    }

    @Override
    public Optional<Assignment> find(long assignment) {
        try {
            return rows.find(reads, assignment);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public void pin(Collection<Question> pinned) {
        var missing = pinned.stream()
                .filter(question -> !kept.containsKey(new Pin(question.id(), question.version())))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        database.writer().write(sql -> {
            for (var question : missing) {
                sql.update(
                        "INSERT INTO pinned_question (question, version, body) VALUES (?, ?, ?)"
                                + " ON CONFLICT (question, version) DO NOTHING",
                        number(question.id()),
                        question.version(),
                        AssessJson.print(question, Question.class));
            }
            return true;
        });
    }

    private long number(QuestionId question) {
        Long number = questions.number(question);
        if (number == null) {
            throw new IllegalArgumentException("There is no question " + question + ".");
        }
        return number;
    }

    @Override
    public Question pinned(QuestionId question, int version) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Pin(question, version), this::read);
    }

    private Question read(Pin pin) {
        return list(
                        "SELECT body FROM pinned_question WHERE question = ? AND version = ?",
                        row -> AssessJson.read(row.getString(1), Question.class),
                        number(pin.question()),
                        pin.version())
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(pin.question() + " was not pinned at version " + pin.version()));
    }

    private <T> List<T> list(String sql, Statements.Row<T> row, Object... values) {
        try {
            return reads.list(sql, row, values);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
