package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import tumen.assess.Kind;
import tumen.assess.Slot;
import tumen.question.Form;

/** The slots of a quiz to and from their rows. */
final class SlotRows {
    private static final String PUT =
            "INSERT INTO quiz_slot (quiz, edition, place, question, version, section, kind, form, points, time_ms)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Questions questions;

    SlotRows(Questions questions) {
        this.questions = questions;
    }

    void insert(Statements sql, long quiz, int edition, List<Slot> slots) throws SQLException {
        for (int place = 0; place < slots.size(); place++) {
            var slot = slots.get(place);
            Long question = questions.number(slot.question());
            if (question == null
                    || sql.number(
                                    "SELECT count(*) FROM pinned_question WHERE question = ? AND version = ?",
                                    question,
                                    slot.version())
                            == 0) {
                throw new IllegalArgumentException(slot.question() + " was not pinned at version " + slot.version());
            }
            var time = slot.time();
            sql.update(
                    PUT,
                    quiz,
                    edition,
                    place,
                    question,
                    slot.version(),
                    slot.section(),
                    slot.kind().name(),
                    slot.form().name(),
                    slot.points(),
                    time == null ? null : time.toMillis());
        }
    }

    List<Slot> of(Reads reads, long quiz, int edition) throws SQLException {
        return reads.list(
                "SELECT * FROM quiz_slot WHERE quiz = ? AND edition = ? ORDER BY place", this::slot, quiz, edition);
    }

    private Slot slot(ResultSet row) throws SQLException {
        long time = row.getLong("time_ms");
        return new Slot(
                questions.id(row.getLong("question")),
                row.getInt("version"),
                row.getString("section"),
                Kind.valueOf(row.getString("kind")),
                Form.valueOf(row.getString("form")),
                row.getDouble("points"),
                time == 0 ? null : Duration.ofMillis(time));
    }
}
