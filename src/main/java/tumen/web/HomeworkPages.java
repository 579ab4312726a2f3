package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Composition;
import tumen.assess.Homework;
import tumen.assess.ReviewOptions;
import tumen.assess.SelfTest;
import tumen.assess.Step;
import tumen.people.Classroom;
import tumen.people.Person;
import tumen.people.Role;
import tumen.people.Token;

/** Homework for those who set it: the list, setting it, its settings, ending it and bringing it back. */
final class HomeworkPages {
    static final Set<String> NOTICES = Set.of(
            "set",
            "saved",
            "closed",
            "reopened",
            "archived",
            "resumed",
            "withdrawn",
            "restored",
            "granted",
            "given-back",
            "regraded",
            "undone");

    private final Teaching teaching;
    private final Tests tests;
    private final QuizPages quizzes;
    private final AssignedPages assigned;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random;

    HomeworkPages(
            Teaching teaching,
            Tests tests,
            QuizPages quizzes,
            AssignedPages assigned,
            Visitors visitors,
            Render render,
            Messages messages,
            Clock clock,
            SecureRandom random) {
        this.teaching = teaching;
        this.tests = tests;
        this.quizzes = quizzes;
        this.assigned = assigned;
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
     * @param group {@code open}, {@code coming}, {@code over}, {@code archived} or {@code withdrawn}
     * @param when until when, from when, or since when, in words
     * @param begun how many students have begun
     * @param done how many of them have handed in
     * @param students how many there are in the class
     */
    record Line(
            long id, String title, String classroom, String group, String when, int begun, int done, int students) {}

    /** {@code GET /homework}: what the visitor has set, or is to do. */
    void homework(Context ctx) {
        if (!visitors.of(ctx).teaches()) {
            assigned.list(ctx);
            return;
        }
        var lines = lines(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put("groups", List.of("open", "coming", "over", "archived", "withdrawn"));
        values.put("lines", lines.stream().collect(Collectors.groupingBy(Line::group)));
        values.put("notice", notice(ctx));
        render.page(ctx, "homework/homework", values);
    }

    private List<Line> lines(Context ctx) {
        var visitor = visitors.of(ctx);
        var when = new When(messages, visitor, now());
        var lines = new ArrayList<Line>();
        for (var classroom : teaching.classes().taughtBy(visitor.person())) {
            int students = teaching.classes().members(classroom.id()).size();
            for (var homework : teaching.homeworks().of(List.of(classroom.id()))) {
                var progress = tests.attempts().progress(homework.id());
                lines.add(new Line(
                        homework.id(),
                        homework.assignment().quiz().title(),
                        classroom.name(),
                        group(homework),
                        when(ctx, homework, when),
                        progress.begun(),
                        progress.done(),
                        students));
            }
        }
        lines.sort((one, other) -> Long.compare(other.id(), one.id()));
        return lines;
    }

    private String group(Homework homework) {
        if (homework.withdrawn() != null) {
            return "withdrawn";
        }
        return homework.archived() != null ? "archived" : Json.name(homework.stage(now()));
    }

    /** Until when, from when, or since when. */
    private String when(Context ctx, Homework homework, When when) {
        Instant opens = homework.assignment().opens();
        Instant closes = homework.assignment().closes();
        return switch (homework.stage(now())) {
            case COMING -> opens == null ? "" : render.text(ctx, "assigned.opens", when.text(opens));
            case OPEN ->
                closes == null
                        ? render.text(ctx, "assigned.always")
                        : render.text(ctx, "assigned.until", when.text(closes));
            case OVER -> closes == null ? "" : render.text(ctx, "assigned.closed", when.text(closes));
        };
    }

    /** The sentence that the query asks for; empty for none. */
    String notice(Context ctx) {
        String notice = Fields.query(ctx).optional("notice").orElse("");
        return NOTICES.contains(notice) ? render.text(ctx, "homework.notice-" + notice) : "";
    }

    /** {@code GET /homework/new}: the form, with what is usual. */
    void form(Context ctx) {
        var query = Fields.query(ctx);
        var visitor = visitors.of(ctx);
        var chosen = query.orNull("quiz") == null
                ? null
                : quizzes.quiz(query.number("quiz", 1, Long.MAX_VALUE), visitor.person());
        var composition = chosen == null ? Composition.empty("-") : chosen.composition();
        var setup =
                HomeworkSetup.usual(composition, now().atZone(visitor.zone()).toLocalDateTime());
        form(ctx, setup, chosen == null ? 0 : chosen.id(), Set.copyOf(query.all("class")), "");
    }

    private void form(Context ctx, HomeworkSetup setup, long quiz, Set<String> classes, String sentence) {
        var person = visitors.of(ctx).person();
        var values = settings(setup, sentence, false);
        values.put(
                "quizzes",
                teaching.quizzes().of(person.role() == Role.ADMIN ? 0 : person.id()).stream()
                        .filter(each -> each.archived() == null
                                && !each.composition().slots().isEmpty())
                        .toList());
        values.put("quiz", quiz);
        values.put("classes", running(person));
        values.put("chosen", classes);
        values.put("key", Token.random(random));
        render.page(ctx, "homework/new", values);
    }

    private List<Classroom> running(Person person) {
        return teaching.classes().taughtBy(person).stream()
                .filter(classroom -> classroom.archived() == null)
                .toList();
    }

    private static Map<String, @Nullable Object> settings(HomeworkSetup setup, String sentence, boolean fixed) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("setup", setup);
        values.put("sentence", sentence);
        values.put("fixed", fixed);
        values.put("behaviours", words(Behaviour.values()));
        values.put("counts", words(AttemptRule.Counts.values()));
        values.put("reviews", HomeworkSetup.REVIEWS);
        values.put("moments", words(ReviewOptions.Moment.values()));
        values.put("aspects", words(ReviewOptions.Aspect.values()));
        return values;
    }

    private static List<String> words(Enum<?>... constants) {
        return List.of(constants).stream().map(HomeworkSetup::word).toList();
    }

    /** {@code POST /homework}: sets it for every class that is ticked. */
    void set(Context ctx) {
        var form = Fields.form(ctx);
        var visitor = visitors.of(ctx);
        long number = form.number("quiz", 1, Long.MAX_VALUE);
        var quiz = quizzes.quiz(number, visitor.person());
        var setup = HomeworkSetup.of(form);
        var classes = running(visitor.person()).stream()
                .filter(classroom -> form.all("class").contains(String.valueOf(classroom.id())))
                .toList();
        if (classes.size() < form.all("class").size()) {
            throw Refusal.missing("There is no such class, or it is not one of yours.");
        }
        String key = QuizPages.key(form);
        Assignment assignment;
        try {
            if (classes.isEmpty()) {
                throw new IllegalArgumentException("Tick at least one class.");
            }
            assignment = setup.assignment(
                    0,
                    quiz.composition()
                            .quiz()
                            .orElseThrow(() -> new IllegalArgumentException("The quiz has no question yet.")),
                    visitor.zone());
            if (assignment.stage(now()) == Assignment.Stage.OVER) {
                throw new IllegalArgumentException("The close date is over already.");
            }
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, setup, number, Set.copyOf(form.all("class")), String.valueOf(e.getMessage()));
            return;
        }
        long last = 0;
        for (var classroom : classes) {
            last = teaching.homeworks()
                    .add(assignment, classroom.id(), visitor.person().id(), number, key + "-" + classroom.id(), now())
                    .id();
        }
        go(ctx, classes.size() == 1 ? "/homework/" + last + "?notice=set" : "/homework?notice=set");
    }

