package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Hints;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Answered;
import tumen.study.Asked;
import tumen.study.Correcting;
import tumen.study.Overview;
import tumen.study.Studying;

/** One card at a time: the question, the answer, what it was worth, the next. */
final class PractisePages {
    private final Studying studying;
    private final Invigilation invigilation;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Cards cards;
    private final MarkPages marks;
    private final RecentFeedback recent;
    private final Correcting correcting;
    private final Clock clock;

    PractisePages(
            Studying studying,
            Invigilation invigilation,
            Visitors visitors,
            Render render,
            Messages messages,
            Cards cards,
            MarkPages marks,
            RecentFeedback recent,
            Correcting correcting,
            Clock clock) {
        this.studying = studying;
        this.invigilation = invigilation;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.cards = cards;
        this.marks = marks;
        this.recent = recent;
        this.correcting = correcting;
        this.clock = clock;
    }

    /** {@code GET /practise}: the next question, or a certain one, or what was done when nothing is left. */
    void ask(Context ctx) {
        var query = Fields.query(ctx);
        String scope = cards.scope(query.optional("deck"));
        var person = visitors.of(ctx).person();
        var now = clock.instant();
        var asked = query.optional("question").isPresent()
                ? studying.ask(person, query.question("question"), now)
                : studying.next(person, scope, now);
        var overview = studying.overview(person, now);
        var values = frame(overview);
        values.put("notice", notice(query));
        values.put(
                "decision", query.optional("decision").isPresent() ? query.number("decision", 0, Long.MAX_VALUE) : 0);
        values.put(
                "marked",
                query.optional("of").or(() -> query.optional("question")).orElse(""));
        if (asked.isPresent()) {
            values.put("marking", marks.marking(ctx, asked.get().question(), scope));
            values.put("card", cards.card(asked.get(), scope));
            values.put("ladder", ladder(asked.get()).size());
            render.page(ctx, "study/practise", values);
        } else if (query.optional("question").isPresent()) {
            throw new Studying.UnknownQuestion(query.question("question"));
        } else {
            values.put("scope", scope == null ? null : cards.deck(scope));
            values.put("shut", invigilation.shutTitles(ctx));
            values.put("empty", studying.library().size() == 0);
            values.put("day", DaySummary.of(correcting.today(person, now), studying.library()));
            values.put(
                    "tomorrow",
                    overview.forecast().size() > 1 ? overview.forecast().get(1) : 0);
            render.page(ctx, "study/done", values);
        }
    }

    /** {@code GET /practise/hint}: the same card with one hint more, and what was typed already. */
    void hint(Context ctx) {
        var query = Fields.query(ctx);
        var id = query.question("question");
        String scope = cards.scope(query.optional("deck"));
        Answer.checkKey(key(query));
        var person = visitors.of(ctx).person();
        var now = clock.instant();
        var asked = studying.ask(person, id, now).orElseThrow(() -> new Studying.UnknownQuestion(id));
        var ladder = ladder(asked);
        int taken = Math.min(ladder.size(), 1 + (int) query.number("hints", 0, Hints.MOST));
        var values = frame(studying.overview(person, now));
        values.put("card", cards.card(asked, scope, key(query), query.number("shown", 0, Long.MAX_VALUE)));
        values.put("notice", "");
        values.put("marking", marks.marking(ctx, id, scope));
        values.put("rungs", ladder.subList(0, taken));
        values.put("ladder", ladder.size());
        values.put("typed", query.all("typed").isEmpty() ? query.all("gap") : query.all("typed"));
        values.put("cram", query.optional("cram").isPresent() ? query.number("cram", 0, 1_000_000) : null);
        render.page(ctx, "study/practise", values);
    }

    private List<Hints.Hint> ladder(Asked asked) {
        return Hints.of(cards.question(asked.question()), asked.form());
    }

