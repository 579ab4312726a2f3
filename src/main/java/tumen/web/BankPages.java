package tumen.web;

import io.javalin.http.Context;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tumen.bank.Problem;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Deciding;
import tumen.study.Review;
import tumen.study.Studying;

/** The bank to read in: decks, questions, the texts they come from, and what is wrong in the files. */
final class BankPages {
    private final Studying studying;
    private final Invigilation invigilation;
    private final Visitors visitors;
    private final Render render;
    private final MarkPages marks;
    private final Deciding deciding;
    private final Supplier<List<Problem>> problems;

    BankPages(
            Studying studying,
            Invigilation invigilation,
            Deciding deciding,
            Visitors visitors,
            Render render,
            MarkPages marks,
            Supplier<List<Problem>> problems) {
        this.studying = studying;
        this.invigilation = invigilation;
        this.visitors = visitors;
        this.render = render;
        this.marks = marks;
        this.deciding = deciding;
        this.problems = problems;
    }

    /**
     * Questions found in one deck or section.
     *
     * @param title of the deck or section
     * @param questions in their order
     */
    record Found(String title, List<Question> questions) {}

    /**
     * A line of a question's history.
     *
     * @param at date and time, in the reader's words
     * @param verdict {@code right}, {@code partial} or {@code wrong}
     * @param form message key of the form
     * @param rating message key of the rating
     */
    record Line(String at, String verdict, String form, String rating) {}

    /** {@code GET /decks}: all decks, or the questions of all decks that a search finds. */
    void decks(Context ctx) {
        var search = Search.of(Fields.query(ctx).optional("q").orElse(""));
        var found = new ArrayList<Found>();
        var decks = studying.library().decks();
        for (var deck : invigilation.open(ctx)) {
            var hits = search.in(deck.questions().toList());
            if (!search.isEmpty() && !hits.isEmpty()) {
                found.add(new Found(deck.title(), hits));
            }
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("decks", decks);
        values.put("shut", invigilation.shutTitles(ctx));
        values.put("search", search);
        values.put("found", found);
        values.put("hits", found.stream().mapToInt(f -> f.questions().size()).sum());
        values.put("problems", problems.get().size());
        render.page(ctx, "bank/decks", values);
    }

    /** {@code GET /decks/{deck}}: a deck's questions by section, or those that a search finds. */
    void deck(Context ctx) {
        var deck = deck(ctx.pathParam("deck"));
        var search = Search.of(Fields.query(ctx).optional("q").orElse(""));
        var found = new ArrayList<Found>();
        for (var section : deck.sections()) {
            var hits = search.in(section.questions());
            if (!hits.isEmpty()) {
                found.add(new Found(section.title(), hits));
            }
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        values.put("search", search);
        values.put("found", found);
        values.put("hits", found.stream().mapToInt(f -> f.questions().size()).sum());
        values.put("size", deck.questions().count());
        values.put("words", words(deck.source()));
        values.put("games", DrillPages.of(deck, studying.library()));
        values.put("preferences", deciding.preferences(visitors.of(ctx).person()));
        render.page(ctx, "bank/deck", values);
    }

    /** {@code GET /decks/{deck}/questions/{slug}}: a question, its passage in the text, and how it went. */
    void question(Context ctx) {
        var deck = deck(ctx.pathParam("deck"));
        var question = question(deck, ctx.pathParam("slug"));
        var visitor = visitors.of(ctx);
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .withZone(visitor.zone());
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        values.put("section", Cards.section(deck, question.id()));
        values.put("question", question);
        values.put("options", Feedback.options(question));
        values.put("accepted", Accepted.of(question.key()));
        values.put(
                "forms",
                question.forms().stream().map(form -> "form." + Json.name(form)).toList());
        values.put("marking", marks.marking(ctx, question.id(), null));
        values.put(
                "notice", MarkPages.notice(Fields.query(ctx).optional("notice").orElse("")));
        values.put("passage", Passages.around(deck, question));
        values.put(
                "history",
                visitor.known()
                        ? studying.history(visitor.person(), question.id()).stream()
                                .map(review -> line(review, when))
                                .toList()
                        : List.of());
        render.page(ctx, "bank/question", values);
    }

    private static Line line(Review review, DateTimeFormatter when) {
        return new Line(
                when.format(review.at()),
                Json.name(review.verdict()),
                "form." + Json.name(review.form()),
                "rating." + Json.name(review.rating()));
    }

    /** {@code GET /decks/{deck}/source}: the text, every passage that has a question, one key marked on request. */
    void source(Context ctx) {
        var deck = deck(ctx.pathParam("deck"));
        if (deck.source().isBlank()) {
            throw Refusal.missing("This deck has no text.");
        }
        String slug = Fields.query(ctx).orNull("question");
        var marked = slug == null ? null : question(deck, slug);
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        values.put("marked", marked);
        values.put("paragraphs", Passages.of(deck, marked));
        values.put("words", words(deck.source()));
        render.page(ctx, "source/source", values);
    }

    /** {@code GET /problems}: what is wrong in the files of the bank. */
    void problems(Context ctx) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("problems", problems.get());
        values.put("questions", studying.library().size());
        var visitor = visitors.of(ctx);
        values.put(
                "flagged",
                visitor.teaches()
                        ? deciding.preferences(visitor.person()).flagged().stream()
                                .sorted()
                                .flatMap(id -> studying.library().question(id).stream())
                                .map(question -> marks.marking(ctx, question.id(), null))
                                .toList()
                        : List.of());
        values.put(
                "done", Fields.query(ctx).optional("done").orElse("").equals("flagged") ? "problems.done-flagged" : "");
        render.page(ctx, "bank/problems", values);
    }

    private Deck deck(String id) {
        return studying.library().deck(id).orElseThrow(() -> Refusal.missing("There is no such deck."));
    }

    private Question question(Deck deck, String slug) {
        if (!QuestionId.isSlug(slug)) {
            throw Refusal.missing("There is no such question.");
        }
        var id = new QuestionId(deck.id(), slug);
        return studying.library()
                .question(id)
                .orElseThrow(() -> Refusal.missing(
                        "There is no such question. Perhaps it has been taken out of the bank; your answers"
                                + " are kept."));
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
