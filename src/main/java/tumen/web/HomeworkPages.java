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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Composition;
import tumen.assess.Homework;
import tumen.assess.ReviewOptions;
import tumen.people.Classroom;
import tumen.people.Person;
import tumen.people.Role;
import tumen.people.Token;

/** Homework for those who set it: the list, and setting it. */
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

    /** What the fields of the settings need. */
    static Map<String, @Nullable Object> settings(HomeworkSetup setup, String sentence, boolean fixed) {
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
            form(ctx, setup, number, Set.copyOf(form.all("class")), render.refusal(ctx, e.getMessage()));
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

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static void go(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
