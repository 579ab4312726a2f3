package tumen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tumen.assess.Attempt;
import tumen.assess.Composition;
import tumen.assess.StoredQuiz;
import tumen.people.Classroom;
import tumen.question.Form;
import tumen.question.QuestionId;
import tumen.web.Accounts.Account;

/** A teacher with a class of two, a quiz of three typed questions, and a clock that can be put forward. */
final class HomeworkRoom implements AutoCloseable {
    final LiveRoom.Time time = new LiveRoom.Time();
    final Site site;
    final Accounts accounts;
    final Account teacher;
    final Classroom classroom;
    final Account bat;
    final Account saraa;
    final StoredQuiz quiz;
    private int keys;

    HomeworkRoom(Path folder) throws SQLException {
        site = Site.open(folder, time, List.of(Samples.horses(), Samples.small()));
        accounts = new Accounts(site, folder);
        teacher = accounts.teacher("Oyuna");
        classroom = site.teaching.classes().create(teacher.person(), "7b", Instant.now());
        var students = accounts.students(teacher.person(), classroom.id(), "Bat", "Saraa");
        bat = students.get(0);
        saraa = students.get(1);
        var questions = Stream.of("president", "horses-sent", "steppe")
                .map(slug -> site.practice
                        .library()
                        .question(new QuestionId("horses", slug))
                        .orElseThrow())
                .toList();
        site.teaching.pinned().pin(questions);
        var slots = questions.stream()
                .map(question -> Composition.slot(question, "Horses", Form.TYPED, null))
                .toList();
        quiz = site.teaching
                .quizzes()
                .create(
                        teacher.person().id(),
                        Composition.empty("The horses of 1953").add(slots),
                        "key-quiz",
                        Instant.now());
    }

    @Override
    public void close() {
        List.of(teacher, bat, saraa).forEach(account -> account.client().close());
        site.close();
    }

    Instant now() {
        return time.instant();
    }

    void pass(Duration duration) {
        time.pass(duration.toMillis());
    }

    /** A local time as the form has it. */
    String local(Duration from) {
        return HomeworkSetup.local(now().plus(from), Site.ZONE);
    }

    /** The form as it is usually sent; closing in two hours. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("quiz", "" + quiz.id());
        fields.put("class", "" + classroom.id());
        fields.put("key", "key-set-" + ++keys);
        fields.put("opens", "");
        fields.put("closes", local(Duration.ofHours(2)));
        fields.putAll(Map.of("limit", "", "grace", "15", "attempts", "1", "counts", "best", "cooldown", "0"));
        fields.putAll(Map.of("behaviour", "deferred", "tries", "3", "penalty", "33", "review", "homework"));
        return fields;
    }

    Map<String, String> fields(String... changes) {
        var fields = fields();
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    /** Sets homework; its path. */
    String set(String... changes) {
        return path(teacher.client().form("/homework", fields(changes)));
    }

    /** Where it leads, without the query. */
    static String path(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    /** Begins; the path of the attempt. */
    static String begin(Account student, String homework) {
        return path(student.client().form(homework + "/attempts", Map.of()));
    }

    HttpResponse<String> say(Account student, String attempt, int slot, String text) {
        return student.client()
                .form(
                        attempt + "/answers",
                        Map.of("slot", "" + slot, "key", "key-said-" + ++keys, "typed", text, "sequence", "" + keys));
    }

    void handIn(Account student, String attempt) {
        assertEquals(attempt + "/result", path(student.client().form(attempt + "/submission", Map.of())));
    }

    Attempt attempt(String path) {
        return site.tests
                .attempts()
                .find(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    static long id(String homework) {
        return Long.parseLong(homework.substring(homework.lastIndexOf('/') + 1));
    }
}
