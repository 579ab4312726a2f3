package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tumen.author.Authoring;
import tumen.author.Desk;
import tumen.author.Entry;
import tumen.author.Event;
import tumen.author.Manuscript;
import tumen.author.Sheet;
import tumen.people.Token;
import tumen.study.Studying;

/** The drafts of a text beside the text: to approve, edit, reject and publish. */
final class ReviewPages {
    private final Authoring authoring;
    private final TextPages texts;
    private final Studying studying;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;

    ReviewPages(
            Authoring authoring,
            TextPages texts,
            Studying studying,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random) {
        this.authoring = authoring;
        this.texts = texts;
        this.studying = studying;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
    }

    /** {@code GET /texts/{text}}: the drafts beside the text; without drafts, how far they are. */
    void text(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        var opened = authoring.open(manuscript);
        if (opened.isEmpty()) {
            texts.waiting(ctx, manuscript);
            return;
        }
        var query = Fields.query(ctx);
        var desk = opened.get().desk();
        var asked = query.optional("draft").flatMap(desk::sheet);
        boolean editing = asked.isPresent() && query.optional("edit").isPresent();
        show(ctx, opened.get(), asked, query.optional("done").orElse(""), editing, "");
    }

    private void show(
            Context ctx,
            Authoring.Opened opened,
            Optional<Sheet> asked,
            String done,
            boolean editing,
            String sentence) {
        var query = Fields.query(ctx);
        var desk = opened.desk();
        Sheet current = asked.or(() -> desk.after("")).orElse(null);
        var values = new HashMap<String, @Nullable Object>();
        var view = new DeskView(desk, DeskView.show(query.optional("show").orElse("")), line(query, desk), current);
        values.put("manuscript", opened.manuscript());
        values.put("view", view);
        values.put("sheet", current);
        values.put("next", current == null ? null : desk.after(current.slug()).orElse(null));
        values.put("editing", editing);
        values.put("sentence", sentence);
        values.put("notice", ReviewLabels.notice(done));
        values.put("ended", ReviewLabels.ended(opened.manuscript()));
        values.put("paragraphs", TextView.of(opened, current));
        values.put("key", Token.random(random));
        values.put("undo", desk.last().map(ReviewLabels::undo).orElse(""));
        values.put(
                "published", studying.library().deck(opened.manuscript().deck()).isPresent());
        values.put("changed", desk.changedSince());
        render.page(ctx, "text/review", values);
    }

    private static double line(Fields query, Desk desk) {
        try {
            double line = Double.parseDouble(query.optional("line").orElse("-1"));
            return line >= 0 && line <= 1 ? line : DeskView.usualLine(desk);
        } catch (NumberFormatException e) {
            return DeskView.usualLine(desk);
        }
    }

    /** {@code POST /texts/{text}/drafts/{draft}/approval}. */
    void approve(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        String slug = ctx.pathParam("draft");
        var desk = decide(ctx, Fields.form(ctx), manuscript, d -> Optional.of(new Event.Approved(List.of(slug))));
        goOn(ctx, manuscript, desk.after(slug), "approved");
    }

    /** {@code POST /texts/{text}/drafts/{draft}/rejection}: with a reason. */
    void reject(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        String slug = ctx.pathParam("draft");
        var form = Fields.form(ctx);
        String reason = EditedWording.oneLine(form.optional("reason").orElse(""));
        var desk = decide(ctx, form, manuscript, d -> Optional.of(new Event.Rejected(slug, reason)));
        goOn(ctx, manuscript, desk.after(slug), "rejected");
    }

    /** {@code POST /texts/{text}/drafts/{draft}/recovery}: a draft that was refused waits again. */
    void recover(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        String slug = ctx.pathParam("draft");
        var desk = decide(ctx, Fields.form(ctx), manuscript, d -> Optional.of(new Event.Recovered(slug)));
        goOn(ctx, manuscript, desk.sheet(slug), "recovered");
    }

    /** {@code POST /texts/{text}/drafts/{draft}/options}: other distractors. */
    void options(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        String slug = ctx.pathParam("draft");
        var changed = new boolean[1];
        var desk = decide(
                ctx,
                Fields.form(ctx),
                manuscript,
                d -> d.sheet(slug).flatMap(sheet -> {
                    var others = d.others(sheet);
                    changed[0] = !others.equals(sheet.wording().distractors());
                    return changed[0] ? Optional.of(new Event.Reoptioned(slug, others)) : Optional.empty();
                }));
        goOn(ctx, manuscript, desk.sheet(slug), changed[0] ? "options" : "same");
    }

