package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tumen.author.Authoring;
import tumen.author.Manuscript;
import tumen.author.Manuscript.Outcome;
import tumen.author.Progress;
import tumen.people.Person;
import tumen.people.Role;
import tumen.people.Token;
import tumen.text.Unreadable;

/** Bringing a text, and waiting for its drafts. */
final class TextPages {
    /** A stream lasts no longer; the browser asks again. */
    private static final Duration STREAM = Duration.ofSeconds(50);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Text that was refused is shown again up to that many bytes. */
    private static final int SHOWN_AGAIN = 300_000;

    private final Authoring authoring;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final SecureRandom random;
    private final BooleanSupplier stopping;

    TextPages(
            Authoring authoring,
            Visitors visitors,
            Render render,
            Clock clock,
            SecureRandom random,
            BooleanSupplier stopping) {
        this.authoring = authoring;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.random = random;
        this.stopping = stopping;
    }

    /**
     * A line of the list.
     *
     * @param manuscript the text
     * @param state message key of how it stands
     */
    record Line(Manuscript manuscript, String state) {}

    /** {@code GET /texts}: the form, and the texts that were brought before. */
    void texts(Context ctx) {
        form(ctx, "", "", "");
    }

    private void form(Context ctx, String sentence, String title, String text) {
        var person = visitors.of(ctx).person();
        var mine = authoring.manuscripts().of(person.role() == Role.ADMIN ? 0 : person.id());
        render.page(
                ctx,
                "text/texts",
                Map.of(
                        "lines",
                        mine.stream().map(each -> new Line(each, state(each))).toList(),
                        "sentence",
                        sentence,
                        "named",
                        title,
                        "text",
                        text,
                        "key",
                        Token.random(random)));
    }

    private static String state(Manuscript manuscript) {
        return switch (manuscript.outcome()) {
            case WORKING -> "texts.working";
            case DONE -> "texts.done";
            case FAILED -> "texts.failed";
            case CANCELLED -> "texts.cancelled";
        };
    }

    /** {@code POST /texts}: reads the document and has drafts written; what cannot be read is kept nowhere. */
    void bring(Context ctx) {
        Person person = visitors.of(ctx).person();
        try (var upload = Upload.of(ctx)) {
            try {
                long text = authoring.bring(
                        person.id(), upload.key(), upload.title(), upload.name(), upload.file(), clock.instant());
                ctx.redirect(ctx.contextPath() + "/texts/" + text, HttpStatus.SEE_OTHER);
            } catch (Unreadable e) {
                ctx.status(status(e));
                form(ctx, e.sentence(), upload.title(), upload.name().isEmpty() ? again(upload) : "");
            }
        }
    }

