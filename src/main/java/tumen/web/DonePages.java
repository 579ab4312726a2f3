package tumen.web;

import io.javalin.http.Context;
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
import tumen.assess.Homework;
import tumen.assess.Marking;
import tumen.people.Member;

/** What a class has done of its homework, student by question. */
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

    static double highest(Assignment assignment) {
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

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
