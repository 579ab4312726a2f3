package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tumen.people.Account.Entrance;
import tumen.people.Allowance;
import tumen.people.OpenSession;
import tumen.people.Passwords;
import tumen.people.Person;
import tumen.people.Profile;
import tumen.people.Role;
import tumen.people.School;
import tumen.study.Deciding;

/** What somebody may see and change about themselves. */
final class ProfilePages {
    static final Set<String> NOTICES = Set.of("made", "joined", "saved", "renamed", "password", "ended", "others");

    private final School school;
    private final Deciding deciding;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;

    ProfilePages(School school, Deciding deciding, Visitors visitors, Render render, Clock clock) {
        this.school = school;
        this.deciding = deciding;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    /**
     * A session as a line.
     *
     * @param name to end it by
     * @param device such as {@code Firefox · Windows}; empty when it is not known
     * @param opened the day, as the reader writes it
     * @param seen the day, as the reader writes it
     * @param here whether it is the one in use
     */
    record Line(String name, String device, String opened, String seen, boolean here) {}

    /** {@code GET /profile}. */
    void profile(Context ctx) {
        String notice = Fields.query(ctx).optional("notice").orElse("");
        show(ctx, NOTICES.contains(notice) ? render.text(ctx, "profile.notice-" + notice) : "", "");
    }

    private void show(Context ctx, String notice, String sentence) {
        var visitor = visitors.of(ctx);
        var person = visitor.person();
        var values = new HashMap<String, @Nullable Object>();
        values.put("notice", notice);
        values.put("sentence", sentence);
        values.put("allowance", visitor.known() ? school.classes().allowance(person) : Allowance.NONE);
        values.put("classes", visitor.known() ? school.classes().attendedBy(person) : List.of());
        values.put("lines", visitor.account() ? lines(ctx, visitor) : List.of());
        values.put("password", visitor.account() && hasPassword(person));
        values.put("zone", deciding.days(person).zone().getId());
        render.page(ctx, "people/profile", values);
    }

    private boolean hasPassword(Person person) {
        return school.accounts()
                .account(person.id())
                .filter(account -> account.entrance() == Entrance.PASSWORD)
                .isPresent();
    }

    private List<Line> lines(Context ctx, Visitor visitor) {
        String here = OpenSession.name(visitors.token(ctx));
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(visitor.locale())
                .withZone(visitor.zone());
        return school.accounts().sessions(visitor.person()).stream()
                .map(session -> new Line(
                        session.name(),
                        session.device(),
                        day.format(session.opened()),
                        day.format(session.seen()),
                        session.name().equals(here)))
                .toList();
    }

    /** {@code POST /language}: one of the languages, for this device and the account, and back to the page. */
    void language(Context ctx) {
        var form = Fields.form(ctx);
        visitors.remember(ctx, visitors.of(ctx).profile().in(known(form.required("language"))));
        ctx.redirect(
                ctx.contextPath() + HomePages.localPath(form.optional("back").orElse("/")), HttpStatus.SEE_OTHER);
    }

    private static String known(String language) {
        if (!language.isEmpty()
                && Messages.LOCALES.stream()
                        .noneMatch(locale -> locale.getLanguage().equals(language))) {
            throw Refusal.malformed("There is no such language here.");
        }
        return language;
    }

    private static String theme(String theme) {
        return switch (theme) {
            case "light", "dark" -> theme;
            case "" -> "";
            default -> throw Refusal.malformed("A theme is light, dark or device.");
        };
    }

    /** {@code POST /profile/look}: language, theme, larger text, no timers. */
    void look(Context ctx) {
        var form = Fields.form(ctx);
        visitors.remember(
                ctx,
                new Profile(
                        known(form.required("language")),
                        form.optional("larger").isPresent(),
                        form.optional("no-timers").isPresent(),
                        theme(form.optional("theme").orElse(""))));
        back(ctx, "saved");
    }

    /** {@code POST /profile/name}. */
    void rename(Context ctx) {
        String name = AccountPages.limited(Fields.form(ctx).required("name"));
        try {
            school.accounts().rename(visitors.of(ctx).person(), name);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.BAD_REQUEST);
            show(ctx, "", render.text(ctx, "profile.name-refused"));
            return;
        }
        back(ctx, "renamed");
    }

    /** {@code POST /profile/password}: changes one's own. */
    void password(Context ctx) {
        var form = Fields.form(ctx);
        String present = AccountPages.limited(form.required("present"));
        String next = AccountPages.limited(form.required("password"));
        String wrong = "";
        if (!Passwords.fits(next)) {
            wrong = "setup.rule";
        } else if (!school.accounts().changePassword(visitors.of(ctx).person(), present, next)) {
            wrong = "profile.wrong-password";
        }
        if (wrong.isEmpty()) {
            back(ctx, "password");
            return;
        }
        ctx.status(HttpStatus.BAD_REQUEST);
        show(ctx, "", render.text(ctx, wrong));
    }

    /** {@code POST /profile/sessions/{session}/end}: signs one device out. */
    void end(Context ctx) {
        if (!school.accounts().endSession(visitors.of(ctx).person(), ctx.pathParam("session"))) {
            throw Refusal.missing(render.text(ctx, "profile.no-session"));
        }
        back(ctx, "ended");
    }

    /** {@code POST /profile/sessions/end-others}: signs every other device out. */
    void endOthers(Context ctx) {
        school.accounts().endOtherSessions(visitors.of(ctx).person(), visitors.token(ctx));
        back(ctx, "others");
    }

    /** {@code GET /profile/data}: everything stored about the person, as a file of JSON. */
    void data(Context ctx) {
        var person = visitors.of(ctx).person();
        try {
            // A slow line must not keep the database's attention: first to a file that only this process can read.
            Path file = Files.createTempFile("tumen-", ".json");
            try (OutputStream out = Files.newOutputStream(file)) {
                school.belongings().export(person, out);
            }
            ctx.header("Content-Disposition", "attachment; filename=\"tumen-" + person.id() + ".json\"");
            ctx.header("Cache-Control", "no-store");
            ctx.contentType("application/json;charset=utf-8");
            ctx.result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code POST /profile/erasure}: forgets the person, if they typed the word that says so. */
    void erase(Context ctx) {
        var form = Fields.form(ctx);
        String expected = render.text(ctx, "profile.erase-word");
        if (!form.required("word").strip().equalsIgnoreCase(expected)) {
            ctx.status(HttpStatus.BAD_REQUEST);
            show(ctx, "", render.text(ctx, "profile.erase-unsure", expected));
            return;
        }
        var person = visitors.of(ctx).person();
        try {
            school.belongings().erase(person, clock.instant());
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        visitors.forget(ctx, person.role() == Role.GUEST);
        ctx.redirect(ctx.contextPath() + "/", HttpStatus.SEE_OTHER);
    }

    private static void back(Context ctx, String notice) {
        ctx.redirect(ctx.contextPath() + "/profile?notice=" + notice, HttpStatus.SEE_OTHER);
    }
}
