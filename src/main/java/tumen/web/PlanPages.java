package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.question.Deck;
import tumen.question.Question;
import tumen.study.Decided;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Insight;
import tumen.study.Planning;
import tumen.study.Studying;

/** Plans: for an exam, for a break, after one; and the cards that do not want to stay. */
final class PlanPages {
    private static final int MOST_A_DAY = 9_999;

    private final Studying studying;
    private final Deciding deciding;
    private final Planning planning;
    private final Insight insight;
    private final Visitors visitors;
    private final Render render;
    private final Cards cards;
    private final Clock clock;

    PlanPages(
            Studying studying,
            Deciding deciding,
            Planning planning,
            Insight insight,
            Visitors visitors,
            Render render,
            Cards cards,
            Clock clock) {
        this.studying = studying;
        this.deciding = deciding;
        this.planning = planning;
        this.insight = insight;
        this.visitors = visitors;
        this.render = render;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * An exam in the reader's words.
     *
     * @param deck whose
     * @param day when
     * @param exam what is expected
     */
    record ExamLine(Deck deck, String day, Planning.Exam exam) {}

    /**
     * A card that does not want to stay.
     *
     * @param question what it asks
     * @param deck its deck
     * @param suspect how often it was forgotten
     * @param expected how often that was to be expected, rounded up
     */
    record LeechLine(Question question, Deck deck, Insight.Suspect suspect, double expected) {}

    /** {@code GET /plan?cap=}: what waits, exams, breaks. */
    void plan(Context ctx) {
        show(ctx, "", HttpStatus.OK);
    }

    private void show(Context ctx, String sentence, HttpStatus status) {
        var query = Fields.query(ctx);
        var visitor = visitors.of(ctx);
        var now = clock.instant();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(visitor.locale());
        int cap = query.optional("cap").isPresent() ? (int) query.number("cap", 1, MOST_A_DAY) : 0;
        var values = new HashMap<String, @Nullable Object>();
        values.put("backlog", planning.backlog(visitor.person(), cap, now));
        values.put(
                "exams",
                planning.exams(visitor.person(), now).stream()
                        .map(exam -> new ExamLine(cards.deck(exam.deck()), day.format(exam.exam()), exam))
                        .toList());
        var today = deciding.days(visitor.person()).dayOf(now);
        values.put("today", today.toString());
        values.put(
                "pauses",
                deciding.decisions(visitor.person()).stream()
                        .filter(each -> !each.undone()
                                && each.decision() instanceof Decision.Paused pause
                                && !pause.until().isBefore(today))
                        .map(each -> pause(each, day))
                        .toList());
        values.put("decks", cards.decks());
        values.put("streak", deciding.streak(visitor.person(), now));
        values.put("sentence", sentence);
        values.put("notice", notice(query));
        values.put(
                "decision", query.optional("decision").isPresent() ? query.number("decision", 0, Long.MAX_VALUE) : 0);
        values.put("key", cards.newKey());
        ctx.status(status);
        render.page(ctx, "plan/plan", values);
    }

    /**
     * A break in the reader's words.
     *
     * @param id number of the decision
     * @param from first day
     * @param until last day
     */
    record PauseLine(long id, String from, String until) {}

    private static PauseLine pause(Decided decided, DateTimeFormatter day) {
        return decided.decision() instanceof Decision.Paused pause
                ? new PauseLine(decided.id(), day.format(pause.from()), day.format(pause.until()))
                : new PauseLine(decided.id(), "", "");
    }

    private static String notice(Fields query) {
        return switch (query.optional("notice").orElse("")) {
            case "planned" -> "plan.planned";
            case "nothing" -> "plan.nothing";
            case "undone" -> "plan.undone";
            default -> "";
        };
    }

    /** {@code POST /plan/catch-up}: spreads what waits. */
    void catchUp(Context ctx) {
        var form = Fields.form(ctx);
        String key = SettingsPages.key(form);
        int cap = (int) form.number("cap", 1, MOST_A_DAY);
        planned(ctx, planning.catchUp(visitors.of(ctx).person(), cap, key, clock.instant()));
    }

    /** {@code POST /plan/exam}: moves the cards of a deck before its exam. */
    void exam(Context ctx) {
        var form = Fields.form(ctx);
        String key = SettingsPages.key(form);
        var deck = cards.deck(form.required("deck"));
        planned(ctx, planning.planExam(visitors.of(ctx).person(), deck.id(), key, clock.instant()));
    }

    /** {@code POST /plan/break}: plans a break. */
    void pause(Context ctx) {
        var form = Fields.form(ctx);
        String key = SettingsPages.key(form);
        try {
            var pause = new Decision.Paused(date(form.required("from")), date(form.required("until")));
            planned(ctx, Optional.of(planning.pause(visitors.personOrGuest(ctx), pause, key, clock.instant())));
        } catch (IllegalArgumentException e) {
            show(ctx, render.refusal(ctx, e.getMessage()), HttpStatus.BAD_REQUEST);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day is written as 2027-06-15. Choose both days.", e);
        }
    }

    private static void planned(Context ctx, Optional<Decided> decided) {
        ctx.redirect(
                ctx.contextPath()
                        + decided.map(each -> "/plan?notice=planned&decision=" + each.id())
                                .orElse("/plan?notice=nothing"),
                HttpStatus.SEE_OTHER);
    }

    /** {@code GET /leeches}: cards that are forgotten more often than chance explains. */
    void leeches(Context ctx) {
        var person = visitors.of(ctx).person();
        var shut = studying.shut(person);
        List<LeechLine> lines = insight.leeches(person, clock.instant()).stream()
                .filter(suspect -> !shut.contains(suspect.question().deck()))
                .map(suspect -> new LeechLine(
                        studying.library().question(suspect.question()).orElseThrow(),
                        cards.deck(suspect.question().deck()),
                        suspect,
                        Math.ceil(suspect.expected())))
                .toList();
        render.page(ctx, "plan/leeches", Map.of("lines", lines, "key", cards.newKey()));
    }
}
