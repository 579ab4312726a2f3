package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import tumen.people.People;
import tumen.people.Throttle;

/** Signing in and out, and making the first administrator. */
final class AccountPages {
    private final People people;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final Throttle throttle = new Throttle();

    AccountPages(People people, Visitors visitors, Render render, Clock clock) {
        this.people = people;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    /** {@code GET /sign-in}. */
    void signIn(Context ctx) {
        render.page(ctx, "people/sign-in", Map.of("name", "", "sentence", ""));
    }

    /** {@code POST /sign-in}: opens a session, or says that name and password do not match. */
    void open(Context ctx) {
        var form = Fields.form(ctx);
        String name = limited(form.required("name"));
        String password = limited(form.required("password"));
        var now = clock.instant();
        String address = String.valueOf(ctx.req().getRemoteAddr());
        String account = name.strip().toLowerCase(Locale.ROOT);
        var wait = throttle.attempt(account, address, now);
        if (wait.isPresent()) {
            throw EntrancePages.tooOften(ctx, render, wait.get());
        }
        var signedIn = people.signIn(name, password, now);
        if (signedIn.isEmpty()) {
            ctx.status(HttpStatus.FORBIDDEN);
            render.page(ctx, "people/sign-in", Map.of("name", name, "sentence", render.text(ctx, "sign-in.no-match")));
            return;
        }
        throttle.succeeded(account, address, now);
        visitors.open(ctx, signedIn.get());
        ctx.redirect(ctx.contextPath() + "/", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /sign-out}. */
    void close(Context ctx) {
        visitors.close(ctx);
        ctx.redirect(ctx.contextPath() + "/", HttpStatus.SEE_OTHER);
    }

    /** {@code GET /setup?token=…}: the form for the first administrator, behind the one-time link. */
    void setup(Context ctx) {
        String token = Fields.query(ctx).optional("token").orElse("");
        checkToken(token);
        render.page(ctx, "people/setup", Map.of("token", token, "name", "", "sentence", ""));
    }

    /** {@code POST /setup}: uses the link up and signs the administrator in. */
    void create(Context ctx) {
        var form = Fields.form(ctx);
        String token = limited(form.required("token"));
        String name = limited(form.required("name"));
        String password = limited(form.required("password"));
        checkToken(token);
        try {
            var signedIn = people.createAdministrator(token, name.strip(), password, clock.instant())
                    .orElseThrow(AccountPages::usedUp);
            visitors.open(ctx, signedIn);
            ctx.redirect(ctx.contextPath() + "/texts", HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.BAD_REQUEST);
            render.page(
                    ctx,
                    "people/setup",
                    Map.of("token", token, "name", name, "sentence", render.refusal(ctx, e.getMessage())));
        }
    }

    private void checkToken(String token) {
        if (token.isEmpty() || token.length() > 100 || !people.isSetupToken(token)) {
            throw usedUp();
        }
    }

    private static Refusal usedUp() {
        return Refusal.missing(
                "This set-up link has been used or was never given out. The server prints a new one when it starts, as "
                        + "long as there is no administrator.");
    }

    static String limited(String text) {
        if (text.length() > 1000) {
            throw Refusal.malformed("That is too long.");
        }
        return text;
    }
}
