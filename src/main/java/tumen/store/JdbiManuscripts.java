package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.author.Draft;
import tumen.author.Drafted;
import tumen.author.Entry;
import tumen.author.Event;
import tumen.author.Manuscript;
import tumen.author.Manuscripts;
import tumen.question.QuestionId;
import tumen.text.Span;

/** Manuscripts in the database: changes through the writer, everything else from the readers. */
public final class JdbiManuscripts implements Manuscripts {
    private static final String LATEST = """
        SELECT m.id, m.person, m.deck, e.number, e.title, e.origin, e.words, e.created_ms, d.outcome, d.sentence
        FROM manuscript m
        JOIN edition e ON e.manuscript = m.id
          AND e.number = (SELECT max(number) FROM edition WHERE manuscript = m.id)
        LEFT JOIN drafting d ON d.manuscript = m.id AND d.edition = e.number
        """;

    private static final int LONGEST_SLUG = 60;

    private final Database database;

    /** Keeps them in that database. */
    public JdbiManuscripts(Database database) {
        this.database = database;
    }

    @Override
    public long add(Incoming edition, Predicate<String> taken, Instant now) {
        return database.writer().write(sql -> {
            var known = sql.first(
                    "SELECT id FROM manuscript WHERE person = ? AND idempotency_key = ?",
                    row -> row.getLong(1),
                    edition.person(),
                    edition.key());
            if (known.isPresent()) {
                return known.get();
            }
            String deck = free(sql, edition.title(), taken);
            sql.update(
                    "INSERT INTO manuscript (person, idempotency_key, deck, created_ms) VALUES (?, ?, ?, ?)",
                    edition.person(),
                    edition.key(),
                    deck,
                    now.toEpochMilli());
            long id = sql.number("SELECT last_insert_rowid()");
            insert(sql, id, 1, edition, now);
            return id;
        });
    }

    private static String free(Statements sql, String title, Predicate<String> taken) throws SQLException {
        String words = slug(title);
        String deck = words;
        for (int i = 2;
                taken.test(deck) || sql.number("SELECT count(*) FROM manuscript WHERE deck = ?", deck) > 0;
                i++) {
            deck = words + "-" + i;
        }
        return deck;
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
        return QuestionId.isSlug(cut) ? cut : "text";
    }

    private static void insert(Statements sql, long manuscript, int number, Incoming edition, Instant now)
            throws SQLException {
        sql.update(
                "INSERT INTO edition (manuscript, number, person, idempotency_key, title, origin, words, original,"
                        + " created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                manuscript,
                number,
                edition.person(),
                edition.key(),
                edition.title(),
                edition.origin(),
                edition.words(),
                edition.text(),
                now.toEpochMilli());
    }

    @Override
    public void revise(long manuscript, Incoming edition, Instant now) {
        database.writer().write(sql -> {
            if (sql.number(
                            "SELECT count(*) FROM edition WHERE manuscript = ? AND idempotency_key = ?",
                            manuscript,
                            edition.key())
                    == 0) {
                int next = (int) sql.number("SELECT max(number) + 1 FROM edition WHERE manuscript = ?", manuscript);
                insert(sql, manuscript, next, edition, now);
            }
            return true;
        });
    }

    @Override
    public Optional<Manuscript> find(long manuscript) {
        return list(LATEST + " WHERE m.id = ?", JdbiManuscripts::manuscript, manuscript).stream()
                .findFirst();
    }

    @Override
    public List<Manuscript> of(long person) {
        return list(
                LATEST + " WHERE m.person = ? OR ? = 0 ORDER BY e.created_ms DESC, m.id DESC",
                JdbiManuscripts::manuscript,
                person,
                person);
    }

    @Override
    public List<Long> unfinished() {
        return list(LATEST + " WHERE d.outcome IS NULL ORDER BY e.created_ms, m.id", row -> row.getLong("id"));
    }

