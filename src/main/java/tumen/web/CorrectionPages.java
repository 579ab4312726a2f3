package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tumen.question.Question;
import tumen.study.Correcting;
import tumen.study.Deciding;
import tumen.study.Studying;

/** The answers of the day, each to be taken back, and answers that their author says are right. */
final class CorrectionPages {
    private final Correcting correcting;
    private final Studying studying;
    private final Deciding deciding;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final RecentFeedback recent;
    private final Clock clock;

    CorrectionPages(
            Correcting correcting,
            Studying studying,
            Deciding deciding,
            Visitors visitors,
            Render render,
            Cards cards,
            RecentFeedback recent,
            Clock clock) {
        this.correcting = correcting;
        this.studying = studying;
        this.deciding = deciding;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.recent = recent;
        this.clock = clock;
    }

    /**
     * A line of the day.
     *
     * @param review number of the answer
     * @param stem what was asked
     * @param language of the stem; empty when the question is gone
     * @param at time of day
     * @param verdict {@code right}, {@code partial} or {@code wrong}
     * @param form message key of the form
     * @param rating message key of the rating
     * @param together answers on the same paper
     */
    record Line(
            long review,
            String stem,
            String language,
            String at,
            String verdict,
            String form,
            String rating,
            int together) {}

    /** {@code GET /practise/today}: the answers of today, each to be taken back. */
    void today(Context ctx) {
        var visitor = visitors.of(ctx);
        var person = visitor.person();
        var when = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .withZone(deciding.days(person).zone());
        var lines = correcting.today(person, clock.instant()).stream()
                .map(given -> line(given, when))
                .toList();
        var values = new HashMap<String, @Nullable Object>();
        values.put("lines", lines);
        values.put("key", cards.newKey());
        values.put("undone", Fields.query(ctx).optional("notice").orElse("").equals("undone"));
        render.page(ctx, "study/today", values);
    }

    private Line line(Correcting.Given given, DateTimeFormatter when) {
        var question = studying.library().question(given.question());
        return new Line(
                given.review(),
                question.map(Question::stem).orElse(given.question().toString()),
                studying.library()
                        .deck(given.question().deck())
                        .map(deck -> deck.language())
                        .orElse(""),
                when.format(given.at()),
                Json.name(given.verdict()),
                "form." + Json.name(given.form()),
                "rating." + Json.name(given.rating()),
                given.together());
    }

    /** {@code POST /practise/answers/{review}/undo}: takes one answer of today back, whichever it is. */
    void undo(Context ctx) {
        var form = Fields.form(ctx);
        long review = Fields.number(ctx.pathParam("review"), "review", 1, Long.MAX_VALUE);
        correcting.undo(visitors.of(ctx).person(), review, PractisePages.key(form), clock.instant());
        ctx.redirect(ctx.contextPath() + "/practise/today?notice=undone", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /practise/answers/{review}/overrule}: counts a typed answer as right and proposes it to the teachers. */
    void overrule(Context ctx) {
        var form = Fields.form(ctx);
        long review = Fields.number(ctx.pathParam("review"), "review", 1, Long.MAX_VALUE);
        var person = visitors.of(ctx).person();
        var shown = recent.of(person.id(), review);
        var answered = correcting.overrule(person, review, PractisePages.key(form), clock.instant());
        shown.ifPresent(feedback -> recent.keep(person.id(), feedback.overruled(answered, cards.newKey())));
        ctx.redirect(
                ctx.contextPath()
                        + (shown.isPresent()
                                ? "/practise/answers/" + answered.review()
                                : "/practise?question="
                                        + URLEncoder.encode(answered.question().toString(), StandardCharsets.UTF_8)),
                HttpStatus.SEE_OTHER);
    }
}
