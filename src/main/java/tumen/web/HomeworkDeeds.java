package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import tumen.assess.Assignment;
import tumen.assess.Homework;
import tumen.assess.SelfTest;
import tumen.assess.Step;

/** What is done with homework that is set: ending it, bringing it back, putting it away, trying it. */
final class HomeworkDeeds {
    private final Teaching teaching;
    private final Tests tests;
    private final HomeworkPages homeworks;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    HomeworkDeeds(
            Teaching teaching,
            Tests tests,
            HomeworkPages homeworks,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.teaching = teaching;
        this.tests = tests;
        this.homeworks = homeworks;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /** {@code POST /homework/{homework}/closing}: closes it now; those inside are handed in. */
    void close(Context ctx) {
        var homework = homeworks.taught(ctx);
        var now = now();
        if (homework.stage(now) != Assignment.Stage.OPEN) {
            throw new Refusal(HttpStatus.CONFLICT, render.text(ctx, "homework.not-open"));
        }
        keep(
                ctx,
                homework,
                () -> homework.assignment().with(homework.assignment().opens(), now),
                "closed");
    }

    private void keep(Context ctx, Homework homework, Supplier<Assignment> changed, String notice) {
        var kept = teaching.homeworks()
                .change(
                        changed.get(),
                        homework.edition(),
                        visitors.of(ctx).person().id(),
                        now());
        if (kept.isEmpty()) {
            throw new Refusal(HttpStatus.CONFLICT, render.text(ctx, "homework.stale"));
        }
        go(ctx, "/homework/" + homework.id() + "?notice=" + notice);
    }

    /** {@code POST /homework/{homework}/reopening}: until another date, and with those whom the time handed in, if wished. */
    void reopen(Context ctx) {
        var homework = homeworks.taught(ctx);
        var form = Fields.form(ctx);
        var now = now();
        Instant until = homeworks.until(form.required("until"), visitors.of(ctx));
        if (homework.stage(now) != Assignment.Stage.OVER) {
            throw new Refusal(HttpStatus.CONFLICT, render.text(ctx, "homework.not-over"));
        }
        var assignment = homework.assignment().with(homework.assignment().opens(), until);
        keep(ctx, homework, () -> assignment, "reopened");
        if (form.optional("resume").isPresent()) {
            for (var attempt : tests.attempts().at(homework.id())) {
                if (attempt.submitted().filter(Step.Submitted::byTime).isPresent()) {
                    var end = attempt.assignment()
                            .deadline(now, attempt.started().timeFactor())
                            .orElse(until);
                    tests.taking().reopen(attempt.id(), now, end);
                }
            }
        }
    }

    /** {@code POST /homework/{homework}/archive}: puts it away when it is over, or takes it up again. */
    void archive(Context ctx) {
        var homework = homeworks.taught(ctx);
        boolean away = Fields.form(ctx).number("archived", 0, 1) == 1;
        if (away && homework.stage(now()) != Assignment.Stage.OVER) {
            throw new Refusal(HttpStatus.CONFLICT, render.text(ctx, "homework.not-over"));
        }
        teaching.homeworks().archive(homework.id(), away, now());
        go(ctx, "/homework?notice=" + (away ? "archived" : "resumed"));
    }

    /** {@code POST /homework/{homework}/withdrawal}: deletes it so that it can be brought back, or brings it back. */
    void withdraw(Context ctx) {
        var homework = homeworks.taught(ctx);
        boolean gone = Fields.form(ctx).number("withdrawn", 0, 1) == 1;
        teaching.homeworks().withdraw(homework.id(), gone, now());
        go(ctx, "/homework?notice=" + (gone ? "withdrawn" : "restored"));
    }

    /** {@code POST /homework/{homework}/trial}: the teacher takes it as a student would, as a test of their own. */
    void trial(Context ctx) {
        var homework = homeworks.taught(ctx);
        var person = visitors.of(ctx).person();
        var now = now();
        var trial = tests.assignments().add(homework.assignment().with(null, null));
        tests.own().add(new SelfTest(trial.id(), person.id(), "", null, now));
        double factor = tests.timeFactor().applyAsDouble(person);
        var attempt = tests.taking().begin(person.id(), trial, new Step.Started(now, random.nextLong(), factor));
        go(ctx, "/attempts/" + attempt.id());
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static void go(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
