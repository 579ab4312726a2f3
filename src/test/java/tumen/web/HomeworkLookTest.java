package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.web.Accounts.Account;

/** The pages of homework as {@link LookTest} looks at the others, for its teacher and for a student. */
@ExtendWith(Chromium.class)
class HomeworkLookTest {
    private static HomeworkRoom room;
    private static Map<String, String> ofTeacher;
    private static Map<String, String> ofStudent;
    private static Account finished;
    private static String result;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        room = new HomeworkRoom(folder);
        var more = room.accounts.students(
                room.teacher.person(),
                room.classroom.id(),
                "Амарбаясгалан Батсүхийн",
                "Dorj",
                "김서연",
                "Maximilian von Hohenstein-Oettingen");
        String homework = room.set("attempts", "2", "limit", "30");
        room.set("opens", room.local(Duration.ofDays(3)), "closes", room.local(Duration.ofDays(9)));
        String soon = room.set("review", "practice");
        var said = List.of("Elbegdorj", "ten thousand", "Enkhbayar", "10,000");
        for (int i = 0; i < 3; i++) {
            String attempt = HomeworkRoom.begin(more.get(i), homework);
            room.say(more.get(i), attempt, 0, said.get(i % 2 * 2));
            room.say(more.get(i), attempt, 1, said.get(i == 0 ? 1 : 3));
            if (i < 2) {
                room.handIn(more.get(i), attempt);
            }
        }
        String unfinished = HomeworkRoom.begin(room.bat, homework);
        String done = HomeworkRoom.begin(room.bat, soon);
        room.say(room.bat, done, 0, "Enkhbayar");
        room.handIn(room.bat, done);
        String first = homework + "/students/" + more.get(0).person().id();
        room.teacher
                .client()
                .form(first, Map.of("closes", room.local(Duration.ofDays(2)), "longer", "10", "attempts", "1"));
        room.teacher
                .client()
                .form(homework + "/questions/2/regrading", Map.of("said", "ten thousand", "key", "key-regraded"));
        // Whoever is still at work on a deck sees no results about it.
        finished = more.get(3);
        result = HomeworkRoom.begin(finished, soon) + "/result";
        room.say(finished, result.replace("/result", ""), 0, "Enkhbayar");
        room.handIn(finished, result.replace("/result", ""));
        more.forEach(account -> account.client().close());
        ofTeacher = new LinkedHashMap<>();
        ofTeacher.put("homework-teacher", "/homework");
        ofTeacher.put("homework-new", "/homework/new?quiz=" + room.quiz.id());
        ofTeacher.put("homework-class", homework);
        ofTeacher.put("homework-settings", homework + "/settings");
        ofTeacher.put("homework-student", first);
        ofTeacher.put("homework-question", homework + "/questions/1");
        ofTeacher.put("homework-question-amended", homework + "/questions/2");
        ofTeacher.put("homework-regrading", homework + "/questions/1/regrading?said=enkhbayar");
        ofStudent = new LinkedHashMap<>();
        ofStudent.put("home-homework", "/");
        ofStudent.put("homework-mine", "/homework");
        ofStudent.put("homework-task", homework);
        ofStudent.put("homework-done", soon);
        ofStudent.put("homework-attempt", unfinished);
    }

    @AfterAll
    static void close() {
        if (room != null) {
            room.close();
        }
    }

    @EveryLook
    void everyPageIsSound(int width, String locale, Browser browser) {
        var faults = new ArrayList<String>();
        look(browser, width, locale, room.teacher, ofTeacher, faults);
        look(browser, width, locale, room.bat, ofStudent, faults);
        look(browser, width, locale, finished, Map.of("homework-result", result), faults);
        assertEquals(List.of(), faults);
    }

    private static void look(
            Browser browser,
            int width,
            String locale,
            Account account,
            Map<String, String> pages,
            List<String> faults) {
        try (var context = LookTest.context(browser, width, locale)) {
            context.addCookies(List.of(new Cookie(Visitors.SESSION, account.token()).setUrl(room.site.address())));
            Page page = context.newPage();
            page.setDefaultTimeout(10_000);
            LookTest.listen(page, room.site, faults);
            for (var each : pages.entrySet()) {
                page.navigate(room.site.address() + each.getValue());
                page.waitForLoadState();
                LookTest.inspect(page, LookTest.name(each.getKey(), width, locale), faults);
            }
        }
    }
}
