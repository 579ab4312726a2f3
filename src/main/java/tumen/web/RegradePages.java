package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.assess.Amended;
import tumen.assess.Amendment;
import tumen.assess.Attempt;
import tumen.assess.Homework;
import tumen.assess.Regrading;
import tumen.assess.Slot;
import tumen.assess.Specification;
import tumen.people.Member;
import tumen.people.Token;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.Said;
import tumen.study.Studying;

/** One question of homework: what was answered, and grading it anew, which is shown before it is done and can be undone. */
final class RegradePages {
    private static final int LONGEST = 2000;

    private final Teaching teaching;
    private final Tests tests;
    private final Studying studying;
    private final HomeworkPages homeworks;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random;

    RegradePages(
            Teaching teaching,
            Tests tests,
            Studying studying,
            HomeworkPages homeworks,
            Visitors visitors,
            Render render,
            Messages messages,
            Clock clock,
            SecureRandom random) {
        this.teaching = teaching;
        this.tests = tests;
        this.studying = studying;
        this.homeworks = homeworks;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Answers that are the same.
     *
     * @param said in words, as it was said first
     * @param same as it is accepted
     * @param verdict how it is graded now
     * @param count how many said so
     * @param acceptable whether it can be accepted
     */
    record Given(String said, String same, String verdict, int count, boolean acceptable) {}

    /**
     * An amendment in words.
     *
     * @param id number of it
     * @param accepted what was accepted; empty for another wording
     * @param when in words
     * @param holds whether it was not undone
     */
    record Made(long id, String accepted, String when, boolean holds) {}

    /** {@code GET /homework/{homework}/questions/{number}}: what was answered to one question. */
    void question(Context ctx) {
        var homework = homeworks.taught(ctx);
        int slot = slot(ctx, homework);
        var pinned = homework.assignment().quiz().slots().get(slot);
        var when = new When(messages, visitors.of(ctx), now());
        var rules = rules(homework);
        var question = rules.question(pinned);
        var values = frame(homework, slot);
        values.put("question", question);
        values.put("given", given(homework, slot));
        values.put(
                "made",
                teaching.homeworks().amendments(homework.id()).stream()
                        .filter(amendment -> amendment.slot() == slot)
                        .map(amendment -> made(amendment, when))
                        .toList());
        values.put("truth", pinned.form() == Form.TRUTH);
        values.put("newer", newer(pinned, question).isPresent());
        values.put("notice", homeworks.notice(ctx));
        render.page(ctx, "homework/question", values);
    }

    private static Made made(Amendment amendment, When when) {
        return new Made(
                amendment.id(),
                switch (amendment.change()) {
                    case Amendment.Accepted(String said) -> said;
                    case Amendment.Reworded reworded -> "";
                },
                when.text(amendment.at()),
                amendment.holds());
    }

    private Amended rules(Homework homework) {
        return new Amended(
                homework.assignment().quiz(),
                tests.pinned(),
                (question, form, response) -> {
                    throw new IllegalStateException("Nothing is graded here.");
                },
                teaching.homeworks().amendments(homework.id()));
    }

    private Map<String, @Nullable Object> frame(Homework homework, int slot) {
        var quiz = homework.assignment().quiz();
        var values = new HashMap<String, @Nullable Object>();
        values.put("homework", homework);
        values.put("name", quiz.title());
        values.put("number", slot + 1);
        values.put("questions", quiz.slots().size());
        values.put("stem", tests.taking().question(quiz.slots().get(slot)).stem());
        return values;
    }

    private static int slot(Context ctx, Homework homework) {
        int questions = homework.assignment().quiz().slots().size();
        int number = (int) Fields.number(ctx.pathParam("number"), "number", 1, Integer.MAX_VALUE);
        if (number > questions) {
            throw Refusal.missing("There is no such question in this homework.");
        }
        return number - 1;
    }

    /** The question as it is in the bank, when that is another version and can be asked in the same form. */
    private Optional<Question> newer(Slot slot, Question graded) {
        return studying.library()
                .question(slot.question())
                .filter(now -> now.version() != graded.version()
                        && Specification.graded(now).contains(slot.form()));
    }

    private List<Given> given(Homework homework, int slot) {
        Map<String, Given> bySame = new LinkedHashMap<>();
        for (var attempt : tests.attempts().at(homework.id())) {
            for (var answered : attempt.history(slot)) {
                var grade = attempt.grade(slot, answered.key());
                if (grade.isEmpty()) {
                    continue;
                }
                String said = GrantPages.words(answered.response());
                String same = Said.same(answered.response());
                boolean acceptable = grade.get().fraction() < 1 && !same.isBlank();
                var so = new Given(said, same, Json.name(grade.get().verdict()), 1, acceptable);
                bySame.merge(
                        same,
                        so,
                        (one, more) ->
                                new Given(one.said(), one.same(), more.verdict(), one.count() + 1, more.acceptable()));
            }
        }
        return bySame.values().stream()
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .toList();
    }

    /** What a form asks for. */
    private Amendment.Change change(Homework homework, int slot, Fields fields) {
        var pinned = homework.assignment().quiz().slots().get(slot);
        if (fields.optional("newer").isPresent()) {
            var newer = newer(pinned, rules(homework).question(pinned))
                    .orElseThrow(() -> new Refusal(
                            HttpStatus.CONFLICT, "The question is graded by the wording of the bank already."));
            // Kept whole before it can be graded by; nothing else comes of that.
            tests.pinned().pin(List.of(newer));
            return new Amendment.Reworded(newer.version());
        }
        String said = Said.same(fields.required("said"));
        if (said.isBlank() || said.length() > LONGEST) {
            throw Refusal.malformed("An answer that is accepted for everyone has 1 to 2,000 characters.");
        }
        return new Amendment.Accepted(said);
    }

    /**
     * What grading anew does to a student.
     *
     * @param name of the student
     * @param said what they said
     * @param before how it is graded
     * @param after how it would be
     * @param mark of the attempt
     * @param newMark as it would be
     */
    record Row(String name, String said, String before, String after, double mark, double newMark) {}

    /** {@code GET /homework/{homework}/questions/{number}/regrading}: what it would change; nothing is changed. */
    void dryRun(Context ctx) {
        var homework = homeworks.taught(ctx);
        int slot = slot(ctx, homework);
        var query = Fields.query(ctx);
        var change = change(homework, slot, query);
        var names = new HashMap<Long, String>();
        for (Member member : teaching.classes().members(homework.classroom())) {
            names.put(member.person(), member.name());
        }
        var rows = new ArrayList<Row>();
        for (var changed : tests.regrading().dryRun(homework.assignment(), slot, change)) {
            rows.add(row(changed, slot, names));
        }
        var values = frame(homework, slot);
        values.put("rows", rows);
        values.put("said", change instanceof Amendment.Accepted(String said) ? said : "");
        values.put("key", Token.random(random));
        render.page(ctx, "homework/regrading", values);
    }

    private Row row(Regrading.Changed changed, int slot, Map<Long, String> names) {
        Attempt before = changed.before();
        String name = names.get(before.person());
        return new Row(
                name == null
                        ? teaching.people()
                                .person(before.person())
                                .map(person -> String.valueOf(person.name()))
                                .orElse("–")
                        : name,
                before.answer(slot)
                        .map(given -> GrantPages.words(given.response()))
                        .orElse(""),
                Json.name(before.grades(slot).getLast().verdict()),
                Json.name(changed.after().grades(slot).getLast().verdict()),
                before.mark(),
                changed.after().mark());
    }

    /** {@code POST /homework/{homework}/questions/{number}/regrading}: does it. */
    void apply(Context ctx) {
        var homework = homeworks.taught(ctx);
        int slot = slot(ctx, homework);
        var form = Fields.form(ctx);
        String key = QuizPages.key(form);
        var change = change(homework, slot, form);
        tests.regrading()
                .apply(
                        homework.assignment(),
                        slot,
                        change,
                        visitors.of(ctx).person().id(),
                        key,
                        now());
        back(ctx, homework, slot, "regraded");
    }

    /** {@code POST /homework/{homework}/amendments/{amendment}/undo}: grades as if it had not been made. */
    void undo(Context ctx) {
        var homework = homeworks.taught(ctx);
        long id = Fields.number(ctx.pathParam("amendment"), "amendment", 1, Long.MAX_VALUE);
        var amendment = teaching.homeworks().amendments(homework.id()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is nothing such to undo."));
        tests.regrading().undo(homework.assignment(), amendment, now());
        back(ctx, homework, amendment.slot(), "undone");
    }

    private static void back(Context ctx, Homework homework, int slot, String notice) {
        ctx.redirect(
                ctx.contextPath() + "/homework/" + homework.id() + "/questions/" + (slot + 1) + "?notice=" + notice,
                HttpStatus.SEE_OTHER);
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
