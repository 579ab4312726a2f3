package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tumen.memory.DualParameters;
import tumen.memory.Fsrs6;
import tumen.memory.Fsrs7;
import tumen.memory.MemoryModel;
import tumen.memory.Parameters;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Fitting;
import tumen.study.Planning;

/** The model of memory: which one, how well it predicts, and what another would change. */
final class ModelPages {
    private final Deciding deciding;
    private final Planning planning;
    private final Fitting fitting;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final Messages messages;
    private final Clock clock;

    ModelPages(
            Deciding deciding,
            Planning planning,
            Fitting fitting,
            Visitors visitors,
            Render render,
            Cards cards,
            Messages messages,
            Clock clock) {
        this.deciding = deciding;
        this.planning = planning;
        this.fitting = fitting;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code GET /memory?model=}: the model that is used, the latest fit, and what a change would bring. */
    void model(Context ctx) {
        var query = Fields.query(ctx);
        var visitor = visitors.of(ctx);
        var person = visitor.person();
        var used = planning.model(person);
        String wanted = query.optional("model").orElse("");
        var values = new HashMap<String, @Nullable Object>();
        var remodelled = deciding.preferences(person).remodelled();
        values.put("seven", used instanceof Fsrs7);
        values.put("fitted", remodelled != null && remodelled.fitted());
        values.put("wanted", wanted);
        values.put("change", wanted.isEmpty() ? null : planning.preview(person, model(wanted), clock.instant()));
        values.put("fit", latest(visitor));
        values.put("first", Fitting.FIRST);
        values.put("notice", notice(query));
        values.put(
                "decision", query.optional("decision").isPresent() ? query.number("decision", 0, Long.MAX_VALUE) : 0);
        values.put("key", cards.newKey());
        render.page(ctx, "plan/model", values);
    }

    private static String notice(Fields query) {
        return switch (query.optional("notice").orElse("")) {
            case "changed" -> "model.changed";
            case "undone" -> "plan.undone";
            case "adopted" -> "model.adopted";
            case "proposed" -> "model.proposed";
            case "kept" -> "model.kept";
            case "early" -> "model.early";
            default -> "";
        };
    }

    private static MemoryModel model(String name) {
        return switch (name) {
            case "fsrs-6" -> new Fsrs6(Parameters.DEFAULT, true);
            case "fsrs-7" -> new Fsrs7(DualParameters.DEFAULT);
            default -> throw Refusal.malformed("A model of memory is fsrs-6 or fsrs-7.");
        };
    }

    private @Nullable FitView latest(Visitor visitor) {
        var person = visitor.person();
        var fits = fitting.fits(person);
        if (fits.isEmpty()) {
            return null;
        }
        var fit = fits.getLast();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .withZone(deciding.days(person).zone())
                .format(fit.at());
        boolean undone = deciding.decisions(person).stream()
                .anyMatch(decided -> decided.id() == fit.decision() && decided.undone());
        return FitView.of(fit, when, undone, new Phrases(messages, visitor.locale()));
    }

    /** {@code POST /memory}: changes the model and computes every card anew. */
    void change(Context ctx) {
        var form = Fields.form(ctx);
        String key = SettingsPages.key(form);
        var model = model(form.required("model"));
        var person = visitors.of(ctx).person();
        var decided = planning.remodel(person, new Decision.Remodelled(model, false), key, clock.instant());
        redirect(ctx, "changed&decision=" + decided.id());
    }

    /** {@code POST /memory/fit}: fits now, without waiting for twice as many answers. */
    void fit(Context ctx) {
        Fields.form(ctx);
        var fit = fitting.fit(visitors.of(ctx).person(), clock.instant());
        redirect(ctx, fit.map(each -> each.waits() ? "proposed" : "kept").orElse("early"));
    }

    /** {@code POST /memory/fit/adoption}: uses what was proposed; pressed twice, it is adopted once. */
    void adopt(Context ctx) {
        Fields.form(ctx);
        var fit = fitting.adopt(visitors.of(ctx).person(), clock.instant());
        redirect(ctx, fit.isPresent() ? "adopted" : "");
    }

    private static void redirect(Context ctx, String notice) {
        ctx.redirect(ctx.contextPath() + "/memory?notice=" + notice, HttpStatus.SEE_OTHER);
    }
}
