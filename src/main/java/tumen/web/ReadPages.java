package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Form;
import tumen.study.Answer;
import tumen.study.Insight;
import tumen.study.Studying;

/** A deck's text to read, its questions waiting after the paragraphs they come from. */
final class ReadPages {
    /** Words that are read in a minute. */
    private static final int PACE = 220;

    /** A question stands on the page long before it is looked at, so that no answer counts as having taken longer. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Studying studying;
    private final Insight insight;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Cards cards;
    private final RecentFeedback recent;
    private final Clock clock;

    ReadPages(
            Studying studying,
            Insight insight,
            Visitors visitors,
            Render render,
            Messages messages,
            Cards cards,
            RecentFeedback recent,
            Clock clock) {
        this.studying = studying;
        this.insight = insight;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.cards = cards;
        this.recent = recent;
        this.clock = clock;
    }

    /** {@code GET /decks/{deck}/read}: the text, and after each paragraph what is asked about it. */
    void read(Context ctx) {
        var deck = deck(ctx);
        var text = text(ctx, deck);
        var all = text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.questions().stream())
                .toList();
        int words = BankPages.words(deck.source());
        var values = values(deck);
        values.put("text", text);
        values.put("words", words);
        values.put("minutes", Math.max(1, Math.round(words / (double) PACE)));
        values.put("questions", all.size());
        values.put("left", ReadingText.Left.of(all));
        values.put(
                "headings",
                text.paragraphs().stream()
                        .filter(ReadingText.Paragraph::heading)
                        .toList());
        values.put(
                "slipping",
                text.paragraphs().stream()
                        .flatMap(paragraph -> paragraph.pieces().stream())
                        .filter(ReadingText.Piece::slips)
                        .count());
        values.put("shown", clock.millis());
        render.page(ctx, "read/read", values);
    }

    /** {@code POST /decks/{deck}/read/answers}: grades and stores an answer given while reading. */
    void answer(Context ctx) {
        var deck = deck(ctx);
        var form = Fields.form(ctx);
        var question = cards.question(form.question("question"));
        if (!question.id().deck().equals(deck.id())) {
            throw Refusal.malformed("This question belongs to another deck.");
        }
        var how = Responses.form(form.required("form"));
        if (how == Form.FLASHCARD) {
            throw Refusal.malformed("A flashcard is turned on the page for practising.");
        }
        var response = Cards.response(question, how, form);
        Responses.check(response);
        var taken = cards.taken(form.number("shown", 0, Long.MAX_VALUE));
        var answer = new Answer(
                PractisePages.key(form),
                question.id(),
                (int) form.number("version", 1, Integer.MAX_VALUE),
                how,
                response,
                null,
                taken.compareTo(LONGEST) > 0 ? LONGEST : taken);
        var person = visitors.personOrGuest(ctx);
        var answered = recent.store(
                ctx,
                person.id(),
                question,
                answer,
                form,
                deck.id(),
                () -> studying.answer(person, answer, clock.instant()));
        ctx.redirect(
                ctx.contextPath() + "/decks/" + deck.id() + "/read/answers/" + answered.review(), HttpStatus.SEE_OTHER);
    }

    /** {@code GET /decks/{deck}/read/answers/{review}}: what an answer was worth; back to the text when it is too long ago. */
    void answered(Context ctx) {
        var deck = deck(ctx);
        var visitor = visitors.of(ctx);
        long review = Fields.number(ctx.pathParam("review"), "review", 1, Long.MAX_VALUE);
        var feedback = recent.of(visitor.person().id(), review)
                .filter(each -> each.deck().id().equals(deck.id()));
        if (feedback.isEmpty()) {
            ctx.redirect(ctx.contextPath() + "/decks/" + deck.id() + "/read", HttpStatus.SEE_OTHER);
            return;
        }
        var question = feedback.get().question();
        var interval = feedback.get()
                .answered()
                .intervals()
                .get(feedback.get().answered().rating());
        var values = values(deck);
        values.put("feedback", feedback.get());
        values.put("paragraph", ReadingText.paragraph(deck, question));
        values.put("left", ReadingText.Left.of(text(ctx, deck).beside(question.id())));
        values.put("comesBack", interval == null ? "" : words(ctx).interval(interval));
        render.page(ctx, "read/answer", values);
    }

    private ReadingText text(Context ctx, Deck deck) {
        var now = clock.instant();
        var standings = insight.standings(visitors.of(ctx).person(), deck.id(), now);
        return ReadingText.of(deck, standings, cards, words(ctx), now);
    }

    private Phrases words(Context ctx) {
        return new Phrases(messages, visitors.of(ctx).locale());
    }

    private Deck deck(Context ctx) {
        var deck = cards.deck(ctx.pathParam("deck"));
        if (deck.source().isBlank()) {
            throw Refusal.missing("This deck has no text.");
        }
        return deck;
    }

    private static Map<String, @Nullable Object> values(Deck deck) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        return values;
    }
}
