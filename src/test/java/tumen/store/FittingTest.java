package tumen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tumen.store.Samples.MORNING;
import static tumen.store.Samples.key;
import static tumen.store.Samples.rated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tumen.memory.CardState;
import tumen.memory.Fsrs;
import tumen.memory.Fsrs6;
import tumen.memory.Fuzz;
import tumen.memory.Parameters;
import tumen.memory.Rating;
import tumen.memory.Steps;
import tumen.people.Person;
import tumen.question.QuestionId;
import tumen.study.Decision;
import tumen.study.Fitting;
import tumen.study.Preference;

/** Fitting the model to what a person answered, on a real database. */
class FittingTest {
    private static final int CARDS = 90;

    @TempDir
    private Path folder;

    @Test
    void parametersThatPredictBetterAreAdoptedAndCanBeTakenBackAndTheNextFitWaits() {
        try (var world = Samples.World.open(folder, Samples.deck("mongolia", CARDS))) {
            var person = world.guest();
            int answers = practise(world, person);
            var fitting = world.practice().fitting(world.cards().records());
            assertEquals(Map.of(person.id(), answers), fitting.candidates());
            assertTrue(fitting.isDue(person, answers));
            var now = MORNING.plus(Duration.ofDays(91));
            var proposed = fitting.fit(person, now).orElseThrow();
            assertTrue(proposed.waits(), proposed.toString());
            assertTrue(proposed.isHeavy(), proposed + " asks for hardly more");
            assertEquals(Optional.empty(), fitting.adoptUnlessHeavy(person, now));
            assertTrue(world.practice().planning().model(person).equals(new Fsrs6(Parameters.DEFAULT, true)));
            var fit = fitting.adopt(person, now).orElseThrow();
            assertTrue(fit.adopted(), fit.toString());
            assertEquals(Optional.empty(), fitting.adopt(person, now));
            assertTrue(fit.after().logLoss() < fit.before().logLoss(), fit.toString());
            assertEquals(10, fit.calibrationAfter().size());
            assertTrue(fit.change() != null && fit.change().cards() > 0, fit.toString());
            assertEquals(List.of(proposed, fit), fitting.fits(person));
            assertFalse(fitting.isDue(person, answers + 100));
            assertTrue(fitting.isDue(person, 2 * answers));
            assertFalse(world.practice().planning().model(person).equals(new Fsrs6(Parameters.DEFAULT, true)));
            world.practice().deciding().undo(person, fit.decision(), key(999_999), now);
            assertEquals(
                    Parameters.DEFAULT, ((Fsrs6) world.practice().planning().model(person)).parameters());
            assertEquals(Optional.empty(), fitting.fit(world.guest(), now));
        }
        assertEquals(List.of(), Verification.of(folder.resolve(Database.FILE)).problems());
    }

    /** Ninety days of somebody who learns more slowly and forgets faster than most; how many answers. */
    private static int practise(Samples.World world, Person person) {
        double[] w = Parameters.DEFAULT.toArray();
        for (int i = 0; i < 4; i++) {
            w[i] /= 12;
        }
        w[8] -= 1.1;
        w[20] = 0.5;
        var truth = Fsrs.six(Parameters.of(w), 0.9, 36_500, true, Steps.DEFAULT);
        var states = new HashMap<QuestionId, CardState>();
        var chance = new SplittableRandom(11);
        world.practice()
                .deciding()
                .decide(
                        person,
                        new Decision.Chosen(null, Map.of(Preference.NEW_A_DAY, "6", Preference.LEARNING, "none")),
                        key(0),
                        MORNING);
        int answers = 0;
        for (int day = 0; day < 90; day++) {
            var now = MORNING.plus(Duration.ofDays(day));
            for (var next = world.practice().next(person, null, now);
                    next.isPresent();
                    next = world.practice().next(person, null, now)) {
                var id = next.get().question();
                var state = states.getOrDefault(id, new CardState.New());
                var moment = world.practice().deciding().days(person).moment(now);
                double recall = state instanceof CardState.Seen seen ? truth.retrievability(seen, moment) : 0.7;
                var rating = chance.nextDouble() < recall ? Rating.GOOD : Rating.AGAIN;
                states.put(id, truth.next(state, rating, moment, Fuzz.NONE).state());
                var question = world.practice().library().question(id).orElseThrow();
                world.practice().answer(person, rated(key(++answers), question, rating), now);
                now = now.plusSeconds(30);
            }
        }
        assertTrue(answers >= Fitting.FIRST, "only " + answers + " answers");
        return answers;
    }
}
