package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.question.QuestionId;
import tumen.study.Decided;
import tumen.study.Decision;
import tumen.study.Mark;
import tumen.study.Preference;
import tumen.study.Rescheduling;

/** Decisions and what they did to cards, as rows and back. */
final class DecisionRows {
    /** The decisions of a person, with whether they were taken back. */
    static final String DECISIONS = "SELECT decision.*, EXISTS (SELECT 1 FROM decision taking WHERE taking.undoes ="
            + " decision.id) AS undone FROM decision WHERE undoes IS NULL AND person = ?";

    /** Rows of cards moved by decisions that were not taken back. */
    static final String HOLDING =
            " NOT EXISTS (SELECT 1 FROM decision taking WHERE taking.undoes = rescheduling.decision) ";

    private final Questions questions;
    private final Schedulings schedulings;

    DecisionRows(Questions questions, Schedulings schedulings) {
        this.questions = questions;
        this.schedulings = schedulings;
    }

    static String kind(Decision decision) {
        return switch (decision) {
            case Decision.Chosen chosen -> "CHOSEN";
            case Decision.Marked marked -> "MARKED";
            case Decision.Paused paused -> "PAUSED";
            case Decision.Replanned replanned -> "REPLANNED";
            case Decision.Remodelled remodelled -> "REMODELLED";
        };
    }

    static @Nullable String deck(Decision decision) {
        return switch (decision) {
            case Decision.Chosen chosen -> chosen.deck();
            case Decision.Marked marked -> null;
            case Decision.Paused paused -> null;
            case Decision.Replanned replanned -> replanned.deck();
            case Decision.Remodelled remodelled -> null;
        };
    }

    @Nullable
    Long question(Decision decision) {
        return switch (decision) {
            case Decision.Chosen chosen -> null;
            case Decision.Marked marked -> questions.number(marked.question());
            case Decision.Paused paused -> null;
            case Decision.Replanned replanned -> null;
            case Decision.Remodelled remodelled -> null;
        };
    }

    static String body(Decision decision) {
        return switch (decision) {
            case Decision.Chosen chosen ->
                chosen.values().entrySet().stream()
                        .sorted(Entry.comparingByKey())
                        .map(value -> value.getKey().name() + "=" + value.getValue())
                        .collect(Collectors.joining("\n"));
            case Decision.Marked marked -> "mark=" + marked.mark().name();
            case Decision.Paused paused -> "from=" + paused.from() + "\nuntil=" + paused.until();
            case Decision.Replanned replanned -> "why=" + replanned.why().name() + "\ncap=" + replanned.capADay();
            case Decision.Remodelled remodelled ->
                "model=" + Models.name(remodelled.model()) + "\nparameters=" + Models.parameters(remodelled.model())
                        + "\nfitted=" + remodelled.fitted();
        };
    }

    /** A row of {@link #DECISIONS}. */
    Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getLong("id"),
                row.getLong("person"),
                Instant.ofEpochMilli(row.getLong("decided_ms")),
                LocalDate.ofEpochDay(row.getLong("local_day")),
                decision(row),
                row.getBoolean("undone"));
    }

    private Decision decision(ResultSet row) throws SQLException {
        var body = values(row.getString("body"));
        String deck = row.getString("deck");
        String kind = row.getString("kind");
        return switch (kind) {
            case "CHOSEN" -> chosen(deck, body);
            case "MARKED" -> new Decision.Marked(question(row), Mark.valueOf(value(body, "mark")));
            case "PAUSED" ->
                new Decision.Paused(LocalDate.parse(value(body, "from")), LocalDate.parse(value(body, "until")));
            case "REPLANNED" ->
                new Decision.Replanned(
                        Decision.Reason.valueOf(value(body, "why")), deck, Integer.parseInt(value(body, "cap")));
            case "REMODELLED" ->
                new Decision.Remodelled(
                        Models.model(value(body, "model"), value(body, "parameters")),
                        Boolean.parseBoolean(value(body, "fitted")));
            default -> throw new SQLException("no decision: " + kind);
        };
    }

    private QuestionId question(ResultSet row) throws SQLException {
        return questions.id(row.getLong("question"));
    }

    private static Decision chosen(@Nullable String deck, Map<String, String> body) {
        var values = new EnumMap<Preference, String>(Preference.class);
        body.forEach((name, text) -> values.put(Preference.valueOf(name), text));
        return new Decision.Chosen(deck, values);
    }

    /** Lines of {@code name=value}. */
    static Map<String, String> values(String body) {
        var values = new LinkedHashMap<String, String>();
        body.lines().forEach(line -> {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return values;
    }

    private static String value(Map<String, String> values, String name) throws SQLException {
        String value = values.get(name);
        if (value == null) {
            throw new SQLException("a decision without " + name);
        }
        return value;
    }

    Rescheduling move(ResultSet row) throws SQLException {
        return new Rescheduling(
                row.getLong("decision"),
                row.getLong("person"),
                question(row),
                row.getLong("review"),
                schedulings.of(row.getLong("scheduling")),
                Instant.ofEpochMilli(row.getLong("due_ms")));
    }
}
