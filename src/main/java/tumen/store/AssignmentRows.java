package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Kind;
import tumen.assess.Quiz;
import tumen.assess.ReviewOptions;
import tumen.assess.Slot;
import tumen.question.Form;

/** Assignments to and from their rows. */
final class AssignmentRows {
    private static final String SETTINGS = "shuffled, options_shuffled, opens_ms, closes_ms, limit_ms, grace_ms,"
            + " attempts_allowed, attempts_counts, cooldown_ms, behaviour, penalty, tries, review";

    private static final String PUT =
            "INSERT INTO assignment (id, title, shuffled, options_shuffled, sequential, opens_ms, closes_ms, limit_ms,"
                    + " grace_ms, attempts_allowed, attempts_counts, cooldown_ms, behaviour, penalty, tries, review)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PUT_SLOT =
            "INSERT INTO slot (assignment, place, question, version, section, kind, form, points, time_ms)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Questions questions;

    AssignmentRows(Questions questions) {
        this.questions = questions;
    }

    /** Inserts the assignment with its slots under a new number. */
    long insert(Statements sql, Assignment assignment) throws SQLException {
        long id = sql.number("SELECT coalesce(max(id), 0) + 1 FROM assignment");
        var quiz = assignment.quiz();
        sql.update(
                PUT,
                id,
                quiz.title(),
                quiz.shuffled() ? 1 : 0,
                quiz.optionsShuffled() ? 1 : 0,
                quiz.sequential() ? 1 : 0,
                millis(assignment.opens()),
                millis(assignment.closes()),
                millis(assignment.limit()),
                assignment.grace().toMillis(),
                assignment.attempts().allowed(),
                assignment.attempts().counts().name(),
                assignment.attempts().cooldown().toMillis(),
                assignment.behaviour().name(),
                assignment.penalty(),
                assignment.tries(),
                AssessJson.print(assignment.review(), ReviewOptions.class));
        for (int place = 0; place < quiz.slots().size(); place++) {
            insert(sql, id, place, quiz.slots().get(place));
        }
        return id;
    }

    /** Keeps the settings as they are, before they are changed. */
    void keepBefore(Statements sql, long assignment, int number, long person, Instant now) throws SQLException {
        sql.update(
                "INSERT INTO assignment_before (assignment, number, " + SETTINGS + ", person, changed_ms)"
                        + " SELECT id, ?, " + SETTINGS + ", ?, ? FROM assignment WHERE id = ?",
                number,
                person,
                now.toEpochMilli(),
                assignment);
    }

    /** Puts other settings in the place of those there are; title and questions stay. */
    void update(Statements sql, Assignment changed) throws SQLException {
        var quiz = changed.quiz();
        sql.update(
                "UPDATE assignment SET (" + SETTINGS + ") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
                quiz.shuffled() ? 1 : 0,
                quiz.optionsShuffled() ? 1 : 0,
                millis(changed.opens()),
                millis(changed.closes()),
                millis(changed.limit()),
                changed.grace().toMillis(),
                changed.attempts().allowed(),
                changed.attempts().counts().name(),
                changed.attempts().cooldown().toMillis(),
                changed.behaviour().name(),
                changed.penalty(),
                changed.tries(),
                AssessJson.print(changed.review(), ReviewOptions.class),
                changed.id());
    }

    private void insert(Statements sql, long assignment, int place, Slot slot) throws SQLException {
        Long question = questions.number(slot.question());
        if (question == null
                || sql.number(
                                "SELECT count(*) FROM pinned_question WHERE question = ? AND version = ?",
                                question,
                                slot.version())
                        == 0) {
            throw new IllegalArgumentException(slot.question() + " was not pinned at version " + slot.version());
        }
        sql.update(
                PUT_SLOT,
                assignment,
                place,
                question,
                slot.version(),
                slot.section(),
                slot.kind().name(),
                slot.form().name(),
                slot.points(),
                millis(slot.time()));
    }

    /** The assignment of that number. */
    Optional<Assignment> find(Reads reads, long assignment) throws SQLException {
        var slots = reads.list("SELECT * FROM slot WHERE assignment = ? ORDER BY place", this::slot, assignment);
        return reads.list("SELECT * FROM assignment WHERE id = ?", row -> assignment(row, slots), assignment).stream()
                .findFirst();
    }

    private Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                questions.id(row.getLong("question")),
                row.getInt("version"),
                row.getString("section"),
                Kind.valueOf(row.getString("kind")),
                Form.valueOf(row.getString("form")),
                row.getDouble("points"),
                duration(row, "time_ms"));
    }

    private static Assignment assignment(ResultSet row, List<Slot> slots) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                new Quiz(
                        row.getString("title"),
                        slots,
                        row.getInt("shuffled") == 1,
                        row.getInt("options_shuffled") == 1,
                        row.getInt("sequential") == 1),
                instant(row, "opens_ms"),
                instant(row, "closes_ms"),
                duration(row, "limit_ms"),
                Duration.ofMillis(row.getLong("grace_ms")),
                new AttemptRule(
                        row.getInt("attempts_allowed"),
                        AttemptRule.Counts.valueOf(row.getString("attempts_counts")),
                        Duration.ofMillis(row.getLong("cooldown_ms"))),
                Behaviour.valueOf(row.getString("behaviour")),
                row.getDouble("penalty"),
                row.getInt("tries"),
                AssessJson.read(row.getString("review"), ReviewOptions.class));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Long millis(@Nullable Duration time) {
        return time == null ? null : time.toMillis();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Duration.ofMillis(row.getLong(column));
    }
}
