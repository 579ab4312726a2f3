package tumen.web;

import static tumen.web.Access.Allowed.ADMIN;
import static tumen.web.Access.Allowed.ANYONE;
import static tumen.web.Access.Allowed.TEACHER;

import io.javalin.config.JavalinConfig;
import io.javalin.security.RouteRole;

/** The addresses of live quizzes. Who plays is known by their seat, who hosts by their account. */
final class LiveRoutes {
    private static final RouteRole[] TEACHERS = {TEACHER, ADMIN};

    private final PlayPages play;
    private final HostPages host;

    LiveRoutes(PlayPages play, HostPages host) {
        this.play = play;
        this.host = host;
    }

    void register(JavalinConfig config) {
        var routes = config.routes;
        routes.get("/play", play::find, ANYONE);
        routes.get("/play/{code}", play::play, ANYONE);
        routes.post("/play/{code}/seats", play::sit, ANYONE);
        routes.get("/play/{code}/stream", play::stream, ANYONE);
        routes.get("/play/{code}/screen", play::poll, ANYONE);
        routes.post("/play/{code}/answers", play::answer, ANYONE);
        routes.post("/play/{code}/turns", play::turn, ANYONE);
        routes.post("/play/{code}/pongs", play::pong, ANYONE);
        routes.post("/play/{code}/claims", play::claim, ANYONE);

        routes.get("/host", host::games, TEACHERS);
        routes.post("/host", host::open, TEACHERS);
        routes.get("/host/new", host::choose, TEACHERS);
        routes.get("/host/{game}", host::host, TEACHERS);
        routes.get("/host/{game}/wall", host::wall, TEACHERS);
        routes.get("/host/{game}/remote", host::remote, TEACHERS);
        routes.get("/host/{game}/stream", host::stream, TEACHERS);
        routes.get("/host/{game}/board", host::poll, TEACHERS);
        routes.post("/host/{game}/commands", host::command, TEACHERS);
    }
}
