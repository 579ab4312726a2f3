package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tumen.people.Account;
import tumen.people.Accounts;
import tumen.people.Role;
import tumen.people.School;

/** Everybody with an account, for administrators. */
final class PeoplePages {
    private static final int A_PAGE = 100;

    private final Accounts accounts;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;

    PeoplePages(School school, Visitors visitors, Render render, Clock clock) {
        this.accounts = school.accounts();
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    /**
     * An account as a line.
     *
     * @param id number
     * @param name as it is shown
     * @param role {@code student}, {@code teacher} or {@code admin}
     * @param entrance {@code password}, {@code card}, {@code link} or {@code none}
     * @param seen the day they were here last; empty for never or long ago
     * @param blocked whether they are kept out
     */
    record Line(long id, String name, String role, String entrance, String seen, boolean blocked) {}

    /** {@code GET /people?q=&from=}. */
    void people(Context ctx) {
        show(ctx, "", "");
    }

    private void show(Context ctx, String sentence, String typed) {
        var query = Fields.query(ctx);
        String search = AccountPages.limited(query.optional("q").orElse(""));
        int from = (int) Fields.number(query.optional("from").orElse("0"), "from", 0, 10_000_000);
        int count = accounts.count(search);
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "lines",
                accounts.find(search, from, A_PAGE).stream()
                        .map(account -> line(ctx, account))
                        .toList());
        values.put("search", search);
        values.put("count", count);
        values.put("next", from + A_PAGE < count ? from + A_PAGE : null);
        values.put("sentence", sentence);
        values.put("typed", typed);
        render.page(ctx, "people/people", values);
    }

    private Line line(Context ctx, Account account) {
        return new Line(
                account.person().id(),
                String.valueOf(account.person().name()),
                Json.name(account.person().role()),
                Json.name(account.entrance()),
                day(ctx, account.seen()),
                account.blocked() != null);
    }

    private String day(Context ctx, @Nullable Instant instant) {
        var visitor = visitors.of(ctx);
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(visitor.locale())
                        .withZone(visitor.zone())
                        .format(instant);
    }

    /** {@code POST /people}: makes an account and shows the link with which its owner sets a password. */
    void create(Context ctx) {
        var form = Fields.form(ctx);
        String name = AccountPages.limited(form.required("name"));
        var role = role(form.required("role"));
        try {
            var person = accounts.create(name, role, clock.instant());
            link(ctx, person.id());
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.BAD_REQUEST);
            show(ctx, render.refusal(ctx, e.getMessage()), name);
        }
    }

    private static Role role(String text) {
        return switch (text) {
            case "student" -> Role.STUDENT;
            case "teacher" -> Role.TEACHER;
            case "admin" -> Role.ADMIN;
            default -> throw Refusal.malformed("A role is student, teacher or admin.");
        };
    }

    /** {@code GET /people/{person}}. */
    void person(Context ctx) {
        String notice = Fields.query(ctx).optional("notice").orElse("");
        page(ctx, account(ctx), "", notice.equals("saved") ? render.text(ctx, "person.saved") : "", "");
    }

    private Account account(Context ctx) {
        long person = Fields.number(ctx.pathParam("person"), "person", 1, Long.MAX_VALUE);
        return accounts.account(person).orElseThrow(() -> Refusal.missing("There is no account with that number."));
    }

    private void page(Context ctx, Account account, String link, String notice, String sentence) {
        render.page(
                ctx,
                "people/person",
                Map.of(
                        "line",
                        line(ctx, account),
                        "created",
                        day(ctx, account.created()),
                        "roles",
                        List.of("student", "teacher", "admin"),
                        "link",
                        link,
                        "notice",
                        notice,
                        "sentence",
                        sentence));
    }

    /** {@code POST /people/{person}/role}. */
    void role(Context ctx) {
        var account = account(ctx);
        var role = role(Fields.form(ctx).required("role"));
        change(ctx, account, () -> accounts.changeRole(account.person().id(), role));
    }

    /** {@code POST /people/{person}/block}: keeps somebody out, or lets them in again. */
    void block(Context ctx) {
        var account = account(ctx);
        boolean blocked = Fields.form(ctx).required("blocked").equals("true");
        change(ctx, account, () -> accounts.block(account.person().id(), blocked, clock.instant()));
    }

    private void change(Context ctx, Account account, Runnable deed) {
        try {
            deed.run();
            ctx.redirect(
                    ctx.contextPath() + "/people/" + account.person().id() + "?notice=saved", HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, account, "", "", render.refusal(ctx, e.getMessage()));
        }
    }

    /** {@code POST /people/{person}/link}: a new link to set a password; it is shown once. */
    void link(Context ctx) {
        link(ctx, account(ctx).person().id());
    }

    private void link(Context ctx, long person) {
        String token;
        try {
            token = accounts.passwordLink(person, clock.instant());
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        ctx.header("Cache-Control", "no-store");
        String link = base(ctx) + "/password?token=" + token;
        page(ctx, accounts.account(person).orElseThrow(), link, "", "");
    }

    /** Where the visitor reached the server, without a slash at the end. */
    static String base(Context ctx) {
        String proxied = ctx.header("X-Forwarded-Proto");
        String scheme = "https".equals(proxied) ? "https" : ctx.scheme().toLowerCase(Locale.ROOT);
        return scheme + "://" + ctx.host() + ctx.contextPath();
    }
}
