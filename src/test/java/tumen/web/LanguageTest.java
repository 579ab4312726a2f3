package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Learners' pages in every language and the pages about people, in a real browser: sound, within the window, to be looked at. */
@ExtendWith(Chromium.class)
class LanguageTest {
    private static final String PASSWORD = "a horse on the hill";

    private static Site site;
    private static String learner;
    private static Client admin;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
        learner = Samples.learner(site, Instant.now(), 40);
        admin = new Client(site.address());
        String token = site.people.issueSetupToken(Instant.now()).orElseThrow();
        admin.form("/setup", Map.of("token", token, "name", "Sarangerel", "password", PASSWORD));
        admin.form("/classes", Map.of("name", "5б анги"));
        String roster = """
            --b\r
            Content-Disposition: form-data; name="key"\r
            \r
            roster-form\r
            --b\r
            Content-Disposition: form-data; name="text"\r
            \r
            Бат-Эрдэнэ
            Сараа
            김민준
            \r
            --b--\r
            """;
        admin.bytes(
                "/classes/1/students",
                roster.getBytes(StandardCharsets.UTF_8),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    @AfterAll
    static void close() {
        if (site != null) {
            admin.close();
            site.close();
        }
    }

    private static Browser.NewContextOptions options(String locale, int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(locale)
                .setTimezoneId("Asia/Ulaanbaatar");
    }

    @ParameterizedTest
    @CsvSource({"mn-MN, mn, 375", "ko-KR, ko, 1280"})
    void learnersPagesAreSoundInTheirLanguage(String locale, String language, int width, Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = browser.newContext(options(locale, width))) {
            context.addCookies(List.of(new Cookie(Visitors.GUEST, learner).setUrl(site.address())));
            var page = context.newPage();
            for (String path : List.of(
                    "/",
                    "/practise",
                    "/statistics",
                    "/statistics/retention",
                    "/tests",
                    "/settings",
                    "/profile",
                    "/sign-up")) {
                page.navigate(site.address() + path);
                page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
                assertEquals(language, page.locator("html").getAttribute("lang"), path);
                LookTest.inspect(page, language + path.replace('/', '-') + "-" + width, faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    @EveryLook
    void pagesAboutPeopleAreSound(int width, String locale, Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = LookTest.context(browser, width, locale)) {
            var page = context.newPage();
            for (String path : List.of("/class", "/sign-up", "/sign-in")) {
                page.navigate(site.address() + path);
                LookTest.inspect(page, LookTest.name("people" + path.replace('/', '-'), width, locale), faults);
            }
            context.addCookies(List.of(new Cookie(Visitors.SESSION, admin.cookies.getOrDefault(Visitors.SESSION, ""))
                    .setUrl(site.address())));
            for (String path : List.of("/profile", "/people", "/people/1", "/classes", "/classes/1")) {
                page.navigate(site.address() + path);
                LookTest.inspect(page, LookTest.name("people" + path.replace('/', '-'), width, locale), faults);
            }
            page.locator("tbody a").first().click();
            LookTest.inspect(page, LookTest.name("people-student", width, locale), faults);
            page.navigate(site.address() + "/classes/1");
            page.locator("#text").fill("Нараа\nСараа\n\n" + "x".repeat(90));
            page.locator("form[action$=roster] button").click();
            LookTest.inspect(page, LookTest.name("people-preview", width, locale), faults);
            page.navigate(site.address() + "/classes/1");
            page.locator("button[name=all]").click();
            LookTest.inspect(page, LookTest.name("people-cards", width, locale), faults);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aGuestMakesAnAccountByKeyboardAndKeepsWhatTheyAnswered(Browser browser) {
        try (var context = browser.newContext(options("en-GB", 1280))) {
            var page = context.newPage();
            page.navigate(site.address() + "/practise?question=horses/horses-sent");
            page.keyboard().press("1");
            page.locator(".verdict").waitFor();
            page.navigate(site.address() + "/sign-up");
            page.locator("input:focus").waitFor();
            page.keyboard().type("Nomin");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            page.locator("[role=status]").waitFor();
            assertTrue(page.content().contains("Signed in as Nomin."), page.content());
            page.navigate(site.address() + "/");
            assertTrue(page.content().contains("One answer today."), page.content());
        }
    }

    @Test
    void aScannedCardSignsInAndLeavesNoCodeInTheHistory(Browser browser) {
        String cards = admin.form("/classes/1/cards", Map.of("all", "true")).body();
        var codes = java.util.regex.Pattern.compile("class=\"code\">([0-9A-Z-]+)<")
                .matcher(cards)
                .results()
                .map(hit -> hit.group(1).replace("-", ""))
                .toList();
        try (var context = browser.newContext(options("en-GB", 375))) {
            var page = context.newPage();
            page.navigate(site.address() + "/class#" + codes.get(0) + "." + codes.get(1));
            assertEquals(site.address() + "/class", page.url());
            page.keyboard().press("Enter");
            page.waitForURL(site.address() + "/");
            assertTrue(page.content().contains("Signed in as"), page.content());
        }
    }
}