    /** The homework of the address, if the visitor teaches its class; that of others looks like none. */
    Homework taught(Context ctx) {
        return find(ctx)
                .filter(homework -> teaching.classes()
                        .taught(visitors.of(ctx).person(), homework.classroom())
                        .isPresent())
                .orElseThrow(() -> Refusal.missing("There is no such homework, or it is not one of your classes’."));
    }

    private Optional<Homework> find(Context ctx) {
        long id = Fields.number(ctx.pathParam("homework"), "homework", 1, Long.MAX_VALUE);
        return teaching.homeworks().find(id);
    }

    /** {@code GET /homework/{homework}/settings}. */
    void settings(Context ctx) {
        var homework = taught(ctx);
        var setup = HomeworkSetup.of(homework.assignment(), visitors.of(ctx).zone());
        settings(ctx, homework, setup, "", 0);
    }

    private void settings(Context ctx, Homework homework, HomeworkSetup setup, String sentence, int ended) {
        var inside = inside(homework);
        var values = settings(
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
        var homework = taught(ctx);
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
            settings(ctx, homework, setup, String.valueOf(e.getMessage()), 0);
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
            settings(ctx, taught(ctx), setup, render.text(ctx, "homework.stale"), 0);
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

    /** {@code POST /homework/{homework}/closing}: closes it now; those inside are handed in. */
    void close(Context ctx) {
        var homework = taught(ctx);
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
        var homework = taught(ctx);
        var form = Fields.form(ctx);
        var now = now();
        Instant until = until(form.required("until"), visitors.of(ctx));
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

    /** A moment to come, from a form; refused when it is none. */
    Instant until(String text, Visitor visitor) {
        Instant until;
        try {
            until = HomeworkSetup.time(text, "Until", visitor.zone());
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
        if (until == null || !until.isAfter(now())) {
            throw Refusal.malformed("Choose a day and a time that is still to come.");
        }
        return until;
    }

    /** {@code POST /homework/{homework}/archive}: puts it away when it is over, or takes it up again. */
    void archive(Context ctx) {
        var homework = taught(ctx);
        boolean away = Fields.form(ctx).number("archived", 0, 1) == 1;
        if (away && homework.stage(now()) != Assignment.Stage.OVER) {
            throw new Refusal(HttpStatus.CONFLICT, render.text(ctx, "homework.not-over"));
        }
        teaching.homeworks().archive(homework.id(), away, now());
        go(ctx, "/homework?notice=" + (away ? "archived" : "resumed"));
    }

    /** {@code POST /homework/{homework}/withdrawal}: deletes it so that it can be brought back, or brings it back. */
    void withdraw(Context ctx) {
        var homework = taught(ctx);
        boolean gone = Fields.form(ctx).number("withdrawn", 0, 1) == 1;
        teaching.homeworks().withdraw(homework.id(), gone, now());
        go(ctx, "/homework?notice=" + (gone ? "withdrawn" : "restored"));
    }

    /** {@code POST /homework/{homework}/trial}: the teacher takes it as a student would, as a test of their own. */
    void trial(Context ctx) {
        var homework = taught(ctx);
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
