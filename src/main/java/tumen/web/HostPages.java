package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.live.Effect;
import tumen.people.Classes;
import tumen.people.Classroom;
import tumen.people.Role;
import tumen.people.Token;

/** Hosting a live quiz: the same board on any number of the teacher's devices. */
final class HostPages {
    /** A board is made anew no more often than that while many answers come in. */
    private static final Duration REST = Duration.ofMillis(200);

    private final LiveGames games;
    private final HostBoards boards;
    private final Classes classes;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    HostPages(LiveGames games, Classes classes, Visitors visitors, Render render, Clock clock, SecureRandom random) {
        this.games = games;
        this.boards = new HostBoards(render);
        this.classes = classes;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /** {@code GET /host/{game}}: the board with everything the teacher can do. */
    void host(Context ctx) {
        board(ctx, game(ctx), HostBoards.View.HOST, "");
    }

    /** {@code GET /host/{game}/wall}: the board to be projected. */
    void wall(Context ctx) {
        board(ctx, game(ctx), HostBoards.View.WALL, "");
    }

    /** {@code GET /host/{game}/remote}: the buttons, for a phone. */
    void remote(Context ctx) {
        board(ctx, game(ctx), HostBoards.View.REMOTE, "");
    }

    private void board(Context ctx, LiveGame game, HostBoards.View view, String sentence) {
        var shown = boards.of(game, view, address(ctx), visitors.of(ctx).locale());
        var values = new HashMap<String, @Nullable Object>();
        values.put("game", game.hosted());
        values.put("view", Json.name(view));
        values.put("shown", shown);
        values.put("now", clock.millis());
        values.put("sentence", sentence);
        render.page(ctx, "live/host", values);
    }

    /** {@code GET /host/{game}/stream?view=…}: the board whenever it changes, as server-sent events. */
    void stream(Context ctx) throws IOException, InterruptedException {
        var game = game(ctx);
        var view = view(ctx);
        var locale = visitors.of(ctx).locale();
        String address = address(ctx);
        var stream = new LiveStream(ctx, Token.random(random));
        game.watch(stream);
        try {
            stream.send("hello", "", Json.bytes(Map.of("now", clock.millis())));
            var last = new String[] {""};
            stream.serve(
                    () -> {
                        var shown = boards.of(game, view, address, locale);
                        if (!shown.html().equals(last[0])) {
                            last[0] = shown.html();
                            stream.send("screen", String.valueOf(shown.number()), Json.bytes(message(shown, "")));
                        }
                    },
                    REST,
                    () -> stream.send("beat", "", Json.bytes(Map.of("now", clock.millis()))));
        } catch (IOException e) {
            // The device was gone before anything could be said.
        } finally {
            game.unwatch(stream);
        }
    }

    /** {@code GET /host/{game}/board?view=…}: the board, for those who get no stream. */
    void poll(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        var shown =
                boards.of(game(ctx), view(ctx), address(ctx), visitors.of(ctx).locale());
        Json.write(ctx, message(shown, ""));
    }

    private PlayPages.Message message(HostBoards.Shown shown, String sentence) {
        return new PlayPages.Message(shown.number(), clock.millis(), Json.text(shown.html()), sentence);
    }

    /** {@code POST /host/{game}/commands?view=…}: does what the teacher wants, once. */
    void command(Context ctx) {
        var game = game(ctx);
        var event = LiveForms.command(game.hosted().game(), null, Token.random(random), Fields.form(ctx));
        String sentence = game.send(event).stream()
                .filter(Effect.Refused.class::isInstance)
                .map(effect -> render.refusal(ctx, ((Effect.Refused) effect).sentence()))
                .findFirst()
                .orElse("");
        if (!sentence.isEmpty()) {
            ctx.status(HttpStatus.CONFLICT);
        }
        if (LiveForms.isScript(ctx)) {
            Json.write(
                    ctx,
                    message(
                            boards.of(
                                    game,
                                    view(ctx),
                                    address(ctx),
                                    visitors.of(ctx).locale()),
                            sentence));
        } else if (sentence.isEmpty()) {
            var view = view(ctx);
            ctx.redirect(
                    ctx.contextPath() + "/host/" + game.hosted().game()
                            + (view == HostBoards.View.HOST ? "" : "/" + Json.name(view)),
                    HttpStatus.SEE_OTHER);
        } else {
            board(ctx, game, view(ctx), sentence);
        }
    }

    private static HostBoards.View view(Context ctx) {
        return switch (Fields.query(ctx).optional("view").orElse("host")) {
            case "wall" -> HostBoards.View.WALL;
            case "remote" -> HostBoards.View.REMOTE;
            default -> HostBoards.View.HOST;
        };
    }

    /** Where players find this server, as the teacher's browser does. */
    private static String address(Context ctx) {
        String host = ctx.req().getHeader("Host");
        String proto = ctx.req().getHeader("X-Forwarded-Proto");
        String scheme = "https".equals(proto) || ctx.req().isSecure() ? "https" : "http";
        return scheme + "://" + (host == null ? "localhost" : host) + ctx.contextPath();
    }

    /** The game of the path; that of another teacher is missing, but not to an administrator. */
    LiveGame game(Context ctx) {
        return find(ctx).filter(game -> hosts(ctx, game)).orElseThrow(HostPages::missing);
    }

    /** The same for those who may see what came of it: all who teach the class it was played in. */
    LiveGame reported(Context ctx) {
        return find(ctx)
                .filter(game -> hosts(ctx, game) || classroom(ctx, game).isPresent())
                .orElseThrow(HostPages::missing);
    }

    /** Whether the visitor may command the game. */
    boolean hosts(Context ctx, LiveGame game) {
        var person = visitors.of(ctx).person();
        return game.hosted().host() == person.id() || person.role() == Role.ADMIN;
    }

    /** The class that the game is played in, if the visitor teaches it. */
    Optional<Classroom> classroom(Context ctx, LiveGame game) {
        Long number = game.hosted().classroom();
        return number == null
                ? Optional.empty()
                : classes.taught(visitors.of(ctx).person(), number);
    }

    private Optional<LiveGame> find(Context ctx) {
        String id = ctx.pathParam("game");
        return id.matches("[0-9a-f]{8,40}") ? games.game(id) : Optional.empty();
    }

    private static Refusal missing() {
        return Refusal.missing("There is no such game.");
    }
}
