package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Attempt;
import tumen.assess.Step;
import tumen.question.Form;
import tumen.question.Response;

/** Taking a test in a real browser. */
@ExtendWith(Chromium.class)
class TakingTest {
    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Page page(BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(10_000);
        return page;
    }

    private Attempt attempt(Page page) {
        String url = page.url().replaceAll("[?#].*", "");
        return site.tests
                .attempts()
                .find(Long.parseLong(url.replaceAll(".*/attempts/(\\d+).*", "$1")))
                .orElseThrow();
    }

    private static void saved(Page page) {
        page.getByText("All changes saved.").waitFor();
    }

    @Test
    void aTestIsTakenClosedResumedAndFinishedByKeyboardAlone(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context);
            page.navigate(site.address() + "/tests?count=6&form=choice&part=horses&minutes=60");
            // The button that starts has the focus.
            page.keyboard().press("Enter");
            page.waitForURL("**/attempts/*");
            saved(page);
            page.keyboard().press("2");
            assertTrue(
                    page.locator(".sheet:not([hidden]) .choices input").nth(1).isChecked());
            page.keyboard().press("f");
            page.locator(".map .flagged").waitFor();
            page.keyboard().press("ArrowRight");
            assertEquals("stem-2", page.evaluate("document.activeElement.id"), "the focus moves to the new question");
            page.keyboard().press("1");
            page.keyboard().press("3");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("3");
            page.locator(".map .answered").nth(1).waitFor();
            saved(page);
            String url = page.url();
            page.close();

