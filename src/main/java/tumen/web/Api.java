package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.people.Person;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.study.Answer;
import tumen.study.Deciding;
import tumen.study.Insight;
import tumen.study.Merging;
import tumen.study.Studying;

/** The JSON API, as {@code openapi.json} describes it: everything the practise page does. */
final class Api {
    private final Studying studying;
    private final Invigilation invigilation;
    private final Insight insight;
    private final Visitors visitors;
    private final Merging merging;
    private final Deciding deciding;
    private final ApiAnswers answers;
    private final Cards cards;
    private final Rich rich;
    private final Clock clock;
    private final String contextPath;

    Api(
            Studying studying,
            Invigilation invigilation,
            Insight insight,
            Merging merging,
            Deciding deciding,
            Visitors visitors,
            ApiAnswers answers,
            Cards cards,
            Rich rich,
            Clock clock,
            String contextPath) {
        this.studying = studying;
        this.invigilation = invigilation;
        this.insight = insight;
        this.merging = merging;
        this.deciding = deciding;
        this.visitors = visitors;
        this.answers = answers;
        this.cards = cards;
        this.rich = rich;
        this.clock = clock;
        this.contextPath = contextPath;
    }

    /** {@code POST /api/guest}: makes a guest, unless the request has a session already. */
    void guest(Context ctx) {
        var person = visitors.personOrGuest(ctx);
        Json.write(ctx, new ApiShapes.Who(Json.name(person.role()), person.name()));
    }

    /** {@code GET /api/next?deck=}: the next card, without anything that gives its key away; 204 when nothing waits. */
    void next(Context ctx) {
        String scope = cards.scope(Fields.query(ctx).optional("deck"));
        var asked = studying.next(person(ctx), scope, clock.instant());
        if (asked.isEmpty()) {
            ctx.status(HttpStatus.NO_CONTENT);
            return;
        }
        var question = asked.get().question();
        Json.write(
                ctx,
                ApiShapes.Next.of(
                        asked.get(),
                        cards.question(question),
                        cards.deck(question.deck()).title(),
                        cards.newKey(),
                        rich));
    }

    /** {@code POST /api/answers}: grades and stores one answer; answered after the commit. */
    void answer(Context ctx) {
        var answer = answers.read(ctx);
        var person = visitors.personOrGuest(ctx);
        var answered = Responses.store(() -> studying.answer(person, answer, clock.instant()));
        Json.write(ctx, answers.graded(answered, visitors.of(ctx).locale()));
    }

    /** {@code GET /api/queue}: what is left of today, for a device to take along, with what is right. */
    void queue(Context ctx) {
        var person = person(ctx);
        var now = clock.instant();
        var started = deciding.days(person).startOf(deciding.days(person).dayOf(now));
        Json.write(
                ctx,
                new ApiOffline.Queue(
                        Long.toString(person.id()),
                        merging.queue(person, now).stream()
                                .map(card -> ApiOffline.Card.of(
                                        card,
                                        cards.question(card.asked().question()),
                                        cards.deck(card.asked().question().deck()),
                                        started,
                                        rich))
                                .toList()));
    }

