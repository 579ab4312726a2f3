package tumen.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for people to look at, under {@code target/screenshots}; none with {@code -Dscreenshots=false}. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final boolean WANTED = !"false".equals(System.getProperty("screenshots"));

    private Screenshots() {}

    /** Whether somebody wants to look at them. */
    static boolean wanted() {
        return WANTED;
    }

    /** Takes a picture of what the window shows. */
    static void take(Page page, String name) {
        take(page, name, false);
    }

    /** Takes a picture of the whole page, however long. */
    static void takeWhole(Page page, String name) {
        take(page, name, true);
    }

    private static void take(Page page, String name, boolean whole) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setFullPage(whole));
        }
    }
}
