package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
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
        for (String violation : Axe.violations(page)) {
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
            bat.keyboard().press("2");
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
            host.setViewportSize(375, 720);
            look(host, "remote");
            host.locator(".controls .go").click();
            bat.getByText("case 1").waitFor();
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
}
