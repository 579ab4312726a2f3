package tumen.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tumen.live.Hosted;
import tumen.live.Pace;
import tumen.live.Phase;
import tumen.live.Rehearsal;
import tumen.live.Scoring;
import tumen.live.Screen;
import tumen.question.Form;
import tumen.question.Key;

/** The screens of players as HTML, made once for each content and language, however many see it. */
final class LiveScreens {
    /** Screens of the past are forgotten when there are more. */
    private static final int MOST = 5000;

    /** Without a script a page that waits looks again after that many seconds. */
    private static final long LOOK_AGAIN = 3;

    /** Stands where a player's own points belong; a private character, which no text has. */
    private static final String OWN_POINTS = "\uf8ffpoints\uf8ff";

    private final Render render;
    private final Map<Content, Made> made = new ConcurrentHashMap<>();
    private final AtomicBoolean rehearsed = new AtomicBoolean();

    LiveScreens(Render render) {
        this.render = render;
    }

    private record Content(String game, Screen screen, Locale locale) {}

    /**
     * A screen that was made.
     *
     * @param html of it
     * @param json the same as a text in JSON
     */
    private record Made(String html, String json) {
        static Made of(String html) {
            return new Made(html, Json.text(html));
        }

        /** With a player's own points. */
        Made with(String points) {
            String quoted = Json.text(points);
            return new Made(
                    html.replace(OWN_POINTS, points),
                    json.replace(OWN_POINTS, quoted.substring(1, quoted.length() - 1)));
        }
    }

    /**
     * A player's screen.
     *
     * @param number after which event it was so
     * @param screen what is shown
     * @param html how
     * @param json the same as a text in JSON
     */
    record Shown(long number, Screen screen, String html, String json) {
        /** After how many seconds a page without a script should look again; 0 while somebody answers. */
        long secondsUntilWorthALook(Instant now) {
            if (!(screen instanceof Screen.Asked asked) || asked.answered() != null) {
                return LOOK_AGAIN;
            }
            boolean typing = asked.prompt().options().isEmpty();
            return typing
                    ? LiveForms.seconds(now, asked.closesAt(), 1) + 1
                    : Math.max(LOOK_AGAIN, LiveForms.seconds(now, asked.opensAt(), 0));
        }
    }

    /** What this seat sees now. */
    Shown of(LiveGame game, int seat, Locale locale) {
        var now = game.now();
        var screen = now.screens().of(now.state().seats().get(seat));
        var made = made(game.hosted(), screen, locale);
        return new Shown(now.number(), screen, made.html(), made.json());
    }

    private Made made(Hosted hosted, Screen screen, Locale locale) {
        if (screen instanceof Screen.Solution solution) {
            return shared(hosted, solution.withoutPoints(), locale).with(points(solution, locale));
        }
        return shared(hosted, screen, locale);
    }

    /** The class gathers: if it is the first since the start, the screens that are to come are made meanwhile, for nobody. */
    void gathers(LiveGame game, Locale locale) {
        boolean lobby = game.now().state().phase() instanceof Phase.Lobby; // who comes late must not slow the others
        if (lobby && !rehearsed.getAndSet(true)) {
            Thread.startVirtualThread(() -> rehearse(game, locale));
        }
    }

    private void rehearse(LiveGame game, Locale locale) {
        Rehearsal.play(game.hosted().setup(), game.quiz(), screen -> {
            var made = made(game.hosted(), screen, locale);
            var unused = Json.bytes(new PlayPages.Message(0, 0, made.json(), ""));
        });
    }

    /** What a player has got: all of a solution that differs from one to the next, so the rest is made once. */
    private String points(Screen.Solution solution, Locale locale) {
        Integer place = solution.place();
        return "<b>" + render.text(locale, "live.points", solution.earned()) + "</b> <span class=\"small\">"
                + render.text(locale, "live.total", solution.total())
                + (place == null ? "" : "</span> <span class=\"small\">" + render.text(locale, "live.place", place))
                + "</span>";
    }

    private Made shared(Hosted hosted, Screen screen, Locale locale) {
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(
                new Content(hosted.game(), screen, locale),
                content -> Made.of(render.part(locale, "live/screen", values(hosted, screen))));
    }

    private static Map<String, @Nullable Object> values(Hosted hosted, Screen screen) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", hosted.code());
        values.put("language", hosted.language());
        values.put("screen", screen);
        values.put("decks", decks(hosted));
        values.put("deck", deck(hosted, screen));
        values.put("ownPoints", OWN_POINTS);
        values.put("kind", kind(screen));
        values.put("ownPace", hosted.setup().pace() == Pace.STUDENT);
        values.put("certainty", hosted.setup().scoring() == Scoring.CERTAINTY);
        if (screen instanceof Screen.Asked asked) {
            values.put("parts", parts(asked));
        }
        if (screen instanceof Screen.Solution solution) {
            var verdict = solution.verdict();
            values.put("verdict", verdict == null ? null : Json.name(verdict));
        }
        return values;
    }

    /** The decks of the questions, in the order of the questions: where their pictures and sounds lie. */
    static List<String> decks(Hosted hosted) {
        return hosted.setup().items().stream()
                .map(item -> item.question().id().deck())
                .toList();
    }

    private static String deck(Hosted hosted, Screen screen) {
        return switch (screen) {
            case Screen.Asked asked -> decks(hosted).get(asked.question());
            case Screen.Closed closed -> decks(hosted).get(closed.question());
            case Screen.Solution solution -> decks(hosted).get(solution.question());
            case Screen.Lobby lobby -> "";
            case Screen.Paused paused -> "";
            case Screen.Through through -> "";
            case Screen.Over over -> "";
            case Screen.Away away -> "";
        };
    }

    private static List<String> parts(Screen.Asked asked) {
        return asked.prompt().form() == Form.CLOZE
                ? List.of(asked.prompt().stem().split(Key.Cloze.GAP, -1))
                : List.of();
    }

    private static String kind(Screen screen) {
        return switch (screen) {
            case Screen.Lobby lobby -> "lobby";
            case Screen.Asked asked -> "asked";
            case Screen.Closed closed -> "closed";
            case Screen.Solution solution -> "solution";
            case Screen.Paused paused -> "paused";
            case Screen.Through through -> "through";
            case Screen.Over over -> "over";
            case Screen.Away away -> "away";
        };
    }
}
