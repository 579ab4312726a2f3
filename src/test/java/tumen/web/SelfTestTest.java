package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.assess.Assignment;
import tumen.assess.Attempt;
import tumen.assess.AttemptRule;
import tumen.assess.Behaviour;
import tumen.assess.Kind;
import tumen.assess.Quiz;
import tumen.assess.ReviewOptions;
import tumen.assess.Score;
import tumen.assess.Slot;
import tumen.assess.Step;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Verdict;

/** Tests over real HTTP: F18 to F20 among it, what is remembered, and what never leaves the server too early. */
class SelfTestTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private volatile Instant now = MORNING;

        void pass(Duration time) {
            now = now.plus(time);
        }

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

    @TempDir
    private Path folder;

    private final Hands clock = new Hands();
    private Site site;
    private Client phone;

    @BeforeEach
    void open() {
        site = Site.open(folder, clock, List.of(Samples.horses(), Samples.small()));
        phone = new Client(site.address());
    }

    @AfterEach
    void close() {
        phone.close();
        site.close();
    }

    private static String at(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private Attempt begun(Map<String, String> setup) {
        return attempt(at(phone.form("/tests", setup)));
    }

    private Attempt attempt(String path) {
        assertTrue(path.matches("/attempts/\\d+"), path);
        return attempt(Long.parseLong(path.substring("/attempts/".length())));
    }

    private Attempt attempt(long id) {
        return site.tests.attempts().find(id).orElseThrow();
    }

    private Person person(Client client) {
        return site.people
                .bySession(String.valueOf(client.cookies.get(Visitors.GUEST)), clock.instant())
                .orElseThrow();
    }

    /** An assignment over these questions, as homework is set. */
    private Assignment homework(Behaviour behaviour, ReviewOptions review, Instant closes, String... slugs) {
        var slots = new ArrayList<Slot>();
        var questions = new ArrayList<Question>();
        for (String slug : slugs) {
            var question = question(slug);
            questions.add(question);
            slots.add(new Slot(
                    question.id(), question.version(), "Section", Kind.of(question.key()), Form.TYPED, 1, null));
        }
        site.tests.pinned().pin(questions);
        return site.tests
                .assignments()
                .add(new Assignment(
                        0,
                        new Quiz("Homework", slots, false, false),
                        null,
                        closes,
                        null,
                        Duration.ofSeconds(15),
                        AttemptRule.ONCE,
                        behaviour,
                        Assignment.USUAL_PENALTY,
                        3,
                        review));
    }

    private Attempt begun(Client client, Assignment assignment, double timeFactor) {
        client.json("/api/guest", "{}");
        return site.tests
                .taking()
                .begin(person(client).id(), assignment, new Step.Started(clock.instant(), 42, timeFactor));
    }

    private Question question(String slug) {
        return site.practice.library().question(new QuestionId("horses", slug)).orElseThrow();
    }

    private static HttpResponse<String> say(Client client, Attempt attempt, Map<String, String> fields) {
        return client.send(
                "POST",
                "/attempts/" + attempt.id() + "/answers",
                Client.encode(fields),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }

    private static Map<String, String> typed(int slot, String key, String text, long age) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("slot", Integer.toString(slot));
        fields.put("key", key);
        fields.put("age", Long.toString(age));
        fields.put("typed", text);
        return fields;
    }

    private HttpResponse<String> handIn(Client client, Attempt attempt) {
        return client.form("/attempts/" + attempt.id() + "/submission", Map.of());
    }

    @Test
    void twoClicksFromHomeToTheFirstQuestion() {
        assertTrue(phone.get("/").body().contains("href=\"/tests\""));
        assertTrue(phone.get("/tests").body().contains("Start the test"));
        var attempt = begun(Map.of());
        var page = phone.get("/attempts/" + attempt.id());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Question 1 of 10"));
        assertEquals(10, attempt.assignment().quiz().slots().size());
        assertTrue(phone.get("/tests").body().contains("Go on with it"), "an unfinished test is offered again");
    }

    @Test
    void f18TheBatteryDiesAnotherDeviceAndTwoTabs() {
        var attempt = begun(Map.of("count", "6", "minutes", "30", "form", "typed", "part", "horses"));
        var tablet = new Client(site.address());
        tablet.cookies.putAll(phone.cookies);
        clock.pass(Duration.ofMinutes(10));
        assertEquals(
                200, say(phone, attempt, typed(0, "phone-tab-one", "10,000", 0)).statusCode());
        clock.pass(Duration.ofMinutes(2));
        // The second tab was offline for a minute and sends late what is newer than the first tab's answer.
        assertEquals(
                200,
                say(phone, attempt, typed(0, "phone-tab-two", "1953", 60_000)).statusCode());
        // The battery dies; the tablet goes on, with the clock as it was.
        var page = tablet.get("/attempts/" + attempt.id());
        assertTrue(page.body().contains("value=\"1953\""), "what was said stands in the form");
        assertTrue(page.body().contains("data-left=\"" + Duration.ofMinutes(18).toMillis() + "\""), "not reset");
        say(tablet, attempt, typed(0, "tablet-later", "newest", 0));
        // The phone comes back with an answer that was made before; sent twice, because nobody heard the first.
        clock.pass(Duration.ofMinutes(1));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    200,
                    say(phone, attempt, typed(0, "phone-older", "older", 170_000))
                            .statusCode());
        }
        var now = attempt(attempt.id());
        assertEquals("tablet-later", now.answer(0).orElseThrow().key(), "the last one made wins");
        assertEquals(
                List.of("phone-tab-one", "phone-older", "phone-tab-two", "tablet-later"),
                now.history(0).stream().map(Step.Answered::key).toList());
        tablet.close();
    }

    @Test
    void theLastAnswerOfADeviceCountsHoweverLongTheOneBeforeWasOnItsWay() {
        var attempt = begun(Map.of("count", "2", "form", "typed", "minutes", "30"));
        clock.pass(Duration.ofMinutes(5));
        say(phone, attempt, counted(typed(0, "phone-changed-1", "1953", 0), 1001));
        say(phone, attempt, counted(typed(0, "phone-changed-2", "10,000", 400), 1002));
        assertEquals(
                List.of("phone-changed-1", "phone-changed-2"),
                attempt(attempt.id()).history(0).stream()
                        .map(Step.Answered::key)
                        .toList());
        say(phone, attempt, counted(typed(0, "tablet-offline", "old", 60_000), 2001));
        assertEquals(
                "phone-changed-2",
                attempt(attempt.id()).answer(0).orElseThrow().key(),
                "what another device kept for a minute is older");
    }

    private static Map<String, String> counted(Map<String, String> fields, long sequence) {
        fields.put("sequence", Long.toString(sequence));
        return fields;
    }

    @Test
    void f19WhoHasExtraTimeGoesOnAfterTheClose() {
        var closes = clock.instant().plus(Duration.ofMinutes(40));
        var other = new Client(site.address());
        var assignment = homework(Behaviour.DEFERRED, ReviewOptions.HOMEWORK, closes, "president", "speech");
        var extended = begun(phone, assignment, 1.5);
        var usual = begun(other, assignment, 1);
        say(other, usual, typed(0, "key-usual-1", "Elbegdorj", 0));
        clock.pass(Duration.ofMinutes(41));
        assertEquals(
                200,
                say(phone, extended, typed(0, "key-extended", "Elbegdorj", 0)).statusCode());
        assertEquals(200, phone.get("/attempts/" + extended.id()).statusCode());
        var late = say(other, usual, typed(1, "key-usual-2", "31 October 2013", 0));
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("handed in"), late.body());
        var result = at(other.get("/attempts/" + usual.id()));
        assertEquals("/attempts/" + usual.id() + "/result", result);
        assertEquals(1.0, attempt(usual.id()).mark(), "nothing that was in time is lost");
        assertFalse(
                other.get(result).body().contains("Tsakhiagiin"),
                "as long as somebody is inside, the right answers are not shown");
        clock.pass(Duration.ofMinutes(20));
        assertEquals(1, site.tests.taking().handInOverdue(clock.instant()), "time hands in without a browser");
        assertTrue(other.get(result).body().contains("Tsakhiagiin"));
        other.close();
    }

    @Test
    void f20AQuestionEditedMeanwhileIsShownAndGradedAsItWas() {
        var attempt = begun(Map.of("count", "1", "form", "typed", "part", "horses/people.md"));
        var changed = Samples.horses()
                .with(question -> question.id().slug().equals("president")
                        ? new Question(
                                question.id(),
                                1,
                                "Who spoke instead?",
                                new Key.Text(List.of("nobody")),
                                List.of(),
                                new Origin.Written(null))
                        : question);
        site.load(List.of(changed, Samples.small()));
        assertEquals(2, question("president").version());
        String page = phone.get("/attempts/" + attempt.id()).body();
        assertTrue(page.contains("Which Mongolian president") && !page.contains("Who spoke instead"), page);
        say(phone, attempt, typed(0, "key-pinned-1", "Elbegdorj", 0));
        String result = phone.get(at(handIn(phone, attempt))).body();
        assertTrue(result.contains("Which Mongolian president") && result.contains("Tsakhiagiin Elbegdorj"));
        assertEquals(1.0, attempt(attempt.id()).mark());
    }

    @Test
    void everyAnswerIsRememberedOnceAndOnlyWhenItCounts() {
        var attempt = begun(Map.of("count", "2", "form", "typed", "part", "horses/figures.md"));
        var slots = attempt.assignment().quiz().slots();
        say(phone, attempt, typed(0, "key-number-1", "7", 0));
        say(phone, attempt, typed(0, "key-number-2", shown(attempt, 0), 0));
        assertEquals(
                List.of(), site.practice.history(person(phone), slots.getFirst().question()));
        handIn(phone, attempt);
        handIn(phone, attempt);
        site.tests.taking().tellAgain(MORNING);
        var reviews = site.practice.history(person(phone), slots.getFirst().question());
        assertEquals(1, reviews.size());
        assertEquals(Verdict.RIGHT, reviews.getFirst().verdict());
        assertEquals(
                List.of(),
                site.practice.history(person(phone), slots.getLast().question()),
                "what was not answered says nothing about the memory");
    }

    private String shown(Attempt attempt, int slot) {
        return site.tests
                .taking()
                .question(attempt.assignment().quiz().slots().get(slot))
                .key()
                .shown();
    }

    @Test
    void severalTriesCostAndNoByteGivesTheKeyAwayBeforeTheLast() {
        var attempt =
                begun(Map.of("count", "1", "form", "typed", "part", "horses/people.md", "behaviour", "interactive"));
        var blank = typed(0, "key-try-blank", " ", 0);
        blank.put("check", "1");
        String notice = phone.get(at(phone.form(answers(attempt), blank))).body();
        assertTrue(notice.contains("no try was used"), notice);
        for (int i = 0; i < 2; i++) {
            var fields = typed(0, "key-try-no-" + i, "Battulga", 0);
            fields.put("check", "1");
            assertEquals("/attempts/" + attempt.id() + "?at=1#q-1", at(phone.form(answers(attempt), fields)));
            String page = phone.get("/attempts/" + attempt.id()).body();
            assertTrue(page.contains("class=\"verdict wrong\""), page);
            assertFalse(page.contains("Elbegdorj"), "no key while a try is left");
        }
        var right = typed(0, "key-try-right", "Elbegdorj", 0);
        right.put("check", "1");
        phone.form(answers(attempt), right);
        String page = phone.get("/attempts/" + attempt.id()).body();
        assertTrue(page.contains("<mark>Elbegdorj</mark>"), page);
        assertEquals(1.0 / 3, attempt(attempt.id()).mark(), 1e-9);
        var reviews = site.practice.history(
                person(phone), attempt.assignment().quiz().slots().getFirst().question());
        assertEquals(Verdict.PARTIAL, reviews.getFirst().verdict(), "right at a later try is Hard");
        var again = typed(0, "key-try-late", "x", 0);
        assertEquals(409, say(phone, attempt, again).statusCode());
    }

    private static String answers(Attempt attempt) {
        return "/attempts/" + attempt.id() + "/answers";
    }

    @Test
    void noByteGivesAKeyAwayBeforeTheReviewOptionsAllowIt() {
        var closes = clock.instant().plus(Duration.ofHours(2));
        for (var review : List.of(ReviewOptions.HOMEWORK, ReviewOptions.EXAM)) {
            var attempt = begun(
                    phone, homework(Behaviour.IMMEDIATE, review, closes, "president", "recognition", "steppe"), 1);
            String path = "/attempts/" + attempt.id();
            var fields = typed(0, "key-immediate", "somebody", 0);
            fields.put("check", "1");
            var bytes = new StringBuilder();
            bytes.append(phone.form(path + "/answers", fields).body());
            bytes.append(
                    say(phone, attempt, typed(1, "key-second-1", "1949", 0)).body());
            bytes.append(phone.get(path).body())
                    .append(phone.get(path + "/submission").body());
            bytes.append(phone.get(path, "Accept", "application/json").body());
            handIn(phone, attempt);
            bytes.append(phone.get(path + "/result").body());
            bytes.append(phone.form(path + "/practice", Map.of()).body());
            clock.pass(Duration.ofHours(1));
            bytes.append(phone.get(path + "/result").body());
            for (String key : List.of("Elbegdorj", "15 October 1948", "steppe<", "<mark>")) {
                assertFalse(bytes.toString().contains(key), key + " in " + bytes);
            }
            clock.pass(Duration.ofMinutes(61));
            String result = phone.get(path + "/result").body();
            for (String key : List.of("Tsakhiagiin Elbegdorj", "15 October 1948", "steppe", "<mark>")) {
                assertTrue(result.contains(key), key);
            }
            closes = clock.instant().plus(Duration.ofHours(2));
        }
    }

    @Test
    void whatWasMissedIsPractisedAndNothingElse() {
        var attempt = begun(Map.of("count", "6", "form", "typed", "part", "horses"));
        say(phone, attempt, typed(2, "key-the-right", shown(attempt, 2), 0));
        say(phone, attempt, typed(3, "key-the-wrong", "nonsense", 0));
        String result = phone.get(at(handIn(phone, attempt))).body();
        assertTrue(result.contains("Practise the 5 you missed"), result);
        var practice = attempt(at(phone.form("/attempts/" + attempt.id() + "/practice", Map.of())));
        var missed = attempt.assignment().quiz().slots().stream()
                .map(Slot::question)
                .filter(id ->
                        !id.equals(attempt.assignment().quiz().slots().get(2).question()))
                .sorted()
                .toList();
        assertEquals(
                missed,
                practice.assignment().quiz().slots().stream()
                        .map(Slot::question)
                        .sorted()
                        .toList());
        assertEquals(Behaviour.INTERACTIVE, practice.assignment().behaviour());
    }

    @Test
    void aForecastStandsBesideItsResult() {
        var setup = Map.of("count", "8", "seed", "77", "part", "horses");
        String look = phone.get("/tests?count=8&seed=77&part=horses&look=1").body();
        assertTrue(look.contains("you would be right in about"), look);
        var attempt = begun(setup);
        var test = site.tests.own().find(attempt.assignment().id()).orElseThrow();
        var expected = Objects.requireNonNull(test.expected());
        String result = phone.get(at(handIn(phone, attempt))).body();
        assertEquals(0, Score.firstTries(attempt(attempt.id())));
        assertTrue(result.contains("Expected before"), result);
        assertTrue(expected.share() > 0.2 && expected.share() < 0.8, expected.toString());
        assertTrue(phone.get("/tests").body().contains("Set it again"));
    }

    @Test
    void theSameNumberDrawsTheSameTestAndAParallelFormAnother() {
        var setup = new LinkedHashMap<>(Map.of("count", "5", "seed", "4711", "part", "horses"));
        var begun = begun(setup);
        var again = begun(setup);
        var first = begun.assignment().quiz().slots();
        assertEquals(first, again.assignment().quiz().slots());
        assertEquals(begun.order(), again.order());
        assertEquals(
                begun.started().seed(),
                again.started().seed(),
                "the options of each question are shuffled by this seed");
        setup.put("parallel", "1");
        var parallel = begun(setup).assignment().quiz().slots();
        assertTrue(
                first.stream()
                        .map(Slot::question)
                        .noneMatch(id -> parallel.stream().map(Slot::question).anyMatch(id::equals)),
                "there are enough questions for two tests without a common one");
    }

    @Test
    void aBlueprintThatCannotBeFilledSaysSoBeforeTheTest() {
        var setup = new LinkedHashMap<>(
                Map.of("count1", "2", "section1", "Dates", "count2", "3", "section2", "People", "seed", "5"));
        String look = at(phone.form("/tests", setup));
        String page = phone.get(look).body();
        assertTrue(page.contains("2 of 3 questions are missing"), page);
        setup.put("anyway", "1");
        var drawn = begun(setup).assignment().quiz().slots();
        assertEquals(
                List.of("Dates", "Dates", "People"),
                drawn.stream().map(Slot::section).sorted().toList());
        String nothing = phone.get(at(phone.form("/tests", Map.of("part", "small", "kind", "figure"))))
                .body();
        assertTrue(nothing.contains("No question fits"), nothing);
    }

    @Test
    void aTestThatGoesOneWayShowsOneQuestionAndTakesNoStepBack() {
        var attempt = begun(Map.of("count", "3", "order", "one-way", "form", "typed", "part", "horses"));
        var order = attempt.order();
        for (int i = 0; i < 3; i++) {
            String page = phone.get("/attempts/" + attempt.id()).body();
            assertEquals(2, page.split("class=\"answer-form\"", -1).length, "one question at a time");
            var fields = typed(order.get(i), "key-one-way-" + i, "x", 0);
            fields.put("next", "1");
            assertEquals("/attempts/" + attempt.id() + "?at=" + (i + 1), at(phone.form(answers(attempt), fields)));
            assertEquals(
                    409,
                    say(phone, attempt, typed(order.get(i), "key-go-back-" + i, "y", 0))
                            .statusCode());
        }
        assertEquals("/attempts/" + attempt.id() + "/submission", at(phone.get("/attempts/" + attempt.id())));
    }

    @Test
    void certaintyIsMarkedAndCharted() {
        var attempt =
                begun(Map.of("count", "2", "form", "typed", "part", "horses/figures.md", "behaviour", "certainty"));
        for (int slot = 0; slot < 2; slot++) {
            var fields = typed(slot, "key-certain-" + slot, slot == 0 ? shown(attempt, 0) : "7 horses", 0);
            fields.put("certainty", slot == 0 ? "3" : "2");
            assertEquals(200, say(phone, attempt, fields).statusCode());
        }
        String result = phone.get(at(handIn(phone, attempt))).body();
        assertEquals(3 - 2, attempt(attempt.id()).mark());
        assertTrue(result.contains("class=\"pays\"") && result.contains("Earns most between"), result);
    }

    @Test
    void withoutScriptsEveryQuestionIsSavedByItsButton() {
        var attempt = begun(Map.of("count", "12", "part", "horses"));
        String page = phone.get("/attempts/" + attempt.id()).body();
        assertEquals(13, page.split("class=\"answer-form\"", -1).length);
        int slot = attempt.order().get(4);
        phone.form("/attempts/" + attempt.id() + "/flag", Map.of("slot", Integer.toString(slot), "on", "1"));
        var confirm = phone.get("/attempts/" + attempt.id() + "/submission").body();
        assertTrue(confirm.contains("0 of 12 questions are answered") && confirm.contains("Flagged:"), confirm);
        var cleared = new LinkedHashMap<>(Map.of("slot", Integer.toString(slot), "key", "key-cleared", "clear", "1"));
        assertEquals("/attempts/" + attempt.id() + "?at=5#q-5", at(phone.form(answers(attempt), cleared)));
        assertFalse(attempt(attempt.id()).answered(slot));
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() {
        var attempt = begun(Map.of("count", "3", "minutes", "10", "form", "typed", "part", "horses"));
        say(phone, attempt, typed(0, "key-that-stays", "kept", 0));
        Map<Map<String, String>, Integer> wrong = new LinkedHashMap<>();
        wrong.put(typed(0, "key-too-long", "x".repeat(2000), 0), 400);
        wrong.put(typed(0, "no key/at all", "x", 0), 400);
        wrong.put(typed(99, "key-no-slot", "x", 0), 404);
        wrong.put(typed(0, "key-negative", "x", -5), 400);
        wrong.put(Map.of("slot", "0", "key", "key-without-text"), 400);
        for (var each : wrong.entrySet()) {
            var answer = say(phone, attempt, each.getKey());
            assertEquals(each.getValue(), answer.statusCode(), answer.body());
            assertTrue(Client.read(answer).get("sentence").asText().length() > 10, answer.body());
            assertNotEquals(200, phone.form(answers(attempt), each.getKey()).statusCode());
        }
        // The server hangs up on who sends that much, so each time another connection is made.
        var large = typed(0, "key-too-large", "x".repeat(1_000_000), 0);
        try (var sender = new Client(site.address())) {
            sender.cookies.putAll(phone.cookies);
            assertEquals(413, say(sender, attempt, large).statusCode());
        }
        try (var sender = new Client(site.address())) {
            sender.cookies.putAll(phone.cookies);
            assertEquals(413, sender.form(answers(attempt), large).statusCode());
        }
        var stranger = new Client(site.address());
        stranger.json("/api/guest", "{}");
        for (String path : List.of("", "/submission", "/result")) {
            assertEquals(404, stranger.get("/attempts/" + attempt.id() + path).statusCode());
            assertEquals(404, phone.get("/attempts/999" + path).statusCode());
        }
        assertEquals(
                404, say(stranger, attempt, typed(0, "key-of-others", "x", 0)).statusCode());
        assertEquals(404, handIn(stranger, attempt).statusCode());
        stranger.close();
        clock.pass(Duration.ofMinutes(11));
        var late = say(phone, attempt, typed(0, "key-too-late", "late", 0));
        assertEquals(409, late.statusCode());
        var now = attempt(attempt.id());
        assertEquals("key-that-stays", now.answer(0).orElseThrow().key());
        assertTrue(now.submitted().orElseThrow().byTime());
        assertEquals(1, now.history(0).size());
    }

    @Test
    void aSetupThatMakesNoSenseIsRefusedWithASentence() {
        for (var setup : List.of(
                Map.of("count", "0"),
                Map.of("count", "many"),
                Map.of("behaviour", "lenient"),
                Map.of("kind", "camel"),
                Map.of("parallel", "9"),
                Map.of("seed", "-1"))) {
            assertEquals(400, phone.form("/tests", setup).statusCode(), setup.toString());
        }
    }
}