            var again = page(context);
            again.navigate(url);
            saved(again);
            assertTrue(again.locator("#q-1 .choices input").nth(2).isChecked(), "the last answer stands");
            assertEquals(2, again.locator(".map .answered").count());
            assertEquals(1, again.locator(".map .flagged").count());
            again.keyboard().press("?");
            again.locator("dialog[open]").waitFor();
            again.keyboard().press("Escape");
            again.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            for (int i = 2; i <= 6; i++) {
                again.keyboard().press("ArrowRight");
                again.waitForFunction("id => document.activeElement.id === id", "stem-" + i);
                again.keyboard().press("1");
            }
            saved(again);
            again.locator("#hand-in").focus();
            again.keyboard().press("Enter");
            again.waitForURL("**/submission");
            String submission = again.locator("main").innerText();
            assertTrue(submission.contains("6 of 6 questions are answered."), submission + attempt(again));
            again.keyboard().press("Enter");
            again.waitForURL("**/result");
            var attempt = attempt(again);
            assertEquals(2, attempt.history(attempt.order().getFirst()).size());
            assertEquals(6, again.locator(".reply .verdict").count());
        }
    }

    @Test
    void whatIsAnsweredOfflineWaitsOnTheDeviceAndIsSentLater(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context);
            page.navigate(site.address() + "/tests?count=4&form=typed&part=horses");
            page.keyboard().press("Enter");
            page.waitForURL("**/attempts/*");
            saved(page);
            var attempt = attempt(page);
            context.setOffline(true);
            page.locator("#q-1 [name=typed]").fill("said offline");
            page.getByText("One change waits to be sent.").waitFor();
            page.locator(".map a").nth(1).click();
            page.locator("#q-2 [name=typed]").fill("and this");
            page.getByText("2 changes wait to be sent.").waitFor();
            page.locator("#hand-in").click();
            page.locator("#trouble:not([hidden])").waitFor();
            String url = page.url();
            page.close();
            context.setOffline(false);

            var again = page(context);
            again.navigate(url);
            saved(again);
            assertEquals("said offline", again.locator("#q-1 [name=typed]").inputValue());
            var now = site.tests.attempts().find(attempt.id()).orElseThrow();
            assertEquals(
                    List.of("said offline", "and this"),
                    now.order().subList(0, 2).stream()
                            .map(slot -> now.answer(slot).orElseThrow().response())
                            .map(response -> ((Response.Typed) response).text())
                            .toList());
        }
    }

    @Test
    void whatIsAnsweredBeforeTheScriptHasComeIsSavedToo(Browser browser) {
        try (var context =
                browser.newContext(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            var page = page(context);
            var held = new ArrayList<Route>();
            page.route("**/test*.js", held::add);
            page.navigate(site.address() + "/tests?count=2&form=choice&part=horses", untilCommitted());
            page.locator("main button").first().click();
            page.locator("#q-1 .choices input").nth(1).check();
            page.locator("#q-2 .choices input").first().check();
            assertEquals(2, page.locator(".sheet:visible").count(), "nothing is hidden without the script");
            held.forEach(Route::resume);
            saved(page);
            var attempt = attempt(page);
            assertEquals(2, attempt.order().stream().filter(attempt::answered).count(), () -> "" + attempt.steps());
            assertEquals(2, page.locator(".map .answered").count());
        }
    }

    private static Page.NavigateOptions untilCommitted() {
        return new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
    }

    @Test
    void theTimeIsSaidAtMostFiveTimesCanBeHiddenAndHandsIn(Browser browser) {
        var guest = site.people.createGuest(Site.ZONE, Instant.now());
        try (var context = browser.newContext()) {
            context.addCookies(List.of(new Cookie(Visitors.GUEST, guest.token()).setUrl(site.address())));
            var page = page(context);
            // 20 minutes by the page's own clock, which is driven by hand; the server has just begun.
            page.clock().install();
            page.navigate(site.address() + "/tests?count=3&form=typed&part=horses&minutes=20");
            page.keyboard().press("Enter");
            page.waitForURL("**/attempts/*");
            saved(page);
            var attempt = attempt(page);
            page.evaluate("window.heard = []; new MutationObserver(() => heard.push(document.getElementById('said')"
                    + ".textContent)).observe(document.getElementById('said'), { childList: true })");
            page.locator("#hide").click();
            assertFalse(page.locator("#clock").isVisible());
            page.locator("#hide").click();
            assertTrue(page.locator("#clock").isVisible());
            page.locator("#q-1 [name=typed]").fill("in time");
            page.clock().runFor(500);
            saved(page);
            for (int minutes : new int[] {10, 5, 4}) {
                page.clock().fastForward(minutes * 60_000L);
                page.clock().runFor(1_000);
            }
            page.clock().fastForward(20_000);
            var heard = String.valueOf(page.evaluate("heard.join('|')"));
            assertEquals(
                    "Half of the time is over; 10 minutes are left.|Five minutes are left.|One minute is left.", heard);
            page.clock().fastForward(60_000);
            page.waitForURL("**/result");
            var done = site.tests.attempts().find(attempt.id()).orElseThrow();
            assertTrue(done.submitted().isPresent());
            assertEquals(
                    "in time",
                    ((Response.Typed) done.answer(done.order().getFirst())
                                    .orElseThrow()
                                    .response())
                            .text());
        }
    }

    @Test
    void anAnswerOfEveryFormIsSavedAsItIsChanged(Browser browser) {
        try (var context = browser.newContext()) {
            var page = page(context);
            page.navigate(site.address() + "/tests?count=12&part=horses&seed=3");
            page.keyboard().press("Enter");
            page.waitForURL("**/attempts/*");
            saved(page);
            var attempt = attempt(page);
            var forms = new ArrayList<Form>();
            for (int i = 0; i < attempt.order().size(); i++) {
                var form = attempt.assignment()
                        .quiz()
                        .slots()
                        .get(attempt.order().get(i))
                        .form();
                forms.add(form);
                var sheet = page.locator("#q-" + (i + 1));
                switch (form) {
                    case CHOICE, TRUTH ->
                        sheet.locator(".choices input").first().check();
                    case CLOZE -> sheet.locator("[name=gap]").first().fill("rail");
                    case TYPED -> sheet.locator("[name=typed]").fill("steppe");
                    case ORDERING -> sheet.locator(".keep").click();
                    case MATCHING -> sheet.locator("select").first().selectOption("Moscow");
                    case FLASHCARD -> throw new IllegalStateException("nobody grades a flashcard");
                }
                if (page.locator("#following").isVisible() && form != Form.ORDERING) {
                    page.locator("#following").click();
                }
            }
            saved(page);
            assertTrue(forms.containsAll(List.of(Form.CHOICE, Form.CLOZE, Form.MATCHING, Form.ORDERING)), "" + forms);
            var now = site.tests.attempts().find(attempt.id()).orElseThrow();
            assertEquals(12, now.order().stream().filter(now::answered).count(), () -> "" + now.steps());
            assertEquals(
                    12,
                    now.steps().stream().filter(Step.Answered.class::isInstance).count());
            assertEquals(12, page.locator(".map .answered").count());
            assertTrue(now.started().at().isAfter(Instant.now().minus(Duration.ofMinutes(5))));
        }
    }
}
