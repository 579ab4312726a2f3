package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.question.Deck;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;

/** Plans, cards that do not stay and the model of memory, by pages alone. */
class PlanTest {
    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

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
            return now;
        }
    }

    private final Hand clock = new Hand();
    private Site site;
    private Client client;

    @BeforeEach
    void open(@TempDir Path folder) {
        site = Site.open(folder, clock, List.of(Samples.horses(), Samples.small()));
        client = new Client(site.address());
        for (String word : List.of("felt", "airag", "morin-khuur")) {
            answer(word, 4);
        }
    }

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    private void answer(String word, int rating) {
        clock.now = clock.now.plusSeconds(20);
        var answered = client.form(
                "/practise/answers",
                Map.of(
                        "question",
                        word.contains("/") ? word : "small/" + word,
                        "version",
                        "1",
                        "form",
                        "flashcard",
                        "key",
                        "answer-" + clock.now.getEpochSecond(),
                        "shown",
                        "0",
                        "rating",
                        Integer.toString(rating)));
        assertEquals(303, answered.statusCode(), answered.body());
    }

    @Test
    void whatWaitsIsSaidKindlySpreadAndTakenBack() {
        clock.now = clock.now.plus(Duration.ofDays(60));
        assertTrue(page("/plan").contains("3 cards have waited"));
        assertTrue(page("/plan?cap=1").contains("With one card a day it is done in 3 days."));
        String planned = location(client.form("/plan/catch-up", Map.of("key", "catch-up-1", "cap", "1")));
        assertTrue(planned.startsWith("/plan?notice=planned&decision="), planned);
        assertTrue(page(planned).contains("Nothing has been left over from the days before."));
        assertTrue(
                page("/decks/small/questions/airag/card").contains("Then you decided: Catch up, 1 cards a day."),
                page("/decks/small/questions/airag/card"));
        String decision = planned.substring(planned.lastIndexOf('=') + 1);
        assertEquals(
                "/plan?notice=undone",
                location(
                        client.form("/decisions/" + decision + "/undo", Map.of("key", "catch-up-2", "back", "/plan"))));
        assertTrue(page("/plan").contains("3 cards have waited"));
        assertEquals(
                400,
                client.form("/plan/catch-up", Map.of("key", "catch-up-3", "cap", "0"))
                        .statusCode());
    }

    @Test
    void whoeverIsFarBehindIsWelcomedBackWithAPlanAndWithoutAWall() {
        var words = new ArrayList<Question>();
        for (int i = 0; i < 60; i++) {
            var id = new QuestionId("words", "word-" + i);
            words.add(new Question(
                    id,
                    1,
                    "Which word is number " + i + "?",
                    new Key.Text(List.of("word")),
                    List.of(),
                    new Origin.Written(null)));
        }
        site.load(List.of(new Deck("words", "Words", "en", "", List.of(new Deck.Section("w.md", "Words", words)))));
        for (var question : words) {
            answer(question.id().toString(), 4);
        }
        assertFalse(page("/").contains("Welcome back."));
        clock.now = clock.now.plus(Duration.ofDays(60));
        String home = page("/");
        assertTrue(home.contains("Welcome back.") && home.contains("60 cards have waited"), home);
        assertFalse(home.contains("60 cards are due"), "a wall");
        location(client.form("/plan/catch-up", Map.of("key", "catch-up-9", "cap", "20")));
        assertTrue(page("/").contains("20 cards are due."), page("/"));
    }

    @Test
    void anExamIsPlannedHonestly() {
        var exam = LocalDate.ofInstant(clock.now, Site.ZONE).plusDays(40);
        client.form("/settings", Map.of("key", "exam-day-1", "deck", "small", "exam", exam.toString()));
        String plan = page("/plan");
        assertTrue(plan.contains("You will know about"), plan);
        assertTrue(plan.contains("Small things &lt;b&gt;"), "a title is not escaped");
        String planned = location(client.form("/plan/exam", Map.of("key", "exam-plan-1", "deck", "small")));
        assertTrue(planned.startsWith("/plan?notice="), planned);
    }

    @Test
    void aBreakThatEndsBeforeItBeginsIsRefusedWithASentence() {
        var refused =
                client.form("/plan/break", Map.of("key", "break-001", "from", "2026-12-10", "until", "2026-12-01"));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("The break ends before it begins."));
        assertEquals(
                400,
                client.form("/plan/break", Map.of("key", "break-002", "from", "soon", "until", "later"))
                        .statusCode());
        location(client.form("/plan/break", Map.of("key", "break-003", "from", "2026-12-01", "until", "2026-12-10")));
        assertTrue(page("/plan").contains("Break from"));
    }

    @Test
    void theModelIsChangedAfterAPreviewAndChangedBack() {
        assertTrue(page("/memory").contains("FSRS-6 with the parameters that fit most people"));
        assertTrue(page("/memory?model=fsrs-7").contains("3 cards would be computed anew"));
        String changed = location(client.form("/memory", Map.of("key", "model-001", "model", "fsrs-7")));
        assertTrue(page(changed).contains("Your cards are scheduled by FSRS-7."));
        answer("felt", 3);
        String decision = changed.substring(changed.lastIndexOf('=') + 1);
        client.form("/decisions/" + decision + "/undo", Map.of("key", "model-002", "back", "/memory"));
        assertTrue(page("/memory").contains("FSRS-6 with the parameters that fit most people"));
        assertEquals("/memory?notice=early", location(client.form("/memory/fit", Map.of())));
        assertEquals(400, client.get("/memory?model=sm-2").statusCode());
    }

    @Test
    void aFitShowsWhatItPredictsWhatItChangesAndIsTakenBack() {
        for (int day = 0; day < 150; day++) {
            clock.now = clock.now.plus(Duration.ofDays(1));
            for (String word : List.of("felt", "airag", "morin-khuur")) {
                answer(word, day % 3 == 0 ? 1 : 3);
            }
        }
        assertEquals("/memory?notice=proposed", location(client.form("/memory/fit", Map.of())));
        String proposed = page("/memory");
        assertTrue(
                proposed.contains("are not used yet") && proposed.contains("FSRS-6 with the parameters that fit most"));
        assertEquals("/memory?notice=adopted", location(client.form("/memory/fit/adoption", Map.of())));
        assertEquals("/memory?notice=", location(client.form("/memory/fit/adoption", Map.of())));
        String shown = page("/memory");
        assertEquals(3, shown.split("class=\"plot\"", -1).length, shown);
        assertTrue(shown.contains(": adopted.") && shown.contains("Answers a day over the next 30 days:"), shown);
        var decision = Pattern.compile("/decisions/(\\d+)/undo").matcher(shown);
        assertTrue(decision.find(), shown);
        client.form("/decisions/" + decision.group(1) + "/undo", Map.of("key", "unfit-001", "back", "/memory"));
        assertTrue(page("/memory").contains("adopted, and taken back since."));
    }

    @Test
    void aCardThatDoesNotStayIsShownWithAProposal() {
        assertTrue(page("/leeches").contains("There are none."));
        for (int i = 0; i < 12; i++) {
            clock.now = clock.now.plus(Duration.ofDays(1));
            answer("felt", i % 2 == 0 ? 3 : 1);
        }
        String leeches = page("/leeches");
        assertTrue(leeches.contains("was to be expected"), leeches);
        assertTrue(leeches.contains("set it aside: nothing is lost by that"));
        assertEquals(
                "/leeches?notice=suspended&decision=",
                location(client.form(
                                "/marks",
                                Map.of(
                                        "key", "leech-001",
                                        "question", "small/felt",
                                        "mark", "suspended",
                                        "back", "/leeches")))
                        .replaceAll("[0-9]+$", ""));
    }

    private String page(String path) {
        var response = client.get(path);
        assertEquals(200, response.statusCode(), path);
        assertFalse(response.body().contains("??"), path);
        return response.body();
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }
}
