package tumen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.live.Event;
import tumen.live.Games;
import tumen.live.Hosted;
import tumen.question.QuestionId;

/** Live games in the database: changes through the writer, everything else from the readers. */
public final class JdbiGames implements Games {
    private static final String LINE = "SELECT id, code, title, created_ms, ended_ms FROM game ";

    private final Database database;

    /** Keeps them in that database. */
    public JdbiGames(Database database) {
        this.database = database;
    }

    @Override
    public String create(Hosted game, String key) {
        String body = GameJson.print(game);
        return database.writer().write(sql -> {
            sql.update(
                    "INSERT INTO game (id, host, idempotency_key, code, title, classroom, setup, created_ms)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (host, idempotency_key) DO NOTHING",
                    game.game(),
                    game.host(),
                    key,
                    game.code(),
                    game.title(),
                    game.classroom(),
                    body,
                    game.createdAt().toEpochMilli());
            return sql.first(
                            "SELECT id FROM game WHERE host = ? AND idempotency_key = ?",
                            row -> row.getString(1),
                            game.host(),
                            key)
                    .orElseThrow();
        });
    }

    @Override
    public void append(String game, List<Event> events) {
        var bodies = events.stream().map(GameJson::print).toList();
        database.writer().write(sql -> {
            for (int i = 0; i < bodies.size(); i++) {
                sql.update(
                        "INSERT INTO game_event (game, body, at_ms) VALUES (?, ?, ?)",
                        game,
                        bodies.get(i),
                        events.get(i).at().toEpochMilli());
            }
            return true;
        });
    }

    @Override
    public Optional<Hosted> find(String game) {
        return list("SELECT setup FROM game WHERE id = ?", row -> GameJson.game(row.getString(1)), game).stream()
                .findFirst();
    }

    @Override
    public Optional<Hosted> byCode(String code) {
        return list(
                        "SELECT setup FROM game WHERE code = ? ORDER BY ended_ms IS NOT NULL, created_ms DESC LIMIT 1",
                        row -> GameJson.game(row.getString(1)),
                        code)
                .stream()
                .findFirst();
    }

    @Override
    public List<Line> of(long host, int most) {
        return list(
                LINE + "WHERE host = ? OR ? = 0 ORDER BY created_ms DESC, rowid DESC LIMIT ?",
                JdbiGames::line,
                host,
                host,
                most);
    }

    @Override
    public List<Line> inClass(long classroom, int most) {
        return list(
                LINE + "WHERE classroom = ? ORDER BY created_ms DESC, rowid DESC LIMIT ?",
                JdbiGames::line,
                classroom,
                most);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getObject(5) != null);
    }

    @Override
    public List<String> ended(QuestionId question) {
        return list(
                "SELECT id FROM game WHERE ended_ms IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(setup,"
                    + " '$.setup.items') WHERE value ->> '$.question.id.deck' = ? AND value ->> '$.question.id.slug' ="
                    + " ?) ORDER BY created_ms",
                row -> row.getString(1),
                question.deck(),
                question.slug());
    }

    @Override
    public List<Event> events(String game) {
        return list(
                "SELECT body FROM game_event WHERE game = ? ORDER BY id",
                row -> GameJson.event(row.getString(1)),
                game);
    }

    @Override
    public List<String> running() {
        return list("SELECT id FROM game WHERE ended_ms IS NULL ORDER BY created_ms", row -> row.getString(1));
    }

    @Override
    public void end(String game, Instant at) {
        note("UPDATE game SET ended_ms = ? WHERE id = ? AND ended_ms IS NULL", game, at);
    }

    @Override
    public List<String> unremembered() {
        return list(
                "SELECT id FROM game WHERE ended_ms IS NOT NULL AND remembered_ms IS NULL ORDER BY created_ms",
                row -> row.getString(1));
    }

    @Override
    public void remembered(String game, Instant at) {
        note("UPDATE game SET remembered_ms = ? WHERE id = ?", game, at);
    }

    @Override
    public void unremembered(String game) {
        database.writer().write(sql -> sql.update("UPDATE game SET remembered_ms = NULL WHERE id = ?", game));
    }

    private void note(String update, String game, Instant at) {
        database.writer().write(sql -> sql.update(update, at.toEpochMilli(), game));
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
