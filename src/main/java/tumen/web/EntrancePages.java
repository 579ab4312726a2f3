package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tumen.people.Accounts;
import tumen.people.CardCode;
import tumen.people.Classes;
import tumen.people.Passwords;
import tumen.people.Person;
import tumen.people.PersonName;
import tumen.people.Role;
import tumen.people.School;
import tumen.people.Throttle;

/** The ways in besides name and password: making an account, the card of a class, the link to set a password. */
final class EntrancePages {
    private final Accounts accounts;
    private final Classes classes;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final Throttle throttle = new Throttle();

    EntrancePages(School school, Visitors visitors, Render render, Clock clock) {
        this.accounts = school.accounts();
        this.classes = school.classes();
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    /** {@code GET /sign-up}: the form with which a guest makes an account. */
    void signUp(Context ctx) {
        page(ctx, "people/sign-up", Map.of("name", "", "sentence", ""));
    }

    /** {@code POST /sign-up}: the guest becomes a student with a name; what they answered stays theirs. */
    void grow(Context ctx) {
        var form = Fields.form(ctx);
        String name = AccountPages.limited(form.required("name"));
        String password = AccountPages.limited(form.required("password"));
        var visitor = visitors.of(ctx);
        if (visitor.account()) {
            throw new Refusal(HttpStatus.CONFLICT, render.text(ctx, "sign-up.already"));
        }
        var wrong = wrong(name, password);
        if (wrong.isEmpty()) {
            slow(ctx, "sign-up " + name.strip());
            try {
                var signedIn = accounts.signUp(visitor.person(), name, password, clock.instant());
                visitors.grow(ctx, signedIn);
                ctx.redirect(ctx.contextPath() + "/profile?notice=made", HttpStatus.SEE_OTHER);
                return;
            } catch (IllegalArgumentException e) {
                wrong = Optional.of("sign-up.taken");
            }
        }
        ctx.status(HttpStatus.BAD_REQUEST);
        page(ctx, "people/sign-up", Map.of("name", name, "sentence", render.text(ctx, wrong.get())));
    }

    /** The key of the sentence that says what is wrong with a name or a password; empty when nothing is. */
    private static Optional<String> wrong(String name, String password) {
        try {
            PersonName.of(name);
        } catch (IllegalArgumentException e) {
            return Optional.of("account.name-rule");
        }
        return Passwords.fits(password) ? Optional.empty() : Optional.of("setup.rule");
    }

    /** {@code GET /class}: the form for the code of a class and a card. */
    void card(Context ctx) {
        page(ctx, "people/card", Map.of("class", "", "sentence", ""));
    }

    /** {@code POST /class}: opens a session for the owner of the card; without a card, somebody with an account joins. */
    void enter(Context ctx) {
        var form = Fields.form(ctx);
        String typedClass = AccountPages.limited(form.required("class"));
        String typedCard = AccountPages.limited(form.optional("card").orElse(""));
        slow(ctx, "card " + typedClass.strip() + " " + typedCard.strip());
        var classCode = CardCode.typed(typedClass, CardCode.OF_CLASS);
        var visitor = visitors.of(ctx);
        if (typedCard.isBlank() && visitor.person().role() == Role.STUDENT) {
            join(ctx, visitor.person(), typedClass, classCode);
            return;
        }
        var card = CardCode.typed(typedCard, CardCode.OF_CARD);
        var signedIn =
                classCode.flatMap(code -> card.flatMap(each -> accounts.signInByCard(code, each, clock.instant())));
        if (signedIn.isEmpty()) {
            noMatch(ctx, typedClass);
            return;
        }
        throttle.succeeded("card " + typedClass.strip() + " " + typedCard.strip(), address(ctx), clock.instant());
        visitors.open(ctx, signedIn.get());
        ctx.redirect(ctx.contextPath() + "/", HttpStatus.SEE_OTHER);
    }

    private void join(Context ctx, Person student, String typed, Optional<CardCode> code) {
        var classroom = code.flatMap(classes::byCode);
        if (classroom.isEmpty()) {
            noMatch(ctx, typed);
            return;
        }
        try {
            classes.join(student, classroom.get(), PersonName.of(String.valueOf(student.name())), clock.instant());
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.CONFLICT, render.text(ctx, "card.taken", String.valueOf(student.name())));
        }
        ctx.redirect(ctx.contextPath() + "/profile?notice=joined", HttpStatus.SEE_OTHER);
    }

    private void noMatch(Context ctx, String typed) {
        ctx.status(HttpStatus.FORBIDDEN);
        page(ctx, "people/card", Map.of("class", typed, "sentence", render.text(ctx, "card.no-match")));
    }

    /** {@code GET /password?token=…}: the form behind a one-time link. */
    void password(Context ctx) {
        String token = Fields.query(ctx).optional("token").orElse("");
        var person = invited(ctx, token);
        page(ctx, "people/password", Map.of("token", token, "name", String.valueOf(person.name()), "sentence", ""));
    }

    /** {@code POST /password}: uses the link up and signs its owner in. */
    void setPassword(Context ctx) {
        var form = Fields.form(ctx);
        String token = AccountPages.limited(form.required("token"));
        String password = AccountPages.limited(form.required("password"));
        var person = invited(ctx, token);
        if (!Passwords.fits(password)) {
            ctx.status(HttpStatus.BAD_REQUEST);
            page(
                    ctx,
                    "people/password",
                    Map.of(
                            "token",
                            token,
                            "name",
                            String.valueOf(person.name()),
                            "sentence",
                            render.text(ctx, "setup.rule")));
            return;
        }
        var signedIn = accounts.setPassword(token, password, clock.instant())
                .orElseThrow(() -> Refusal.missing(render.text(ctx, "password.used-up")));
        visitors.open(ctx, signedIn);
        ctx.redirect(ctx.contextPath() + "/", HttpStatus.SEE_OTHER);
    }

    private Person invited(Context ctx, String token) {
        return (token.length() > 100 ? Optional.<Person>empty() : accounts.byPasswordLink(token, clock.instant()))
                .orElseThrow(() -> Refusal.missing(render.text(ctx, "password.used-up")));
    }

    private void slow(Context ctx, String account) {
        var wait = throttle.attempt(account, address(ctx), clock.instant());
        if (wait.isPresent()) {
            throw tooOften(ctx, render, wait.get());
        }
    }

    /** Says how long to wait. */
    static Refusal tooOften(Context ctx, Render render, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        ctx.header("Retry-After", String.valueOf(seconds));
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, render.text(ctx, "sign-in.wait", seconds));
    }

    private static String address(Context ctx) {
        return String.valueOf(ctx.req().getRemoteAddr());
    }

    private void page(Context ctx, String template, Map<String, String> values) {
        render.page(ctx, template, values);
    }
}