    static HttpStatus status(Unreadable e) {
        return switch (e.reason()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case OTHER_KIND -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNUSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String again(Upload upload) {
        try {
            return Files.size(upload.file()) > SHOWN_AGAIN
                    ? ""
                    : new String(Files.readAllBytes(upload.file()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** How far it is, and what can be done: for a text that has no drafts. */
    void waiting(Context ctx, Manuscript manuscript) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("manuscript", manuscript);
        values.put("key", Token.random(random));
        if (manuscript.outcome() == Outcome.WORKING) {
            authoring.drafting().begin(manuscript.id());
            var progress = authoring.drafting().progress(manuscript.id());
            values.put("progress", progress);
            values.put("stages", stages(ctx, progress));
            render.page(ctx, "text/progress", values);
        } else {
            values.put("cancelled", manuscript.outcome() == Outcome.CANCELLED);
            render.page(ctx, "text/ended", values);
        }
    }

    /**
     * A stage of the work.
     *
     * @param words what is being done, with counts
     * @param state {@code done}, {@code now} or {@code later}
     */
    record Stage(String words, String state) {}

    private List<Stage> stages(Context ctx, Progress progress) {
        return List.of(
                new Stage(render.text(ctx, "progress.read"), "done"),
                stage(ctx, "progress.loading", "progress.loading", Progress.Stage.LOADING, progress),
                stage(ctx, "progress.sentences", "progress.sentences-of", Progress.Stage.SENTENCES, progress),
                stage(ctx, "progress.questions", "progress.questions-of", Progress.Stage.QUESTIONS, progress));
    }

    private Stage stage(Context ctx, String words, String counted, Progress.Stage stage, Progress progress) {
        if (stage == progress.stage()) {
            return new Stage(render.text(ctx, counted, progress.done(), progress.of()), "now");
        }
        return new Stage(render.text(ctx, words), stage.compareTo(progress.stage()) < 0 ? "done" : "later");
    }

    /** {@code GET /texts/{text}/progress}: the same as server-sent events; {@code end} when the page is to be loaded anew. */
    void progress(Context ctx) throws IOException, InterruptedException {
        var manuscript = manuscript(ctx);
        ctx.disableCompression();
        ctx.res().setContentType("text/event-stream;charset=utf-8");
        ctx.res().setHeader("X-Accel-Buffering", "no");
        OutputStream out = ctx.res().getOutputStream();
        Progress told = null;
        var end = clock.instant().plus(STREAM);
        while (clock.instant().isBefore(end) && !stopping.getAsBoolean()) {
            var now = authoring.drafting().progress(manuscript.id());
            if (!now.equals(told)) {
                told = now;
                send(out, "progress", Json.text(stages(ctx, now)));
            }
            if (now.stage() == Progress.Stage.WAITING && finished(manuscript)) {
                send(out, "end", "{}");
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean finished(Manuscript manuscript) {
        return authoring
                .manuscripts()
                .find(manuscript.id())
                .filter(found -> found.outcome() == Outcome.WORKING)
                .isEmpty();
    }

    private static void send(OutputStream out, String event, String data) throws IOException {
        out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** {@code POST /texts/{text}/cancel}: ends the work on it. */
    void cancel(Context ctx) {
        var manuscript = manuscript(ctx);
        if (manuscript.outcome() == Outcome.WORKING) {
            authoring.drafting().cancel(manuscript.id());
        }
        ctx.redirect(ctx.contextPath() + "/texts/" + manuscript.id(), HttpStatus.SEE_OTHER);
    }

    /** {@code GET /texts/{text}/source}: the text to change. */
    void source(Context ctx) {
        var manuscript = manuscript(ctx);
        source(ctx, manuscript, "", authoring.manuscripts().original(manuscript.id()));
    }

    private void source(Context ctx, Manuscript manuscript, String sentence, String text) {
        render.page(
                ctx,
                "text/source",
                Map.of("manuscript", manuscript, "sentence", sentence, "text", text, "key", Token.random(random)));
    }

    /** {@code POST /texts/{text}/source}: takes the changed text and has drafts written anew. */
    void revise(Context ctx) {
        var manuscript = manuscript(ctx);
        if (manuscript.outcome() == Outcome.WORKING) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "Drafts of this text are being written. Wait for them, or cancel first.");
        }
        try (var upload = Upload.of(ctx)) {
            try {
                authoring.revise(
                        manuscript,
                        visitors.of(ctx).person().id(),
                        upload.key(),
                        upload.title(),
                        upload.file(),
                        clock.instant());
                ctx.redirect(ctx.contextPath() + "/texts/" + manuscript.id(), HttpStatus.SEE_OTHER);
            } catch (Unreadable e) {
                ctx.status(status(e));
                source(ctx, manuscript, e.sentence(), again(upload));
            }
        }
    }

    /** The manuscript of the path; that of somebody else is missing, but not to an administrator. */
    Manuscript manuscript(Context ctx) {
        String id = ctx.pathParam("text");
        var person = visitors.of(ctx).person();
        long number = id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
        return authoring
                .manuscripts()
                .find(number)
                .filter(found -> found.owner() == person.id() || person.role() == Role.ADMIN)
                .orElseThrow(() -> Refusal.missing("There is no such text."));
    }
}
