package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.web.Accounts.Account;

/** A teacher puts quizzes together, through real HTTP and a real database. */
class QuizPagesTest {
    private Site site;
    private Accounts accounts;
    private Account teacher;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        site = Site.open(folder, Clock.system(Site.ZONE), List.of(Samples.horses(), Samples.small()));
        accounts = new Accounts(site, folder);
        teacher = accounts.teacher("Oyuna");
    }

    @AfterEach
    void close() {
        teacher.client().close();
        site.close();
    }

    private String begin(String title) {
        var answer = teacher.client().form("/quizzes", Map.of("title", title, "key", "key-begin-" + title.hashCode()));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The builder's form as it stands on the page, to be sent back with changes. */
    private static String form(String page) {
        String part = page.substring(page.indexOf("id=\"quiz\""));
        part = part.substring(0, part.indexOf("</form>"));
        var fields = new ArrayList<String>();
        var input = Pattern.compile("<input[^>]*>|<select[^>]*>|<option[^>]*selected[^>]*>")
                .matcher(part);
        String select = "";
        while (input.find()) {
            String tag = input.group();
            String value = attribute(tag, "value");
            if (tag.startsWith("<select")) {
                select = attribute(tag, "name");
            } else if (tag.startsWith("<option")) {
                fields.add(Client.encode(Map.of(select, value)));
            } else if (!tag.contains("checkbox")) {
                fields.add(Client.encode(Map.of(attribute(tag, "name"), value)));
            } else if (tag.contains("checked")) {
                fields.add(Client.encode(Map.of(attribute(tag, "name"), "on")));
            }
        }
        return String.join("&", fields);
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static HttpResponse<String> post(Account who, String path, String body) {
        return who.client()
                .send(
                        "POST",
                        path,
                        body,
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> add(String quiz, String key, String... slugs) {
        var body = new StringBuilder("key=key-" + key + "&edition=" + edition(quiz));
        for (String slug : slugs) {
            body.append("&question=horses/").append(slug);
        }
        return post(teacher, quiz + "/questions", body.toString());
    }

    private int edition(String quiz) {
        return stored(quiz).edition();
    }

    private tumen.assess.StoredQuiz stored(String quiz) {
        return site.teaching
                .quizzes()
                .find(Long.parseLong(quiz.substring(quiz.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private List<String> slugs(String quiz) {
        return stored(quiz).composition().slots().stream()
                .map(slot -> slot.question().slug())
                .toList();
    }

    @Test
    void aQuizIsBuiltByHandOrderedPricedAndUndone() {
        String quiz = begin("The horses of 1953");
        add(quiz, "add-1", "horses-sent", "president", "children");
        String page = teacher.client().get(quiz).body();
        assertTrue(page.contains("How many horses"), page);
        // Down with the first, at double points, by the button on the page.
        String body = form(page).replaceFirst("points=1", "points=2,5");
        assertEquals(303, post(teacher, quiz, body + "&do=down:0").statusCode());
        assertEquals(List.of("president", "horses-sent", "children"), slugs(quiz));
        assertEquals(2.5, stored(quiz).composition().slots().get(1).points());
        assertEquals(
                303,
                post(teacher, quiz, form(teacher.client().get(quiz).body()) + "&do=remove:2")
                        .statusCode());
        assertEquals(List.of("president", "horses-sent"), slugs(quiz));
        var undo = Map.of("key", "key-undo-1", "edition", "" + edition(quiz));
        assertEquals(303, teacher.client().form(quiz + "/undo", undo).statusCode());
        assertEquals(List.of("president", "horses-sent", "children"), slugs(quiz));
        // The page of before is stale now: nothing of it is taken.
        var stale = post(teacher, quiz, body.replaceFirst("key=[^&]+", "key=key-stale-1") + "&do=save");
        assertEquals(409, stale.statusCode());
        assertTrue(stale.body().contains("another window"), stale.body());
        String preview = teacher.client().get(quiz + "/preview").body();
        assertTrue(preview.contains("How many horses"));
        assertEquals(200, teacher.client().get(quiz + "/paper").statusCode());
        assertEquals(200, teacher.client().get(quiz + "/paper/key.pdf").statusCode());
        var copied = teacher.client().form(quiz + "/copy", Map.of("key", "key-copy-1"));
        String copy = copied.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        assertEquals(slugs(quiz), slugs(copy));
        assertEquals(
                303,
                teacher.client()
                        .form(copy + "/archive", Map.of("archived", "1"))
                        .statusCode());
        assertTrue(teacher.client().get("/quizzes").body().contains("take up again"));
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStands() {
        String quiz = begin("The horses of 1953");
        add(quiz, "add-1", "horses-sent", "president");
        String good = form(teacher.client().get(quiz).body());
        var bad = new LinkedHashMap<String, String>();
        bad.put("points=1", "points=0");
        bad.put("seconds=\\d+", "seconds=99999");
        bad.put("title=[^&]+", "title=%20");
        bad.forEach((from, to) -> {
            var answer = post(teacher, quiz, good.replaceFirst(from, to) + "&do=save");
            assertEquals(422, answer.statusCode(), to);
            assertTrue(answer.body().contains("Nothing was saved"), answer.body());
        });
        assertTrue(post(teacher, quiz, good.replaceFirst("points=1", "points=zero") + "&do=save")
                .body()
                .contains("value=\"zero\""));
        assertEquals(400, post(teacher, quiz, good + "&do=explode").statusCode());
        assertEquals(1, stored(quiz).composition().slots().getFirst().points());
        assertEquals(
                422,
                teacher.client()
                        .form("/quizzes", Map.of("title", " ", "key", "key-12345678"))
                        .statusCode());
    }

    @Test
    void aBlueprintSaysWhatIsMissing() {
        String quiz = begin("The horses of 1953");
        var answer = post(
                teacher,
                quiz + "/draw",
                "key=key-draw-1&edition=1&deck=horses&count=2&kind=figure&section=&count=5&kind=&section=People");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("There are not enough questions"), answer.body());
        assertTrue(answer.body().contains("4, section People"), answer.body());
        assertEquals(3, slugs(quiz).size());
        assertTrue(
                slugs(quiz).containsAll(List.of("horses-sent", "children", "president")),
                slugs(quiz).toString());
    }

    @Test
    void whatTheClassHasForgottenComesFirst() throws SQLException {
        var room = site.teaching.classes().create(teacher.person(), "7b", Instant.now());
        var students = accounts.students(teacher.person(), room.id(), "Bat", "Saraa");
        var longAgo = Instant.now().minus(Duration.ofDays(60));
        for (var student : students) {
            int number = 0;
            for (String slug : List.of("horses-sent", "president", "children")) {
                var at = slug.equals("president") ? Instant.now().minusSeconds(3600) : longAgo;
                var rating = slug.equals("children") ? Rating.AGAIN : Rating.EASY;
                site.practice.answer(
                        student.person(),
                        new Answer(
                                "learnt-00" + number++,
                                new QuestionId("horses", slug),
                                1,
                                Form.FLASHCARD,
                                new Response.SelfRated(rating != Rating.AGAIN),
                                rating,
                                Duration.ofSeconds(4)),
                        at);
            }
            student.client().close();
        }
        String quiz = begin("Again");
        var forgotten = Map.of("key", "key-forgot", "edition", "1", "class", "" + room.id(), "count", "2");
        assertEquals(303, teacher.client().form(quiz + "/forgotten", forgotten).statusCode());
        assertEquals(List.of("children", "horses-sent"), slugs(quiz));
        var other = accounts.teacher("Dorj");
        var foreign = Map.of("key", "key-forgot", "edition", "1", "class", "" + (room.id() + 7), "count", "2");
        assertEquals(404, teacher.client().form(quiz + "/forgotten", foreign).statusCode());
        assertEquals(404, other.client().get(quiz).statusCode());
        other.client().close();
    }

    @Test
    void f20AnEditedQuestionIsOfferedAndTheQuizKeepsTheOldWordingUntilItIsTaken() {
        String quiz = begin("The horses of 1953");
        add(quiz, "add-1", "horses-sent");
        site.load(List.of(Samples.horses().with(QuizPagesTest::reworded), Samples.small()));
        String page = teacher.client().get(quiz).body();
        assertTrue(page.contains("A newer wording"), page);
        assertTrue(page.contains(Samples.herd().stem()), page);
        assertEquals(1, stored(quiz).composition().slots().getFirst().version());
        assertEquals(303, post(teacher, quiz, form(page) + "&do=newer:0").statusCode());
        String taken = teacher.client().get(quiz).body();
        assertFalse(taken.contains("A newer wording"), taken);
        assertTrue(taken.contains("How many horses went by rail in 1953?"), taken);
        assertEquals(2, stored(quiz).composition().slots().getFirst().version());
    }

    private static Question reworded(Question question) {
        return question.id().slug().equals("horses-sent")
                ? new Question(
                        question.id(),
                        question.version(),
                        "How many horses went by rail in 1953?",
                        question.key(),
                        question.distractors(),
                        question.origin())
                : question;
    }

    @Test
    void nobodySeesTheQuizOfAnother() throws SQLException {
        String quiz = begin("The horses of 1953");
        var other = accounts.teacher("Dorj");
        for (String path : List.of("", "/preview", "/paper", "/paper/key.pdf")) {
            assertEquals(404, other.client().get(quiz + path).statusCode(), path);
        }
        for (String path : List.of("", "/questions", "/draw", "/forgotten", "/undo", "/copy", "/archive")) {
            assertEquals(
                    404,
                    other.client()
                            .form(quiz + path, Map.of("key", "key-12345678"))
                            .statusCode(),
                    path);
        }
        assertEquals(404, other.client().get("/quizzes/99999").statusCode());
        assertEquals(404, other.client().get("/quizzes/x").statusCode());
        other.client().close();
    }
}
