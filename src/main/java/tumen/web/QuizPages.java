package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.assess.Composition;
import tumen.assess.StoredQuiz;
import tumen.paper.Task;
import tumen.people.Person;
import tumen.people.Role;
import tumen.people.Token;
import tumen.question.Deck;
import tumen.study.Studying;

/** The quizzes of a teacher: the list, copies, what is put away, the quiz as a student sees it, and on paper. */
final class QuizPages {
    private final Teaching teaching;
    private final Studying studying;
    private final PaperPages paper;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    QuizPages(
            Teaching teaching,
            Studying studying,
            PaperPages paper,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.teaching = teaching;
        this.studying = studying;
        this.paper = paper;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /** {@code GET /quizzes}: the form for a new one, those in use, and those put away. */
    void quizzes(Context ctx) {
        list(ctx, "", "");
    }

    private void list(Context ctx, String sentence, String title) {
        var person = visitors.of(ctx).person();
        var all = teaching.quizzes().of(person.role() == Role.ADMIN ? 0 : person.id());
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "quizzes", all.stream().filter(quiz -> quiz.archived() == null).toList());
        values.put(
                "archived", all.stream().filter(quiz -> quiz.archived() != null).toList());
        values.put("sentence", sentence);
        values.put("named", title);
        values.put("done", done(Fields.query(ctx).optional("done").orElse("")));
        values.put("key", Token.random(random));
        render.page(ctx, "quiz/quizzes", values);
    }

    private static String done(String done) {
        return switch (done) {
            case "archived" -> "quizzes.done-archived";
            case "back" -> "quizzes.done-back";
            default -> "";
        };
    }

    /** {@code POST /quizzes}: begins a quiz, empty or with the questions of a deck. */
    void create(Context ctx) {
        var form = Fields.form(ctx);
        Composition composition;
        try {
            composition = Composition.empty(form.required("title"));
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, render.refusal(ctx, e.getMessage()), form.required("title"));
            return;
        }
        var quiz = teaching.quizzes().create(visitors.of(ctx).person().id(), composition, key(form), now());
        go(ctx, "/quizzes/" + quiz.id());
    }

    /** {@code POST /quizzes/{quiz}/copy}: begins another one like it. */
    void copy(Context ctx) {
        var quiz = quiz(ctx);
        var form = Fields.form(ctx);
        String title = render.text(ctx, "quizzes.copy-of", quiz.composition().title());
        var copy = teaching.quizzes()
                .create(
                        visitors.of(ctx).person().id(),
                        quiz.composition().titled(title.length() > 120 ? title.substring(0, 120) : title),
                        key(form),
                        now());
        go(ctx, "/quizzes/" + copy.id() + "?done=copied");
    }

    /** {@code POST /quizzes/{quiz}/archive}: puts it away, or takes it up again. */
    void archive(Context ctx) {
        var quiz = quiz(ctx);
        boolean away = Fields.form(ctx).number("archived", 0, 1) == 1;
        teaching.quizzes().archive(quiz.id(), away, now());
        go(ctx, away ? "/quizzes?done=archived" : "/quizzes?done=back");
    }

    /** {@code GET /quizzes/{quiz}/preview}: the questions as a student gets them, without their keys. */
    void preview(Context ctx) {
        var quiz = quiz(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put("quiz", quiz);
        values.put("tasks", tasks(quiz));
        render.page(ctx, "quiz/preview", values);
    }

    private List<Task> tasks(StoredQuiz quiz) {
        var tasks = new ArrayList<Task>();
        for (var slot : quiz.composition().slots()) {
            tasks.add(Task.of(
                    tasks.size() + 1,
                    teaching.pinned().of(slot),
                    slot.section(),
                    slot.form(),
                    slot.points(),
                    quiz.id()));
        }
        return tasks;
    }

    /** {@code GET /quizzes/{quiz}/paper}: what can be printed of it. */
    void paper(Context ctx) {
        var quiz = quiz(ctx);
        paper.options(
                ctx,
                quiz.composition().title(),
                language(quiz),
                "/quizzes/" + quiz.id(),
                List.of(),
                quiz.composition().slots().size());
    }

    /** {@code GET /quizzes/{quiz}/paper/{sheet}}: worksheet.pdf, key.pdf or cards.pdf. */
    void sheet(Context ctx) {
        var quiz = quiz(ctx);
        var wanted = quiz.composition().slots().stream()
                .map(slot ->
                        new PaperPages.Wanted(teaching.pinned().of(slot), slot.section(), slot.form(), slot.points()))
                .toList();
        paper.sheet(
                ctx, new PaperPages.Source(quiz.composition().title(), language(quiz), "quiz-" + quiz.id(), wanted));
    }

    private String language(StoredQuiz quiz) {
        return quiz.composition().slots().stream()
                .flatMap(slot -> studying.library().deck(slot.question().deck()).stream())
                .map(Deck::language)
                .findFirst()
                .orElse("en");
    }

    /** The quiz of the path; that of somebody else is missing, but not to an administrator. */
    StoredQuiz quiz(Context ctx) {
        String id = ctx.pathParam("quiz");
        long number = id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
        return quiz(number, visitors.of(ctx).person());
    }

    /** The quiz of that number, if it is that person's. */
    StoredQuiz quiz(long number, Person person) {
        return teaching.quizzes()
                .find(number)
                .filter(found -> found.owner() == person.id() || person.role() == Role.ADMIN)
                .orElseThrow(() -> Refusal.missing("There is no such quiz."));
    }

    static String key(Fields form) {
        String key = form.required("key");
        if (key.length() < 8 || key.length() > 64) {
            throw Refusal.malformed("The form is not the one of this page. Reload it and try again.");
        }
        return key;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static void go(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