    private static Manuscript manuscript(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String sentence = row.getString("sentence");
        return new Manuscript(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("deck"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("origin"),
                row.getInt("words"),
                outcome == null ? Manuscript.Outcome.WORKING : Manuscript.Outcome.valueOf(outcome),
                sentence == null ? "" : sentence,
                Instant.ofEpochMilli(row.getLong("created_ms")));
    }

    @Override
    public String original(long manuscript) {
        return list(
                        "SELECT original FROM edition WHERE manuscript = ? ORDER BY number DESC LIMIT 1",
                        row -> row.getString(1),
                        manuscript)
                .getFirst();
    }

    @Override
    public void finish(long manuscript, int edition, Drafted drafted, Instant now) {
        var bodies = drafted.drafts().stream().map(AuthorJson::print).toList();
        database.writer().write(sql -> {
            if (!outcome(sql, manuscript, edition, Manuscript.Outcome.DONE, "", drafted, now)) {
                return false;
            }
            for (int i = 0; i < bodies.size(); i++) {
                sql.update(
                        "INSERT INTO draft (manuscript, edition, place, slug, body) VALUES (?, ?, ?, ?, ?)",
                        manuscript,
                        edition,
                        i,
                        drafted.drafts().get(i).slug(),
                        bodies.get(i));
            }
            return true;
        });
    }

    @Override
    public void end(long manuscript, int edition, Manuscript.Outcome outcome, String sentence, Instant now) {
        var nothing = new Drafted("", "", List.of(), List.of());
        database.writer().write(sql -> outcome(sql, manuscript, edition, outcome, sentence, nothing, now));
    }

    /** False when the edition has an outcome already. */
    private static boolean outcome(
            Statements sql,
            long manuscript,
            int edition,
            Manuscript.Outcome outcome,
            String sentence,
            Drafted drafted,
            Instant now)
            throws SQLException {
        String sentences = drafted.sentences().stream()
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(" "));
        return sql.update(
                        "INSERT INTO drafting (manuscript, edition, outcome, sentence, title, body, sentences,"
                                + " finished_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        manuscript,
                        edition,
                        outcome.name(),
                        sentence,
                        drafted.title(),
                        drafted.text(),
                        sentences,
                        now.toEpochMilli())
                == 1;
    }

    @Override
    public Optional<Drafted> drafted(long manuscript, int edition) {
        var drafts = list(
                "SELECT body FROM draft WHERE manuscript = ? AND edition = ? ORDER BY place",
                row -> AuthorJson.read(row.getString(1), Draft.class),
                manuscript,
                edition);
        return list(
                        "SELECT title, body, sentences FROM drafting WHERE manuscript = ? AND edition = ? AND outcome ="
                                + " 'DONE'",
                        row -> new Drafted(row.getString(1), row.getString(2), spans(row.getString(3)), drafts),
                        manuscript,
                        edition)
                .stream()
                .findFirst();
    }

    private static List<Span> spans(String sentences) {
        return Arrays.stream(sentences.split(" ", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> {
                    int hyphen = pair.indexOf('-');
                    return new Span(
                            Integer.parseInt(pair.substring(0, hyphen)), Integer.parseInt(pair.substring(hyphen + 1)));
                })
                .toList();
    }

    @Override
    public List<Entry> log(long manuscript) {
        return list(
                "SELECT id, kind, body, at_ms FROM authoring WHERE manuscript = ? ORDER BY id",
                row -> new Entry(
                        row.getLong(1),
                        AuthorJson.event(row.getString(2), row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4))),
                manuscript);
    }

    @Override
    public boolean append(long manuscript, long last, long person, String key, Event event, Instant now) {
        String kind = AuthorJson.kind(event);
        String body = AuthorJson.print(event);
        return database.writer().write(sql -> {
            boolean repeated = sql.number(
                            "SELECT count(*) FROM authoring WHERE manuscript = ? AND idempotency_key = ?",
                            manuscript,
                            key)
                    > 0;
            if (repeated) {
                return true;
            }
            if (sql.number("SELECT coalesce(max(id), 0) FROM authoring WHERE manuscript = ?", manuscript) != last) {
                return false;
            }
            sql.update(
                    "INSERT INTO authoring (manuscript, person, idempotency_key, kind, body, at_ms)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    manuscript,
                    person,
                    key,
                    kind,
                    body,
                    now.toEpochMilli());
            return true;
        });
    }

    private <T> List<T> list(String query, Statements.Row<T> row, @Nullable Object... values) {
        return database.readers().withHandle(handle -> {
            var bound = handle.createQuery(query);
            for (int i = 0; i < values.length; i++) {
                bound.bind(i, values[i]);
            }
            return new ArrayList<>(bound.map((rows, context) -> row.read(rows)).list());
        });
    }
}