    /** {@code GET /practise/cram?deck=&at=}: one question after the other, due or not; no card changes by it. */
    void cram(Context ctx) {
        var query = Fields.query(ctx);
        String scope = cards.scope(query.optional("deck"));
        int at = query.optional("at").isPresent() ? (int) query.number("at", 0, 1_000_000) : 0;
        var visitor = visitors.of(ctx);
        var now = clock.instant();
        var asked = studying.cram(visitor.person(), scope, at, now);
        if (asked.isEmpty()) {
            redirect(ctx, practise(scope) + (scope == null ? "?" : "&") + "notice=crammed");
            return;
        }
        var values = frame(studying.overview(visitor.person(), now));
        values.put("notice", "cram.notice");
        values.put("card", cards.card(asked.get(), scope));
        values.put("ladder", ladder(asked.get()).size());
        values.put("cram", at);
        render.page(ctx, "study/practise", values);
    }

    /** What every step of practising shows around the card. */
    private Map<String, @Nullable Object> frame(Overview overview) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("overview", overview);
        values.put("undo", cards.newKey());
        values.put("decision", 0);
        values.put("marking", null);
        values.put("cram", null);
        values.put("rungs", List.of());
        values.put("ladder", 0);
        values.put("typed", List.of());
        return values;
    }

    private static String notice(Fields query) {
        return switch (query.optional("notice").orElse("")) {
            case "undone" -> "practise.undone";
            case "nothing" -> "practise.nothing-to-undo";
            case "crammed" -> "cram.done";
            case "hard" -> "practise.hard";
            default -> MarkPages.notice(query.optional("notice").orElse(""));
        };
    }

    /** {@code GET /practise/reveal}: the other side of a flashcard, with the buttons to rate oneself. */
    void reveal(Context ctx) {
        var query = Fields.query(ctx);
        var id = query.question("question");
        String scope = cards.scope(query.optional("deck"));
        Answer.checkKey(key(query));
        var visitor = visitors.of(ctx);
        var now = clock.instant();
        var asked = studying.ask(visitor.person(), id, now).orElseThrow(() -> new Studying.UnknownQuestion(id));
        var flashcard = new Asked(
                id, asked.version(), Form.FLASHCARD, cards.question(id).stem(), "", List.of(), asked.fresh());
        var values = frame(studying.overview(visitor.person(), now));
        values.put("card", cards.card(flashcard, scope));
        values.put("marking", marks.marking(ctx, id, scope));
        values.put("question", cards.question(id));
        values.put("key", key(query));
        values.put("shown", query.number("shown", 0, Long.MAX_VALUE));
        values.put("cram", query.optional("cram").isPresent() ? query.number("cram", 0, 1_000_000) : null);
        var intervals = studying.intervals(visitor.person(), id, now);
        values.put("buttons", Feedback.buttons(intervals, Rating.GOOD, messages, visitor.locale()));
        render.page(ctx, "study/reveal", values);
    }

    /** {@code POST /practise/answers}: grades and stores the answer, then shows what it was worth. */
    void answer(Context ctx) {
        var form = Fields.form(ctx);
        var question = cards.question(form.question("question"));
        var how = Responses.form(form.required("form"));
        String scope = cards.scope(form.optional("deck"));
        var response = Cards.response(question, how, form);
        Responses.check(response);
        var answer = answer(
                key(form),
                question.id(),
                (int) form.number("version", 1, Integer.MAX_VALUE),
                how,
                response,
                how == Form.FLASHCARD ? rating(form) : null,
                form.number("shown", 0, Long.MAX_VALUE),
                form.optional("hints").isPresent() ? (int) form.number("hints", 0, Hints.MOST) : 0);
        var person = visitors.personOrGuest(ctx);
        boolean cram = form.optional("cram").isPresent();
        long at = cram ? form.number("cram", 0, 1_000_000) : 0;
        Supplier<Answered> storing = () -> cram
                ? studying.crammed(person, answer, clock.instant())
                : studying.answer(person, answer, clock.instant());
        if (how == Form.FLASHCARD) {
            Responses.store(storing);
            redirect(
                    ctx,
                    cram ? "/practise/cram?at=" + (at + 1) + (scope == null ? "" : "&deck=" + scope) : practise(scope));
            return;
        }
        var answered = recent.store(ctx, person.id(), question, answer, form, scope, storing);
        redirect(ctx, "/practise/answers/" + answered.review() + (cram ? "?cram=" + at : ""));
    }

    private Answer answer(
            String key,
            QuestionId question,
            int version,
            Form form,
            Response response,
            @Nullable Rating rating,
            long shown,
            int hints) {
        return new Answer(key, question, version, form, response, rating, cards.taken(shown), hints);
    }

    /** {@code GET /practise/answers/{review}}: what an answer was worth; onward when it is too long ago. */
    void answered(Context ctx) {
        var visitor = visitors.of(ctx);
        long review = Fields.number(ctx.pathParam("review"), "review", 1, Long.MAX_VALUE);
        var feedback = recent.of(visitor.person().id(), review);
        if (feedback.isEmpty()) {
            redirect(ctx, "/practise");
            return;
        }
        invigilation.check(ctx, List.of(feedback.get().deck().id()));
        var values = frame(studying.overview(visitor.person(), clock.instant()));
        values.put("feedback", feedback.get());
        var query = Fields.query(ctx);
        values.put("cram", query.optional("cram").isPresent() ? query.number("cram", 0, 1_000_000) : null);
        values.put(
                "marking",
                marks.marking(
                        ctx, feedback.get().question().id(), feedback.get().scope()));
        var answered = feedback.get().answered();
        values.put("buttons", Feedback.buttons(answered.intervals(), answered.rating(), messages, visitor.locale()));
        render.page(ctx, "study/feedback", values);
    }

    /** {@code POST /practise/answers/{review}/rating}: another rating for an answer, then the next question. */
    void rate(Context ctx) {
        var form = Fields.form(ctx);
        long review = Fields.number(ctx.pathParam("review"), "review", 1, Long.MAX_VALUE);
        String scope = cards.scope(form.optional("deck"));
        var rating = rating(form);
        String key = key(form);
        var person = visitors.of(ctx).person();
        var shown = recent.of(person.id(), review);
        if (shown.isEmpty() || shown.get().answered().rating() != rating) {
            Responses.store(() -> studying.rerate(person, review, rating, key, clock.instant()));
        }
        boolean hardAsForgotten = rating == Rating.HARD
                && shown.filter(each -> each.verdict().equals("wrong")).isPresent();
        redirect(ctx, practise(scope) + (hardAsForgotten ? (scope == null ? "?" : "&") + "notice=hard" : ""));
    }

    /** {@code POST /practise/undo}: takes the latest answer of today back and asks the question again. */
    void undo(Context ctx) {
        var form = Fields.form(ctx);
        String scope = cards.scope(form.optional("deck"));
        String key = key(form);
        var visitor = visitors.of(ctx);
        Optional<QuestionId> undone =
                visitor.known() ? studying.undo(visitor.person(), key, clock.instant()) : Optional.empty();
        String and = scope == null ? "?" : "&";
        redirect(
                ctx,
                practise(scope)
                        + undone.map(id -> and + "question=" + URLEncoder.encode(id.toString(), StandardCharsets.UTF_8)
                                        + "&notice=undone")
                                .orElse(and + "notice=nothing"));
    }

    private static String practise(@Nullable String scope) {
        return scope == null ? "/practise" : "/practise?deck=" + scope;
    }

    private static void redirect(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }

    static String key(Fields fields) {
        String key = fields.required("key");
        try {
            Answer.checkKey(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
        return key;
    }

    private static Rating rating(Fields fields) {
        return switch ((int) fields.number("rating", 1, 4)) {
            case 1 -> Rating.AGAIN;
            case 2 -> Rating.HARD;
            case 3 -> Rating.GOOD;
            default -> Rating.EASY;
        };
    }
}
