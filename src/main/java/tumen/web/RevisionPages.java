package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.bank.BankPrinter;
import tumen.bank.BankReader;
import tumen.bank.Problem;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Revising;
import tumen.study.Studying;

/** Teachers reword questions and decide about what learners say is right. */
final class RevisionPages {
    /** Longest wording, in characters. */
    private static final int LONGEST = 20_000;

    private final Revising revising;
    private final Studying studying;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final Clock clock;

    RevisionPages(Revising revising, Studying studying, Visitors visitors, Render render, Cards cards, Clock clock) {
        this.revising = revising;
        this.studying = studying;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * A proposed text with what accepting it would change.
     *
     * @param proposed what learners say is right
     * @param question to which question
     * @param language of its deck
     * @param at when it was said last, in words
     * @param trial what accepting would change
     * @param refusal why it cannot be accepted; empty when it can
     * @param key for the decision
     */
    record Line(
            Revising.Proposed proposed,
            Question question,
            String language,
            String at,
            Revising.Trial trial,
            String refusal,
            String key) {}

    /** {@code GET /proposals}: typed answers that learners say are right. */
    void proposals(Context ctx) {
        var when = when(ctx);
        var query = Fields.query(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "lines",
                revising.proposed().stream().map(each -> line(each, when)).toList());
        values.put("refused", query.optional("notice").orElse("").equals("refused"));
        boolean accepted = query.optional("answers").isPresent();
        values.put("accepted", accepted);
        values.put("answers", accepted ? query.number("answers", 0, Integer.MAX_VALUE) : 0);
        values.put("persons", accepted ? query.number("persons", 0, Integer.MAX_VALUE) : 0);
        render.page(ctx, "bank/proposals", values);
    }

    private Line line(Revising.Proposed proposed, DateTimeFormatter when) {
        var question = cards.question(proposed.question());
        var trial = new Revising.Trial(0, 0);
        String refusal = "";
        try {
            trial = revising.trial(proposed.question(), proposed.text());
        } catch (IllegalArgumentException e) {
            refusal = String.valueOf(e.getMessage());
        }
        String language = cards.deck(proposed.question().deck()).language();
        return new Line(proposed, question, language, when.format(proposed.latest()), trial, refusal, cards.newKey());
    }

    /** {@code POST /proposals/acceptance}: the text counts as right for everyone. */
    void accept(Context ctx) {
        var form = Fields.form(ctx);
        var question = form.question("question");
        String text = form.required("text");
        String key = PractisePages.key(form);
        Revising.Trial changed;
        try {
            changed = revising.accept(visitors.of(ctx).person(), question, text, key, clock.instant());
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        redirect(ctx, "/proposals?answers=" + changed.answers() + "&persons=" + changed.persons());
    }

    /** {@code POST /proposals/refusal}: the text stays wrong. */
    void refuse(Context ctx) {
        var form = Fields.form(ctx);
        revising.refuse(
                visitors.of(ctx).person(),
                form.question("question"),
                form.required("text"),
                PractisePages.key(form),
                clock.instant());
        redirect(ctx, "/proposals?notice=refused");
    }

    /**
     * A wording of a question.
     *
     * @param number its version
     * @param at since when, in words
     * @param text as it stood in its file
     */
    record Version(int number, String at, String text) {}

    /** {@code GET /decks/{deck}/questions/{slug}/wording}: the question as it stands in its file, to be changed. */
    void wording(Context ctx) {
        var question = question(ctx);
        show(ctx, question, BankPrinter.print(question), List.of());
    }

    /** {@code POST /decks/{deck}/questions/{slug}/wording}: another wording, from the next question on. */
    void reword(Context ctx) {
        var form = Fields.form(ctx);
        var question = question(ctx);
        int version = (int) form.number("version", 1, Integer.MAX_VALUE);
        String text = form.required("wording").replace("\r\n", "\n");
        if (text.length() > LONGEST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "That is longer than 20,000 characters. Shorten it.");
        }
        var written = BankReader.readQuestion(deck(question), question.id(), text);
        if (written.question().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, question, text, written.problems());
            return;
        }
        try {
            revising.reword(written.question().get().withVersion(version));
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        redirect(
                ctx,
                "/decks/" + question.id().deck() + "/questions/" + question.id().slug());
    }

    private void show(Context ctx, Question question, String text, List<Problem> problems) {
        var when = when(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck(question));
        values.put("question", question);
        values.put("text", text);
        values.put("lines", text.lines().count());
        values.put("problems", problems);
        values.put(
                "versions",
                revising.versions(question.id()).stream()
                        .map(each -> new Version(each.version(), when.format(each.since()), each.text()))
                        .toList());
        render.page(ctx, "bank/wording", values);
    }

    private Deck deck(Question question) {
        return cards.deck(question.id().deck());
    }

    private Question question(Context ctx) {
        String slug = ctx.pathParam("slug");
        var deck = cards.deck(ctx.pathParam("deck"));
        if (!QuestionId.isSlug(slug)) {
            throw Refusal.missing("There is no such question.");
        }
        return studying.library()
                .question(new QuestionId(deck.id(), slug))
                .orElseThrow(() -> Refusal.missing("There is no such question."));
    }

    private DateTimeFormatter when(Context ctx) {
        var visitor = visitors.of(ctx);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .withZone(visitor.zone());
    }

    private static void redirect(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
