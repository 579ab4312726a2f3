package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;

/** A deck's text as a page to read, and its facts as a page to look up, over real HTTP. */
class ReadTest {
    private static final String HORSES = "horses/horses-sent";

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

    private static Map<String, String> answer(String key, String question, String option) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("question", question);
        fields.put("version", "1");
        fields.put("form", "choice");
        fields.put("key", key);
        fields.put("shown", "0");
        fields.put("option", option);
        return fields;
    }

    private static String item(String page, String slug) {
        var item = Pattern.compile("(?s)<li class=\"ask\" id=\"q-" + slug + "\".*?</li>\\s*(?=<li class=\"ask\"|</ol>)")
                .matcher(page);
        assertTrue(item.find(), "no " + slug);
        return item.group();
    }

    @Test
    void questionsWaitAfterTheParagraphTheyComeFrom() {
        try (var client = new Client(site.address())) {
            String page = client.get("/decks/horses/read").body();
            int ambassadors = page.indexOf("Only the Soviet Union had been quicker");
            int recognition = page.indexOf("id=\"q-recognition\"");
            int agreement = page.indexOf("Under an aid agreement signed");
            int herd = page.indexOf("id=\"q-horses-sent\"");
            assertTrue(0 < ambassadors && ambassadors < recognition && recognition < agreement && agreement < herd);
            assertFalse(page.contains("id=\"q-steppe\""), "it comes from no place in the text");
            assertTrue(page.contains("6 new questions wait after their paragraphs."), page);
            assertTrue(client.cookies.isEmpty(), "reading made a guest");
        }
    }

    @Test
    void whatIsAskedDoesNotSayWhatIsRight() {
        try (var client = new Client(site.address())) {
            String page = client.get("/decks/horses/read").body();
            // It has no options, so it is typed.
            assertFalse(item(page, "speech").contains("31 October"));
            String choice = item(page, "horses-sent");
            assertEquals(
                    choice.split(Pattern.quote("value=\"10,000 horses\""), -1).length,
                    choice.split(Pattern.quote("value=\"5,000 horses\""), -1).length);
            assertFalse(choice.contains("right"));
        }
    }

    @Test
    void anAnswerGivenWhileReadingIsTheFirstReview() {
        try (var client = new Client(site.address())) {
            var stored = client.form("/decks/horses/read/answers", answer("reading-1-first", HORSES, "10,000 horses"));
            assertEquals(303, stored.statusCode());
            String there = stored.headers().firstValue("Location").orElseThrow();
            String told = client.get(there).body();
            assertTrue(told.contains("class=\"told\"") && told.contains("Right."), told);
            assertTrue(told.contains("href=\"/decks/horses/read#p2\""), told);

            var again = client.form("/decks/horses/read/answers", answer("reading-1-first", HORSES, "10,000 horses"));
            assertEquals(there, again.headers().firstValue("Location").orElseThrow());
            assertEquals(
                    1, Client.read(client.get("/api/overview")).get("doneToday").asInt());

            String page = client.get("/decks/horses/read").body();
            assertTrue(page.contains("5 new questions wait after their paragraphs."), page);
            String known = item(page, "horses-sent");
            assertTrue(known.contains("comes back in"), known);
            assertFalse(known.contains("<form"), known);

            try (var other = new Client(site.address())) {
                assertEquals(303, other.get(there).statusCode());
            }
        }
    }

    @Test
    void whatIsForgottenIsMarkedInTheText() {
        var begin = Instant.now().minus(Duration.ofDays(60));
        var guest = site.people.createGuest(Site.ZONE, begin);
        int number = 0;
        for (int day : new int[] {0, 1, 5, 20, 59}) {
            var rating = day == 59 ? Rating.AGAIN : Rating.GOOD;
            site.practice.answer(
                    guest.person(),
                    new Answer(
                            "forgetting-" + number++,
                            new QuestionId("horses", "horses-sent"),
                            1,
                            Form.FLASHCARD,
                            new Response.SelfRated(rating == Rating.GOOD),
                            rating,
                            Duration.ofSeconds(4)),
                    begin.plus(Duration.ofDays(day)));
        }
        try (var client = new Client(site.address())) {
            client.cookies.put(Visitors.GUEST, guest.token());
            String page = client.get("/decks/horses/read").body();
            assertTrue(page.contains("sent <mark class=\"slips\">10,000</mark> horses"), page);
            assertTrue(page.contains("are answers that you keep forgetting."), page);
            assertTrue(page.contains("One is due again."), page);
            assertTrue(item(page, "horses-sent").contains("<form"), page);
        }
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        try (var client = new Client(site.address())) {
            assertEquals(404, client.get("/decks/none/read").statusCode());
            assertEquals(404, client.get("/decks/small/read").statusCode());
            assertEquals(303, client.get("/decks/horses/read/answers/999999").statusCode());
            var elsewhere = client.form("/decks/horses/read/answers", answer("reading-2-wrong", "small/felt", "felt"));
            assertEquals(400, elsewhere.statusCode());
            assertTrue(elsewhere.body().contains("belongs to another deck"));
            var unknown = client.form("/decks/horses/read/answers", answer("reading-2-none", "horses/none", "felt"));
            assertEquals(404, unknown.statusCode());
            var short1 = client.form("/decks/horses/read/answers", answer("x", HORSES, "10,000 horses"));
            assertEquals(400, short1.statusCode());
        }
    }

    @Test
    void factsAreLookedUpOnOnePage() {
        try (var client = new Client(site.address())) {
            String page = client.get("/decks/horses/facts").body();
            assertTrue(page.contains("this page shows the answers"), page);
            int first = page.indexOf("<th scope=\"row\">15 October 1948</th>");
            int second = page.indexOf("<th scope=\"row\">1953</th>");
            int third = page.indexOf("<th scope=\"row\">31 October 2013</th>");
            assertTrue(0 < first && first < second && second < third, page);
            assertTrue(
                    page.contains("Tsakhiagiin Elbegdorj</th>") && page.contains("more than 400 children</th>"), page);
            assertTrue(page.contains("href=\"/decks/horses/source?question=horses-sent#horses-sent\""), page);
            String none = client.get("/decks/small/facts").body();
            assertTrue(none.contains("This deck asks for no dates, people or figures."), none);
            assertEquals(404, client.get("/decks/none/facts").statusCode());
        }
    }
}