    /** {@code POST /texts/{text}/drafts/{draft}/wording}: takes the edited wording, or shows the form again and says why. */
    void edit(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        String slug = ctx.pathParam("draft");
        var form = Fields.form(ctx);
        var opened = opened(manuscript);
        var sheet = opened.desk().sheet(slug).orElseThrow(() -> Refusal.missing("There is no such draft."));
        var wording = EditedWording.of(form, sheet);
        boolean approving = form.optional("approve").isPresent();
        try {
            var desk = authoring.decide(
                    manuscript,
                    visitors.of(ctx).person().id(),
                    key(form),
                    d -> Optional.of(new Event.Edited(slug, wording)),
                    clock.instant());
            if (approving) {
                desk = authoring.decide(
                        manuscript,
                        visitors.of(ctx).person().id(),
                        key(form) + "+",
                        d -> Optional.of(new Event.Approved(List.of(slug))),
                        clock.instant());
            }
            goOn(ctx, manuscript, approving ? desk.after(slug) : desk.sheet(slug), approving ? "approved" : "edited");
        } catch (IllegalArgumentException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var unsaved = new Sheet(sheet.draft(), wording, sheet.fate(), sheet.decided(), sheet.reworded());
            show(ctx, opened, Optional.of(unsaved), "", true, EditedWording.sentence(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /** {@code POST /texts/{text}/approvals}: approves all open drafts above the line. */
    void approveAbove(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        var form = Fields.form(ctx);
        double line;
        try {
            line = Double.parseDouble(form.required("line"));
        } catch (NumberFormatException e) {
            throw Refusal.malformed("The line is a score from 0 to 1.");
        }
        var desk = decide(ctx, form, manuscript, d -> {
            var slugs = d.above(line).stream().map(Sheet::slug).toList();
            return slugs.isEmpty() ? Optional.empty() : Optional.of(new Event.Approved(slugs));
        });
        goOn(ctx, manuscript, desk.after(""), "approved-all");
    }

    /** {@code POST /texts/{text}/undo}: takes the last decision back. */
    void undo(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        var taken = new Entry[1];
        var desk = decide(
                ctx,
                Fields.form(ctx),
                manuscript,
                d -> d.last().map(entry -> {
                    taken[0] = entry;
                    return new Event.Undone(entry.id());
                }));
        var sheet = taken[0] == null
                ? Optional.<Sheet>empty()
                : subject(taken[0].event()).flatMap(desk::sheet);
        goOn(ctx, manuscript, sheet, taken[0] == null ? "nothing" : "undone");
    }

    private static Optional<String> subject(Event event) {
        return switch (event) {
            case Event.Approved approved -> approved.slugs().stream().findFirst();
            case Event.Edited edited -> Optional.of(edited.slug());
            case Event.Reoptioned other -> Optional.of(other.slug());
            case Event.Rejected rejected -> Optional.of(rejected.slug());
            case Event.Recovered recovered -> Optional.of(recovered.slug());
            case Event.Published published -> Optional.empty();
            case Event.Undone undone -> Optional.empty();
        };
    }

    /** {@code POST /texts/{text}/publication}: writes the deck. */
    void publish(Context ctx) {
        var manuscript = texts.manuscript(ctx);
        decide(
                ctx,
                Fields.form(ctx),
                manuscript,
                d -> Optional.of(new Event.Published(d.approved().size())));
        goOn(ctx, manuscript, Optional.empty(), "published");
    }

    private Desk decide(
            Context ctx, Fields form, Manuscript manuscript, Function<Desk, Optional<? extends Event>> decision) {
        try {
            return authoring.decide(manuscript, visitors.of(ctx).person().id(), key(form), decision, clock.instant());
        } catch (IllegalArgumentException | IOException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private static String key(Fields form) {
        String key = form.required("key");
        if (key.length() < 8 || key.length() > 64) {
            throw Refusal.malformed("The form is not the one of this page. Reload it and try again.");
        }
        return key;
    }

    private Authoring.Opened opened(Manuscript manuscript) {
        return authoring
                .open(manuscript)
                .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "There are no drafts of this text yet."));
    }

    private static void goOn(Context ctx, Manuscript manuscript, Optional<Sheet> sheet, String done) {
        String draft = sheet.map(each -> "&draft=" + URLEncoder.encode(each.slug(), StandardCharsets.UTF_8))
                .orElse("");
        ctx.redirect(ctx.contextPath() + "/texts/" + manuscript.id() + "?done=" + done + draft, HttpStatus.SEE_OTHER);
    }
}
