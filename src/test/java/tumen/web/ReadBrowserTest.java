package tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.bank.Media;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Reading and the short games in a real browser: with nothing but keys, and without scripts. */
@ExtendWith(Chromium.class)
class ReadBrowserTest {
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        String picture = new Media(folder.resolve("questions")).add("shapes", bytes.toByteArray());
        var question = new Question(
                new QuestionId("shapes", "square"),
                1,
                "Wie lang ist $`\\sqrt{2}`$ in ![einem Quadrat](media/" + picture + ")?",
                new Key.Text(List.of("länger als 1")),
                List.of(new Distractor("$`x^2`$", null), new Distractor("kürzer", null)),
                new Origin.Written(null));
        var shapes =
                new Deck("shapes", "Formen", "de", "", List.of(new Deck.Section("s.md", "Alles", List.of(question))));
        site = Site.open(folder, Clock.system(Site.ZONE), List.of(Samples.horses(), shapes));
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.className"));
    }

    @Test
    void aTextIsReadAndAnsweredByKeys(Browser browser) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.navigate(site.address() + "/decks/horses/read");
            page.keyboard().press("1");
            assertThat(page.locator(".told")).hasCount(0);
            page.keyboard().press("n");
            assertEquals("stem", focused(page));
            assertThat(page.locator(".asks[open]")).hasCount(1);
            page.keyboard().press("1");
            assertThat(page.locator(".told")).hasCount(1);
            assertTrue(focused(page).startsWith("verdict"), focused(page));
            assertThat(page.locator(".asks[open] summary")).containsText("✓ answered");
            assertTrue(page.url().endsWith("/decks/horses/read"), "the reader was taken away from the text");
            page.keyboard().press("n");
            page.keyboard().press("1");
            assertThat(page.locator(".told")).hasCount(2);
            page.reload();
            assertThat(page.locator(".known")).hasCount(2);
        }
    }

    @Test
    void formulasAndPicturesAreSeenAndTheQuestionIsHeard(Browser browser) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            var faults = new ArrayList<String>();
            LookTest.listen(page, site, faults);
            page.addInitScript(
                    "window.spoken = []; speechSynthesis.speak = (each) => spoken.push([each.text, each.lang])");
            page.navigate(site.address() + "/practise?deck=shapes");
            LookTest.inspect(page, "practise-media", faults);
            assertEquals(40, page.evaluate("document.querySelector('.stem img').naturalWidth"));
            assertEquals(
                    true,
                    page.evaluate("document.querySelector('.stem math msqrt').getBoundingClientRect().width > 5"));
            assertEquals(true, page.evaluate("document.querySelector('.choices msup') !== null"));
            page.keyboard().press("l");
            assertEquals(List.of(List.of("Wie lang ist 2 in einem Quadrat ?", "de")), page.evaluate("window.spoken"));
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void withoutScriptsTheSameIsReadAndAnswered(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.navigate(site.address() + "/decks/horses/read");
            page.locator("#p2 summary").click();
            page.locator("#q-horses-sent button").first().click();
            page.getByText("Go on reading").click();
            assertThat(page).hasURL(Pattern.compile("/decks/horses/read#p2$"));
            assertThat(page.locator("#q-horses-sent .known")).hasCount(1);

            page.navigate(site.address() + "/decks/horses/games/match");
            for (var select : page.locator("select").all()) {
                select.selectOption(new SelectOption().setIndex(1));
            }
            page.locator("main button.go").click();
            assertThat(page.locator("h1")).containsText("1 of ");
        }
    }

    @Test
    void gamesArePlayedByKeys(Browser browser) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.navigate(site.address() + "/decks/horses/games/match");
            assertThat(page.locator("ul.rows")).isHidden();
            int pairs = page.locator(".tiles ul").first().locator("li").count();
            for (int i = 0; i < pairs; i++) {
                page.keyboard().press(String.valueOf(i + 1));
                page.keyboard().press(String.valueOf((char) ('a' + i)));
            }
            assertThat(page.locator("#told")).containsText("All are paired");
            assertEquals("go", focused(page));
            page.keyboard().press("1");
            page.keyboard().press("b");
            assertThat(page.locator("#told")).containsText("One is left");
            page.keyboard().press("2");
            page.keyboard().press("a");
            page.keyboard().press("Enter");
            assertThat(page.locator(".outcome li")).hasCount(pairs);

            page.navigate(site.address() + "/decks/horses/games/timeline");
            String first = page.locator(".sorting li span").first().textContent();
            page.locator(".sorting li button:not(:disabled)").first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#told")).hasText(first + ": place 2 of 3");
            assertEquals(
                    first, page.locator(".sorting li > span:first-child").nth(1).textContent());
            page.locator("h1").click();
            page.keyboard().press("Enter");
            assertThat(page.locator(".outcome li")).hasCount(3);
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open]")).containsText("in the game of pairs");
        }
    }

    @Test
    void gamesArePlayedByTouch(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(375, 720)
                .setHasTouch(true)
                .setIsMobile(true))) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.navigate(site.address() + "/decks/horses/games/match");
            var sides = page.locator(".tiles ul");
            int pairs = sides.first().locator("li").count();
            for (int i = 0; i < pairs; i++) {
                sides.first().locator("li button").nth(i).tap();
                sides.last().locator("li button").nth(i).tap();
            }
            assertThat(page.locator("#told")).containsText("All are paired");
            page.locator("main button.go").tap();
            assertThat(page.locator(".outcome li")).hasCount(pairs);

            page.navigate(site.address() + "/decks/horses/games/timeline");
            String first = page.locator(".sorting li span").first().textContent();
            page.locator(".sorting li button:not(:disabled)").first().tap();
            assertThat(page.locator("#told")).hasText(first + ": place 2 of 3");
            page.locator("main button.go").tap();
            assertThat(page.locator(".outcome li")).hasCount(3);
        }
    }
}
