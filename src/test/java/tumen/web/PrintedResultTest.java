package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The result of a test on paper: everything that was answered, and nothing that can only be clicked. */
@ExtendWith(Chromium.class)
class PrintedResultTest {
    @Test
    void aPrintedResultHasTheScoreAndEachAnswerWithItsEvidenceAndNothingToClick(@TempDir Path folder, Browser browser)
            throws IOException {
        try (var site = Site.open(folder);
                var context = LookTest.context(browser, 1280, "en-GB")) {
            var page = context.newPage();
            // Printed from the dark theme, the sheet is white all the same.
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(site.address() + "/tests?behaviour=certainty&seed=3&count=12&part=horses");
            page.locator("main button.go").click();
            page.waitForURL("**/attempts/*");
            page.locator("#hand-in").click();
            page.waitForURL("**/submission");
            page.locator("main button.go").click();
            page.waitForURL("**/result");
            assertTrue(page.locator("#print").isVisible(), "a script prints, so there is a button with scripts on");
            int answers = page.locator(".reply").count();
            int evidence = page.locator(".reply blockquote").count();
            assertTrue(answers > 5 && evidence > 2, answers + " answers, " + evidence + " sentences");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(
                    page.locator("h1").isVisible() && page.locator(".figures").isVisible());
            for (String shown :
                    new String[] {".reply h3", ".reply blockquote", ".reply .compare dd", ".reply .option"}) {
                page.locator(shown).all().forEach(each -> assertTrue(each.isVisible(), shown));
            }
            for (String gone : new String[] {".bar", ".foot", ".crumbs", "main .actions", "#print", ".reply a"}) {
                page.locator(gone).all().forEach(each -> assertFalse(each.isVisible(), gone));
            }
            assertEquals("rgb(255, 255, 255)", page.evaluate("getComputedStyle(document.body).backgroundColor"));
            // A column that is scrolled to on a screen is cut off on paper.
            assertEquals(
                    0,
                    page.evaluate("[...document.querySelectorAll('.scroll')].filter(each =>"
                            + " getComputedStyle(each).overflowX !== 'visible').length"));
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
            Files.createDirectories(Path.of("target/screenshots"));
            Files.write(Path.of("target/screenshots/result-printed.pdf"), pdf);
            try (var sheets = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(sheets);
                assertTrue(text.contains("Elbegdorj") && text.contains("15 October 1948"), text);
                assertFalse(text.contains("Practise the"), text);
            }
        }
    }
}
