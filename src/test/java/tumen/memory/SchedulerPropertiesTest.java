package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every history. The count is 10,000 with {@code -Dthorough=true}; the seed is in every message. */
class SchedulerPropertiesTest {
    private static final int HISTORIES = Boolean.getBoolean("thorough") ? 10_000 : 300;
    private static final long SEED = Long.getLong("seed", 20_261_123L);

    private final RandomGenerator random = new SplittableRandom(SEED);

    @BeforeEach
    void printSeed() {
        System.out.println("SchedulerPropertiesTest: " + HISTORIES + " histories, -Dseed=" + SEED);
    }

    @Test
    void aBetterAnswerNeverComesBackEarlierAndNothingExceedsTheMaximum() {
        for (int history = 0; history < HISTORIES; history++) {
            Fsrs fsrs = Histories.scheduler(random);
            CardState state = new CardState.New();
            int repetition = 0;
            for (var answer : Histories.answers(random)) {
                Fuzz fuzz = random.nextBoolean() ? Fuzz.seeded(history, repetition) : anyDay();
                var outcomes = fsrs.preview(state, answer.now(), fuzz);
                String place = place(history, repetition++) + ": " + outcomes;
                assertNotBefore(outcomes.again(), outcomes.hard(), place);
                assertNotBefore(outcomes.hard(), outcomes.good(), place);
                assertNotBefore(outcomes.good(), outcomes.easy(), place);
                assertTrue(outcomes.easy().days() <= fsrs.maximumInterval(), place);
                assertTrue(outcomes.again().delay().toSeconds() >= 60, place);
                state = outcomes.of(answer.rating()).state();
            }
        }
    }

    @Test
    void theAnswerDoesWhatThePreviewShowedAndReplayingGivesTheSame() {
        for (int history = 0; history < HISTORIES; history++) {
            Fsrs fsrs = Histories.scheduler(random);
            var answers = Histories.answers(random);
            CardState state = new CardState.New();
            for (int i = 0; i < answers.size(); i++) {
                var answer = answers.get(i);
                Fuzz fuzz = Fuzz.seeded(history, i);
                var shown = fsrs.preview(state, answer.now(), fuzz).of(answer.rating());
                assertEquals(shown, fsrs.next(state, answer.rating(), answer.now(), fuzz), place(history, i));
                state = shown.state();
            }
            assertEquals(state, replayed(fsrs, answers, history), place(history, answers.size()));
        }
    }

    @Test
    void memoryStaysWithinItsLimits() {
        for (int history = 0; history < HISTORIES; history++) {
            Fsrs fsrs = Histories.scheduler(random);
            CardState state = new CardState.New();
            int repetition = 0;
            for (var answer : Histories.answers(random)) {
                String place = place(history, repetition);
                if (state instanceof CardState.Seen seen) {
                    double recall = fsrs.retrievability(seen, answer.now());
                    assertTrue(recall > 0 && recall <= 1, place);
                }
                var next = fsrs.next(state, answer.rating(), answer.now(), Fuzz.seeded(history, repetition++));
                MemoryState memory = next.state().memory();
                assertTrue(memory.stability() >= 0.0001 && memory.stability() <= 36_500, place);
                assertTrue(memory.difficulty() >= 1 && memory.difficulty() <= 10, place);
                if (fsrs.model() instanceof Fsrs6) {
                    assertEquals(0.9, fsrs.retrievability(memory, memory.stability()), 1e-9, place);
                }
                assertEquals(1, fsrs.retrievability(memory, 0), 1.1e-5, place);
                assertFalse(next.due().isBefore(answer.now().at()), place);
                assertFalse(next.dueDay().isBefore(answer.now().day()), place);
                state = next.state();
            }
        }
    }

    private static CardState replayed(Fsrs fsrs, List<Histories.Answer> answers, int history) {
        CardState state = new CardState.New();
        for (int i = 0; i < answers.size(); i++) {
            state = fsrs.next(state, answers.get(i).rating(), answers.get(i).now(), Fuzz.seeded(history, i))
                    .state();
        }
        return state;
    }

    /** Not on an earlier day; within the day not after a shorter time. */
    private static void assertNotBefore(Scheduled worse, Scheduled better, String place) {
        assertTrue(worse.days() <= better.days(), place);
        assertTrue(better.days() > 0 || worse.delay().compareTo(better.delay()) <= 0, place);
    }

    private Fuzz anyDay() {
        return (interval, range) -> random.nextInt(range.least(), range.most() + 1);
    }

    private static String place(int history, int repetition) {
        return "-Dseed=" + SEED + ", history " + history + ", answer " + repetition;
    }
}
