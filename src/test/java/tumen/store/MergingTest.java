package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.store.Samples.MORNING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.Rating;
import tumen.people.Person;
import tumen.question.Form;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.question.Response;
import tumen.study.Answer;
import tumen.study.Merging;
import tumen.study.Merging.Fate;
import tumen.study.Merging.Merged;
import tumen.study.Merging.Waiting;

/** Answers that waited on devices come in any order, some of them twice, and lead to the same cards. */
class MergingTest {
    private static final int SEEDS = Boolean.getBoolean("thorough") ? 100 : 20;
    private static final int QUESTIONS = 5;
    private static final Instant EVENING = MORNING.plus(Duration.ofDays(4));

    @TempDir
    private Path folder;

    private static Waiting waiting(String device, int sequence, Question question, Rating rating, Instant at) {
        var answer = new Answer(
                device + "-" + sequence,
                question.id(),
                1,
                Form.FLASHCARD,
                new Response.SelfRated(rating != Rating.AGAIN),
                rating,
                Duration.ofSeconds(4));
        return new Waiting(answer, at, device, sequence);
    }

    private static Question question(Samples.World world, int number) {
        return world.practice()
                .library()
                .question(new QuestionId("mongolia", "horses-" + number))
                .orElseThrow();
    }

    /** What three devices have after days without a connection, each in its own order. */
    private static List<Waiting> answers(Samples.World world, long seed) {
        var random = new Random(seed);
        var answers = new ArrayList<Waiting>();
        for (int device = 1; device <= 3; device++) {
            var at = MORNING.plusSeconds(random.nextInt(86_400));
            for (int sequence = 1; sequence <= 12; sequence++) {
                at = at.plusMillis(1 + random.nextInt(15_000_000));
                var rating = List.of(Rating.values()).get(random.nextInt(4));
                answers.add(
                        waiting("device-" + device, sequence, question(world, random.nextInt(QUESTIONS)), rating, at));
            }
        }
        return answers;
    }

    /** Sends them in some order, in batches, and some of them again, as when an acknowledgement is lost. */
    private static void send(Merging merging, Person person, List<Waiting> answers, Random order) {
        var left = new ArrayList<>(answers);
        Collections.shuffle(left, order);
        var lost = new ArrayList<>(left.subList(0, 9));
        left.addAll(lost);
        for (int from = 0; from < left.size(); ) {
            int to = Math.min(left.size(), from + 1 + order.nextInt(8));
            merging.merge(person, left.subList(from, to), EVENING, EVENING);
            from = to;
        }
    }

    private record State(Object memory, Object due, Object reviews, Object lapses, Object introduced, Object form) {}

