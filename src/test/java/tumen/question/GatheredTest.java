package tumen.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which questions can stand on one paper. */
class GatheredTest {
    @Test
    void twoNamesOfOneThingAreNotMatched() {
        var full = name("Who met in 1977?", "Association of Southeast Asian Nations");
        var brief = name("Who met in 1997?", "ASEAN");
        var third = name("Who met in 1987?", "Arab League");
        var fourth = name("Who met in 1957?", "European Union");
        assertEquals(
                Optional.of(List.of("Association of Southeast Asian Nations", "Arab League", "European Union")),
                Gathered.of(full, List.of(brief, third, fourth)).map(Gathered::answers));
        assertTrue(Abbreviation.either("U.N.", "United Nations"));
        assertFalse(Abbreviation.either("NATO", "United Nations"));
    }

    @Test
    void aTimelineHasNoBlanks() {
        assertEquals(Optional.of(Form.ORDERING), Gathered.form(date("When was the bridge built?", "1911")));
        assertEquals(Optional.empty(), Gathered.form(date("The bridge was built in _____.", "1911")));
    }

    private static Question name(String stem, String name) {
        return Samples.question("organisation", stem, name);
    }

    private static Question date(String stem, String date) {
        return Samples.question("date", stem, date);
    }
}
