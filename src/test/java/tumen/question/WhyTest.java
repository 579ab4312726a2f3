package tumen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {
    @ParameterizedTest
    @EnumSource(Ground.class)
    void everyGroundIsReadAsItWasWritten(Ground ground) {
        for (String value : List.of("10,000", "", "a\tb\nc", "\\n\\t\\", "FIGURE", "“ꞌ”", " ")) {
            var why = Why.of(ground, Collections.nCopies(ground.places(), value).toArray(String[]::new));
            assertEquals(why, Why.parse(why.toString()));
            var more = why.and(Why.told(value)).and(Why.of(Ground.AFTER_A_HINT));
            assertEquals(more, Why.parse(more.toString()));
        }
    }

    @Test
    void nothingIsReadAsNothing() {
        assertEquals(Why.NONE, Why.parse(""));
        assertEquals(Why.NONE, Why.told(""));
    }

    @ParameterizedTest
    @CsvSource({
        "Accepted: this is the figure., this is the figure.",
        "Not accepted: nothing was typed., nothing was typed.",
        "Partly right: 1 of 2 pairs are right. After a hint it counts as hard.,"
                + " 1 of 2 pairs are right. After a hint it counts as hard.",
        "You said that you knew it., You said that you knew it.",
    })
    void aSentenceOfAnEarlierVersionIsToldAsItIsWithoutItsVerdict(String logged, String told) {
        assertEquals(Why.told(told), Why.parse(logged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIGURE\tone too many", "SLIP", "NO_SUCH_GROUND\tx", "FIGURE\nand then words"})
    void whatIsNoReasonIsToldAsItIs(String written) {
        assertEquals(Why.told(written), Why.parse(written));
    }

    @Test
    void aReasonHasItsValues() {
        assertThrows(IllegalArgumentException.class, () -> Why.of(Ground.SLIP));
        assertThrows(IllegalArgumentException.class, () -> Why.of(Ground.FIGURE, "10,000"));
    }
}
