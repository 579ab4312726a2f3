package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class StudyTest {
    @Test
    void aNameIsNoCommonWordBecauseItIsWrittenSmallOnce() {
        var written = Study.written("In 1993, Vakari led, and so Vakari grew. The game has a word vakari for it.");
        assertFalse(written.contains("vakari"));
        assertTrue(written.contains("game"));
    }

    @Test
    void aCommonWordIsNoNameBecauseItIsWrittenLargeOnce() {
        assertTrue(Study.written("In 1832, cholera came, and cholera went. Some died of Cholera.")
                .contains("cholera"));
    }
}
