package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.Homework;
import tumen.assess.Marking;
import tumen.assess.ReviewOptions.Aspect;
import tumen.assess.Step;
import tumen.people.Classroom;
import tumen.people.Person;

/** Homework for those who are to do it: what waits, until when, and beginning it. */
final class AssignedPages {
    /** What closes within that time is due soon. */
    private static final Duration SOON = Duration.ofHours(36);

    private final Teaching teaching;
    private final Tests tests;
    private final ResultPages results;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random;

    AssignedPages(
            Teaching teaching,
            Tests tests,
            ResultPages results,
            Visitors visitors,
            Render render,
            Messages messages,
            Clock clock,
            SecureRandom random) {
        this.teaching = teaching;
        this.tests = tests;
        this.results = results;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Homework as a line.
     *
     * @param id number of it
     * @param title what it is called
     * @param classroom name of the class
     * @param stage {@code open}, {@code coming} or {@code over}, for this student
     * @param when until when, from when, or since when, in words
     * @param left how much time is left, in words; empty for no end
     * @param soon whether it closes soon
     * @param unfinished number of the attempt that is not handed in; 0 for none
     * @param begun whether there is an attempt
     * @param attempts how many are left, in words
     * @param mark what was reached, in words; empty while it is not shown
     * @param closes when it closes, for sorting; null for never
     */
    record Line(
            long id,
            String title,
            String classroom,
            String stage,
            String when,
            String left,
            boolean soon,
            long unfinished,
            boolean begun,
            String attempts,
            String mark,
            @Nullable Instant closes) {}

    /** The list: what is to be done, what comes, what is over. */
    void list(Context ctx) {
        var visitor = visitors.of(ctx);
        var classes = teaching.classes().attendedBy(visitor.person());
        var lines = lines(visitor, classes);
        var values = new HashMap<String, @Nullable Object>();
        values.put("classes", classes);
        values.put("open", of(lines, "open"));
        values.put("coming", of(lines, "coming"));
        values.put("over", of(lines, "over"));
        render.page(ctx, "homework/assigned", values);
    }

    private static List<Line> of(List<Line> lines, String stage) {
        return lines.stream().filter(line -> line.stage().equals(stage)).toList();
    }

    /** What the visitor can do or go on with now, what closes first above; for the home page. */
    List<Line> waiting(Visitor visitor) {
        if (!visitor.account()) {
            return List.of();
        }
        return lines(visitor, teaching.classes().attendedBy(visitor.person())).stream()
                .filter(line -> line.unfinished() != 0 || (line.stage().equals("open") && !line.begun()))
                .toList();
    }

    private List<Line> lines(Visitor visitor, List<Classroom> classes) {
        var now = now();
        var lines = new ArrayList<Line>();
        for (var classroom : classes) {
            for (var homework : teaching.homeworks().of(List.of(classroom.id()))) {
                if (homework.withdrawn() == null && homework.archived() == null) {
                    lines.add(line(visitor, classroom, homework, now));
                }
            }
        }
        lines.sort(Comparator.comparing(Line::closes, Comparator.nullsLast(Comparator.naturalOrder())));
        return lines;
    }

    private Line line(Visitor visitor, Classroom classroom, Homework homework, Instant now) {
        long person = visitor.person().id();
        var own = teaching.homeworks().granted(homework.assignment(), person);
        var attempts = attempts(person, own.id(), now);
        var unfinished = unfinished(attempts);
        var when = new When(messages, visitor, now);
        Instant closes = own.closes();
        boolean open = own.stage(now) == Assignment.Stage.OPEN;
        return new Line(
                own.id(),
                own.quiz().title(),
                classroom.name(),
                stage(own, attempts, now),
                when(own, when, visitor, now),
                closes == null ? "" : when.left(closes),
                open && closes != null && Duration.between(now, closes).compareTo(SOON) < 0,
                unfinished == null ? 0 : unfinished.id(),
                !attempts.isEmpty(),
                attemptsLeft(own, attempts, visitor),
                mark(own, attempts, visitor),
                closes);
    }

    /** Where it stands for the student: over as well when no attempt is left, open as long as one is not handed in. */
    private static String stage(Assignment own, List<Attempt> attempts, Instant now) {
        return switch (own.whyNot(attempts, now).orElse(Assignment.Obstacle.TOO_SOON)) {
            case COMING -> "coming";
            case CLOSED, USED_UP -> "over";
            case UNFINISHED, TOO_SOON -> "open";
        };
    }

    /** The student's attempts, those whose time is up handed in. */
    private List<Attempt> attempts(long person, long assignment, Instant now) {
        return tests.attempts().of(person, assignment).stream()
                .map(attempt -> attempt.overdue(now).isPresent()
                        ? tests.taking().find(attempt.id(), person, now).orElse(attempt)
                        : attempt)
                .toList();
    }

    private static @Nullable Attempt unfinished(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.submitted().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String when(Assignment own, When when, Visitor visitor, Instant now) {
        Instant opens = own.opens();
        Instant closes = own.closes();
        if (opens != null && own.stage(now) == Assignment.Stage.COMING) {
            return text(visitor, "assigned.opens", when.text(opens));
        }
        if (closes == null) {
            return text(visitor, "assigned.always");
        }
        boolean over = own.stage(now) == Assignment.Stage.OVER;
        return text(visitor, over ? "assigned.closed" : "assigned.until", when.text(closes));
    }

    private String attemptsLeft(Assignment own, List<Attempt> attempts, Visitor visitor) {
        int allowed = own.attempts().allowed();
        return allowed == 0
                ? text(visitor, "assigned.attempts-any")
                : text(visitor, "assigned.attempts-left", Math.max(0, allowed - attempts.size()));
    }

    private String mark(Assignment own, List<Attempt> attempts, Visitor visitor) {
        return own.counting(attempts)
                .filter(counting -> results.shown(counting).contains(Aspect.MARK))
                .map(counting -> text(
                        visitor,
                        "assigned.mark",
                        counting.mark(),
                        own.quiz().points() * Marking.highest(own.behaviour())))
                .orElse("");
    }

    /**
     * An attempt as a line.
     *
     * @param id number of it
     * @param when it was handed in, in words
     * @param counts whether it is the one that counts
     */
    record Tried(long id, String when, boolean counts) {}

    /** One homework: what it is, how often, how long, and the button that begins it. */
    void one(Context ctx, Homework homework) {
        page(ctx, homework, null);
    }

    private void page(Context ctx, Homework homework, Assignment.@Nullable Obstacle refused) {
        var visitor = visitors.of(ctx);
        var person = visitor.person();
        var classroom = attended(person, homework);
        var now = now();
        var own = teaching.homeworks().granted(homework.assignment(), person.id());
        var attempts = attempts(person.id(), own.id(), now);
        var obstacle = refused == null ? own.whyNot(attempts, now).orElse(null) : refused;
        var limit = own.limit();
        double factor = tests.timeFactor().applyAsDouble(person);
        var values = new HashMap<String, @Nullable Object>();
        values.put("line", line(visitor, classroom, homework, now));
        values.put("assignment", own);
        values.put("behaviour", Json.name(own.behaviour()));
        values.put("counts", Json.name(own.attempts().counts()));
        values.put("minutes", limit == null ? 0 : Math.max(1, Math.round(limit.toSeconds() * factor / 60)));
        values.put("cooldown", own.attempts().cooldown().toMinutes());
        values.put("obstacle", obstacle == null ? "" : HomeworkSetup.word(obstacle));
        values.put("refused", refused != null);
        values.put("tried", tried(own, attempts, new When(messages, visitor, now)));
        render.page(ctx, "homework/task", values);
    }

    private static List<Tried> tried(Assignment own, List<Attempt> attempts, When when) {
        long counting = own.counting(attempts).map(Attempt::id).orElse(0L);
        return attempts.stream()
                .filter(attempt -> attempt.submitted().isPresent())
                .map(attempt -> new Tried(
                        attempt.id(),
                        when.text(attempt.submitted().orElseThrow().at()),
                        attempt.id() == counting && attempts.size() > 1))
                .toList();
    }

    /** The class of the homework, if the person is in it and it is set; else it looks like none at all. */
    private Classroom attended(Person person, Homework homework) {
        return teaching.classes().attendedBy(person).stream()
                .filter(classroom -> classroom.id() == homework.classroom() && homework.withdrawn() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no such homework for you."));
    }

    /** {@code POST /homework/{homework}/attempts}: begins an attempt, or goes on with the one that is not handed in. */
    void begin(Context ctx) {
        long id = Fields.number(ctx.pathParam("homework"), "homework", 1, Long.MAX_VALUE);
        var homework =
                teaching.homeworks().find(id).orElseThrow(() -> Refusal.missing("There is no such homework for you."));
        var person = visitors.of(ctx).person();
        attended(person, homework);
        var now = now();
        var own = teaching.homeworks().granted(homework.assignment(), person.id());
        var obstacle = own.whyNot(attempts(person.id(), id, now), now);
        if (obstacle.isPresent() && obstacle.get() != Assignment.Obstacle.UNFINISHED) {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, homework, obstacle.get());
            return;
        }
        double factor = tests.timeFactor().applyAsDouble(person);
        var attempt = tests.taking().begin(person.id(), own, new Step.Started(now, random.nextLong(), factor));
        ctx.redirect(ctx.contextPath() + "/attempts/" + attempt.id(), HttpStatus.SEE_OTHER);
    }

    private String text(Visitor visitor, String key, Object... values) {
        return messages.text(visitor.locale(), key, values);
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
