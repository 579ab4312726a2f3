package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.Response;
import tumen.web.Accounts.Account;

/** Homework in a real browser: a teacher sets it, a student does it on a phone that dies, a laptop, and in two tabs. */
@ExtendWith(Chromium.class)
class HomeworkBrowserTest {
    private HomeworkRoom room;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        room = new HomeworkRoom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private BrowserContext device(Browser browser, Account account) {
        var context = browser.newContext(new Browser.NewContextOptions().setTimezoneId("Asia/Ulaanbaatar"));
        context.addCookies(List.of(new Cookie(Visitors.SESSION, account.token()).setUrl(room.site.address())));
        return context;
    }

    private static Page page(BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(10_000);
        return page;
    }

    private static void say(Page page, String text) {
        page.waitForResponse(
                "**/answers", () -> page.locator("#q-1 [name=typed]").fill(text));
        saved(page);
    }

    private static void saved(Page page) {
        page.getByText("All changes saved.").waitFor();
    }

    private static double left(Page page) {
        return Double.parseDouble(page.locator("main").getAttribute("data-left"));
    }

    @Test
    void aTeacherSetsItAndItStandsOnTheStudentsHomePage(Browser browser) {
        try (var desk = device(browser, room.teacher);
                var phone = device(browser, room.bat)) {
            var teacher = page(desk);
            teacher.navigate(room.site.address() + "/quizzes/" + room.quiz.id());
            teacher.getByText("Set as homework").click();
            teacher.locator("#limit").fill("20");
            teacher.locator("#closes").fill(room.local(Duration.ofHours(20)));
            teacher.locator("main button.go").click();
            teacher.getByText("It is set.").waitFor();
            assertTrue(teacher.locator("main").innerText().contains("2 not begun"));
            var student = page(phone);
            student.navigate(room.site.address() + "/");
            student.locator(".tasks a").first().click();
            student.waitForURL("**/homework/*");
            assertTrue(student.locator("main").innerText().contains("20 minutes from when you begin"));
            student.keyboard().press("Enter");
            student.waitForURL("**/attempts/*");
            student.locator("#clock").waitFor();
        }
    }

    @Test
    void f18TheBatteryDiesAnotherDeviceGoesOnAndOfTwoTabsTheLastWriteWins(Browser browser) {
        String homework = room.set("limit", "30");
        String url;
        try (var phone = device(browser, room.bat)) {
            var page = page(phone);
            page.navigate(room.site.address() + homework);
            page.keyboard().press("Enter");
            page.waitForURL("**/attempts/*");
            url = page.url();
            say(page, "Elbeg");
        }
        room.pass(Duration.ofMinutes(12));
        try (var laptop = device(browser, room.bat)) {
            var one = page(laptop);
            one.navigate(room.site.address() + "/");
            one.getByText("Go on with it").first().click();
            one.waitForURL(url);
            assertEquals("Elbeg", one.locator("#q-1 [name=typed]").inputValue(), "what was said is there");
            assertTrue(left(one) <= 18 * 60_000 && left(one) > 17 * 60_000, "the clock is not reset");
            var two = page(laptop);
            two.navigate(url);
            say(two, "Tsakhia");
            say(one, "Elbegdorj");
            var attempt = room.attempt(url);
            int slot = attempt.order().getFirst();
            assertEquals(
                    List.of("Elbeg", "Tsakhia", "Elbegdorj"),
                    attempt.history(slot).stream()
                            .map(answered -> ((Response.Typed) answered.response()).text())
                            .toList(),
                    "the last write wins, and the history is kept");
            two.reload();
            assertEquals("Elbegdorj", two.locator("#q-1 [name=typed]").inputValue());
            assertTrue(left(two) <= 18 * 60_000, "nor by a second tab");
        }
    }
}
