package tumen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slowing down guesses, and what may be a name. */
class ThrottleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Throttle throttle = new Throttle();

    @Test
    void guessesOnOneAccountAreSlowedDownWhereverTheyComeFrom() {
        int allowed = 0;
        for (int i = 0; i < 1000; i++) {
            allowed += throttle.attempt("ada", "10.0.0." + i % 200, NOW).isEmpty() ? 1 : 0;
        }
        assertTrue(allowed >= 5 && allowed <= 10, "allowed " + allowed);
    }

    @Test
    void nobodyIsLockedOutForGood() {
        Optional<Duration> wait = Optional.empty();
        while (wait.isEmpty()) {
            wait = throttle.attempt("ada", "10.0.0.1", NOW);
        }
        assertTrue(wait.get().compareTo(Duration.ofMinutes(1)) < 0, wait.toString());
        assertEquals(Optional.empty(), throttle.attempt("ada", "10.0.0.1", NOW.plus(wait.get())));
    }

    @Test
    void fortyPupilsBehindOneAddressSignInWithAMistakeEach() {
        for (int pupil = 0; pupil < 40; pupil++) {
            assertEquals(Optional.empty(), throttle.attempt("pupil-" + pupil, "10.0.0.1", NOW));
            assertEquals(Optional.empty(), throttle.attempt("pupil-" + pupil, "10.0.0.1", NOW));
            throttle.succeeded("pupil-" + pupil, "10.0.0.1", NOW);
        }
    }

    @Test
    void aSchoolComesAtOnceAndNobodyMakesGuestsWithoutEnd() {
        int welcome = 0;
        for (int i = 0; i < 5000; i++) {
            welcome += throttle.newcomer("10.0.0.1", NOW).isEmpty() ? 1 : 0;
        }
        assertEquals(1000, welcome);
        assertEquals(Optional.empty(), throttle.newcomer("10.0.0.2", NOW));
        assertEquals(Optional.empty(), throttle.newcomer("10.0.0.1", NOW.plusSeconds(1)));
        assertTrue(throttle.newcomer("10.0.0.1", NOW.plusSeconds(1)).isPresent());
    }

    @Test
    void oneAddressCannotTryOneNameAfterAnother() {
        int allowed = 0;
        for (int i = 0; i < 1000; i++) {
            allowed += throttle.attempt("name-" + i, "10.0.0.1", NOW).isEmpty() ? 1 : 0;
        }
        assertTrue(allowed <= 80, "allowed " + allowed);
        assertEquals(Optional.empty(), throttle.attempt("name-0", "10.0.0.2", NOW));
    }

    @Test
    void whoIsRightBeginsAnew() {
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.empty(), throttle.attempt("ada", "10.0.0.1", NOW));
            throttle.succeeded("ada", "10.0.0.1", NOW);
        }
    }

    @ParameterizedTest
    @CsvSource({"Ada Lovelace, ada lovelace", "'  Ada\u2003Lovelace ', ada lovelace", "ＡＤＡ, ada", "СҮХБААТАР, сүхбаатар"
    })
    void namesThatLookAlikeAreAlike(String text, String key) {
        assertEquals(key, PersonName.of(text).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\u0000b",
                "a\u202Eb",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void whatIsNoNameIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PersonName.of(text));
    }
}
