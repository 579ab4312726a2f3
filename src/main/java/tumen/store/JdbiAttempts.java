package tumen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.Attempts;
import tumen.assess.Behaviour;
import tumen.assess.Grant;
import tumen.assess.Step;
import tumen.question.QuestionId;

/** Attempts as the log of their steps: added through the writer, everything else from the readers. */
public final class JdbiAttempts implements Attempts {
    private static final String STEPS = "SELECT s.* FROM attempt_step s WHERE s.attempt = ? ORDER BY s.id";
    private static final String HANDED_IN =
            "EXISTS (SELECT 1 FROM attempt_step h WHERE h.attempt = a.id AND h.kind = 'SUBMITTED' AND NOT EXISTS"
                    + " (SELECT 1 FROM attempt_step o WHERE o.attempt = a.id AND o.kind = 'REOPENED' AND o.id > h.id))";

    private static final String UNTIL_CLOSE = "max(t.closes_ms, coalesce(g.closes_ms, t.closes_ms)) - s.at_ms";

    private static final String LIMIT = "t.limit_ms + coalesce(g.longer_ms, 0)";

    /** Started + factor·min(limit, close − started) + grace, as {@link Assignment#deadline} has it, with what is granted. */
    private static final String OVERDUE = "SELECT a.id FROM attempt a JOIN assignment t ON t.id = a.assignment"
            + " JOIN attempt_step s ON s.attempt = a.id AND s.kind = 'STARTED'"
            + " LEFT JOIN homework_grant g ON g.id = (SELECT max(id) FROM homework_grant n"
            + " WHERE n.assignment = a.assignment AND n.person = a.person)"
            + " LEFT JOIN attempt_step r ON r.id = (SELECT max(id) FROM attempt_step n"
            + " WHERE n.attempt = a.id AND n.kind = 'REOPENED')"
            + " WHERE NOT " + HANDED_IN
            + " AND coalesce(r.until_ms, s.at_ms + s.time_factor * min(coalesce(" + LIMIT + ", " + UNTIL_CLOSE + "),"
            + " coalesce(" + UNTIL_CLOSE + ", " + LIMIT + "))) + t.grace_ms < ?";

    private final Database database;
    private final Reads reads;
    private final Questions questions;
    private final AssignmentRows assignments;

    /** Keeps them in that database. */
    JdbiAttempts(Database database, Questions questions) {
        this.database = database;
        this.reads = Reads.of(database);
        this.questions = questions;
        this.assignments = new AssignmentRows(questions);
    }

    @Override
    public Attempt begin(long person, Assignment assignment, Step.Started started) {
        return database.writer().write(sql -> {
            var open = sql.first(
                    "SELECT a.id FROM attempt a WHERE a.person = ? AND a.assignment = ? AND NOT " + HANDED_IN,
                    row -> row.getLong(1),
                    person,
                    assignment.id());
            if (open.isPresent()) {
                return read(sql::list, open.get()).orElseThrow();
            }
            long id = sql.number("SELECT coalesce(max(id), 0) + 1 FROM attempt");
            sql.update("INSERT INTO attempt (id, person, assignment) VALUES (?, ?, ?)", id, person, assignment.id());
            StepRows.insert(sql, id, started);
            return read(sql::list, id).orElseThrow();
        });
    }

    @Override
    public void append(long attempt, List<Step> steps) {
        change(attempt, now -> new Attempt.Outcome(now.with(steps), null));
    }

    @Override
    public Attempt.Outcome change(long attempt, Function<Attempt, Attempt.Outcome> deed) {
        return database.writer().write(sql -> {
            var before = read(sql::list, attempt)
                    .orElseThrow(() -> new IllegalArgumentException("There is no attempt " + attempt + "."));
            var outcome = deed.apply(before);
            var after = outcome.attempt().steps();
            if (after.size() < before.steps().size()
                    || !after.subList(0, before.steps().size()).equals(before.steps())) {
                throw new IllegalStateException("The log of an attempt only grows.");
            }
            for (var step : after.subList(before.steps().size(), after.size())) {
                StepRows.insert(sql, attempt, step);
            }
            return outcome;
        });
    }

