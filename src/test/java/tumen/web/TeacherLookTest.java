package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tumen.web.Accounts.Account;

/** The pages for quizzes, homework and reports as {@link LookTest} looks at the others: sound in every light and width. */
@ExtendWith(Chromium.class)
class TeacherLookTest {
    private static Site site;
    private static Account teacher;
    private static long classroom;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        site = Site.open(folder);
        var accounts = new Accounts(site, folder);
        teacher = accounts.teacher("Oyuna");
        classroom = site.teaching
                .classes()
                .create(teacher.person(), "7b", Instant.now())
                .id();
        accounts.students(teacher.person(), classroom, "Bat", "Saraa")
                .forEach(student -> student.client().close());
    }

    @AfterAll
    static void close() {
        if (site != null) {
            teacher.client().close();
            site.close();
        }
    }

    private static Map<String, Consumer<Page>> pages() {
        var pages = new LinkedHashMap<String, Consumer<Page>>();
        pages.put("quizzes", page -> page.navigate(site.address() + "/quizzes"));
        pages.put("quiz-new", page -> {
            page.locator("#title").fill("The horses of 1953");
            page.locator("main button.go").first().click();
            page.locator("#adding").waitFor();
        });
        pages.put("quiz", page -> {
            page.locator("[name=question]").nth(0).check();
            page.locator("[name=question]").nth(3).check();
            page.locator("[name=question]").nth(6).check();
            page.locator(".stick button").click();
            page.locator("[role=status]").waitFor();
        });
        pages.put("quiz-short", page -> {
            page.locator("[name=count]").first().fill("40");
            page.locator("form[action$=draw] button").click();
            page.locator("[role=alert]").waitFor();
        });
        pages.put("quiz-wrong", page -> {
            page.locator("[name=points]").first().fill("0");
            page.locator(".settings button.go").click();
            page.locator("[role=alert]").waitFor();
        });
        pages.put("quiz-preview", page -> page.navigate(page.url().replaceAll("\\?.*", "") + "/preview"));
        pages.put("quiz-paper", page -> page.navigate(page.url().replace("/preview", "/paper")));
        pages.put(
                "live-from-quiz",
                page -> page.navigate(page.url().replaceAll("/quizzes/(\\d+)/paper", "/host/new?quiz=$1")));
        pages.put("live-of-class", page -> {
            page.locator("#class").selectOption(String.valueOf(classroom));
            page.locator("main button.go").first().click();
            page.locator(".lobby").waitFor();
        });
        pages.put("live-roster", page -> {
            String code = page.locator("p.code").textContent().replaceAll("\\D", "");
            page.navigate(site.address() + "/play/" + code);
        });
        pages.put("live-lobbies", page -> page.navigate(site.address() + "/host"));
        pages.put("class-work", page -> page.navigate(site.address() + "/classes/" + classroom));
        pages.put("proposals", page -> page.navigate(site.address() + "/proposals"));
        pages.put("wording", page -> page.navigate(site.address() + "/decks/horses/questions/horses-sent/wording"));
        pages.put("wording-wrong", page -> {
            page.locator("#wording").fill("## horses-sent · figure\n\nHow many?\n");
            page.locator("form.settings button.go").click();
            page.locator("[role=alert]").waitFor();
        });
        return pages;
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void everyPageIsSound(int width, Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = LookTest.context(browser, ColorScheme.LIGHT, width)) {
            context.addCookies(List.of(new Cookie(Visitors.SESSION, teacher.token()).setUrl(site.address())));
            var page = context.newPage();
            page.setDefaultTimeout(10_000);
            LookTest.listen(page, site, faults);
            for (var each : pages().entrySet()) {
                each.getValue().accept(page);
                page.waitForLoadState();
                LookTest.inspect(page, each.getKey() + "-" + width, faults);
            }
        }
        assertEquals(List.of(), faults);
    }
}
