package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may call what: the table, held to the routes there are, and tried out. */
class AccessTest {
    private static final String ALL = "ANYONE";
    private static final String TEACHERS = "ADMIN TEACHER";
    private static final String PERSONS = "ADMIN GUEST STUDENT TEACHER";

    /** Every route and who may call it. A route that is not here fails the test. */
    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", ALL),
            Map.entry("GET /help", ALL),
            Map.entry("POST /theme", ALL),
            Map.entry("GET /practise", ALL),
            Map.entry("GET /practise/cram", ALL),
            Map.entry("GET /practise/reveal", ALL),
            Map.entry("POST /practise/answers", ALL),
            Map.entry("GET /practise/answers/{review}", ALL),
            Map.entry("POST /practise/answers/{review}/rating", PERSONS),
            Map.entry("POST /practise/undo", ALL),
            Map.entry("GET /practise/hint", ALL),
            Map.entry("GET /practise/offline", ALL),
            Map.entry("GET /sw.js", ALL),
            Map.entry("GET /manifest.webmanifest", ALL),
            Map.entry("GET /api/queue", ALL),
            Map.entry("POST /api/events", ALL),
            Map.entry("GET /practise/today", ALL),
            Map.entry("POST /practise/answers/{review}/undo", PERSONS),
            Map.entry("POST /practise/answers/{review}/overrule", PERSONS),
            Map.entry("POST /marks", ALL),
            Map.entry("GET /settings", ALL),
            Map.entry("POST /settings", ALL),
            Map.entry("GET /plan", ALL),
            Map.entry("POST /plan/catch-up", PERSONS),
            Map.entry("POST /plan/exam", PERSONS),
            Map.entry("POST /plan/break", ALL),
            Map.entry("GET /leeches", ALL),
            Map.entry("GET /memory", ALL),
            Map.entry("POST /memory", PERSONS),
            Map.entry("POST /memory/fit", PERSONS),
            Map.entry("POST /memory/fit/adoption", PERSONS),
            Map.entry("POST /decisions/{decision}/undo", PERSONS),
            Map.entry("GET /decks", ALL),
            Map.entry("GET /decks/{deck}", ALL),
            Map.entry("GET /decks/{deck}/source", ALL),
            Map.entry("GET /decks/{deck}/questions/{slug}", ALL),
            Map.entry("GET /decks/{deck}/questions/{slug}/card", ALL),
            Map.entry("GET /decks/{deck}/read", ALL),
            Map.entry("POST /decks/{deck}/read/answers", ALL),
            Map.entry("GET /decks/{deck}/read/answers/{review}", ALL),
            Map.entry("GET /decks/{deck}/facts", ALL),
            Map.entry("GET /decks/{deck}/games/{game}", ALL),
            Map.entry("POST /decks/{deck}/games/{game}/rounds", ALL),
            Map.entry("GET /decks/{deck}/games/{game}/rounds/{round}", ALL),
            Map.entry("GET /decks/{deck}/media", TEACHERS),
            Map.entry("POST /decks/{deck}/media", TEACHERS),
            Map.entry("GET /decks/{deck}/media/{file}", ALL),
            Map.entry("GET /decks/{deck}/paper", ALL),
            Map.entry("GET /decks/{deck}/paper/{sheet}", ALL),
            Map.entry("GET /problems", ALL),
            Map.entry("GET /statistics", ALL),
            Map.entry("GET /statistics/retention", ALL),
            Map.entry("GET /tests", ALL),
            Map.entry("POST /tests", ALL),
            Map.entry("GET /attempts/{attempt}", PERSONS),
            Map.entry("POST /attempts/{attempt}/answers", PERSONS),
            Map.entry("POST /attempts/{attempt}/flag", PERSONS),
            Map.entry("GET /attempts/{attempt}/submission", PERSONS),
            Map.entry("POST /attempts/{attempt}/submission", PERSONS),
            Map.entry("GET /attempts/{attempt}/result", PERSONS),
            Map.entry("POST /attempts/{attempt}/practice", PERSONS),
            Map.entry("GET /play", ALL),
            Map.entry("GET /play/{code}", ALL),
            Map.entry("POST /play/{code}/seats", ALL),
            Map.entry("GET /play/{code}/stream", ALL),
            Map.entry("GET /play/{code}/screen", ALL),
            Map.entry("POST /play/{code}/answers", ALL),
            Map.entry("POST /play/{code}/turns", ALL),
            Map.entry("POST /play/{code}/pongs", ALL),
            Map.entry("POST /play/{code}/claims", ALL),
            Map.entry("GET /host", TEACHERS),
            Map.entry("POST /host", TEACHERS),
            Map.entry("GET /host/new", TEACHERS),
            Map.entry("GET /host/{game}", TEACHERS),
            Map.entry("GET /host/{game}/wall", TEACHERS),
            Map.entry("GET /host/{game}/remote", TEACHERS),
            Map.entry("GET /host/{game}/stream", TEACHERS),
            Map.entry("GET /host/{game}/board", TEACHERS),
            Map.entry("POST /host/{game}/commands", TEACHERS),
            Map.entry("GET /homework", ALL),
            Map.entry("POST /homework", TEACHERS),
            Map.entry("GET /homework/new", TEACHERS),
            Map.entry("GET /homework/{homework}", "ADMIN STUDENT TEACHER"),
            Map.entry("POST /homework/{homework}/attempts", "ADMIN STUDENT TEACHER"),
            Map.entry("GET /homework/{homework}/settings", TEACHERS),
            Map.entry("POST /homework/{homework}/settings", TEACHERS),
            Map.entry("POST /homework/{homework}/closing", TEACHERS),
            Map.entry("POST /homework/{homework}/reopening", TEACHERS),
            Map.entry("POST /homework/{homework}/archive", TEACHERS),
            Map.entry("POST /homework/{homework}/withdrawal", TEACHERS),
            Map.entry("POST /homework/{homework}/trial", TEACHERS),
            Map.entry("GET /homework/{homework}/students/{person}", TEACHERS),
            Map.entry("POST /homework/{homework}/students/{person}", TEACHERS),
            Map.entry("POST /homework/{homework}/students/{person}/reopening", TEACHERS),
            Map.entry("GET /homework/{homework}/questions/{number}", TEACHERS),
            Map.entry("GET /homework/{homework}/questions/{number}/regrading", TEACHERS),
            Map.entry("POST /homework/{homework}/questions/{number}/regrading", TEACHERS),
            Map.entry("POST /homework/{homework}/amendments/{amendment}/undo", TEACHERS),
            Map.entry("GET /texts", TEACHERS),
            Map.entry("POST /texts", TEACHERS),
            Map.entry("GET /texts/{text}", TEACHERS),
            Map.entry("GET /texts/{text}/progress", TEACHERS),
            Map.entry("POST /texts/{text}/cancel", TEACHERS),
            Map.entry("GET /texts/{text}/source", TEACHERS),
            Map.entry("POST /texts/{text}/source", TEACHERS),
            Map.entry("POST /texts/{text}/drafts/{draft}/approval", TEACHERS),
            Map.entry("POST /texts/{text}/drafts/{draft}/rejection", TEACHERS),
            Map.entry("POST /texts/{text}/drafts/{draft}/recovery", TEACHERS),
            Map.entry("POST /texts/{text}/drafts/{draft}/options", TEACHERS),
            Map.entry("POST /texts/{text}/drafts/{draft}/wording", TEACHERS),
            Map.entry("POST /texts/{text}/approvals", TEACHERS),
            Map.entry("POST /texts/{text}/undo", TEACHERS),
            Map.entry("POST /texts/{text}/publication", TEACHERS),
            Map.entry("GET /quizzes", TEACHERS),
            Map.entry("POST /quizzes", TEACHERS),
            Map.entry("GET /quizzes/{quiz}", TEACHERS),
            Map.entry("POST /quizzes/{quiz}", TEACHERS),
            Map.entry("POST /quizzes/{quiz}/questions", TEACHERS),
            Map.entry("POST /quizzes/{quiz}/draw", TEACHERS),
            Map.entry("POST /quizzes/{quiz}/forgotten", TEACHERS),
            Map.entry("POST /quizzes/{quiz}/undo", TEACHERS),
            Map.entry("POST /quizzes/{quiz}/copy", TEACHERS),
            Map.entry("POST /quizzes/{quiz}/archive", TEACHERS),
            Map.entry("GET /quizzes/{quiz}/preview", TEACHERS),
            Map.entry("GET /quizzes/{quiz}/paper", TEACHERS),
            Map.entry("GET /quizzes/{quiz}/paper/{sheet}", TEACHERS),
            Map.entry("GET /decks/{deck}/questions/{slug}/wording", TEACHERS),
            Map.entry("POST /decks/{deck}/questions/{slug}/wording", TEACHERS),
            Map.entry("GET /proposals", TEACHERS),
            Map.entry("POST /proposals/acceptance", TEACHERS),
            Map.entry("POST /proposals/refusal", TEACHERS),
            Map.entry("POST /proposals/acceptances/{ruling}/undo", TEACHERS),
            Map.entry("GET /sign-in", ALL),
            Map.entry("POST /sign-in", ALL),
            Map.entry("POST /sign-out", "ADMIN STUDENT TEACHER"),
            Map.entry("GET /setup", ALL),
            Map.entry("POST /setup", ALL),
            Map.entry("GET /sign-up", ALL),
            Map.entry("POST /sign-up", ALL),
            Map.entry("GET /class", ALL),
            Map.entry("POST /class", ALL),
            Map.entry("GET /password", ALL),
            Map.entry("POST /password", ALL),
            Map.entry("POST /language", ALL),
            Map.entry("GET /profile", ALL),
            Map.entry("POST /profile/look", ALL),
            Map.entry("POST /profile/name", "ADMIN STUDENT TEACHER"),
            Map.entry("POST /profile/password", "ADMIN STUDENT TEACHER"),
            Map.entry("POST /profile/sessions/{session}/end", "ADMIN STUDENT TEACHER"),
            Map.entry("POST /profile/sessions/end-others", "ADMIN STUDENT TEACHER"),
            Map.entry("GET /profile/data", PERSONS),
            Map.entry("POST /profile/erasure", PERSONS),
            Map.entry("GET /people", "ADMIN"),
            Map.entry("POST /people", "ADMIN"),
            Map.entry("GET /people/{person}", "ADMIN"),
            Map.entry("POST /people/{person}/role", "ADMIN"),
            Map.entry("POST /people/{person}/block", "ADMIN"),
            Map.entry("POST /people/{person}/link", "ADMIN"),
            Map.entry("GET /classes", TEACHERS),
            Map.entry("POST /classes", TEACHERS),
            Map.entry("GET /classes/{class}", TEACHERS),
            Map.entry("POST /classes/{class}/name", TEACHERS),
            Map.entry("POST /classes/{class}/code", TEACHERS),
            Map.entry("POST /classes/{class}/archive", TEACHERS),
            Map.entry("POST /classes/{class}/teachers", TEACHERS),
            Map.entry("POST /classes/{class}/teachers/{person}/removal", TEACHERS),
            Map.entry("POST /classes/{class}/roster", TEACHERS),
            Map.entry("POST /classes/{class}/students", TEACHERS),
            Map.entry("GET /classes/{class}/students/{person}", TEACHERS),
            Map.entry("POST /classes/{class}/students/{person}", TEACHERS),
            Map.entry("POST /classes/{class}/students/{person}/removal", TEACHERS),
            Map.entry("POST /classes/{class}/students/{person}/restoration", TEACHERS),
            Map.entry("POST /classes/{class}/students/{person}/move", TEACHERS),
            Map.entry("POST /classes/{class}/cards", TEACHERS),
            Map.entry("GET /classes/{class}/memory", TEACHERS),
            Map.entry("POST /classes/{class}/memory/quiz", TEACHERS),
            Map.entry("GET /reports/games/{game}", TEACHERS),
            Map.entry("GET /reports/games/{game}/{table}", TEACHERS),
            Map.entry("POST /reports/games/{game}/seats", TEACHERS),
            Map.entry("POST /reports/games/{game}/acceptance", TEACHERS),
            Map.entry("GET /reports/homework/{homework}", TEACHERS),
            Map.entry("GET /reports/homework/{homework}/{table}", TEACHERS),
            Map.entry("POST /decks/{deck}/questions/{slug}/return", TEACHERS),
            Map.entry("GET /health/live", ALL),
            Map.entry("GET /health/ready", ALL),
            Map.entry("GET /metrics", "ADMIN LOCAL"),
            Map.entry("GET /static/{file}", ALL),
            Map.entry("POST /api/guest", ALL),
            Map.entry("GET /api/next", ALL),
            Map.entry("POST /api/answers", ALL),
            Map.entry("POST /api/answers/{review}/rating", PERSONS),
            Map.entry("POST /api/undo", PERSONS),
            Map.entry("GET /api/overview", ALL),
            Map.entry("GET /api/statistics", ALL),
            Map.entry("GET /api/statistics/retention", ALL),
            Map.entry("GET /api/questions/{deck}/{slug}/card", ALL),
            Map.entry("GET /api/decks", ALL),
            Map.entry("GET /api/decks/{deck}", ALL),
            Map.entry("GET /api/questions", ALL),
            Map.entry("GET /api/questions/{deck}/{slug}", ALL),
            Map.entry("GET /api/openapi.json", ALL)));

    /** Paths with things that are there, so that only the role decides. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("{game}", "0123456789abcdef"),
            Map.entry("{code}", "123456"),
            Map.entry("{deck}", "horses"),
            Map.entry("{slug}", "horses-sent"),
            Map.entry("{review}", "1"),
            Map.entry("{decision}", "1"),
            Map.entry("{text}", "1"),
            Map.entry("{attempt}", "1"),
            Map.entry("{draft}", "ambassadors"),
            Map.entry("{sheet}", "key.pdf"),
            Map.entry("{quiz}", "1"),
            Map.entry("{file}", "tumen.css"));

    private static Site site;
    private static Client nobody;
    private static Client guest;
    private static Client admin;
    private static Accounts.Account teacher;
    private static Accounts.Account colleague;
    private static Accounts.Account student;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        site = Site.open(folder);
        nobody = new Client(site.address());
        guest = new Client(site.address());
        guest.json("/api/guest", "{}");
        admin = new Client(site.address());
        String token = site.people.issueSetupToken(Instant.now()).orElseThrow();
        admin.form("/setup", Map.of("token", token, "name", "Sarangerel", "password", "a horse on the hill"));
        var accounts = new Accounts(site, folder);
        teacher = accounts.teacher("Oyuna");
        colleague = accounts.teacher("Bat");
        String classroom = at(teacher.client().form("/classes", Map.of("name", "Class 8")));
        student =
                accounts.students(teacher.person(), number(classroom), "Nomin").getFirst();
    }

    @AfterAll
    static void close() {
        List.of(nobody, guest, admin, teacher.client(), colleague.client(), student.client())
                .forEach(Client::close);
        site.close();
    }

    @Test
    void everyRouteStandsInTheTableWithItsRoles() {
        var routes = new TreeMap<String, String>();
        for (var route : site.routes) {
            if (route.getHttpMethod().isHttpMethod()) {
                routes.put(
                        route.getHttpMethod().name() + " " + route.getPath(),
                        route.getRoles().stream().map(String::valueOf).sorted().collect(Collectors.joining(" ")));
            }
        }
        assertEquals(TABLE, routes);
    }

    @Test
    void nobodyIsLetInBeyondTheTable() {
        var wrong = new ArrayList<String>();
        for (var row : TABLE.entrySet()) {
            nobody.cookies.clear();
            check(row, nobody, "", wrong);
            check(row, guest, "GUEST", wrong);
            if (!row.getKey().equals("POST /sign-out")) {
                check(row, admin, "ADMIN", wrong);
                check(row, colleague.client(), "TEACHER", wrong);
                check(row, student.client(), "STUDENT", wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Calls the route through a proxy's eyes, so that being local does not count. */
    private static void check(Map.Entry<String, String> row, Client client, String role, List<String> wrong) {
        String method = row.getKey().substring(0, row.getKey().indexOf(' '));
        String path = row.getKey().substring(method.length() + 1);
        for (var own : OWN.entrySet()) {
            path = path.replace(own.getKey(), own.getValue());
        }
        path = path.replaceAll("\\{\\w+}", "1");
        var allowed = new TreeSet<>(List.of(row.getValue().split(" ")));
        boolean let = allowed.contains(ALL) || allowed.contains(role);
        var response = client.send(
                method,
                path,
                "",
                "Sec-Fetch-Site",
                "none",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-For",
                "192.0.2.1");
        boolean refused = response.statusCode() == 403;
        if (refused == let) {
            wrong.add(row.getKey() + " answers " + response.statusCode() + " to " + (role.isEmpty() ? "nobody" : role));
        }
    }

    private static String at(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static long number(String path) {
        return Long.parseLong(path.replaceAll("\\D+", ""));
    }

    /** A class, a quiz and a test of a teacher, asked for by their owner, by a colleague, and when there are none. */
    @Test
    void aForeignThingLooksLikeOneThatIsNotThere() {
        var owner = teacher.client();
        var own = Map.of(
                "{class}",
                at(owner.form("/classes", Map.of("name", "Class 9"))).replaceAll("\\D+", ""),
                "{quiz}",
                at(owner.form("/quizzes", Map.of("title", "Horses", "key", "key-access-quiz")))
                        .replaceAll("\\D+", ""),
                "{attempt}",
                at(owner.form("/tests", Map.of("count", "2", "part", "horses"))).replaceAll("\\D+", ""));
        var wrong = new ArrayList<String>();
        int looked = 0;
        for (String route : TABLE.keySet()) {
            String method = route.substring(0, route.indexOf(' '));
            String path = route.substring(method.length() + 1);
            var parameter = own.keySet().stream().filter(path::contains).findFirst();
            if (parameter.isEmpty()) {
                continue;
            }
            looked++;
            String there =
                    path.replace(parameter.get(), own.get(parameter.get())).replace("{sheet}", "key.pdf");
            String missing = path.replace(parameter.get(), "999999").replace("{sheet}", "key.pdf");
            for (String absent : List.of(there, missing)) {
                int status = asked(colleague.client(), method, absent.replaceAll("\\{\\w+}", "1"));
                // Without its fields a form may be refused before anything is looked for.
                boolean refused = status == 404 || (method.equals("POST") && status >= 400 && status < 500);
                if (!refused) {
                    wrong.add(method + " " + absent + " answers " + status);
                }
            }
            // The quiz is empty, so there is nothing to print of it.
            boolean looks = method.equals("GET") && !there.contains("{") && !there.endsWith(".pdf");
            if (looks && asked(owner, method, there) == 404) {
                wrong.add(there + " is not there for its owner");
            }
        }
        assertTrue(looked > 20, "only " + looked + " routes have such a thing");
        assertEquals(List.of(), wrong);
    }

    private static int asked(Client client, String method, String path) {
        return client.send(
                        method,
                        path,
                        "",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .statusCode();
    }

    @Test
    void streamsAreForPagesOfThisSite() {
        for (String site : List.of("cross-site", "same-site")) {
            var refused = nobody.get("/health/live", "Accept", "text/event-stream", "Sec-Fetch-Site", site);
            assertEquals(403, refused.statusCode(), site);
        }
        var own = nobody.get("/health/live", "Accept", "text/event-stream", "Sec-Fetch-Site", "same-origin");
        assertEquals(200, own.statusCode());
    }

    @Test
    void metricsAreForTheMachineItselfAndForAdministrators() {
        assertEquals(200, nobody.get("/metrics").statusCode());
        assertEquals(403, nobody.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode());
        assertEquals(403, guest.get("/metrics", "Forwarded", "for=192.0.2.1").statusCode());
        assertEquals(200, admin.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode());
    }

    @Test
    void anotherPersonsReviewLooksLikeNoneAtAll() {
        try (var other = new Client(site.address())) {
            var answered = Client.read(other.json("/api/answers", Samples.answer("foreign-review-1", "1,000 horses")));
            String review = answered.get("review").asText();
            var foreign =
                    guest.json("/api/answers/" + review + "/rating", "{\"rating\":\"easy\",\"key\":\"foreign-2\"}");
            var missing = guest.json("/api/answers/999999/rating", "{\"rating\":\"easy\",\"key\":\"foreign-3\"}");
            assertEquals(404, foreign.statusCode());
            assertEquals(404, missing.statusCode());
            var page = guest.get("/practise/answers/" + review);
            assertEquals(303, page.statusCode());
            assertFalse(page.body().contains("1,000 horses"));
        }
    }

    @Test
    void aGuestIsKeptApartByACookieThatScriptsCannotRead() {
        try (var client = new Client(site.address())) {
            for (String path : List.of("/", "/practise", "/decks", "/health/live", "/api/next", "/api/overview")) {
                assertTrue(
                        client.get(path).headers().allValues("Set-Cookie").isEmpty(),
                        path + " made a guest of a reader");
            }
            var answered = client.json("/api/answers", Samples.answer("guest-cookie-1", "1,000 horses"));
            var cookie = answered.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.startsWith("tumen-guest="), cookie);
            for (String attribute : List.of("HttpOnly", "SameSite=Lax", "Path=/")) {
                assertTrue(cookie.contains("; " + attribute), cookie);
            }
            assertEquals(
                    1, Client.read(client.get("/api/overview")).get("doneToday").asInt());
            assertEquals(
                    0, Client.read(nobody.get("/api/overview")).get("doneToday").asInt());
        }
    }

    @Test
    void signingOutBringsTheGuestBack() {
        try (var client = new Client(site.address())) {
            client.json("/api/answers", Samples.answer("sign-out-1", "1,000 horses"));
            var in = client.form("/sign-in", Map.of("name", "Sarangerel", "password", "a horse on the hill"));
            assertEquals(303, in.statusCode());
            assertTrue(client.get("/").body().contains("Signed in as Sarangerel."));
            assertEquals(
                    0, Client.read(client.get("/api/overview")).get("doneToday").asInt());
            assertEquals(303, client.form("/sign-out", Map.of()).statusCode());
            assertEquals(
                    1, Client.read(client.get("/api/overview")).get("doneToday").asInt());
        }
    }

    @Test
    void aSetUpLinkWorksOnce() {
        String link = "/setup?token=" + "A".repeat(43);
        assertEquals(404, nobody.get(link).statusCode());
        assertEquals(
                404,
                nobody.form("/setup", Map.of("token", "A".repeat(43), "name", "Bat", "password", "another horse"))
                        .statusCode());
        assertTrue(site.people.issueSetupToken(Instant.now()).isEmpty());
    }

    @Test
    void guessingPasswordsBecomesSlow() {
        try (var client = new Client(site.address())) {
            int status = 0;
            for (int i = 0; i < 30 && status != 429; i++) {
                status = client.form("/sign-in", Map.of("name", "nobody-here", "password", "guess number " + i))
                        .statusCode();
            }
            assertEquals(429, status);
        }
    }
}
