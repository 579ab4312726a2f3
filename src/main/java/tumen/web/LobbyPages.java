package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tumen.people.Classroom;
import tumen.people.Role;
import tumen.people.Token;
import tumen.study.Studying;

/** Before a live quiz: what can be played, the games so far, the choices, opening the lobby. */
final class LobbyPages {
    private static final int MOST_LISTED = 30;

    private final LiveGames games;
    private final HostSetup setup;
    private final QuizPages quizzes;
    private final Teaching teaching;
    private final Studying studying;
    private final Visitors visitors;
    private final Render render;
    private final SecureRandom random;

    LobbyPages(
            LiveGames games,
            QuizPages quizzes,
            Teaching teaching,
            Studying studying,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.games = games;
        this.setup = new HostSetup(random, clock);
        this.quizzes = quizzes;
        this.teaching = teaching;
        this.studying = studying;
        this.visitors = visitors;
        this.render = render;
        this.random = random;
    }

    /**
     * Something that can be played.
     *
     * @param id of the deck or quiz
     * @param title for people
     * @param count how many questions it has
     */
    record Playable(String id, String title, int count) {}

    /** {@code GET /host?class=…}: what can be played, and the games so far. */
    void games(Context ctx) {
        var person = visitors.of(ctx).person();
        long owner = person.role() == Role.ADMIN ? 0 : person.id();
        var values = new HashMap<String, @Nullable Object>();
        values.put("lines", games.stored().of(owner, MOST_LISTED));
        values.put(
                "decks",
                studying.library().decks().stream()
                        .map(deck -> new Playable(
                                deck.id(),
                                deck.title(),
                                Material.OfDeck.playable(deck).size()))
                        .toList());
        values.put(
                "quizzes",
                teaching.quizzes().of(owner).stream()
                        .filter(quiz -> quiz.archived() == null
                                && !quiz.composition().slots().isEmpty())
                        .map(quiz -> new Playable(
                                String.valueOf(quiz.id()),
                                quiz.composition().title(),
                                quiz.composition().slots().size()))
                        .toList());
        values.put("class", Fields.query(ctx).optional("class").orElse(null));
        render.page(ctx, "live/games", values);
    }

    /** {@code GET /host/new?deck=…} or {@code ?quiz=…}: the teacher's choices. */
    void choose(Context ctx) {
        var query = Fields.query(ctx);
        var material = material(ctx, query);
        choose(
                ctx,
                material,
                HostChoices.usual(material, query.optional("class").orElse("")),
                "");
    }

    private void choose(Context ctx, Material material, HostChoices chosen, String sentence) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("material", material);
        values.put("deck", material instanceof Material.OfDeck of ? of.deck().id() : null);
        values.put("quiz", material instanceof Material.OfQuiz of ? of.quiz().id() : null);
        values.put("asked", material.all());
        values.put("chosen", chosen);
        values.put("classes", running(ctx));
        values.put("key", Token.random(random));
        values.put("sentence", sentence);
        render.page(ctx, "live/new", values);
    }

    private List<Classroom> running(Context ctx) {
        return teaching.classes().taughtBy(visitors.of(ctx).person()).stream()
                .filter(classroom -> classroom.archived() == null)
                .toList();
    }

    /** {@code POST /host}: opens the lobby; the same key again opens the same one. */
    void open(Context ctx) {
        var form = Fields.form(ctx);
        var material = material(ctx, form);
        var chosen = HostChoices.of(form);
        String key = form.required("key");
        if (key.length() > 100) {
            throw Refusal.malformed("The form was changed on its way. Reload the page and choose again.");
        }
        Long classroom = classroom(ctx, chosen);
        long host = visitors.of(ctx).person().id();
        try {
            var game = games.open(setup.hosted(chosen, material, classroom, host, this::isFree), key);
            ctx.redirect(ctx.contextPath() + "/host/" + game.hosted().game(), HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.BAD_REQUEST);
            choose(ctx, material, chosen, render.refusal(ctx, e.getMessage()));
        }
    }

    private @Nullable Long classroom(Context ctx, HostChoices chosen) {
        if (chosen.classroom().isEmpty()) {
            return null;
        }
        return running(ctx).stream()
                .map(Classroom::id)
                .filter(id -> chosen.classroom().equals(String.valueOf(id)))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no such class, or it is not one of yours."));
    }

    private boolean isFree(String code) {
        return games.byCode(code).map(LiveGame::over).orElse(true);
    }

    private Material material(Context ctx, Fields fields) {
        var library = studying.library();
        if (fields.orNull("quiz") != null) {
            var quiz = quizzes.quiz(
                    fields.number("quiz", 1, Long.MAX_VALUE), visitors.of(ctx).person());
            if (quiz.composition().slots().isEmpty()) {
                throw new Refusal(HttpStatus.CONFLICT, "This quiz has no question yet. Add some, then play it.");
            }
            return new Material.OfQuiz(quiz, teaching.pinned(), library);
        }
        var deck = library.deck(fields.required("deck")).orElseThrow(() -> Refusal.missing("There is no such deck."));
        return new Material.OfDeck(deck, library);
    }
}
