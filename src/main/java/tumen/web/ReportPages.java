package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tumen.assess.AttemptReport;
import tumen.assess.Homework;
import tumen.assess.Report;
import tumen.author.Authoring;
import tumen.author.Event;
import tumen.author.Manuscript;
import tumen.live.Seat;
import tumen.people.Member;
import tumen.people.Role;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Deciding;
import tumen.study.Decision;
import tumen.study.Mark;
import tumen.study.Studying;

/** What came of a live game or of homework, for those who teach the class. */
final class ReportPages {
    private final HostPages hosts;
    private final SeatPages seats;
    private final Teaching teaching;
    private final Authoring authoring;
    private final Studying studying;
    private final Deciding deciding;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final Cards cards;

    ReportPages(
            HostPages hosts,
            SeatPages seats,
            Teaching teaching,
            Authoring authoring,
            Studying studying,
            Deciding deciding,
            Visitors visitors,
            Render render,
            Clock clock,
            Cards cards) {
        this.hosts = hosts;
        this.seats = seats;
        this.teaching = teaching;
        this.authoring = authoring;
        this.studying = studying;
        this.deciding = deciding;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.cards = cards;
    }

    /**
     * A report with what it is of.
     *
     * @param title for people
     * @param what message key of what it is of, with its date
     * @param back message key of the way back
     * @param path where it is
     * @param of path of what it is of
     * @param at when that began
     * @param running whether it goes on
     * @param report what came of it
     */
    private record Told(
            String title,
            String what,
            String back,
            String path,
            String of,
            java.time.Instant at,
            boolean running,
            Report report) {}

    /** {@code GET /reports/games/{game}}. */
    void game(Context ctx) {
        var values = values(ctx, ofGame(ctx));
        seats.offer(ctx, hosts.game(ctx), values);
        render.page(ctx, "quiz/report", values);
    }

    /** {@code GET /reports/games/{game}/{table}}: students.csv, questions.csv or report.xlsx. */
    void gameTable(Context ctx) {
        take(ctx, ofGame(ctx));
    }

    /** {@code GET /reports/homework/{homework}}. */
    void homework(Context ctx) {
        render.page(ctx, "quiz/report", values(ctx, ofHomework(ctx)));
    }

    /** {@code GET /reports/homework/{homework}/{table}}: students.csv, questions.csv or report.xlsx. */
    void homeworkTable(Context ctx) {
        take(ctx, ofHomework(ctx));
    }

    private Told ofGame(Context ctx) {
        var game = hosts.game(ctx);
        var hosted = game.hosted();
        return new Told(
                hosted.title(),
                "report.of-game",
                "report.back-game",
                "/reports/games/" + hosted.game(),
                "/host/" + hosted.game(),
                hosted.createdAt(),
                !game.over(),
                GameReport.of(game.now().state(), this::section, this::player));
    }

    private String section(Question question) {
        return studying.library()
                .deck(question.id().deck())
                .map(deck -> Cards.section(deck, question.id()))
                .orElse("");
    }

    /** The name of the seat; with that of the account, when it is another. */
    private String player(Seat seat) {
        Long person = seat.person();
        String name = person == null
                ? null
                : teaching.people()
                        .person(person)
                        .filter(each -> each.role() != Role.GUEST)
                        .map(each -> each.name())
                        .orElse(null);
        return name == null || name.equals(seat.name()) ? seat.name() : seat.name() + " (" + name + ")";
    }

    private Told ofHomework(Context ctx) {
        var homework = homework(ctx, ctx.pathParam("homework"));
        var students = new LinkedHashMap<Long, String>();
        teaching.classes().members(homework.classroom()).forEach(member -> students.put(member.person(), name(member)));
        var assignment = homework.assignment();
        var closes = assignment.closes();
        return new Told(
                assignment.quiz().title(),
                "report.of-homework",
                "report.back-homework",
                "/reports/homework/" + assignment.id(),
                "/classes/" + homework.classroom(),
                homework.created(),
                closes == null || closes.isAfter(clock.instant()),
                AttemptReport.of(
                        assignment,
                        students,
                        teaching.attempts().at(assignment.id()),
                        teaching.pinned()::of,
                        ReportPages::said));
    }

    private static String name(Member member) {
        return member.name();
    }

    private Homework homework(Context ctx, String id) {
        long number = id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
        return teaching.homeworks()
                .find(number)
                .filter(found -> teaching.classes()
                        .taught(visitors.of(ctx).person(), found.classroom())
                        .isPresent())
                .orElseThrow(() -> Refusal.missing("There is no such homework."));
    }

    /** An answer in words. */
    static String said(Response response) {
        return response instanceof Response.Chosen chosen
                ? String.join("; ", chosen.options().stream().sorted().toList())
                : Feedback.said(response);
    }

    private Map<String, @Nullable Object> values(Context ctx, Told told) {
        var visitor = visitors.of(ctx);
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", told.title());
        values.put("what", told.what());
        values.put("way", told.back());
        values.put("path", told.path());
        values.put("of", told.of());
        values.put("at", told.at().atZone(visitor.zone()));
        values.put("running", told.running());
        values.put("view", ReportView.of(told.report(), visitor.locale()));
        values.put("key", cards.newKey());
        values.put("matched", Fields.query(ctx).optional("matched").isPresent());
        values.put("guests", List.of());
        return values;
    }

    private void take(Context ctx, Told told) {
        var tables = ReportTables.of(told.report(), key -> render.text(ctx, key));
        String file = ctx.pathParam("table");
        switch (file) {
            case "students.csv" ->
                send(ctx, told, file, "text/csv;charset=utf-8", tables.get(0).csvBytes());
            case "questions.csv" ->
                send(ctx, told, file, "text/csv;charset=utf-8", tables.get(2).csvBytes());
            case "report.xlsx" ->
                send(
                        ctx,
                        told,
                        file,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        DataTable.xlsx(tables));
            default -> throw Refusal.missing("There is students.csv, questions.csv and report.xlsx.");
        }
    }

    private static void send(Context ctx, Told told, String file, String type, byte[] bytes) {
        ctx.contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + DataTable.fileName(told.title()) + "-" + file + "\"")
                .header("Cache-Control", "no-store")
                .result(bytes);
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
