package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Drill;
import tumen.study.Drills;
import tumen.study.Library;
import tumen.study.Studying;

/** Short games: a round of pairs or of dated facts, and what came of it. */
final class DrillPages {
    private final Drills drills;
    private final Studying studying;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final Clock clock;

    DrillPages(Drills drills, Studying studying, Visitors visitors, Render render, Cards cards, Clock clock) {
        this.drills = drills;
        this.studying = studying;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * A line of the result.
     *
     * @param stem of the question
     * @param slug of the question
     * @param answer the right answer
     * @param said what was put beside it; empty for a timeline
     * @param verdict {@code right}, {@code partial} or {@code wrong}
     */
    record Line(String stem, String slug, String answer, String said, String verdict) {}

    /** The games that can be played with the deck. */
    static List<String> of(Deck deck, Library library) {
        return library.drills(deck).stream().map(Json::name).toList();
    }

    /** {@code GET /decks/{deck}/games/{game}}: a round to play. */
    void game(Context ctx) {
        var deck = cards.deck(ctx.pathParam("deck"));
        var drill = drill(ctx);
        var person = visitors.of(ctx).person();
        String key = cards.newKey();
        var round = drills.deal(
                person, deck.id(), drill, Long.parseUnsignedLong(key.substring(0, 16), 16), clock.instant());
        var values = values(deck, drill);
        values.put("round", round.orElse(null));
        values.put(
                "best",
                round.flatMap(dealt -> drills.best(
                                person, deck.id(), drill, dealt.questions().size()))
                        .map(best -> clock(best.taken()))
                        .orElse(""));
        values.put("key", key);
        values.put("shown", clock.millis());
        render.page(ctx, "drill/game", values);
    }

    /** {@code POST /decks/{deck}/games/{game}/rounds}: grades and stores a round. */
    void play(Context ctx) {
        var deck = cards.deck(ctx.pathParam("deck"));
        var drill = drill(ctx);
        var form = Fields.form(ctx);
        var questions = form.all("question").stream().map(Fields::questionId).toList();
        if (!questions.stream().allMatch(id -> id.deck().equals(deck.id()))) {
            throw Refusal.malformed("A game is about one deck.");
        }
        Response response = switch (drill) {
            case MATCH -> new Response.Matched(Cards.matched(form));
            case TIMELINE -> new Response.Ordered(Cards.ordered(form));
        };
        Responses.check(response);
        String key = PractisePages.key(form);
        var taken = cards.taken(form.number("shown", 0, Long.MAX_VALUE));
        var person = visitors.personOrGuest(ctx);
        try {
            drills.play(person, new Drills.Play(key, drill, questions, response, taken), clock.instant());
        } catch (Studying.KeyUsed e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
        ctx.redirect(ctx.contextPath() + path(deck, drill) + "/rounds/" + key, HttpStatus.SEE_OTHER);
    }

    /** {@code GET /decks/{deck}/games/{game}/rounds/{round}}: what came of a round, read from the log. */
    void round(Context ctx) {
        var deck = cards.deck(ctx.pathParam("deck"));
        var drill = drill(ctx);
        var person = visitors.of(ctx).person();
        var played = round(ctx.pathParam("round"))
                .flatMap(key -> drills.played(person, key))
                .filter(round -> round.drill() == drill && round.deck().equals(deck.id()))
                .orElseThrow(() -> Refusal.missing("There is no such round."));
        var best = drills.best(person, deck.id(), drill, played.entries().size());
        var values = values(deck, drill);
        values.put("lines", lines(deck, played));
        values.put("right", played.right());
        values.put("flawless", played.flawless());
        values.put("taken", clock(played.taken()));
        values.put("best", best.map(round -> clock(round.taken())).orElse(""));
        values.put("record", best.filter(played::equals).isPresent());
        render.page(ctx, "drill/round", values);
    }

    private static Optional<String> round(String key) {
        try {
            Answer.checkKey(key);
            return Optional.of(key);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The answers in the order of the log; a timeline in the order of time. */
    private List<Line> lines(Deck deck, Drills.Played played) {
        var entries = played.entries().stream()
                .filter(entry ->
                        studying.library().question(entry.review().question()).isPresent());
        var lines = entries.map(entry -> {
            var question = cards.question(entry.review().question());
            return new Line(
                    question.stem(),
                    question.id().slug(),
                    question.key().shown(),
                    played.said(entry),
                    Json.name(entry.review().verdict()));
        });
        if (played.drill() == Drill.MATCH) {
            return lines.toList();
        }
        var order = Timeline.of(deck.questions().toList()).rows().stream()
                .map(row -> row.question().id().slug())
                .toList();
        return lines.sorted(Comparator.comparingInt(line -> order.indexOf(line.slug())))
                .toList();
    }

    /** Minutes and seconds. */
    private static String clock(Duration taken) {
        long seconds = Math.max(1, Math.round(taken.toMillis() / 1000.0));
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    private Map<String, @Nullable Object> values(Deck deck, Drill drill) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("deck", deck);
        values.put("game", Json.name(drill));
        values.put(
                "others",
                of(deck, studying.library()).stream()
                        .filter(other -> !other.equals(Json.name(drill)))
                        .toList());
        return values;
    }

    private static String path(Deck deck, Drill drill) {
        return "/decks/" + deck.id() + "/games/" + Json.name(drill);
    }

    private static Drill drill(Context ctx) {
        String name = ctx.pathParam("game");
        return List.of(Drill.values()).stream()
                .filter(drill -> Json.name(drill).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no such game."));
    }
}
