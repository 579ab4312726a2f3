package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealiserTest {
    private final Realiser realiser = new Realiser(
            Set.of("trade", "diplomatic", "ships"), Set.of("Norwegian", "Construction", "Crown", "Colony"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Norway signed a treaty with Denmark.                  | When did Norway sign a treaty with Denmark?
        The harbour was opened by the king.                   | When was the harbour opened by the king?
        Trade between Norway and Denmark grew.                | When did trade between Norway and Denmark grow?
        Norwegian troops left the harbour.                    | When did Norwegian troops leave the harbour?
        Norway bought and repaired 400 boats.                 | When did Norway buy and repair 400 boats?
        The king had visited Denmark before the war.          | When had the king visited Denmark before the war?
        The king had never visited the queen of Denmark.      | When did the king never visit the queen of Denmark?
        During the war, Norway sent ships to Denmark.         | When did Norway send ships to Denmark during the war?
        Olaf Berg died in Washington, D.C.                    | When did Olaf Berg die in Washington, D.C.?
        Prime Minister Olaf Berg visited Denmark.             | When did Prime Minister Olaf Berg visit Denmark?
        Crown Colony government was restored.                 | When was Crown Colony government restored?
        Norwegians left the harbour.                          | When did Norwegians leave the harbour?
        Construction of the harbour started.                  | When did construction of the harbour start?
        According to the king, the ships left.                | When did the ships leave according to the king?
        """)
    void asksForATime(String statement, String expected) {
        assertEquals(Optional.of(expected), realiser.inverted(Annotated.ANNOTATOR.parse(statement), "When"));
    }

    @Test
    void asksForTheSubject() {
        assertEquals(
                Optional.of("Which engineer designed the pier in 1908?"),
                realiser.subject(
                        Annotated.ANNOTATOR.parse("The engineer Olaf Berg designed the pier in 1908."),
                        "Which engineer"));
    }

    @Test
    void asksForNoSubjectOfTwoClauses() {
        assertEquals(
                Optional.empty(),
                realiser.subject(
                        Annotated.ANNOTATOR.parse("Olaf Berg played the king and Inger Holm played the queen."),
                        "Who"));
    }

    @Test
    void leavesWhatHasNoVerb() {
        assertEquals(
                Optional.empty(), realiser.inverted(Annotated.ANNOTATOR.parse("The old harbour of Alesund."), "When"));
    }
}
