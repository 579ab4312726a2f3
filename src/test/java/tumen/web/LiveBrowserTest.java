package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.live.Phase;

/** A teacher and three players in real browsers, from the lobby to the end; the screenshots are for people. */
@ExtendWith(Chromium.class)
class LiveBrowserTest {

    private final List<String> faults = new ArrayList<>();

    private Page page(Browser browser, int width, ColorScheme scheme, List<BrowserContext> contexts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 720 : 900)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Ulaanbaatar"));
        contexts.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(error -> faults.add("a script failed at " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 409")) {
                faults.add("on the console: " + message.text());
            }
        });
        return page;
    }

    private void look(Page page, String name) {
        Screenshots.takeWhole(page, "live-" + name);
        for (String violation : LookTest.apart() ? Axe.violations(page) : Axe.violationsButOfColour(page)) {
            faults.add(name + ": " + violation);
        }
        var beside = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(beside)) {
            faults.add(name + ": wider than the window by " + beside);
        }
    }

    private static Page joined(LiveRoom room, Page page, String name) {
        page.navigate(room.site.address() + "/play/" + room.code);
        page.locator("#name").fill(name);
        page.keyboard().press("Enter");
        page.getByText("You are in, " + name).waitFor();
        return page;
    }

    @Test
    void f24AHostAndThreePlayersPlayByKeysAndHearTheTime(@TempDir Path folder, Browser browser) {
        var contexts = new ArrayList<BrowserContext>();
        try (var room = LiveRoom.open(folder, 2, Map.of("reading", "3"))) {
            var host = page(browser, 1280, ColorScheme.LIGHT, contexts);
            host.context()
                    .addCookies(List.of(
                            new Cookie(Visitors.SESSION, String.valueOf(room.teacher.cookies.get(Visitors.SESSION)))
                                    .setUrl(room.site.address())));
            host.navigate(room.site.address() + "/host");
            look(host, "games");
            host.navigate(room.site.address() + "/host/new?deck=capitals");
            look(host, "new");
            host.navigate(room.site.address() + "/host/" + room.game);
            var bat = page(browser, 375, ColorScheme.LIGHT, contexts);
            bat.navigate(room.site.address() + "/play");
            look(bat, "find");
            bat.locator("#code").fill(room.code);
            bat.keyboard().press("Enter");
            bat.locator("#name").waitFor();
            look(bat, "join");
            joined(room, bat, "Bat");
            var saraa = joined(room, page(browser, 375, ColorScheme.DARK, contexts), "Сараа");
            var tuya = joined(room, page(browser, 1280, ColorScheme.DARK, contexts), "<b>Tuya</b>");
            look(bat, "lobby");
            host.getByText("<b>Tuya</b>").first().waitFor();
            look(host, "host-lobby");

            bat.evaluate("() => { window.told = []; new MutationObserver(() => window.told.push("
                    + "document.getElementById('announce').textContent)).observe("
                    + "document.getElementById('announce'), {childList: true}); }");
            host.keyboard().press(" ");
            bat.getByText("case 0").waitFor();
            assertEquals("H1", bat.evaluate("document.activeElement.tagName"), "the focus moves to the question");
            look(bat, "reading");
            bat.locator("[data-keys='1']:enabled").waitFor();
            look(bat, "asked");
            look(host, "host-open");
            int right = room.state()
                    .order(0, 0)
                    .indexOf(room.state().item(0).options().indexOf("Ulaanbaatar"));
            bat.keyboard().press(String.valueOf(right + 1));
            bat.getByText("Your answer is kept.").waitFor();
            look(bat, "kept");
            saraa.locator("[data-keys='1']:enabled").waitFor();
            saraa.keyboard().press("1");
            saraa.getByText("Your answer is kept.").waitFor();
            room.time.pass(21_000);
            tuya.getByText("Time is up.").first().waitFor();
            look(tuya, "closed");
            host.getByText("No answer yet from").waitFor();
            host.keyboard().press(" ");
            bat.locator(".verdict").waitFor();
            look(bat, "solution");
            look(saraa, "solution-dark");
            look(host, "host-revealed");
            host.keyboard().press(" ");
            host.locator(".ranking").waitFor();
            look(host, "host-ranked");
            var told = (List<?>) bat.evaluate("window.told");
            assertTrue(told.size() <= 5, "told of the time too often: " + told);

            host.navigate(room.site.address() + "/host/" + room.game + "/remote");
            host.setViewportSize(375, 667);
            look(host, "remote");
            host.setViewportSize(375, 480);
            assertReachable(host);
            host.setViewportSize(375, 667);
            assertReachable(host);
            host.locator(".controls .go").click();
            bat.getByText("case 1").waitFor();
            host.getByText("case 1").waitFor();
            look(host, "remote-open");
            assertReachable(host);
            // The line breaks: the answer is sent again until it is there.
            saraa.locator("[data-keys='1']:enabled").waitFor();
            saraa.evaluate("() => { window.sends = fetch; window.fetch = () => Promise.reject(new TypeError()); }");
            saraa.locator("[data-keys='1']").click();
            saraa.getByText("Nothing is lost").waitFor();
            saraa.evaluate("() => { window.fetch = window.sends; }");
            saraa.getByText("Your answer is kept.").waitFor();
            host.navigate(room.site.address() + "/host/" + room.game + "/wall");
            host.setViewportSize(1280, 900);
            look(host, "wall");
            room.reveal();
            room.host("end");
            bat.getByText("The quiz is over.").waitFor();
            look(bat, "over");
            host.getByText("The quiz is over.").waitFor();
            look(host, "wall-over");
            assertTrue(room.state().phase() instanceof Phase.Finished);
            assertEquals(List.of(), faults);
        } finally {
            contexts.forEach(BrowserContext::close);
        }
    }

    /** The remote's button can be pressed without a look and without scrolling. */
    private static void assertReachable(Page remote) {
        remote.evaluate("scrollTo(0, 0)");
        assertEquals(
                true,
                remote.evaluate("() => { const box = document.querySelector('.controls .go').getBoundingClientRect();"
                        + " return box.top >= 0 && box.bottom <= innerHeight; }"));
    }

    /** The rows of the table of failures in which a person looks at a screen. */
    @Test
    void f03f05f10f11f13f14f15f16WhatGoesWrongInAClassIsSeenOnTheScreens(@TempDir Path folder, Browser browser) {
        var contexts = new ArrayList<BrowserContext>();
        try (var room = LiveRoom.open(folder, 2, Map.of("time", "60"))) {
            var host = page(browser, 1280, ColorScheme.DARK, contexts);
            host.context()
                    .addCookies(List.of(
                            new Cookie(Visitors.SESSION, String.valueOf(room.teacher.cookies.get(Visitors.SESSION)))
                                    .setUrl(room.site.address())));
            host.navigate(room.site.address() + "/host/" + room.game);
            var phone = host.context().newPage();
            phone.setViewportSize(375, 720);
            phone.navigate(room.site.address() + "/host/" + room.game + "/remote");
            var bat = joined(room, page(browser, 375, ColorScheme.LIGHT, contexts), "Амина");
            // F10: a school's proxy lets no stream through.
            var saraa = page(browser, 375, ColorScheme.DARK, contexts);
            saraa.context().route("**/stream*", Route::abort);
            joined(room, saraa, "<script>Saraa");
            // F11: a clock that is an hour ahead. F13: a name that is taken, and a free one that is offered.
            var tuya = page(browser, 375, ColorScheme.LIGHT, contexts);
            tuya.addInitScript("const real = Date.now; Date.now = () => real() + 3600000;");
            tuya.navigate(room.site.address() + "/play/" + room.code);
            tuya.locator("#name").fill("амина ");
            tuya.keyboard().press("Enter");
            tuya.getByText("Somebody here has this name already.").waitFor();
            look(tuya, "name-taken");
            tuya.locator("main button.go").click();
            tuya.getByText("You are in,").waitFor();
            host.getByText("<script>Saraa").first().waitFor();

            // F5: the phone advances, the laptop is reloaded three times, and all show the same.
            phone.locator(".controls .go").click();
            bat.getByText("case 0").waitFor();
            for (int reload = 0; reload < 3; reload++) {
                host.reload();
                host.getByText("case 0").first().waitFor();
            }
            assertEquals(0, room.state().question().orElseThrow());
            saraa.getByText("case 0").waitFor();
            tuya.getByText("case 0").waitFor();
            String[] timer = tuya.locator("[data-timer]").first().textContent().split(":", -1);
            int left = 60 * Integer.parseInt(timer[0]) + Integer.parseInt(timer[1]);
            assertTrue(left > 30 && left <= 60, "the timer of a wrong clock shows " + left);
            look(tuya, "clock-ahead");

            // F15: one leaves, the others answer: it closes for those present, and the teacher sees who is missing.
            tuya.close();
            LiveRoom.await(() -> !room.state().seats().get(2).present(), "she is still there");
            bat.locator("[data-keys='1']:enabled").click();
            bat.getByText("Your answer is kept.").waitFor();
            // F3: what was answered is there after a reload, and stays.
            bat.reload();
            bat.getByText("Your answer is kept.").waitFor();
            assertEquals(0, bat.locator("[data-keys='1']:enabled").count(), "the answer could be changed");
            saraa.locator("[data-keys='2']:enabled").click();
            host.getByText("No answer yet from").waitFor();
            LiveRoom.await(() -> room.state().phase() instanceof Phase.Closed, "it waits for those who are away");
            host.bringToFront();
            look(host, "host-missing");
            host.keyboard().press(" ");
            saraa.locator(".verdict").waitFor();

            // F14 and F16: she comes back, is sent away by mistake, and is let in again.
            var again = tuya.context().newPage();
            again.navigate(room.site.address() + "/play/" + room.code);
            again.getByText("You gave no answer.").waitFor();
            host.locator("#players summary").click();
            look(host, "host-players");
            host.locator("#players button[value=remove]").last().click();
            again.getByText("The teacher has taken you out of this quiz.").waitFor();
            look(again, "away");
            host.locator("#players button[value=readmit]").click();
            again.getByText("The teacher has taken you out of this quiz.")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertEquals(
                    List.of(),
                    faults.stream()
                            .filter(fault -> !fault.contains("ERR_FAILED"))
                            .toList());
        } finally {
            contexts.forEach(BrowserContext::close);
        }
    }
}
