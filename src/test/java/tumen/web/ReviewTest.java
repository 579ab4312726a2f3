package tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A teacher brings a text and reviews its drafts, in a real browser. */
@ExtendWith(Chromium.class)
class ReviewTest {
    private static Site site;
    private static Client teacher;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
        teacher = new Client(site.address());
        String token = site.people.issueSetupToken(Instant.now()).orElseThrow();
        var made = teacher.form("/setup", Map.of("token", token, "name", "Sara", "password", "a horse on the hill"));
        assertEquals("/texts", made.headers().firstValue("Location").orElse(""), "the way leads to the paste page");
    }

    @AfterAll
    static void close() {
        if (site != null) {
            teacher.close();
            site.close();
        }
    }

    private static Page page(BrowserContext context) {
        context.addCookies(List.of(new Cookie("tumen-session", String.valueOf(teacher.cookies.get("tumen-session")))
                .setUrl(site.address())));
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        return page;
    }

    private static void paste(Page page, String title) {
        page.navigate(site.address() + "/texts");
        assertThat(page.locator("#title")).hasValue("");
        page.locator("#text").fill(Bench.TEXT);
        page.locator("#title").fill(title);
        page.locator("main button.go").click();
        page.waitForURL("**/texts/*");
    }

    /** Presses a key and waits until the page shows what it led to. */
    private static void press(Page page, String key, String shown) {
        page.keyboard().press(key);
        assertThat(page.locator("#review")).containsText(shown);
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }

    @Test
    void aTeacherReviewsWithNothingButKeys(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context);
            paste(page, "By keys");
            assertThat(page.locator("h2.stem")).hasText("When did Mongolia exchange ambassadors?");
            assertThat(page.locator(".beside mark")).hasText("15 October 1948");
            press(page, "a", "1 approved");
            assertThat(page.locator("h2.stem")).hasText("How many horses did Mongolia send?");
            assertThat(page.locator("h2.stem")).isFocused();
            assertThat(page.locator(".beside .s.approved:not(.legend .s)").first())
                    .containsText("exchanged ambassadors");
            page.keyboard().press("1");
            assertThat(page.locator("#review")).containsText("1 approved");
            page.keyboard().press("r");
            press(page, "4", "Rejected.");
            press(page, "u", "Taken back.");
            assertThat(page.locator("h2.stem")).hasText("How many horses did Mongolia send?");
            page.keyboard().press("e");
            page.locator("#stem").waitFor();
            assertThat(page.locator("#stem")).isFocused();
            page.locator("#stem").fill("How many horses went by rail?");
            press(page, "Control+Enter", "2 approved");
            press(page, "n", "Who spoke in Pyongyang?");
            press(page, "g", "no other distractors");
            press(page, "p", "Published.");
        }
    }

    @Test
    void aRefusedDraftShowsItsReasonAndComesBack(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context);
            paste(page, "Refused");
            page.locator(".filters a").last().click();
            assertThat(page.locator(".filters [aria-current]")).containsText("Set aside");
            page.locator(".ranked .aside a").click();
            assertThat(page.locator(".refusal")).containsText("points back");
            press(page, "b", "It waits again.");
            page.keyboard().press("a");
            assertThat(page.locator("main")).containsText("edit it and write one");
        }
    }

    @Test
    void everythingWorksWithoutScripts(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = page(context);
            site.bench.quick = false;
            paste(page, "Without scripts");
            assertThat(page.locator(".stages .now")).containsText("3 of 7");
            site.bench.finish(Long.parseLong(page.url().replaceAll(".*/", "")));
            site.bench.quick = true;
            page.locator(".look-again").click();
            page.locator("button:has-text('above the line')").click();
            assertThat(page.locator(".head")).containsText("2 approved");
            page.locator("summary[data-keys=r]").click();
            page.locator(".reasons button").first().click();
            assertThat(page.locator(".head")).containsText("2 set aside");
            page.locator(".under button").click();
            assertThat(page.locator(".note-line")).hasText("Taken back.");
            page.locator(".beside a.s.approved").first().click();
            assertThat(page.locator(".meta .state")).hasText("approved");
        }
    }

    @Test
    void theProgressComesByItself(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context);
            site.bench.quick = false;
            paste(page, "In progress");
            assertThat(page.locator(".stages .now")).containsText("3 of 7");
            site.bench.finish(Long.parseLong(page.url().replaceAll(".*/", "")));
            site.bench.quick = true;
            page.locator("h2.stem").waitFor();
        }
    }

    @Test
    void cancellingKeepsTheText(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context);
            site.bench.quick = false;
            paste(page, "Cancelled");
            page.locator("button:has-text('Cancel')").click();
            site.bench.quick = true;
            assertThat(page.locator("main")).containsText("The text is kept.");
            page.locator("main a.go").click();
            assertTrue(page.locator("#text").inputValue().contains("10,000 horses"));
            page.locator("main button.go").click();
            page.locator("h2.stem").waitFor();
            press(page, "a", "1 approved");
            site.bench.quick = false;
            page.locator("a:has-text('change the text')").click();
            page.locator("main button.go").click();
            page.locator("button:has-text('Cancel')").click();
            site.bench.quick = true;
            assertThat(page.locator("#review")).containsText("these are the drafts of the text before");
            press(page, "a", "2 approved");
            page.locator("a:has-text('Look at the text and try again')").click();
            page.locator("main button.go").click();
            assertThat(page.locator("#review")).containsText("2 approved");
            assertThat(page.locator("#review")).not().containsText("drafts of the text before");
        }
    }

    @Test
    void fiftyMegabytesAreRefusedWithASentenceAndNothingIsKept() {
        int before = site.manuscripts.of(0).size();
        String body = part("text", "a".repeat(50_000_000)) + "--x--\r\n";
        var response = teacher.send(
                "POST",
                "/texts",
                body,
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "multipart/form-data; boundary=x");
        assertEquals(413, response.statusCode());
        assertTrue(response.body().contains("more than 10 MB"));
        assertEquals(before, site.manuscripts.of(0).size());
    }

    @Test
    void anEmptyPasteIsRefusedWithASentence() {
        String body = part("key", "abcdefgh12") + part("text", "") + "--x--\r\n";
        var response = teacher.send(
                "POST",
                "/texts",
                body,
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "multipart/form-data; boundary=x");
        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("The document is empty."));
    }

    @Test
    void aTextOfSomebodyElseIsMissing() {
        assertEquals(404, teacher.get("/texts/99999").statusCode());
        assertEquals(404, teacher.get("/texts/nothing").statusCode());
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
