package tumen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzTest {
    @ParameterizedTest
    @CsvSource({
        "1, 36500, 1, 1", // nothing under two and a half days
        "2, 36500, 2, 2",
        "3, 36500, 2, 4", // δ = 1 + 0.15·0.5
        "7, 36500, 5, 9", // δ = 1 + 0.15·4.5
        "20, 36500, 17, 23", // δ = 1.675 + 0.1·13
        "100, 36500, 93, 107", // δ = 2.975 + 0.05·80
        "100, 100, 93, 100", // never over the maximum
        "100, 95, 95, 95",
    })
    void theRangeGrowsWithTheInterval(int interval, int maximum, int least, int most) {
        assertEquals(new Fuzz.Range(least, most), Fuzz.Range.around(interval, maximum));
    }

    @Test
    void everyDayOfTheRangeIsChosenAboutAsOften() {
        var range = new Fuzz.Range(5, 9);
        int[] counts = new int[10];
        for (int card = 0; card < 10_000; card++) {
            counts[Fuzz.seeded(card, 3).choose(7, range)]++;
        }
        for (int day = 5; day <= 9; day++) {
            assertEquals(2000, counts[day], 200, "day " + day);
        }
    }

    @Test
    void theSameCardAndRepetitionGetTheSameDayAndOthersAnother() {
        var range = new Fuzz.Range(93, 107);
        Set<Integer> chosen = new HashSet<>();
        for (int repetition = 0; repetition < 50; repetition++) {
            int day = Fuzz.seeded(42, repetition).choose(100, range);
            assertEquals(day, Fuzz.seeded(42, repetition).choose(100, range));
            chosen.add(day);
        }
        assertTrue(chosen.size() > 10, chosen.toString());
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Fuzz.Range(3, 2));
    }
}
