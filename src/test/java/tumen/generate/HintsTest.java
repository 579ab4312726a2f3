package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tumen.fact.GivenNames;

/** What a stem gives away about its key. */
class HintsTest {
    @Test
    void anOptionTakesTheArticleBeforeTheBlank() {
        var a = new Hints("The museum sold a _____ share.");
        var an = new Hints("The museum sold an _____ share.");
        for (String words : List.of("seven-bit", "70%", "1,100", "one-year", "university")) {
            assertTrue(a.articleFits(words), words);
            assertFalse(an.articleFits(words), words);
        }
        for (String words :
                List.of("eight-bit", "80%", "8,000", "11%", "18th-century", "eleven-year", "annual", "hourly")) {
            assertFalse(a.articleFits(words), words);
            assertTrue(an.articleFits(words), words);
        }
        assertTrue(new Hints("Who sold the share?").articleFits("eight"));
    }

    @Test
    void aYearIsNoAmount() {
        assertEquals(
                List.of(1911, 1920), new Hints("In 1911, it cost $1500 and 1,920 boats, and in 1920 no more.").years());
    }

    @Test
    void theSexOfWhoIsAskedForIsHeard() {
        assertTrue(new Hints("In 1911, _____ left her house.").female());
        assertFalse(new Hints("In 1911, _____ left the harbour.").female());
        assertTrue(new Hints("King _____ was crowned in 1911.").male());
        assertTrue(GivenNames.female("Indira Gandhi"));
        assertFalse(GivenNames.female("Jomo Kenyatta"));
    }

    @Test
    void theNationOfAStateIsHeard() {
        assertTrue(new Hints("In 1759, French troops left _____.").nation("France"));
        assertTrue(new Hints("_____ moved the Scottish New Year.").nation("Scotland"));
        assertTrue(new Hints("Peruvian painters left _____.").echoes("Peru"));
        assertFalse(new Hints("In 1759, troops left _____ by ship.").nation("France"));
    }

    @Test
    void whoseTheLeagueIsNeedsNoText() {
        assertTrue(new Hints("It came second behind _____'s Serie A.").owner());
        assertFalse(new Hints("It opposed _____'s plan in 1911.").owner());
    }

    @Test
    void anOrderOfSizeOrSiteIsHeard() {
        assertTrue(new Hints("It is the largest town of _____.").ranking());
        assertTrue(new Hints("The railway from _____ was built in 1911.").ranking());
        assertFalse(new Hints("She was born in _____ in 1911.").ranking());
    }
}
