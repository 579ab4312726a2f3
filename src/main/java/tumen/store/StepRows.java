package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tumen.assess.Step;
import tumen.question.Grade;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.question.Why;

/** Steps of attempts to and from their rows. */
final class StepRows {
    private static final String INTO = "INSERT INTO attempt_step (attempt, kind, at_ms, ";

    private StepRows() {}

    /** Inserts the step, unless it is an answer whose key is there, or a second submission. */
    static void insert(Statements sql, long attempt, Step step) throws SQLException {
        long at = step.at().toEpochMilli();
        switch (step) {
            case Step.Started started ->
                sql.update(
                        INTO + "seed, time_factor) VALUES (?, 'STARTED', ?, ?, ?)",
                        attempt,
                        at,
                        started.seed(),
                        started.timeFactor());
            case Step.Answered answered -> insert(sql, attempt, at, answered);
            case Step.Flagged flagged ->
                sql.update(
                        INTO + "slot, is_on) VALUES (?, 'FLAGGED', ?, ?, ?)",
                        attempt,
                        at,
                        flagged.slot(),
                        flagged.on() ? 1 : 0);
            case Step.Passed passed ->
                sql.update(INTO + "slot) VALUES (?, 'PASSED', ?, ?)", attempt, at, passed.slot());
            case Step.Submitted submitted ->
                sql.update(INTO + "is_on) VALUES (?, 'SUBMITTED', ?, ?)", attempt, at, submitted.byTime() ? 1 : 0);
            case Step.Reopened reopened ->
                sql.update(
                        INTO + "until_ms) VALUES (?, 'REOPENED', ?, ?)",
                        attempt,
                        at,
                        reopened.until().toEpochMilli());
            case Step.Graded graded -> insert(sql, attempt, at, graded);
            case Step.Regraded regraded -> insert(sql, attempt, at, regraded);
        }
    }

    private static void insert(Statements sql, long attempt, long at, Step.Answered answered) throws SQLException {
        sql.update(
                INTO + "slot, answer, made_ms, sequence, certainty, response)"
                        + " VALUES (?, 'ANSWERED', ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                attempt,
                at,
                answered.slot(),
                answered.key(),
                answered.madeAt().toEpochMilli(),
                answered.sequence(),
                answered.certainty(),
                AssessJson.print(answered.response(), Response.class));
    }

    private static void insert(Statements sql, long attempt, long at, Step.Graded graded) throws SQLException {
        sql.update(
                INTO + "slot, answer, fraction, verdict, why) VALUES (?, 'GRADED', ?, ?, ?, ?, ?, ?)",
                attempt,
                at,
                graded.slot(),
                graded.answer(),
                graded.grade().fraction(),
                graded.grade().verdict().name(),
                graded.grade().why().toString());
    }

    private static void insert(Statements sql, long attempt, long at, Step.Regraded regraded) throws SQLException {
        sql.update(
                INTO + "slot, answer, fraction, verdict, why, version, reason)"
                        + " VALUES (?, 'REGRADED', ?, ?, ?, ?, ?, ?, ?, ?)",
                attempt,
                at,
                regraded.slot(),
                regraded.answer(),
                regraded.grade().fraction(),
                regraded.grade().verdict().name(),
                regraded.grade().why().toString(),
                regraded.version(),
                regraded.reason());
    }

    /** The step of a row. Words that were erased are read as an empty text. */
    static Step step(ResultSet row) throws SQLException {
        var at = Instant.ofEpochMilli(row.getLong("at_ms"));
        String kind = row.getString("kind");
        return switch (kind) {
            case "STARTED" -> new Step.Started(at, row.getLong("seed"), row.getDouble("time_factor"));
            case "ANSWERED" ->
                new Step.Answered(
                        at,
                        row.getString("answer"),
                        Instant.ofEpochMilli(row.getLong("made_ms")),
                        row.getLong("sequence"),
                        row.getInt("slot"),
                        response(row.getString("response")),
                        row.getInt("certainty"));
            case "FLAGGED" -> new Step.Flagged(at, row.getInt("slot"), row.getInt("is_on") == 1);
            case "PASSED" -> new Step.Passed(at, row.getInt("slot"));
            case "SUBMITTED" -> new Step.Submitted(at, row.getInt("is_on") == 1);
            case "REOPENED" -> new Step.Reopened(at, Instant.ofEpochMilli(row.getLong("until_ms")));
            case "GRADED" -> new Step.Graded(at, row.getInt("slot"), row.getString("answer"), grade(row));
            case "REGRADED" ->
                new Step.Regraded(
                        at,
                        row.getInt("slot"),
                        row.getString("answer"),
                        grade(row),
                        row.getInt("version"),
                        row.getString("reason"));
            default -> throw new StoreException("There is no step called " + kind + ".");
        };
    }

    private static Response response(@Nullable String json) {
        return json == null ? new Response.Typed("") : AssessJson.read(json, Response.class);
    }

    private static Grade grade(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return new Grade(
                row.getDouble("fraction"),
                Verdict.valueOf(row.getString("verdict")),
                why == null ? Why.NONE : Why.parse(why));
    }
}
