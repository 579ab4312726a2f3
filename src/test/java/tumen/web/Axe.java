package tumen.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules of axe-core on a page as it stands. Only what is violated is sent back: the builder of axe sends every element that
 * passed too, and opens a second page to do so, which takes several times as long. The pages have no frames.
 */
final class Axe {
    private static final String LOADED = "() => typeof axe !== 'undefined'";
    private static final String RUN = """
        options => axe.run(document, options).then(found => found.violations.map(
            violation => violation.id + ' at ' + violation.nodes.map(node => node.target.join(' ')).join(', ')))
        """;
    private static final Map<String, Object> ALL = Map.of("resultTypes", List.of("violations"));
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final Map<String, Object> OF_COLOURS =
            Map.of("resultTypes", List.of("violations"), "runOnly", COLOURS);
    private static final Map<String, Object> BUT_COLOURS = Map.of(
            "resultTypes",
            List.of("violations"),
            "rules",
            COLOURS.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", false))));

    private Axe() {}

    /** Each violation as the name of its rule and the elements that it concerns. */
    static List<String> violations(Page page) {
        return violations(page, ALL);
    }

    /** What the same page in other colours can violate that it did not violate in the first. */
    static List<String> violationsOfColour(Page page) {
        return violations(page, OF_COLOURS);
    }

    /** All but the rules about colours, which take twice as long as all others together. */
    static List<String> violationsButOfColour(Page page) {
        return violations(page, BUT_COLOURS);
    }

    private static List<String> violations(Page page, Map<String, Object> options) {
        if (!Boolean.TRUE.equals(page.evaluate(LOADED))) {
            page.evaluate(AxeBuilder.getAxeScript());
            // The pages that come after have it from the start, which takes less than half the time.
            page.addInitScript(AxeBuilder.getAxeScript());
        }
        var violations = new ArrayList<String>();
        if (page.evaluate(RUN, options) instanceof List<?> found) {
            found.forEach(each -> violations.add(String.valueOf(each)));
        }
        return violations;
    }
}
