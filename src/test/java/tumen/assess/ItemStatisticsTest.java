package tumen.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemStatisticsTest {
    /** Computed by Moodle: six students, four items. */
    static final List<List<Double>> MOODLE = List.of(
            List.of(1.0, 1.0, 1.0, 0.0),
            List.of(1.0, 1.0, 0.0, 0.0),
            List.of(1.0, 0.5, 1.0, 1.0),
            List.of(0.0, 1.0, 0.0, 0.0),
            List.of(1.0, 0.0, 0.0, 0.0),
            List.of(1.0, 1.0, 1.0, 1.0));

    static final List<Double> ONES = List.of(1.0, 1.0, 1.0, 1.0);

    private static void close(double expected, OptionalDouble actual, double off) {
        assertEquals(expected, actual.orElseThrow(), off);
    }

    @Test
    void equalsMoodlesVectorToFourDigits() {
        var report = ItemStatistics.of(MOODLE, ONES);
        double[] facility = {.8333, .75, .5, .3333};
        double[] index = {25.65, 0, 79.77, 56.29};
        double[] efficiency = {36.84, 0, 100, 72.73};
        for (int i = 0; i < 4; i++) {
            assertEquals(facility[i], report.items().get(i).facility(), .00005);
            close(index[i], report.items().get(i).discriminationIndex(), .005);
            close(efficiency[i], report.items().get(i).discriminativeEfficiency(), .005);
        }
        close(59.56, report.consistency(), .005);
        close(63.59, report.errorRatio(), .005);
        close(1.2813, report.standardDeviation(), .00005);
        close(.8148, report.standardError(), .00005);
        assertTrue(report.tooFewAnswers(), "six are under ten");
    }

    @Test
    void highestMarksScaleTheFacilityOnly() {
        var doubled = MOODLE.stream()
                .map(row -> row.stream().map(x -> 2 * x).toList())
                .toList();
        var report = ItemStatistics.of(doubled, List.of(2.0, 2.0, 2.0, 2.0));
        assertEquals(.75, report.items().get(1).facility(), 1e-9);
        close(79.77, report.items().get(2).discriminationIndex(), .005);
        close(59.56, report.consistency(), .005);
    }

    @Test
    void anItemEverybodyGotRightDiscriminatesNothing() {
        var rows = List.of(List.of(1.0, 1.0), List.of(1.0, 0.0), List.of(1.0, 0.0));
        var item = ItemStatistics.of(rows, List.of(1.0, 1.0)).items().getFirst();
        assertEquals(1, item.facility());
        assertEquals(OptionalDouble.empty(), item.discriminationIndex());
        assertEquals(OptionalDouble.empty(), item.discriminativeEfficiency());
        assertEquals(OptionalDouble.of(0), item.standardDeviation());
        assertEquals(.4385, item.interval().low(), .0005, "three of three are far from proof");
        assertEquals(1, item.interval().high(), 1e-9);
    }

    @Test
    void oneStudentHasAFacilityAndNothingElse() {
        var report = ItemStatistics.of(List.of(List.of(1.0, 0.0)), List.of(1.0, 1.0));
        assertEquals(1, report.items().getFirst().facility());
        assertEquals(OptionalDouble.empty(), report.standardDeviation());
        assertEquals(OptionalDouble.empty(), report.consistency());
        assertEquals(OptionalDouble.empty(), report.standardError());
    }

    @Test
    void aSingleItemHasNoConsistency() {
        var report = ItemStatistics.of(List.of(List.of(1.0), List.of(0.0)), List.of(1.0));
        assertEquals(OptionalDouble.empty(), report.consistency());
        assertEquals(OptionalDouble.empty(), report.items().getFirst().discriminationIndex(), "there is no rest");
    }

    @Test
    void equalTotalsHaveNoConsistency() {
        var report = ItemStatistics.of(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)), List.of(1.0, 1.0));
        assertEquals(OptionalDouble.empty(), report.consistency());
        close(-100, report.items().getFirst().discriminationIndex(), 1e-9);
    }

    @Test
    void noAnswerCountsAsNoMarkAndIsCounted() {
        var rows = List.of(Arrays.asList(1.0, null), List.of(1.0, 1.0), Arrays.asList(0.0, null));
        var item = ItemStatistics.of(rows, List.of(1.0, 1.0)).items().get(1);
        assertEquals(1, item.answered());
        assertEquals(1 / 3.0, item.facility(), 1e-9);
    }

    @Test
    void tenAnswersAreEnough() {
        var rows = new ArrayList<List<Double>>();
        for (int s = 0; s < 10; s++) {
            rows.add(List.of(s % 2.0, 1.0));
        }
        assertFalse(ItemStatistics.of(rows, List.of(1.0, 1.0)).tooFewAnswers());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ItemStatistics.of(List.of(), ONES));
        assertThrows(IllegalArgumentException.class, () -> ItemStatistics.of(List.of(List.of(1.0)), List.of(1.0, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> ItemStatistics.of(List.of(List.of(2.0)), List.of(1.0)));
        assertThrows(
                IllegalArgumentException.class, () -> ItemStatistics.of(List.of(List.of(Double.NaN)), List.of(1.0)));
    }

    @Test
    void wilsonsIntervalAsPublished() {
        // Newcombe 1998, Table I: 81 of 263 and 0 of 20.
        var many = Interval.wilson(81 / 263.0, 263);
        assertEquals(.2553, many.low(), .00005);
        assertEquals(.3662, many.high(), .00005);
        var none = Interval.wilson(0, 20);
        assertEquals(0, none.low(), 1e-12);
        assertEquals(.1611, none.high(), .00005);
        assertEquals(new Interval(0, 1), Interval.wilson(0, 0));
    }

    @Test
    void aDistractorNobodyPicksIsNamedAmongTwenty() {
        var picks = new ArrayList<OptionStatistics.Pick>();
        for (int s = 0; s < 19; s++) {
            picks.add(new OptionStatistics.Pick(Set.of(s < 12 ? "1946" : "1948"), s < 12 ? .8 : .3));
        }
        var options = List.of("1946", "1948", "1950");
        var few = OptionStatistics.of(options, Set.of("1946"), picks);
        assertFalse(few.get(2).notFunctioning(), "nineteen are too few to say so");
        picks.add(new OptionStatistics.Pick(Set.of(), .1));
        var rows = OptionStatistics.of(options, Set.of("1946"), picks);
        assertEquals(
                List.of(false, false, true),
                rows.stream().map(OptionStatistics::notFunctioning).toList());
        assertEquals(.6, rows.getFirst().share(), 1e-9);
        close(.8, rows.getFirst().meanAbility(), 1e-9);
        close(.3, rows.get(1).meanAbility(), 1e-9);
        assertEquals(OptionalDouble.empty(), rows.get(2).meanAbility());
    }
}
