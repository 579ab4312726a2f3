package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.assess.Attempt;
import tumen.assess.Grant;
import tumen.assess.Homework;
import tumen.people.Member;
import tumen.question.Response;

/** One student's attempts at a homework, what they are granted, and giving an attempt back. */
final class GrantPages {
    private final Teaching teaching;
    private final Tests tests;
    private final HomeworkPages homeworks;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Clock clock;

    GrantPages(
            Teaching teaching,
            Tests tests,
            HomeworkPages homeworks,
            Visitors visitors,
            Render render,
            Messages messages,
            Clock clock) {
        this.teaching = teaching;
        this.tests = tests;
        this.homeworks = homeworks;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * An attempt of one student.
     *
     * @param id number of it
     * @param when it began, and when it was handed in, in words; the latter empty for not yet
     * @param handedIn when, in words; empty for not yet
     * @param byTime whether the time did it
     * @param counts whether it is the one that counts
     * @param mark what it is worth
     * @param answers one for each question, in the order of the quiz
     */
    record Done(
            long id, String when, String handedIn, boolean byTime, boolean counts, double mark, List<Answer> answers) {}

    /**
     * What was said to a question.
     *
     * @param number of the question, from 1
     * @param stem what was asked
     * @param said in words; empty for nothing
     * @param verdict empty for none
     * @param regraded whether it was graded anew
     */
    record Answer(int number, String stem, String said, String verdict, boolean regraded) {}

    /** {@code GET /homework/{homework}/students/{person}}: one student's attempts, and what they are granted. */
    void student(Context ctx) {
        var homework = homeworks.taught(ctx);
        student(ctx, homework, member(ctx, homework), "");
    }

    private Member member(Context ctx, Homework homework) {
        long person = Fields.number(ctx.pathParam("person"), "person", 1, Long.MAX_VALUE);
        return teaching.classes()
                .member(homework.classroom(), person)
                .orElseThrow(() -> Refusal.missing("There is no such student in this class."));
    }

    private void student(Context ctx, Homework homework, Member member, String sentence) {
        var visitor = visitors.of(ctx);
        var when = new When(messages, visitor, now());
        var attempts = tests.attempts().of(member.person(), homework.id());
        long counting =
                homework.assignment().counting(attempts).map(Attempt::id).orElse(0L);
        var grant = teaching.homeworks().grants(homework.id()).stream()
                .filter(each -> each.person() == member.person())
                .findFirst()
                .orElse(Grant.none(member.person()));
        var values = new HashMap<String, @Nullable Object>();
        values.put("homework", homework);
        values.put("member", member);
        values.put("name", homework.assignment().quiz().title());
        values.put("highest", DonePages.highest(homework.assignment()));
        values.put(
                "attempts",
                attempts.stream().map(attempt -> done(attempt, counting, when)).toList());
        values.put("grant", grant);
        values.put("closes", HomeworkSetup.local(grant.closes(), visitor.zone()));
        values.put("until", HomeworkSetup.local(now().plus(Duration.ofDays(1)), visitor.zone()));
        values.put("notice", homeworks.notice(ctx));
        values.put("sentence", sentence);
        render.page(ctx, "homework/student", values);
    }

    private Done done(Attempt attempt, long counting, When when) {
        var slots = attempt.assignment().quiz().slots();
        var answers = new ArrayList<Answer>();
        for (int slot = 0; slot < slots.size(); slot++) {
            var grades = attempt.grades(slot);
            answers.add(new Answer(
                    slot + 1,
                    tests.taking().question(slots.get(slot)).stem(),
                    attempt.answer(slot).map(given -> words(given.response())).orElse(""),
                    grades.isEmpty() ? "" : Json.name(grades.getLast().verdict()),
                    attempt.regraded(slot).isPresent()));
        }
        return new Done(
                attempt.id(),
                when.text(attempt.started().at()),
                attempt.submitted().map(how -> when.text(how.at())).orElse(""),
                attempt.submitted().filter(how -> how.byTime()).isPresent(),
                attempt.id() == counting,
                attempt.mark(),
                answers);
    }

    /** A response in words. */
    static String words(Response response) {
        return response instanceof Response.Chosen chosen
                ? String.join("; ", chosen.options())
                : Feedback.said(response);
    }

    /** {@code POST /homework/{homework}/students/{person}}: grants a later close, more time, more attempts. */
    void grant(Context ctx) {
        var homework = homeworks.taught(ctx);
        var member = member(ctx, homework);
        var form = Fields.form(ctx);
        var visitor = visitors.of(ctx);
        try {
            var grant = new Grant(
                    member.person(),
                    HomeworkSetup.time(form.required("closes").strip(), "Closes", visitor.zone()),
                    Duration.ofMinutes(whole(form, "longer", "The time added to the limit is 0 to 600 minutes.")),
                    whole(form, "attempts", "The attempts added are 0 to " + Grant.MOST_ATTEMPTS + "."));
            Instant closes = homework.assignment().closes();
            Instant own = grant.closes();
            if (own != null && closes != null && !own.isAfter(closes)) {
                throw new IllegalArgumentException("A student’s own close date is later than that of the class.");
            }
            teaching.homeworks().grant(homework.id(), grant, visitor.person().id(), now());
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            student(ctx, homework, member, render.refusal(ctx, e.getMessage()));
            return;
        }
        back(ctx, homework, member, "granted");
    }

    private static int whole(Fields form, String name, String sentence) {
        String text = form.required(name).strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(sentence, e);
        }
    }

    /** {@code POST /homework/{homework}/students/{person}/reopening}: gives an attempt back that was handed in. */
    void giveBack(Context ctx) {
        var homework = homeworks.taught(ctx);
        var member = member(ctx, homework);
        var form = Fields.form(ctx);
        long number = form.number("attempt", 1, Long.MAX_VALUE);
        var until = homeworks.until(form.required("until").strip(), visitors.of(ctx));
        boolean theirs =
                tests.attempts().of(member.person(), homework.id()).stream().anyMatch(each -> each.id() == number);
        if (!theirs) {
            throw Refusal.missing("There is no such attempt of this student.");
        }
        var outcome = tests.taking().reopen(number, now(), until);
        if (outcome.refusal() != null) {
            throw new Refusal(HttpStatus.CONFLICT, outcome.refusal());
        }
        back(ctx, homework, member, "given-back");
    }

    private static void back(Context ctx, Homework homework, Member member, String notice) {
        ctx.redirect(
                ctx.contextPath() + "/homework/" + homework.id() + "/students/" + member.person() + "?notice=" + notice,
                HttpStatus.SEE_OTHER);
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
