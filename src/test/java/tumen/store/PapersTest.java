package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Deck;
import tumen.question.Distractor;
import tumen.question.Form;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.question.Verdict;
import tumen.study.Answer;
import tumen.study.Asked;
import tumen.study.Practice;

/** Timelines, pairs and claims made from learnt questions: each answer counts for the question it answers. */
class PapersTest {
    private static final List<String> NAMES = List.of("Olaf Berg", "Kari Lund", "Inger Holm", "Anna Vik", "Jonas Moe");

    @TempDir
    private Path folder;

    private Samples.World world;
    private Practice practice;
    private Person person;
    private Instant now = MORNING;
    private int keys;

    @BeforeEach
    void open() {
        world = Samples.World.open(folder, dates(), people());
        practice = world.practice();
        person = world.guest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Deck dates() {
        return Samples.deck(
                "dates",
                IntStream.range(0, 5)
                        .mapToObj(i -> question(
                                "dates",
                                i,
                                "When was pier " + letter(i) + " built?",
                                date(1900 + 10 * i),
                                "1874",
                                "1876"))
                        .toList());
    }

    private static Deck people() {
        return Samples.deck(
                "people",
                IntStream.range(0, 5)
                        .mapToObj(i -> question(
                                "people",
                                i,
                                "Who built pier " + letter(i) + "?",
                                new Key.Name(NAMES.get(i), NameKind.PERSON, List.of()),
                                "Liv Dahl",
                                "Per Aas"))
                        .toList());
    }

    private static Key date(int year) {
        return new Key.Date(String.valueOf(year), List.of());
    }

    private static char letter(int i) {
        return (char) ('A' + i);
    }

    private static Question question(String deck, int i, String stem, Key key, String... wrong) {
        return new Question(
                new QuestionId(deck, "question-" + i),
                1,
                stem,
                key,
                List.of(wrong).stream().map(text -> new Distractor(text, null)).toList(),
                new Origin.Written(null));
    }

    /** Answers every card of the deck so often, days apart. */
    private void learn(String deck, int times) {
        for (int time = 0; time < times; time++) {
            for (Question question :
                    practice.library().deck(deck).orElseThrow().questions().toList()) {
                practice.answer(person, rated(key(keys++), question, Rating.GOOD), now);
            }
            now = now.plus(Duration.ofDays(40));
        }
        now = now.plus(Duration.ofDays(1000));
    }

    private Asked next(String deck) {
        return practice.next(person, deck, now).orElseThrow();
    }

    private Answer answer(Asked asked, Response response) {
        return new Answer(
                key(keys++), asked.question(), asked.version(), asked.form(), response, null, Duration.ofSeconds(20));
    }

    private List<Integer> reviews(String deck) {
        return practice.library()
                .deck(deck)
                .orElseThrow()
                .questions()
                .map(question -> practice.history(person, question.id()).size())
                .sorted()
                .toList();
    }

    @Test
    void fourDatedFactsAreATimeline() {
        learn("dates", 3);
        Asked asked = next("dates");
        assertEquals(Form.ORDERING, asked.form());
        assertEquals(4, asked.options().size());
        var right = new ArrayList<>(asked.options());
        Collections.sort(right);
        Answer answer = answer(asked, new Response.Ordered(right));
        var answered = practice.answer(person, answer, now);
        assertEquals(1, answered.grade().fraction());
        assertEquals(asked.question(), answered.question());
        assertEquals(List.of(3, 4, 4, 4, 4), reviews("dates"));
        assertTrue(practice.answer(person, answer, now).repeated());
        assertEquals(List.of(3, 4, 4, 4, 4), reviews("dates"), "the same key twice is one paper");
    }

    @Test
    void undoTakesTheWholePaperBack() {
        learn("dates", 3);
        Asked asked = next("dates");
        practice.answer(person, answer(asked, new Response.Ordered(asked.options())), now);
        assertEquals(asked.question(), practice.undo(person, key(keys++), now).orElseThrow());
        assertEquals(List.of(3, 3, 3, 3, 3), reviews("dates"));
    }

    @Test
    void whatStandsInTheWrongPlaceCountsForItsOwnQuestionOnly() {
        learn("dates", 3);
        Asked asked = next("dates");
        var order = new ArrayList<>(asked.options());
        Collections.sort(order);
        order.add(order.removeFirst()); // the earliest stands last: it is wrong, the three others keep their order
        practice.answer(person, answer(asked, new Response.Ordered(order)), now);
        var verdicts = practice.library()
                .deck("dates")
                .orElseThrow()
                .questions()
                .filter(question -> order.contains(question.stem()))
                .map(question ->
                        practice.history(person, question.id()).getLast().verdict())
                .toList();
        assertEquals(List.of(Verdict.WRONG, Verdict.PARTIAL, Verdict.PARTIAL, Verdict.PARTIAL), verdicts);
    }

    @Test
    void personsAreMatchedWithTheirDeeds() {
        learn("people", 3);
        Asked asked = next("people");
        assertEquals(Form.MATCHING, asked.form());
        var pairs = new LinkedHashMap<String, String>();
        asked.context().lines().forEach(stem -> pairs.put(stem, NAMES.get(stem.charAt(stem.length() - 2) - 'A')));
        assertEquals(4, pairs.size());
        assertTrue(asked.options().containsAll(pairs.values()));
        String last = List.copyOf(pairs.keySet()).getLast();
        pairs.put(last, "nobody");
        practice.answer(person, answer(asked, new Response.Matched(pairs)), now);
        practice.library()
                .deck("people")
                .orElseThrow()
                .questions()
                .filter(question -> pairs.containsKey(question.stem()))
                .forEach(question -> assertEquals(
                        question.stem().equals(last) ? Verdict.WRONG : Verdict.RIGHT,
                        practice.history(person, question.id()).getLast().verdict()));
        assertEquals(List.of(3, 4, 4, 4, 4), reviews("people"));
    }

    @Test
    void anOptionIsClaimedToBeRight() {
        learn("dates", 2);
        Asked asked = next("dates");
        assertEquals(Form.TRUTH, asked.form());
        String claim = asked.options().getFirst();
        assertEquals(claim, asked.context());
        Question question = practice.library().question(asked.question()).orElseThrow();
        boolean right = claim.equals(question.key().shown());
        var answered = practice.answer(person, answer(asked, new Response.Judged(right, claim)), now);
        assertEquals(Verdict.RIGHT, answered.grade().verdict());
        var wrong = practice.answer(person, answer(asked, new Response.Judged(!right, claim)), now);
        assertEquals(Verdict.WRONG, wrong.grade().verdict());
        var made = practice.answer(person, answer(asked, new Response.Judged(false, "1066")), now);
        assertEquals(Verdict.WRONG, made.grade().verdict(), "nobody claimed that");
    }

    @Test
    void aPaperOfStrangersIsRefused() {
        learn("dates", 1);
        var question = practice.library()
                .deck("dates")
                .orElseThrow()
                .questions()
                .findFirst()
                .orElseThrow();
        for (var items : List.of(List.of("What?"), List.of(question.stem()), List.<String>of())) {
            var answer = new Answer(
                    key(keys++), question.id(), 1, Form.ORDERING, new Response.Ordered(items), null, Duration.ZERO);
            assertThrows(IllegalArgumentException.class, () -> practice.answer(person, answer, now));
        }
        assertFalse(reviews("dates").contains(2));
    }
}
