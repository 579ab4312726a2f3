package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tumen.live.Effect;
import tumen.live.Event;
import tumen.people.Token;

/** Coming to a live quiz: finding it by its code, and taking a seat under a name. */
final class JoinPages {
    private static final String SEAT = "tumen-seat";
    private static final int HOURS_OF_A_SEAT = 12;

    private final LiveGames games;
    private final Rollcall rollcall;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;
    private final Guesses guesses = new Guesses();

    JoinPages(LiveGames games, Teaching teaching, Visitors visitors, Render render, Clock clock, SecureRandom random) {
        this.games = games;
        this.rollcall = new Rollcall(teaching);
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
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

    /** The form to join, under the name by which the class or the account knows the visitor. */
    void form(Context ctx, LiveGame game) {
        var visitor = visitors.of(ctx);
        String name = rollcall.known(game, visitor.person()).orElse(visitor.name());
        form(ctx, game, Token.random(random), name, "", "");
    }

    private void form(Context ctx, LiveGame game, String key, @Nullable String name, String team, String sentence) {
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
                form(
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

    /** Where the game is played. */
    static String here(Context ctx, LiveGame game) {
        return ctx.contextPath() + "/play/" + game.hosted().code();
    }

    /**
     * The game of the code in the address.
     *
     * @throws Refusal if there is none
     */
    LiveGame game(Context ctx) {
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

    /** The seat of the device that asks, or null. */
    static @Nullable Integer seat(Context ctx, LiveGame game) {
        String key = ctx.cookie(SEAT);
        return key == null ? null : game.seat(fingerprint(key));
    }

    /** What is kept of a device's key, so that whoever reads the log cannot take a seat. */
    private static String fingerprint(String key) {
        return HexFormat.of().formatHex(Token.fingerprint(key));
    }
}
