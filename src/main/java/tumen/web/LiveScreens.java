package tumen.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tumen.live.Hosted;
import tumen.live.Pace;
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
    private final Map<Content, String> made = new ConcurrentHashMap<>();

    LiveScreens(Render render) {
        this.render = render;
    }

    private record Content(String game, Screen screen, Locale locale) {}

    /**
     * A player's screen.
     *
     * @param number after which event it was so
     * @param screen what is shown
     * @param html how
     */
    record Shown(long number, Screen screen, String html) {
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
        return new Shown(now.number(), screen, html(game.hosted(), screen, locale));
    }

    private String html(Hosted hosted, Screen screen, Locale locale) {
        if (screen instanceof Screen.Solution solution) {
            return shared(hosted, solution.withoutPoints(), locale).replace(OWN_POINTS, points(solution, locale));
        }
        return shared(hosted, screen, locale);
    }

    /** What a player has got: all of a solution that differs from one to the next, so the rest is made once. */
    private String points(Screen.Solution solution, Locale locale) {
        Integer place = solution.place();
        return "<b>" + render.text(locale, "live.points", solution.earned()) + "</b> <span class=\"small\">"
                + render.text(locale, "live.total", solution.total())
                + (place == null ? "" : "</span> <span class=\"small\">" + render.text(locale, "live.place", place))
                + "</span>";
    }

    private String shared(Hosted hosted, Screen screen, Locale locale) {
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(
                new Content(hosted.game(), screen, locale),
                content -> render.part(locale, "live/screen", values(hosted, screen)));
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
