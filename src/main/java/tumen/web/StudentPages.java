package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tumen.people.Allowance;
import tumen.people.Classes;
import tumen.people.Classroom;
import tumen.people.Member;
import tumen.people.Overtaken;
import tumen.people.PersonName;
import tumen.people.RosterLine;
import tumen.people.School;

/** One student of a class: their name there, what is granted to them, taking them out and moving them. */
final class StudentPages {
    private final Classes classes;
    private final ClassPages pages;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;

    StudentPages(School school, ClassPages pages, Visitors visitors, Render render, Clock clock) {
        this.classes = school.classes();
        this.pages = pages;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    private Member member(Context ctx, Classroom classroom) {
        long person = Fields.number(ctx.pathParam("person"), "person", 1, Long.MAX_VALUE);
        return classes.member(classroom.id(), person)
                .orElseThrow(() -> Refusal.missing("There is no such student in this class."));
    }

    /** {@code GET /classes/{class}/students/{person}}: one student, to be changed. */
    void student(Context ctx) {
        var classroom = pages.taught(ctx);
        student(ctx, classroom, member(ctx, classroom), "");
    }

    private void student(Context ctx, Classroom classroom, Member member, String sentence) {
        var others = new ArrayList<>(classes.taughtBy(visitors.of(ctx).person()));
        others.removeIf(each -> each.id() == classroom.id() || each.archived() != null);
        var values = new HashMap<String, @Nullable Object>();
        values.put("classroom", classroom);
        values.put("member", member);
        values.put("others", others);
        values.put("sentence", sentence);
        render.page(ctx, "classes/student", values);
    }

    /** {@code POST /classes/{class}/students/{person}}: name, extra time, speed. */
    void change(Context ctx) {
        var classroom = pages.taught(ctx);
        var member = member(ctx, classroom);
        var form = Fields.form(ctx);
        try {
            classes.change(classroom.id(), member.person(), seen(form, member), line(form, "", form.required("name")));
            ClassPages.back(ctx, classroom, "saved");
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.BAD_REQUEST);
            student(ctx, classroom, member, render.refusal(ctx, e.getMessage()));
        } catch (Overtaken e) {
            ctx.status(HttpStatus.CONFLICT);
            student(ctx, classroom, member(ctx, classroom), render.refusal(ctx, e.getMessage()));
        }
    }

    /** The line as it was on the page that was changed; as it is, when the page does not say so. */
    private static RosterLine seen(Fields form, Member member) {
        var name = form.optional("seen-name");
        return name.isPresent()
                ? line(form, "seen-", name.get())
                : new RosterLine(PersonName.of(member.name()), member.allowance());
    }

    private static RosterLine line(Fields form, String prefix, String name) {
        return new RosterLine(
                PersonName.of(AccountPages.limited(name)),
                new Allowance(
                        factor(form.required(prefix + "extra-time")),
                        form.optional(prefix + "no-speed").isEmpty()));
    }

    private static double factor(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Extra time is a factor from 1 to 5, such as 1.25.", e);
        }
    }

    /** {@code POST /classes/{class}/students/{person}/removal}: off the roster, to be undone. */
    void remove(Context ctx) {
        var classroom = pages.taught(ctx);
        var member = member(ctx, classroom);
        pages.change(ctx, classroom, "removed", () -> classes.remove(classroom.id(), member.person(), clock.instant()));
    }

    /** {@code POST /classes/{class}/students/{person}/restoration}. */
    void restore(Context ctx) {
        var classroom = pages.taught(ctx);
        long person = Fields.number(ctx.pathParam("person"), "person", 1, Long.MAX_VALUE);
        pages.change(ctx, classroom, "restored", () -> {
            if (!classes.restore(classroom.id(), person)) {
                throw Refusal.missing("There is nobody to be brought back with that number.");
            }
        });
    }

    /** {@code POST /classes/{class}/students/{person}/move}: to another class of the same teacher. */
    void move(Context ctx) {
        var classroom = pages.taught(ctx);
        var member = member(ctx, classroom);
        long to = Fields.form(ctx).number("to", 1, Long.MAX_VALUE);
        if (classes.taught(visitors.of(ctx).person(), to).isEmpty()) {
            throw Refusal.missing("There is no such class, or it is not one of yours.");
        }
        pages.change(ctx, classroom, "moved", () -> {
            if (!classes.move(member.person(), classroom.id(), to, clock.instant())) {
                throw new IllegalArgumentException("This student is not in the class any more.");
            }
        });
    }
}
