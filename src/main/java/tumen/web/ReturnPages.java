package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tumen.author.Authoring;
import tumen.author.Event;
import tumen.author.Manuscript;
import tumen.people.Role;
import tumen.question.QuestionId;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Mark;
import tumen.study.Studying;

/** Sending a bad question back to where it came from. */
final class ReturnPages {
    private final Authoring authoring;
    private final Studying studying;
    private final Deciding deciding;
    private final Visitors visitors;
    private final Clock clock;

    ReturnPages(Authoring authoring, Studying studying, Deciding deciding, Visitors visitors, Clock clock) {
        this.authoring = authoring;
        this.studying = studying;
        this.deciding = deciding;
        this.visitors = visitors;
        this.clock = clock;
    }

    /**
     * {@code POST /decks/{deck}/questions/{slug}/return}: a bad question goes back to its draft; one that has none here is
     * flagged, and stands on the page of problems.
     */
    void giveBack(Context ctx) {
        var id = id(ctx);
        String key = SettingsPages.key(Fields.form(ctx));
        var person = visitors.of(ctx).person();
        var manuscript = manuscript(ctx, id);
        if (manuscript.isPresent()) {
            try {
                authoring.decide(
                        manuscript.get(),
                        person.id(),
                        key,
                        desk -> Optional.of(new Event.Recovered(id.slug())),
                        clock.instant());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            go(ctx, "/texts/" + manuscript.get().id() + "?draft=" + id.slug() + "&done=returned");
            return;
        }
        if (studying.library().question(id).isEmpty()) {
            throw Refusal.missing("This question is no longer in the bank, so nothing needs to be done about it.");
        }
        deciding.decide(person, new Decision.Marked(id, Mark.FLAGGED), key, clock.instant());
        go(ctx, "/problems?done=flagged#flagged");
    }

    private static QuestionId id(Context ctx) {
        return Fields.questionId(ctx.pathParam("deck") + "/" + ctx.pathParam("slug"));
    }

    /** The person's text that the question was drafted from, if its draft is still there. */
    private Optional<Manuscript> manuscript(Context ctx, QuestionId id) {
        var person = visitors.of(ctx).person();
        List<Manuscript> theirs = authoring.manuscripts().of(person.role() == Role.ADMIN ? 0 : person.id());
        return theirs.stream()
                .filter(manuscript -> manuscript.deck().equals(id.deck()))
                .filter(manuscript -> authoring
                        .open(manuscript)
                        .flatMap(opened -> opened.desk().sheet(id.slug()))
                        .isPresent())
                .findFirst();
    }

    private static void go(Context ctx, String path) {
        ctx.redirect(ctx.contextPath() + path, HttpStatus.SEE_OTHER);
    }
}
