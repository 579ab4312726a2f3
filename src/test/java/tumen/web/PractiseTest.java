package tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody practises, in a real browser. */
@ExtendWith(Chromium.class)
class PractiseTest {
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aGuestPractisesTenCardsWithNothingButKeys(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context.newPage());
            page.navigate(site.address() + "/");
            page.keyboard().press("Space");
            page.waitForURL("**/practise");
            String loaded = loaded(page);
            for (int done = 0; done < 10; done++) {
                assertEquals(done, done(page));
                answerByKeys(page);
            }
            assertEquals(10, done(page));
            assertEquals(loaded, loaded(page), "the page was loaded anew between the cards");
        }
    }

    /** Answers whatever is asked, rates, and goes on: never with the mouse. */
    private static void answerByKeys(Page page) {
        var card = page.locator("article.card");
        if (card.locator("button.go:has-text('Show the answer')").count() > 0) {
            press(page, "Space");
            assertTrue(card.locator(".answer").isVisible());
            press(page, "3");
            return;
        }
        if (card.locator("[name=typed], [name=gap]").count() > 0) {
            for (var field : card.locator("[name=typed], [name=gap]").all()) {
                assertTrue(page.locator(":focus").count() > 0);
                page.keyboard().type("felt");
                if (!field.isVisible()
                        || !field.equals(card.locator("[name=gap]").last())) {
                    page.keyboard().press("Tab");
                }
            }
            press(page, "Enter");
        } else if (card.locator("[type=checkbox]").count() > 0) {
            page.keyboard().press("1");
            page.keyboard().press("2");
            press(page, "Enter");
        } else if (card.locator("select").count() > 0) {
            for (var select : card.locator("select").all()) {
                select.focus();
                page.keyboard().press("ArrowDown");
            }
            page.locator("h1").focus();
            press(page, "Enter");
        } else {
            press(page, "1");
        }
        assertEquals("verdict", page.evaluate("document.activeElement.classList[0]"), "the verdict has the focus");
        press(page, "Space");
    }

    /** Presses the key and waits for what the server says to it. */
    private static void press(Page page, String key) {
        page.waitForResponse(
                response -> response.status() == 200, () -> page.keyboard().press(key));
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }

    @Test
    void everythingWorksWithoutScripts(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = page(context.newPage());
            page.navigate(site.address() + "/");
            page.locator("main .go").click();
            page.navigate(site.address() + "/practise?question=horses/horses-sent");
            page.locator("button:has-text('10,000 horses')").first().click();
            assertTrue(page.url().contains("/practise/answers/"), page.url());
            assertTrue(
                    page.locator(".verdict").innerText().startsWith("Right."),
                    page.locator(".verdict").innerText());
            assertEquals("10,000", page.locator("blockquote mark").innerText());
            page.reload();
            assertEquals(1, done(page), "a reload answers nothing anew");
            page.locator("button[value='1']").click();
            assertTrue(page.url().endsWith("/practise"), page.url());
            page.locator(".under button").click();
            assertTrue(page.locator(".notice").first().innerText().startsWith("Taken back."));
            assertEquals(0, done(page));
            page.navigate(site.address() + "/practise?question=horses/steppe");
            page.locator("main .go").click();
            page.locator("button[value='4']").click();
            assertEquals(1, done(page));
            page.locator("footer a[data-keys]").click();
            assertEquals("Keys", page.locator("h1").innerText());
            page.locator("footer button[value='dark']").click();
            assertEquals("dark", page.locator("html").getAttribute("data-theme"));
        }
    }

    @Test
    void aTypedMissShowsWhichLettersDiffer(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context.newPage());
            page.navigate(site.address() + "/practise?question=horses/president");
            press(page, "1");
            page.navigate(site.address() + "/practise?question=horses/president");
            page.locator("[name=gap]").fill("Tsakhiagiin Battulga");
            press(page, "Enter");
            assertTrue(page.locator(".verdict").innerText().startsWith("Not right."));
            assertTrue(page.locator(".compare del").count() > 0);
            assertTrue(page.locator(".compare ins").count() > 0);
            assertEquals(
                    "Tsakhiagiin Elbegdorj", page.locator(".compare dd").last().innerText());
        }
    }

    @Test
    void undoAsksAgain(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context.newPage());
            page.navigate(site.address() + "/practise?question=horses/president");
            String stem = page.locator("h1").innerText();
            press(page, "2");
            assertEquals(1, done(page));
            press(page, "u");
            assertEquals(stem, page.locator("h1").innerText());
            assertEquals(0, done(page));
            press(page, "1");
            press(page, "4");
            assertEquals(1, done(page), "another rating is no second answer");
        }
    }

    @Test
    void aDoubleClickIsOneAnswer(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context.newPage());
            page.navigate(site.address() + "/practise?question=horses/president");
            press(page, "1");
            page.navigate(site.address() + "/practise?question=horses/horses-sent");
            var form = page.evaluate("""
                async () => {
                  const data = new URLSearchParams(new FormData(document.querySelector("article form")));
                  data.set(document.querySelector("article [name=gap]") ? "gap" : "option", "10,000 horses");
                  const send = () => fetch("/practise/answers", {method: "POST", body: data}).then((r) => r.url);
                  return (await Promise.all([send(), send(), send()])).join(" ");
                }\
                """);
            assertEquals(
                    1,
                    List.of(form.toString().split(" ", -1)).stream().distinct().count(),
                    form.toString());
            page.navigate(site.address() + "/practise");
            assertEquals(2, done(page));
        }
    }

    @Test
    void anAnswerThatCannotBeSentIsNotLost(Browser browser) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(site.address() + "/practise?question=horses/gaps");
            page.locator("[name=gap]").first().fill("two");
            page.locator("[name=gap]").last().fill("rail");
            context.setOffline(true);
            page.keyboard().press("Enter");
            page.locator("#offline").waitFor();
            assertEquals("two", page.locator("[name=gap]").first().inputValue());
            context.setOffline(false);
            press(page, "Enter");
            assertTrue(
                    page.locator(".verdict").innerText().startsWith("Right."),
                    page.locator(".verdict").innerText());
        }
    }

    @Test
    void theKeysDoNotDisturbSomebodyWhoTypes(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context.newPage());
            page.navigate(site.address() + "/practise?question=horses/gaps");
            assertThat(page.locator("[name=gap]").first()).isFocused();
            page.keyboard().type("us 1?");
            assertEquals("us 1?", page.locator("[name=gap]").first().inputValue());
            assertFalse(page.locator("dialog").isVisible());
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("?");
            assertThat(page.locator("dialog")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();
        }
    }

    @Test
    void theFirstLoadIsSmall(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context.newPage());
            var requests = new ArrayList<Request>();
            page.onRequestFinished(requests::add);
            page.navigate(site.address() + "/practise");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long bytes = List.copyOf(requests).stream()
                    .mapToLong(request -> request.sizes().responseBodySize)
                    .sum();
            assertTrue(bytes > 1000 && bytes <= 60 * 1024, "the first load is " + bytes + " bytes");
        }
    }

    private static Page page(Page page) {
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> {
            throw new AssertionError("a script failed: " + error);
        });
        return page;
    }

    /** How many answers the bar says were given today. */
    private static int done(Page page) {
        var bar = page.locator("progress");
        if (bar.count() == 0) {
            return 0;
        }
        var label = Pattern.compile("^(\\d+) of").matcher(bar.getAttribute("aria-label"));
        assertTrue(label.find());
        return Integer.parseInt(label.group(1));
    }

    /** When the page was loaded; another number after another load. */
    private static String loaded(Page page) {
        return page.evaluate("performance.timeOrigin").toString();
    }
}
