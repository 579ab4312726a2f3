package tumen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose head of state or of government somebody was. */
class LeadersTest {
    @ParameterizedTest
    @CsvSource({
        "Kim Il-sung, North Korea",
        "the Cuban leader Fidel Castro, Cuba",
        "King Juan Carlos I and Queen Sofía, Spain",
        "the name of the ship,",
        "Fidel Castro and Josip Broz Tito,"
    })
    void tellsTheCountry(String words, String country) {
        assertEquals(Optional.ofNullable(country), Leaders.country(words));
    }

    @Test
    void refusesALineWithoutACountry() {
        assertThrows(IllegalArgumentException.class, () -> Leaders.of(List.of("Olaf Berg; Kari Lund")));
    }
}
