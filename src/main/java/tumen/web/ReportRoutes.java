package tumen.web;

import static tumen.web.Access.Allowed.ADMIN;
import static tumen.web.Access.Allowed.TEACHER;

import io.javalin.config.JavalinConfig;
import io.javalin.security.RouteRole;

/** The addresses of reports. */
final class ReportRoutes {
    private static final RouteRole[] TEACHERS = {TEACHER, ADMIN};

    private final SeatPages seats;
    private final ReportPages reports;
    private final ClassMemoryPages memory;

    ReportRoutes(SeatPages seats, ReportPages reports, ClassMemoryPages memory) {
        this.seats = seats;
        this.reports = reports;
        this.memory = memory;
    }

    void register(JavalinConfig config) {
        var routes = config.routes;
        routes.get("/reports/games/{game}", reports::game, TEACHERS);
        routes.post("/reports/games/{game}/seats", seats::match, TEACHERS);
        routes.get("/reports/games/{game}/{table}", reports::gameTable, TEACHERS);
        routes.get("/reports/homework/{homework}", reports::homework, TEACHERS);
        routes.get("/reports/homework/{homework}/{table}", reports::homeworkTable, TEACHERS);
        routes.post("/decks/{deck}/questions/{slug}/return", reports::giveBack, TEACHERS);
        routes.get("/classes/{class}/memory", memory::memory, TEACHERS);
        routes.post("/classes/{class}/memory/quiz", memory::quiz, TEACHERS);
    }
}
