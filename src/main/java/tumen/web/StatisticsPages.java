package tumen.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.question.QuestionId;
import tumen.study.Deciding;
import tumen.study.Insight;
import tumen.study.Statistics;
import tumen.study.Studying;

/** Looking back: how learning goes, and the story of one card. */
final class StatisticsPages {
    private final Insight insight;
    private final Studying studying;
    private final Deciding deciding;
    private final DecisionWords decisions;
    private final Visitors visitors;
    private final Render render;
    private final Messages messages;
    private final Cards cards;
    private final Clock clock;

    StatisticsPages(
            Insight insight,
            Studying studying,
            Deciding deciding,
            DecisionWords decisions,
            Visitors visitors,
            Render render,
            Messages messages,
            Cards cards,
            Clock clock) {
        this.insight = insight;
        this.studying = studying;
        this.deciding = deciding;
        this.decisions = decisions;
        this.visitors = visitors;
        this.render = render;
        this.messages = messages;
        this.cards = cards;
        this.clock = clock;
    }

    /** {@code GET /statistics?deck=}: how learning goes, in one deck or in all. */
    void statistics(Context ctx) {
        String scope = cards.scope(Fields.query(ctx).optional("deck"));
        var visitor = visitors.of(ctx);
        var words = new Phrases(messages, visitor.locale());
        var statistics = insight.statistics(visitor.person(), scope, clock.instant());
        var values = new HashMap<String, @Nullable Object>();
        values.put("scope", scope);
        values.put("decks", studying.library().decks());
        values.put("rows", rows(statistics, words));
        values.put("empty", statistics.answers() == 0 && statistics.decks().isEmpty());
        values.put("emptyDeck", statistics.answers() == 0);
        if (statistics.answers() > 0) {
            values.putAll(new StatisticsView(statistics, words).values());
        }
        render.page(ctx, "statistics/statistics", values);
    }

    private List<StatisticsView.DeckRow> rows(Statistics statistics, Phrases words) {
        return statistics.decks().stream()
                .map(of -> new StatisticsView.DeckRow(of, cards.deck(of.deck()).title(), words.work(of.taken())))
                .toList();
    }

    /** {@code GET /statistics/retention?deck=}: what each goal would cost and bring; the choice goes to the settings. */
    void retention(Context ctx) {
        String scope = cards.scope(Fields.query(ctx).optional("deck"));
        var visitor = visitors.of(ctx);
        var prospects = insight.prospects(visitor.person(), scope, clock.instant());
        var values = new HashMap<String, @Nullable Object>();
        values.put("scope", scope);
        values.put("deck", scope == null ? null : cards.deck(scope));
        values.put("key", cards.newKey());
        values.put(
                "view",
                RetentionView.of(
                        prospects, insight.goal(visitor.person(), scope), new Phrases(messages, visitor.locale())));
        render.page(ctx, "statistics/retention", values);
    }

    /** {@code GET /decks/{deck}/questions/{slug}/card}: everything that happened to a card, and when it comes back. */
    void card(Context ctx) {
        var deck = studying.library()
                .deck(ctx.pathParam("deck"))
                .orElseThrow(() -> Refusal.missing("There is no such deck."));
        String slug = ctx.pathParam("slug");
        if (!QuestionId.isSlug(slug)) {
            throw Refusal.missing("There is no such question.");
        }
        var question = cards.question(new QuestionId(deck.id(), slug));
        var visitor = visitors.of(ctx);
        var now = clock.instant();
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        values.put("question", question);
        insight.story(visitor.person(), question.id(), now)
                .ifPresent(story -> values.put(
                        "view",
                        StoryView.of(
                                story,
                                deciding.days(visitor.person()).zone(),
                                now,
                                new Phrases(messages, visitor.locale()),
                                decisions)));
        render.page(ctx, "statistics/card", values);
    }
}
