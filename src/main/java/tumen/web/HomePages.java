package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tumen.people.Person;
import tumen.study.Deciding;
import tumen.study.Fitting;
import tumen.study.Studying;

/** What waits for the visitor, and the little things around it. */
final class HomePages {
    /** So long the page tells that the model of memory was fitted. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Studying studying;
    private final Deciding deciding;
    private final Fitting fitting;
    private final AssignedPages assigned;
    private final Invigilation invigilation;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Clock clock;

    HomePages(
            Studying studying,
            Deciding deciding,
            Fitting fitting,
            AssignedPages assigned,
            Invigilation invigilation,
            Visitors visitors,
            Render render,
            Messages messages,
            Clock clock) {
        this.studying = studying;
        this.deciding = deciding;
        this.fitting = fitting;
        this.assigned = assigned;
        this.invigilation = invigilation;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code GET /}. */
    void home(Context ctx) {
        var visitor = visitors.of(ctx);
        var now = clock.instant();
        var local = now.atZone(visitor.zone());
        var overview = studying.overview(visitor.person(), now);
        var library = studying.library();
        int waiting = overview.due() + overview.fresh();
        render.page(
                ctx,
                "home/home",
                Map.of(
                        "greeting",
                        greeting(local.getHour()),
                        "overview",
                        overview,
                        "shut",
                        invigilation.shutTitles(ctx),
                        "homework",
                        assigned.waiting(visitor),
                        "streak",
                        deciding.streak(visitor.person(), now),
                        "fit",
                        fit(visitor.person(), now),
                        "minutes",
                        Math.max(1, Math.round(waiting * overview.secondsPerCard() / 60)),
                        "decks",
                        overview.decks().stream()
                                .map(of -> DeckLine.of(of, library))
                                .toList(),
                        "forecast",
                        Forecast.of(
                                overview.forecast(),
                                deciding.days(visitor.person()).dayOf(now),
                                messages,
                                visitor.locale())));
    }

    /** Key of the sentence that tells of a fit, when there is something to tell. */
    private String fit(Person person, Instant now) {
        var fits = fitting.fits(person);
        if (fits.isEmpty() || fits.getLast().at().isBefore(now.minus(NEWS))) {
            return "";
        }
        var fit = fits.getLast();
        if (fit.waits()) {
            return "home.fit-waits";
        }
        boolean stands = deciding.decisions(person).stream()
                .anyMatch(decided -> decided.id() == fit.decision() && !decided.undone());
        return stands ? "home.fit-adopted" : "";
    }

    private static String greeting(int hour) {
        if (hour >= 5 && hour < 12) {
            return "home.morning";
        }
        return hour >= 12 && hour < 18 ? "home.afternoon" : "home.evening";
    }

    /** {@code GET /help}: the keys, for those whose browser runs no scripts. */
    void help(Context ctx) {
        render.page(ctx, "home/help", Map.of());
    }

    /** {@code POST /theme}: remembers light, dark or neither, and goes back. */
    void theme(Context ctx) {
        var form = Fields.form(ctx);
        String theme = form.required("theme");
        switch (theme) {
            case "light", "dark" ->
                visitors.remember(ctx, visitors.of(ctx).profile().themed(theme));
            case "device" -> visitors.remember(ctx, visitors.of(ctx).profile().themed(""));
            default -> throw Refusal.malformed("A theme is light, dark or device.");
        }
        ctx.redirect(ctx.contextPath() + localPath(form.optional("back").orElse("/")), HttpStatus.SEE_OTHER);
    }

    /** The path when it lies within this site, else the home page: nobody is sent elsewhere. */
    static String localPath(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return local ? path : "/";
    }
}
