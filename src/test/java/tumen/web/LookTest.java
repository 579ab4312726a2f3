package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
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

/**
 * Every page, narrow and wide, light and dark, in a real browser: no accessibility violation, nothing sideways, nothing from
 * elsewhere, no error in the console. The screenshots are for people.
 */
@ExtendWith(Chromium.class)
class LookTest {
    /** A window below this width is narrow, in pixels. */
    private static final int NARROW = 600;

    private static Site site;
    private static String setupToken;
    private static String learner;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
        setupToken = site.people.issueSetupToken(Instant.now()).orElseThrow();
        learner = Samples.learner(site, Instant.now(), 120);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    /** How to come to each page, in this order, as one guest who begins with nothing. */
    private static Map<String, Consumer<Page>> pages() {
        var pages = new LinkedHashMap<String, Consumer<Page>>();
        pages.put("home-new", to("/"));
        pages.put("read", page -> {
            page.navigate(site.address() + "/decks/horses/read");
            page.keyboard().press("n");
        });
        pages.put("read-answered", page -> {
            page.locator(".asks[open] form .choices button").first().click();
            page.locator(".told").first().waitFor();
        });
        pages.put("statistics-empty", to("/statistics"));
        pages.put("practise-choice", to("/practise?question=horses/horses-sent"));
        pages.put("feedback-right", page -> page.getByText("10,000 horses").click());
        pages.put("practise-choice-2", to("/practise?question=horses/president"));
        pages.put("feedback-wrong", page -> page.getByText("Nambaryn Enkhbayar").click());
        pages.put("practise-several", to("/practise?question=horses/neighbours"));
        pages.put("feedback-partial", page -> {
            page.getByText("Russia").click();
            page.locator("button.go").first().click();
        });
        pages.put("practise-truth", to("/practise?question=horses/by-rail"));
        pages.put("practise-ordering", to("/practise?question=horses/in-order"));
        pages.put("feedback-ordering", page -> page.locator("button.go").first().click());
        pages.put("practise-matching", to("/practise?question=horses/capitals"));
        pages.put("practise-cloze-gaps", to("/practise?question=horses/gaps"));
        pages.put("practise-cloze", to("/practise?question=horses/horses-sent"));
        pages.put("feedback-cloze", page -> {
            page.locator("[name=gap]").fill("10,500");
            page.keyboard().press("Enter");
        });
        pages.put("practise-flashcard", to("/practise?question=horses/steppe"));
        pages.put("reveal", page -> page.locator("button.go").first().click());
        pages.put("reveal-evidence", page -> {
            page.navigate(site.address() + "/practise?question=horses/speech");
            page.locator("button.go").first().click();
        });
        pages.put("practise-typed", page -> {
            page.navigate(site.address() + "/practise?question=horses/steppe");
            page.locator("button.go").first().click();
            page.waitForResponse(
                    "**/practise/answers",
                    () -> page.locator("button[value='2']").click());
            page.navigate(site.address() + "/practise?question=horses/steppe");
        });
        pages.put("practise-hint", page -> {
            page.locator("[name=typed]").fill("ste");
            page.locator("button[formaction]").click();
            page.locator("article .notice").waitFor();
        });
        pages.put("feedback-typed", page -> {
            page.locator("[name=typed]").fill("step");
            page.keyboard().press("Enter");
        });
        pages.put("overruled", page -> {
            page.locator("button[data-keys=r]").click();
            page.locator(".verdict.right").waitFor();
        });
        pages.put("today", to("/practise/today"));
        pages.put("offline", page -> {
            page.navigate(site.address() + "/practise/offline");
            page.locator("[data-part=card]").waitFor();
        });
        pages.put("offline-answered", page -> page.keyboard().press("1"));
        pages.put("practise-again", to("/practise?question=horses/steppe"));
        pages.put("undone", page -> page.locator("[data-keys=u]").click());
        pages.put("home", to("/"));
        pages.put("home-table", page -> page.locator("summary").first().click());
        pages.put("keys", page -> {
            page.navigate(site.address() + "/");
            page.keyboard().press("?");
        });
        pages.put("done", page -> {
            page.navigate(site.address() + "/practise?deck=small");
            for (int i = 0; i < 3; i++) {
                page.locator("form[action$=reveal] button.go").click();
                page.locator("button[value='4']").click();
                page.locator("button[value='4']")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            }
            page.locator(".done h1").waitFor();
        });
        pages.put("decks", to("/decks"));
        pages.put("decks-search", to("/decks?q=elbegdorj"));
        pages.put("decks-search-nothing", to("/decks?q=camel"));
        pages.put("deck", to("/decks/horses"));
        pages.put("deck-search", to("/decks/horses?q=horses"));
        pages.put("question", to("/decks/horses/questions/horses-sent"));
        pages.put("question-plain", to("/decks/horses/questions/in-order"));
        pages.put("paper", to("/decks/horses/paper"));
        pages.put("source", to("/decks/horses/source?question=president#president"));
        pages.put("facts", to("/decks/horses/facts"));
        pages.put("facts-none", to("/decks/small/facts"));
        pages.put("game-match", to("/decks/horses/games/match"));
        pages.put("game-paired", page -> {
            page.keyboard().press("1");
            page.keyboard().press("b");
            page.keyboard().press("2");
        });
        pages.put("round", page -> {
            page.locator("main button.go").click();
            page.locator(".outcome").waitFor();
        });
        pages.put("game-timeline", page -> {
            page.navigate(site.address() + "/decks/horses/games/timeline");
            page.locator(".move button").nth(1).click();
        });
        pages.put("round-timeline", page -> {
            page.locator("main button.go").click();
            page.locator(".outcome").waitFor();
        });
        pages.put("game-none", to("/decks/small/games/timeline"));
        pages.put("tests", to("/tests"));
        pages.put("tests-look", to("/tests?count1=2&section1=Dates&count2=3&section2=People&seed=5&look=1"));
        pages.put("attempt", LookTest::takeATest);
        pages.put("shut", to("/decks/horses"));
        pages.put("submission", page -> {
            page.goBack();
            page.locator("#hand-in").click();
            page.waitForURL("**/submission");
        });
        pages.put("result", page -> {
            page.locator("main button.go").click();
            page.waitForURL("**/result");
        });
        pages.put("attempt-tried", page -> {
            page.locator("main .actions button.go").click();
            page.locator(".sheet:not([hidden]) [name=check]").click();
            page.locator("#hand-in").waitFor();
        });
        pages.put("tests-taken", to("/tests"));
        pages.put("settings", to("/settings"));
        pages.put("settings-saved", page -> {
            page.locator("#new-a-day").fill("7");
            page.locator("#retention").fill("92");
            page.locator("main button.go").click();
            page.locator("[role=status]").waitFor();
        });
        pages.put("plan", to("/plan"));
        pages.put("plan-break", page -> {
            page.locator("#from")
                    .fill(java.time.LocalDate.now(Site.ZONE).plusDays(3).toString());
            page.locator("#until")
                    .fill(java.time.LocalDate.now(Site.ZONE).plusDays(5).toString());
            page.locator("#break ~ form button.go").click();
            page.locator("[role=status]").waitFor();
        });
        pages.put("leeches", to("/leeches"));
        pages.put("memory", to("/memory"));
        pages.put("memory-preview", to("/memory?model=fsrs-7"));
        pages.put("settings-deck", to("/settings?deck=horses"));
        pages.put("problems", to("/problems"));
        pages.put("sign-in", to("/sign-in"));
        pages.put("sign-in-wrong", page -> {
            page.locator("#name").fill("Bat");
            page.locator("#password").fill("wrong horse");
            page.waitForResponse("**/sign-in", () -> page.keyboard().press("Enter"));
            page.locator("[role=alert]").waitFor();
        });
        pages.put("setup", page -> page.navigate(site.address() + "/setup?token=" + setupToken));
        pages.put("help", to("/help"));
        pages.put("missing", to("/nothing/here"));
        pages.put("card-empty", to("/decks/horses/questions/by-rail/card"));
        pages.put("statistics", page -> {
            page.context().addCookies(List.of(new Cookie(Visitors.GUEST, learner).setUrl(site.address())));
            page.navigate(site.address() + "/statistics");
        });
        pages.put("statistics-tables", page -> page.locator("summary").all().forEach(Locator::click));
        pages.put("statistics-deck", to("/statistics?deck=small"));
        pages.put("retention", to("/statistics/retention"));
        pages.put("card", to("/decks/small/questions/felt/card"));
        pages.put("question-with-card", to("/decks/small/questions/felt"));
        pages.put("read-forgotten", to("/decks/horses/read"));
        return pages;
    }