    @Override
    public Optional<Attempt> find(long attempt) {
        try {
            return read(reads, attempt);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private record Header(long id, long person, long assignment) {}

    private Optional<Attempt> read(Reads from, long attempt) throws SQLException {
        var header = from
                .list(
                        "SELECT * FROM attempt WHERE id = ?",
                        row -> new Header(row.getLong("id"), row.getLong("person"), row.getLong("assignment")),
                        attempt)
                .stream()
                .findFirst();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        long person = header.get().person();
        var assignment = assignments.find(from, header.get().assignment()).orElseThrow();
        var grant = GrantRows.of(from, assignment.id()).get(person);
        return Optional.of(new Attempt(
                attempt,
                person,
                grant == null ? assignment : assignment.with(grant),
                from.list(STEPS, StepRows::step, attempt)));
    }

    @Override
    public List<Place> missed(QuestionId question) {
        try {
            return reads.list(
                    "SELECT assignment, place FROM slot WHERE question = ? AND form IN ('TYPED', 'CLOZE') AND EXISTS"
                            + " (SELECT 1 FROM attempt a JOIN attempt_step s ON s.attempt = a.id"
                            + " WHERE a.assignment = slot.assignment AND s.slot = slot.place AND s.fraction < 1)"
                            + " ORDER BY assignment, place",
                    row -> new Place(row.getLong(1), row.getInt(2)),
                    questions.number(question));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private record Part(Sitting sitting, String deck) {}

    @Override
    public List<Sitting> sittings(long person) {
        try {
            var sittings = new LinkedHashMap<Long, Sitting>();
            for (var part : reads.list(
                    "SELECT a.id, a.assignment, t.behaviour, s.at_ms, x.question FROM attempt a"
                            + " JOIN assignment t ON t.id = a.assignment"
                            + " JOIN attempt_step s ON s.attempt = a.id AND s.kind = 'STARTED'"
                            + " JOIN slot x ON x.assignment = a.assignment WHERE a.person = ? AND NOT " + HANDED_IN
                            + " ORDER BY a.id",
                    row -> new Part(
                            new Sitting(
                                    row.getLong(1),
                                    row.getLong(2),
                                    Behaviour.valueOf(row.getString(3)),
                                    Instant.ofEpochMilli(row.getLong(4)),
                                    Set.of()),
                            questions.id(row.getLong(5)).deck()),
                    person)) {
                var before = sittings.getOrDefault(part.sitting().attempt(), part.sitting());
                var decks = new HashSet<>(before.decks());
                decks.add(part.deck());
                sittings.put(
                        before.attempt(),
                        new Sitting(
                                before.attempt(), before.assignment(), before.behaviour(), before.started(), decks));
            }
            return List.copyOf(sittings.values());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public List<Attempt> of(long person, long assignment) {
        return attempts(assignment, person);
    }

    @Override
    public List<Attempt> at(long assignment) {
        return attempts(assignment, null);
    }

    private record Row(long attempt, long person, Step step) {}

    private List<Attempt> attempts(long assignment, @Nullable Long person) {
        try {
            var taken = assignments.find(reads, assignment);
            if (taken.isEmpty()) {
                return List.of();
            }
            var rows = reads.list(
                    "SELECT a.person, s.* FROM attempt a JOIN attempt_step s ON s.attempt = a.id"
                            + " WHERE a.assignment = ? AND (? IS NULL OR a.person = ?) ORDER BY s.attempt, s.id",
                    row -> new Row(row.getLong("attempt"), row.getLong("person"), StepRows.step(row)),
                    assignment,
                    person,
                    person);
            return gathered(taken.get(), GrantRows.of(reads, assignment), rows);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static List<Attempt> gathered(Assignment assignment, Map<Long, Grant> grants, List<Row> rows) {
        Map<Long, List<Step>> steps = new LinkedHashMap<>();
        Map<Long, Long> persons = new LinkedHashMap<>();
        for (var row : rows) {
            steps.computeIfAbsent(row.attempt(), id -> new ArrayList<>()).add(row.step());
            persons.put(row.attempt(), row.person());
        }
        return steps.entrySet().stream()
                .map(each -> {
                    long person = persons.getOrDefault(each.getKey(), 0L);
                    var grant = grants.get(person);
                    var own = grant == null ? assignment : assignment.with(grant);
                    return new Attempt(each.getKey(), person, own, each.getValue());
                })
                .toList();
    }

    @Override
    public Progress progress(long assignment) {
        try {
            return reads.list(
                            "SELECT count(DISTINCT a.person), count(DISTINCT CASE WHEN " + HANDED_IN
                                    + " THEN a.person END) FROM attempt a WHERE a.assignment = ?",
                            row -> new Progress(row.getInt(1), row.getInt(2)),
                            assignment)
                    .getFirst();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public List<Long> overdue(Instant now) {
        return numbers(OVERDUE + " ORDER BY a.id", now);
    }

    @Override
    public List<Long> settledSince(Instant since) {
        return numbers(
                "SELECT DISTINCT attempt FROM attempt_step WHERE kind IN ('SUBMITTED', 'REGRADED') AND at_ms >= ?"
                        + " ORDER BY attempt",
                since);
    }

    @Override
    public Map<QuestionId, Double> facilities(int least) {
        try {
            return reads
                    .list(
                            "SELECT t.question, avg(s.fraction) FROM attempt_step s JOIN attempt a ON a.id = s.attempt"
                                    + " JOIN slot t ON t.assignment = a.assignment AND t.place = s.slot"
                                    + " WHERE s.kind = 'GRADED' GROUP BY t.question HAVING count(*) >= ?",
                            row -> Map.entry(questions.id(row.getLong(1)), row.getDouble(2)),
                            least)
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private List<Long> numbers(String sql, Instant time) {
        try {
            return reads.list(sql, row -> row.getLong(1), time.toEpochMilli());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
