package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.people.Role;

/** Accounts, classes and profiles over HTTP: what may be, what may not, and whose it is. */
class EntranceTest {
    private static final String PASSWORD = "a horse on the hill";

    private static Site site;
    private static Client admin;
    private static Client teacher;
    private static Client other;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
        admin = new Client(site.address());
        String token = site.people.issueSetupToken(Instant.now()).orElseThrow();
        admin.form("/setup", Map.of("token", token, "name", "Sarangerel", "password", PASSWORD));
        teacher = invited("Ganbold", "teacher");
        other = invited("Tuya", "teacher");
    }

    @AfterAll
    static void close() {
        admin.close();
        teacher.close();
        other.close();
        site.close();
    }

    private static String link(String page) {
        var link = Pattern.compile("/password\\?token=([A-Za-z0-9_-]+)").matcher(page);
        assertTrue(link.find(), page);
        return link.group(1);
    }

    private static Client invited(String name, String role) {
        String token =
                link(admin.form("/people", Map.of("name", name, "role", role)).body());
        var client = new Client(site.address());
        assertTrue(client.get("/password?token=" + token).body().contains(name));
        assertEquals(
                303,
                client.form("/password", Map.of("token", token, "password", PASSWORD))
                        .statusCode());
        assertEquals(
                404,
                client.form("/password", Map.of("token", token, "password", PASSWORD))
                        .statusCode(),
                "a link works once");
        return client;
    }

    private static String made(Client teacher, String name) {
        var made = teacher.form("/classes", Map.of("name", name));
        assertEquals(303, made.statusCode());
        String location = made.headers().firstValue("Location").orElseThrow();
        return location.substring(0, location.indexOf('?'));
    }

    /** Sends a form as a browser does that could have a file in it. */
    private static java.net.http.HttpResponse<String> roster(
            Client client, String path, String fileName, byte[] bytes) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nroster-form\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\""
                + (fileName.isEmpty() ? "text\"" : "file\"; filename=\"" + fileName + "\"")
                + "\r\nContent-Type: text/plain\r\n\r\n";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.bytes(
                path,
                body.toByteArray(),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    private static long studentOf(String page, String name) {
        var link = Pattern.compile("/students/(\\d+)\">" + Pattern.quote(name) + "<")
                .matcher(page);
        assertTrue(link.find(), page);
        return Long.parseLong(link.group(1));
    }

    private static String code(String page, int index) {
        var codes = Pattern.compile("class=\"code\">([0-9A-Z-]+)<").matcher(page);
        for (int i = 0; i <= index; i++) {
            assertTrue(codes.find(), page);
        }
        return codes.group(1);
    }

    @Test
    void aGuestWhoMakesAnAccountKeepsEverythingOnEveryDevice() {
        try (var guest = new Client(site.address());
                var phone = new Client(site.address())) {
            guest.json("/api/answers", Samples.answer("sign-up-one", "1,000 horses"));
            String before = guest.cookies.getOrDefault(Visitors.GUEST, "");
            assertEquals(
                    400,
                    guest.form("/sign-up", Map.of("name", "Oyuna", "password", "short"))
                            .statusCode());
            assertEquals(
                    400,
                    guest.form("/sign-up", Map.of("name", "sarangerel", "password", PASSWORD))
                            .statusCode(),
                    "the name is taken");
            var made = guest.form("/sign-up", Map.of("name", "<script>alert(1)</script>", "password", PASSWORD));
            assertEquals(303, made.statusCode());
            assertFalse(guest.cookies.containsKey(Visitors.GUEST), "the guest is no more");
            var home = guest.get("/").body();
            assertTrue(home.contains("Signed in as &lt;script&gt;alert(1)&lt;/script&gt;."), home);
            assertEquals(
                    1, Client.read(guest.get("/api/overview")).get("doneToday").asInt());
            guest.form("/profile/name", Map.of("name", "Oyuna"));
            phone.form("/sign-in", Map.of("name", "oyuna", "password", PASSWORD));
            assertEquals(
                    1, Client.read(phone.get("/api/overview")).get("doneToday").asInt());
            phone.cookies.clear();
            phone.cookies.put(Visitors.GUEST, before);
            assertEquals(
                    0,
                    Client.read(phone.get("/api/overview")).get("doneToday").asInt(),
                    "the guest’s cookie opens nothing any more");
            assertEquals(
                    409,
                    guest.form("/sign-up", Map.of("name", "Oyuna 2", "password", PASSWORD))
                            .statusCode());
        }
    }

    @Test
    void oneSignsOutElsewhereAndSeesWhere() {
        try (var here = invitedClient("Bolor");
                var there = new Client(site.address())) {
            there.form("/sign-in", Map.of("name", "Bolor", "password", PASSWORD));
            assertTrue(there.get("/").body().contains("Signed in as Bolor."));
            var page = here.get("/profile").body();
            assertTrue(page.contains("Java") || page.contains("did not say what it is"), page);
            var session =
                    Pattern.compile("/profile/sessions/([0-9a-f]{16})/end").matcher(page);
            assertTrue(session.find(), page);
            assertEquals(
                    404,
                    teacher.form("/profile/sessions/" + session.group(1) + "/end", Map.of())
                            .statusCode(),
                    "somebody else’s session looks like none");
            assertEquals(
                    303,
                    here.form("/profile/sessions/" + session.group(1) + "/end", Map.of())
                            .statusCode());
            assertFalse(there.get("/").body().contains("Signed in as Bolor."));
            there.form("/sign-in", Map.of("name", "Bolor", "password", PASSWORD));
            here.form("/profile/sessions/end-others", Map.of());
            assertFalse(there.get("/").body().contains("Signed in as Bolor."));
            assertTrue(here.get("/").body().contains("Signed in as Bolor."));
            assertEquals(
                    400,
                    here.form("/profile/password", Map.of("present", "wrong horse", "password", "another horse"))
                            .statusCode());
            assertEquals(
                    303,
                    here.form("/profile/password", Map.of("present", PASSWORD, "password", "another horse"))
                            .statusCode());
            assertEquals(
                    403,
                    there.form("/sign-in", Map.of("name", "Bolor", "password", PASSWORD))
                            .statusCode());
        }
    }

    private static Client invitedClient(String name) {
        return invited(name, "student");
    }

    @Test
    void oneTakesOnesDataAlongAndIsForgotten() {
        try (var person = invitedClient("Zolboo-Xy")) {
            person.json("/api/answers", Samples.answer("erase-me-1", "1,000 horses"));
            var data = Client.read(person.get("/profile/data"));
            assertEquals("Zolboo-Xy", data.get("person").get(0).get("name").asText());
            assertEquals(1, data.get("reviews").size());
            assertFalse(data.toString().contains("argon2"));
            assertEquals(
                    400, person.form("/profile/erasure", Map.of("word", "yes")).statusCode());
            assertEquals(
                    303,
                    person.form("/profile/erasure", Map.of("word", "Erase")).statusCode());
            assertFalse(person.get("/").body().contains("Zolboo-Xy"));
            assertEquals(
                    403,
                    person.form("/sign-in", Map.of("name", "Zolboo-Xy", "password", PASSWORD))
                            .statusCode());
        }
        try (var nobody = new Client(site.address())) {
            assertEquals(403, nobody.get("/profile/data").statusCode());
        }
    }

    @Test
    void theLastAdministratorStays() {
        long id = site.people
                .bySession(admin.cookies.getOrDefault(Visitors.SESSION, ""), Instant.now())
                .orElseThrow()
                .id();
        assertEquals(
                409,
                admin.form("/people/" + id + "/role", Map.of("role", "teacher")).statusCode());
        assertEquals(
                409,
                admin.form("/people/" + id + "/block", Map.of("blocked", "true"))
                        .statusCode());
        assertEquals(
                409, admin.form("/profile/erasure", Map.of("word", "erase")).statusCode());
        assertEquals(200, admin.get("/people?q=SARAN").statusCode());
        assertTrue(admin.get("/people?q=SARAN").body().contains("Sarangerel"));
        assertEquals(
                400,
                admin.form("/people", Map.of("name", "Sarangerel", "role", "teacher"))
                        .statusCode());
        assertEquals(404, admin.get("/people/999999").statusCode());
    }

    @Test
    void whoIsBlockedIsOutAtOnceAndComesBackLater() {
        try (var person = invitedClient("Naran")) {
            long id = site.people
                    .bySession(person.cookies.getOrDefault(Visitors.SESSION, ""), Instant.now())
                    .orElseThrow()
                    .id();
            admin.form("/people/" + id + "/block", Map.of("blocked", "true"));
            assertFalse(person.get("/").body().contains("Signed in as Naran."));
            assertEquals(
                    403,
                    person.form("/sign-in", Map.of("name", "Naran", "password", PASSWORD))
                            .statusCode());
            admin.form("/people/" + id + "/block", Map.of("blocked", "false"));
            assertEquals(
                    303,
                    person.form("/sign-in", Map.of("name", "Naran", "password", PASSWORD))
                            .statusCode());
            admin.form("/people/" + id + "/role", Map.of("role", "teacher"));
            assertEquals(200, person.get("/classes").statusCode(), "the role holds at once");
        }
    }

    @Test
    void aRosterIsShownBeforeAnybodyIsAddedAndCardsOpenTheDoor() {
        String page = made(teacher, "Class 5b");
        byte[] file = ("\uFEFFsourcedId;status;role;givenName;familyName\r\n"
                        + "17;active;student;\"Bat \"\"B\"\"\";Erdene\r\n"
                        + "18;active;teacher;Ada;L\r\n"
                        + "19;tobedeleted;student;Gone;G\r\n"
                        + "17;active;student;Twice;T\r\n"
                        + "20;active;student;;\r\n"
                        + "21;active;student;Сараа;<b>\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var preview = roster(teacher, page + "/roster", "users.csv", file);
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("Add 2 students"), preview.body());
        for (String reason : new String[] {
            "Line 3: not a student", "Line 4: has left", "Line 5: stands on an earlier line", "Line 6: no name"
        }) {
            assertTrue(preview.body().contains(reason), reason);
        }
        assertTrue(teacher.get(page).body().contains("Nobody is in it yet."));
        var text = Pattern.compile("<textarea name=\"text\" hidden>(.*?)</textarea>", Pattern.DOTALL)
                .matcher(preview.body());
        assertTrue(text.find());
        byte[] confirmed = text.group(1)
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(303, roster(teacher, page + "/students", "", confirmed).statusCode());
        assertEquals(303, roster(teacher, page + "/students", "", confirmed).statusCode(), "twice adds nobody twice");
        String shown = teacher.get(page).body();
        long bat = studentOf(shown, "Bat &quot;B&quot; Erdene");
        assertTrue(shown.contains("Сараа &lt;b&gt;"), shown);
        enter(page, code(shown, 0), bat);
    }

    private static void enter(String page, String classCode, long bat) {
        String cards = teacher.form(page + "/cards", Map.of()).body();
        assertTrue(cards.contains("<svg class=\"qr\""), cards);
        String card = code(cards, 1);
        try (var student = new Client(site.address())) {
            assertEquals(
                    403,
                    student.form("/class", Map.of("class", classCode, "card", "00000-00000"))
                            .statusCode());
            assertEquals(
                    303,
                    student.form("/class", Map.of("class", classCode.toLowerCase(java.util.Locale.ROOT), "card", card))
                            .statusCode());
            assertTrue(student.get("/profile").body().contains("Class 5b"));
            teacher.form(page + "/students/" + bat, Map.of("name", "Bat", "extra-time", "1.25", "no-speed", "on"));
            assertTrue(student.get("/profile").body().contains("1.25 times as long"));
            teacher.form(page + "/cards", Map.of("person", String.valueOf(bat)));
            assertEquals(
                    403,
                    student.form("/class", Map.of("class", classCode, "card", card))
                            .statusCode(),
                    "the card before is void");
            assertEquals(403, student.get("/classes").statusCode());
        }
    }

    @Test
    void theClassOfAnotherTeacherLooksLikeNone() {
        String page = made(teacher, "Class 6a");
        roster(teacher, page + "/students", "", "Bat\n".getBytes(StandardCharsets.UTF_8));
        long bat = studentOf(teacher.get(page).body(), "Bat");
        for (String path : new String[] {
            "/name",
            "/code",
            "/archive",
            "/teachers",
            "/teachers/1/removal",
            "/students/" + bat,
            "/students/" + bat + "/removal",
            "/students/" + bat + "/restoration",
            "/students/" + bat + "/move",
            "/cards"
        }) {
            var fields = Map.of("name", "X", "archived", "true", "extra-time", "2", "to", "1");
            assertEquals(404, other.form(page + path, fields).statusCode(), path);
            assertEquals(404, teacher.form("/classes/999999" + path, fields).statusCode(), path);
        }
        assertEquals(404, other.get(page).statusCode());
        assertEquals(404, other.get(page + "/students/" + bat).statusCode());
        assertEquals(
                404,
                roster(other, page + "/roster", "", "X".getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        assertEquals(
                404,
                roster(other, page + "/students", "", "X".getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        String foreign = made(other, "Choir");
        String to = foreign.substring(foreign.lastIndexOf('/') + 1);
        assertEquals(
                404,
                teacher.form(page + "/students/" + bat + "/move", Map.of("to", to))
                        .statusCode());
        assertEquals(200, admin.get(page).statusCode());
        assertEquals(
                303, teacher.form(page + "/teachers", Map.of("name", "Tuya")).statusCode());
        assertEquals(200, other.get(page).statusCode());
        assertEquals(
                409, teacher.form(page + "/teachers", Map.of("name", "Nobody")).statusCode());
    }

    @Test
    void aStudentIsTakenOutBroughtBackAndMoved() {
        String page = made(teacher, "Class 7a");
        String next = made(teacher, "Class 7b");
        roster(teacher, page + "/students", "", "Solongo\nKhulan".getBytes(StandardCharsets.UTF_8));
        long solongo = studentOf(teacher.get(page).body(), "Solongo");
        teacher.form(page + "/students/" + solongo + "/removal", Map.of());
        assertEquals(404, teacher.get(page + "/students/" + solongo).statusCode());
        teacher.form(page + "/students/" + solongo + "/restoration", Map.of());
        assertEquals(200, teacher.get(page + "/students/" + solongo).statusCode());
        String to = next.substring(next.lastIndexOf('/') + 1);
        teacher.form(page + "/students/" + solongo + "/move", Map.of("to", to));
        assertEquals(solongo, studentOf(teacher.get(next).body(), "Solongo"));
        assertEquals(
                400,
                teacher.form(next + "/students/" + solongo, Map.of("name", "", "extra-time", "9"))
                        .statusCode());
        teacher.form(next + "/archive", Map.of("archived", "true"));
        assertTrue(teacher.get(next).body().contains("put away"));
    }

    @Test
    void whoChangesAStudentOnAnOldPageLosesNobodysChange() {
        String page = made(teacher, "Class 7c");
        roster(teacher, page + "/students", "", "Temuulen".getBytes(StandardCharsets.UTF_8));
        String student = page + "/students/" + studentOf(teacher.get(page).body(), "Temuulen");
        String form = teacher.get(student).body();
        assertTrue(form.contains("name=\"seen-name\" value=\"Temuulen\""), form);
        var seen = Map.of("seen-name", "Temuulen", "seen-extra-time", "1.0");
        var renamed = new HashMap<>(seen);
        renamed.putAll(Map.of("name", "Temüülen", "extra-time", "1"));
        var granted = new HashMap<>(seen);
        granted.putAll(Map.of("name", "Temuulen", "extra-time", "1.5", "no-speed", "on"));
        assertEquals(303, teacher.form(student, renamed).statusCode());
        assertEquals(303, teacher.form(student, granted).statusCode());
        String both = teacher.get(student).body();
        assertTrue(both.contains("value=\"Temüülen\"") && both.contains("value=\"1.5\""), both);

        granted.put("extra-time", "2");
        var late = teacher.form(student, granted);
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Another teacher has changed this meanwhile"), late.body());
        assertTrue(late.body().contains("value=\"1.5\""), "the form shows how it is now");
        assertEquals(
                409,
                teacher.form(page + "/name", Map.of("name", "Class 8c", "seen-name", "Class 6c"))
                        .statusCode());
        assertTrue(teacher.get(page).body().contains("<h1>Class 7c</h1>"));
    }

    @Test
    void guessingCardsBecomesSlow() {
        try (var client = new Client(site.address())) {
            int status = 0;
            for (int i = 0; i < 30 && status != 429; i++) {
                status = client.form("/class", Map.of("class", "ZZZZZZ", "card", "ABCDE-12345"))
                        .statusCode();
            }
            assertEquals(429, status);
        }
    }

    @Test
    void whatIsForgedOrBrokenIsRefusedWithASentence() {
        try (var client = new Client(site.address())) {
            client.cookies.put(Visitors.SESSION, "A".repeat(43));
            client.cookies.put(Visitors.LOOK, "<script>-9-9");
            assertEquals(200, client.get("/profile").statusCode());
            assertEquals(403, client.form("/profile/name", Map.of("name", "X")).statusCode());
            client.cookies.clear();
            assertEquals(400, client.form("/language", Map.of("language", "xx")).statusCode());
            assertEquals(404, client.get("/password?token=" + "A".repeat(43)).statusCode());
            assertEquals(404, client.get("/password").statusCode());
            assertEquals(
                    400,
                    client.send(
                                    "POST",
                                    "/sign-up",
                                    "name=%ff%fe&password=longenough",
                                    "Sec-Fetch-Site",
                                    "same-origin",
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .statusCode());
        }
        String page = made(teacher, "Class 8");
        var broken = roster(teacher, page + "/roster", "", new byte[] {(byte) 0xC3, 0x28});
        assertEquals(400, broken.statusCode());
        var windows = roster(teacher, page + "/roster", "x.csv", "J\u00fcrgen".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(windows.body().contains("Jürgen") && windows.body().contains("Windows-1252"), windows.body());
        assertEquals(400, roster(teacher, page + "/roster", "", new byte[0]).statusCode());
        var unclosed = roster(
                teacher, page + "/roster", "x.csv", ("\"Bat\n" + "x\n".repeat(5000)).getBytes(StandardCharsets.UTF_8));
        assertTrue(unclosed.body().contains("too long for a name"), unclosed.body());
        assertEquals(
                413,
                roster(teacher, page + "/roster", "x.csv", new byte[1_100_000]).statusCode());
    }

    @Test
    void languageThemeAndSizeGoWithTheAccount() {
        try (var person = invitedClient("Enkhee");
                var elsewhere = new Client(site.address())) {
            person.form("/profile/look", Map.of("language", "en", "larger", "on", "no-timers", "on", "theme", "dark"));
            elsewhere.form("/sign-in", Map.of("name", "Enkhee", "password", PASSWORD));
            String home = elsewhere.get("/").body();
            assertTrue(home.contains("data-text=\"large\"") && home.contains("data-timers=\"off\""), home);
            assertTrue(home.contains("data-theme=\"dark\""), home);
            elsewhere.form("/sign-out", Map.of());
            String after = elsewhere.get("/").body();
            assertFalse(after.contains("data-text=\"large\"") || after.contains("data-theme"), after);
        }
        assertEquals(Role.ADMIN, site.people.person(1).orElseThrow().role());
    }
}
