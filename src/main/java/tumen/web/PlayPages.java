package tumen.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tumen.live.Effect;
import tumen.live.Event;
import tumen.people.Token;

/** Playing a live quiz: finding it by its code, taking a seat, seeing the screen, answering. */
final class PlayPages {
    private static final String SEAT = "tumen-seat";
    private static final int HOURS_OF_A_SEAT = 12;

    private final LiveGames games;
    private final Rollcall rollcall;
    private final LiveScreens screens;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;
    private final Guesses guesses = new Guesses();

    PlayPages(
            LiveGames games,
            Teaching teaching,
            LiveScreens screens,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.games = games;
        this.rollcall = new Rollcall(teaching);
        this.screens = screens;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A player's device.
     *
     * @param game it plays
     * @param seat number of the seat
     */
    private record Player(LiveGame game, int seat) {
        String id() {
            return game.hosted().game();
        }
    }

    /** {@code GET /play?code=…}: asks for the code; with a good one, goes to the game. */
    void find(Context ctx) {
        String typed = Fields.query(ctx).optional("code").orElse("");
        String code = typed.replaceAll("\\D", "");
        String sentence = "";
        if (!typed.isBlank()) {
            if (code.length() <= 8 && isCode(ctx, code)) {
                ctx.redirect(ctx.contextPath() + "/play/" + code, HttpStatus.SEE_OTHER);
                return;
            }
            ctx.status(HttpStatus.NOT_FOUND);
            sentence = render.text(ctx, "play.no-such-code");
        }
        render.page(ctx, "live/find", Map.of("sentence", sentence, "code", code));
    }

    private boolean isCode(Context ctx, String code) {
        String address = String.valueOf(ctx.req().getRemoteAddr());
        if (!guesses.mayGuess(address, clock.instant())) {
            ctx.header("Retry-After", "6");
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many codes from this network were none. Wait a few seconds, then type the code again.");
        }
        boolean found = games.byCode(code).isPresent();
        if (!found) {
            guesses.wrong(address, clock.instant());
        }
        return found;
    }

    /** {@code GET /play/{code}}: the form to join, or the screen of whoever has joined. */
    void play(Context ctx) {
        var game = game(ctx);
        Integer seat = seat(ctx, game);
        if (seat == null) {
            var visitor = visitors.of(ctx);
            String name = rollcall.known(game, visitor.person()).orElse(visitor.name());
            join(ctx, game, Token.random(random), name, "", "");
            return;
        }
        screen(ctx, game, seat, "");
    }

    private void join(Context ctx, LiveGame game, String key, @Nullable String name, String team, String sentence) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("game", game.hosted());
        values.put("over", game.over());
        values.put("key", key);
        values.put("name", name == null ? "" : name);
        values.put("team", team);
        values.put("sentence", sentence);
        values.put("roster", rollcall.missing(game, visitors.of(ctx).person()));
        render.page(ctx, "live/join", values);
    }

    private void screen(Context ctx, LiveGame game, int seat, String sentence) {
        var shown = screens.of(game, seat, visitors.of(ctx).locale());
        var values = new HashMap<String, @Nullable Object>();
        values.put("game", game.hosted());
        values.put("shown", shown);
        values.put("now", clock.millis());
        values.put("sentence", sentence);
        values.put("again", shown.secondsUntilWorthALook(clock.instant()));
        values.put("name", game.now().state().seats().get(seat).name());
        values.put("claimable", claimable(ctx, game, seat));
        render.page(ctx, "live/player", values);
    }

    private boolean claimable(Context ctx, LiveGame game, int seat) {
        var visitor = visitors.of(ctx);
        Long owner = game.now().state().seats().get(seat).person();
        return game.over() && visitor.account() && games.isGuest(owner);
    }

    /** {@code POST /play/{code}/seats}: takes a seat under a name; the same key again is the same seat. */
    void sit(Context ctx) {
        var game = game(ctx);
        var form = Fields.form(ctx);
        String key = form.required("key");
        String picked = form.optional("pick").orElse("");
        String name = picked.isBlank() ? form.optional("name").orElse("") : picked;
        if (!key.matches("[A-Za-z0-9_-]{20,64}") || name.length() > 1000) {
            throw Refusal.malformed("The form was changed on its way. Reload the page and join again.");
        }
        String team = form.orNull("team");
        var person = visitors.personOrGuest(ctx);
        var allowance = games.allowance(rollcall.picked(game, picked).orElse(person));
        for (var effect : game.send(at -> new Event.Joined(
                game.hosted().game(),
                fingerprint(key),
                name,
                team,
                person.id(),
                allowance.extraTime(),
                allowance.speedScored(),
                at))) {
            if (effect instanceof Effect.Seated) {
                keep(ctx, game, key);
                ctx.redirect(here(ctx, game), HttpStatus.SEE_OTHER);
                return;
            }
            String sentence = effect instanceof Effect.Offered offered
                    ? render.text(ctx, "play.name-taken", offered.name())
                    : effect instanceof Effect.Refused refused ? render.refusal(ctx, refused.sentence()) : "";
            if (!sentence.isEmpty()) {
                ctx.status(HttpStatus.CONFLICT);
                join(
                        ctx,
                        game,
                        key,
                        effect instanceof Effect.Offered offered ? offered.name() : name,
                        team == null ? "" : team,
                        sentence);
                return;
            }
        }
        throw new IllegalStateException("joining led to nothing");
    }

