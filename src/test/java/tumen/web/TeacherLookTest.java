package tumen.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
        pages.put("media-none", page -> page.navigate(site.address() + "/decks/small/media"));
        pages.put("media-lies", page -> bring(page, "horse.png", "this is no picture".getBytes(UTF_8)));
        pages.put("media", page -> bring(page, "horse.png", picture()));
        pages.put("proposals", page -> page.navigate(site.address() + "/proposals"));
        pages.put("wording", page -> page.navigate(site.address() + "/decks/horses/questions/horses-sent/wording"));
        pages.put("wording-wrong", page -> {
            page.locator("#wording").fill("## horses-sent · figure\n\nHow many?\n");
            page.locator("form.settings button.go").click();
            page.locator("[role=alert]").waitFor();
        });
        return pages;
    }

    private static void bring(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "image/png", content));
        page.locator("main button.go").click();
        page.locator(".notice").first().waitFor();
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @EveryLook
    void everyPageIsSound(int width, String locale, Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = LookTest.context(browser, width, locale)) {
            context.addCookies(List.of(new Cookie(Visitors.SESSION, teacher.token()).setUrl(site.address())));
            var page = context.newPage();
            page.setDefaultTimeout(10_000);
            LookTest.listen(page, site, faults);
            for (var each : pages().entrySet()) {
                each.getValue().accept(page);
                page.waitForLoadState();
                LookTest.inspect(page, LookTest.name(each.getKey(), width, locale), faults);
            }
        }
        assertEquals(List.of(), faults);
    }
}
