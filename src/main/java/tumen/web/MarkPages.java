package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tumen.question.QuestionId;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Mark;

/** Cards that are set aside, put off until tomorrow or flagged. */
final class MarkPages {
    private final Deciding deciding;
    private final Visitors visitors;
    private final Cards cards;
    private final Clock clock;

    MarkPages(Deciding deciding, Visitors visitors, Cards cards, Clock clock) {
        this.deciding = deciding;
        this.visitors = visitors;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * What can be done to the card on the screen.
     *
     * @param question of the card
     * @param suspended whether it is set aside
     * @param flagged whether it is flagged
     * @param key idempotency key of the mark to come
     * @param scope the deck that is being practised, or null for all
     * @param undoable number of the decision that can be taken back here, or 0
     */
    record Marking(
            QuestionId question,
            boolean suspended,
            boolean flagged,
            String key,
            @Nullable String scope,
            long undoable) {}

    /** What can be done to the question's card. */
    Marking marking(Context ctx, QuestionId question, @Nullable String scope) {
        var preferences = deciding.preferences(visitors.of(ctx).person());
        return new Marking(
                question, preferences.isSuspended(question), preferences.isFlagged(question), cards.newKey(), scope, 0);
    }

    /** {@code POST /marks}: marks the card, and goes on with the next one or back to where it was asked from. */
    void mark(Context ctx) {
        var form = Fields.form(ctx);
        var question = cards.question(form.question("question")).id();
        String scope = cards.scope(form.optional("deck"));
        String key = SettingsPages.key(form);
        var mark = mark(form.required("mark"));
        var person = visitors.personOrGuest(ctx);
        var decided = deciding.decide(person, new Decision.Marked(question, mark), key, clock.instant());
        String deck = scope == null ? "" : "&deck=" + scope;
        String id = URLEncoder.encode(question.toString(), StandardCharsets.UTF_8);
        String back = form.optional("back").map(HomePages::localPath).orElse("");
        String there = switch (mark) {
            case SUSPENDED, BURIED -> "/practise?of=" + id + deck;
            case RESUMED, FLAGGED, UNFLAGGED, UNBURIED -> "/practise?question=" + id + deck;
        };
        String query = "notice=" + Json.name(mark) + "&decision=" + decided.id();
        ctx.redirect(
                ctx.contextPath()
                        + (back.isEmpty() ? there + "&" + query : back + (back.contains("?") ? "&" : "?") + query),
                HttpStatus.SEE_OTHER);
    }

    private static Mark mark(String text) {
        try {
            return Mark.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("A card is suspended, resumed, flagged, unflagged, buried or unburied.");
        }
    }

    /** The key of the sentence for a mark just made; empty for something else. */
    static String notice(String name) {
        return switch (name) {
            case "suspended" -> "marked.suspended";
            case "resumed" -> "marked.resumed";
            case "flagged" -> "marked.flagged";
            case "unflagged" -> "marked.unflagged";
            case "buried" -> "marked.buried";
            default -> "";
        };
    }
}
