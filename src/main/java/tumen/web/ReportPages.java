package tumen.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tumen.assess.AttemptReport;
import tumen.assess.Homework;
import tumen.assess.Report;
import tumen.live.Deed;
import tumen.live.Effect;
import tumen.live.Event;
import tumen.live.Seat;
import tumen.people.Member;
import tumen.people.Role;
import tumen.question.Question;
import tumen.question.Response;
import tumen.question.Said;
import tumen.study.Studying;

/** What came of a live game or of homework, for those who teach the class. */
final class ReportPages {
    private final HostPages hosts;
    private final SeatPages seats;
    private final Teaching teaching;
    private final Studying studying;
    private final Visitors visitors;
    private final Render render;
    private final Clock clock;
    private final Cards cards;

    ReportPages(
            HostPages hosts,
            SeatPages seats,
            Teaching teaching,
            Studying studying,
            Visitors visitors,
            Render render,
            Clock clock,
            Cards cards) {
        this.hosts = hosts;
        this.seats = seats;
        this.teaching = teaching;
        this.studying = studying;
        this.visitors = visitors;
        this.render = render;
        this.clock = clock;
        this.cards = cards;
    }

    /**
     * A way back.
     *
     * @param word message key of where it leads
     * @param path where that is
     */
    private record Way(String word, String path) {
        static Way toClass(long classroom) {
            return new Way("report.back-class", "/classes/" + classroom);
        }
    }

    /**
     * A report with what it is of.
     *
     * @param title for people
     * @param what message key of what it is of, with its date
     * @param back to where one came from
     * @param path where it is
     * @param at when that began
     * @param running whether it goes on
     * @param report what came of it
     */
    private record Told(String title, String what, Way back, String path, Instant at, boolean running, Report report) {}

    /** {@code GET /reports/games/{game}}. */
    void game(Context ctx) {
        var values = values(ctx, ofGame(ctx));
        var game = hosts.reported(ctx);
        seats.offer(ctx, game, values);
        values.put(
                "acceptance",
                hosts.hosts(ctx, game) ? "/reports/games/" + game.hosted().game() + "/acceptance" : null);
        render.page(ctx, "quiz/report", values);
    }

    /** {@code GET /reports/games/{game}/{table}}: students.csv, questions.csv or report.xlsx. */
    void gameTable(Context ctx) {
        take(ctx, ofGame(ctx));
    }

    /** {@code GET /reports/homework/{homework}}. */
    void homework(Context ctx) {
        var values = values(ctx, ofHomework(ctx));
        values.put(
                "regrading",
                "/homework/" + homework(ctx, ctx.pathParam("homework")).id() + "/questions/");
        render.page(ctx, "quiz/report", values);
    }

    /** {@code GET /reports/homework/{homework}/{table}}: students.csv, questions.csv or report.xlsx. */
    void homeworkTable(Context ctx) {
        take(ctx, ofHomework(ctx));
    }

    /** {@code POST /reports/games/{game}/acceptance}: an answer is right for everyone who gave it, marks and memories too. */
    void accept(Context ctx) {
        var game = hosts.game(ctx);
        var form = Fields.form(ctx);
        var asked = Fields.questionId(form.required("question"));
        String said = form.required("said");
        var state = game.now().state();
        int question = IntStream.range(0, state.rounds().size())
                .filter(index -> state.item(index).question().id().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no such question in this quiz."));
        String id =
                "report-" + question + "-" + Integer.toHexString(Said.same(said).hashCode());
        game
                .send(at -> new Event.Commanded(
                        game.hosted().game(), null, id, state.move(), new Deed.Accept(question, said), at))
                .stream()
                .filter(Effect.Refused.class::isInstance)
                .findFirst()
                .ifPresent(effect -> {
                    throw new Refusal(HttpStatus.CONFLICT, ((Effect.Refused) effect).sentence());
                });
        ctx.redirect(
                ctx.contextPath() + "/reports/games/" + game.hosted().game() + "?accepted=true#questions",
                HttpStatus.SEE_OTHER);
    }

    private Told ofGame(Context ctx) {
        var game = hosts.reported(ctx);
        var hosted = game.hosted();
        return new Told(
                hosted.title(),
                "report.of-game",
                way(ctx, game),
                "/reports/games/" + hosted.game(),
                hosted.createdAt(),
                !game.over(),
                GameReport.of(game.now().state(), this::section, this::player));
    }

    /** Back to where one came from: the list of games, the game, or the class of a game that another teacher hosted. */
    private Way way(Context ctx, LiveGame game) {
        var classroom = hosts.classroom(ctx, game);
        if (classroom.isPresent() && (isFrom(ctx, "class") || !hosts.hosts(ctx, game))) {
            return Way.toClass(classroom.get().id());
        }
        return isFrom(ctx, "games")
                ? new Way("report.back-games", "/host")
                : new Way("report.back-game", "/host/" + game.hosted().game());
    }

    private static boolean isFrom(Context ctx, String place) {
        return Fields.query(ctx).optional("from").filter(place::equals).isPresent();
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
                isFrom(ctx, "class")
                        ? Way.toClass(homework.classroom())
                        : new Way("report.back-homework", "/homework/" + homework.id()),
                "/reports/homework/" + assignment.id(),
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
        values.put("way", told.back().word());
        values.put("path", told.path());
        values.put("of", told.back().path());
        values.put("at", told.at().atZone(visitor.zone()));
        values.put("running", told.running());
        values.put("view", ReportView.of(told.report(), visitor.locale()));
        values.put("key", cards.newKey());
        values.put("matched", Fields.query(ctx).optional("matched").isPresent());
        values.put("accepted", Fields.query(ctx).optional("accepted").isPresent());
        values.put("acceptance", null);
        values.put("regrading", null);
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
}