    /** {@code POST /api/events}: answers that waited on a device; answered after the commit. */
    void events(Context ctx) {
        var sent = Bodies.EVENTS.read(ctx);
        var device = ApiShapes.present(sent.device(), "device");
        var answers = ApiShapes.present(sent.answers(), "answers");
        if (answers.size() > ApiOffline.MOST) {
            throw Refusal.malformed("At most " + ApiOffline.MOST + " answers come at once.");
        }
        var waiting = answers.stream()
                .map(each -> ApiShapes.present(each, "answers").waiting(device))
                .toList();
        String learner = ApiShapes.present(sent.learner(), "learner");
        var known = person(ctx);
        if (!learner.equals("0") && !learner.equals(Long.toString(known.id()))) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "These answers are somebody else’s. They stay on the device until that person signs in again.");
        }
        var person = visitors.personOrGuest(ctx);
        var locale = visitors.of(ctx).locale();
        var merged = merging.merge(
                person, waiting, Instant.ofEpochMilli(ApiShapes.present(sent.sent(), "sent")), clock.instant());
        Json.write(
                ctx,
                new ApiOffline.Merged(merged.stream()
                        .map(each -> ApiOffline.Fate.of(each, sentence -> this.answers.refusal(locale, sentence)))
                        .toList()));
    }

    /** {@code POST /api/answers/{review}/rating}: another rating for an answer. */
    void rate(Context ctx) {
        long review = Fields.number(ctx.pathParam("review"), "review", 1, Long.MAX_VALUE);
        var sent = Bodies.RATING.read(ctx);
        var rating = Responses.rating(ApiShapes.present(sent.rating(), "rating"));
        String key = checked(key(ctx, sent.key()));
        var person = person(ctx);
        var answered = Responses.store(() -> studying.rerate(person, review, rating, key, clock.instant()));
        Json.write(ctx, answers.graded(answered, visitors.of(ctx).locale()));
    }

    /** {@code POST /api/undo}: takes the latest answer of today back; {@code question} is null when there was none. */
    void undo(Context ctx) {
        var sent = Bodies.KEY.read(ctx);
        var undone = studying.undo(person(ctx), checked(key(ctx, sent.key())), clock.instant());
        Json.write(
                ctx,
                new ApiShapes.Undone(
                        undone.isPresent(), undone.map(QuestionId::toString).orElse(null)));
    }

    /** {@code GET /api/overview}: what waits. */
    void overview(Context ctx) {
        Json.write(ctx, studying.overview(person(ctx), clock.instant()));
    }

    /** {@code GET /api/statistics?deck=}: how learning goes. */
    void statistics(Context ctx) {
        String scope = cards.scope(Fields.query(ctx).optional("deck"));
        Json.write(ctx, StatisticsShapes.StatisticsShape.of(insight.statistics(person(ctx), scope, clock.instant())));
    }

    /** {@code GET /api/statistics/retention?deck=}: what each goal would cost and bring. */
    void retention(Context ctx) {
        String scope = cards.scope(Fields.query(ctx).optional("deck"));
        Json.write(
                ctx,
                insight.prospects(person(ctx), scope, clock.instant()).stream()
                        .map(StatisticsShapes.ProspectShape::of)
                        .toList());
    }

    /** {@code GET /api/questions/{deck}/{slug}/card}: the story of a card; 204 when it was never answered. */
    void card(Context ctx) {
        var story = insight.story(person(ctx), existing(ctx), clock.instant());
        if (story.isEmpty()) {
            ctx.status(HttpStatus.NO_CONTENT);
            return;
        }
        Json.write(
                ctx,
                StatisticsShapes.CardShape.of(
                        story.get(), answers.words(visitors.of(ctx).locale())));
    }

    /** {@code GET /api/decks}. */
    void decks(Context ctx) {
        Json.write(
                ctx,
                studying.library().decks().stream().map(ApiShapes.DeckShort::of).toList());
    }

    /** {@code GET /api/decks/{deck}}: a deck with its text and the short form of its questions. */
    void deck(Context ctx) {
        Json.write(ctx, ApiShapes.DeckLong.of(cards.deck(ctx.pathParam("deck"))));
    }

    /** {@code GET /api/questions?deck=&q=}: questions, with their keys. */
    void questions(Context ctx) {
        var query = Fields.query(ctx);
        String scope = cards.scope(query.optional("deck"));
        var search = Search.of(query.optional("q").orElse(""));
        if (scope != null) {
            invigilation.check(ctx, List.of(scope));
        }
        List<Question> found = invigilation.open(ctx).stream()
                .filter(deck -> scope == null || deck.id().equals(scope))
                .flatMap(deck -> search.in(deck.questions().toList()).stream())
                .toList();
        Json.write(
                ctx,
                found.stream()
                        .map(question -> ApiShapes.QuestionShape.of(question, rich))
                        .toList());
    }

    /** {@code GET /api/questions/{deck}/{slug}}. */
    void question(Context ctx) {
        Json.write(ctx, ApiShapes.QuestionShape.of(cards.question(existing(ctx)), rich));
    }

    private QuestionId existing(Context ctx) {
        String slug = ctx.pathParam("slug");
        if (!QuestionId.isSlug(slug)) {
            throw Refusal.missing("There is no such question.");
        }
        return cards.question(new QuestionId(cards.deck(ctx.pathParam("deck")).id(), slug))
                .id();
    }

    /** {@code GET /api/openapi.json}: the description of all this. */
    void description(Context ctx) {
        try (var stream = Api.class.getResourceAsStream("/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("openapi.json is missing");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            ctx.contentType("application/json");
            ctx.result(
                    contextPath.isEmpty() ? text : text.replace("\"url\": \"/\"", "\"url\": \"" + contextPath + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Person person(Context ctx) {
        return visitors.of(ctx).person();
    }

    /** The key in the body, or the one in the header {@code Idempotency-Key}. */
    private static String key(Context ctx, @Nullable String inBody) {
        return ApiAnswers.key(inBody, ctx.req().getHeader(ApiAnswers.KEY));
    }

    private static String checked(String key) {
        try {
            Answer.checkKey(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
        return key;
    }

    /** Prepared when the first body arrives, not when the server starts. */
    private static final class Bodies {
        static final Json.Reader<ApiShapes.RatingBody> RATING = new Json.Reader<>(ApiShapes.RatingBody.class);
        static final Json.Reader<ApiOffline.Events> EVENTS = new Json.Reader<>(ApiOffline.Events.class);
        static final Json.Reader<ApiShapes.KeyBody> KEY = new Json.Reader<>(ApiShapes.KeyBody.class);
    }
}
