package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.Grant;
import tumen.assess.Homework;
import tumen.assess.Marking;
import tumen.people.Member;
import tumen.question.Response;

/** What a class has done of its homework: student by question, one student's attempts, and what single students are granted. */
final class DonePages {
    private final Teaching teaching;
    private final Tests tests;
    private final HomeworkPages homeworks;
    private final AssignedPages assigned;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Clock clock;

    DonePages(
            Teaching teaching,
            Tests tests,
            HomeworkPages homeworks,
            AssignedPages assigned,
            Visitors visitors,
            Render render,
            Messages messages,
            Clock clock) {
        this.teaching = teaching;
        this.tests = tests;
        this.homeworks = homeworks;
        this.assigned = assigned;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A student as a row.
     *
     * @param person number of the student
     * @param name what the class calls them
     * @param state {@code none}, {@code inside}, {@code done} or {@code by-time}
     * @param when they handed in, in words; empty for not yet
     * @param answered questions answered by now, while they are inside
     * @param late whether that was after the close that holds for everybody
     * @param granted whether something is granted to them
     * @param attempts how many they have begun
     * @param mark of the attempt that counts; null for none
     * @param verdicts of its questions: {@code right}, {@code partial}, {@code wrong}, or empty
     */
    record Row(
            long person,
            String name,
            String state,
            String when,
            int answered,
            boolean late,
            boolean granted,
            int attempts,
            @Nullable Double mark,
            List<String> verdicts) {}

    /** {@code GET /homework/{homework}}: for its teacher what the class has done, for a student what there is to do. */
    void homework(Context ctx) {
        var visitor = visitors.of(ctx);
        if (!visitor.teaches()) {
            long id = Fields.number(ctx.pathParam("homework"), "homework", 1, Long.MAX_VALUE);
            assigned.one(
                    ctx,
                    teaching.homeworks()
                            .find(id)
                            .orElseThrow(() -> Refusal.missing("There is no such homework for you.")));
            return;
        }
        var homework = homeworks.taught(ctx);
        var assignment = homework.assignment();
        var classroom = teaching.classes()
                .taught(visitor.person(), homework.classroom())
                .orElseThrow();
        var when = new When(messages, visitor, now());
        var rows = rows(homework, when);
        var values = new HashMap<String, @Nullable Object>();
        values.put("homework", homework);
        values.put("classroom", classroom);
        values.put("name", assignment.quiz().title());
        values.put("stage", Json.name(homework.stage(now())));
        Instant opens = assignment.opens();
        Instant closes = assignment.closes();
        values.put("opens", opens == null ? "" : when.text(opens));
        values.put("closes", closes == null ? "" : when.text(closes));
        values.put("rows", rows);
        values.put("none", count(rows, "none"));
        values.put("inside", count(rows, "inside"));
        values.put("done", count(rows, "done") + count(rows, "by-time"));
        values.put("highest", highest(assignment));
        values.put("rights", rights(rows, assignment.quiz().slots().size()));
        values.put("until", HomeworkSetup.local(now().plus(Duration.ofDays(1)), visitor.zone()));
        values.put("notice", homeworks.notice(ctx));
        render.page(ctx, "homework/class", values);
    }

    private static double highest(Assignment assignment) {
        return assignment.quiz().points() * Marking.highest(assignment.behaviour());
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    /** How many were right at each question, of those whose attempt counts. */
    private static List<Long> rights(List<Row> rows, int questions) {
        return IntStream.range(0, questions)
                .mapToObj(slot -> rows.stream()
                        .filter(row -> !row.verdicts().isEmpty()
                                && row.verdicts().get(slot).equals("right"))
                        .count())
                .toList();
    }

    private List<Row> rows(Homework homework, When when) {
        Map<Long, List<Attempt>> byPerson = new LinkedHashMap<>();
        for (var attempt : tests.attempts().at(homework.id())) {
            byPerson.computeIfAbsent(attempt.person(), person -> new ArrayList<>())
                    .add(attempt);
        }
        var granted = new HashSet<Long>();
        teaching.homeworks().grants(homework.id()).forEach(grant -> granted.add(grant.person()));
        return teaching.classes().members(homework.classroom()).stream()
                .map(member -> row(
                        member,
                        homework,
                        byPerson.getOrDefault(member.person(), List.of()),
                        granted.contains(member.person()),
                        when))
                .toList();
    }

    private static Row row(Member member, Homework homework, List<Attempt> attempts, boolean granted, When when) {
        var counting = homework.assignment().counting(attempts);
        var inside = attempts.stream()
                .filter(attempt -> attempt.submitted().isEmpty())
                .findFirst();
        var submitted = counting.flatMap(Attempt::submitted);
        int slots = homework.assignment().quiz().slots().size();
        Instant closes = homework.assignment().closes();
        String state = inside.isPresent()
                ? "inside"
                : submitted.map(how -> how.byTime() ? "by-time" : "done").orElse("none");
        return new Row(
                member.person(),
                member.name(),
                state,
                submitted.map(how -> when.text(how.at())).orElse(""),
                inside.map(attempt -> (int) IntStream.range(0, slots)
                                .filter(attempt::answered)
                                .count())
                        .orElse(0),
                closes != null
                        && submitted.filter(how -> how.at().isAfter(closes)).isPresent(),
                granted,
                attempts.size(),
                counting.map(Attempt::mark).orElse(null),
                counting.map(attempt -> verdicts(attempt, slots)).orElse(List.of()));
    }

    private static List<String> verdicts(Attempt attempt, int slots) {
        return IntStream.range(0, slots)
                .mapToObj(slot -> attempt.grades(slot).isEmpty()
                        ? ""
                        : Json.name(attempt.grades(slot).getLast().verdict()))
                .toList();
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
        values.put("highest", highest(homework.assignment()));
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
            student(ctx, homework, member, String.valueOf(e.getMessage()));
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
