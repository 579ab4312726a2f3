package tumen.web;

import static tumen.web.Access.Allowed.ADMIN;
import static tumen.web.Access.Allowed.ANYONE;
import static tumen.web.Access.Allowed.TEACHER;

import io.javalin.config.JavalinConfig;
import io.javalin.security.RouteRole;

/**
 * The addresses of live quizzes and of what came of lessons and homework. Who plays is known by their seat, who hosts by
 * their account.
 */
final class LessonRoutes {
    private static final RouteRole[] TEACHERS = {TEACHER, ADMIN};

    private final JoinPages joining;
    private final PlayPages play;
    private final LobbyPages lobby;
    private final HostPages host;
    private final SeatPages seats;
    private final ReportPages reports;
    private final ReturnPages returned;
    private final ClassMemoryPages memory;

    LessonRoutes(
            JoinPages joining,
            PlayPages play,
            LobbyPages lobby,
            HostPages host,
            SeatPages seats,
            ReportPages reports,
            ReturnPages returned,
            ClassMemoryPages memory) {
        this.joining = joining;
        this.play = play;
        this.lobby = lobby;
        this.host = host;
        this.seats = seats;
        this.reports = reports;
        this.returned = returned;
        this.memory = memory;
    }

    void register(JavalinConfig config) {
        var routes = config.routes;
        routes.get("/play", joining::find, ANYONE);
        routes.get("/play/{code}", play::play, ANYONE);
        routes.post("/play/{code}/seats", joining::sit, ANYONE);
        routes.get("/play/{code}/stream", play::stream, ANYONE);
        routes.get("/play/{code}/screen", play::poll, ANYONE);
        routes.post("/play/{code}/answers", play::answer, ANYONE);
        routes.post("/play/{code}/turns", play::turn, ANYONE);
        routes.post("/play/{code}/pongs", play::pong, ANYONE);
        routes.post("/play/{code}/claims", play::claim, ANYONE);

        routes.get("/host", lobby::games, TEACHERS);
        routes.post("/host", lobby::open, TEACHERS);
        routes.get("/host/new", lobby::choose, TEACHERS);
        routes.get("/host/{game}", host::host, TEACHERS);
        routes.get("/host/{game}/wall", host::wall, TEACHERS);
        routes.get("/host/{game}/remote", host::remote, TEACHERS);
        routes.get("/host/{game}/stream", host::stream, TEACHERS);
        routes.get("/host/{game}/board", host::poll, TEACHERS);
        routes.post("/host/{game}/commands", host::command, TEACHERS);

        routes.get("/reports/games/{game}", reports::game, TEACHERS);
        routes.post("/reports/games/{game}/seats", seats::match, TEACHERS);
        routes.post("/reports/games/{game}/acceptance", reports::accept, TEACHERS);
        routes.get("/reports/games/{game}/{table}", reports::gameTable, TEACHERS);
        routes.get("/reports/homework/{homework}", reports::homework, TEACHERS);
        routes.get("/reports/homework/{homework}/{table}", reports::homeworkTable, TEACHERS);
        routes.post("/decks/{deck}/questions/{slug}/return", returned::giveBack, TEACHERS);
        routes.get("/classes/{class}/memory", memory::memory, TEACHERS);
        routes.post("/classes/{class}/memory/quiz", memory::quiz, TEACHERS);
    }
}
