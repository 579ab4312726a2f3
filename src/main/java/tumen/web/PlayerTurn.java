package tumen.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tumen.live.Screen;

/** What one player's stream writes each time it is woken: the screen, when it is another one than before. */
final class PlayerTurn {
    private final LiveGame game;
    private final int seat;
    private final Locale locale;
    private final LiveScreens screens;
    private final Clock clock;
    private final LiveStream stream;
    private long seen;
    private @Nullable Screen last;

    /**
     * @param seen after which event the device has its screen
     */
    PlayerTurn(LiveGame game, int seat, Locale locale, LiveScreens screens, Clock clock, LiveStream stream, long seen) {
        this.game = game;
        this.seat = seat;
        this.locale = locale;
        this.screens = screens;
        this.clock = clock;
        this.stream = stream;
        this.seen = seen;
    }

    private record Hello(long now, String connection) {}

    private record Beat(long now) {}

    /** The greeting: a script that hears nothing knows that streams do not get through, and one that does answers. */
    void hello() throws IOException {
        game.presence().greeted(stream.connection());
        stream.send("hello", "", Json.bytes(new Hello(clock.millis(), stream.connection())));
    }

    void beat() throws IOException {
        stream.send("beat", "", Json.bytes(new Beat(clock.millis())));
    }

    /** Writes the screen unless the device has it. */
    void look() throws IOException {
        long changed = game.changed(seat);
        if (changed <= seen) {
            return;
        }
        var shown = screens.of(game, seat, locale);
        seen = shown.number();
        if (!shown.screen().equals(last)) {
            last = shown.screen();
            var message = new PlayPages.Message(shown.number(), clock.millis(), shown.json(), "");
            stream.send("screen", String.valueOf(shown.number()), Json.bytes(message));
        }
    }
}
