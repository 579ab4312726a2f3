package tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Two devices without a connection, in a real browser, and what comes of it on the server. */
@ExtendWith(Chromium.class)
class OfflineTest {
    private static final int CARDS = 20;

    private static Deck words() {
        var questions = IntStream.range(0, CARDS)
                .mapToObj(i -> new Question(
                        new QuestionId("words", "word-" + i),
                        1,
                        "What is word number " + i + "?",
                        new Key.Text(List.of("right " + i)),
                        i % 4 == 3 ? List.of() : List.of(new Distractor("wrong", null), new Distractor("worse", null)),
                        new Origin.Written(null)))
                .toList();
        return new Deck("words", "Words", "en", "", List.of(new Deck.Section("words.md", "Words", questions)));
    }

    @Test
    void twoDevicesAnswerWithoutAConnectionAndNothingIsLostOrDoubled(@TempDir Path folder, Browser browser)
            throws IOException {
        try (var site = Site.open(folder, Clock.system(Site.ZONE), List.of(words()));
                var phone = browser.newContext();
                var laptop = browser.newContext(new Browser.NewContextOptions().setAcceptDownloads(true))) {
            var guest = site.people.createGuest(Site.ZONE, Instant.now());
            var pages = List.of(takeAlong(site, phone, guest.token()), takeAlong(site, laptop, guest.token()));
            for (Page page : pages) {
                page.context().setOffline(true);
                answerAll(page);
            }
            assertEquals(0, answers(site, guest.person()));
            var page = pages.getLast();
            // Whoever comes back later still has everything: the page itself is on the device too.
            page.reload();
            assertThat(page.locator("#unsent")).hasText("20 unsent");
            var download = page.waitForDownload(
                    () -> page.locator("[data-part=download]").click());
            assertEquals(
                    CARDS,
                    new ObjectMapper()
                            .readTree(Files.readString(download.path()))
                            .size());
            Screenshots.take(page, "offline-done");
            for (Page each : pages) {
                each.context().setOffline(false);
                each.evaluate("dispatchEvent(new Event('online'))");
                assertThat(each.locator("#unsent")).isHidden();
            }
            assertEquals(2 * CARDS, answers(site, guest.person()));
            for (Page each : pages) {
                each.navigate(site.address() + "/");
                assertThat(each.locator("#unsent")).isHidden();
            }
            assertEquals(2 * CARDS, answers(site, guest.person()), "sent again");
        }
    }

    private static int answers(Site site, tumen.people.Person person) {
        return IntStream.range(0, CARDS)
                .map(i -> site.practice
                        .history(person, new QuestionId("words", "word-" + i))
                        .size())
                .sum();
    }

    private static Page takeAlong(Site site, BrowserContext context, String token) {
        context.addCookies(List.of(new Cookie(Visitors.GUEST, token).setUrl(site.address())));
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.navigate(site.address() + "/practise/offline");
        assertThat(page.locator("[data-part=card]")).isVisible();
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return page;
    }

    private static void answerAll(Page page) {
        for (int done = 0; done < CARDS; done++) {
            assertThat(page.locator("#unsent")).hasText(done + " unsent");
            assertThat(page.locator("[data-part=stem]")).isFocused();
            boolean turned = page.locator("[data-part=reveal]").isVisible();
            page.keyboard().press(turned ? "Space" : "1");
            assertThat(page.locator("[data-part=answered]")).isVisible();
            assertThat(page.locator("[data-part=key]")).isFocused();
            page.keyboard().press("Space");
        }
        assertThat(page.locator("#unsent")).hasText("20 unsent");
        assertThat(page.locator("[data-part=nothing]")).isVisible();
    }

    @Test
    void theShellHasNobodysNameAndWhatIsSentIsChecked(@TempDir Path folder) {
        try (var site = Site.open(folder);
                var client = new Client(site.address())) {
            var worker = client.get("/sw.js").body();
            assertTrue(worker.startsWith("const VERSION = \"tumen-"), worker);
            assertTrue(worker.contains("credentials: \"omit\""));
            assertEquals(
                    "/",
                    Client.read(client.get("/manifest.webmanifest"))
                            .get("scope")
                            .asText());
            var queue = Client.read(client.get("/api/queue"));
            assertEquals("0", queue.get("learner").asText());
            assertFalse(queue.get("cards").isEmpty());
            String event = """
                {"device":"a-device-1","learner":"%s","sent":%d,"answers":[{"key":"%s","sequence":%d,"at":%d,\
                "question":"horses/horses-sent","version":1,"form":"choice","response":{"chosen":["10,000 horses"]},\
                "rating":"good"}]}\
                """;
            long now = System.currentTimeMillis();
            var stored = client.json("/api/events", event.formatted("0", now, "offline-01", 1, now));
            assertEquals("stored", fate(stored));
            assertEquals("repeated", fate(client.json("/api/events", event.formatted("0", now, "offline-01", 1, now))));
            assertEquals(
                    409,
                    client.json("/api/events", event.formatted("7777", now, "offline-02", 2, now))
                            .statusCode());
            for (String broken : List.of(
                    event.formatted("0", now, "x", 1, now),
                    event.formatted("0", now, "offline-03", 0, now),
                    event.formatted("0", now, "offline-03", 1, now).replace("\"good\"", "\"fine\""),
                    event.formatted("0", now, "offline-03", 1, now).replace("[{", "[null,{"),
                    "{\"device\":\"a-device-1\"}",
                    "[]")) {
                assertEquals(400, client.json("/api/events", broken).statusCode(), broken);
            }
            assertEquals(
                    1, Client.read(client.get("/api/overview")).get("doneToday").asInt());
        }
    }

    private static String fate(java.net.http.HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return Client.read(response).get("answers").get(0).get("fate").asText();
    }
}
