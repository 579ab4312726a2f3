package tumen.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.live.Effect;
import tumen.live.Event;
import tumen.people.Token;

/** Playing a live quiz: seeing the screen, answering, keeping the results. */
final class PlayPages {
    private final LiveGames games;
    private final JoinPages joining;
    private final LiveScreens screens;
    private final Invigilation invigilation;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    PlayPages(
            LiveGames games,
            JoinPages joining,
            LiveScreens screens,
            Invigilation invigilation,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.games = games;
        this.joining = joining;
        this.screens = screens;
        this.invigilation = invigilation;
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

    /** {@code GET /play/{code}}: the form to join, or the screen of whoever has joined. */
    void play(Context ctx) {
        var game = joining.game(ctx);
        Integer seat = JoinPages.seat(ctx, game);
        if (seat == null) {
            screens.gathers(game, visitors.of(ctx).locale());
            joining.form(ctx, game);
            return;
        }
        checkOpen(ctx, game);
        screen(ctx, game, seat, "");
    }

    /** The last screen shows every key, so it waits as long as something of the decks is running for who asks. */
    private void checkOpen(Context ctx, LiveGame game) {
        if (game.over()) {
            invigilation.check(ctx, game.decks());
        }
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
            stream.serve(turn::look, Duration.ZERO, turn::beat);
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
            ctx.redirect(JoinPages.here(ctx, player.game), HttpStatus.SEE_OTHER);
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
        ctx.redirect(JoinPages.here(ctx, player.game), HttpStatus.SEE_OTHER);
    }

    private Player player(Context ctx) {
        var game = joining.game(ctx);
        Integer seat = JoinPages.seat(ctx, game);
        if (seat == null) {
            throw Refusal.missing("You have no seat in this quiz. Join it first.");
        }
        checkOpen(ctx, game);
        return new Player(game, seat);
    }
}
