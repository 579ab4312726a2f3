package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.Homework;

/** The settings of homework that is set, with what changing them means for those inside. */
final class HomeworkSettings {
    private final Teaching teaching;
    private final Tests tests;
    private final HomeworkPages homeworks;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;

    HomeworkSettings(
            Teaching teaching, Tests tests, HomeworkPages homeworks, Visitors visitors, Render render, Clock clock) {
        this.teaching = teaching;
        this.tests = tests;
        this.homeworks = homeworks;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
    }

    /** {@code GET /homework/{homework}/settings}. */
    void settings(Context ctx) {
        var homework = homeworks.taught(ctx);
        var setup = HomeworkSetup.of(homework.assignment(), visitors.of(ctx).zone());
        settings(ctx, homework, setup, "", 0);
    }

    private void settings(Context ctx, Homework homework, HomeworkSetup setup, String sentence, int ended) {
        var inside = inside(homework);
        var values = HomeworkPages.settings(
                setup, sentence, tests.attempts().progress(homework.id()).begun() > 0);
        values.put("homework", homework);
        values.put("name", homework.assignment().quiz().title());
        values.put("inside", inside.size());
        values.put("ended", ended);
        render.page(ctx, "homework/settings", values);
    }

    private List<Attempt> inside(Homework homework) {
        return tests.attempts().at(homework.id()).stream()
                .filter(attempt -> attempt.submitted().isEmpty())
                .toList();
    }

    /** {@code POST /homework/{homework}/settings}: for those inside too; how it is marked stays once somebody has begun. */
    void change(Context ctx) {
        var homework = homeworks.taught(ctx);
        var form = Fields.form(ctx);
        var visitor = visitors.of(ctx);
        int edition = (int) form.number("edition", 1, Integer.MAX_VALUE);
        var before = HomeworkSetup.of(homework.assignment(), visitor.zone());
        boolean fixed = tests.attempts().progress(homework.id()).begun() > 0;
        var setup = fixed ? HomeworkSetup.of(form).keeping(before) : HomeworkSetup.of(form);
        Assignment changed;
        try {
            var read = setup.assignment(homework.id(), homework.assignment().quiz(), visitor.zone());
            changed = fixed ? read.marked(homework.assignment()) : read;
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            settings(ctx, homework, setup, render.refusal(ctx, e.getMessage()), 0);
            return;
        }
        int ended = ended(homework, changed);
        if (ended > 0 && form.optional("sure").isEmpty()) {
            settings(ctx, homework, setup, "", ended);
            return;
        }
        if (teaching.homeworks()
                .change(changed, edition, visitor.person().id(), now())
                .isEmpty()) {
            ctx.status(HttpStatus.CONFLICT);
            settings(ctx, homeworks.taught(ctx), setup, render.text(ctx, "homework.stale"), 0);
            return;
        }
        tests.taking().handInOverdue(now());
        go(ctx, "/homework/" + homework.id() + "?notice=saved");
    }

    /** How many of those inside would have no time left under these settings. */
    private int ended(Homework homework, Assignment changed) {
        var now = now();
        return (int) inside(homework).stream()
                .filter(attempt -> new Attempt(attempt.id(), attempt.person(), own(changed, attempt), attempt.steps())
                        .overdue(now)
                        .isPresent())
                .count();
    }

    private Assignment own(Assignment changed, Attempt attempt) {
        return teaching.homeworks().granted(changed, attempt.person());
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static void go(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
