package tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Claims, timelines and pairs in a real browser, with nothing but keys. */
@ExtendWith(Chromium.class)
class DerivedFormsTest {
    /** A clock that is moved by days. */
    private static final class Calendar extends Clock {
        private Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return Site.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }

    private static Question question(String slug, String stem, Key key, String... wrong) {
        return new Question(
                new QuestionId("piers", slug),
                1,
                stem,
                key,
                List.of(wrong).stream().map(text -> new Distractor(text, null)).toList(),
                new Origin.Written(null));
    }

    private static Deck piers() {
        List<String> names = List.of("Olaf Berg", "Kari Lund", "Inger Holm", "Anna Vik");
        List<Question> dates = IntStream.range(0, 4)
                .mapToObj(i -> question(
                        "date-" + i,
                        "When was the pier of harbour " + (char) ('A' + i) + " built?",
                        new Key.Date(String.valueOf(1900 + 10 * i), List.of()),
                        "1874",
                        "1876"))
                .toList();
        List<Question> people = IntStream.range(0, 4)
                .mapToObj(i -> question(
                        "person-" + i,
                        "Who built the pier of harbour " + (char) ('A' + i) + "?",
                        new Key.Name(names.get(i), NameKind.PERSON, List.of()),
                        "Liv Dahl",
                        "Per Aas"))
                .toList();
        return new Deck(
                "piers",
                "Piers",
                "en",
                "",
                List.of(new Deck.Section("dates.md", "Dates", dates), new Deck.Section("people.md", "People", people)));
    }

    @Test
    void claimsTimelinesAndPairsAreAnsweredByKeys(@TempDir Path folder, Browser browser) {
        var calendar = new Calendar();
        try (var site = Site.open(folder, calendar, List.of(piers()));
                var context = browser.newContext()) {
            var page = context.newPage();
            page.setDefaultTimeout(15_000);
            var seen = new TreeSet<String>();
            for (int day = 0; day < 4; day++) {
                page.navigate(site.address() + "/practise");
                for (int card = 0; card < 12 && page.locator("article.card").count() > 0; card++) {
                    answer(page, seen);
                }
                calendar.ahead = calendar.ahead.plusDays(10).multipliedBy(3);
            }
            assertTrue(seen.containsAll(List.of("claim", "timeline", "pairs")), seen.toString());
        }
    }

    private static void answer(Page page, Set<String> seen) {
        var card = page.locator("article.card");
        boolean list = card.locator("select").count() > 0;
        if (list || card.locator("[name=claim]").count() > 0) {
            String form = !list ? "claim" : card.locator("[name=place]").count() > 0 ? "timeline" : "pairs";
            if (seen.add(form)) {
                Screenshots.take(page, form);
                assertEquals(List.of(), Axe.violations(page), form);
            }
        }
        if (card.locator("button.go:has-text('Show the answer')").count() > 0) {
            press(page, "Space");
            press(page, "3");
            return;
        }
        if (list) {
            for (var select : card.locator("select").all()) {
                select.focus();
                page.keyboard().press("ArrowDown");
            }
            page.locator("h1").focus();
            press(page, "Enter");
        } else if (card.locator("[name=typed]").count() > 0) {
            page.keyboard().type("felt");
            press(page, "Enter");
        } else {
            press(page, "1");
        }
        assertEquals("verdict", page.evaluate("document.activeElement.classList[0]"));
        press(page, "Space");
    }

    private static void press(Page page, String key) {
        page.waitForResponse(
                response -> response.status() == 200, () -> page.keyboard().press(key));
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }
}