    /** A question is flagged, and some are answered, each with a certainty. */
    private static void takeATest(Page page) {
        page.navigate(site.address() + "/tests?minutes=30&behaviour=certainty&seed=3&count=12&part=horses");
        page.locator("main button.go").click();
        page.waitForURL("**/attempts/*");
        page.locator(".sheet:not([hidden]) .flag-form button").click();
        page.locator(".map .flagged").waitFor();
        for (int i = 0; i < 4; i++) {
            var field = page.locator(".sheet:not([hidden])")
                    .locator(".choices input, [name=typed], [name=gap]")
                    .first();
            if (field.count() > 0) {
                String type = field.getAttribute("type");
                if (type == null) {
                    field.fill("10,000");
                } else {
                    field.check();
                }
            }
            page.locator(".sheet:not([hidden]) [name=certainty]").nth(i % 3).check();
            page.locator("#following").click();
        }
        page.waitForFunction("() => { const said = document.querySelector('#saved').textContent;"
                + " return said !== '' && said === document.querySelector('main').dataset.saved; }");
    }

    private static Consumer<Page> to(String path) {
        return page -> page.navigate(site.address() + path);
    }

    @EveryLook
    void everyPageIsSound(int width, String locale, Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = context(browser, width, locale)) {
            var page = context.newPage();
            page.setDefaultTimeout(10_000);
            listen(page, site, faults);
            for (var each : pages().entrySet()) {
                each.getValue().accept(page);
                page.waitForLoadState();
                // htmx swaps after the request; the card that is shown then has the focus.
                page.waitForTimeout(60);
                inspect(page, name(each.getKey(), width, locale), faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** What a picture is called. */
    static String name(String page, int width, String locale) {
        return page + "-" + width + (locale.equals("en-GB") ? "" : "-" + locale);
    }

    /**
     * A browser of that width and language. Other languages than English, and a browser of its own for narrow windows, only with
     * the large counts and for pictures: every day each page is made narrow where it stands.
     */
    static BrowserContext context(Browser browser, int width, String locale) {
        assumeTrue(locale.equals("en-GB") || Boolean.getBoolean("thorough"), "with -Dthorough=true");
        assumeTrue(width >= NARROW || apart(), "with -Dthorough=true");
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < NARROW ? 720 : 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(width < NARROW)
                .setIsMobile(width < NARROW)
                .setLocale(locale)
                .setTimezoneId("Asia/Ulaanbaatar"));
    }

    static void listen(Page page, Site site, List<String> faults) {
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address()) && !request.url().startsWith("data:")) {
                faults.add("a request to " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            boolean expected = message.text().contains("status of 404")
                    || message.text().contains("status of 422")
                    || message.text().contains("status of 423")
                    || message.text().contains("status of 403");
            if (message.type().equals("error") && !expected) {
                faults.add("on the console at " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add("a script failed at " + page.url() + ": " + error));
    }

    /** Whether everything is looked at in every size and by day and by night. */
    static boolean apart() {
        return Boolean.getBoolean("thorough") || Screenshots.wanted();
    }

    /** Looks at the page by day, and at its colours by night. */
    static void inspect(Page page, String name, List<String> faults) {
        inspectPart(page, name, faults);
        assertTrue(page.locator("h1").count() > 0, name + " has no heading");
    }

    /**
     * The same for a screen that has no heading at every moment. The colours take three times as long as all else: every day they
     * are looked at on wide screens only, where they hardly differ from narrow ones, and on each page by day or by night.
     */
    static void inspectPart(Page page, String name, List<String> faults) {
        boolean wide = page.viewportSize().width >= NARROW;
        boolean byNight = name.hashCode() % 2 == 0;
        boolean day = apart() || (wide && !byNight);
        look(page, name + "-light", day ? Axe.violations(page) : Axe.violationsButOfColour(page), faults);
        if (apart() || (wide && byNight)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            look(page, name + "-dark", Axe.violationsOfColour(page), faults);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        sideways(page, name, faults);
        farFromWords(page, name, faults);
        if (wide && !apart()) {
            var size = page.viewportSize();
            page.setViewportSize(375, 720);
            look(page, name + "-narrow", Axe.violationsButOfColour(page), faults);
            sideways(page, name + "-narrow", faults);
            page.setViewportSize(size.width, size.height);
        }
        // Whoever takes pictures and measures leaves empty styles behind; htmx would copy them, and the browser refuse
        // that.
        page.evaluate("document.querySelectorAll('[style=\"\"]').forEach(each => each.removeAttribute('style'))");
    }

    private static void sideways(Page page, String name, List<String> faults) {
        var beside = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(beside)) {
            faults.add(name + ": wider than the window by " + beside);
        }
    }

    /**
     * A tick belongs to the words beside it, which begin within 64 px of it, even where the box itself is stretched; where the hint
     * of a key stands between the two, it begins within 64 px of the tick and the words within 64 px of it.
     */
    private static void farFromWords(Page page, String name, List<String> faults) {
        var far = page.evaluate("""
            [...document.querySelectorAll('label > input:is([type=checkbox], [type=radio])')].filter(tick => {
              const words = tick.parentElement.querySelector('input ~ :not(kbd)');
              if (!words) return false;
              const from = tick.getBoundingClientRect(), to = words.getBoundingClientRect();
              const between = [...tick.parentElement.querySelectorAll('kbd')].map(hint => hint.getBoundingClientRect().left)
                .filter(left => left > from.left && left < to.left);
              const begins = [from.left, ...between, to.left];
              return from.width > 0 && to.width > 0 && begins.some((left, at) => at > 0 && left - begins[at - 1] > 64);
            }).map(tick => tick.parentElement.textContent.trim()).join(', ')\
            """);
        if (!"".equals(far)) {
            faults.add(name + ": ticks far from their words: " + far);
        }
    }

    private static void look(Page page, String name, List<String> violations, List<String> faults) {
        if (name.startsWith("keys")) {
            Screenshots.take(page, name);
        } else {
            Screenshots.takeWhole(page, name);
        }
        violations.forEach(violation -> faults.add(name + ": " + violation));
    }
}
