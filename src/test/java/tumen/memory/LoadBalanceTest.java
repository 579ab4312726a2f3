package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class LoadBalanceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Fuzz.Range WEEK = new Fuzz.Range(4, 10);

    @Test
    void theEmptiestDayIsChosenAndOfEqualsTheNearest() {
        assertEquals(7, balance(day -> 5, EasyDays.NONE, day -> 0).choose(7, WEEK));
        assertEquals(
                9,
                balance(day -> day.equals(MONDAY.plusDays(9)) ? 2 : 5, EasyDays.NONE, day -> 0)
                        .choose(7, WEEK));
    }

    @Test
    void anEmptyEasyDayAttractsNothing() {
        EasyDays easySunday = EasyDays.of(DayOfWeek.SUNDAY, 0.5); // Sunday is six days from Monday
        assertEquals(7, balance(day -> 0, easySunday, day -> 0).choose(6, new Fuzz.Range(6, 7)));
        EasyDays noSunday = EasyDays.of(DayOfWeek.SUNDAY, 0);
        assertEquals(
                7,
                balance(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1000, noSunday, day -> 0)
                        .choose(6, new Fuzz.Range(6, 7)));
    }

    @Test
    void aDayThatIsEasyLikeAllOthersIsUsed() {
        EasyDays nothing = new EasyDays(Map.of(DayOfWeek.SUNDAY, 0.0));
        assertEquals(6, balance(day -> 3, nothing, day -> 0).choose(6, new Fuzz.Range(6, 6)));
    }

    @Test
    void siblingsAreKeptApart() {
        ToIntFunction<LocalDate> sibling = day -> day.equals(MONDAY.plusDays(7)) ? 1 : 0;
        assertTrue(balance(day -> 5, EasyDays.NONE, sibling).choose(7, WEEK) != 7);
    }

    @Test
    void sharesOverOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> EasyDays.of(DayOfWeek.SUNDAY, 1.5));
        assertThrows(IllegalArgumentException.class, () -> EasyDays.of(DayOfWeek.SUNDAY, Double.NaN));
    }

    @Test
    void aYearIsLessUnevenThanWithFuzzAloneAtLittleCost() {
        var learner = new Workload.Learner(10, 400, 0.1, 0.1);
        var fsrs = Fsrs.standard(0.9);
        var fuzzed = Workload.simulate(
                fsrs, learner, (card, repetition, day, due) -> Fuzz.seeded(card, repetition), MONDAY, random());
        var balanced = Workload.simulate(
                fsrs,
                learner,
                (card, repetition, day, due) ->
                        new LoadBalance(day, due, EasyDays.NONE, other -> 0, Fuzz.seeded(card, repetition)),
                MONDAY,
                random());

        assertTrue(unevenness(balanced) < 0.7 * unevenness(fuzzed), unevenness(balanced) + " " + unevenness(fuzzed));
        assertEquals(fuzzed.recall(), balanced.recall(), 0.006);
        assertEquals(fuzzed.known(), balanced.known(), 0.01 * fuzzed.known());
    }

    @Test
    void aHigherGoalCostsMoreReviewsAndKeepsMoreInMind() {
        var learner = new Workload.Learner(5, 300, 0.1, 0.1);
        Workload modest = simulated(0.8, learner);
        Workload ambitious = simulated(0.95, learner);

        assertTrue(ambitious.reviewsADay(100) > 1.5 * modest.reviewsADay(100));
        assertTrue(ambitious.known() > modest.known());
        assertEquals(0.95, ambitious.recall(), 0.02);
        assertEquals(0.8, modest.recall(), 0.03);
        assertEquals(300, modest.reviews().size());
    }

    @Test
    void countsAndSharesThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Workload.Learner(-1, 10, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Workload.Learner(1, 10, 0.6, 0.6));
    }

    private static Workload simulated(double retention, Workload.Learner learner) {
        return Workload.simulate(
                Fsrs.standard(retention), learner, (card, repetition, day, due) -> Fuzz.NONE, MONDAY, random());
    }

    private static SplittableRandom random() {
        return new SplittableRandom(4);
    }

    private static LoadBalance balance(
            ToIntFunction<LocalDate> due, EasyDays easyDays, ToIntFunction<LocalDate> siblings) {
        return new LoadBalance(MONDAY, due, easyDays, siblings, Fuzz.NONE);
    }

    /** Mean square of the relative difference of a day from the fortnight around it, its root. */
    private static double unevenness(Workload workload) {
        double squares = 0;
        int count = 0;
        for (int day = 100; day < workload.reviews().size() - 7; day++) {
            double around = workload.reviews().subList(day - 7, day + 8).stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElseThrow();
            double difference = workload.reviews().get(day) / around - 1;
            squares += difference * difference;
            count++;
        }
        return Math.sqrt(squares / count);
    }
}
