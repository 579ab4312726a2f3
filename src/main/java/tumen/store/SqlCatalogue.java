package tumen.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Catalogue;
import tumen.study.Library;
import tumen.study.Revising;

/** The bank's questions with their versions. */
public final class SqlCatalogue implements Catalogue {
    private final Writer writer;
    private final Questions questions;

    SqlCatalogue(Writer writer, Questions questions) {
        this.writer = writer;
        this.questions = questions;
    }

    private record Stored(long number, int version, String hash, boolean retired) {}

    @Override
    public Library install(List<Deck> decks, Function<Question, String> print, Instant now) {
        return writer.write(sql -> {
            var gone = stored(sql);
            var library = new Library(decks.stream()
                    .map(deck -> versioned(deck, question -> upsert(sql, gone, question, print.apply(question), now)))
                    .toList());
            for (var left : gone.values()) {
                if (!left.retired()) {
                    sql.update("UPDATE question SET retired_ms = ? WHERE id = ?", now.toEpochMilli(), left.number());
                }
            }
            return library;
        });
    }

    @Override
    public List<Revising.Version> versions(QuestionId question) {
        @Nullable Long number = questions.number(question);
        return number == null
                ? List.of()
                : writer.write(sql -> sql.list(
                        "SELECT v.version, created_ms, body, person FROM question_version v LEFT JOIN version_author a"
                                + " ON a.question = v.question AND a.version = v.version WHERE v.question = ?"
                                + " ORDER BY v.version DESC",
                        row -> new Revising.Version(
                                row.getInt("version"),
                                Instant.ofEpochMilli(row.getLong("created_ms")),
                                row.getObject("person") == null ? null : (Long) row.getLong("person"),
                                row.getString("body")),
                        number));
    }

    private Map<QuestionId, Stored> stored(Statements sql) throws SQLException {
        var stored = new HashMap<QuestionId, Stored>();
        sql.list(
                "SELECT q.id, q.version, q.retired_ms, v.content_hash FROM question q"
                        + " JOIN question_version v ON v.question = q.id AND v.version = q.version",
                row -> stored.put(
                        questions.id(row.getLong("id")),
                        new Stored(
                                row.getLong("id"),
                                row.getInt("version"),
                                HexFormat.of().formatHex(row.getBytes("content_hash")),
                                row.getObject("retired_ms") != null)));
        return stored;
    }

    @FunctionalInterface
    private interface Versions {
        int of(Question question) throws SQLException;
    }

    private static Deck versioned(Deck deck, Versions versions) {
        return deck.with(question -> question.withVersion(version(versions, question)));
    }

    private static int version(Versions versions, Question question) {
        try {
            return versions.of(question);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The question's version; takes it out of those that may be gone. */
    private int upsert(Statements sql, Map<QuestionId, Stored> gone, Question question, String body, Instant now)
            throws SQLException {
        byte[] hash = sha256(body);
        var stored = gone.remove(question.id());
        if (stored == null) {
            return insert(sql, question.id(), hash, body, now);
        }
        int version = stored.version();
        if (!stored.hash().equals(HexFormat.of().formatHex(hash))) {
            version++;
            addVersion(sql, stored.number(), version, hash, body, now);
        }
        if (version != stored.version() || stored.retired()) {
            sql.update("UPDATE question SET version = ?, retired_ms = NULL WHERE id = ?", version, stored.number());
        }
        return version;
    }

    private int insert(Statements sql, QuestionId id, byte[] hash, String body, Instant now) throws SQLException {
        // An id that comes twice in one bank is a problem the bank reports; here the first one is kept.
        @Nullable Long known = questions.number(id);
        if (known != null && sql.number("SELECT count(*) FROM question WHERE id = ?", known) == 1) {
            return (int) sql.number("SELECT version FROM question WHERE id = ?", known);
        }
        long number = sql.number("SELECT coalesce(max(id), 0) + 1 FROM question");
        sql.update("INSERT INTO question (id, deck, slug, version) VALUES (?, ?, ?, 1)", number, id.deck(), id.slug());
        addVersion(sql, number, 1, hash, body, now);
        questions.put(number, id);
        return 1;
    }

    private static void addVersion(Statements sql, long number, int version, byte[] hash, String body, Instant now)
            throws SQLException {
        sql.update(
                "INSERT INTO question_version (question, version, content_hash, body, created_ms) VALUES (?, ?, ?, ?,"
                        + " ?)",
                number,
                version,
                hash,
                body,
                now.toEpochMilli());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
