package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tumen.people.CardCode;
import tumen.people.Classes;
import tumen.people.Classroom;
import tumen.people.Member;
import tumen.people.Overtaken;
import tumen.people.School;
import tumen.people.SignInCard;

/** Classes for those who teach them: their name, their code, their teachers, their cards. */
final class ClassPages {
    static final Set<String> NOTICES = Set.of(
            "made", "saved", "added", "removed", "restored", "moved", "recoded", "archived", "resumed", "teacher");

    private final Classes classes;
    private final ClassWork work;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;

    ClassPages(School school, ClassWork work, Visitors visitors, Render render, Clock clock) {
        this.classes = school.classes();
        this.work = work;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    /**
     * A class as a line.
     *
     * @param id number
     * @param name what it is called
     * @param students how many
     * @param archived whether it is put away
     */
    record Line(long id, String name, int students, boolean archived) {}

    /**
     * A card as it is printed.
     *
     * @param name of its owner
     * @param code what they type
     * @param qr the picture, as SVG
     */
    record Printed(String name, String code, String qr) {}

    /** {@code GET /classes}. */
    void classes(Context ctx) {
        show(ctx, "", "");
    }

    private void show(Context ctx, String typed, String sentence) {
        var lines = classes.taughtBy(visitors.of(ctx).person()).stream()
                .map(each -> new Line(
                        each.id(), each.name(), classes.members(each.id()).size(), each.archived() != null))
                .toList();
        var values = new HashMap<String, @Nullable Object>();
        values.put("lines", lines);
        values.put("typed", typed);
        values.put("sentence", sentence);
        render.page(ctx, "classes/classes", values);
    }

    /** {@code POST /classes}: makes one. */
    void create(Context ctx) {
        String name = AccountPages.limited(Fields.form(ctx).required("name"));
        try {
            back(ctx, classes.create(visitors.of(ctx).person(), name, clock.instant()), "made");
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.BAD_REQUEST);
            show(ctx, name, render.refusal(ctx, e.getMessage()));
        }
    }

    /** {@code GET /classes/{class}}. */
    void classroom(Context ctx) {
        String notice = Fields.query(ctx).optional("notice").orElse("");
        page(ctx, taught(ctx), NOTICES.contains(notice) ? render.text(ctx, "class.notice-" + notice) : "", "");
    }

    /** The class of the address, if the visitor teaches it; that of others looks like none. */
    Classroom taught(Context ctx) {
        long id = Fields.number(ctx.pathParam("class"), "class", 1, Long.MAX_VALUE);
        return classes.taught(visitors.of(ctx).person(), id)
                .orElseThrow(() -> Refusal.missing("There is no such class, or it is not one of yours."));
    }

    private void page(Context ctx, Classroom classroom, String notice, String sentence) {
        var others = new ArrayList<>(classes.taughtBy(visitors.of(ctx).person()));
        others.removeIf(each -> each.id() == classroom.id() || each.archived() != null);
        var values = new HashMap<String, @Nullable Object>();
        values.put("classroom", classroom);
        values.put("members", classes.members(classroom.id()));
        values.put("removed", classes.removed(classroom.id()));
        values.put("teachers", classes.teachers(classroom.id()));
        values.put("work", work.of(classroom.id()));
        values.put("others", others);
        values.put("notice", notice);
        values.put("sentence", sentence);
        values.put("address", PeoplePages.base(ctx) + "/class");
        render.page(ctx, "classes/class", values);
    }

    /** To the page of the class, with a notice. */
    static void back(Context ctx, Classroom classroom, String notice) {
        ctx.redirect(ctx.contextPath() + "/classes/" + classroom.id() + "?notice=" + notice, HttpStatus.SEE_OTHER);
    }

    /** Does it and goes back, or shows the page with the sentence that says why not. */
    void change(Context ctx, Classroom classroom, String notice, Runnable deed) {
        try {
            deed.run();
            back(ctx, classroom, notice);
        } catch (IllegalArgumentException | Overtaken e) {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, taught(ctx), "", render.refusal(ctx, e.getMessage()));
        }
    }

    /** {@code POST /classes/{class}/name}. */
    void rename(Context ctx) {
        var classroom = taught(ctx);
        var form = Fields.form(ctx);
        String name = AccountPages.limited(form.required("name"));
        String seen = form.optional("seen-name").orElse(classroom.name());
        change(ctx, classroom, "saved", () -> classes.rename(classroom.id(), seen, name));
    }

    /** {@code POST /classes/{class}/code}: another code; the old one finds the class no more. */
    void recode(Context ctx) {
        var classroom = taught(ctx);
        var seen = Fields.form(ctx).optional("seen-code").map(CardCode::new).orElse(classroom.code());
        change(ctx, classroom, "recoded", () -> classes.recode(classroom.id(), seen));
    }

    /** {@code POST /classes/{class}/archive}: puts it away, or takes it up again. */
    void archive(Context ctx) {
        var classroom = taught(ctx);
        boolean archived = Fields.form(ctx).required("archived").equals("true");
        change(
                ctx,
                classroom,
                archived ? "archived" : "resumed",
                () -> classes.archive(classroom.id(), archived, clock.instant()));
    }

    /** {@code POST /classes/{class}/teachers}: adds one. */
    void addTeacher(Context ctx) {
        var classroom = taught(ctx);
        String name = AccountPages.limited(Fields.form(ctx).required("name"));
        change(ctx, classroom, "teacher", () -> classes.addTeacher(classroom.id(), name, clock.instant()));
    }

    /** {@code POST /classes/{class}/teachers/{person}/removal}. */
    void removeTeacher(Context ctx) {
        var classroom = taught(ctx);
        long person = Fields.number(ctx.pathParam("person"), "person", 1, Long.MAX_VALUE);
        boolean self = person == visitors.of(ctx).person().id();
        try {
            classes.removeTeacher(classroom.id(), person);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, classroom, "", render.refusal(ctx, e.getMessage()));
            return;
        }
        if (self && !visitors.of(ctx).administers()) {
            ctx.redirect(ctx.contextPath() + "/classes", HttpStatus.SEE_OTHER);
        } else {
            back(ctx, classroom, "saved");
        }
    }

    /** {@code POST /classes/{class}/cards}: new cards for one student, or for all who have none; shown once, to be printed. */
    void cards(Context ctx) {
        var classroom = taught(ctx);
        var form = Fields.form(ctx);
        var persons = form.optional("person").isPresent()
                ? List.of(form.number("person", 1, Long.MAX_VALUE))
                : classes.members(classroom.id()).stream()
                        .filter(member ->
                                form.optional("all").isPresent() || member.signsIn() == Member.SignsIn.NOT_YET)
                        .map(Member::person)
                        .toList();
        var cards = classes.cards(classroom.id(), persons, clock.instant());
        String address = PeoplePages.base(ctx) + "/class";
        var printed = cards.stream()
                .map(card -> printed(ctx, card, classroom, address))
                .toList();
        ctx.header("Cache-Control", "no-store");
        var values = new HashMap<String, @Nullable Object>();
        values.put("classroom", classroom);
        values.put("cards", printed);
        values.put("address", address);
        render.page(ctx, "classes/cards", values);
    }

    /** The codes stand after the hash sign: they reach no log, and the page takes them out of the history. */
    private Printed printed(Context ctx, SignInCard card, Classroom classroom, String address) {
        String link =
                address + "#" + classroom.code().text() + "." + card.code().text();
        return new Printed(
                card.name(), card.code().printed(), QrCode.svg(link, render.text(ctx, "cards.qr", card.name())));
    }
}
