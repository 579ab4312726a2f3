package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking back, over HTTP: what the pages say to a beginner, to a learner, and to somebody else. */
class StatisticsTest {
    /** A Monday noon in Ulaanbaatar. */
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private static Site site;
    private static Client learner;
    private static String token;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.open(folder, Clock.fixed(NOON, Site.ZONE), List.of(Samples.horses(), Samples.small()));
        learner = new Client(site.address());
        token = Samples.learner(site, NOON, 70);
        learner.cookies.put(Visitors.GUEST, token);
    }

    @AfterAll
    static void close() {
        learner.close();
        site.close();
    }

    @Test
    void aBeginnerIsToldWhatToDo() {
        try (var nobody = new Client(site.address())) {
            var page = nobody.get("/statistics");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("There is nothing to count yet."));
            assertFalse(page.body().contains("<svg viewBox=\"0 0 360"));
            assertTrue(nobody.cookies.isEmpty(), "reading makes nobody a guest");
            var card = nobody.get("/decks/horses/questions/horses-sent/card");
            assertEquals(200, card.statusCode());
            assertTrue(card.body().contains("You have not answered this question yet."));
        }
    }

    @Test
    void everyPictureHasItsNumbersInATable() {
        String page = learner.get("/statistics").body();
        assertEquals(count("<svg[^>]*role=\"img\"", page) + count("<div class=\"heat\"[^>]*role=\"img\"", page), 7);
        assertEquals(7, count("<summary>As a table</summary>", page));
        for (String heading : List.of(
                "The last year",
                "What will be due",
                "Time spent",
                "What you remember",
                "Month by month",
                "Expected and known",
                "How long cards last",
                "How hard cards are",
                "Deck by deck")) {
            assertTrue(page.contains(heading), heading);
        }
        assertTrue(page.contains("Horses and herders"));
        assertFalse(page.contains("10,000 horses"), "no key stands on the statistics");
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void aDeckHasStatisticsOfItsOwn() {
        String all = learner.get("/statistics").body();
        String small = learner.get("/statistics?deck=small").body();
        assertEquals(1, count("<option value=\"small\"[^>]* selected=\"selected\"", small));
        assertFalse(all.contains("selected=\"selected\""));
        assertTrue(figure("Answers", small) < figure("Answers", all));
        assertEquals(404, learner.get("/statistics?deck=none").statusCode());
        try (var beginner = new Client(site.address())) {
            beginner.json(
                    "/api/answers",
                    "{\"key\":\"only-small\",\"question\":\"small/felt\",\"version\":1,\"form\":\"flashcard\","
                            + "\"response\":{\"recalled\":true},\"rating\":\"good\"}");
            assertTrue(beginner.get("/statistics?deck=horses")
                    .body()
                    .contains("You have not answered anything of this deck yet."));
            assertTrue(beginner.get("/statistics").body().contains("No card has come back on a later day"));
        }
    }

    private static int figure(String name, String page) {
        var found = Pattern.compile("<dt>" + name + "</dt><dd><b>([0-9,]+)</b>").matcher(page);
        assertTrue(found.find(), name);
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    @Test
    void aCardTellsEveryAnswerAndWhyItComesBackThen() {
        String page = learner.get("/decks/small/questions/felt/card").body();
        var rows = site.practice.history(
                site.people.bySession(token, NOON).orElseThrow(), new tumen.question.QuestionId("small", "felt"));
        assertEquals(rows.size(), count("<td class=\"judged\">", page));
        assertTrue(page.contains("Why this date?"));
        assertTrue(page.contains("Your goal is to know it with 90% when it comes back."), page);
        assertTrue(page.contains("class=\"curve ahead\""));
        assertFalse(page.contains("<i>meant"), "stems are text");
        assertTrue(learner.get("/decks/small/questions/felt").body().contains("/decks/small/questions/felt/card"));
    }

    @Test
    void feedbackLeadsToTheReasonForTheDate() {
        try (var client = new Client(site.address())) {
            var form = java.util.Map.of(
                    "question", "horses/horses-sent",
                    "version", "1",
                    "form", "choice",
                    "key", "statistics-feedback-1",
                    "shown", "0",
                    "option", "10,000 horses");
            var answered = client.form("/practise/answers", form);
            var page = client.get(answered.headers().firstValue("Location").orElseThrow());
            assertTrue(page.body().contains("/decks/horses/questions/horses-sent/card#why"), page.body());
            var card = client.get("/decks/horses/questions/horses-sent/card").body();
            assertTrue(card.contains("it is still being learnt and comes back after 10 min"), card);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decks/none/questions/felt/card",
                "/decks/small/questions/none/card",
                "/decks/small/questions/%3Cb%3E/card"
            })
    void whatIsNotThereIsMissing(String path) {
        assertEquals(404, learner.get(path).statusCode());
    }

    @Test
    void aHigherGoalCostsMoreAndIsChosenWhereTheSettingsAre() {
        String page = learner.get("/statistics/retention?deck=small").body();
        assertEquals(11, count("type=\"radio\"", page));
        assertTrue(page.contains("action=\"/settings\""));
        assertTrue(page.contains("name=\"deck\" value=\"small\""));
        assertEquals(1, count("value=\"90\"[^>]* checked=\"checked\"", page));
        var reviews = Pattern.compile("</th><td class=\"number\">([0-9.]+)</td>")
                .matcher(learner.get("/statistics/retention").body())
                .results()
                .map(hit -> Double.parseDouble(hit.group(1)))
                .toList();
        assertEquals(11, reviews.size());
        assertTrue(reviews.getFirst() < reviews.getLast(), reviews.toString());
        try (var nobody = new Client(site.address())) {
            assertEquals(200, nobody.get("/statistics/retention").statusCode());
        }
    }

    @Test
    void somebodyElsesAnswersAreNotShown() {
        try (var other = new Client(site.address())) {
            other.json("/api/guest", "{}");
            assertTrue(other.get("/statistics").body().contains("There is nothing to count yet."));
            assertTrue(other.get("/decks/small/questions/felt/card")
                    .body()
                    .contains("You have not answered this question yet."));
        }
    }
}
