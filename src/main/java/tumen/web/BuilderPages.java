package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tumen.assess.Behaviour;
import tumen.assess.Blueprint;
import tumen.assess.Composition;
import tumen.assess.Kind;
import tumen.assess.Slot;
import tumen.assess.StoredQuiz;
import tumen.people.Token;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.study.Studying;

/** Putting a quiz together: by hand, by blueprint, and by what a class has forgotten. */
final class BuilderPages {
    /** Questions listed at once to choose from. */
    private static final int LISTED = 150;

    /** Answers from which on a facility is measured. */
    private static final int MEASURED = 10;

    /** What is expected of a question that was asked seldom. */
    private static final double USUAL_FACILITY = 0.65;

    private final QuizPages quizzes;
    private final Teaching teaching;
    private final Studying studying;
    private final ClassRecall recall;
    private final ComposingForm composing;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    BuilderPages(
            QuizPages quizzes,
            Teaching teaching,
            Studying studying,
            ClassRecall recall,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.quizzes = quizzes;
        this.teaching = teaching;
        this.studying = studying;
        this.recall = recall;
        this.composing = new ComposingForm(teaching, studying);
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /** {@code GET /quizzes/{quiz}}: the questions with their order, points, time and form, and ways to add more. */
    void show(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        show(ctx, quiz, QuizLine.of(teaching, studying.library(), quiz, null), "", List.of());
    }

    private void show(
            Context ctx, StoredQuiz quiz, List<QuizLine> lines, String sentence, List<Blueprint.Shortfall> shortfalls) {
        var query = Fields.query(ctx);
        var visitor = visitors.of(ctx);
        var search = Search.of(query.optional("q").orElse(""));
        var decks = studying.library().decks();
        var deck = query.optional("deck")
                .flatMap(id -> studying.library().deck(id))
                .or(() -> quiz.composition().slots().stream()
                        .flatMap(slot -> studying.library().deck(slot.question().deck()).stream())
                        .findFirst())
                .or(() -> decks.stream().findFirst());
        var values = new HashMap<String, @Nullable Object>();
        values.put("quiz", quiz);
        values.put("composition", quiz.composition());
        values.put("lines", lines);
        values.put("sentence", sentence);
        values.put("shortfalls", shortfalls);
        values.put(
                "behaviours",
                Stream.of(Behaviour.values()).map(Behaviours::named).toList());
        values.put("behaviour", Json.name(quiz.composition().behaviour()));
        values.put("kinds", Stream.of(Kind.values()).map(Behaviours::named).toList());
        values.put("decks", decks);
        values.put("deck", deck.orElse(null));
        values.put("search", search);
        values.put("found", found(quiz, deck, search));
        values.put(
                "classes",
                teaching.classes().taughtBy(visitor.person()).stream()
                        .filter(each -> each.archived() == null)
                        .toList());
        values.put("today", clock.instant().atZone(visitor.zone()).toLocalDate());
        values.put("minutes", QuizLine.minutes(lines));
        values.put("moved", query.optional("moved").orElse(""));
        values.put("done", done(query.optional("done").orElse("")));
        values.put("added", query.orNull("added") == null ? 0 : query.number("added", 0, Composition.MOST));
        values.put("key", Token.random(random));
        render.page(ctx, "quiz/quiz", values);
    }

    private static String done(String done) {
        return switch (done) {
            case "saved" -> "quiz.done-saved";
            case "undone" -> "quiz.done-undone";
            case "copied" -> "quiz.done-copied";
            case "added" -> "quiz.done-added";
            case "taken" -> "quiz.done-taken";
            default -> "";
        };
    }

    private List<BankPages.Found> found(StoredQuiz quiz, Optional<Deck> deck, Search search) {
        if (deck.isEmpty()) {
            return List.of();
        }
        var there = quiz.composition().slots().stream().map(Slot::question).collect(Collectors.toSet());
        var found = new ArrayList<BankPages.Found>();
        int left = LISTED;
        for (var section : deck.get().sections()) {
            var hits = search.in(section.questions()).stream()
                    .filter(question -> !there.contains(question.id()))
                    .limit(left)
                    .toList();
            left -= hits.size();
            if (!hits.isEmpty()) {
                found.add(new BankPages.Found(section.title(), hits));
            }
        }
        return found;
    }

    /** {@code POST /quizzes/{quiz}}: keeps everything that is on the form, and does what its button says. */
    void save(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        String deed = form.optional("do").orElse("save");
        Composition changed;
        try {
            changed = composing.deed(composing.typed(quiz, form), deed);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(
                    ctx,
                    quiz,
                    QuizLine.of(teaching, studying.library(), quiz, form),
                    render.refusal(ctx, e.getMessage()),
                    List.of());
            return;
        }
        keep(ctx, quiz, form, changed, deed.startsWith("newer") ? "done=taken" : ComposingForm.where(changed, deed));
    }

    private void keep(Context ctx, StoredQuiz quiz, Fields form, Composition changed, String then) {
        var kept = teaching.quizzes()
                .change(
                        quiz.id(),
                        (int) form.number("edition", 1, Integer.MAX_VALUE),
                        changed,
                        QuizPages.key(form),
                        now());
        if (kept.isEmpty()) {
            throw stale();
        }
        ctx.redirect(ctx.contextPath() + "/quizzes/" + quiz.id() + "?" + then, HttpStatus.SEE_OTHER);
    }

    private static Refusal stale() {
        return new Refusal(
                HttpStatus.CONFLICT,
                "This quiz was changed in another window meanwhile. That change was kept, yours was not: go back,"
                        + " reload the page, and make it again.");
    }

    /** {@code POST /quizzes/{quiz}/questions}: puts the ticked questions at the end. */
    void add(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        var library = studying.library();
        var chosen = form.all("question").stream()
                .map(Fields::questionId)
                .flatMap(id -> library.question(id).stream())
                .toList();
        add(ctx, quiz, form, chosen, List.of());
    }

    /** {@code POST /quizzes/{quiz}/draw}: draws questions by a blueprint, and says what is missing. */
    void draw(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        var there = quiz.composition().slots().stream().map(Slot::question).collect(Collectors.toSet());
        String wanted = form.optional("deck").orElse("");
        var measured = teaching.attempts().facilities(MEASURED);
        var candidates = studying.library().decks().stream()
                .filter(deck -> wanted.isEmpty() || deck.id().equals(wanted))
                .flatMap(deck -> deck.sections().stream())
                .flatMap(section -> section.questions().stream()
                        .filter(question -> !there.contains(question.id()))
                        .map(question -> new Blueprint.Candidate(
                                question, section.title(), measured.getOrDefault(question.id(), USUAL_FACILITY))))
                .toList();
        var draw = new Blueprint(Drawing.blueprint(form)).draw(candidates, random.nextLong());
        add(
                ctx,
                quiz,
                form,
                draw.picked().stream().map(Blueprint.Candidate::question).toList(),
                draw.shortfalls());
    }

    /** {@code POST /quizzes/{quiz}/forgotten}: adds what a class is most likely to have forgotten on a day. */
    void forgotten(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        var person = visitors.of(ctx).person();
        long classroom = form.number("class", 1, Long.MAX_VALUE);
        if (teaching.classes().taught(person, classroom).isEmpty()) {
            throw Refusal.missing("There is no such class of yours.");
        }
        int count = (int) form.number("count", 1, Composition.MOST);
        var there = quiz.composition().slots().stream().map(Slot::question).collect(Collectors.toSet());
        var library = studying.library();
        var chosen = recall.memory(ctx, classroom, recall.day(ctx, form)).items().stream()
                .filter(item -> !there.contains(item.question()))
                .flatMap(item -> library.question(item.question()).stream())
                .limit(count)
                .toList();
        add(ctx, quiz, form, chosen, List.of());
    }

    private void add(
            Context ctx, StoredQuiz quiz, Fields form, List<Question> chosen, List<Blueprint.Shortfall> shortfalls) {
        var more = Drawing.slots(studying.library(), chosen);
        Composition changed;
        try {
            changed = quiz.composition().add(more);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(
                    ctx,
                    quiz,
                    QuizLine.of(teaching, studying.library(), quiz, null),
                    render.refusal(ctx, e.getMessage()),
                    List.of());
            return;
        }
        teaching.pinned().pin(chosen);
        if (!shortfalls.isEmpty()) {
            var kept = teaching.quizzes()
                    .change(quiz.id(), quiz.edition(), changed, QuizPages.key(form), now())
                    .orElseThrow(BuilderPages::stale);
            show(ctx, kept, QuizLine.of(teaching, studying.library(), kept, null), "", shortfalls);
            return;
        }
        int added = changed.slots().size() - quiz.composition().slots().size();
        keep(ctx, quiz, form, changed, "done=added&added=" + added);
    }

    /** {@code POST /quizzes/{quiz}/undo}: goes back by a change. */
    void undo(Context ctx) {
        var quiz = quizzes.quiz(ctx);
        var form = Fields.form(ctx);
        int edition = (int) form.number("edition", 1, Integer.MAX_VALUE);
        if (teaching.quizzes()
                .undo(quiz.id(), edition, QuizPages.key(form), now())
                .isEmpty()) {
            throw stale();
        }
        ctx.redirect(ctx.contextPath() + "/quizzes/" + quiz.id() + "?done=undone", HttpStatus.SEE_OTHER);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
