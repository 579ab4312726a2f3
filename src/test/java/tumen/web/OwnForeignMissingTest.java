package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.web.Accounts.Account;

/**
 * Every route with something in its path, asked for what is one's own, what is somebody else's, and what is not there: what is
 * somebody else's looks like what is not there. A route whose path names something that is not in the table fails.
 */
class OwnForeignMissingTest {
    /**
     * Something that belongs to somebody.
     *
     * @param own its number or name
     * @param owner who may see it
     * @param foreign who may call the routes, but not see this
     */
    private record Owned(String own, Account owner, List<Account> foreign) {}

    /** What belongs to nobody, with one that is not there; what is behind it in the path is of no interest here. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("{deck}", "no-such-deck"),
            Map.entry("{code}", "000000"),
            Map.entry("{person}", "999999"),
            Map.entry("{ruling}", "999999"),
            Map.entry("{file}", "none.css"));

    /** Routes that lead on instead of refusing when there is nothing: the answer was too long ago to be shown. */
    private static final Set<String> LEAD_ON =
            Set.of("GET /practise/answers/{review}", "GET /decks/{deck}/read/answers/{review}");

    private static HomeworkRoom room;
    private static Account colleague;
    private static Account outsider;
    private static final Map<String, Owned> OWNED = new LinkedHashMap<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        room = new HomeworkRoom(folder);
        var site = room.site;
        colleague = room.accounts.teacher("Bat-Erdene");
        var other = site.teaching.classes().create(colleague.person(), "8a", Instant.now());
        outsider =
                room.accounts.students(colleague.person(), other.id(), "Nomin").getFirst();
        var teachers = List.of(colleague);
        var students = List.of(room.saraa, outsider);
        String practised = last(room.bat
                .client()
                .form(
                        "/practise/answers",
                        Map.of(
                                "key",
                                "key-owned-1",
                                "question",
                                "small/felt",
                                "version",
                                "1",
                                "form",
                                "typed",
                                "typed",
                                "x",
                                "shown",
                                "0")));
        room.bat.client().form("/marks", Map.of("key", "key-owned-2", "question", "small/airag", "mark", "flagged"));
        String homework = room.set();
        String attempt = HomeworkRoom.begin(room.bat, homework);
        room.handIn(room.bat, attempt);
        var game = new LinkedHashMap<>(Map.of("deck", "small", "key", "key-owned-3", "scoring", "accuracy"));
        game.putAll(Map.of("ranks", "off", "pace", "teacher", "time", "20", "reading", "0", "question", "felt"));
        OWNED.put("{class}", new Owned("" + room.classroom.id(), room.teacher, teachers));
        OWNED.put("{quiz}", new Owned("" + room.quiz.id(), room.teacher, teachers));
        OWNED.put("{homework}", new Owned("" + HomeworkRoom.id(homework), room.teacher, List.of(colleague, outsider)));
        OWNED.put("{attempt}", new Owned(attempt.replaceAll("\\D+", ""), room.bat, students));
        OWNED.put("{review}", new Owned(practised, room.bat, students));
        var decided = site.practice.deciding().decisions(room.bat.person()).getLast();
        OWNED.put("{decision}", new Owned("" + decided.id(), room.bat, students));
        OWNED.put("{game}", new Owned(last(room.teacher.client().form("/host", game)), room.teacher, teachers));
        OWNED.put("{text}", new Owned(last(text(room.teacher)), room.teacher, teachers));
        var session = site.school.accounts().sessions(room.bat.person()).getFirst();
        OWNED.put("{session}", new Owned(session.name(), room.bat, students));
    }

    @AfterAll
    static void close() {
        colleague.client().close();
        outsider.client().close();
        room.close();
    }

    private static String last(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("\\?.*", "")
                .replaceAll(".*/", "");
    }

    private static HttpResponse<String> text(Account from) {
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        return from.client()
                .send(
                        "POST",
                        "/texts",
                        part.formatted("key", "abcdefgh12") + part.formatted("text", Bench.TEXT) + "--x--\r\n",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "multipart/form-data; boundary=x");
    }

    /** A form in which most deeds find what they need, so that they go on to look for what they are about. */
    private static HttpResponse<String> ask(Account from, String method, String path) {
        var fields = new HashMap<String, String>();
        for (String name : List.of("title", "name", "typed", "said", "wording", "text", "students")) {
            fields.put(name, "x");
        }
        for (String number : List.of("version", "rating", "seat", "person", "class", "count", "edition", "attempt")) {
            fields.put(number, "1");
        }
        for (String number : List.of("slot", "expected", "from", "shown", "number")) {
            fields.put(number, "0");
        }
        fields.putAll(Map.of("key", "key-of-the-matrix", "id", "command-x", "deed", "next", "on", "true"));
        fields.putAll(Map.of("question", "small/felt", "form", "typed", "until", "2030-01-01T10:00", "closes", ""));
        return method.equals("GET") ? from.client().get(path) : from.client().form(path, fields);
    }

    /** The first thing in the path that belongs to somebody, else the first at all. */
    private static String parameter(String path) {
        var all = new ArrayList<String>();
        var matcher = Pattern.compile("\\{\\w+}").matcher(path);
        while (matcher.find()) {
            // The kind of a game is not a game.
            if (!(path.startsWith("/decks/") && matcher.group().equals("{game}"))) {
                all.add(matcher.group());
            }
        }
        return all.stream().filter(OWNED::containsKey).findFirst().orElse(all.getFirst());
    }

    private static String filled(String path, String parameter, String value) {
        return path.replace(parameter, value)
                .replace("{deck}", "horses")
                .replace("{slug}", "horses-sent")
                .replace("{sheet}", "key.pdf")
                .replace("{table}", "students.csv")
                .replace("{game}", "match")
                .replaceAll("\\{\\w+}", "1");
    }

    @Test
    void whatIsSomebodyElsesLooksLikeWhatIsNotThere() {
        var wrong = new TreeSet<String>();
        int looked = 0;
        for (var route : room.site.routes) {
            String method = route.getHttpMethod().name();
            String path = route.getPath();
            if (!path.contains("{") || !route.getHttpMethod().isHttpMethod()) {
                continue;
            }
            String name = method + " " + path;
            String parameter = parameter(path);
            var owned = OWNED.get(parameter);
            if (owned == null) {
                if (!COMMON.containsKey(parameter)) {
                    wrong.add(name + ": " + parameter + " stands in no table");
                }
                continue;
            }
            looked++;
            var roles = route.getRoles();
            String there = filled(path, parameter, owned.own());
            String missing = filled(path, parameter, parameter.equals("{game}") ? "ffffffffffffffff" : "999999");
            for (var foreign : owned.foreign()) {
                boolean may = roles.contains(Access.Allowed.ANYONE)
                        || roles.contains(
                                Access.Allowed.valueOf(foreign.person().role().name()));
                if (!may) {
                    continue;
                }
                int foreignStatus = ask(foreign, method, there).statusCode();
                int missingStatus = ask(foreign, method, missing).statusCode();
                boolean refused = foreignStatus == 404
                        || (method.equals("POST") && foreignStatus >= 400 && foreignStatus < 500)
                        || (LEAD_ON.contains(name) && foreignStatus == 303);
                if (foreignStatus != missingStatus || !refused) {
                    wrong.add(name + ": somebody else's " + foreignStatus + ", none " + missingStatus);
                }
            }
            if (method.equals("GET") && path.endsWith(parameter)) {
                int own = ask(owned.owner(), method, there).statusCode();
                if (own != 200 && own != 303) {
                    wrong.add(name + ": one's own " + own);
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(looked > 75, "routes about something of somebody: " + looked);
    }

    @Test
    void whatIsCommonAndNotThereIsMissing() {
        var wrong = new TreeSet<String>();
        for (var route : room.site.routes) {
            String path = route.getPath();
            if (!path.contains("{") || !route.getHttpMethod().name().equals("GET")) {
                continue;
            }
            String parameter = parameter(path);
            String absent = COMMON.get(parameter);
            if (absent == null || OWNED.containsKey(parameter)) {
                continue;
            }
            var asking = route.getRoles().contains(Access.Allowed.ANYONE) ? outsider : room.teacher;
            int status = ask(asking, "GET", filled(path, parameter, absent)).statusCode();
            boolean forAdministrators = path.startsWith("/people");
            if (status != (forAdministrators ? 403 : 404)) {
                wrong.add(path + ": " + status);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void aStudentOfAnotherClassIsNotInThisOne() {
        String homework = Objects.requireNonNull(OWNED.get("{homework}")).own();
        for (String path : List.of(
                "/classes/" + room.classroom.id() + "/students/"
                        + outsider.person().id(),
                "/homework/" + homework + "/students/" + outsider.person().id())) {
            assertEquals(404, room.teacher.client().get(path).statusCode(), path);
        }
        String own = "/classes/" + room.classroom.id() + "/students/"
                + room.bat.person().id();
        assertEquals(200, room.teacher.client().get(own).statusCode());
    }
}