    private void keep(Context ctx, LiveGame game, String key) {
        ctx.res().addHeader("Set-Cookie", visitors.cookie(SEAT, key, here(ctx, game), HOURS_OF_A_SEAT * 3600));
    }

    private static String here(Context ctx, LiveGame game) {
        return ctx.contextPath() + "/play/" + game.hosted().code();
    }

    /** {@code GET /play/{code}/stream}: the screen whenever it changes, as server-sent events. */
    void stream(Context ctx) throws IOException, InterruptedException {
        var player = player(ctx);
        var locale = visitors.of(ctx).locale();
        var stream = new LiveStream(ctx, Token.random(random));
        long after = after(ctx);
        player.game.presence().open(player.seat, stream);
        try {
            var turn = new PlayerTurn(player.game, player.seat, locale, screens, clock, stream, after);
            turn.hello();
            stream.serve(turn::look, java.time.Duration.ZERO, turn::beat);
        } catch (IOException e) {
            // The device was gone before anything could be said.
        } finally {
            player.game.presence().closed(player.seat, stream);
        }
    }

    /** What the device has seen already: its last event, or what its page was made from. */
    private static long after(Context ctx) {
        String last = ctx.req().getHeader("Last-Event-ID");
        String text = last == null ? Fields.query(ctx).optional("after").orElse("0") : last;
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    /** {@code GET /play/{code}/screen?after=…}: the screen, for those who get no stream; 204 when it has not changed. */
    void poll(Context ctx) {
        var player = player(ctx);
        player.game.presence().asks(player.seat);
        ctx.header("Cache-Control", "no-store");
        if (player.game.changed(player.seat) <= after(ctx)) {
            ctx.status(HttpStatus.NO_CONTENT);
            return;
        }
        message(ctx, player, "");
    }

    private void message(Context ctx, Player player, String sentence) {
        var shown = screens.of(player.game, player.seat, visitors.of(ctx).locale());
        Json.write(ctx, new Message(shown.number(), clock.millis(), shown.json(), sentence));
    }

    /**
     * What a player's script is sent.
     *
     * @param id after which event the screen was so
     * @param now the server's time, in milliseconds
     * @param html of the screen, as JSON: a class of many is sent the same, which is written once
     * @param sentence why nothing was done; empty when it was
     */
    record Message(long id, long now, @JsonRawValue String html, String sentence) {}

    /** {@code POST /play/{code}/answers}: answers; the same key again is the same answer. */
    void answer(Context ctx) {
        var player = player(ctx);
        var form = Fields.form(ctx);
        var event = LiveForms.answer(player.id(), player.seat, form);
        answered(ctx, player, player.game.send(event));
    }

    /** {@code POST /play/{code}/turns}: turns the page, in a game at students' pace. */
    void turn(Context ctx) {
        var player = player(ctx);
        int from = (int) Fields.form(ctx).number("from", 0, 10_000);
        answered(ctx, player, player.game.send(at -> new Event.Turned(player.id(), player.seat, from, at)));
    }

    private void answered(Context ctx, Player player, List<Effect> effects) {
        String sentence = effects.stream()
                .filter(Effect.Refused.class::isInstance)
                .map(effect -> render.refusal(ctx, ((Effect.Refused) effect).sentence()))
                .findFirst()
                .orElse("");
        if (!sentence.isEmpty()) {
            ctx.status(HttpStatus.CONFLICT);
        }
        if (LiveForms.isScript(ctx)) {
            message(ctx, player, sentence);
        } else if (sentence.isEmpty()) {
            ctx.redirect(here(ctx, player.game), HttpStatus.SEE_OTHER);
        } else {
            screen(ctx, player.game, player.seat, sentence);
        }
    }

    /** {@code POST /play/{code}/pongs}: the device has heard the greeting of its stream; so the round trip is known. */
    void pong(Context ctx) {
        var player = player(ctx);
        player.game.presence().pong(player.seat, Fields.form(ctx).required("connection"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** {@code POST /play/{code}/claims}: a guest who has signed in keeps the answers in the account's memory. */
    void claim(Context ctx) {
        var player = player(ctx);
        if (claimable(ctx, player.game, player.seat)) {
            games.claim(player.game, player.seat, visitors.of(ctx).person());
            screen(ctx, player.game, player.seat, render.text(ctx, "play.claimed"));
            return;
        }
        ctx.redirect(here(ctx, player.game), HttpStatus.SEE_OTHER);
    }

    private LiveGame game(Context ctx) {
        String code = ctx.pathParam("code");
        if (code.matches("\\d{4,8}")) {
            var game = games.byCode(code);
            // Who sits in the game has not guessed.
            if (game.isPresent() && (seat(ctx, game.get()) != null || isCode(ctx, code))) {
                return game.get();
            }
            isCode(ctx, code);
        }
        throw Refusal.missing("There is no quiz with this code. Look at the board and type it again.");
    }

    private Player player(Context ctx) {
        var game = game(ctx);
        Integer seat = seat(ctx, game);
        if (seat == null) {
            throw Refusal.missing("You have no seat in this quiz. Join it first.");
        }
        return new Player(game, seat);
    }

    private static @Nullable Integer seat(Context ctx, LiveGame game) {
        String key = ctx.cookie(SEAT);
        return key == null ? null : game.seat(fingerprint(key));
    }

    /** What is kept of a device's key, so that whoever reads the log cannot take a seat. */
    private static String fingerprint(String key) {
        return HexFormat.of().formatHex(Token.fingerprint(key));
    }
}
