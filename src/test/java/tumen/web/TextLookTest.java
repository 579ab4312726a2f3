package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
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

/** The pages of a text and its drafts as {@link LookTest} looks at the others: sound in every light and width. */
@ExtendWith(Chromium.class)
class TextLookTest {
    private static Site site;
    private static String token;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder);
        try (var teacher = new Client(site.address())) {
            String setup = site.people.issueSetupToken(Instant.now()).orElseThrow();
            teacher.form("/setup", Map.of("token", setup, "name", "Sara", "password", "a horse on the hill"));
            token = String.valueOf(teacher.cookies.get(Visitors.SESSION));
        }
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static Map<String, Consumer<Page>> pages() {
        var pages = new LinkedHashMap<String, Consumer<Page>>();
        pages.put("texts-fault", page -> {
            page.navigate(site.address() + "/texts");
            page.locator("main button.go").click();
            page.locator("#fault").waitFor();
        });
        pages.put("progress", page -> {
            site.bench.quick = false;
            page.locator("#text").fill(Bench.TEXT);
            page.locator("#title").fill("Horses");
            page.locator("main button.go").click();
            page.locator(".stages").waitFor();
        });
        pages.put("ended", page -> {
            page.locator("form[action$=cancel] button").click();
            site.bench.quick = true;
            page.locator("main a.go").waitFor();
        });
        pages.put("source-edit", page -> {
            page.locator("main a.go").click();
            page.locator("#text").waitFor();
        });
        pages.put("review", page -> {
            page.locator("main button.go").click();
            page.locator("h2.stem").waitFor();
        });
        pages.put("review-reasons", page -> page.locator("summary[data-keys=r]").click());
        pages.put("review-approved", page -> {
            page.keyboard().press("Escape");
            page.keyboard().press("a");
            page.locator(".note-line .notice").waitFor();
        });
        pages.put("review-edit", page -> {
            page.locator(".decide [data-keys=e]").click();
            page.locator("#stem").waitFor();
        });
        pages.put("review-edit-fault", page -> {
            page.locator("#distractors").fill(page.locator("#answer").inputValue());
            page.locator(".wording button.go").click();
            page.getByText("The distractor \"10,000\" is also right.").waitFor();
        });
        pages.put("review-refused", page -> {
            page.navigate(page.url().replaceAll("\\?.*", "").replaceAll("(/texts/\\d+).*", "$1") + "?draft=refused");
            page.locator(".refusal").waitFor();
        });
        pages.put("review-published", page -> {
            page.locator(".head button.go").click();
            page.locator(".notice").first().waitFor();
        });
        pages.put("texts", page -> page.navigate(site.address() + "/texts"));
        return pages;
    }

    @EveryLook
    void everyPageIsSound(int width, String locale, Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = LookTest.context(browser, width, locale)) {
            context.addCookies(List.of(new Cookie(Visitors.SESSION, token).setUrl(site.address())));
            var page = context.newPage();
            page.setDefaultTimeout(10_000);
            LookTest.listen(page, site, faults);
            for (var each : pages().entrySet()) {
                each.getValue().accept(page);
                page.waitForLoadState();
                page.waitForTimeout(60);
                LookTest.inspect(page, LookTest.name(each.getKey(), width, locale), faults);
            }
        }
        assertEquals(List.of(), faults);
    }
}
