package tumen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberWordsTest {
    @Test
    void theListsCountOn() {
        for (int i = 0; i < NumberWords.small().size(); i++) {
            assertEquals(
                    BigDecimal.valueOf(i),
                    NumberWords.at(NumberWords.small().get(i)).orElseThrow().value());
        }
        for (int i = 0; i < NumberWords.tens().size(); i++) {
            assertEquals(
                    BigDecimal.valueOf(10L * (i + 2)),
                    NumberWords.at(NumberWords.tens().get(i)).orElseThrow().value());
        }
        for (int i = 0; i < NumberWords.ordinalsBelowTwenty().size(); i++) {
            assertEquals(
                    BigDecimal.valueOf(i + 1L),
                    NumberWords.at(NumberWords.ordinalsBelowTwenty().get(i))
                            .orElseThrow()
                            .value());
        }
    }
}