    private static List<State> states(Samples.World world, Person person) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(number ->
                        world.cards().card(person.id(), question(world, number).id()))
                .map(card -> card.map(each -> new State(
                                each.state(),
                                each.due(),
                                each.reviews(),
                                each.lapses(),
                                each.introduced(),
                                each.lastForm()))
                        .orElse(new State("none", "", "", "", "", "")))
                .toList();
    }

    @Test
    void theOrderInWhichAnswersComeDoesNotMatter() {
        System.out.println("MergingTest: " + SEEDS + " seeds");
        try (var one = Samples.World.open(folder.resolve("one"), Samples.deck("mongolia", QUESTIONS));
                var other = Samples.World.open(folder.resolve("other"), Samples.deck("mongolia", QUESTIONS))) {
            for (int seed = 0; seed < SEEDS; seed++) {
                var here = one.guest();
                var there = other.guest();
                assertEquals(here.id(), there.id());
                // What was answered with a connection before.
                for (var world : List.of(one, other)) {
                    world.practice()
                            .answer(
                                    here,
                                    Samples.rated("with-connection-" + seed, question(world, 0), Rating.GOOD),
                                    MORNING.plusSeconds(40_000));
                }
                var answers = answers(one, seed);
                send(one.practice().merging(), here, answers, new Random(seed));
                send(other.practice().merging(), there, answers, new Random(~seed));
                assertEquals(states(one, here), states(other, there), "seed " + seed);
                assertEquals(
                        one.practice().deciding().streak(here, EVENING),
                        other.practice().deciding().streak(there, EVENING),
                        "seed " + seed);
                int standing = IntStream.range(0, QUESTIONS)
                        .map(number -> one.practice()
                                .history(here, question(one, number).id())
                                .size())
                        .sum();
                assertEquals(answers.size() + 1, standing, "seed " + seed + ": lost or doubled");
            }
        }
        for (var world : List.of("one", "other")) {
            var report = Verification.of(folder.resolve(world).resolve(Database.FILE));
            assertEquals(List.of(), report.problems());
        }
    }

    @Test
    void whatTheDeviceShowedIsWhatComes() {
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", QUESTIONS))) {
            var person = world.guest();
            for (int number = 0; number < 3; number++) {
                world.practice()
                        .answer(
                                person,
                                Samples.rated("known-000" + number, question(world, number), Rating.EASY),
                                MORNING);
            }
            var later = MORNING.plus(Duration.ofDays(40));
            var merging = world.practice().merging();
            var queue = merging.queue(person, later);
            assertEquals(QUESTIONS, queue.size());
            var days = world.practice().deciding().days(person);
            int sequence = 0;
            for (var card : queue) {
                var rating = List.of(Rating.values()).get(sequence % 4);
                int ahead = sequence % Merging.DAYS;
                var at = later.plus(Duration.ofDays(ahead));
                var shown = Objects.requireNonNull(card.outcomes().get(ahead).get(rating));
                var question = world.practice()
                        .library()
                        .question(card.asked().question())
                        .orElseThrow();
                var merged = merging.merge(
                        person,
                        List.of(waiting("a-device", ++sequence, question, rating, at)),
                        later.plus(Duration.ofDays(9)),
                        later.plus(Duration.ofDays(9)));
                assertEquals(Fate.STORED, merged.getFirst().fate());
                var due = world.cards()
                        .card(person.id(), question.id())
                        .orElseThrow()
                        .due();
                assertEquals(
                        shown.days() == 0
                                ? at.plus(shown.delay())
                                : days.startOf(days.dayOf(at).plusDays(shown.days())),
                        due,
                        question.id() + " rated " + rating);
            }
        }
    }

    @Test
    void timesAreKeptWithinReasonAndWhatCannotBeStoredIsSaid() {
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", QUESTIONS))) {
            var person = world.guest();
            var merging = world.practice().merging();
            var known = question(world, 0);
            var gone = new Question(
                    new QuestionId("mongolia", "gone"),
                    1,
                    known.stem(),
                    known.key(),
                    known.distractors(),
                    known.origin());
            var now = MORNING.plus(Duration.ofDays(3));
            var merged = merging.merge(
                    person,
                    List.of(
                            waiting("a-device", 1, known, Rating.GOOD, now.plus(Duration.ofDays(700))),
                            waiting("a-device", 2, question(world, 1), Rating.GOOD, Instant.EPOCH),
                            waiting("a-device", 3, gone, Rating.GOOD, now),
                            waiting("a-device", 1, question(world, 2), Rating.GOOD, now),
                            waiting("a-device", 1, known, Rating.GOOD, now)),
                    now,
                    now);
            assertEquals(
                    List.of(Fate.STORED, Fate.STORED, Fate.REFUSED, Fate.REFUSED, Fate.REPEATED),
                    merged.stream().map(Merged::fate).toList());
            assertTrue(
                    merged.get(2).sentence().contains("not in the bank"),
                    merged.get(2).sentence());
            var practice = world.practice();
            assertEquals(now, practice.history(person, known.id()).getFirst().at(), "not in the future");
            assertEquals(
                    MORNING,
                    practice.history(person, question(world, 1).id()).getFirst().at(),
                    "not before the question was there");
            // A clock that is an hour slow.
            merging.merge(
                    person,
                    List.of(waiting("b-device", 1, question(world, 3), Rating.GOOD, now.minusSeconds(3700))),
                    now.minusSeconds(3600),
                    now);
            assertEquals(
                    now.minusSeconds(100),
                    practice.history(person, question(world, 3).id()).getFirst().at());
        }
    }
}
