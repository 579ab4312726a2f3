package tumen.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tumen.bank.BankReader;
import tumen.question.Form;

/** How a question is put on paper. */
class AskingTest {
    private static final int PERSONS = 25;

    /** With 3 degrees of freedom chance goes above 7.81 in one of twenty draws; the draw here is always the same. */
    @Test
    void theKeyStandsAnywhereAmongTheOptions() throws Exception {
        int[] places = new int[4];
        for (var deck : BankReader.read(Path.of("questions")).decks()) {
            for (var question : deck.questions().toList()) {
                for (long person = 1; person <= PERSONS; person++) {
                    var asked = Asking.ask(question, person, null, null);
                    if (asked.form() == Form.CHOICE && asked.options().size() == places.length) {
                        places[asked.options().indexOf(question.key().shown())]++;
                    }
                }
            }
        }
        double mean = Arrays.stream(places).average().orElseThrow();
        assertTrue(mean * places.length > 500, Arrays.toString(places));
        double chiSquare = Arrays.stream(places)
                .mapToDouble(count -> (count - mean) * (count - mean) / mean)
                .sum();
        assertTrue(chiSquare < 7.81, Arrays.toString(places) + " has a chi-square of " + chiSquare);
    }

    @Test
    void theSamePersonSeesTheSamePaperAgain() throws Exception {
        for (var deck : BankReader.read(Path.of("questions")).decks()) {
            for (var question : deck.questions().toList()) {
                assertEquals(Asking.ask(question, 7, null, null), Asking.ask(question, 7, null, null));
            }
        }
    }
}
