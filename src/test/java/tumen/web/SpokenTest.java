package tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a screen reader meets: roles, names, the order of the focus, and what is said without being looked for. */
@ExtendWith(Chromium.class)
class SpokenTest {
    /** Role and name of what has the focus, as the browser computes them for assistive technology. */
    private static final String FOCUSED = "() => { const at = document.activeElement, said = at.cloneNode(true);"
            + " said.querySelectorAll('[aria-hidden]').forEach(each => each.remove());"
            + " return (at.getAttribute('role') ?? at.tagName.toLowerCase()) + ' '"
            + " + (at.getAttribute('aria-label') ?? said.textContent).trim().replace(/\\s+/g, ' '); }";

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

    private static Page page(Browser browser) {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))
                .newPage();
        page.setDefaultTimeout(10_000);
        return page;
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    private static List<String> tabbed(Page page, int times) {
        var met = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Tab");
            met.add(focused(page));
        }
        return met;
    }

    @Test
    void aCardIsReadAnsweredAndUnderstoodByEarAlone(Browser browser) {
        try (var page = page(browser)) {
            page.navigate(site.address() + "/practise?question=horses/horses-sent");
            for (var landmark : List.of(AriaRole.BANNER, AriaRole.NAVIGATION, AriaRole.MAIN, AriaRole.CONTENTINFO)) {
                assertThat(page.getByRole(landmark)).hasCount(1);
            }
            assertTrue(focused(page).startsWith("h1 How many horses"), focused(page));
            assertEquals(
                    new TreeSet<>(List.of(
                            "button 1,000 horses",
                            "button 5,000 horses",
                            "button 10,000 horses",
                            "button 100,000 horses",
                            "button read aloud")),
                    new TreeSet<>(tabbed(page, 5)));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("1,000 horses").setExact(true))
                    .press("Enter");
            page.locator(".verdict.wrong").waitFor();
            assertThat(page.getByRole(AriaRole.STATUS).first())
                    .containsText("Not right. The right option is “10,000 horses”.");
            assertTrue(focused(page).startsWith("status Not right."), focused(page));
            assertThat(page.getByRole(AriaRole.LIST).first()).containsText("right");
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("When it comes back.")))
                    .hasCount(1);
            page.keyboard().press("u");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("aken back");
        }
    }

    @Test
    void aTypedCardNamesItsFieldAndSaysWhichLettersDiffer(Browser browser) {
        try (var page = page(browser)) {
            page.navigate(site.address() + "/practise?question=horses/horses-sent");
            page.keyboard().press("1");
            page.locator(".verdict").waitFor();
            page.navigate(site.address() + "/practise?question=horses/horses-sent");
            assertThat(page.locator("[name=gap]")).isFocused();
            assertThat(page.locator("[name=gap]")).hasAccessibleName("The missing words");
            page.keyboard().type("10,500");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Not right. “10,500” is another figure.");
            assertThat(page.getByRole(AriaRole.INSERTION).first()).containsText("0");
            assertThat(page.getByRole(AriaRole.DELETION).first()).containsText("5");
        }
    }

    @Test
    void aTestIsFoundTakenAndHandedInByEarAlone(Browser browser) {
        try (var page = page(browser)) {
            page.navigate(site.address() + "/tests?count=3&form=choice&part=horses&seed=4");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the test"))
                    .first()
                    .click();
            page.waitForURL("**/attempts/*");
            var map = page.getByRole(AriaRole.NAVIGATION).nth(1);
            assertTrue(!map.getAttribute("aria-label").isBlank());
            assertThat(map.getByRole(AriaRole.LINK).first()).hasAccessibleName(Pattern.compile("1 ?, not answered"));
            page.keyboard().press("1");
            assertThat(map.getByRole(AriaRole.LINK).first()).hasAccessibleName(Pattern.compile("1 ?, answered"));
            page.keyboard().press("f");
            assertThat(map.getByRole(AriaRole.LINK).first())
                    .hasAccessibleName(Pattern.compile("1 ?, answered ?, flagged"));
            assertThat(page.getByRole(AriaRole.RADIO).first()).isVisible();
            page.keyboard().press("ArrowRight");
            assertTrue(focused(page).startsWith("h2 "), "the focus goes along to the next question: " + focused(page));
        }
    }

    @Test
    void theKeysAreShownWhereverThereAreKeys(Browser browser) {
        try (var page = page(browser)) {
            for (String path : List.of("/", "/practise", "/decks/horses", "/tests", "/statistics", "/play", "/help")) {
                page.navigate(site.address() + path);
                // In a field, as the one for the code of a game, ? is a letter like others.
                page.evaluate("() => document.activeElement.blur()");
                page.keyboard().press("?");
                var dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
                dialog.waitFor();
                assertThat(dialog).containsText("choose an option");
                page.keyboard().press("Escape");
                assertThat(dialog).isHidden();
            }
        }
    }
}
